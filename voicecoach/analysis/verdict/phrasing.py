"""Put observations into words: fill in the quote and the second, and choose among wordings."""

import re
import zlib
from collections.abc import Callable, Mapping

from voicecoach.analysis.assessment import Timing
from voicecoach.analysis.clocks import longest_s
from voicecoach.analysis.evidence import surely_heard
from voicecoach.analysis.language import Facts
from voicecoach.analysis.measure.structure import STORY_UNTIL
from voicecoach.analysis.reading import Reading
from voicecoach.analysis.verdict.observation import Observation
from voicecoach.analysis.verdict.quotes import quote_of
from voicecoach.analysis.wording import Wording

WRITTEN_QUOTE_WORDS = 16
SPOKEN_QUOTE_WORDS = 12
BRIEF_S = 70.0
"""An answer that is done by then has no need to get shorter. House rule."""

LONGEST_SPOKEN_WORD = 20
"""A longer "word" is no word, and a voice would spell it."""

_OFFERED = re.compile(r"“([^{}”]+)”")


class Phrasing:
    """Words for the observations about one answer. The same answer gets the same words."""

    def __init__(self, reading: Reading, timing: Timing) -> None:
        self._reading = reading
        self._timing = timing
        self.kind = reading.kind
        """Of the question."""
        # Python's own hash differs from run to run; this one does not.
        text = reading.transcript.text
        self._said = f" {' '.join(each.line.text for each in reading.sentences)} "
        self._seed = zlib.crc32(text.encode("utf-8", "surrogatepass"))

    @property
    def is_brief(self) -> bool:
        """Whether there is nothing to shorten."""
        return self._timing.duration_s <= BRIEF_S

    def told(self, observation: Observation) -> str:
        """Write what was noticed."""
        return self._written(self._wording(observation).told, observation)

    def advice(self, observation: Observation) -> str:
        """Write what to try in the retake; empty where there is nothing to try."""
        return self._written(self._wording(observation).advice, observation)

    def spoken(self, observation: Observation) -> str:
        """Say what was noticed, for the ear; empty for what is only written."""
        return self._aloud(self._wording(observation).spoken, observation)

    def spoken_advice(self, observation: Observation) -> str:
        """Say what to try in the retake, for the ear."""
        return self._aloud(self._wording(observation).spoken_advice, observation)

    def _wording(self, observation: Observation) -> Wording:
        return self._reading.language.wording(observation.code, self.kind, observation.variant)

    def _written(self, choices: tuple[str, ...], observation: Observation) -> str:
        quote = self._quote(observation, WRITTEN_QUOTE_WORDS)
        return self._filled(choices, observation, quote, self._reading.language.saying.written)

    def _aloud(self, choices: tuple[str, ...], observation: Observation) -> str:
        quote = self._quote(observation, SPOKEN_QUOTE_WORDS).rstrip("….?! ")
        if any(len(word) > LONGEST_SPOKEN_WORD for word in quote.split()):
            quote = ""
        return self._filled(choices, observation, quote, self._reading.language.saying.spoken)

    def _filled(
        self,
        choices: tuple[str, ...],
        observation: Observation,
        quote: str,
        fill: Callable[[Facts], Mapping[str, str]],
    ) -> str:
        budget_s, begins_s = self._reading.budget_s, self._reading.begins_s
        start_s = observation.span.start_s if observation.span else begins_s
        facts = Facts(
            quote=quote,
            at=max(0, round(start_s - begins_s)),
            approximate=self._timing.approximate,
            length_s=self._timing.duration_s,
            budget_s=budget_s,
            limit_s=longest_s(budget_s),
            story_s=budget_s * STORY_UNTIL,
            figure=observation.figure,
            parts=observation.parts,
            choice=self.kind.choice.shown_as if self.kind.choice else "",
        )
        return self._pick(choices, observation, quote).format_map(fill(facts))

    def _pick(self, choices: tuple[str, ...], observation: Observation, quote: str) -> str:
        """Choose by content among the wordings with a quote, or without where there is none."""
        fitting = [text for text in choices if ("{quote}" in text) == bool(quote)]
        fitting = fitting or [text for text in choices if "{quote}" not in text]
        fitting = [text for text in fitting if not self._was_said(text)] or fitting
        if not fitting:
            return ""
        return fitting[(self._seed + zlib.crc32(observation.code.encode())) % len(fitting)]

    def _quote(self, observation: Observation, longest: int) -> str:
        """Return the candidate's words, or nothing where the recognizer was unsure of them."""
        evidence = observation.evidence
        if evidence is None or not surely_heard(evidence):
            return ""
        quote = quote_of(evidence, self._reading, longest)
        return self._reading.language.quoting.as_written(quote)

    def _was_said(self, advice: str) -> bool:
        """Whether a wording offers words that the candidate used: “I decided …”."""
        offered = (_offered(each) for each in _OFFERED.findall(advice))
        return any(words and f" {words} " in self._said for words in offered)


def _offered(phrase: str) -> str:
    """Return the words that an example begins with, as a plain line has them."""
    return phrase.partition("…")[0].lower().replace("’", "'").strip(" ,.")  # noqa: RUF001
