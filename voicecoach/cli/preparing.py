"""A preparation made of what was handed in and of what was kept before."""

import argparse
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from voicecoach.archive.preparation import FileKind, Preparation
from voicecoach.cli.handed_in_texts import at_work, handed_in_document
from voicecoach.cli.inputs import STANDARD_INPUT
from voicecoach.document import Document, Line
from voicecoach.errors import UsageError
from voicecoach.preferences import read_preferences
from voicecoach.preparation.correction.carrying_over import carried_over
from voicecoach.preparation.correction.correcting import Corrected
from voicecoach.preparation.cv import Cv
from voicecoach.preparation.doubts import find_doubts
from voicecoach.preparation.job import Job
from voicecoach.preparation.jobs.job_reading import read_job
from voicecoach.preparation.matching import match
from voicecoach.preparation.reading import read_cv
from voicecoach.preparation.reading.gaps import find_gaps
from voicecoach.settings import data_folder

BEGIN = "voicecoach prepare --cv cv.pdf"


def prepared(
    args: argparse.Namespace, before: Preparation | None, *, now: datetime
) -> tuple[Preparation, dict[FileKind, Document]]:
    """Make a preparation of what the options name, and of what was kept ``before`` for the rest.

    Returns it with the documents that were read, ``cv`` and ``job``. Raises UsageError where there
    is no CV, and VoicecoachError where a file cannot be read.
    """
    if args.cv is None and before is None:
        raise UsageError(f"no CV is kept yet; begin with: {BEGIN}")
    if args.cv == STANDARD_INPUT:
        raise UsageError("--cv takes a file; only --job reads standard input")
    day = _day(args.date, now.date())
    read: dict[FileKind, Document] = {}
    made = before or Preparation(cv=_NOTHING, found=_NOTHING, lines=(), cv_name="")
    if args.cv is not None:
        with at_work(f"Reading {args.cv.name}"):
            read["cv"] = handed_in_document(args.cv)
            made = _with_cv(made, read["cv"], before, today=f"{now:%Y-%m}")
    if args.job is not None:
        with at_work("Reading the job's text"):
            read["job"] = handed_in_document(args.job)
            made = _with_job(made, read["job"])
    if args.company is not None:
        made = replace(made, company=" ".join(args.company.split()))
    if not day and made.date:  # it may have been set otherwise since
        set_to = read_preferences(data_folder(args.data))[0].interview_on
        day = set_to.isoformat() if set_to is not None else ""
    made = replace(made, date=day, made_at=now.isoformat(timespec="seconds"))
    with at_work("Looking for what would be doubted"):
        return weighed(made), read


def put_in(made: Preparation, corrected: Corrected, *, today: str) -> Preparation:
    """Put what its owner made of a CV in its place, and weigh it anew."""
    cv = replace(corrected.cv, gaps=find_gaps(corrected.cv.roles, today=today), today=today)
    return weighed(replace(made, cv=cv, lines=corrected.lines))


def weighed(made: Preparation) -> Preparation:
    """Hold the CV against an interviewer's eye and the job, and keep the lines that matter."""
    doubts = find_doubts(made.cv)
    matches = match(made.cv, made.job) if made.job is not None else ()
    numbers = {role.line for role in made.cv.roles} | {claim.line for claim in made.cv.claims}
    numbers |= {number for doubt in doubts for number in (doubt.line, doubt.other_line)}
    return replace(made, doubts=doubts, matches=matches, lines=_only(made.lines, numbers))


_NOTHING = Cv(name="", roles=(), claims=())


def _with_cv(
    made: Preparation, document: Document, before: Preparation | None, *, today: str
) -> Preparation:
    found = read_cv(document, today=today)
    if not found.claims and not found.roles:
        raise UsageError(
            f"{document.name}: no role and nothing that you did was found in it; if it is a CV, "
            "hand it in as Markdown or text, with a line for each thing that you did"
        )
    what = Corrected(cv=found, lines=document.lines)
    if before is not None:
        what = carried_over(
            found_before=before.found,
            kept=Corrected(cv=before.cv, lines=before.lines),
            found=found,
            lines=document.lines,
        )
        gaps = find_gaps(what.cv.roles, today=today)
        what = replace(what, cv=replace(what.cv, gaps=gaps, today=today))
    return replace(made, cv=what.cv, found=found, lines=what.lines, cv_name=document.name)


def _with_job(made: Preparation, document: Document) -> Preparation:
    job: Job = read_job(document)
    if not job.requirements:
        raise UsageError(
            f"{_named(document)}: nothing that it asks for was found in it; hand in the job's text "
            "alone, with a line for each requirement"
        )
    lines = _only(document.lines, {one.line for one in job.requirements})
    if made.job is None:
        company = made.company or job.company
    else:  # of another job the company is another
        company = made.company if job == made.job else job.company
    return replace(made, job=job, job_lines=lines, job_name=document.name, company=company)


def _only(lines: Iterable[Line], numbers: set[int]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.number in numbers)


def _named(document: Document) -> str:
    return "standard input" if document.name == str(STANDARD_INPUT) else document.name


def _day(text: str | None, today: date) -> str:
    """Return a day as ISO 8601 has it; empty for none. Raises UsageError for a past or no day."""
    if text is None:
        return ""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(f"--date {text}: no day; write it as 2026-12-14") from None
    if day < today:
        raise UsageError(f"--date {day}: that day has passed (today is {today})")
    return day.isoformat()
