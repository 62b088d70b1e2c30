"""The figures of ``voicecoach evaluate`` as text to read."""

from collections.abc import Iterator, Mapping

from voicecoach.analysis.pipeline import RULES_ONLY
from voicecoach.cli.width import wrapped
from voicecoach.evaluation.compare import Mistake
from voicecoach.evaluation.evaluate import Evaluation
from voicecoach.evaluation.metrics import Agreement, Interval

_ROW = "{:15} {:>15} {:6.3f}  {}"
_COLUMNS = "{:22} {:>9} {:>6} {:>5}  {:>11} {:>9}"


def figures_text(evaluation: Evaluation, *, errors: bool) -> str:
    """Render an evaluation; brackets hold 95 % confidence intervals."""
    lines = [*_head(evaluation), "", *_summary(evaluation), ""]
    lines += _table("signal", evaluation.signals.per_signal)
    lines += ["", *_table("phase", evaluation.phases.per_phase)]
    if len(evaluation.files) > 1:
        lines += ["", *_files(evaluation)]
    if errors:
        lines += ["", *map(_mistake, evaluation.errors)]
    return "\n".join(lines)


def _head(evaluation: Evaluation) -> Iterator[str]:
    settings = evaluation.settings
    words = "words without punctuation" if settings.unpunctuated else "words as written"
    if settings.word_errors:
        words += f", {settings.word_errors:.0%} of them wrong"
    yield f"{evaluation.answers} answers, {evaluation.sentences} sentences; {words}"
    yield f"classifier: {settings.classifier}"
    if settings.learned_from and settings.classifier != RULES_ONLY:
        yield (
            f"It learned from {settings.learned_from} of these answers, so this says nothing about "
            "other speakers:"
        )
        yield "docs/benchmark.md has the figures with whole writers left out."


def _summary(evaluation: Evaluation) -> Iterator[str]:
    signals, phases, first = evaluation.signals, evaluation.phases, evaluation.judgment
    for group, figure, share, interval in (
        ("signals", "micro F1", signals.micro_f1, signals.micro_f1_ci95),
        ("", "macro F1", signals.macro_f1, signals.macro_f1_ci95),
        ("phases", "accuracy", phases.accuracy, phases.accuracy_ci95),
        ("first decision", "exact", first.exact, first.exact_ci95),
        ("", "found precision", first.found_precision, first.found_precision_ci95),
        ("", "found recall", first.found_recall, first.found_recall_ci95),
    ):
        yield _ROW.format(group, figure, share, _interval(interval))
    yield (
        f"                in answers: {first.missed} missed, {first.false} false, "
        f"{first.elsewhere} in another sentence"
    )
    if first.onset_error_median_s is not None and first.onset_error_p95_s is not None:
        yield (
            f"                its second: off by {first.onset_error_median_s:.1f} s (median), "
            f"{first.onset_error_p95_s:.1f} s (95th percentile)"
        )
    if verdict := evaluation.verdict:
        yield _ROW.format("verdict", "accuracy", verdict.accuracy, _interval(verdict.accuracy_ci95))
        for gold, found in verdict.confusion.items():
            counts = ", ".join(f"{count} {name}" for name, count in found.items() if count)
            if counts:
                yield f"                labelled {gold}: judged {counts}".replace("_", " ")


def _table(kind: str, rows: Mapping[str, Agreement]) -> Iterator[str]:
    yield _COLUMNS.format(kind, "precision", "recall", "F1", "", "sentences")
    for name, row in rows.items():
        if row.support:
            rates = (f"{rate:.2f}" for rate in (row.precision, row.recall, row.f1))
            yield _COLUMNS.format(name, *rates, _interval(row.f1_ci95), row.support)
        else:
            yield _COLUMNS.format(name, "–", "–", "–", "", 0)  # noqa: RUF001 - a dash for "none"


def _files(evaluation: Evaluation) -> Iterator[str]:
    columns = "{:>7}  {:>8}  {:>8}  {:>6}  {:>5}  {}"
    yield columns.format("answers", "micro F1", "macro F1", "phases", "exact", "file")
    for file in evaluation.files:
        shares = (file.micro_f1, file.macro_f1, file.phase_accuracy, file.judgment_exact)
        yield columns.format(file.answers, *(f"{share:.2f}" for share in shares), file.file)


def _mistake(mistake: Mistake) -> str:
    rule = f" [{mistake.rule}]" if mistake.rule else ""
    place = f"{mistake.answer} sentence {mistake.sentence}"
    return wrapped(f"{place}: {mistake.kind} {mistake.label}{rule}: {mistake.words}")


def _interval(interval: Interval) -> str:
    return f"[{interval[0]:.2f} {interval[1]:.2f}]"
