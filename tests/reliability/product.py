"""The product as its user meets it, run within this process, with everything there is to keep."""

import contextlib
import io
import shutil
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.archive.builders import DEBRIEF
from tests.fakes import typing
from voicecoach.archive.echoes import Echo, keep_echo
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.interviews import Interviews
from voicecoach.archive.records import AnswerNotes, Dispute
from voicecoach.cli.main import main
from voicecoach.transcript import Correction

KEPT = Path(__file__).parents[1] / "archive" / "kept"
SHIPPED = Path(__file__).parents[2]

SPOKEN, TYPED = "20261128T160312Z-5aab", "20261128T160310Z-c8af"
"""Sessions that are kept there, the newest first."""

INTERVIEW = "20261128T160309Z-a876"
STORY = "i-stopped-the-release-two-weeks"

SETTINGS = """\
# Set by hand.
voice = "espeak"
microphone = "USB"
end-silence = 5.0
barge-in = "auto"
packs = ["own", "pm-warm-up"]
interview-on = 2027-01-31
"""

ANSWER = "I stopped the launch, and that cost us a month. " * 4

PATIENCE_S = 100
"""Far more than any of these commands takes; only a hang reaches it."""

DERIVED = {"index.sqlite3", "index.sqlite3-journal", "drill.json", "failure.log", "cache"}
"""What follows from the rest and is made anew, or tells of a failure."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a command."""

    arguments: tuple[str, ...]
    code: int
    out: str
    err: str

    def expect_clear(self) -> None:
        """Fail unless it worked, or said in lines of its own what is wrong."""
        said = f"{self.arguments}: {self.code}\n{self.err[-3000:]}"
        assert "Traceback" not in self.err + self.out, said
        assert "failed unexpectedly" not in self.err, said
        assert self.code in (0, 1, 2), said
        assert self.code == 0 or self.err.strip() or self.out.strip(), said


def run(*arguments: str, data: Path, typed: str = "") -> Ran:
    """Run a command on a data folder, with somebody's lines at standard input."""
    out, err = _stream(), _stream()
    given = (arguments[0], "--data", str(data), *arguments[1:])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", "80")
        patch.setattr("sys.stdin", typing(typed))
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            _expected_to_end(arguments),
        ):
            try:
                code = main(given)
            except SystemExit as stopped:  # argparse
                code = int(stopped.code or 0)
    return Ran(arguments, code, _written(out), _written(err))


@contextlib.contextmanager
def _expected_to_end(arguments: tuple[str, ...]) -> Iterator[None]:
    """Break off what waits for ever, as on a pipe that nobody writes to. Not on Windows."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def hangs(_number: int, _frame: object) -> None:
        raise AssertionError(f"{arguments} hangs")

    before = signal.signal(signal.SIGALRM, hangs)
    signal.alarm(PATIENCE_S)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)


def _written(stream: io.TextIOWrapper) -> str:
    return stream.buffer.getvalue().decode()  # type: ignore[attr-defined]  # of BytesIO


def fill(data: Path) -> Path:
    """Put one of everything that is kept, all valid, into a new data folder."""
    shutil.copytree(KEPT, data)
    session = SessionFolder(data / "sessions" / TYPED)
    session.keep_notes(
        AnswerNotes(
            note="Slower.",
            tags=("launch", "late"),
            starred=True,
            corrections=(
                Correction(
                    start_s=0.4, end_s=0.8, heard="launch", text="lunch",
                    made_at="2026-11-28T17:00:00+00:00",
                ),
            ),
            disputes=(
                Dispute(
                    signal="result", start_s=0.0, end_s=0.4, quote="I",
                    made_at="2026-11-28T17:00:00+00:00",
                ),
            ),
        ),
        number=1,
    )  # fmt: skip
    for path in (data / "sessions" / TYPED).glob("0?.json"):
        if '"text": "' in path.read_text("utf-8"):
            path.with_suffix(".txt").write_text(ANSWER, "utf-8")
    interviews = Interviews(data)
    interviews.keep_debrief(interviews.find(INTERVIEW), DEBRIEF)
    keep_echo(
        data,
        Echo(microphone="a", speaker="b", echo_db=-30.0, measured_at="2026-11-28T17:00:00+00:00"),
    )
    (data / "settings.toml").write_text(SETTINGS, "utf-8")
    for folder, shipped in (
        ("questions", "questions/mock-debrief.toml"),
        ("loops", "interviews/mock-debrief.toml"),
        ("model_answers", "model_answers/pay-negotiation.toml"),
    ):
        (data / folder).mkdir()
        shutil.copy(SHIPPED / shipped, data / folder / "own.toml")
    return data


def kept(data: Path) -> dict[str, bytes]:
    """Return every file that is not made anew from others, and what is in it."""
    return {
        path.relative_to(data).as_posix(): path.read_bytes()
        for path in sorted(data.rglob("*"))
        if path.is_file()
        and not DERIVED & set(path.relative_to(data).parts)
        and path.suffix != ".lock"
        and path.name != ".lock"
    }


@contextlib.contextmanager
def copy_of(filled: Path, place: Path) -> Iterator[Path]:
    """Give a copy of a data folder that is gone afterwards."""
    data = place / "copy"
    shutil.copytree(filled, data)
    try:
        yield data
    finally:
        shutil.rmtree(data)
