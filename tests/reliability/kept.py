"""What is kept under a data folder, looked at as a person and as a program would."""

from pathlib import Path

import pytest

from tests.reliability.killing import Launcher
from voicecoach.archive.files import is_restoring
from voicecoach.archive.interviews import Interviews
from voicecoach.archive.reading import read_session
from voicecoach.archive.sessions import Archive
from voicecoach.archive.stories import StoryBank

LINES = ("I killed the launch nine days before release.", "It cost us the spring.")
ANSWER = "".join(f"{line}\n" for line in LINES) + "\n"
RULES = ("--classifier", "rules")


def practised(launcher: Launcher, data: Path, times: int = 2) -> None:
    """Keep some judged answers, and one that was cut off and judged by nobody yet."""
    practice = ("practice", "--text", *RULES, "--data", str(data))
    for _time in range(times):
        assert launcher.run(*practice, "--count", "1", typed=ANSWER).code == 0
    cut_off(launcher, data)


def cut_off(launcher: Launcher, data: Path) -> None:
    """Keep an answer that goes on when its program is killed."""
    practice = ("practice", "--text", *RULES, "--count", "1", "--data", str(data))
    whole = launcher.run(*practice, typed=ANSWER, watched=True)
    (second,) = [each for each in whole.moments if each.name == "fsync" and "01.txt" in each.call][
        1:
    ]
    assert launcher.run(*practice, typed=ANSWER, kill_at=second).killed


def files(data: Path, *, besides: str = "") -> dict[str, bytes]:
    """Return all that is kept: recordings, texts, records, stories, interviews, settings."""
    places = [*(data / "sessions").glob("*/*"), *(data / "interviews").glob("*.json")]
    places += [*(data / "stories").glob("*.json"), *data.glob("settings.toml")]
    return {
        str(place.relative_to(data)): place.read_bytes()
        for place in places
        if place.suffix != ".lock" and not (besides and besides in str(place))
    }


def require_sound(data: Path) -> None:
    """Every record is there whole, and each answer that has a record has what it names."""
    for folder in Archive(data).folders():
        session = read_session(folder)
        assert session.problem is None, session
        for answer in session.answers:
            assert answer.problem is None, answer
            assert answer.record is not None, answer
    interviews, stories = Interviews(data), StoryBank(data)
    interviews.all(), stories.all()
    assert (interviews.broken, stories.broken) == ((), ())


def require_usable(launcher: Launcher, data: Path) -> None:
    """Whatever is done next works, and clears up what was left half done."""
    for command in (
        ("history", "list"),
        ("history", "recover", *RULES, "--engine", "sphinx", "--vad", "webrtcvad"),
        ("history", "list", "--format", "json"),
        ("history", "show", "latest"),
    ):
        ended = launcher.run(*command, "--data", str(data))
        assert ended.code == 0, f"{command}: {ended.told}"
        assert "unexpectedly" not in ended.told
    require_clean(data)


def require_clean(data: Path) -> None:
    """Nothing is left of what was half done with a session."""
    left = [
        place for place in (data / "sessions").rglob("*")
        if place.name.endswith((".tmp", "running.lock", "-journal")) or is_restoring(place.name)
    ]  # fmt: skip
    assert not left, left
    empty = [path for path in (data / "sessions").glob("*Z-*") if not read_session(path).answers]
    assert not empty, empty


def the_same(before: dict[str, bytes], data: Path) -> None:
    """What was kept before is kept as it was."""
    now = files(data)
    assert {name: now.get(name) for name in before} == before
    if not before:
        pytest.fail("nothing was kept before")
