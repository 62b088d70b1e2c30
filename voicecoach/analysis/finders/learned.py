"""The labelled signals: what rules found and what a classifier says of it, weighed together."""

import math
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.classifier import (
    LABELS,
    Label,
    Scores,
    SentenceClassifier,
    SentenceInContext,
)
from voicecoach.analysis.evidence import evidence_of, learned_rule
from voicecoach.analysis.finders.by_rules import Hit, hits
from voicecoach.analysis.kind import QuestionKind
from voicecoach.analysis.reading import Reading, Sentence

REPORTED_FROM = 0.5
"""Scores are scaled so that this is each signal's own threshold."""

SUREST = 1e-6
"""Scores nearer to 0 or 1 than this count as so far away, that rules can be weighed with them."""

ANOTHERS = ("shared_choice", "others_choice", "disagreed_and_committed")
"""A sentence in which rules read whose choice it was, and none of the speaker's own, holds none by
a classifier's word alone: of 314 such sentences (training/natural-*, benchmark/dev-*) 7 do."""

WINDOW_WORDS = 8
"""The words that carry a signal are looked for in a stretch of this length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What a classifier says of an answer."""

    classifier: SentenceClassifier
    seen: tuple[SentenceInContext, ...]
    """Each sentence as it was shown."""

    scores: tuple[Scores, ...]


def ask(classifier: SentenceClassifier, reading: Reading) -> Opinion:
    """Let a classifier score every sentence of an answer."""
    seen = contexts([item.text for item in reading.sentences], reading.kind)
    return Opinion(classifier=classifier, seen=seen, scores=classifier.score(seen))


def contexts(texts: Sequence[str], kind: QuestionKind) -> tuple[SentenceInContext, ...]:
    """Show each sentence of an answer as a classifier sees it, in training as in use."""
    return tuple(
        SentenceInContext(
            kind=kind.labelled_as or kind.name,
            position=position,
            before=" ".join(texts[max(0, position - 2) : position]),
            text=text,
            after=" ".join(texts[position + 1 : position + 2]),
        )
        for position, text in enumerate(texts)
    )


def find_labelled(reading: Reading, opinion: Opinion | None) -> tuple[Evidence, ...]:
    """Find what rules and finders of the language know, and what a classifier learned.

    Without a classifier all that the rules find is reported. With one the two are weighed together
    (``SentenceClassifier.beside``), and the words and name of a rule prove it best. What only rules
    know is kept, and so is what is proven: no score overrules it.
    """
    by_rule = hits(reading)
    if opinion is None:
        return tuple(hit.evidence for hit in by_rule)
    return tuple(
        evidence
        for sentence in reading.sentences
        for evidence in _weighed(
            reading,
            sentence,
            opinion,
            [hit for hit in by_rule if hit.evidence.sentence == sentence.index],
        )
    )


def _weighed(
    reading: Reading, sentence: Sentence, opinion: Opinion, by_rule: Sequence[Hit]
) -> Iterator[Evidence]:
    yield from (hit.evidence for hit in by_rule if hit.evidence.signal not in LABELS)
    of_signal = {hit.evidence.signal: hit for hit in by_rule}
    scores = opinion.scores[sentence.index].signals
    for signal, alone in zip(LABELS, scores, strict=True):
        if signal in reading.kind.means_nothing:
            continue
        hit = of_signal.get(signal)
        beside = opinion.classifier.beside.get(signal, {})
        score = _raised(alone, sum(beside.get(name, 0.0) for name in of_signal))
        if hit and (hit.proven or score >= REPORTED_FROM):
            yield hit.evidence
        elif score >= REPORTED_FROM and not _ruled_out(reading, sentence, signal, of_signal):
            first, last = _carrying_words(opinion, sentence, signal)
            yield evidence_of(
                reading,
                first,
                last,
                signal=signal,
                rule=learned_rule(opinion.classifier.name, signal),
                reliability=score,
            )


def _ruled_out(
    reading: Reading, sentence: Sentence, signal: Label, by_rule: Container[str]
) -> bool:
    """Whether the words of a sentence, or what rules found in it, leave no room for a signal."""
    if signal == "decision" and any(name in by_rule for name in ANOTHERS):
        return True
    rules_out = reading.language.ruled_out.get(signal)
    return rules_out is not None and rules_out(sentence.line.text)


def _raised(score: float, by: float) -> float:
    """Add to the log-odds of a probability."""
    score = min(max(score, SUREST), 1.0 - SUREST)
    return score / (score + (1.0 - score) * math.exp(-by))


def _carrying_words(opinion: Opinion, sentence: Sentence, signal: Label) -> tuple[int, int]:
    """Return the places of the first and last word of the stretch that speaks most for a signal."""
    weights = opinion.classifier.weigh(opinion.seen[sentence.index], signal)
    if len(weights) <= WINDOW_WORDS:
        return sentence.first, max(sentence.first, sentence.first + len(weights) - 1)
    sums = [
        sum(weights[first : first + WINDOW_WORDS])
        for first in range(len(weights) - WINDOW_WORDS + 1)
    ]
    first = sentence.first + max(range(len(sums)), key=sums.__getitem__)
    return first, first + WINDOW_WORDS - 1
