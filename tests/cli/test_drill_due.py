"""``voicecoach drill --due``: the plan until the interview, as a terminal shows it."""

import shlex
import tomllib
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes import typing
from tests.interview.builders import WHOLE
from voicecoach.archive.sessions import Archive
from voicecoach.archive.stories import StoryBank
from voicecoach.cli import drill
from voicecoach.cli.main import main
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS
from voicecoach.interview.stories import JudgmentCore, Story

Captured = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch

VAGUE = "We had many meetings with the team, and they were long and useful for all of us."

pytestmark = pytest.mark.usefixtures("data")


@pytest.fixture(autouse=True)
def no_seat(monkeypatch: Patch) -> None:
    def opened(*_args: object, **_more: object) -> None:
        raise AssertionError("a plan opens no device")

    monkeypatch.setattr(drill, "take_seat", opened)


def due(capsys: Captured, *options: str) -> str:
    capsys.readouterr()
    assert main(["drill", "--due", *options]) == 0
    return capsys.readouterr().out


def commands(out: str) -> list[list[str]]:
    """Return what can be copied, as a shell would read it."""
    joined = out.replace("\\\n", " ")
    return [shlex.split(line) for line in joined.splitlines() if "voicecoach " in line]


def practise(monkeypatch: Patch, question: str, *said: str) -> None:
    monkeypatch.setattr("sys.stdin", typing("".join(f"{line}\n" for line in said)))
    options = ["--text", "--classifier", "rules", "--question", question]
    assert main(["practice", *options]) == 0


def set_date(days: int) -> None:
    day = date.today() + timedelta(days=days)
    assert main(["settings", "set", "interview-on", day.isoformat()]) == 0


def test_without_answers_or_a_date_it_rolls_on_for_two_weeks(capsys: Captured) -> None:
    out = due(capsys)

    assert out.startswith("No date is set, so this plan rolls on for two weeks.\n")
    assert "voicecoach settings set interview-on" in out
    assert "(opens every interview)" in out
    assert "drill --pack every-panel --question about-yourself" in out
    rows = [line for line in out.splitlines() if " min  " in line and not line.startswith("[")]
    assert len(rows) == 13


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (15, "Your interview is in 15 days."),
        (1, "Your interview is tomorrow."),
        (0, "Your interview is today."),
        (-1, "Your interview was yesterday."),
        (-9, "Your interview was 9 days ago."),
    ],
)
def test_the_days_until_the_date_are_told(days: int, told: str, capsys: Captured) -> None:
    set_date(days)
    assert due(capsys).startswith(told)


def test_two_days_before_comes_the_whole_interview_and_then_a_light_day(capsys: Captured) -> None:
    set_date(2)
    out = due(capsys)

    assert [command[:3] for command in commands(out)] == [
        ["voicecoach", "interview", "tencent-music-pm"]
    ]
    assert "a light day" in out
    assert "the day of your interview" in out


def test_what_was_answered_today_is_marked_with_where_it_is(
    capsys: Captured, monkeypatch: Patch, data: Path
) -> None:
    before = commands(due(capsys))
    first = before[1][before[1].index("--question") + 1]
    practise(monkeypatch, first, VAGUE, "")

    out = due(capsys)

    session = Archive(data).find("latest").id
    assert ["voicecoach", "history", "show", session, "1"] in commands(out)
    assert out.count("[x]") == 1
    assert ", 1 of 6 done" in out
    one_go = commands(out)[-1]
    assert first not in one_go
    assert one_go.count("--question") >= 4


def add_story(data: Path, domain: str, added_at: str = "") -> None:
    core = JudgmentCore(chose="the smaller market")
    story = Story(id=domain, title=domain, domain=domain, core=core, text=WHOLE, added_at=added_at)
    StoryBank(data).add(story)


def test_a_story_is_asked_for_where_a_domain_has_none(capsys: Captured, data: Path) -> None:
    for domain in BEHAVIORAL_DOMAINS[1:]:
        add_story(data, domain)
    set_date(3)
    out = due(capsys)

    domain = BEHAVIORAL_DOMAINS[0]
    assert ["voicecoach", "stories", "add", "--domain", domain] in commands(out)
    assert out.count("(no story yet)") == 1


def test_a_story_that_was_added_today_is_done(capsys: Captured, data: Path) -> None:
    set_date(3)
    add_story(data, BEHAVIORAL_DOMAINS[0], datetime.now().astimezone().isoformat())
    out = due(capsys)

    assert [line for line in out.splitlines() if line.startswith("[x]") and "A story for" in line]
    assert not [command for command in commands(out) if command[1] == "stories"]


@pytest.mark.parametrize("columns", ["60", "80"])
@pytest.mark.parametrize("days", [None, 15, 2])
def test_it_fits_the_terminal_and_its_commands_can_be_copied(
    columns: str, days: int | None, capsys: Captured, monkeypatch: Patch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    if days is not None:
        set_date(days)
    out = due(capsys)

    assert max(map(len, out.splitlines())) <= int(columns)
    for command in commands(out):
        assert command[0] == "voicecoach"
        assert command[1] in ("drill", "interview", "settings", "stories")


def test_a_day_takes_as_long_as_it_may(capsys: Captured) -> None:
    def longest(options: Sequence[str] = ()) -> int:
        rows = [line for line in due(capsys, *options).splitlines() if " min  " in line]
        return max(int(line.split(" min")[0].split()[-1]) for line in rows if line[0] != "[")

    assert longest() <= 25
    assert longest(["--minutes", "10"]) <= 10
    assert main(["settings", "set", "minutes-a-day", "50"]) == 0
    assert 40 <= longest() <= 50


def test_it_plans_the_pack_that_is_named(capsys: Captured) -> None:
    out = due(capsys, "--pack", "tencent-ai-pm")
    packs = {command[3] for command in commands(out) if command[1] == "drill"}
    assert packs <= {"tencent-ai-pm", "every-panel"}
    assert "tencent-ai-pm" in packs


@pytest.mark.parametrize("more", [["--question", "latest-stop"], ["--count", "2"], ["--ladder"]])
def test_it_asks_nothing(more: list[str], capsys: Captured) -> None:
    try:
        code = main(["drill", "--due", *more])
    except SystemExit as stop:
        code = int(stop.code or 0)
    assert code == 2
    assert "--due" in capsys.readouterr().err


def test_twice_the_same(capsys: Captured) -> None:
    set_date(15)
    assert due(capsys) == due(capsys)


def test_with_a_preparation_it_plans_the_own_pack_and_the_interview_of_the_job(
    capsys: Captured, tmp_path: Path
) -> None:
    cv = tmp_path / "cv.md"
    cv.write_text(CV, encoding="utf-8")
    job = tmp_path / "job.txt"
    job.write_text(JOB, encoding="utf-8")
    day = (date.today() + timedelta(days=15)).isoformat()
    options = ["--cv", str(cv), "--job", str(job), "--date", day, "--yes"]
    assert main(["prepare", *options]) == 0

    out = due(capsys)

    first, *others = commands(out)
    assert out.startswith("Your interview is in 15 days.")
    assert first == ["voicecoach", "drill", "--pack", "prepared", "--question", "opening"]
    assert {command[3] for command in others if command[1] == "drill"} == {"prepared"}
    assert "[ ]   4 min  “" in out, "a question that quotes a line is named by it"
    set_date(2)
    assert ["voicecoach", "interview", "tencent-music-pm", "--prepared"] in commands(due(capsys))


def test_months_without_a_line_are_named_in_the_plan(
    data: Path, capsys: Captured, tmp_path: Path
) -> None:
    cv = tmp_path / "cv.md"
    begun = "2021-03 to now"
    assert begun in CV
    cv.write_text(CV.replace(begun, "2021-03 to 2022-06"), encoding="utf-8")
    assert main(["prepare", "--cv", str(cv), "--yes"]) == 0
    pack = tomllib.loads((data / "questions/prepared.toml").read_text(encoding="utf-8"))
    (gap,) = (each for each in pack["question"] if each["id"].startswith("gap-"))
    assert " 2022" in gap["spoken"]

    out = " ".join(due(capsys).split())

    assert gap["spoken"] in out


@pytest.mark.parametrize("command", [["drill", "--due"], ["interview", "tencent-ai-pm"]])
def test_minutes_are_asked_for_in_minutes(command: list[str], capsys: Captured) -> None:
    with pytest.raises(SystemExit, match="2"):
        main([*command, "--minutes", "0"])
    assert "'0': give minutes from" in capsys.readouterr().err


CV = """
# Ines Duarte

## Experience

### Senior Product Manager, Tonic Radio, 2021-03 to now

- Cut churn among family plans from 5.1% to 3.8% by redesigning the cancellation flow
- Launched the student plan in Spain and Portugal, reaching 40,000 subscribers in a year
- Led the rebuild of the recommendation feed with a team of six engineers

### Product Manager, Tonic Radio, 2018-05 to 2021-02

- Increased listening time by 18% with a sleep timer
- Stopped the podcast tab two weeks before launch
"""
JOB = """
Product Manager, Music Subscriptions

About the role: you own how people pay for music.

Requirements:
- 5 years of experience in product management
- Experience with subscriptions and churn of a music service
- Experience with recommendations
"""
