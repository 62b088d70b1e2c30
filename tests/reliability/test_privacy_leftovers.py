"""Whatever ends a program, no word of an answer is left where it is not kept on purpose."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.night import tries
from tests.program import PATIENCE_S

ANSWER = Path(__file__).parents[1] / "voices" / "answer.flac"
WORD = "zanzibar"
"""Said in every answer here, and nowhere else."""

SAID = f"I stopped the {WORD} launch nine days before release. It cost us the spring.\n".encode()
HOMES = ("home", "run", "tmp")

ENDS = ("SIGKILL", "SIGTERM", "SIGINT", "SIGHUP")[: tries(2, night=4)]

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")


@dataclass(frozen=True)
class Machine:
    """Folders for one program: what it keeps, and all else where it may write."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        for name in HOMES:
            (self.folder / name).mkdir(exist_ok=True)
        return subprocess.Popen(
            [sys.executable, "-m", "voicecoach", *arguments, "--data", str(self.data)],
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(self.folder / "home"),
                "XDG_RUNTIME_DIR": str(self.folder / "run"),
                "TMPDIR": str(self.folder / "tmp"),
                "PYTHONDONTWRITEBYTECODE": "1",
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def start_again(self) -> None:
        """Begin another command, as the next day does."""
        self.start("questions", "list").communicate()

    @property
    def left(self) -> list[Path]:
        return [path for name in HOMES for path in (self.folder / name).rglob("*")]

    @property
    def passing(self) -> list[Path]:
        """Files of the data folder that are there for the moment and hold something."""
        found = (self.data / "cache" / "scratch").rglob("*")
        return [path for path in found if path.is_file() and path.stat().st_size]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.fixture
def typing(machine: Machine) -> Iterator[subprocess.Popen[bytes]]:
    """Somebody who has typed a line of an answer and is about to type the next."""
    with machine.start("practice", "--text", "--count", "1", "--classifier", "rules") as program:
        assert program.stdin is not None
        program.stdin.write(SAID)
        program.stdin.flush()
        wait_until(lambda: any(machine.data.glob("sessions/*/01.txt")))
        yield program
        program.kill()


@pytest.fixture
def piping(machine: Machine) -> Iterator[subprocess.Popen[bytes]]:
    """Somebody whose recording is on its way through a pipe."""
    with machine.start("analyze", "-", "--engine", "sphinx") as program:
        assert program.stdin is not None
        program.stdin.write(b"RIFF\0\0\0\0WAVE" + 2_000 * SAID)
        program.stdin.flush()
        wait_until(lambda: bool(machine.passing))
        yield program
        program.kill()


def wait_until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.mark.parametrize("end", ENDS)
def test_what_was_typed_is_kept_and_nowhere_else(
    end: str, machine: Machine, typing: subprocess.Popen[bytes]
) -> None:
    typing.send_signal(getattr(signal, end))
    typing.communicate()

    assert machine.left == []
    holding = [path for path in machine.data.rglob("*") if path.is_file() and holds(path)]
    assert {path.suffix for path in holding} <= {".txt", ".json"}
    assert {path.parent.parent.name for path in holding} == {"sessions"}


@pytest.mark.parametrize("end", ENDS)
def test_what_came_through_a_pipe_is_gone_at_the_next_start_at_the_latest(
    end: str, machine: Machine, piping: subprocess.Popen[bytes]
) -> None:
    piping.send_signal(getattr(signal, end))
    piping.communicate()
    if end == "SIGKILL":
        machine.start_again()

    assert machine.left == []
    assert not [path for path in machine.data.rglob("*") if path.is_file() and holds(path)]


def test_what_failed_leaves_nothing(machine: Machine, piping: subprocess.Popen[bytes]) -> None:
    out, _ = piping.communicate()  # which ends what is no recording

    assert piping.returncode == 2, out
    assert machine.left == []
    assert not [path for path in machine.data.rglob("*") if path.is_file() and holds(path)]


def test_a_program_shows_others_nothing_and_leaves_no_dump(
    typing: subprocess.Popen[bytes],
) -> None:
    process = Path("/proc") / str(typing.pid)

    assert "Umask:\t0077" in (process / "status").read_text()
    (limit,) = [
        line for line in (process / "limits").read_text().splitlines() if "core file" in line
    ]
    assert limit.split()[4] == "0"
    assert not holds(process / "cmdline")
    assert not holds(process / "environ")


@pytest.mark.skipif(not tries(0, night=1), reason="at night")
@pytest.mark.parametrize("attempt", range(tries(1, night=12)))
def test_what_the_systems_voice_was_about_to_say_is_gone_at_the_next_start(
    attempt: int, machine: Machine
) -> None:
    after_s = 2.0 + 0.8 * attempt
    with machine.start(
        "practice", "--count", "1", "--engine", "sphinx", "--voice", "system",
        "--mic-file", str(ANSWER), "--speaker-file", str(machine.folder / "heard.wav"), "--fast",
    ) as program:  # fmt: skip
        time.sleep(after_s)
        program.kill()
    time.sleep(1.0)  # its voice, a process of its own, ends by itself
    machine.start_again()

    assert machine.left == [], f"killed after {after_s:.2f} s"
    assert machine.passing == []


def holds(path: Path) -> bool:
    return WORD.encode() in path.read_bytes()
