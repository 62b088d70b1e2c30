"""A transcript cut for the page: paragraphs, sentences, and runs of words that show the same."""

from dataclasses import dataclass

from voicecoach.analysis.classifier import Phase
from voicecoach.review.answer import AnswerView
from voicecoach.review.words import ShownRun, ShownWord, paragraphs_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words in a row that carry the same evidence, and how that is drawn."""

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
                runs=tuple(_run(run, view) for run in sentence.runs),
            )
            for sentence in paragraph
        )
        for paragraph in paragraphs_of(view.sentences)
    )


def _run(run: ShownRun, view: AnswerView) -> Run:
    carried = [(index, view.evidence[index]) for index in run.evidence]
    return Run(
        first=run.first,
        words=run.words,
        marked=any(not item.summed_up for _index, item in carried),
        counted=any(item.summed_up for _index, item in carried),
        ending=tuple(index for index, item in carried if item.last == run.last),
    )
