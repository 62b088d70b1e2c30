"""Changes made on the page, each by its form, and what stays of an answer that is deleted."""

import dataclasses
from pathlib import Path

import pytest

from tests.archive.builders import QUESTION, a_session, an_answer
from tests.builders import make_report
from tests.session.kept_answer import spoken
from tests.web.hostile import MARKUP
from tests.web.test_answer_page import a_recorded_session
from tests.web.visitor import Visitor
from voicecoach.archive.index.rows import Filter
from voicecoach.archive.records import AnswerRecord, KeptAnswer
from voicecoach.archive.sessions import Archive
from voicecoach.web.calling import Answered

MISHEARD = (
    "I deciphered to stop the launch. There were many meetings about it and everybody worked very "
    "hard for three months on the new feature of the music app, and people were happy."
)


class Answer:
    """One answer and its page."""

    def __init__(self, data: Path) -> None:
        self.owner = Visitor(data)
        self.archive = Archive(data)
        folder = a_recorded_session(data)
        report = make_report(spoken(MISHEARD), source="a room", engine="whisper base")
        folder.keep(an_answer(report=report))
        self.folder = folder
        self.id = folder.id
        self.path = folder.path
        self.address = f"/answers/{folder.id}/1"

    @property
    def kept(self) -> KeptAnswer:
        return self.archive.answer(self.id, 1)

    @property
    def record(self) -> AnswerRecord:
        assert self.kept.record is not None
        return self.kept.record

    def change(self, name: str, **fields: str) -> Answered:
        return self.owner.post(f"{self.address}/{name}", fields)

    def shown(self) -> str:
        return self.owner.get(self.address).text


@pytest.fixture
def answer(data: Path) -> Answer:
    return Answer(data)


def test_a_misheard_word_is_put_right_and_the_answer_judged_anew_at_once(answer: Answer) -> None:
    assert "No choice heard" in answer.shown()

    changed = answer.change("correct", start_s="1.4", end_s="1.8", text="decided")

    assert changed.status == 303
    assert changed.headers["location"] == f"{answer.address}#t=1.40"
    shown = answer.shown()
    assert "You chose" in shown
    assert '<span class="w corrected" data-i="1"' in shown
    assert "deciphered</del>" in shown
    assert answer.record.heard is not None

    assert answer.change("undo").status == 303
    assert "No choice heard" in answer.shown()
    assert answer.kept.notes.corrections == ()


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"start_s": "x", "end_s": "2", "text": "a"},
        {"start_s": "nan", "end_s": "nan", "text": "a"},
        {"start_s": "2", "end_s": "1", "text": "a"},
        {"start_s": "-1", "end_s": "1", "text": "a"},
        {"start_s": "1", "end_s": "1e9", "text": "a"},
        {"start_s": "1.4", "end_s": "1.8", "text": "deciphered"},
        {"start_s": "1.4", "end_s": "1.8", "text": "a" * 30_000},
    ],
)
def test_a_correction_that_cannot_be_changes_nothing(
    answer: Answer, fields: dict[str, str]
) -> None:
    before = answer.record

    refused = answer.change("correct", **fields)

    assert refused.status == 400
    assert "That did not work" in refused.text
    assert answer.record == before
    assert answer.owner.failures == []


def test_note_tags_and_star_are_kept_and_shown(answer: Answer) -> None:
    answer.change("note", note="Begin with the choice.\nThen stop.")
    answer.change("tags", tags="onsite, , cards,onsite")
    answer.change("star", starred="yes")

    notes = answer.kept.notes
    assert notes.note == "Begin with the choice.\nThen stop."
    assert notes.tags == ("onsite", "cards")
    assert notes.starred
    assert 'aria-pressed="true"' in answer.shown()
    (row,) = answer.archive.search(Filter(tag="cards", starred=True)).rows
    assert row.session_id == answer.id

    answer.change("star", starred="")
    assert not answer.kept.notes.starred


@pytest.mark.parametrize("text", MARKUP)
def test_what_is_typed_is_text(answer: Answer, text: str) -> None:
    for name, fields in (
        ("note", {"note": text}),
        ("tags", {"tags": text}),
        ("dispute", {"start_s": "1", "end_s": "2", "signal": text, "quote": text}),
        ("correct", {"start_s": "1.4", "end_s": "1.8", "text": text}),
    ):
        assert answer.change(name, **fields).status == 303

    for shown in (answer.shown(), answer.owner.get("/").text):
        assert "<script>" not in shown
        assert "<img" not in shown
        assert "<svg onload" not in shown
    assert answer.owner.failures == []


def test_a_dispute_stands_beside_the_verdict(answer: Answer) -> None:
    answer.change(
        "dispute", signal="decision", start_s="1.0", end_s="3.0", quote="I decided to stop"
    )

    shown = answer.shown()
    assert "No choice heard" in shown
    assert "I decided to stop" in shown[shown.index("You say") :]

    assert answer.change("settle", which="0").status == 303
    assert answer.kept.notes.disputes == ()
    assert answer.change("settle", which="0").status == 400
    assert answer.change("settle", which="x").status == 404


def test_an_answer_is_judged_again(answer: Answer) -> None:
    old = answer.record
    assert old.report is not None
    kept = dataclasses.replace(old, report=dataclasses.replace(old.report, judged_by="0.0.1"))
    answer.folder.keep(kept)

    assert answer.change("rejudge").status == 303

    assert answer.record.report is not None
    assert answer.record.report.judged_by != "0.0.1"


def test_it_is_heard_again_with_another_model(answer: Answer) -> None:
    answer.owner.recognizer._texts.append("I decided to stop the launch, and I did it early.")

    state = answer.owner.work(answer.change("retranscribe", model="small"))

    assert (state["state"], state["leads_to"]) == ("done", answer.address)
    assert state["total_s"] > 0
    assert answer.owner.models_asked == ["small"]
    assert "decided" in answer.shown()


def test_a_model_that_is_not_here_is_not_asked(answer: Answer) -> None:
    assert answer.change("retranscribe", model="../../etc").status == 400
    assert answer.owner.models_asked == []


def test_what_goes_wrong_on_the_way_is_told(answer: Answer) -> None:
    state = answer.owner.work(answer.change("retranscribe", model="base"))

    assert state["state"] == "failed"
    assert "hears no words" in state["told"]
    assert "deciphered" in answer.shown()


def test_an_answer_that_was_cut_off_is_judged_as_what_it_was(answer: Answer) -> None:
    case = dataclasses.replace(QUESTION, kind="case", budget_s=60.0)
    cut_off = dataclasses.replace(answer.record, question=case, status="interrupted", report=None)
    answer.folder.keep(cut_off)
    answer.owner.recognizer._texts.append("I would stop the launch, and I would say so early.")
    assert f'action="{answer.address}/recover"' in answer.shown()

    state = answer.owner.work(answer.change("recover"))

    assert state["state"] == "done"
    assert answer.record.report is not None
    assert (answer.record.report.kind, answer.record.report.budget_s) == ("case", 60.0)


def test_deleting_asks_first_and_then_really_deletes(answer: Answer) -> None:
    asked = answer.owner.get(f"{answer.address}/delete")

    assert "Delete this answer?" in asked.text
    assert "stays in your story bank" in asked.text
    assert answer.path.exists()

    gone = answer.change("delete")

    assert "gone for good" in gone.text
    assert not answer.path.exists()
    assert answer.owner.get(answer.address).status == 404
    assert "Nothing is kept yet" in answer.owner.get("/").text
    assert answer.change("delete").status == 404


def test_a_session_is_deleted_with_all_its_answers(owner: Visitor, data: Path) -> None:
    folder = a_session(data, "one", "two")
    other = a_session(data, "three", minute=5)

    assert "with its 2 answers" in owner.get(f"/sessions/{folder.id}/delete").text
    assert owner.post(f"/sessions/{folder.id}/delete").status == 200

    assert not folder.path.exists()
    assert other.path.exists()


def test_what_is_not_voicecoachs_stays_and_is_named(answer: Answer) -> None:
    (answer.path / "mine.txt").write_text("mine", encoding="utf-8")

    assert "mine.txt" in answer.change("delete").text
    assert (answer.path / "mine.txt").exists()


@pytest.mark.parametrize(
    "name",
    ["star", "note", "tags", "correct", "undo", "dispute", "settle", "rejudge", "retranscribe",
     "recover", "delete", "question", "question-before"],
)  # fmt: skip
def test_no_change_is_made_by_looking_or_without_its_token(answer: Answer, name: str) -> None:
    before = (answer.record, answer.kept.notes)

    assert answer.owner.get(f"{answer.address}/{name}").status == (200 if name == "delete" else 405)
    for token in (None, "wrong"):
        assert answer.owner.post(f"{answer.address}/{name}", token=token).status == 403
    assert answer.owner.post(f"/answers/{answer.id}/9/{name}").status == 404

    assert (answer.record, answer.kept.notes) == before
