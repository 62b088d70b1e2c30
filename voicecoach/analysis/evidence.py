"""Evidence: the one way to build it, to look it up, and to say how certain it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.signal import SIGNALS
from voicecoach.transcript import Word

if TYPE_CHECKING:  # a reading says of itself how surely it was heard, by what is here
    from voicecoach.analysis.language import Language, Quoting
    from voicecoach.analysis.reading import Reading

CLEAR_FROM = 0.5
"""Evidence with less confidence may be none."""

HEARD_FROM = 0.6
"""Mean confidence of words under which they may not be the candidate's, and are not quoted."""

ENOUGH_WORDS = 25
"""In fewer words the language can't be told, and rates say nothing."""

COMMON_FROM = 0.05
"""Share of the commonest words under which an answer is hardly in the language; in the answers of
the benchmark it is far higher."""

HEDGED_BEFORE_S, HEDGED_AFTER_S = 1.5, 1.0
"""A hedge that begins this shortly before or after the first word of a choice takes it back."""

QUOTE_WORDS = 14
"""A quote ends with its clause, or after this many words."""

LAST_WAIT = 4
"""By so many more where the last of them waits for the next: "two weeks before the date"."""

FEWEST_QUOTED = 4
"""A comma before this many words ends no quote: "The price was, um, one quarter"."""

LEAD_WORDS = 5
"""A match is quoted from the start of its clause if that is at most this many words before it."""

LEARNED = ": "
"""Stands in the names of what a classifier alone found, and in no rule's name."""

CLAUSE_MARKS = (",", ";", ":", ".", "?", "!")
_AROUND = ",.;:?!…"


@dataclass(frozen=True, slots=True)
class Found(Mapping[str, tuple[Evidence, ...]]):
    """What was found in an answer, by the name of its signal; nothing for what was not found."""

    all: tuple[Evidence, ...] = ()
    """In the order of the answer."""

    by_signal: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)
    by_place: Mapping[tuple[str, int], tuple[Evidence, ...]] = field(default_factory=dict)
    """By signal and index of the sentence."""

    @classmethod
    def of(cls, evidence: Iterable[Evidence]) -> "Found":
        """Put evidence in order."""
        items = tuple(sorted(evidence, key=lambda item: item.start_s))
        by_signal: dict[str, list[Evidence]] = {}
        by_place: dict[tuple[str, int], list[Evidence]] = {}
        for item in items:
            by_signal.setdefault(item.signal, []).append(item)
            by_place.setdefault((item.signal, item.sentence), []).append(item)
        return cls(
            items,
            {name: tuple(those) for name, those in by_signal.items()},
            {place: tuple(those) for place, those in by_place.items()},
        )

    def __getitem__(self, signal: str) -> tuple[Evidence, ...]:
        """Return the evidence of a signal; empty where there is none."""
        return self.by_signal.get(signal, ())

    def __iter__(self) -> Iterator[str]:
        """Give the names of what was found."""
        return iter(self.by_signal)

    def __len__(self) -> int:
        """How many different signals were found."""
        return len(self.by_signal)

    def __contains__(self, signal: object) -> bool:
        """Whether a signal was found."""
        return signal in self.by_signal

    def in_sentence(self, index: int, *signals: str) -> tuple[Evidence, ...]:
        """Return the evidence of these signals that lies in a sentence."""
        return tuple(item for signal in signals for item in self.by_place.get((signal, index), ()))

    def plus(self, evidence: Iterable[Evidence]) -> "Found":
        """Return what was found together with more."""
        return Found.of((*self.all, *evidence))


def evidence_of(
    reading: "Reading",
    first: int,
    last: int,
    *,
    signal: str,
    rule: str,
    reliability: float,
    exact: bool = False,
) -> Evidence:
    """Make evidence of the words from ``first`` to ``last``, indexes into those of the answer.

    The clause around them is quoted, as far as it is short and in the sentence; a choice from its
    own first word on. With ``exact`` nothing but these words is.
    """
    words, sentence = reading.words, reading.sentence_at(first)
    start, end = first, last + 1
    if not exact:
        own_start = signal in SIGNALS and SIGNALS[signal].chooses
        start = first if own_start else _clause_start(words, first, sentence.first)
        end = _clause_end(words, start, end, sentence.end)
        end = _thought_end(words, end, sentence.end, reading.language.quoting)
    quoted = words[start:end]
    quote = " ".join(word.text for word in quoted)
    return Evidence(
        signal=signal,
        start_s=quoted[0].start_s,
        end_s=max(quoted[-1].end_s, quoted[0].start_s),
        quote=quote.strip(_AROUND) if exact else quote.rstrip(",;:"),
        confidence=round(reliability * mean_confidence(words[start : last + 1]), 4),
        heard=round(mean_confidence(quoted), 4),
        rule=rule,
        sentence=sentence.index,
        first=start,
        last=end - 1,
    )


def learned_rule(classifier: str, signal: str) -> str:
    """Name what found a signal where a classifier alone did, in the place of a rule's name."""
    return f"{classifier}{LEARNED}{signal}"


def by_rule(evidence: Evidence) -> bool:
    """Whether a rule found it by its words, and not a classifier alone."""
    return LEARNED not in evidence.rule


def is_clear(evidence: Evidence) -> bool:
    """Whether evidence is sure enough to count in full, for the rule and for the recognizer."""
    return evidence.confidence >= CLEAR_FROM and surely_heard(evidence)


def surely_heard(evidence: Evidence) -> bool:
    """Whether the recognizer was sure enough of the quoted words to hold the candidate to them."""
    return evidence.heard >= HEARD_FROM


def is_hedged(choice: Evidence, hedges: Iterable[Evidence]) -> bool:
    """Whether a hedge beside its first words takes a choice back."""
    return any(
        -HEDGED_BEFORE_S <= item.start_s - choice.start_s <= HEDGED_AFTER_S for item in hedges
    )


def best_of(evidence: Sequence[Evidence]) -> Evidence:
    """Return the first that is clear, or else the first; there must be one."""
    return next(filter(is_clear, evidence), evidence[0])


def misheard(words: Sequence[Word], language: "Language") -> bool:
    """Whether an answer as a whole may not be what was said, or is in another language."""
    if mean_confidence(words) < HEARD_FROM:
        return True
    common = sum(word.text.lower().strip(",.;:?!") in language.speech.common for word in words)
    return len(words) >= ENOUGH_WORDS and common < len(words) * COMMON_FROM


def mean_confidence(words: Sequence[Word]) -> float:
    """How sure the recognizer was of these words, 0 to 1; 0 for none."""
    return sum(word.confidence for word in words) / len(words) if words else 0.0


def waits_for_next(text: str, quoting: "Quoting") -> bool:
    """Whether a word is nothing without the next one; a number waits for what it counts."""
    plain = plain_word(text)
    return plain in quoting.dangling or plain in quoting.counting or any(map(str.isdigit, plain))


def plain_word(text: str) -> str:
    """Return a word in lower case, without the marks around it."""
    return text.lower().strip(".,;:!?…“”\"'")


def _clause_start(words: Sequence[Word], first: int, earliest: int) -> int:
    for start in range(first, max(earliest - 1, first - LEAD_WORDS - 1), -1):
        if start == earliest or words[start - 1].text.endswith(CLAUSE_MARKS):
            return start
    return first


def _clause_end(words: Sequence[Word], start: int, end: int, latest: int) -> int:
    while (
        end < latest
        and end - start < QUOTE_WORDS
        and (end - start < FEWEST_QUOTED or not words[end - 1].text.endswith(CLAUSE_MARKS))
    ):
        end += 1
    return end


def _thought_end(words: Sequence[Word], end: int, latest: int, quoting: "Quoting") -> int:
    """Where it waits for longer, the quote ends where it did: with a run-on there is no end.

    The one word that is left of a clause is taken in: "what everybody was happy with".
    """
    for place in range(end, min(latest, end + LAST_WAIT) + 1):
        last = words[place - 1].text
        if place == latest or last.endswith(CLAUSE_MARKS):
            return place
        if not waits_for_next(last, quoting):
            return place + words[place].text.endswith(CLAUSE_MARKS)
    return end
