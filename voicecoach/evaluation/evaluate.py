"""Judge every answer of labelled files, and sum up how well that agrees with the labels."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from voicecoach.analysis.assessment import Report
from voicecoach.evaluation.compare import Compared, Mistake, compare, mistakes
from voicecoach.evaluation.corpus import Answer, fingerprint
from voicecoach.evaluation.metrics import (
    JudgmentFigures,
    PhaseFigures,
    SignalFigures,
    judgment_figures,
    phase_figures,
    signal_figures,
)
from voicecoach.evaluation.recognize import Conditions, recognize
from voicecoach.evaluation.timeline import speak
from voicecoach.evaluation.verdicts import VerdictFigures, verdict_figures
from voicecoach.transcript import Transcript

Assess: TypeAlias = Callable[[Transcript, str], Report]
"""Judges the transcript of an answer to a question of this kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the figures were measured with."""

    unpunctuated: bool
    word_errors: float
    classifier: str
    """As the reports name it."""

    learned_from: int
    """How many of the answers the classifier was trained on: for those, the figures say nothing
    about other speakers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFigures:
    """The main figures of one file: writers differ, and a mean hides it."""

    file: str
    answers: int
    micro_f1: float
    macro_f1: float
    phase_accuracy: float
    judgment_exact: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """How well reports agree with labels: the JSON of ``voicecoach evaluate``."""

    answers: int
    sentences: int
    settings: Settings
    signals: SignalFigures
    phases: PhaseFigures
    judgment: JudgmentFigures
    verdict: VerdictFigures | None
    """None where no answer's verdict is labelled."""

    files: tuple[FileFigures, ...]
    errors: tuple[Mistake, ...]
    """Every miss, false hit and wrong phase, in the order of the answers."""


def evaluate(
    corpora: Mapping[str, Sequence[Answer]],
    assess: Assess,
    conditions: Conditions,
    *,
    learned: Collection[str] = (),
    on_answer: Callable[[], None] = lambda: None,
) -> Evaluation:
    """Judge the answers of each file as they would be recognized under these conditions.

    There must be at least one answer in each. ``learned`` holds the fingerprints of the answers
    that the classifier was trained on. ``on_answer`` is called after every answer.
    """
    compared: dict[str, list[Compared]] = {}
    errors: list[Mistake] = []
    classifier = ""
    for file, answers in corpora.items():
        compared[file] = []
        for answer in answers:
            spoken = speak(answer)
            heard = recognize(spoken.words, conditions, seed=answer.id)
            report = assess(spoken.transcript(heard), answer.kind)
            classifier = report.classifier
            compared[file].append(compare(answer, spoken, report))
            errors += mistakes(answer, spoken, report)
            on_answer()
    everything = [each for file in compared.values() for each in file]
    return Evaluation(
        answers=len(everything),
        sentences=sum(len(each.gold) for each in everything),
        settings=Settings(
            unpunctuated=conditions.unpunctuated,
            word_errors=conditions.word_errors,
            classifier=classifier,
            learned_from=sum(
                fingerprint(answer) in learned for answers in corpora.values() for answer in answers
            ),
        ),
        signals=signal_figures(everything),
        phases=phase_figures(everything),
        judgment=judgment_figures(everything),
        verdict=verdict_figures(everything),
        files=tuple(_file_figures(compared.items())),
        errors=tuple(errors),
    )


def _file_figures(compared: Iterable[tuple[str, Sequence[Compared]]]) -> Iterable[FileFigures]:
    for file, those in compared:
        signals = signal_figures(those)
        yield FileFigures(
            file=file,
            answers=len(those),
            micro_f1=signals.micro_f1,
            macro_f1=signals.macro_f1,
            phase_accuracy=phase_figures(those).accuracy,
            judgment_exact=judgment_figures(those).exact,
        )
