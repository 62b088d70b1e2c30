"""The spoken ways to end an answer: which they are, and how they are noticed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.audio.clip import Clip
from voicecoach.commands.phrase_spotter import PhraseSpotter
from voicecoach.transcript import Word

END_PHRASES = ("that's my answer", "that is my answer", "i'm done", "i am done")

PART_OF_A_SENTENCE = frozenset({"i'm done", "i am done"})
"""Phrases that may well end a sentence about something else: "they call me when I'm done"."""

LEAD_INS = frozenset(
    {"okay", "ok", "and", "so", "well", "alright", "right", "yes", "yeah"}
    | {"um", "uh", "er", "i", "think", "guess", "thats", "it"}
)
"""Words that belong to a phrase when they come right before it: "okay, that's it, I'm done"."""

TRAILERS = (("thank", "you"), ("thanks",))
"""What politeness adds after it."""

PAUSE_S = 0.2
"""So much silence sets a phrase apart from what comes before."""

SURE = 0.6
"""Where the recognizer is this sure of each of the last words, they are what was said, and the
sound is not asked. Of PocketSphinx's words above it more than eight in ten are right."""

_NOT_A_LETTER = re.compile(r"[^a-z ]")
_SENTENCE_END = re.compile(r"[.!?…][\"'”)]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _EndPhrase:
    """An end phrase in a list of words."""

    first: int
    """Index of the first word that belongs to it, lead-ins included."""

    alone: bool
    """It was said on its own, not as the end of a sentence."""


def ends_answer(words: Sequence[Word]) -> bool:
    """Whether the last words are an end phrase, said on its own. Case and punctuation are free."""
    found = _find(words)
    return found is not None and found.alone


def without_end_phrase(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Drop an end phrase and what leads into it; words that end otherwise come back as they are."""
    found = _find(words)
    return words[: found.first] if found and found.alone else words


class SpokenEnd:
    """Notices that the candidate said to be done, by the words or, where unsure, by the sound."""

    def __init__(self) -> None:
        self._spotter = PhraseSpotter(END_PHRASES)

    def closing_words(self, clip: Clip, words: tuple[Word, ...]) -> int | None:
        """Return how many of the last words are an end phrase, said on its own; None for none.

        Times are the clip's. Where only the sound tells, it is the words in the phrase's place, and
        they must stand as apart as the phrase would have to.
        """
        if found := _find(words):
            return len(words) - found.first if found.alone else None
        if words and all(word.confidence >= SURE for word in words[-3:]):
            return None
        spotted = self._spotter.spot(clip)
        if spotted is None:
            return None
        middles_s = [(word.start_s + word.end_s) / 2 for word in words]
        ours = sum(middle_s > spotted.span.start_s for middle_s in middles_s)
        _, apart = _led_into(words, len(words) - ours)
        return ours if apart or spotted.phrase not in PART_OF_A_SENTENCE else None


def _find(words: Sequence[Word]) -> _EndPhrase | None:
    """Find an end phrase in the last words."""
    spoken = [_plain(word.text) for word in words]
    for trailer in TRAILERS:
        if tuple(spoken[-len(trailer) :]) == trailer:
            del spoken[-len(trailer) :]
    for phrase in END_PHRASES:
        parts = _plain(phrase).split()
        start = len(spoken) - len(parts)
        if start < 0 or spoken[start:] != parts:
            continue
        first, apart = _led_into(words, start)
        return _EndPhrase(first=first, alone=apart or phrase not in PART_OF_A_SENTENCE)
    return None


def _led_into(words: Sequence[Word], start: int) -> tuple[int, bool]:
    """Go back over what leads into a phrase; return where it begins, and whether it is apart."""
    first, apart = start, _is_apart(words, start)
    while first > 0 and not apart and _plain(words[first - 1].text) in LEAD_INS:
        first -= 1
        apart = _is_apart(words, first)
    return first, apart


def _is_apart(words: Sequence[Word], place: int) -> bool:
    """Whether a word begins anew: first of all, after a sentence's end, or after a pause.

    What has no word in its place was no part of those before it.
    """
    if place in (0, len(words)):
        return True
    before = words[place - 1]
    pause_s = words[place].start_s - before.end_s
    return _SENTENCE_END.search(before.text) is not None or pause_s >= PAUSE_S


def _plain(text: str) -> str:
    """Keep letters only: the apostrophe in "I'm" may be curly or missing."""
    return _NOT_A_LETTER.sub("", text.lower())
