"""An imported answer is given its question later: judged anew, and nothing lost of before."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.archive.builders import QUESTION
from tests.fakes import ScriptedRecognizer
from tests.session.handing_in import NOW, Desk, source
from tests.session.kept_answer import CASE, JUDGE, MISHEARD, Kept
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.schedule import Schedule
from voicecoach.errors import UsageError
from voicecoach.interview.questions import Question
from voicecoach.session.amending import Amend
from voicecoach.session.recovering import UNKNOWN_QUESTION
from voicecoach.session.sources import PACK
from voicecoach.transcript import Correction

LONG = replace(QUESTION, id="long-one", prompt="Tell me all of it.", budget_s=180.0)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.take(desk.text("answer.txt"))
    return desk


def name(desk: Desk, question: Question, *, pack: str = "mine") -> AnswerRecord:
    amend = Amend(archive=desk.archive, judge=JUDGE, now=lambda: NOW)
    return amend.name_question(str(desk.session), 1, question, pack=pack)


def test_it_is_judged_anew_by_that_questions_kind_and_length(desk: Desk) -> None:
    before = desk.kept()
    assert before.report is not None

    record = name(desk, CASE)

    assert record == desk.kept()
    assert (record.question, record.pack) == (CASE, "mine")
    assert record.report is not None
    assert (record.report.kind, record.report.budget_s) == ("case", 60.0)
    assert record.report.transcript == before.report.transcript
    (old,) = record.judged_before
    assert (old.question, old.pack) == (before.question, PACK)
    assert old.headline == before.report.feedback.headline
    assert old.replaced_at == NOW.isoformat(timespec="seconds")
    assert record.imported == before.imported


def test_it_counts_as_an_attempt_and_its_question_is_due(desk: Desk) -> None:
    name(desk, QUESTION)

    assert [row.session_id for row in desk.archive.attempts("mine", QUESTION.id)] == [desk.session]
    assert Schedule(desk.archive.data).due_at(QUESTION.id, pack="mine") is not None


def test_it_can_be_had_again_as_what_it_was_and_each_question_is_listed_once(desk: Desk) -> None:
    first = desk.kept()
    name(desk, CASE)
    name(desk, LONG)
    assert [each.question.id for each in desk.kept().judged_before] == [first.question.id, CASE.id]

    again = name(desk, first.question, pack=first.pack)

    assert again.report == first.report
    assert [each.question.id for each in again.judged_before] == [CASE.id, LONG.id]


def test_a_question_that_was_changed_in_its_pack_is_named_anew(desk: Desk) -> None:
    name(desk, CASE)

    record = name(desk, replace(CASE, budget_s=120.0))

    assert record.report is not None
    assert record.report.budget_s == 120.0
    assert [each.pack for each in record.judged_before] == [PACK]


def test_corrections_count_for_the_new_question_too(desk: Desk) -> None:
    amend = Amend(archive=desk.archive, judge=JUDGE, now=lambda: NOW)
    report = desk.kept().report
    assert report is not None
    word = report.transcript.words[1]
    amend.correct(
        str(desk.session),
        1,
        Correction(start_s=word.start_s, end_s=word.end_s, heard="", text="paused", made_at=""),
    )

    record = name(desk, CASE)

    assert record.report is not None
    assert record.report.transcript.words[1].text == "paused"
    assert record.heard is not None


def test_what_was_not_judged_yet_gets_its_question_and_is_judged_as_that_later(desk: Desk) -> None:
    record = desk.kept()
    folder = SessionFolder(desk.archive.path / str(desk.session))
    folder.keep(replace(record, report=None, status="unassessed"), number=1)

    named = name(desk, CASE)

    assert (named.question, named.report, named.judged_before) == (CASE, None, ())


def test_what_was_given_here_keeps_the_question_that_was_asked(tmp_path: Path) -> None:
    kept = Kept(tmp_path, QUESTION, MISHEARD)

    with pytest.raises(UsageError, match="was given here"):
        kept.amend.name_question(kept.id, 1, CASE, pack="mine")

    assert kept.record.question == QUESTION


def test_where_nobody_knows_what_was_asked_it_can_be_named(tmp_path: Path) -> None:
    kept = Kept(tmp_path, UNKNOWN_QUESTION, MISHEARD)

    assert kept.amend.name_question(kept.id, 1, CASE, pack="mine").question == CASE


def test_its_own_question_again_changes_nothing(desk: Desk) -> None:
    name(desk, CASE)
    before = desk.kept()

    with pytest.raises(UsageError, match="already"):
        name(desk, CASE)

    assert desk.kept() == before


@pytest.mark.parametrize("file", ["answer.txt", "memo.wav"])
def test_the_same_file_with_its_question_gives_it_to_the_kept_answer(
    tmp_path: Path, file: str
) -> None:
    desk = Desk(tmp_path)
    path = desk.text(file) if file.endswith(".txt") else desk.sound(file)
    desk.take(path)
    first = desk.session
    desk.recognizer = ScriptedRecognizer()  # nothing is heard again

    (outcome,) = desk.take(replace(source(path), question=CASE, pack="mine"))

    assert desk.session is None
    assert outcome.already == (first, 1)
    assert outcome.record is not None
    assert (outcome.record.question, outcome.record.pack) == (CASE, "mine")
    assert desk.archive.answer(str(first), 1).record == outcome.record

    (again,) = desk.take(replace(source(path), question=CASE, pack="mine"))
    assert (again.already, again.record) == ((first, 1), None)
    (unnamed,) = desk.take(path)
    assert unnamed.record is None
    assert desk.archive.answer(str(first), 1).record == outcome.record


def test_kept_and_new_files_go_together(desk: Desk) -> None:
    first = desk.session
    file = desk.archive.path / str(first) / "01.json"
    content = file.read_text(encoding="utf-8")
    kept = replace(source(desk.files / "answer.txt"), question=CASE, pack="mine")
    new = desk.text("new.txt", "I decided to stop the launch early, since it cost us trust.")

    outcomes = desk.take(kept, replace(source(new), question=CASE, pack="mine"))

    assert [outcome.already for outcome in outcomes] == [(first, 1), None]
    assert file.read_text(encoding="utf-8") != content
    assert desk.kept().question == CASE
