"""How a sentence and its neighbours are put before the encoder: the same in training and in use."""

from collections.abc import Callable

from voicecoach.analysis.classifier import SentenceInContext

CLS, SEP = 101, 102
"""BERT's marks for the start and for a border."""

BEFORE_TOKENS, SENTENCE_TOKENS, AFTER_TOKENS = 26, 60, 14
"""The end of the two sentences before, the sentence, and the start of the next."""

LAST_POSITION = 12
"""Sentences from this one on are all "late"."""


def model_input(
    sentence: SentenceInContext, encode: Callable[[str], list[int]]
) -> tuple[list[int], list[int]]:
    """Return token ids, and for each token 1 where it belongs to the sentence itself, else 0."""
    about = encode(f"{sentence.kind} {min(sentence.position, LAST_POSITION)}")
    before = encode(sentence.before)[-BEFORE_TOKENS:]
    own = encode(sentence.text)[:SENTENCE_TOKENS]
    after = encode(sentence.after)[:AFTER_TOKENS]
    head, tail = [CLS, *about, SEP, *before, SEP], [SEP, *after, SEP]
    ids = [*head, *own, *tail]
    marks = [0] * len(head) + [1] * len(own) + [0] * len(tail)
    return ids, marks
