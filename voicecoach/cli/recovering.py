"""Answers that were cut off: found, offered to be judged when a programme starts, and judged."""

import argparse
import contextlib
import functools
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.archive.index.rows import AnswerRow, Filter
from voicecoach.archive.sessions import Archive
from voicecoach.archive.store import MOST_BYTES
from voicecoach.cli.ask import ask_on_terminal
from voicecoach.cli.output import print_now
from voicecoach.disk import read_plain, write_private
from voicecoach.errors import VoicecoachError
from voicecoach.interview.questions import Question
from voicecoach.settings import data_folder

if TYPE_CHECKING:  # numpy and more, which help can do without
    from voicecoach.session.recovering import Recovery

DECLINED_FILE = "not-recovered"
"""In the data folder: which cut-off answers were offered before, one a line. Nobody is asked twice;
``voicecoach history recover`` judges them all the same."""

_STATUSES = ("interrupted", "unassessed", "broken")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """What recovering several answers came to."""

    judged: int
    failed: int


def unjudged(archive: Archive) -> tuple[AnswerRow, ...]:
    """Return the answers that were never judged, oldest first, but those being given right now."""
    rows = (row for status in _STATUSES for row in archive.rows(Filter(status=status)))
    found = [row for row in rows if row.headline is None]
    running = {name for name in {row.session_id for row in found} if archive.is_running(name)}
    return tuple(
        sorted(
            (row for row in found if row.session_id not in running),
            key=lambda row: (row.session_id, row.number),
        )
    )


def offer_recovery(args: argparse.Namespace) -> None:
    """Say in one line what was cut off; on a terminal, ask once whether to judge it now.

    Whatever goes wrong with that is no reason not to practise.
    """
    data = data_folder(args.data)
    archive = Archive(data)
    with contextlib.suppress(VoicecoachError, OSError):
        rows = unjudged(archive)
        if not rows:
            return
        many = len(rows) > 1
        cut_off = f"{len(rows)} earlier answers were" if many else "An earlier answer was"
        declined = _declined(data)
        ask = ask_on_terminal()
        if ask is None or all(_name(row) in declined for row in rows):
            print_now(f"{cut_off} never judged; voicecoach history recover judges {_them(rows)}.")
            return
        _remember(data, rows)
        if ask(f"{cut_off} cut off and never judged. Judge {_them(rows)} now?"):
            recover_all(args, archive, rows)


def recover_all(
    args: argparse.Namespace,
    archive: Archive,
    rows: Sequence[AnswerRow],
    *,
    question: Question | None = None,
) -> Recovered:
    """Judge cut-off answers, a line each; what fails is named and does not stop the others."""
    from voicecoach.cli.recordings import sound_progress

    recovery = _recovery(args, archive)
    judged = failed = 0
    for row in rows:
        where = f"{row.session_id} {row.number}"
        try:
            session = archive.find(row.session_id)
            kept = archive.answer(row.session_id, row.number)
            with sound_progress(where) as on_progress:
                record = recovery.recover(session, kept, question=question, on_progress=on_progress)
        except VoicecoachError as error:
            print(f"voicecoach: {where}: {error}", file=sys.stderr)
            failed += 1
            continue
        judged += 1
        verdict = record.report.feedback.headline if record.report else record.note
        print_now(f"{where}  {record.question.id}: {verdict}")
    return Recovered(judged=judged, failed=failed)


def _recovery(args: argparse.Namespace, archive: Archive) -> "Recovery":
    from voicecoach.cli.engines import choose_classifier, choose_recognizer
    from voicecoach.cli.recordings import ears_of
    from voicecoach.language_id import likely_languages
    from voicecoach.languages.english import ENGLISH
    from voicecoach.session.judging import Judge
    from voicecoach.session.recovering import Recovery

    return Recovery(
        archive=archive,
        judge=Judge(language=ENGLISH, classifier=choose_classifier(args, notify=_tell)),
        ears=functools.cache(lambda: ears_of(args, choose_recognizer(args, notify=_tell))),
        likely=likely_languages,
        notify=_tell,
    )


def _declined(data: Path) -> frozenset[str]:
    try:
        content = read_plain(data / DECLINED_FILE, most_bytes=MOST_BYTES)
        return frozenset(content.decode().split("\n"))
    except (OSError, ValueError):
        return frozenset()


def _remember(data: Path, rows: Sequence[AnswerRow]) -> None:
    write_private(data / DECLINED_FILE, "\n".join(map(_name, rows)) + "\n")


def _name(row: AnswerRow) -> str:
    return f"{row.session_id}/{row.number}"


def _them(rows: Sequence[AnswerRow]) -> str:
    return "them" if len(rows) > 1 else "it"


def _tell(line: str) -> None:
    print(line, file=sys.stderr)
