"""Stories are found by title, reworded and asked for as a person does it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes import typing
from tests.interview.builders import WHOLE
from voicecoach.archive.stories import StoryBank
from voicecoach.cli.main import main

Captured = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch

DOMAIN = "killing-a-project-near-launch"
STORY = "i-pulled-the-lyric-cards-nine"

pytestmark = pytest.mark.usefixtures("data")


@pytest.fixture
def told(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(WHOLE, encoding="utf-8")
    return path


def stories(*arguments: str) -> int:
    return main(["stories", *arguments])


def add(told: Path, *options: str) -> int:
    return stories(
        "add", "--text", str(told), "--domain", DOMAIN, "--classifier", "rules", *options
    )


@pytest.mark.parametrize(
    "name", [["I pulled the lyric cards nine days before"], ["Lyric", "cards"], ["“lyric cards”"]]
)
def test_a_story_is_found_by_its_title(name: list[str], told: Path, capsys: Captured) -> None:
    add(told)
    capsys.readouterr()
    assert stories("show", *name) == 0
    assert "turned that down" in capsys.readouterr().out
    assert stories("edit", *name, "--pillar", "compliance") == 0
    assert stories("remove", *name, "--yes") == 0


def test_a_title_that_fits_two_stories_is_told_with_their_ids(told: Path, capsys: Captured) -> None:
    add(told)
    add(told, "--title", "Lyric cards again")
    capsys.readouterr()
    assert stories("show", "lyric", "cards") == 2
    assert f"'lyric cards' could be {STORY} or lyric-cards-again" in capsys.readouterr().err


def test_the_core_can_be_put_in_other_words(told: Path, capsys: Captured) -> None:
    add(told)
    core = "I chose to stop the cards over a small launch, because too few came back."
    assert stories("edit", STORY, "--core", core) == 0
    capsys.readouterr()
    stories("list")
    assert core[:70] in capsys.readouterr().out
    assert stories("edit", STORY, "--over", "a launch in Iberia") == 0  # the parts count again
    assert "before release over a launch in Iberia" in " ".join(capsys.readouterr().out.split())


@pytest.fixture
def terminal(monkeypatch: Patch) -> Callable[[str], None]:
    """Have somebody at the terminal who types these lines."""

    def types(lines: str) -> None:
        monkeypatch.setattr("sys.stdin", typing(lines))
        monkeypatch.setattr("sys.stdin.isatty", lambda: True)
        monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)

    return types


def test_what_only_the_candidate_knows_is_asked_for(
    told: Path, terminal: Callable[[str], None], data: Path, capsys: Captured
) -> None:
    terminal("I chose honesty over a date.\n9\n4\ny\n")
    assert stories("add", "--text", str(told), "--classifier", "rules") == 0
    out = capsys.readouterr().out
    assert "Say the core in your own words" in out
    assert "  4  killing-a-project-near-launch (no story yet)\n" in out
    assert "There is no domain 9." in out
    (story,) = StoryBank(data).all()
    assert (str(story.core), story.domain) == ("I chose honesty over a date.", DOMAIN)


@pytest.mark.parametrize("said", ["I don't have one.", "Sorry, I can't think of an example."])
@pytest.mark.parametrize("action", [["add", "--domain", DOMAIN], ["drill", DOMAIN]])
def test_having_none_is_no_story(
    said: str, action: list[str], tmp_path: Path, data: Path, capsys: Captured
) -> None:
    path = tmp_path / "none.txt"
    path.write_text(said, encoding="utf-8")
    assert stories(*action, "--text", str(path), "--classifier", "rules") == 1
    assert "that is no story yet" in capsys.readouterr().err
    assert not StoryBank(data).all()
