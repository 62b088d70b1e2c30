"""Killed at any call that changes something on the disk, ``prepare`` leaves the old or the new."""

import shutil
from pathlib import Path

from tests.cli.prepare_furniture import CV_TEXT, JOB_TEXT
from tests.night import tries
from tests.reliability.killing import Launcher
from voicecoach.archive.preparation import Preparation, Preparations
from voicecoach.preferences import read_preferences

TRIES = tries(4, night=100)
State = tuple[str, str, str, bytes]
"""What the CV says, the company, the day that is set, and the pack."""


def state(data: Path) -> State:
    """Look as the next command does, which finishes what was on its way."""
    kept = Preparations(data)
    made = kept.load()
    assert kept.broken == ""
    assert isinstance(made, Preparation)
    assert not kept.pack_by_hand()
    day = read_preferences(data)[0].interview_on
    return made.cv.claims[0].text, made.company, str(day), kept.pack_path.read_bytes()


def test_what_was_found_is_the_old_or_the_new(launcher: Launcher, tmp_path: Path) -> None:
    old, new, job = (tmp_path / name for name in ("old.md", "new.md", "job.md"))
    old.write_text(CV_TEXT, encoding="utf-8")
    new.write_text(CV_TEXT.replace("18%", "21%"), encoding="utf-8")
    job.write_text(JOB_TEXT, encoding="utf-8")
    before, whole = tmp_path / "before", tmp_path / "whole"
    begun = launcher.run("prepare", "--cv", str(old), "--yes", "--data", str(before))
    assert begun.code == 0, begun.told
    shutil.copytree(before, whole)
    given = ("prepare", "--cv", str(new), "--job", str(job), "--date", "2099-12-14", "--yes")
    ended = launcher.run(*given, "--data", str(whole), watched=True)
    assert ended.code == 0, ended.told
    states = {state(before), state(whole)}
    assert len(states) == 2
    for number, moment in enumerate(ended.some(whole, TRIES)):
        data = tmp_path / f"data-{number}"
        shutil.copytree(before, data)

        assert launcher.run(*given, "--data", str(data), kill_at=moment).killed, moment

        look = launcher.run("prepare", "--data", str(data))
        assert look.code == 0, look.told
        assert state(data) in states, moment
        assert launcher.run(*given, "--data", str(data)).code == 0
        assert state(data) == state(whole)
