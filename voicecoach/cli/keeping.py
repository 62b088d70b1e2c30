"""``voicecoach analyze --keep``: files become answers of the archive."""

import argparse
import functools
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.analysis.assessment import Report
from voicecoach.archive.sessions import Archive
from voicecoach.archive.store import shown_name
from voicecoach.cli.ask import Ask, ask_on_terminal
from voicecoach.cli.engines import Notify, choose_classifier, choose_recognizer
from voicecoach.cli.inputs import STANDARD_INPUT
from voicecoach.cli.output import is_screen, print_json, print_now
from voicecoach.cli.report import report_text
from voicecoach.cli.terminal import unguarded
from voicecoach.cli.width import text_width
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.interview.questions import Question
from voicecoach.machine import this_machine
from voicecoach.session.handed_in import may_be_sound
from voicecoach.settings import data_folder
from voicecoach.transcripts.cut import Part
from voicecoach.values import encode

if TYPE_CHECKING:  # numpy and more, which help can do without
    from voicecoach.session.importing import Workshop
    from voicecoach.session.importing_many import Outcome
    from voicecoach.session.sources import Source

MEMORY_SHARE = 0.5
"""Of the machine's memory, for all workers together: as for a model alone (``models.catalog``)."""

WORKER_MB = 1_000
"""What a worker is taken to need where that cannot be measured: Whisper base and what judges."""


def keep(args: argparse.Namespace, *, question: Question | None, pack: str, part: Part) -> int:
    """Keep the files, judged, as answers of one session; return the exit code.

    Of a folder the recordings are taken, in the order of their names, and nothing below it.
    """
    from voicecoach.session.importing_many import Importer

    sources = _sources(args, question=question, pack=pack, part=part)
    # Loaded here first, so that what is missing is told, or offered, once.
    workshop = _workshop(args, notify=_tell, ask=ask_on_terminal())
    workers = _workers(len(sources), workshop)
    if workers > 1:
        _tell(f"{len(sources)} files on {workers} cores; Ctrl-C keeps what is done")
    telling = _Telling(as_json=args.format == "json", of=len(sources))
    telling.working()
    importer = Importer(
        archive=Archive(data_folder(args.data)),
        equip=functools.partial(_workshop, args) if workers > 1 else lambda: workshop,
        workers=workers,
        on_progress=telling.working,
    )
    try:
        session = importer.run(sources, telling.outcome, now=datetime.now(UTC).astimezone())
    except KeyboardInterrupt:
        telling.clear()
        print_now(f"\nStopped; {telling.kept} kept. Look at them: voicecoach history list")
        raise
    telling.clear()
    telling.end(session)
    return telling.code


@dataclass(kw_only=True)
class _Telling:
    """Tells what became of each file."""

    as_json: bool
    of: int
    done: int = 0
    kept: int = 0
    unjudged: int = 0
    problems: list[VoicecoachError] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)

    def outcome(self, outcome: "Outcome") -> None:
        """Tell of the next file."""
        self.done += 1
        self.clear()
        for line in outcome.told:
            _tell(line)
        name, record = outcome.source.name, outcome.record
        place = f"{self.done} of {self.of}  " if self.of > 1 else ""
        if outcome.problem is not None:
            self.problems.append(outcome.problem)
            _tell(f"{place}voicecoach: {outcome.problem}")
        elif outcome.already is not None:
            shown = "voicecoach history show {} {}".format(*outcome.already)
            anew = f", and judged now as {record.question.id}" if record else ""
            _tell(f"{place}{name} is kept already{anew}: {shown}")
            if record is not None and record.report is not None:
                self._report(place, name, record.report)
        elif record is not None:
            self.kept += 1
            if record.report is None:
                self.unjudged += 1
                _tell(f"{place}voicecoach: {name} is kept and not judged: {record.note}")
            else:
                self._report(place, name, record.report)
        self.working()

    @property
    def code(self) -> int:
        """The exit code: 2 only where there was but one file, and that the wrong one."""
        if self.of == 1 and self.problems:
            return self.problems[0].exit_code
        return 1 if self.problems or self.unjudged else 0

    def working(self, heard_s: float = 0.0) -> None:
        """Show on a terminal how much is done; ``heard_s`` is of the file in work."""
        if is_screen(sys.stderr) and self.done < self.of:
            files = f"{self.done} of {self.of} files done"
            heard = f", {heard_s:.0f} s heard of the next" if heard_s else ""
            print(f"\r\033[K{files}{heard}", end="", file=unguarded(sys.stderr), flush=True)

    def clear(self) -> None:
        """Take that off the terminal."""
        if is_screen(sys.stderr):
            print("\r\033[K", end="", file=unguarded(sys.stderr), flush=True)

    def end(self, session: str | None) -> None:
        """Tell what all of it came to."""
        if self.as_json:
            documents = [encode(report) for report in self.reports]
            print_json(documents[0] if self.of == 1 and documents else documents)
        if session is not None:
            _tell(f"Kept {self.kept} of {self.of}: voicecoach history show {session}")

    def _report(self, place: str, name: str, report: Report) -> None:
        if self.as_json:
            self.reports.append(report)
            if place:
                _tell(f"{place}{name}")
        elif self.of == 1:
            print_now(report_text(report, width=text_width(), color=is_screen(sys.stdout)))
        else:
            print_now(f"{place}{name}: {report.feedback.headline}")


def _sources(
    args: argparse.Namespace, *, question: Question | None, pack: str, part: Part
) -> "list[Source]":
    from voicecoach.session.sources import Source

    return [
        Source(
            path=path,
            name=shown_name(str(path)),
            question=question,
            pack=pack,
            kind=args.kind,
            part=part,
            track=None if args.track is None else args.track - 1,
            speaker=args.speaker,
        )
        for path in _files(args.files)
    ]


def _files(named: Sequence[Path]) -> list[Path]:
    """Return the files to keep; raises UsageError where there is none."""
    files: list[Path] = []
    for path in named:
        if path == STANDARD_INPUT:
            raise UsageError("--keep takes no standard input: save it in a file first")
        files += _recordings_in(path) if path.is_dir() else [path]
    return files


def _recordings_in(folder: Path) -> list[Path]:
    """Return the recordings of a folder by name; what else is in it is counted and left out."""
    try:
        there = sorted(path for path in folder.iterdir() if path.is_file())
    except OSError as error:
        raise UsageError(f"{folder} cannot be read ({error.strerror}): check the name") from None
    sound = [path for path in there if not path.name.startswith(".") and may_be_sound(path)]
    if not sound:
        raise UsageError(f"{folder} holds no recordings; name transcripts one by one")
    if left := sum(not path.name.startswith(".") for path in there) - len(sound):
        _tell(
            f"{folder}: {left} file(s) left out that are no recordings; give transcripts one by one"
        )
    return sound


def _workshop(
    args: argparse.Namespace, *, notify: Notify = lambda _line: None, ask: Ask | None = None
) -> "Workshop":
    """Load what judges, and give what hears once there is something to hear."""
    from voicecoach.cli.recordings import ears_of
    from voicecoach.language_id import likely_languages
    from voicecoach.languages.english import ENGLISH
    from voicecoach.session.importing import Workshop
    from voicecoach.session.judging import Judge

    return Workshop(
        judge=Judge(language=ENGLISH, classifier=choose_classifier(args, notify=notify)),
        ears=functools.cache(
            lambda: ears_of(args, choose_recognizer(args, notify=notify, ask=ask))
        ),
        likely=likely_languages,
    )


def _workers(files: int, workshop: "Workshop") -> int:
    """Return how many processes hear at once: one a core, as far as memory reaches."""
    machine = this_machine()
    if files == 1 or machine.gpu or machine.cores == 1:
        return 1
    workshop.ears()
    return max(1, min(machine.cores, files, int(machine.memory_mb * MEMORY_SHARE / _own_mb())))


def _own_mb() -> float:
    """How much memory this process has taken at most."""
    if sys.platform == "win32":
        return WORKER_MB
    import resource

    taken = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return taken / (2**20 if sys.platform == "darwin" else 2**10)


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
