"""``voicecoach interview NAME --prepared``: from the pack of one's own, and against the CV."""

import json
import re
from pathlib import Path

import pytest

from tests.fakes import typing
from tests.preparation.own_cv import CV, DOUBTS, JOB, MATCHES, claim
from voicecoach.archive.preparation import Preparation, Preparations
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.audio.decode import read_clip
from voicecoach.cli.main import main
from voicecoach.demo import DEMO
from voicecoach.document import Line
from voicecoach.interview.pack_text import pack_to_toml
from voicecoach.preparation.asking.own_pack import make_pack
from voicecoach.preparation.cv import Cv

Captured = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch

pytestmark = pytest.mark.usefixtures("data")

GREW = claim(1, "Grew weekly listening by 18% in six months")
ONE_LINE = Cv(name="", roles=(), claims=(GREW,))
OTHERWISE = (
    "I decided to put the mixes first and turned the charts down. Weekly listening grew by twelve "
    "percent. The artists were angry with me for that, and I knew it."
)
CLEARED = "The twelve percent is right, and the page is wrong. I counted it again in the spring."
VAGUE = "We talked about many things with the team, and the meetings were long and useful."


def keep(data: Path, cv: Cv, *, with_job: bool = False) -> tuple[str, ...]:
    """Keep a preparation with its pack, and return the ids of its questions."""
    doubts = DOUBTS if with_job else ()
    job, matches = (JOB, MATCHES) if with_job else (None, ())
    pack = make_pack(cv, job, matches, doubts, company="")
    lines = tuple(Line(number=each.line, text=each.text) for each in cv.claims)
    kept = Preparation(
        cv=cv, found=cv, lines=lines, cv_name="cv.pdf", doubts=doubts,
        made_at="2026-11-28T12:00:00+00:00",
    )  # fmt: skip
    Preparations(data).keep(kept, pack=pack_to_toml(pack))
    return tuple(each.id for each in pack.questions)


def type_in(monkeypatch: Patch, *answers: str) -> None:
    monkeypatch.setattr("sys.stdin", typing("\n\n".join(answers) + "\n\n"))


def interview(*options: str) -> int:
    return main(["interview", "tencent-ai-pm", "--text", "--classifier", "rules", *options])


def asked(data: Path, *, besides: str = "") -> list[AnswerRecord]:
    """Return the answers of the session that there is besides one: both may be of one second."""
    (folder,) = (each for each in Archive(data).folders() if each.name != besides)
    answers = Archive(data).find(folder.name).answers
    return [each.record for each in answers if each.record is not None]


def ids_of(records: list[AnswerRecord]) -> list[str]:
    return [each.question.id for each in records]


def test_an_answer_that_differs_from_the_cv_is_raised_at_once_and_in_the_debrief(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    keep(data, ONE_LINE)
    type_in(monkeypatch, OTHERWISE, CLEARED, *[f"{VAGUE} Number {n}." for n in range(9)])
    assert interview("--prepared", "--rounds", "1", "--minutes", "6") == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "weekly listening by 18 percent" in out
    raised = re.search(r"follow-up 1.*?18 percent.*?twelve percent.*?\?", out)
    assert raised is not None
    assert re.search("Your CV|your CV|page", raised[0])
    assert len(re.findall("18 percent[^?]*twelve percent[^?]*\\?", out)) == 1
    assert interview("--debrief") == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "Your CV says “Grew weekly listening by 18 percent" in shown
    assert f"(line {GREW.line})" in shown
    assert "you said “Weekly listening grew by twelve percent" in shown
    (path,) = (data / "interviews").glob("*.debrief.json")
    (pair,) = json.loads(path.read_text(encoding="utf-8"))["disagreements"]
    assert pair["cv_line"] == GREW.line


def test_each_round_asks_from_the_own_pack_also_on_another_day(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    ids = keep(data, CV, with_job=True)
    type_in(monkeypatch, *[f"{VAGUE} Number {n}." for n in range(20)])
    assert interview("--prepared", "--rounds", "1", "--minutes", "3") == 0
    (first,) = (data / "sessions").glob("2*")
    (begun, *_) = ids_of(asked(data))
    assert begun in ids
    type_in(monkeypatch, *[f"{VAGUE} Again {n}." for n in range(20)])
    assert interview("--resume", "--rounds", "1") == 0
    (again, *_) = asked(data, besides=first.name)
    assert again.question.id in ids
    assert again.question.id != begun
    assert again.pack == "prepared"
    (path,) = (data / "interviews").glob("*.json")
    assert json.loads(path.read_text(encoding="utf-8"))["prepared"] is True


def test_without_prepared_nothing_is_asked_from_it_nor_held_against_the_cv(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    ids = keep(data, ONE_LINE)
    type_in(monkeypatch, OTHERWISE, *[f"{VAGUE} Number {n}." for n in range(9)])
    assert interview("--rounds", "1", "--minutes", "3") == 0
    assert not set(ids_of(asked(data))) & set(ids)
    assert "18 percent" not in capsys.readouterr().out


@pytest.mark.parametrize("options", [["--prepared"], ["--prepared", "--minutes", "3"]])
def test_without_a_pack_one_line_says_how_to_make_one(options: list[str], capsys: Captured) -> None:
    assert interview(*options) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "voicecoach prepare --cv FILE" in line


def test_an_interview_that_was_begun_without_is_not_gone_on_with_it(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    type_in(monkeypatch, *[f"{VAGUE} Number {n}." for n in range(9)])
    assert interview("--rounds", "1", "--minutes", "3") == 0
    capsys.readouterr()
    keep(data, ONE_LINE)
    assert interview("--resume", "--prepared") == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "begun without --prepared" in line


def test_practice_and_drill_take_the_pack_by_its_name(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    keep(data, ONE_LINE)
    type_in(monkeypatch, OTHERWISE)
    command = ["practice", "--pack", "prepared", "--count", "1", "--text", "--classifier", "rules"]
    assert main(command) == 0
    assert "yourself" in capsys.readouterr().out
    assert main(["questions", "check", "prepared"]) == 0


@pytest.mark.slow
def test_a_round_by_voice_asks_the_question_of_the_cv_aloud(
    tmp_path: Path, capsys: Captured, data: Path, same_answers: None
) -> None:
    ids = keep(data, CV, with_job=True)
    answer = str(next(each.path for each in DEMO.candidates if each.id == "strong"))
    heard = tmp_path / "heard.wav"
    files = [part for _ in range(8) for part in ("--mic-file", answer)]
    code = main(
        [
            "interview", "tencent-ai-pm", "--prepared", "--rounds", "1", "--minutes", "2",
            "--engine", "sphinx", "--fast", "--voice", "espeak", "--classifier", "rules",
            "--speaker-file", str(heard), *files,
        ]
    )  # fmt: skip
    out = capsys.readouterr().out
    assert code == 0, out
    record = next(each.record for each in Archive(data).find("latest").answers)
    assert record is not None
    assert record.question.id in ids
    assert record.question.rounds == ("recruiter-screen",)
    assert record.report is not None
    assert record.report.transcript.words
    words = len(record.question.aloud.split())
    assert read_clip(heard).duration_s > words / 4
