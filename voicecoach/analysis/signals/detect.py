"""Apply rules to one sentence."""

from collections.abc import Iterable

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.sentences import Sentence
from voicecoach.analysis.signals.line import spoken_line
from voicecoach.analysis.signals.rule import Rule
from voicecoach.transcript import Word

QUOTE_WORDS = 14
"""A quote ends with its clause, or after this many words."""

FEWEST_QUOTED = 4
"""A comma before this many words ends no quote: "The price was, um, one quarter"."""

LEAD_WORDS = 5
"""A match is quoted from the start of its clause if that is at most this many words before it."""

_CLAUSE_MARKS = (",", ";", ":", ".", "?", "!")


def detect(sentence: Sentence, rules: Iterable[Rule]) -> tuple[Evidence, ...]:
    """Find each signal at most once in a sentence, by the rule that matches first."""
    line = spoken_line(sentence.words)
    best: dict[str, tuple[int, Evidence]] = {}
    for rule in rules:
        match = rule.find(line.text)
        if match is None:
            continue
        if rule.signal in best and best[rule.signal][0] <= match.start():
            continue
        first, last = line.word_at(match.start()), line.word_at(match.end() - 1)
        evidence = evidence_of(
            sentence.words,
            first,
            last,
            signal=rule.signal,
            rule=rule.name,
            reliability=rule.reliability,
        )
        best[rule.signal] = match.start(), evidence
    return tuple(evidence for _start, evidence in best.values())


def mean_confidence(words: tuple[Word, ...]) -> float:
    """How sure the recognizer was of these words, 0 to 1; 0 for none."""
    return sum(word.confidence for word in words) / len(words) if words else 0.0


def evidence_of(
    words: tuple[Word, ...],
    first: int,
    last: int,
    *,
    signal: str,
    rule: str,
    reliability: float,
) -> Evidence:
    """Quote the clause around ``words[first]`` to ``words[last]``, as far as it is short.

    A decision is quoted from its own first word on: that is the second that counts.
    """
    if signal != "decision":
        first = _clause_start(words, first)
    end = last + 1
    while (
        end < len(words)
        and end - first < QUOTE_WORDS
        and (end - first < FEWEST_QUOTED or not words[end - 1].text.endswith(_CLAUSE_MARKS))
    ):
        end += 1
    quoted = words[first:end]
    return Evidence(
        signal=signal,
        start_s=quoted[0].start_s,
        end_s=max(quoted[-1].end_s, quoted[0].start_s),
        quote=" ".join(word.text for word in quoted).rstrip(",;:"),
        confidence=round(reliability * mean_confidence(words[first : last + 1]), 4),
        heard=round(mean_confidence(quoted), 4),
        rule=rule,
    )


def _clause_start(words: tuple[Word, ...], first: int) -> int:
    for start in range(first, max(-1, first - LEAD_WORDS - 1), -1):
        if start == 0 or words[start - 1].text.endswith(_CLAUSE_MARKS):
            return start
    return first
