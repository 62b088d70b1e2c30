"""Killed at any call that changes something on the disk, a command loses nothing that was kept."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.night import tries
from tests.reliability.kept import (
    ANSWER,
    LINES,
    RULES,
    files,
    practised,
    require_clean,
    require_sound,
    require_usable,
    the_same,
)
from tests.reliability.killing import Launcher, Moment
from voicecoach.archive.sessions import Archive
from voicecoach.disk import take_lock

TRIES = tries(5, night=50)
TYPED = {
    "practice": (("practice", "--count", "2"), ANSWER * 2),
    "interview": (("interview", "tencent-ai-pm", "--minutes", "2", "--rounds", "1"), ANSWER * 12),
    "drill": (("drill", "--count", "1"), f"3\n{ANSWER}3\n" * 8),
}


def texts(data: Path) -> list[Path]:
    return sorted((data / "sessions").glob("*/*.txt"))


def written(moments: Sequence[Moment]) -> int:
    """How many lines were on the disk before the kill."""
    return sum(each.name == "write" and ".txt>" in each.call for each in moments[:-1])


@pytest.mark.parametrize("name", TYPED)
def test_what_was_typed_is_there_with_its_question(
    name: str, launcher: Launcher, tmp_path: Path
) -> None:
    command, typed = TYPED[name]
    command = (*command, "--text", *RULES, "--data", str(tmp_path))
    assert launcher.run(*command, typed=typed).code == 0  # which makes what later ones find
    whole = launcher.run(*command, typed=typed, watched=True)
    assert whole.code == 0, whole.told
    kills = 0
    for moment in whole.some(tmp_path, TRIES):
        before, known = files(tmp_path), texts(tmp_path)
        ended = launcher.run(*command, typed=typed, kill_at=moment)
        # Another question may take a call less than the one that was watched.
        assert ended.killed or ended.code == 0, moment
        kills += ended.killed

        the_same(before, tmp_path)
        lines = [
            line
            for text in texts(tmp_path) if text not in known
            for line in text.read_text("utf-8").splitlines()
        ]  # fmt: skip
        assert len(lines) == written(ended.moments) or not ended.killed, moment
        assert set(lines) <= {*LINES, "3"}
        require_usable(launcher, tmp_path)
        require_sound(tmp_path)
    assert kills >= TRIES // 2
    again = launcher.run(*command, typed=typed)
    assert again.code == 0, again.told
    require_usable(launcher, tmp_path)


def test_what_was_cut_off_is_offered_by_the_next_command_in_one_line(
    launcher: Launcher, tmp_path: Path
) -> None:
    practised(launcher, tmp_path)

    ended = launcher.run(
        "practice", "--text", *RULES, "--count", "1", "--data", str(tmp_path), typed=ANSWER
    )

    assert ended.told.count("An earlier answer was never judged; voicecoach history recover") == 1


@pytest.mark.parametrize("change", ["rejudge", "recover", "delete"])
def test_what_is_changed_is_the_old_or_the_new(
    change: str, launcher: Launcher, tmp_path: Path
) -> None:
    commands = {
        "rejudge": ("history", "rejudge", "--all", *RULES),
        "recover": ("history", "recover", *RULES),
        "delete": ("history", "delete", "latest", "--yes"),
    }
    before, whole_data = tmp_path / "before", tmp_path / "whole"
    practised(launcher, before)
    said = files(before, besides=".json")
    latest = Archive(before).find("latest").id
    others = {name: content for name, content in said.items() if latest not in name}
    shutil.copytree(before, whole_data)
    whole = launcher.run(*commands[change], "--data", str(whole_data), watched=True)
    assert whole.code == 0, whole.told
    for number, moment in enumerate(whole.some(whole_data, TRIES)):
        data = tmp_path / str(number)
        shutil.copytree(before, data)
        ended = launcher.run(*commands[change], "--data", str(data), kill_at=moment)
        assert ended.killed, moment

        the_same(others if change == "delete" else said, data)
        require_usable(launcher, data)
        if change != "delete":  # of what was to go, some may have gone
            require_sound(data)
        again = launcher.run(*commands[change], "--data", str(data))
        assert again.code == 0, again.told
        require_clean(data)


def test_a_backup_that_is_put_back_comes_session_by_session(
    launcher: Launcher, tmp_path: Path
) -> None:
    data, other, backup = tmp_path / "data", tmp_path / "other", tmp_path / "backup.zip"
    practised(launcher, data)
    practised(launcher, other)
    assert launcher.run("backup", "save", str(backup), "--data", str(other)).code == 0
    restore = ("backup", "restore", str(backup), "--data", str(data))
    whole = launcher.run(*restore[:-1], str(tmp_path / "third"), watched=True)
    for moment in whole.some(tmp_path / "third", TRIES):
        before = files(data)
        ended = launcher.run(*restore, kill_at=moment)

        assert ended.killed or ended.code == 0, moment
        the_same(before, data)
        require_usable(launcher, data)
        require_sound(data)
    assert launcher.run(*restore).code == 0
    the_same(files(other, besides=".json"), data)


def test_a_backup_that_was_killed_is_cleared_up_by_the_next_and_nobody_elses(
    launcher: Launcher, tmp_path: Path
) -> None:
    data, place = tmp_path / "data", tmp_path / "stick"
    place.mkdir()
    target = place / "mine.zip"
    others = {
        place / "mine.zip.0123abcd.tmp": b"somebody's own",
        place / "mine.zip.tmp": b"PK\3\4 of another program",
        place / "other.zip.0123abcd.tmp": b"",
        place / "mine.zip.0123abcd.txt": b"",
    }
    for path, content in others.items():
        path.write_bytes(content)
    practised(launcher, data)
    save = ("backup", "save", str(target), "--force", "--data", str(data))
    whole = launcher.run(*save, watched=True)
    assert whole.code == 0, whole.told
    for moment in whole.some(place, TRIES):
        assert launcher.run(*save, kill_at=moment).killed, moment

        again = launcher.run(*save)
        assert again.code == 0, again.told
        assert set(place.iterdir()) == {target, *others}, moment
        assert {path: path.read_bytes() for path in others} == others
    begun = place / "mine.zip.89abcdef.tmp"
    begun.touch()
    held = take_lock(begun)  # by a program that writes it right now
    assert held is not None
    assert launcher.run(*save).code == 0
    assert begun.exists()
    os.close(held)


def test_what_is_set_and_told_is_there_whole_or_as_it_was(
    launcher: Launcher, tmp_path: Path
) -> None:
    story = tmp_path / "story.txt"
    story.write_text(ANSWER)
    data = tmp_path / "data"
    settings = ("settings", "set", "end-silence", "3", "--data", str(data))
    stories = ("stories", "add", "--text", str(story), "--yes", *RULES, "--data", str(data))
    stories = (*stories, "--domain", "killing-a-project-near-launch")
    for command in (settings, stories):
        assert launcher.run(*command).code == 0
        whole = launcher.run(*command, watched=True)
        assert whole.code == 0, whole.told
        for moment in whole.some(data, TRIES):
            before = files(data)
            assert launcher.run(*command, kill_at=moment).killed, moment

            if command is stories:
                the_same(before, data)
            require_sound(data)
            for look in (("settings",), ("stories", "list")):
                ended = launcher.run(*look, "--data", str(data))
                assert ended.code == 0, ended.told
                assert "left out" not in ended.told
        assert launcher.run(*command).code == 0


def test_an_index_that_is_half_made_says_what_the_files_say(
    launcher: Launcher, tmp_path: Path
) -> None:
    practised(launcher, tmp_path)
    index = tmp_path / "sessions" / "index.sqlite3"
    listing = ("history", "list", "--data", str(tmp_path))
    told = launcher.run(*listing).told
    index.unlink()
    whole = launcher.run(*listing, watched=True)
    for moment in whole.some(index, TRIES, besides=""):
        index.unlink()
        assert launcher.run(*listing, kill_at=moment).killed, moment
        again = launcher.run(*listing)
        assert (again.code, again.told) == (0, told), moment
        require_clean(tmp_path)
