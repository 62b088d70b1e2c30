"""Text that is pasted into a terminal is one answer, gaps between its paragraphs and all."""

import os
import sys
from pathlib import Path

import pytest

from tests.end_to_end.test_typed import Typist, text_of
from voicecoach.archive.sessions import Archive

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of POSIX")

PARAGRAPHS = (
    "I killed the launch nine days before release.",
    "It cost us the spring.",
    "I would do it again.",
)


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n"], ids=["one empty line", "two"])
@pytest.mark.parametrize("brackets", [True, False], ids=["marked as pasted", "as if typed"])
def test_a_pasted_text_of_several_paragraphs_is_one_answer(
    gap: str, brackets: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl
    import pty
    import termios

    person, terminal = pty.openpty()
    monkeypatch.setenv("TERM", "xterm-256color" if brackets else "dumb")

    def own_terminal() -> None:
        os.setsid()
        fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)

    shown = b""

    def wait_for(text: bytes) -> None:
        nonlocal shown
        while text not in shown:
            shown += os.read(person, 4096)
        shown = shown[shown.index(text) + len(text) :]

    typist = Typist(
        tmp_path, "practice", "--pack", "pm-warm-up", "--count", "2", before=own_terminal,
        stdin=terminal, stdout=terminal, pass_fds=(terminal,),
    )  # fmt: skip
    os.close(terminal)
    wait_for(b"Type your answer")
    while termios.tcgetattr(person)[3] & termios.ICANON:
        pass  # it does not read yet
    pasted = gap.join(PARAGRAPHS)
    marked = f"\x1b[200~{pasted}\x1b[201~" if brackets else pasted
    os.write(person, marked.encode())
    wait_for(PARAGRAPHS[-1].encode())
    os.write(person, b"\n")
    while termios.tcgetattr(person)[3] & termios.ICANON:
        pass
    os.write(person, b"\n")
    wait_for(b"Question 2 of 2")
    wait_for(b"Type your answer")
    os.write(person, b"stop\n")
    wait_for(b"history show")
    os.close(person)
    typist.process.wait()

    (answer,) = Archive(tmp_path).find("latest").answers
    assert [line for line in text_of(answer) if line] == list(PARAGRAPHS)
