"""From a classifier's scores to evidence with its words."""

import math
from collections.abc import Sequence

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.classifier import (
    SIGNALS,
    Scores,
    SentenceClassifier,
    SentenceInContext,
    Signal,
)
from voicecoach.analysis.sentences import Sentence
from voicecoach.analysis.signals.detect import evidence_of

REPORTED_FROM = 0.5
"""Scores are scaled so that this is each signal's own threshold."""

RULE_COUNTS = 1.0
"""What a rule that found the same signal adds to the classifier's log-odds. Of 0, 0.4, 0.8 and 1.2
the higher ones did best on left-out writers; more would let rules decide alone."""

WINDOW_WORDS = 8
"""The words that carry a signal are looked for in a stretch of this length."""


def contexts(sentences: tuple[Sentence, ...], *, kind: str) -> tuple[SentenceInContext, ...]:
    """Show each sentence as a classifier sees it."""
    texts = [" ".join(word.text for word in sentence.words) for sentence in sentences]
    return tuple(
        SentenceInContext(
            kind=kind,
            position=position,
            before=" ".join(texts[max(0, position - 2) : position]),
            text=text,
        )
        for position, text in enumerate(texts)
    )


def learned_evidence(
    sentence: Sentence,
    context: SentenceInContext,
    scores: Scores,
    *,
    classifier: SentenceClassifier,
    by_rule: Sequence[Evidence],
) -> tuple[Evidence, ...]:
    """Report what the classifier found in one sentence.

    Where a rule found the same signal, it tips a near miss, and its words and its name prove it
    best. Signals that only rules know are kept as they are.
    """
    rules = {evidence.signal: evidence for evidence in by_rule}
    found = [evidence for evidence in by_rule if evidence.signal not in SIGNALS]
    for signal, score in zip(SIGNALS, scores.signals, strict=True):
        rule = rules.get(signal)
        if (_raised(score) if rule else score) < REPORTED_FROM:
            continue
        if rule:
            found.append(rule)
            continue
        first, last = _carrying_words(classifier, context, signal)
        found.append(
            evidence_of(
                sentence.words,
                first,
                last,
                signal=signal,
                rule=f"{classifier.name}: {signal}",
                reliability=score,
            )
        )
    return tuple(found)


def _raised(score: float) -> float:
    """Add a rule's word to a probability."""
    return score / (score + (1.0 - score) * math.exp(-RULE_COUNTS))


def _carrying_words(
    classifier: SentenceClassifier, context: SentenceInContext, signal: Signal
) -> tuple[int, int]:
    """Return the first and last word of the stretch that speaks most for a signal."""
    weights = classifier.weigh(context, signal)
    if len(weights) <= WINDOW_WORDS:
        return 0, max(0, len(weights) - 1)
    sums = [
        sum(weights[first : first + WINDOW_WORDS])
        for first in range(len(weights) - WINDOW_WORDS + 1)
    ]
    first = max(range(len(sums)), key=sums.__getitem__)
    return first, first + WINDOW_WORDS - 1
