"""What was found in a CV is kept as one, whatever stops a program in between."""

import contextlib
import json
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.preparation.found import BARE, PREPARATION
from voicecoach.archive import preparation as kept_preparation
from voicecoach.archive.backup import save_backup
from voicecoach.archive.preparation import Preparations
from voicecoach.archive.restoring import restore_backup
from voicecoach.archive.store import ArchiveError
from voicecoach.preferences import keep_preference, read_preferences, settings_file

OLD, NEW = 'title = "old"\n', 'title = "new"\n'
LATER = replace(PREPARATION, date="2026-12-14", company="Another")


def files(data: Path) -> dict[str, bytes]:
    return {
        path.relative_to(data).as_posix(): path.read_bytes()
        for path in sorted(data.rglob("*"))
        if path.is_file() and path.suffix != ".lock"
    }


def test_what_is_kept_is_read_again_and_is_for_its_user_only(tmp_path: Path) -> None:
    kept = Preparations(tmp_path / "data")

    made = kept.keep(PREPARATION, pack=NEW)

    assert Preparations(tmp_path / "data").load() == made
    assert replace(made, pack_sha256="") == PREPARATION
    assert kept.pack_path.read_text("utf-8") == NEW
    assert set(files(tmp_path / "data")) == {
        "preparation/preparation.json", "questions/prepared.toml",
    }  # fmt: skip
    for path in (tmp_path / "data").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_where_nothing_was_kept_nothing_is_made(tmp_path: Path) -> None:
    assert Preparations(tmp_path / "data").load() is None
    assert not (tmp_path / "data").exists()


def test_the_same_again_leaves_every_byte(tmp_path: Path) -> None:
    kept = Preparations(tmp_path)
    kept.keep(LATER, pack=NEW)
    before = files(tmp_path)

    kept.keep(replace(LATER, made_at="2026-12-01T08:00:00+00:00"), pack=NEW)

    assert files(tmp_path) == before


def test_the_day_of_the_interview_is_set_with_it(tmp_path: Path) -> None:
    Preparations(tmp_path).keep(LATER, pack=NEW)

    day = read_preferences(tmp_path)[0].interview_on
    assert day is not None
    assert day.isoformat() == "2026-12-14"


def test_a_pack_that_was_changed_by_hand_is_copied_before_it_is_replaced(tmp_path: Path) -> None:
    kept = Preparations(tmp_path)
    kept.keep(PREPARATION, pack=OLD)
    assert not kept.pack_by_hand()
    for mine in ('title = "mine"\n', 'title = "mine again"\n'):
        kept.pack_path.write_text(mine, encoding="utf-8")
        assert kept.pack_by_hand()
        kept.keep(PREPARATION, pack=NEW)
        assert not kept.pack_by_hand()

    assert (kept.path / "by-hand.toml").read_text("utf-8") == 'title = "mine"\n'
    assert (kept.path / "by-hand-2.toml").read_text("utf-8") == 'title = "mine again"\n'
    assert kept.pack_path.read_text("utf-8") == NEW


def test_a_pack_of_ones_own_of_that_name_counts_as_changed_by_hand(tmp_path: Path) -> None:
    kept = Preparations(tmp_path)
    kept.pack_path.parent.mkdir()
    kept.pack_path.write_text(OLD, encoding="utf-8")

    assert kept.pack_by_hand()
    kept.keep(PREPARATION, pack=None)
    assert kept.pack_by_hand()
    assert kept.pack_path.read_text("utf-8") == OLD


def test_a_pack_may_be_left_as_it_is(tmp_path: Path) -> None:
    kept = Preparations(tmp_path)
    kept.keep(PREPARATION, pack=OLD)
    kept.pack_path.write_text("mine", encoding="utf-8")

    kept.keep(LATER, pack=None)

    assert kept.pack_path.read_text("utf-8") == "mine"
    assert kept.pack_by_hand()
    assert kept.load() is not None
    assert kept.load().company == "Another"


class Killed(BaseException):
    """Stands for kill -9: nothing cleans up after it."""


def killed_at(monkeypatch: pytest.MonkeyPatch, nth: int) -> None:
    """Let the nth change on the disk be the one that never comes."""
    count = 0

    def counting(change: Callable[..., object]) -> Callable[..., object]:
        def changes(*args: object, **options: object) -> object:
            nonlocal count
            count += 1
            if count == nth:
                raise Killed
            return change(*args, **options)

        return changes

    for name in ("write", "write_text", "remove"):
        place = kept_preparation.Store
        monkeypatch.setattr(place, name, counting(getattr(place, name)))
    for name in ("write_private", "keep_preference"):
        monkeypatch.setattr(kept_preparation, name, counting(getattr(kept_preparation, name)))


@pytest.mark.parametrize("by_hand", [False, True])
@pytest.mark.parametrize("nth", range(1, 9))
def test_a_kill_leaves_the_old_or_the_new_whole(
    nth: int, by_hand: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Preparations(tmp_path)
    old = kept.keep(PREPARATION, pack=OLD)
    if by_hand:
        kept.pack_path.write_text("mine", encoding="utf-8")
    with monkeypatch.context() as patch:
        killed_at(patch, nth)
        with contextlib.suppress(Killed):
            kept.keep(LATER, pack=NEW)

    found = Preparations(tmp_path).load()

    day = read_preferences(tmp_path)[0].interview_on
    pack = kept.pack_path.read_text("utf-8")
    if found == old:
        assert (pack, day) == ("mine" if by_hand else OLD, None)
    else:
        assert found is not None
        assert found.company == "Another"
        assert (pack, str(day)) == (NEW, "2026-12-14")
        assert kept.pack_by_hand() is False
        copies = [path.read_text("utf-8") for path in kept.path.glob("by-hand*.toml")]
        assert copies == ["mine"] * by_hand
    assert not (kept.path / ".next.json").exists()


def test_a_settings_file_that_is_none_is_named_and_the_rest_is_kept(tmp_path: Path) -> None:
    settings_file(tmp_path).write_text("= no TOML", encoding="utf-8")
    kept = Preparations(tmp_path)

    with pytest.raises(Exception, match="is not TOML"):
        kept.keep(LATER, pack=NEW)

    found = kept.load()
    assert found is not None
    assert found.date == "2026-12-14"
    assert settings_file(tmp_path).read_text("utf-8") == "= no TOML"


def test_a_damaged_record_is_told_and_set_aside_by_the_next(tmp_path: Path) -> None:
    kept = Preparations(tmp_path)
    kept.keep(PREPARATION, pack=NEW)
    (kept.path / "preparation.json").write_text('{"cv": 5}', encoding="utf-8")

    assert kept.load() is None
    assert kept.broken.startswith("preparation.json does not fit: ")
    kept.keep(PREPARATION, pack=NEW)
    assert kept.load() is not None
    assert kept.broken == ""
    assert (kept.path / "preparation.damaged.json").read_text("utf-8") == '{"cv": 5}'


@pytest.mark.parametrize(
    ("key", "value"),
    [("made_at", "yesterday"), ("schema", "voicecoach.preparation/2"), ("lines", None)],
)
def test_what_does_not_fit_is_damage(key: str, value: object, tmp_path: Path) -> None:
    kept = Preparations(tmp_path)
    kept.keep(PREPARATION, pack=NEW)
    path = kept.path / "preparation.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {key: value}), "utf-8")

    assert kept.load() is None
    assert kept.broken


def test_copies_of_the_files_are_kept_where_asked_one_of_each(tmp_path: Path) -> None:
    kept = Preparations(tmp_path)
    kept.keep(PREPARATION, pack=NEW)

    kept.keep_file("cv", ".PDF", b"%PDF")
    kept.keep_file("cv", ".md", b"# Ada")
    kept.keep_file("job", ".a strange ending", b"job")

    assert {name for name in files(tmp_path) if "preparation/" in name} == {
        "preparation/preparation.json", "preparation/cv.md", "preparation/job",
    }  # fmt: skip
    kept.drop_file("cv")
    assert not (kept.path / "cv.md").exists()


def test_forgetting_deletes_all_of_it_and_nothing_else(tmp_path: Path) -> None:
    kept = Preparations(tmp_path)
    kept.keep(LATER, pack=OLD)
    kept.pack_path.write_text("mine", encoding="utf-8")
    kept.keep(LATER, pack=NEW)
    kept.keep_file("cv", ".pdf", b"%PDF")
    (tmp_path / "questions" / "other.toml").write_text(OLD, encoding="utf-8")

    assert kept.forget() == ()

    assert set(files(tmp_path)) == {"questions/other.toml", "settings.toml"}
    assert read_preferences(tmp_path)[0].interview_on is None
    assert kept.load() is None
    assert kept.forget() == ()


def test_forgetting_leaves_a_day_that_was_set_since_and_what_is_not_ours(tmp_path: Path) -> None:
    kept = Preparations(tmp_path)
    kept.keep(LATER, pack=NEW)
    keep_preference(tmp_path, "interview-on", "2027-01-31")
    (kept.path / "my notes.txt").write_text("mine", encoding="utf-8")

    assert kept.forget() == ("my notes.txt",)

    assert str(read_preferences(tmp_path)[0].interview_on) == "2027-01-31"
    assert set(files(tmp_path)) == {"preparation/my notes.txt", "settings.toml"}


def test_a_backup_holds_it_and_brings_it_back(tmp_path: Path) -> None:
    kept = Preparations(tmp_path / "here")
    made = kept.keep(BARE, pack=NEW)
    kept.keep_file("cv", ".pdf", b"%PDF")
    (kept.path / "notes of mine.txt").write_text("mine", encoding="utf-8")

    saved = save_backup(tmp_path / "here", tmp_path / "all.zip")
    restored = restore_backup(tmp_path / "there", tmp_path / "all.zip")

    there = Preparations(tmp_path / "there")
    assert there.load() == made
    assert not there.pack_by_hand()
    assert (there.path / "cv.pdf").read_bytes() == b"%PDF"
    assert restored.left_out == ()
    (left,) = saved.left_out
    assert left.startswith("preparation/notes of mine.txt: not named as voicecoach names files")


def test_a_disk_that_takes_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder", encoding="utf-8")

    with pytest.raises(ArchiveError, match="cannot keep what was found in your CV in "):
        Preparations(tmp_path / "data").keep(PREPARATION, pack=NEW)


def test_a_line_is_found_by_its_number() -> None:
    line, other = PREPARATION.line(5), PREPARATION.job_line(3)

    assert line is not None
    assert line.text.startswith("Killed the lyric cards")
    assert other is not None
    assert other.text == "Experience with payments licences"
    assert PREPARATION.line(6) is PREPARATION.job_line(9) is None
