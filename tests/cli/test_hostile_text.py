"""Packs, records, notes, stories, interviews and files of somebody who wants the terminal.

Every command that prints such text is driven with it; no byte that a terminal obeys may come out.
"""

import contextlib
import json
import os
import re
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.archive.builders import QUESTION, a_report, an_answer
from tests.fakes import typing
from tests.interview.builders import WHOLE
from voicecoach.archive.sessions import Archive
from voicecoach.cli import analyze, doctor, output
from voicecoach.cli.main import main
from voicecoach.transcript import DroppedText, ForeignSpeech
from voicecoach.values import encode

EVIL = "\x1b]0;owned\x07\x1b[2J\x9b31m\r\u202eevil\u2066"
"""A window's title, a cleared screen, a colour, an overwritten line, a reversed text."""

EVIL_IN_TOML = EVIL.encode("unicode_escape").decode().replace("\\x", "\\u00")
BIDI = "\u202eevil\u2066"
BIDI_SIGNS = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

PACK = f"""\
title = "Mine {BIDI}"
description = "My own {BIDI}."
[[question]]
id = "stop"
kind = "case"
domain = "my-topic"
budget_s = 45
prompt = "What would you {BIDI} stop?"
source = "Practice {BIDI}."
probes = ["And {BIDI}?"]
replies = ["Fine {BIDI}."]
"""

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VOICECOACH_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "80")
    folder = tmp_path / "data"
    (folder / "questions").mkdir(parents=True)
    (folder / "questions" / "mine.toml").write_text(PACK, encoding="utf-8")
    (folder / "questions" / "broken.toml").write_text(f'title = "{EVIL_IN_TOML}"\n', "utf-8")
    return folder


def obeyed(text: str) -> set[str]:
    """What of a text a terminal would do something with."""
    return {
        sign
        for sign in text
        if (unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t") or sign in BIDI_SIGNS
    }


def run(capsys: Captured, *arguments: str) -> str:
    """Run a command, whatever comes of it, and return all that it printed."""
    with contextlib.suppress(SystemExit):  # argparse
        main(arguments)
    shown = capsys.readouterr()
    return shown.out + shown.err


def a_hostile_session(data: Path, *, minute: int = 0) -> str:
    """Keep a session in which every text was written by somebody else, and return its id."""
    report = a_report(f"You chose {EVIL}.")
    words = tuple(replace(word, text=f"{word.text}{EVIL}") for word in report.transcript.words)
    heard = replace(
        report.transcript,
        words=words,
        foreign=(ForeignSpeech(start_s=3.5, end_s=4.0, language="zh", text=EVIL),),
        dropped=(DroppedText(start_s=5.0, end_s=5.5, text=EVIL, reason="not spoken"),),
    )
    report = replace(
        report,
        source=EVIL,
        engine=EVIL,
        transcript=heard,
        judged_by=f"{minute} {EVIL}",
        sentences=tuple(replace(item, text=heard.text) for item in report.sentences),
        signals=tuple(replace(item, quote=EVIL, rule=EVIL) for item in report.signals),
        findings=tuple(replace(item, message=EVIL) for item in report.findings),
        feedback=replace(report.feedback, points=(f"Say {EVIL}",), spoken=EVIL),
    )
    question = replace(QUESTION, prompt=f"Why {EVIL}?", id=f"id{EVIL}", domain=f"d{EVIL}")
    now = datetime(2026, 3, 1, 12, minute, tzinfo=UTC)
    with Archive(data).start_session(pack=f"pack{EVIL}", now=now) as folder:
        audio = folder.next_audio_path()
        audio.write_bytes(b"fLaC")
        record = replace(an_answer(audio.name, report=report), note=f"Note {EVIL}")
        folder.keep(replace(record, question=question, pack=f"pack{EVIL}"))
        unjudged = folder.next_audio_path()
        unjudged.write_bytes(b"fLaC")
        folder.keep(
            replace(an_answer(unjudged.name, status="unassessed", note=EVIL), question=question)
        )
    return folder.path.name


COMMANDS: Sequence[tuple[str, ...]] = [
    ("history", "list"),
    ("history", "show", "latest"),
    ("history", "play", "latest", "--at", EVIL),
    ("history", "play", "latest", "--at", "decision", "--speaker-file", "out.wav"),
    ("history", "compare"),
    ("history", "compare", f"latest/{EVIL}"),
    ("history", "trends"),
    ("history", "trends", "--domain", EVIL),
    ("history", "show", EVIL),
    ("history", "delete", "latest", "2"),
    ("history", "delete", "latest", "--yes"),
    ("history", EVIL),
    ("questions", "list"),
    ("questions", "list", "--pack", EVIL),
    ("questions", "show", "stop", "--pack", "mine"),
    ("questions", "check"),
    ("stories", "list"),
    ("stories", "show", "evil"),
    ("stories", "matrix"),
    ("stories", "add", "--from", "latest/1", "--domain", "hiring", "--yes"),
    ("interview", EVIL),
    ("interview",),
    ("analyze", EVIL),
    ("voices", "try", EVIL),
    ("models", "fetch", EVIL),
    ("settings", "voice", EVIL),
    ("evaluate", EVIL),
]


@pytest.mark.parametrize("arguments", COMMANDS, ids=ascii)
def test_no_command_passes_on_what_a_terminal_obeys(
    arguments: tuple[str, ...],
    data: Path,
    tmp_path: Path,
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    a_hostile_session(data)
    name = a_hostile_session(data, minute=1)
    if sys.platform not in ("darwin", "win32"):  # names there are text
        (data / "sessions" / name / f"mine{EVIL}".replace("\r", "")).write_text("mine")
        (data / "sessions" / name / os.fsdecode(b"mine\xff")).write_text("mine")
    story = {"id": "evil", "title": EVIL, "domain": "hiring", "text": EVIL, "added_at": ""}
    (data / "stories").mkdir()
    (data / "stories" / "evil.json").write_text(json.dumps(story))
    (data / "stories" / "broken.json").write_text(json.dumps({EVIL: EVIL}))

    printed = run(capsys, *arguments)

    assert printed.strip()
    assert obeyed(printed) == set()


@pytest.mark.parametrize("arguments", [("history", "list"), ("history", "show", "latest")])
def test_json_keeps_every_sign_and_shows_none_that_is_obeyed(
    arguments: tuple[str, ...], data: Path, capsys: Captured
) -> None:
    a_hostile_session(data)
    printed = run(capsys, *arguments, "--format", "json")
    assert obeyed(printed) == set()
    session = json.loads(printed)
    assert f"You chose {EVIL}." in json.dumps(session, ensure_ascii=False).replace(
        json.dumps(EVIL, ensure_ascii=False)[1:-1], EVIL
    )


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_transcript_and_its_name_are_shown_and_not_obeyed(
    form: str, tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / ("answer.txt" if sys.platform == "win32" else f"{BIDI}\x1b[2J.txt")
    path.write_text(f"I decided {BIDI} to stop {BIDI} it. {WHOLE}", encoding="utf-8")
    printed = run(
        capsys, "analyze", "--classifier", "rules", "--format", form, str(path), str(path)
    )
    assert "decided" in printed
    assert obeyed(printed) == set()


def test_a_report_of_somebody_else_is_judged_again_without_being_obeyed(
    tmp_path: Path, capsys: Captured
) -> None:
    report = a_report(EVIL)
    path = tmp_path / "report.json"
    path.write_text(json.dumps(encode(replace(report, source=EVIL))), encoding="utf-8")
    assert obeyed(run(capsys, "analyze", "--classifier", "rules", str(path))) == set()


def test_a_question_is_asked_and_the_answer_judged_without_being_obeyed(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setattr("sys.stdin", typing(f"{WHOLE} {EVIL}\n\n"))
    printed = run(
        capsys, "practice", "--text", "--classifier", "rules", "--pack", "mine", "--count", "1"
    )
    assert "What would you" in printed
    assert "Kept:" in printed
    assert obeyed(printed) == set()


@pytest.mark.parametrize("arguments", [("history", "show", "latest"), ("analyze", "ANSWER")])
def test_in_colour_nothing_but_colours_is_obeyed(
    arguments: tuple[str, ...],
    data: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Captured,
) -> None:
    from voicecoach.cli.history import show

    for module in (show, analyze, output, doctor):
        monkeypatch.setattr(module, "is_screen", lambda _stream: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    a_hostile_session(data)
    path = tmp_path / "answer.txt"
    path.write_text(f"I decided to stop {BIDI} it. {WHOLE}", encoding="utf-8")
    printed = run(capsys, *(str(path) if each == "ANSWER" else each for each in arguments))
    colours = re.compile(r"\x1b\[[0-9;]*m")
    assert colours.search(printed)
    assert obeyed(colours.sub("", printed)) == set()
