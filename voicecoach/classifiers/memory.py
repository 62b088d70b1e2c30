"""A classifier that remembers: a sentence scored while it was spoken costs nothing later."""

from collections.abc import Sequence

from voicecoach.analysis.classifier import (
    Label,
    Scores,
    SentenceClassifier,
    SentenceInContext,
)

REMEMBERED = 2_000
"""Sentences kept: several long answers, a few hundred kilobytes."""


class Remembering:
    """Asks another classifier only what it was not asked before."""

    def __init__(self, classifier: SentenceClassifier) -> None:
        self.name = classifier.name
        self.version = classifier.version
        self.beside = classifier.beside
        self.classifier = classifier
        self._known: dict[SentenceInContext, Scores] = {}

    def score(self, sentences: Sequence[SentenceInContext]) -> tuple[Scores, ...]:
        """See ``SentenceClassifier``. May be called from two threads; at worst both do the work."""
        known = self._known
        new = [sentence for sentence in dict.fromkeys(sentences) if sentence not in known]
        fresh = dict(zip(new, self.classifier.score(new), strict=True))
        found = tuple(known.get(sentence) or fresh[sentence] for sentence in sentences)
        self._known = known | fresh if len(known) < REMEMBERED else fresh
        return found

    def weigh(self, sentence: SentenceInContext, signal: Label) -> tuple[float, ...]:
        """See ``SentenceClassifier``."""
        return self.classifier.weigh(sentence, signal)
