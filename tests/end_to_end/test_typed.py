"""Nothing that was typed is lost, whatever ends the program that it was typed into."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from voicecoach.archive.records import KeptAnswer
from voicecoach.archive.sessions import Archive

LINES = ("I killed the launch nine days before release.", "It cost us the spring.")
PROGRAMMES = (
    ("interview", "tencent-ai-pm", "--minutes", "3", "--rounds", "1"),
    ("drill", "--question", "latest-stop"),
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs the signals of POSIX")
programmes = pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda parts: str(parts[0]))


class Typist:
    """Types into a program of its own, and reads what it says line by line."""

    def __init__(
        self, data: Path, *programme: str, before: Callable[[], None] | None = None, **streams: Any
    ) -> None:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE} | streams
        self.process = subprocess.Popen(
            [sys.executable, "-m", "voicecoach", *programme, "--text", "--classifier", "rules",
             "--data", str(data)],
            env=dict(os.environ, COLUMNS="100"),
            stderr=streams.get("stdout", subprocess.STDOUT),
            preexec_fn=before,  # noqa: PLW1509 - one thread in the child, before it is anything
            **pipes,
        )  # fmt: skip

    def wait_for_its_turn(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.startswith(b"Type your answer"):
                return
        raise AssertionError("it never asked")

    def type(self, data: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()


def kept(data: Path) -> KeptAnswer:
    return Archive(data).find("latest").answers[0]


def wait_until_kept(data: Path, lines: int) -> None:
    """Wait until so many lines are on the disk; the test's own time is its limit."""
    while True:
        texts = list((data / "sessions").glob("*/01.txt"))
        if texts and texts[0].read_bytes().count(b"\n") == lines:
            return


def text_of(answer: KeptAnswer) -> list[str]:
    assert answer.text_path is not None
    return answer.text_path.read_text(encoding="utf-8").splitlines()


@programmes
@pytest.mark.parametrize(("sent", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_signal_while_typing_leaves_all_lines(
    programme: tuple[str, ...], sent: str, code: int, tmp_path: Path
) -> None:
    typist = Typist(tmp_path, *programme)
    typist.wait_for_its_turn()
    typist.type("".join(f"{line}\n" for line in LINES).encode())
    wait_until_kept(tmp_path, len(LINES))
    typist.process.send_signal(getattr(signal, sent))
    out, _ = typist.process.communicate()

    assert typist.process.returncode == code
    assert kept(tmp_path).status == "interrupted"
    assert text_of(kept(tmp_path)) == list(LINES)
    if programme[0] == "interview":
        assert b"--resume" in out
        again = Typist(tmp_path, *programme, "--resume")
        again.wait_for_its_turn()
        again.process.communicate()


@programmes
@pytest.mark.parametrize(
    ("leaves", "code"), [("presses Ctrl-C", 130), ("is told to", 143), ("closes the terminal", 129)]
)
def test_who_leaves_a_terminal_leaves_what_was_typed(
    programme: tuple[str, ...], leaves: str, code: int, tmp_path: Path
) -> None:
    import fcntl
    import pty
    import termios

    person, terminal = pty.openpty()

    def own_terminal() -> None:
        os.setsid()
        fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)

    def wait_for(text: bytes) -> None:
        shown = b""
        while text not in shown:
            shown += os.read(person, 4096)

    typist = Typist(
        tmp_path, *programme, before=own_terminal,
        stdin=terminal, stdout=terminal, pass_fds=(terminal,),
    )  # fmt: skip
    os.close(terminal)
    wait_for(b"Type your answer")
    os.write(person, "".join(f"{line}\n" for line in LINES).encode())
    wait_until_kept(tmp_path, len(LINES))
    while termios.tcgetattr(person)[3] & termios.ICANON:
        pass  # nobody types so fast that the next line is not awaited yet
    os.write(person, "After “six” weeks it".encode())
    wait_for("“six” weeks it".encode())
    if leaves == "presses Ctrl-C":
        os.write(person, b"\x03")
    elif leaves == "is told to":
        typist.process.send_signal(signal.SIGTERM)
    else:
        os.close(person)

    assert typist.process.wait() == code
    assert kept(tmp_path).status == "interrupted"
    unfinished = ["After “six” weeks it"] if code != 129 else []  # went with its terminal
    assert text_of(kept(tmp_path)) == [*LINES, *unfinished]


@programmes
def test_a_byte_that_is_no_utf_8_ends_nothing(programme: tuple[str, ...], tmp_path: Path) -> None:
    typist = Typist(tmp_path, *programme)
    typist.wait_for_its_turn()
    out, _ = typist.process.communicate(b"I killed the caf\xe9 launch.\nIt cost us the spring.\n\n")

    assert out.decode().count("holds bytes that are no UTF-8") == 1
    assert text_of(kept(tmp_path)) == ["I killed the caf\ufffd launch.", LINES[1]]
    record = kept(tmp_path).record
    assert record is not None
    assert record.status == "assessed"


@programmes
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs prlimit")
def test_a_full_disk_is_said_and_the_answer_is_judged(
    programme: tuple[str, ...], tmp_path: Path
) -> None:
    import resource

    long = (LINES[0] + " ") * 60
    typist = Typist(tmp_path, *programme)
    typist.wait_for_its_turn()
    resource.prlimit(typist.process.pid, resource.RLIMIT_FSIZE, (2_000, 2_000))
    out, _ = typist.process.communicate(f"{LINES[1]}\n{long}\n\n3\n".encode())

    assert typist.process.returncode == 1
    assert out.count(b"It is held in memory and written once there is room") == 1
    assert b"not kept: what was typed as answer 1, the verdict on answer 1" in out
    assert b"failed unexpectedly" not in out
    assert text_of(kept(tmp_path))[0] == LINES[1]
