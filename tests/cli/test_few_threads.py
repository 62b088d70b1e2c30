"""Where no further thread or process can be begun, one line says so, and what was said is kept."""

import errno
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from tests.cli.furniture import Furniture
from tests.cli.test_every_programme import PROGRAMMES
from tests.fakes import ScriptedMicrophone, ScriptedRecognizer, tone
from tests.interview.builders import WHOLE
from tests.night import tries
from voicecoach.archive.reading import read_session
from voicecoach.archive.sessions import Archive
from voicecoach.cli import main as program
from voicecoach.cli.main import main

FIRST = tuple(range(tries(4, night=20)))


def few(patch: pytest.MonkeyPatch, left: int) -> list[int]:
    """Let so many threads begin, and then none; return where each that is refused is noted."""
    really, refused = threading._start_new_thread, []  # type: ignore[attr-defined]

    def start(*args: Any) -> object:
        nonlocal left
        left -= 1
        if left < 0:
            refused.append(1)
            raise RuntimeError(program.NO_THREAD)
        return really(*args)

    patch.setattr(threading, "_start_new_thread", start)
    return refused


@pytest.mark.parametrize("left", FIRST)
@pytest.mark.parametrize("programme", ["practice", "drill", "interview"])
def test_too_few_threads_are_told_in_one_line_and_what_was_said_is_kept(
    programme: str,
    left: int,
    furniture: Furniture,
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    command, replies = PROGRAMMES[programme]
    furniture.microphone = ScriptedMicrophone(tone(20.0), tone(0.5))
    furniture.recognizer = ScriptedRecognizer(WHOLE, *replies)
    with monkeypatch.context() as patch:
        refused = few(patch, left)
        code = main(list(command))

    told = capsys.readouterr()
    assert "Traceback" not in told.err + told.out
    assert "unexpectedly" not in told.err + told.out, told.err
    assert code == 0 or (code == 1 and refused)
    if code:
        assert "no further process or thread can be begun" in told.err
    for folder in Archive(data).folders():
        for answer in read_session(folder).answers:
            assert answer.problem is None


def test_a_process_that_cannot_be_begun_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))

    with monkeypatch.context() as patch:
        patch.setattr(subprocess, "Popen", refuse)
        patch.setattr("voicecoach.cli.models.run", lambda _args: subprocess.Popen([sys.executable]))
        assert main(["models", "list"]) == 1

    told = capsys.readouterr().err
    assert "no further process or thread can be begun here" in told
    assert len(told.strip().splitlines()) == 1
