"""``voicecoach drill`` as a person types it."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.fakes import typing
from tests.interview.builders import CHOSEN, WHOLE
from voicecoach.archive.sessions import Archive
from voicecoach.archive.stories import StoryBank
from voicecoach.audio.clip import Clip, silence
from voicecoach.audio.decode import read_clip
from voicecoach.cli.keyboard import COMMAND_KEYS, Keyboard, NoKeys
from voicecoach.cli.main import main
from voicecoach.cli.spoken import SpokenCommands, number_spotter
from voicecoach.commands.command_words import PHRASES
from voicecoach.interview.stories import JudgmentCore, Story
from voicecoach.transcript import Word

Captured = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch

MEETINGS = "We had many meetings with the team, and they were long and useful for all of us."
PACK = "tencent-music-behavioral"


pytestmark = pytest.mark.usefixtures("data")


def type_in(monkeypatch: Patch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", typing("".join(f"{line}\n" for line in lines)))


def drill(*options: str) -> int:
    return main(["drill", "--text", "--classifier", "rules", *options])


def asked(out: str) -> list[str]:
    """Ids of the questions that were asked, in order."""
    lines = [line for line in out.splitlines() if line.startswith("Question ")]
    return [line.split("[")[1].split("]")[0] for line in lines]


def test_a_drill_in_writing_goes_from_a_rating_to_a_retake(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    type_in(
        monkeypatch, MEETINGS, "", "4", "what did I miss", "again", WHOLE, "", "3", "next", "stop"
    )

    assert drill() == 0

    out = capsys.readouterr().out
    assert "You rated yourself four. A panel would be nearer one." in out
    assert "Missing: choice of your own." in out
    assert "this time I heard a choice of your own" in out
    first, again, _second = asked(out)
    assert first == again
    kept = [answer.record for answer in Archive(data).find("latest").answers]
    assert [record.self_rating for record in kept if record] == [4, 3]


def test_what_went_wrong_comes_first_the_next_time(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    type_in(monkeypatch, "skip", WHOLE, "", "3", "next", MEETINGS, "", "3", "stop")
    assert drill() == 0
    _skipped, strong, weak = asked(capsys.readouterr().out)

    record = json.loads((data / "drill.json").read_text(encoding="utf-8"))
    for card in record["cards"]:
        card["due"] = "2026-01-01T00:00:00+00:00" if card["question"] == weak else card["due"]
    (data / "drill.json").write_text(json.dumps(record), encoding="utf-8")
    type_in(monkeypatch, *["skip"] * 50)
    assert drill("--count", "40", "--minutes", "5") == 0

    again = asked(capsys.readouterr().out)
    assert again[0] == weak
    assert again[-1] == strong


def test_the_attempt_of_another_day_is_compared_with(monkeypatch: Patch, capsys: Captured) -> None:
    type_in(monkeypatch, MEETINGS, "", "3", "stop")
    assert drill("--question", "latest-stop") == 0
    type_in(monkeypatch, WHOLE, "", "3", "stop")
    assert drill("--question", "latest-stop") == 0

    assert "The biggest change: this time I heard a choice" in capsys.readouterr().out


def test_the_end_of_the_input_ends_the_drill(monkeypatch: Patch, capsys: Captured) -> None:
    type_in(monkeypatch)
    assert drill() == 0
    assert "Everything is kept" in capsys.readouterr().out

    type_in(monkeypatch, WHOLE)
    assert drill() == 0


def test_nothing_is_kept_where_nothing_was_answered(monkeypatch: Patch, data: Path) -> None:
    type_in(monkeypatch, "skip", "stop")

    assert drill() == 0
    assert list((data / "sessions").glob("2*")) == []


def test_the_ladder_asks_for_five_lengths_of_one_story(
    monkeypatch: Patch, capsys: Captured
) -> None:
    type_in(monkeypatch, *["skip"] * 5)
    assert drill("--ladder", "--question", "latest-stop") == 0

    out = capsys.readouterr().out
    assert asked(out) == [f"latest-stop-in-{rung}-s" for rung in (20, 30, 60, 90, 120)]


def test_ten_seconds_for_each_domain_with_the_stories_of_the_bank(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    StoryBank(data).add(
        Story(
            id="lyric-cards",
            title="Lyric cards",
            domain="killing-a-project-near-launch",
            core=JudgmentCore(chose="trust", over="reach"),
            text=WHOLE,
            added_at=datetime(2026, 3, 1, tzinfo=UTC).isoformat(),
        )
    )
    type_in(monkeypatch, CHOSEN, "", "stop")

    assert drill("--retrieval") == 0

    out = capsys.readouterr().out
    assert "Pivoting on user feedback." in out
    assert "That is your story “Lyric cards”." in out
    assert "One of one ready." in out


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--count", "0"], "--count is at least 1"),
        (["--minutes", "0"], "from 1 to 240"),
        (["--question", "no-such-question"], "no question"),
        (["--pack", "no-such-pack"], "there is no pack"),
        (["--ladder", "--retrieval"], "not allowed with"),
    ],
)
def test_a_wrong_option_is_a_usage_error(
    options: list[str], complaint: str, capsys: Captured
) -> None:
    try:
        code = drill(*options)
    except SystemExit as exit_:
        code = int(exit_.code or 0)

    assert code == 2
    assert complaint in capsys.readouterr().err


def test_every_command_has_a_key() -> None:
    assert set(COMMAND_KEYS.values()) == PHRASES.keys()


def test_a_key_is_its_command_and_enter_is_none() -> None:
    keys = Keyboard()

    keys.arm()
    assert keys.command() is None
    keys.press("n")
    assert keys.pressed()
    assert keys.command() == "next"
    keys.arm()
    assert keys.command() is None
    keys.press("\n")
    assert keys.pressed()
    assert keys.command() is None
    keys.arm()
    keys.press("z")
    assert not keys.pressed()
    assert NoKeys().command() is None


def words(text: str, confidence: float) -> tuple[Word, ...]:
    return tuple(
        Word(text=each, start_s=0.0, end_s=0.3, confidence=confidence) for each in text.split()
    )


def test_sure_words_are_what_was_said() -> None:
    commands = SpokenCommands()

    assert commands.command(Clip(samples=silence(0.5).samples), words("next", 0.3)) == "next"
    assert commands.command(Clip(samples=silence(0.5).samples), words("no more", 0.9)) is None
    assert commands.command(Clip(samples=silence(0.5).samples), ()) is None


def test_a_number_is_heard_alone_and_not_at_the_end_of_a_word() -> None:
    number = number_spotter()
    folder = Path(__file__).parents[1] / "end_to_end" / "voices"

    assert number(read_clip(folder / "four.flac")) == "four"
    assert number(read_clip(folder / "next.flac")) is None
    assert number(Clip(samples=silence(0.5).samples)) is None
