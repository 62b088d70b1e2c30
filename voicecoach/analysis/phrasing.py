"""Put observations into words: fill in the quote and the second, and choose among wordings."""

import re
import zlib
from collections.abc import Callable

from voicecoach.analysis.assessment import Evidence, Timing
from voicecoach.analysis.observation import Observation
from voicecoach.analysis.quotes import quote_of
from voicecoach.analysis.structure import STORY_UNTIL
from voicecoach.analysis.timing import longest_s
from voicecoach.languages.english.languages import language_name
from voicecoach.languages.english.numbers import budget_in_words, in_words, length_in_words
from voicecoach.languages.english.wording import ONLY_FILLERS, wording_of
from voicecoach.languages.english.wording_negotiation import FIGURE, FIGURE_ALONE, PACKAGE_PARTS
from voicecoach.transcript import Transcript

QUOTE_FLOOR = 0.6
"""Mean confidence of words under which they are not quoted back: they may not be the
candidate's."""

WRITTEN_QUOTE_WORDS = 16
SPOKEN_QUOTE_WORDS = 12
LONGEST_SPOKEN_WORD = 20
"""A longer "word" is no word, and a voice would spell it."""

_LONE_I = re.compile(r"(?<!\S)i(?=['’,;:!?…\s]|$)")  # noqa: RUF001 - curly apostrophe


def surely_heard(evidence: Evidence) -> bool:
    """Whether the recognizer was sure enough of the quoted words to hold the candidate to them."""
    return evidence.heard >= QUOTE_FLOOR


def as_written(quote: str) -> str:
    """Spell "I" and "I'm" as they are written; some recognizers give lower case only."""
    return _LONE_I.sub("I", quote)


class Phrasing:
    """Words for the observations about one answer. The same answer gets the same words."""

    def __init__(
        self, transcript: Transcript, timing: Timing, *, budget_s: float, kind: str = "behavioral"
    ) -> None:
        self._words = transcript.words
        self._timing = timing
        self.kind = kind
        """Of the question."""
        self._budget = budget_in_words(budget_s)
        self._story = budget_in_words(budget_s * STORY_UNTIL)
        self._limit = budget_in_words(longest_s(budget_s))
        self._begins_s = transcript.speech[0].start_s if transcript.speech else 0.0
        # Python's own hash differs from run to run; this one does not.
        self._seed = zlib.crc32(transcript.text.encode("utf-8", "surrogatepass"))

    def told(self, observation: Observation) -> str:
        """Write what was noticed."""
        return self._written(wording_of(observation.code, self.kind).told, observation)

    def advice(self, observation: Observation) -> str:
        """Write what to try in the retake; empty where there is nothing to try."""
        return self._written(wording_of(observation.code, self.kind).advice, observation)

    def spoken(self, observation: Observation) -> str:
        """Say what was noticed, for the ear; empty for what is only written."""
        return self._aloud(wording_of(observation.code, self.kind).spoken, observation)

    def spoken_advice(self, observation: Observation) -> str:
        """Say what to try in the retake, for the ear."""
        return self._aloud(wording_of(observation.code, self.kind).spoken_advice, observation)

    def _written(self, choices: tuple[str, ...], observation: Observation) -> str:
        quote = self._quote(observation, WRITTEN_QUOTE_WORDS)
        return self._pick(choices, observation, quote).format(
            quote=quote,
            at=self._moment(self._second(observation), str),
            length=_clock(self._timing.duration_s),
            budget=self._budget,
            limit=self._limit,
            figure=f"{observation.figure:.0f}",
            words=_counted(round(observation.figure)),
            story=self._story,
            parts=_listed(observation.parts),
            others=_others(observation.parts),
            language=language_name(observation.parts),
        )

    def _aloud(self, choices: tuple[str, ...], observation: Observation) -> str:
        quote = self._quote(observation, SPOKEN_QUOTE_WORDS).rstrip("….?! ")
        if any(len(word) > LONGEST_SPOKEN_WORD for word in quote.split()):
            quote = ""
        return self._pick(choices, observation, quote).format(
            quote=quote,
            at=self._moment(self._second(observation), in_words),
            length=length_in_words(self._timing.duration_s),
            budget=self._budget,
            parts=_listed(observation.parts),
            others=_others(observation.parts),
            language=language_name(observation.parts),
        )

    def _moment(self, second: int, spelled: Callable[[int], str]) -> str:
        if second == 0:
            return "the very start"
        about = "about " if self._timing.approximate else ""
        return f"{about}second {spelled(second)}"

    def _second(self, observation: Observation) -> int:
        """Whole seconds since the answer began."""
        start_s = observation.span.start_s if observation.span else self._begins_s
        return max(0, round(start_s - self._begins_s))

    def _pick(self, choices: tuple[str, ...], observation: Observation, quote: str) -> str:
        """Choose by content among the wordings with a quote, or without where there is none."""
        fitting = [text for text in choices if ("{quote}" in text) == bool(quote)]
        fitting = fitting or [text for text in choices if "{quote}" not in text]
        if not fitting:
            return ""
        return fitting[(self._seed + zlib.crc32(observation.code.encode())) % len(fitting)]

    def _quote(self, observation: Observation, longest: int) -> str:
        """Return the candidate's words, or nothing where the recognizer was unsure of them."""
        evidence = observation.evidence
        if evidence is None or not surely_heard(evidence):
            return ""
        return as_written(quote_of(evidence, self._words, longest))


def _clock(seconds: float) -> str:
    """Write a length as people read it: "48 s", "2 min 05 s"."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"


def _counted(words: int) -> str:
    if words == 0:
        return ONLY_FILLERS
    return "one word" if words == 1 else f"{words} words"


def _listed(parts: tuple[str, ...]) -> str:
    """Name the parts of a package that were heard."""
    names = [FIGURE, *(PACKAGE_PARTS[part] for part in PACKAGE_PARTS if part in parts)]
    return ", ".join(names[:-1]) + f" and {names[-1]}" if len(names) > 1 else FIGURE_ALONE


def _others(parts: tuple[str, ...]) -> str:
    """Name two parts of a package that were not."""
    return " or ".join([PACKAGE_PARTS[part] for part in PACKAGE_PARTS if part not in parts][:2])
