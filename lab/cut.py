"""Labelled answers cut as the product cuts them from speech without punctuation, with labels.

Where a labelled sentence is spread over pieces, what stands in most of it is labelled; a piece with
a smaller part of it may or may not carry its signals, so for those nothing is learned from it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from voicecoach.analysis.classifier import Label, Phase, SentenceInContext
from voicecoach.analysis.finders.learned import contexts
from voicecoach.analysis.sentences import split_sentences
from voicecoach.evaluation.corpus import Answer
from voicecoach.evaluation.recognize import Conditions, recognize
from voicecoach.evaluation.timeline import speak
from voicecoach.languages.english import ENGLISH

MOST = 0.6
"""Share of a labelled sentence's words from which a piece carries its signals."""

SOME = 0.2
"""Share up to which a piece carries none of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A sentence as it was cut, and what is known of it."""

    context: SentenceInContext
    phase: Phase
    signals: frozenset[Label]
    unknown: frozenset[Label] = frozenset()
    """Signals that it may carry."""


def as_cut(answer: Answer, *, word_errors: float, copy: int) -> Iterator[Piece]:
    """Cut an answer; each copy has other silences and other word errors."""
    spoken = speak(replace(answer, id=f"{answer.id} {copy}"))
    conditions = Conditions(unpunctuated=True, word_errors=word_errors)
    words = recognize(spoken.words, conditions, seed=f"{answer.id} {copy}")
    sentences = [words[places.start : places.stop] for places in split_sentences(words, ENGLISH)]
    pieces = [
        [spoken.sentence_at(word.start_s, word.end_s) for word in sentence]
        for sentence in sentences
    ]
    texts = [" ".join(word.text for word in sentence) for sentence in sentences]
    lengths = Counter(index for piece in pieces for index in piece)
    seen = contexts(texts, ENGLISH.kind(answer.kind))
    for context, piece in zip(seen, pieces, strict=True):
        counts = Counter(piece)
        shares = {index: count / lengths[index] for index, count in counts.items()}
        whole = {i for i, share in shares.items() if share >= MOST}
        partly = {i for i, share in shares.items() if SOME < share < MOST}
        signals = frozenset(s for i in whole for s in answer.sentences[i].signals)
        unknown = frozenset(s for i in partly for s in answer.sentences[i].signals) - signals
        yield Piece(
            context=context,
            phase=answer.sentences[counts.most_common(1)[0][0]].phase,
            signals=signals,
            unknown=unknown,
        )
