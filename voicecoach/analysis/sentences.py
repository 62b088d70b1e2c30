"""Cut an answer into sentences: at punctuation where there is any, else at pauses and openers."""

from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.analysis.english.speech import ABBREVIATIONS, OPENERS
from voicecoach.transcript import Word

BREAK_S = 0.6
"""A silence this long ends a sentence that has no punctuation. Listeners rate 0.6 s the most
natural pause at a full stop (Liu et al. 2022, doi 10.3389/fpsyg.2022.778018)."""

OPENER_AFTER_WORDS = 12
"""In unpunctuated speech an opener such as "so" or "but" begins a new sentence after this many."""

LONGEST_WORDS = 45
"""A longer stretch is treated as unpunctuated, whatever mark stands at its end."""

_MARKS = ".?!…。？！"  # noqa: RUF001 - full-width marks are what Chinese text uses
_CLOSERS = "\"'”’)]»"  # noqa: RUF001 - curly quotes cling to words in written transcripts


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Consecutive words that belong together; never empty."""

    words: tuple[Word, ...]


def split_sentences(words: tuple[Word, ...]) -> tuple[Sentence, ...]:
    """Cut the words of an answer into sentences. Every word is in exactly one, in order."""
    return tuple(
        Sentence(words=piece) for stretch in _at_marks(words) for piece in _at_breath(stretch)
    )


def ends_sentence(text: str) -> bool:
    """Whether a word as spelled carries the mark that ends a sentence."""
    bare = text.rstrip(_CLOSERS)
    return bare.endswith(tuple(_MARKS)) and bare.lower() not in ABBREVIATIONS


def _at_marks(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    first = 0
    for index, word in enumerate(words, start=1):
        if ends_sentence(word.text) or index == len(words):
            yield words[first:index]
            first = index


def _at_breath(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    if ends_sentence(words[-1].text) and len(words) <= LONGEST_WORDS:
        yield words
        return
    first = 0
    for index in range(1, len(words)):
        length = index - first
        silence_s = words[index].start_s - words[index - 1].end_s
        opens = length >= OPENER_AFTER_WORDS and words[index].text.lower().strip(",") in OPENERS
        if silence_s >= BREAK_S or opens or length >= LONGEST_WORDS:
            yield words[first:index]
            first = index
    yield words[first:]
