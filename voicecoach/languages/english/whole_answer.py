"""Faults that an answer has as a whole: many weak words for it, and hardly any against it.

Each must be nearly certain: better silent than wrong.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import Found, evidence_of, is_clear
from voicecoach.analysis.language import Finder
from voicecoach.analysis.reading import Reading, Sentence
from voicecoach.analysis.rule import whole_words

SHORT = 50
"""Words. In a longer answer the words found must weigh more, as it has more of any words."""

RELIABILITY = 0.85
"""About how often it is right, on the answers in training/ that it was read on."""


@dataclass(frozen=True, kw_only=True)
class Cue:
    """Words that speak for a fault, or against it where they weigh less than nothing."""

    weight: int
    pattern: str

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """As it is searched for."""
        return whole_words(self.pattern)


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One way in which an answer goes astray, told by its words as a whole."""

    signal: str
    kinds: tuple[str, ...]
    """The kinds of question that it is looked for in."""

    cues: tuple[Cue, ...]
    """The heaviest first: the first of them that is found is quoted."""

    enough: int
    """What the words found must weigh together in a short answer; the same again weigh nothing."""

    never_with: str
    """Words anywhere in the answer by which it has no such fault."""

    never_after: str = r"(?!)"
    """The same, from the sentence on in which the first cue stands; nothing by default."""

    never_beside: tuple[str, ...] = ()
    """Signals by which it has no such fault."""

    hits: tuple[str, ...]
    """Answers that have the fault."""

    misses: tuple[str, ...]
    """Answers that only sound like it."""

    def find(self, reading: Reading, found: Found) -> Iterator[Evidence]:
        """Find the first of its heaviest words, where all of them together are enough."""
        if reading.kind.name not in self.kinds or any(
            is_clear(item) for signal in self.never_beside for item in found[signal]
        ):
            return
        places = [
            (cue.weight, sentence, match)
            for cue in self.cues
            for sentence in reading.sentences
            for match in cue.compiled.finditer(sentence.line.text)
        ]
        weights = {match.group(): weight for weight, _sentence, match in reversed(places)}
        enough = self.enough * max(1, len(reading.words) / SHORT)
        if sum(weights.values()) < enough or self._is_denied(reading, places):
            return
        _weight, sentence, match = places[0]
        yield told_by(reading, sentence, match, signal=self.signal)

    @property
    def finder(self) -> Finder:
        """As a language lists it."""
        return Finder(signals=(self.signal,), find=self.find)

    def _is_denied(
        self, reading: Reading, places: list[tuple[int, Sentence, re.Match[str]]]
    ) -> bool:
        begins = min(sentence.first for weight, sentence, _match in places if weight > 0)
        return any(
            self._never_with.search(sentence.line.text)
            or (sentence.first >= begins and self._never_after.search(sentence.line.text))
            for sentence in reading.sentences
        )

    @cached_property
    def _never_with(self) -> re.Pattern[str]:
        return whole_words(self.never_with)

    @cached_property
    def _never_after(self) -> re.Pattern[str]:
        return whole_words(self.never_after)


def told_by(reading: Reading, sentence: Sentence, match: re.Match[str], *, signal: str) -> Evidence:
    """Make evidence of what an answer is as a whole, quoting the words that tell it first."""
    return evidence_of(
        reading,
        sentence.line.word_at(match.start()),
        sentence.line.word_at(match.end() - 1),
        signal=signal,
        rule=f"{signal}.whole_answer",
        reliability=RELIABILITY,
    )
