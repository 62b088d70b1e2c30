"""Labelled answers cut as the product cuts them from what is recognized, with labels.

Either from words without punctuation that are given times and errors here, or from what a
recognizer heard of a synthetic voice (lab/hear.py).

Where a labelled sentence is spread over pieces, what stands in most of it is labelled; a piece with
a smaller part of it may or may not carry its signals, so for those nothing is learned from it.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from voicecoach.analysis.classifier import Label, Phase, SentenceInContext
from voicecoach.analysis.finders.learned import contexts
from voicecoach.analysis.sentences import split_sentences
from voicecoach.evaluation.corpus import Answer
from voicecoach.evaluation.recognize import Conditions, recognize
from voicecoach.evaluation.timeline import speak
from voicecoach.languages.english import ENGLISH

KeptPiece: TypeAlias = dict[str, Any]
"""Its ``text``, and ``of``: how many of its words belong to which labelled sentence."""

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
    yield from _labelled(answer, texts, [Counter(piece) for piece in pieces])


def as_kept(answer: Answer, heard: Sequence[KeptPiece]) -> Iterator[Piece]:
    """Give the labels of an answer to the pieces in which it was heard."""
    counts = [Counter({int(index): count for index, count in each["of"].items()}) for each in heard]
    yield from _labelled(answer, [each["text"] for each in heard], counts)


def kept(path: Path) -> dict[str, list[KeptPiece]]:
    """Read the pieces of answers, by the answer's id, from what lab/hear.py wrote."""
    lines = map(json.loads, path.read_text().splitlines())
    return {line["id"]: line["pieces"] for line in lines}


def _labelled(
    answer: Answer, texts: Sequence[str], words_of: Sequence[Counter[int]]
) -> Iterator[Piece]:
    """Label each piece; ``words_of`` says how many of its words belong to which sentence."""
    lengths = sum(words_of, Counter[int]())
    seen = contexts(texts, ENGLISH.kind(answer.kind))
    for context, counts in zip(seen, words_of, strict=True):
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
