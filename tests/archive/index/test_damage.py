"""Whatever happens to the index's file, the answer is right; at worst it takes longer."""

import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.archive.builders import a_session
from tests.unprivileged import bound_by_modes
from voicecoach.archive.index import schema, use
from voicecoach.archive.index.rows import Filter
from voicecoach.archive.sessions import Archive


@pytest.fixture
def data(tmp_path: Path) -> Path:
    a_session(tmp_path, "First verdict.", "Second verdict.")
    return tmp_path


@pytest.fixture
def file(data: Path) -> Path:
    return data / "sessions" / use.INDEX_FILE


def change(sql: str) -> Callable[[Path], None]:
    def act(file: Path) -> None:
        with closing(sqlite3.connect(file)) as database, database:
            database.executescript(sql)

    return act


def overwrite(start: int, content: bytes) -> Callable[[Path], None]:
    def act(file: Path) -> None:
        with file.open("r+b") as opened:
            opened.seek(start)
            opened.write(content)

    return act


DAMAGE: dict[str, Callable[[Path], object]] = {
    "no database": lambda file: file.write_bytes(b"no database at all" * 1000),
    "cut": lambda file: file.write_bytes(file.read_bytes()[:5000]),
    "emptied": lambda file: file.write_bytes(b""),
    "middle overwritten": overwrite(4096, b"\xff" * 20_000),
    "text that is none": change("UPDATE answer SET headline = CAST(x'ff' AS TEXT)"),
    "a date that is none": change("UPDATE answer SET started_at = 'yesterday'"),
    "a session's date that is none": change("UPDATE session SET started_at = 'yesterday'"),
    "phases that are none": change("UPDATE answer SET phases = '{'"),
    "no status": change("UPDATE answer SET status = NULL"),
    "an earlier version": change("DROP TABLE answer; PRAGMA user_version = 1"),
    "a later version": change("PRAGMA user_version = 999"),
    "no answers": change("DROP TABLE answer"),
    "no words": change("DROP TABLE texts"),
    "words without their list": change("DROP TABLE texts_data"),
    "missing": os.unlink,
}


def everything(data: Path) -> object:
    archive = Archive(data)
    return (
        archive.list_sessions(limit=9),
        archive.rows(),
        archive.search(Filter(text="decided")),
        archive.choices(),
    )


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_an_index_that_cannot_be_used_is_made_anew(
    data: Path, file: Path, damage: Callable[[Path], object]
) -> None:
    before = everything(data)
    damage(file)

    assert everything(data) == before
    assert everything(data) == before
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)


def test_in_a_folder_that_cannot_be_written_it_is_held_in_memory(
    data: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(data)
    file.unlink()

    real = os.open

    def refuse(path: str, flags: int, *rest: int) -> int:
        if flags & os.O_CREAT:
            raise PermissionError(13, "Permission denied")
        return real(path, flags, *rest)

    monkeypatch.setattr(os, "open", refuse)

    assert everything(data) == before
    assert not file.exists()


def test_a_read_only_folder_is_listed(data: Path, file: Path) -> None:
    before = everything(data)
    file.unlink()
    (data / "sessions").chmod(0o500)
    try:
        with bound_by_modes():
            assert everything(data) == before
    finally:
        (data / "sessions").chmod(0o700)
    assert not file.exists(), "it was held in memory"


def test_an_index_that_another_holds_for_long_is_left_alone(
    data: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(data)
    a_session(data, "Third verdict.", minute=1)
    monkeypatch.setattr(schema, "WAIT_S", 0.05)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        assert Archive(data).list_sessions(limit=9).total == 2, "what is new is not missed"

        other.execute("COMMIT")
        assert other.execute("SELECT count(*) FROM session").fetchone() == (1,)
    assert before != everything(data)


def test_nobody_else_can_read_the_index(data: Path, file: Path) -> None:
    before = os.umask(0)
    try:
        everything(data)
    finally:
        os.umask(before)

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
