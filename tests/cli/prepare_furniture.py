"""A CV and a job's text as files, and somebody at the terminal, for tests of ``prepare``."""

import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes import typing
from voicecoach.archive.preparation import Preparation, Preparations
from voicecoach.cli.main import main

CV_TEXT = """\
# Ada Example

Product manager

## Experience

### Senior Product Manager, Example Audio
March 2021 - Present

- Grew weekly listening by 18% by launching offline mode
- Killed the lyric cards feature two weeks before release
- Led a team of six engineers

### Product Manager, Other Sounds
January 2017 - March 2020

- We helped to launch payouts in 12 countries
- Cut onboarding from 12 to 3 days after 40 user interviews, which redesigned the flow

## Skills

SQL, A/B testing, Amplitude
"""

JOB_TEXT = """\
# Lead Product Manager

Rival Audio is looking for a product manager.

## What you will do

- Own retention of our listeners
- Run experiments on offline listening

## Requirements

- 5+ years of experience in product management
- Experience with payments licences in Europe
"""

Types = Callable[[str], None]


def kept(data: Path) -> Preparation:
    found = Preparations(data).load()
    assert found is not None
    return found


def files(data: Path) -> dict[str, bytes]:
    """All that lies in a data folder, byte by byte."""
    return {
        path.relative_to(data).as_posix(): path.read_bytes()
        for path in sorted(data.rglob("*"))
        if path.is_file() and "cache" not in path.parts and not path.name.endswith("lock")
    }


def prepare(*arguments: str) -> int:
    return main(["prepare", *arguments])


def person(monkeypatch: pytest.MonkeyPatch) -> Types:
    """Have somebody at the terminal who types these lines."""

    def types(lines: str) -> None:
        monkeypatch.setattr("sys.stdin", typing(lines))
        monkeypatch.setattr("sys.stdin.isatty", lambda: True)
        monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)

    return types


def an_editor(folder: Path, change: str) -> str:
    """Write an editor that changes the text in ``text`` by a line of Python; return its command."""
    program = folder / "editor.py"
    program.write_text(
        "import sys\nfrom pathlib import Path\npath = Path(sys.argv[1])\n"
        f"text = path.read_text('utf-8')\n{change}\npath.write_text(text, 'utf-8')\n",
        encoding="utf-8",
    )
    return shlex.join([sys.executable, str(program)])
