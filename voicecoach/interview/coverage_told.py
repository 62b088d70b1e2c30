"""How it is told which of the things that an answer should bring in were heard."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from voicecoach.analysis.assessment import Covered, Finding, Report, Severity
from voicecoach.analysis.foreign import is_foreign
from voicecoach.analysis.verdict.feedback import LONGEST_SPOKEN_WORDS
from voicecoach.interview.coverage import find_covered
from voicecoach.interview.questions import Question
from voicecoach.languages.english.in_words import in_words
from voicecoach.languages.english.interview import coverage as words
from voicecoach.languages.english.quoting import DANGLING

SPOKEN_WORDS = 33
"""Most of the spoken feedback; the verdict goes before it."""

SHORT_WORDS = 7
"""A line is called by so many of its words."""

FEWEST_SHORT = 3

SENTENCE_ENDS = re.compile(r"(?<=[.?!]) ")


def with_coverage(report: Report, question: Question) -> Report:
    """Add to the report of an answer what of ``question.covers`` was heard in it.

    It is told after everything else, and its words are found again in the feedback for the ear.
    Nothing is added where the question names nothing, or nothing was said that is judged.
    """
    said = bool(report.transcript.words) and not is_foreign(report.transcript)
    if not question.covers or not said:
        return report
    coverage = find_covered(report, question.covers)
    code, severity = _verdict(coverage)
    first = next((item.evidence[0] for item in coverage if item.evidence), None)
    finding = Finding(
        code=code,
        severity=severity,
        message=tell_coverage(coverage),
        start_s=first.start_s if first else None,
        end_s=first.end_s if first else None,
    )
    spoken = _with(report.feedback.spoken, say_coverage(coverage))
    return replace(
        report,
        coverage=coverage,
        findings=(*report.findings, finding),
        feedback=replace(report.feedback, spoken=spoken),
    )


def tell_coverage(coverage: Sequence[Covered]) -> str:
    """Say in full which lines were heard, which perhaps, and which were not."""
    return _told(coverage, {item.text: item.text.rstrip(".") for item in coverage})


def say_coverage(coverage: Sequence[Covered]) -> str:
    """Say it for the ear, each line by its first words; fewer of them where there are many."""
    whole = _told(coverage, {item.text: in_short(item.text) for item in coverage})
    if len(whole.split()) <= SPOKEN_WORDS:
        return whole
    heard, _perhaps, missed = _by_level(coverage)
    counted = words.COUNTED.format(
        heard_count=in_words(len(heard)), all=in_words(len(coverage))
    )  # fmt: skip
    missed_told = words.MISSED.format(missed=_listed(in_short(item.text) for item in missed))
    both = f"{counted} {missed_told}" if missed else counted
    return both if len(both.split()) <= SPOKEN_WORDS else counted


def tell_left_out(coverage: Sequence[Covered]) -> str:
    """Say what was not heard; empty where all was, or perhaps was."""
    missed = [in_short(item.text) for item in coverage if item.level == "missing"]
    return words.MISSED.format(missed=_listed(missed)) if missed else ""


def in_short(line: str) -> str:
    """Call a line of a CV by its first words, up to where it goes into detail."""
    kept: list[str] = []
    for word in line.split():
        enough = len(kept) >= FEWEST_SHORT
        if len(kept) == SHORT_WORDS or (enough and word.casefold() in words.CUT_BEFORE):
            break
        if kept and word.startswith("("):
            break
        kept.append(word.rstrip(",;:"))
        if enough and word != kept[-1]:
            break
    while len(kept) > 1 and kept[-1].casefold() in DANGLING:
        kept.pop()
    return " ".join(kept).rstrip(".")


def _told(coverage: Sequence[Covered], names: dict[str, str]) -> str:
    heard, perhaps, missed = _by_level(coverage)
    if len(perhaps) == len(coverage) and not any(item.evidence for item in coverage):
        return words.UNSURE
    parts = [*_counted(coverage, heard, perhaps, names)]
    if perhaps:
        text = words.PERHAPS if heard else words.PERHAPS_ONLY
        parts.append(text.format(perhaps=_listed(names[item.text] for item in perhaps)))
    if missed and len(coverage) > 1:
        parts.append(words.MISSED.format(missed=_listed(names[item.text] for item in missed)))
    if bare := [item for item in heard if item.without_figure]:
        lines = _listed(names[item.text] for item in bare)
        parts.append(words.WITHOUT_FIGURE.format(lines=lines))
    return " ".join(parts)


def _counted(
    coverage: Sequence[Covered],
    heard: Sequence[Covered],
    perhaps: Sequence[Covered],
    names: dict[str, str],
) -> Iterable[str]:
    count = in_words(len(coverage))
    told = _listed(names[item.text] for item in heard)
    if len(coverage) == 1 and heard:
        yield words.ONE_HEARD.format(heard=told)
    elif len(coverage) == 1 and not perhaps:
        yield words.ONE_MISSED.format(missed=names[coverage[0].text])
    elif len(heard) == len(coverage):
        yield words.ALL.format(all=count, heard=told)
    elif heard:
        yield words.SOME.format(heard_count=in_words(len(heard)), all=count, heard=told)
    elif not perhaps:
        yield words.NONE.format(all=count)


def _by_level(
    coverage: Sequence[Covered],
) -> tuple[list[Covered], list[Covered], list[Covered]]:
    heard = [item for item in coverage if item.level == "heard"]
    perhaps = [item for item in coverage if item.level == "perhaps"]
    return heard, perhaps, [item for item in coverage if item.level == "missing"]


def _verdict(coverage: Sequence[Covered]) -> tuple[str, Severity]:
    levels = {item.level for item in coverage}
    if levels == {"heard"}:
        return "covered_all", "praise"
    if levels == {"missing"}:
        return "covered_none", "caution"
    return ("covered_some", "note") if "heard" in levels else ("covered_unsure", "note")


def _listed(names: Iterable[str]) -> str:
    return words.BETWEEN.join(names)


def _with(spoken: str, told: str) -> str:
    """Put what was covered behind the verdict, and as much of the rest before it as there is time.

    The whole stays under the length of any feedback for the ear.
    """
    room = LONGEST_SPOKEN_WORDS - len(told.split())
    kept: list[str] = []
    for sentence in SENTENCE_ENDS.split(spoken):
        if len(" ".join([*kept, sentence]).split()) > room:
            break
        kept.append(sentence)
    return " ".join(filter(None, [*kept, told]))
