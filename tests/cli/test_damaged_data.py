"""A data folder full of damage and of what is foreign takes no command down."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.archive.builders import a_session
from tests.fakes import typing
from voicecoach.archive.sessions import Archive
from voicecoach.cli.main import main

Captured = pytest.CaptureFixture[str]

NO_TEXT = os.fsdecode(b"\xff\xfe") if sys.platform.startswith("linux") else "no-text"
"""A name that is no UTF-8."""

INTERVIEW = {
    "id": "20260301T120000Z-0001", "loop": "tencent-ai-pm", "minutes": 5,
    "started_at": "2026-03-01T12:00:00+00:00",
    "rounds": [{"id": "recruiter-screen", "session": "../../etc", "complete": True,
                "exchanges": [{"panelist": "Nobody", "answer": 10**12}]}],
}  # fmt: skip


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    monkeypatch.setenv("VOICECOACH_DATA", str(folder))
    monkeypatch.setenv("COLUMNS", "100")
    a_session(folder, "A sound verdict.", "Another.", minute=1)
    damaged = a_session(folder, "Damaged.", "Damaged too.", "Foreign.", minute=2).path
    edit(damaged / "01.json", lambda record: record | {"started_at": "yesterday"})
    edit(damaged / "02.json", lambda record: record | {"status": "half-way"})
    (damaged / "03.json").write_bytes(b'{"note": "\\ud800", "overflows": NaN}')
    for name in ("99999999999999999999.flac", NO_TEXT, f"01.flac{NO_TEXT}", "0.json", "-1.json"):
        (damaged / name).write_bytes(b"\xff")
    edit(damaged / "session.json", lambda record: record | {"started_at": "0001-01-01T00:00:00Z"})
    (folder / "sessions" / NO_TEXT).mkdir()
    (folder / "sessions" / "20991231T235959Z-ffff").write_text("a file in the place of a folder")
    (folder / "sessions" / "index.sqlite3").write_bytes(b"no database")
    for part in ("interviews", "stories", "questions", "packs", "preparation"):
        (folder / part).mkdir(exist_ok=True)
        (folder / part / f"{NO_TEXT}.json").write_bytes(b"\xff")
        (folder / part / f"{NO_TEXT}.toml").write_bytes(b"\xff")
        (folder / part / "broken.json").write_text("[" * 10_000)
        (folder / part / "20260301T130000Z-0002.json").write_text('{"loop": 5}')
    (folder / "interviews" / "20260301T120000Z-0001.json").write_text(json.dumps(INTERVIEW))
    (folder / "preparation" / "preparation.json").write_text('{"cv": []}')
    (folder / "preparation" / ".next.json").write_bytes(b"\xff")
    (folder / "drill.json").write_text(
        json.dumps({"cards": [{"pack": "p", "question": "q", "state": 2, "due": "tomorrow"}],
                    "read": {"20260301T120100Z-0000": -5}})
    )  # fmt: skip
    return folder


def edit(file: Path, change: Callable[[dict[str, object]], dict[str, object]]) -> None:
    record = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps(change(record)), encoding="utf-8")


COMMANDS = [
    ["history", "list"],
    ["history", "list", "--format", "json"],
    ["history", "show", "latest"],
    ["history", "show", "latest", "--format", "json"],
    ["history", "interviews"],
    ["history", "interviews", "--format", "json"],
    ["history", "compare"],
    ["history", "trends"],
    ["history", "trends", "--format", "json"],
    ["history", "recover"],
    ["history", "rejudge"],
    ["history", "delete", "20260301T1201", "--yes"],
    ["stories", "list"],
    ["stories", "matrix"],
    ["questions", "list"],
    ["prepare"],
    ["prepare", "--forget", "--yes"],
    ["interview"],
    ["interview", "tencent-ai-pm", "--debrief"],
    ["settings", "list"],
    ["export", "latest", "--output", "-"],
    ["drill", "--text", "--classifier", "rules", "--count", "1"],
    ["practice", "--text", "--classifier", "rules", "--count", "1"],
]


CODES = {
    "history recover": 1,  # what is no sound cannot be judged, which it says
    "interview tencent-ai-pm --debrief": 2,  # there is none that can be read
}


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_fails_on_damage(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setattr("sys.stdin", typing("I stopped the launch and it cost us a month.\n\n" * 3))
    try:
        code = main(command)
    except SystemExit as stopped:
        code = int(stopped.code or 0)

    said = capsys.readouterr()
    assert code == CODES.get(" ".join(command[:3]), 0)
    assert "failed unexpectedly" not in said.err
    assert "Traceback" not in said.err + said.out


def test_damage_is_told_a_line_each_and_the_rest_is_listed(data: Path, capsys: Captured) -> None:
    assert main(["history", "list"]) == 0

    out = capsys.readouterr().out
    assert "A sound verdict." in out
    assert "session.json does not fit: started_at: expected a date and a time" in " ".join(
        out.split()
    )
    for name in ("01.json does not fit", "02.json does not fit", "03.json is not valid JSON"):
        assert out.count(name) == 1


def test_another_session_is_deleted_with_every_word_while_damage_stays(
    data: Path, capsys: Captured
) -> None:
    assert main(["history", "list"]) == 0
    assert main(["history", "delete", "20260301T1201", "--yes"]) == 0

    assert [path.name[:15] for path in Archive(data).folders()] == ["20260301T120200"]
    assert not [
        path.name
        for path in data.rglob("*")
        if path.is_file() and b"A sound verdict." in path.read_bytes()
    ]


@pytest.mark.usefixtures("data")
def test_an_interview_that_cannot_be_gone_on_with_is_named(capsys: Captured) -> None:
    assert main(["interview", "tencent-ai-pm", "--resume", "--text"]) == 2

    said = capsys.readouterr().err
    assert said.count("left out: ") == 2
    assert "20260301T130000Z-0002.json does not fit: loop: expected a string" in said
