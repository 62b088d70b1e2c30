"""``voicecoach demo``: the same loop with two candidates who came with the package."""

import argparse
import contextlib
import threading
from dataclasses import replace
from pathlib import Path

from voicecoach.analysis.assessment import Report
from voicecoach.archive.sessions import Archive
from voicecoach.audio.decode import read_clip
from voicecoach.audio.files import FileMicrophone
from voicecoach.audio.streams import DeviceError, Speaker
from voicecoach.cli.devices import Takes
from voicecoach.cli.screen import on_terminal
from voicecoach.cli.seat import VoiceSeat, take_voice_seat
from voicecoach.cli.width import text_width
from voicecoach.demo import DEMO, Candidate
from voicecoach.interview.questions import Question
from voicecoach.scratch import scratch_folder
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import Event, Kept, Screen
from voicecoach.session.room import Manner, Room

SPACE_NEEDED_BYTES = 5_000_000
"""Two answers of a minute as FLAC, in a temporary folder."""

LABEL_CELLS, NARROWEST_COLUMN, WIDEST_COLUMN = 12, 24, 34
"""Of the table at the end; the columns hold "8 of 8 criteria clear"."""


def run(args: argparse.Namespace) -> int:
    """Let both candidates answer, then set their verdicts side by side."""
    args.fast = args.fast or not on_terminal()
    print("Two candidates, one question. Listen for who chose something.", flush=True)
    with (
        scratch_folder() as data,
        take_voice_seat(args, waits=Waits(), on_ctrl_c="Ctrl-C leaves") as seat,
    ):
        folder = Archive(data).start_session(pack="demo", space_needed_bytes=SPACE_NEEDED_BYTES)
        reports = _answers(_on_stage(args, seat).room(folder))
    print("\n" + "\n".join(side_by_side(reports)))
    print("\nYour turn: voicecoach practice")
    return 0 if len(reports) == len(DEMO.candidates) else 1


def _on_stage(args: argparse.Namespace, seat: VoiceSeat) -> VoiceSeat:
    """Let the candidates be heard, where somebody listens, and leave out that they are kept."""
    desk = replace(seat.desk, screen=NothingKept(seat.screen))
    if args.fast or args.speaker_file is not None:
        return replace(seat, desk=desk)
    audible = Takes([Audible(each.path, seat.speaker) for each in DEMO.candidates])
    return replace(seat, desk=desk, microphone=audible)


def _answers(room: Room) -> list[tuple[Candidate, Report]]:
    """Ask each candidate; leave out who could not be judged."""
    reports: list[tuple[Candidate, Report]] = []
    for number, candidate in enumerate(DEMO.candidates, start=1):
        manner = Manner(pack="demo", number=number, total=len(DEMO.candidates), feedback=True)
        asked = room.ask(question_for(candidate), manner)
        if asked.record is not None and asked.record.report is not None:
            reports.append((candidate, asked.record.report))
    return reports


class Audible(FileMicrophone):
    """A recorded candidate who can be heard while the loop listens to them."""

    def __init__(self, path: Path, speaker: Speaker) -> None:
        super().__init__(path)
        self._clip = read_clip(path)
        self._speaker = speaker
        self._playing: threading.Thread | None = None

    def start(self) -> None:
        """Begin to play and to be heard."""
        super().start()
        self._playing = threading.Thread(target=self._play, name="candidate", daemon=True)
        self._playing.start()

    def stop(self) -> None:
        """Fall silent."""
        super().stop()
        if self._playing is not None:
            self._speaker.cut()
            self._playing.join()
            self._playing = None

    def _play(self) -> None:
        with contextlib.suppress(DeviceError):  # the interviewer says it when its turn comes
            self._speaker.play([self._clip])


def question_for(candidate: Candidate) -> Question:
    """Put the demo's question to one candidate by name."""
    return Question(
        id=candidate.id,
        prompt=f"{candidate.name}: {DEMO.question}",
        kind="behavioral",
        domain=DEMO.domain,
        source="shipped with voicecoach",
    )


def side_by_side(reports: list[tuple[Candidate, Report]]) -> list[str]:
    """Return the lines of a small table: what differed between the candidates."""
    rows = [
        ("", [candidate.name for candidate, _ in reports]),
        ("own choice", [_choice(report) for _, report in reports]),
        ("proof", [_proof(report) for _, report in reports]),
        ("length", [f"{report.timing.duration_s:.0f} s" for _, report in reports]),
    ]
    beside = max(1, len(reports))
    if text_width() < LABEL_CELLS + beside * NARROWEST_COLUMN:  # one below the other
        return [
            line.rstrip()
            for index in range(len(reports))
            for line in ("", *(f"{label:{LABEL_CELLS}}{cells[index]}" for label, cells in rows))
        ][1:]
    column = min(WIDEST_COLUMN, (text_width() - LABEL_CELLS) // beside)
    lines = [
        f"{label:{LABEL_CELLS}}" + "".join(f"{cell:<{column}}" for cell in cells)
        for label, cells in rows
    ]
    return [line.rstrip() for line in lines]


def _choice(report: Report) -> str:
    first_s = report.timing.first_decision_s
    if first_s is None:
        return "none heard"
    return "at the very start" if first_s < 1 else f"after {first_s:.0f} s"


def _proof(report: Report) -> str:
    """Count what of the rubric was clear."""
    clear = sum(criterion.level == "clear" for criterion in report.rubric)
    return f"{clear} of {len(report.rubric)} criteria clear"


class NothingKept:
    """A screen that does not name recordings which are gone when the demo ends."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen

    def show(self, event: Event) -> None:
        """Pass everything on but ``Kept``."""
        if not isinstance(event, Kept):
            self._screen.show(event)
