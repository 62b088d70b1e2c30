"""What an earlier version kept is read by this one, through each command that reads it."""

import json
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.fakes import typing
from voicecoach.archive.interviews import Interviews
from voicecoach.archive.schedule import DRILL_FILE, Schedule
from voicecoach.audio.decode import read_clip
from voicecoach.cli.main import main
from voicecoach.cli.packs import find_pack

KEPT = Path(__file__).parent / "kept"
SPOKEN = "20261128T160312Z-5aab"
TYPED = "20261128T160310Z-c8af"
CHOICE = "I stopped the release instead of shipping late"
LONG_AFTER = datetime(2027, 11, 28, tzinfo=UTC)

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy, since reading makes an index and new answers are kept beside the old."""
    folder = shutil.copytree(KEPT, tmp_path / "data")
    monkeypatch.setenv("VOICECOACH_DATA", str(folder))
    monkeypatch.setenv("COLUMNS", "100")
    return folder


def printed(capsys: Captured, *arguments: str) -> str:
    assert main([*arguments]) == 0
    return capsys.readouterr().out


def test_what_is_kept_here_is_of_the_earlier_schema() -> None:
    records = [path.read_text(encoding="utf-8") for path in KEPT.glob("sessions/*/0*.json")]

    assert len(records) == 3
    assert not [text for text in records if re.search("foreign|dropped|fillers_may_lack", text)]


def test_it_is_listed_whole(data: Path, capsys: Captured) -> None:
    out = printed(capsys, "history", "list")

    assert out.index(SPOKEN) < out.index(TYPED)
    assert out.count("latest-stop: ") == 1
    assert out.count("safety-cost-a-month") == 2
    assert "damaged" not in out
    assert "broken" not in out


def test_an_answer_is_shown_with_its_verdict_and_its_recording(
    data: Path, capsys: Captured
) -> None:
    out = printed(capsys, "history", "show", "latest")

    assert CHOICE in out
    assert "at least 1 filler heard" in out
    recording = data / "sessions" / SPOKEN / "01.flac"
    assert f"  {recording}" in out.splitlines()
    assert read_clip(recording).duration_s == pytest.approx(15.2, abs=0.1)


@pytest.mark.parametrize("session", [SPOKEN, TYPED])
def test_no_word_and_no_verdict_is_lost_in_json(session: str, data: Path, capsys: Captured) -> None:
    shown = json.loads(printed(capsys, "history", "show", session, "--format", "json"))

    for answer in shown["session"]["answers"]:
        file = KEPT / "sessions" / session / f"{answer['number']:02d}.json"
        on_disk = json.loads(file.read_text(encoding="utf-8"))
        assert _holds(answer["record"], on_disk)


def test_an_answer_is_judged_again(data: Path, capsys: Captured) -> None:
    file = data / "sessions" / SPOKEN / "01.json"
    before = json.loads(file.read_text(encoding="utf-8"))["report"]

    assert "at least 1 filler heard" in printed(capsys, "analyze", str(file))
    again = json.loads(printed(capsys, "analyze", "--format", "json", str(file)))

    for name in ("engine", "kind", "budget_s"):
        assert again[name] == before[name]
    assert _holds(again["transcript"], before["transcript"])
    assert "decision" in {item["signal"] for item in again["signals"]}


def test_the_schedule_goes_on_where_it_was(data: Path) -> None:
    before = (data / DRILL_FILE).read_text(encoding="utf-8")
    cards = {card["question"]: card for card in json.loads(before)["cards"]}

    schedule = Schedule(data)

    assert (data / DRILL_FILE).read_text(encoding="utf-8") == before
    due = schedule.due_at("latest-stop", pack="tencent-music-behavioral")
    assert due == datetime.fromisoformat(cards["latest-stop"]["due"])
    assert due.tzinfo == UTC
    assert schedule.latest_report("latest-stop", pack="tencent-music-behavioral") is not None
    assert schedule.latest_report("safety-cost-a-month", pack="tencent-ai-pm") is not None
    assert [(gap.own, gap.heard) for gap in schedule.own_ratings] == [(4, 2)]


def test_the_schedule_is_made_anew_from_the_answers(data: Path) -> None:
    (data / DRILL_FILE).unlink()

    schedule = Schedule(data)

    assert schedule.due_at("latest-stop", pack="tencent-music-behavioral") is not None
    assert schedule.due_at("safety-cost-a-month", pack="tencent-ai-pm") is not None
    assert [gap.own for gap in schedule.own_ratings] == [4]


def test_a_follow_up_that_did_not_say_what_it_was_derived_from_is_never_asked_by_itself(
    data: Path,
) -> None:
    (data / DRILL_FILE).unlink()
    pack = find_pack("tencent-ai-pm", data)

    asked = Schedule(data).in_order(pack.questions, pack=pack.id, now=LONG_AFTER)

    assert sorted(each.id for each in asked) == sorted(each.id for each in pack.questions)
    assert asked[0].id == "safety-cost-a-month"


def test_an_interview_goes_on_in_its_next_round(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setattr("sys.stdin", typing(f"{CHOICE}.\n\n" * 20))
    options = ("--text", "--classifier", "rules", "--resume", "--rounds", "1")

    out = printed(capsys, "interview", "tencent-ai-pm", *options)

    assert "Round 2 of 5" in out
    record = Interviews(data).latest("tencent-ai-pm")
    assert record is not None
    assert [(each.complete, len(each.exchanges) > 0) for each in record.rounds] == [
        (True, True)
    ] * 2


def test_the_debrief_has_what_was_said_then(data: Path, capsys: Captured) -> None:
    out = printed(capsys, "interview", "tencent-ai-pm", "--debrief")

    assert "Debrief: Tencent AI" in out
    assert "Consent rose from 31 to 44 percent" in out


def test_a_story_is_listed_and_shown(data: Path, capsys: Captured) -> None:
    assert "i-stopped-the-release-two-weeks" in printed(capsys, "stories", "list")
    out = printed(capsys, "stories", "show", "i-stopped-the-release-two-weeks")
    assert "31 to 44 percent" in out
    assert "regulatory-or-ethical-constraint" in out


def _holds(now: object, before: object) -> bool:
    """Whether everything that was there is there still; there may be more."""
    if isinstance(now, dict) and isinstance(before, dict):
        return all(key in now and _holds(now[key], value) for key, value in before.items())
    if isinstance(now, list) and isinstance(before, list):
        pairs = zip(now, before, strict=True)
        return len(now) == len(before) and all(_holds(*pair) for pair in pairs)
    return now == before
