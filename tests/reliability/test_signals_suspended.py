"""Ctrl-Z gives the terminal back as it was found, and ``fg`` goes on where that came."""

import sys
import termios
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs the terminals of POSIX", allow_module_level=True)

from tests.at_terminal import VOICECOACH, AtTerminal
from tests.reliability.prompts import LINE, named
from voicecoach.archive.sessions import Archive

SHELL = """
import os, signal, sys

for name in ("SIGTTOU", "SIGTSTP", "SIGINT", "SIGQUIT"):
    signal.signal(getattr(signal, name), signal.SIG_IGN)
shell, job = os.getpgrp(), os.fork()
if job == 0:
    os.setpgid(0, 0)
    os.tcsetpgrp(0, os.getpid())
    for name in ("SIGTTOU", "SIGTSTP", "SIGINT", "SIGQUIT"):
        signal.signal(getattr(signal, name), signal.SIG_DFL)
    os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
while True:
    _, status = os.waitpid(job, os.WUNTRACED)
    os.tcsetpgrp(0, shell)
    if not os.WIFSTOPPED(status):
        sys.exit(os.waitstatus_to_exitcode(status))
    print("$ ", end="", flush=True)
    assert sys.stdin.readline() == "fg\\n"
    os.tcsetpgrp(0, job)
    os.killpg(job, signal.SIGCONT)
"""
"""As much of a shell as Ctrl-Z and ``fg`` take. It leaves the terminal as its job does."""


def suspended(terminal: AtTerminal) -> None:
    """Press Ctrl-Z, see that the shell's terminal is sane, and go on."""
    shown = len(terminal.shown)
    mode = terminal.mode
    terminal.type("\x1a")
    terminal.wait_for("$ ", since=shown)
    assert terminal.mode == terminal.mode_before
    assert terminal.shown.rfind(b"\x1b[?25h") >= terminal.shown.rfind(b"\x1b[?25l")
    terminal.type("fg\n")
    while terminal.mode != mode:
        terminal.read(0.01)


def test_a_line_that_was_begun_goes_on(tmp_path: Path) -> None:
    prompt = named("typed answer")
    with prompt.begin(tmp_path / "data", program=("-c", SHELL, *VOICECOACH)) as terminal:
        prompt.reach(terminal)
        for more in (" a long", " way."):
            shown = len(terminal.shown)
            suspended(terminal)
            terminal.wait_for("It was", since=shown)
            terminal.type(more)
            terminal.wait_for(more, since=shown)
        terminal.type("\n")
        terminal.wait_for_mode(lines=False)
        terminal.type("\n")
        assert terminal.finish() == 0
        assert terminal.mode == terminal.mode_before
    (answer,) = Archive(tmp_path / "data").find("latest").answers
    assert answer.text_path is not None
    assert answer.text_path.read_text("utf-8").splitlines() == [LINE, "It was a long way."]


def test_an_answer_by_voice_goes_on_and_its_keys_still_count(tmp_path: Path) -> None:
    prompt = named("answer by voice")
    with prompt.begin(tmp_path / "data", program=("-c", SHELL, *VOICECOACH)) as terminal:
        prompt.reach(terminal)
        assert not terminal.mode[3] & termios.ICANON
        suspended(terminal)
        shown = len(terminal.shown)
        terminal.type(" ")
        terminal.wait_for("Answer ended by key", since=shown)
        assert terminal.finish() == 0
        assert terminal.mode == terminal.mode_before
