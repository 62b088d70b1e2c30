"""A transcript cut for the page: paragraphs, sentences, and runs of words that show the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from voicecoach.analysis.classifier import Phase
from voicecoach.review.answer import AnswerView
from voicecoach.review.words import ShownSentence, ShownWord, paragraphs_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words in a row that carry the same evidence."""

    first: int
    """Index of the first among the words of the answer."""

    words: tuple[ShownWord, ...]
    marked: bool
    """They carry evidence that is told each time."""

    counted: bool
    """They carry what is only counted: a filler, a hedge."""

    ending: tuple[int, ...]
    """Indexes of the evidence that ends with them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence, in runs."""

    phase: Phase
    start_s: float
    end_s: float
    runs: tuple[Run, ...]


Paragraph = tuple[Sentence, ...]


def script_of(view: AnswerView) -> tuple[Paragraph, ...]:
    """Cut what was said into paragraphs."""
    return tuple(
        tuple(
            Sentence(
                phase=sentence.phase,
                start_s=sentence.start_s,
                end_s=sentence.end_s,
                runs=tuple(_runs(sentence, view)),
            )
            for sentence in paragraph
        )
        for paragraph in paragraphs_of(view.sentences)
    )


def _runs(sentence: ShownSentence, view: AnswerView) -> Iterator[Run]:
    place = sentence.first
    for carried, group in groupby(sentence.words, key=lambda word: word.evidence):
        words = tuple(group)
        last = place + len(words) - 1
        items = [view.evidence[index] for index in carried]
        yield Run(
            first=place,
            words=words,
            marked=any(not item.summed_up for item in items),
            counted=any(item.summed_up for item in items),
            ending=tuple(index for index in carried if view.evidence[index].last == last),
        )
        place += len(words)
