"""``voicecoach stories`` as a person types it."""

import io
import re
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.fakes import typing
from tests.interview.builders import WHOLE
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.sessions import Archive
from voicecoach.archive.store import ArchiveError
from voicecoach.audio.clip import RATE_HZ
from voicecoach.audio.decode import read_clip
from voicecoach.cli.main import main
from voicecoach.demo import DEMO

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


def test_a_story_from_a_text_is_proposed_kept_listed_and_shown(
    told: Path, capsys: Captured
) -> None:
    assert add(told, "--pillar", "compliance") == 0
    out = capsys.readouterr().out
    core = (
        "I chose to pull the lyric cards nine days before release over a small market, because my"
    )
    assert core in " ".join(out.split())
    assert "I chose    to pull the lyric cards nine days before release\n" in out
    assert "over       a small market\n" in out
    assert "numbers    31 to 44 percent, forty percent\n" in out
    assert stories("list") == 0
    title, known_as, proves = capsys.readouterr().out.splitlines()
    assert title == "I pulled the lyric cards nine days before"
    assert known_as.strip() == f"{STORY} ({DOMAIN}, compliance)"
    assert proves.strip().startswith(
        "I chose to pull the lyric cards nine days before release over"
    )
    assert stories("show", STORY) == 0
    assert "turned that down" in capsys.readouterr().out


def test_a_story_is_read_from_standard_input(monkeypatch: Patch, capsys: Captured) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(WHOLE.encode())))
    assert stories("add", "--text", "-", "--domain", DOMAIN, "--classifier", "rules") == 0
    assert f"Kept: {STORY}" in capsys.readouterr().out


def test_parts_are_changed_by_options(told: Path, capsys: Captured) -> None:
    add(told)
    parts = ["--over", "a small market", "--title", "Lyric cards", "--numbers", "nine days, 44%"]
    assert stories("edit", STORY, *parts) == 0
    capsys.readouterr()
    stories("show", STORY)
    out = capsys.readouterr().out
    assert "over       a small market" in out
    assert "title      Lyric cards" in out
    assert "numbers    nine days, 44%" in out


def test_the_matrix_shows_gaps(told: Path, capsys: Captured) -> None:
    add(told)
    capsys.readouterr()
    assert stories("matrix") == 0
    out = capsys.readouterr().out
    assert "No second example:\n  killing-a-project-near-launch\n" in out
    assert "No story yet:\n  pivoting-on-user-feedback\n" in out
    assert "No story for the pillar:\n  social-audio\n" in out
    assert max(map(len, out.splitlines())) <= 80


def test_a_recycled_story_is_noticed_in_the_second_example_drill(
    told: Path, tmp_path: Path, capsys: Captured
) -> None:
    add(told)
    capsys.readouterr()
    drill = ["drill", DOMAIN, "--classifier", "rules", "--text"]
    assert stories(*drill, str(told)) == 0
    assert "That is “I pulled the lyric cards nine days before” again" in capsys.readouterr().out
    other = tmp_path / "other.txt"
    other.write_text("I took the night bonus out of Manila and finance was furious.")
    assert stories(*drill, str(other)) == 0
    out = capsys.readouterr().out
    assert "A new story" in out
    assert f"voicecoach stories add --text {other} --question " in out


def test_a_drill_in_a_domain_without_a_story_says_so(told: Path, capsys: Captured) -> None:
    drill = ["drill", DOMAIN, "--classifier", "rules", "--text", str(told)]
    assert stories(*drill) == 0
    assert f"no first example of {DOMAIN} yet" in capsys.readouterr().out


def test_the_second_example_is_asked_with_another_question(told: Path, capsys: Captured) -> None:
    add(told, "--question", "latest-stop")
    capsys.readouterr()
    stories("drill", DOMAIN, "--classifier", "rules", "--text", str(told))
    out = capsys.readouterr().out
    assert "What is the latest point at which you have halted" not in out


def test_removing_asks_unless_told(told: Path, capsys: Captured) -> None:
    add(told)
    capsys.readouterr()
    assert stories("remove", STORY) == 2
    assert "--yes" in capsys.readouterr().err
    assert stories("remove", STORY, "--yes") == 0
    capsys.readouterr()
    stories("list")
    assert "No stories yet" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told_"),
    [
        (["show", "nothing"], "there is no story 'nothing'"),
        (["add", "--text", "missing.txt", "--domain", DOMAIN], "missing.txt cannot be read"),
        (["add", "--text", "missing.txt"], "say which domain with --domain: pivoting"),
        (["add", "--from", "latest"], "give SESSION/NUMBER"),
        (["add", "--question", "nothing", "--text", "x"], "there is no question 'nothing'"),
    ],
)
def test_mistakes_are_told_in_one_line(arguments: list[str], told_: str, capsys: Captured) -> None:
    assert stories(*arguments) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert told_ in line


def test_an_edit_that_changes_nothing_says_what_can_be_changed(
    told: Path, capsys: Captured
) -> None:
    add(told)
    assert stories("edit", STORY) == 2
    assert "--chose" in capsys.readouterr().err


@pytest.fixture
def editor(monkeypatch: Patch, tmp_path: Path) -> Callable[[str], None]:
    """Have a terminal, and an editor that does one thing to the text of the file."""

    def becomes(change: str) -> None:
        script = tmp_path / "editor.py"
        script.write_text(
            "import pathlib, sys\n"
            "file = pathlib.Path(sys.argv[1])\n"
            "text = file.read_text(encoding='utf-8')\n"
            f"file.write_text({change}, encoding='utf-8')\n",
            encoding="utf-8",
        )
        monkeypatch.setenv("EDITOR", shlex.join([sys.executable, str(script)]))
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setattr("voicecoach.cli.story_editor.ask_on_terminal", lambda: lambda _: True)

    return becomes


def test_a_story_is_changed_in_ones_own_editor(
    told: Path, editor: Callable[[str], None], data: Path, capsys: Captured
) -> None:
    add(told)
    editor("text.replace('to pull the lyric cards nine days', 'to stop the cards a week')")
    capsys.readouterr()
    assert stories("edit", STORY) == 0
    assert "I chose    to stop the cards a week" in capsys.readouterr().out
    assert [file.name for file in (data / "stories").iterdir()] == [f"{STORY}.json"]


@pytest.mark.parametrize(
    ("change", "told_"),
    [
        ("'{'", "that is no story"),
        ("text.replace('killing-a-project', 'killing-project')", f"did you mean {DOMAIN}?"),
        ("sys.exit(3)", "ended with code 3; nothing was changed"),
    ],
)
def test_an_edit_that_breaks_a_story_leaves_the_old_one(
    told: Path, editor: Callable[[str], None], capsys: Captured, change: str, told_: str
) -> None:
    add(told)
    editor(change)
    capsys.readouterr()
    assert stories("edit", STORY) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert told_ in line
    assert stories("show", STORY) == 0
    assert "I pulled the lyric cards" in capsys.readouterr().out


@pytest.mark.slow
def test_a_story_told_aloud_is_kept_and_found_again_in_practice(
    tmp_path: Path, capsys: Captured, data: Path, same_answers: None
) -> None:
    import soundfile

    clip = read_clip(next(each.path for each in DEMO.candidates if each.id == "strong"))
    answer = tmp_path / "answer.wav"
    samples = np.concatenate([clip.samples[: 20 * RATE_HZ], np.zeros(4 * RATE_HZ, np.float32)])
    soundfile.write(answer, samples, RATE_HZ)
    sound = [
        "--mic-file", str(answer), "--fast", "--speaker-file", str(tmp_path / "said.wav"),
        "--engine", "sphinx", "--voice", "espeak",
    ]  # fmt: skip
    assert stories("add", "--question", "latest-stop", *sound) == 0
    out = capsys.readouterr().out
    assert "I chose to stop our group listening project" in " ".join(out.split())
    assert list((data / "sessions").glob("*/01.flac"))
    assert stories("drill", DOMAIN, *sound) == 0
    assert "again:" in capsys.readouterr().out
    assert stories("add", "--from", "latest/1") == 0
    assert "Note: this tells" in capsys.readouterr().out


def test_a_story_is_typed_and_kept_as_one_that_was_told(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    monkeypatch.setattr("sys.stdin", typing(f"{WHOLE}\n\n"))
    assert stories("add", "--question", "latest-stop", "--classifier", "rules", "--text") == 0
    out = capsys.readouterr().out
    assert "[latest-stop]" in out
    assert f"Kept: {STORY}" in out
    (answer,) = Archive(data).find("latest").answers
    assert answer.text_path is not None
    assert "lyric cards" in answer.text_path.read_text(encoding="utf-8")


def test_a_second_example_is_typed(
    told: Path, monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    add(told)
    monkeypatch.setattr("sys.stdin", typing("I took the night bonus out of Manila.\n\n"))
    assert stories("drill", DOMAIN, "--classifier", "rules", "--text") == 0
    kept_as = re.search("Keep it: voicecoach stories add --from (.*)", capsys.readouterr().out)
    assert kept_as is not None
    assert stories("add", "--from", kept_as[1], "--classifier", "rules") == 0


def test_what_could_not_be_kept_is_not_offered_to_be_kept_as_a_story(
    told: Path, monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    add(told)

    def full(*_arguments: object, **_options: object) -> Path:
        raise ArchiveError("the disk is full")

    monkeypatch.setattr(SessionFolder, "keep", full)
    monkeypatch.setattr("sys.stdin", typing("I took the night bonus out of Manila.\n\n"))
    assert stories("drill", DOMAIN, "--classifier", "rules", "--text") == 1
    out = capsys.readouterr().out
    assert "--from" not in out
    assert re.search("could not be kept.*voicecoach stories add --question latest-stop", out)


@pytest.mark.parametrize("action", [["add"], ["drill", DOMAIN]])
def test_a_story_that_is_not_typed_is_none(
    action: list[str], monkeypatch: Patch, capsys: Captured
) -> None:
    monkeypatch.setattr("sys.stdin", typing(""))
    assert stories(*action, "--classifier", "rules", "--text") == 1
    assert "no answer was typed" in capsys.readouterr().err
