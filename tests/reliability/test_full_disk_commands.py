"""Each command that writes, on a disk that is full from any of its calls on."""

import contextlib
import errno
import os
import random
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.cli.prepare_furniture import CV_TEXT
from tests.cli.test_every_programme import PROGRAMMES
from tests.cli.test_recover import cut_off
from tests.fakes import typing
from tests.interview.builders import WHOLE
from tests.night import tries
from tests.reliability.failing_disk import FailingDisk
from voicecoach.archive.backup import save_backup
from voicecoach.archive.interviews import Interviews
from voicecoach.archive.preparation import Preparations
from voicecoach.archive.reading import read_session
from voicecoach.archive.sessions import Archive
from voicecoach.archive.stories import StoryBank
from voicecoach.cli.main import main
from voicecoach.preferences import read_preferences

Patch = pytest.MonkeyPatch
Captured = pytest.CaptureFixture[str]

RULES = ["--classifier", "rules"]
CODES = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS)


@dataclass(frozen=True)
class Command:
    """What is run in a folder where it finds ``data`` and may write beside it."""

    words: tuple[str, ...]
    typed: tuple[str, ...] = ()
    prepare: Callable[[Path], object] = lambda _folder: None


def _a_story(folder: Path) -> None:
    (folder / "story.txt").write_text(WHOLE, encoding="utf-8")


def _a_cv(folder: Path) -> None:
    (folder / "cv.md").write_text(CV_TEXT, encoding="utf-8")


def _a_backup(folder: Path) -> None:
    cut_off(folder / "elsewhere")
    save_backup(folder / "elsewhere", folder / "old.zip")


def _judged(folder: Path) -> None:
    cut_off(folder / "data")
    assert main(["history", "recover", "latest", *RULES]) == 0


COMMANDS = {
    **{
        name: Command(words=(*words, "--text", *RULES), typed=(WHOLE, "", *replies, ""))
        for name, (words, replies) in PROGRAMMES.items()
    },
    "analyze --keep": Command(
        words=("analyze", "--keep", "story.txt", *RULES), prepare=_a_story
    ),
    "recover": Command(
        words=("history", "recover", "latest", *RULES),
        prepare=lambda folder: cut_off(folder / "data"),
    ),
    "rejudge": Command(words=("history", "rejudge", "latest", *RULES), prepare=_judged),
    "export": Command(words=("export", "latest", "--as", "html", "-o", "it.html"), prepare=_judged),
    "backup save": Command(words=("backup", "save", "new.zip"), prepare=_judged),
    "backup restore": Command(words=("backup", "restore", "old.zip"), prepare=_a_backup),
    "settings": Command(words=("settings", "set", "end-silence", "5")),
    "prepare": Command(
        words=("prepare", "--cv", "cv.md", "--date", "2099-12-14", "--yes"), prepare=_a_cv
    ),
}  # fmt: skip


def run(command: Command, monkeypatch: Patch) -> int:
    monkeypatch.setattr("sys.stdin", typing("\n".join(command.typed)))
    return main(list(command.words))


def is_kept(folder: Path) -> object:
    """Return all that is kept in a folder, but for names and times; every file of it is read."""
    data = folder / "data"
    sessions = [read_session(path) for path in Archive(data).folders()]
    assert [session.problem for session in sessions] == [None] * len(sessions)
    interviews = Interviews(data)
    preferences, problems = read_preferences(data)
    bank = StoryBank(data)
    found = (
        sorted(
            (
                session.id[:0],
                tuple((answer.number, answer.status, answer.problem, _text(answer.text_path))
                      for answer in session.answers),
            )
            for session in sessions
        ),
        [[each.complete for each in one.rounds] for one in interviews.all()],
        [interviews.debrief_path(one) is not None for one in interviews.all()],
        [(story.text, story.told_for) for story in bank.all()],
        preferences,
        _prepared(data),
        (folder / "it.html").exists(),
        _names(folder / "new.zip"),
    )  # fmt: skip
    assert (interviews.broken, bank.broken, problems) == ((), (), ())
    return found


def _prepared(data: Path) -> object:
    kept = Preparations(data)
    made = kept.load()
    assert kept.broken == ""
    return made and (replace(made, made_at=""), kept.pack_path.exists())


def _text(path: Path | None) -> str:
    return path.read_text(encoding="utf-8") if path is not None else ""


def _names(path: Path) -> int:
    if not path.exists():
        return 0
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return len(archive.namelist())


def files(folder: Path) -> dict[str, bytes]:
    """Return what nobody may touch: what was said, and what lies beside the data folder."""
    return {
        os.fspath(path): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix in (".txt", ".zip", ".flac")
    }


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_on_a_full_disk_says_what_is_not_kept_and_breaks_nothing(
    name: str, tmp_path: Path, monkeypatch: Patch, capsys: Captured
) -> None:
    command, tried = COMMANDS[name], random.Random(name)  # noqa: S311 - what is tried, no secret

    def begin(folder: Path) -> FailingDisk:
        (folder / "data").mkdir(parents=True)
        monkeypatch.chdir(folder)
        monkeypatch.setenv("VOICECOACH_DATA", os.fspath(folder / "data"))
        command.prepare(folder)
        capsys.readouterr()
        return FailingDisk(tmp_path, code=tried.choice(CODES))

    with begin(tmp_path / "whole").in_use() as disk:
        assert run(command, monkeypatch) == 0, capsys.readouterr()
    whole, calls = is_kept(tmp_path / "whole"), disk.calls
    assert calls
    by_day = tried.sample(range(1, calls + 1), min(calls, tries(4, night=calls)))
    for fails_from in by_day:
        folder = tmp_path / f"full-{fails_from}"
        disk = begin(folder)
        before = files(folder)
        disk.fails_from = fails_from
        with disk.in_use():
            code = run(command, monkeypatch)
        told = capsys.readouterr()
        place = f"{name}, full from call {fails_from} of {calls}: {told}"
        assert "unexpectedly" not in told.err, place
        assert "Traceback" not in told.err, place
        kept = is_kept(folder)
        if code == 0:
            assert kept == whole, place
        else:
            assert code == 1, place
            complaints = [line for line in told.err.splitlines() if line.startswith("voicecoach:")]
            most = 2 if name == "stories" else 1  # the answer, and the story made of it
            assert 1 <= len(complaints) <= most, place
            ways_out = ("--data DIR", "another place", "free some space")
            assert any(way in told.err for way in ways_out), place
        now = files(folder)
        assert {path: now.get(path) for path in before} == before, place
        assert not list(folder.rglob("*.tmp")), place
        with contextlib.chdir(folder):
            if code:
                again = run(command, monkeypatch)
                assert again == 0, f"{place}, and then: {capsys.readouterr()}"
