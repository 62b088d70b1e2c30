"""A model answer on demand, after a try of one's own."""

from pathlib import Path

import pytest

from tests.builders import a_report
from tests.interview.test_model_answers import GOOD
from voicecoach.archive.records import AnswerRecord, Engines
from voicecoach.archive.sessions import Archive
from voicecoach.cli.main import main
from voicecoach.cli.model_answers import find_model_answer
from voicecoach.cli.packs import find_question_pack
from voicecoach.languages.english.interview.model_answer import INVENTED, ONE_WAY

ID = "launch-or-wait"
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VOICECOACH_DATA", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def answer(data: Path) -> None:
    """Keep an answer to the question."""
    pack = find_question_pack([ID], data)
    question = next(each for each in pack.questions if each.id == ID)
    with Archive(data).start_session(pack=pack.id) as session:
        record = AnswerRecord(
            question=question,
            pack=pack.id,
            started_at="2026-03-01T12:00:00+00:00",
            status="assessed",
            ended_by="key",
            engines=Engines(stt="text", vad="none", voice="none"),
            overflows=0,
            audio=None,
            report=a_report(),
        )
        session.keep(record)


def test_who_has_not_answered_is_asked_to_and_told_how_to_see_it_all_the_same(
    capsys: Captured,
) -> None:
    assert main(["questions", "show", ID, "--model-answer"]) == 2
    out, err = capsys.readouterr()
    assert f"answer it first: voicecoach practice --pack every-panel --question {ID}" in err
    assert "--anyway" in err
    assert out == ""


def shown(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("options", [["--anyway"], ["--model-answer", "--anyway"]])
def test_it_can_be_seen_all_the_same(options: list[str], capsys: Captured, data: Path) -> None:
    assert main(["questions", "show", ID, *options]) == 0
    out = shown(capsys.readouterr().out)
    assert f"{ONE_WAY} {INVENTED}" in out
    assert find_model_answer("every-panel", ID, data) in out
    assert "Recommendation: “I'd launch on Friday for everybody" in out
    assert "Risk and stop line: " in out


def test_after_a_try_it_is_shown(capsys: Captured, data: Path) -> None:
    answer(data)
    assert main(["questions", "show", ID, "--model-answer"]) == 0
    assert ONE_WAY in shown(capsys.readouterr().out)


def test_where_there_is_none_that_is_said(capsys: Captured) -> None:
    assert main(["questions", "show", "latest-stop", "--model-answer"]) == 2
    assert "there is no model answer to latest-stop yet" in capsys.readouterr().err


def test_ones_own_file_takes_the_place_of_a_shipped_one(data: Path) -> None:
    (data / "model_answers").mkdir()
    (data / "model_answers" / "every-panel.toml").write_text(GOOD.replace("first-stop", ID))
    assert find_model_answer("every-panel", ID, data).startswith("I stopped the wallet in May.")
    assert find_model_answer("every-panel", "about-yourself", data) == ""


def test_check_reads_model_answers_too(capsys: Captured, data: Path) -> None:
    (data / "model_answers").mkdir()
    (data / "model_answers" / "mine.toml").write_text(GOOD + GOOD)
    assert main(["questions", "check"]) == 2
    out = capsys.readouterr().out
    assert "mine.toml:6: question: 'first-stop' has an answer already" in out
    assert "model_answers/every-panel.toml: good" in out
