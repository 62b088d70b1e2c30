"""One way to answer, found on the page of an answer of one's own."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.archive.builders import an_answer
from tests.web.visitor import Visitor
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.cli.packs import find_question_pack

LINK = "See one way to answer it"


def kept(data: Path, record: AnswerRecord) -> SessionFolder:
    with Archive(data).start_session(pack=record.pack) as folder:
        folder.keep(record)
    return folder


def to_a_question(data: Path, name: str) -> AnswerRecord:
    pack = find_question_pack([name], data)
    question = next(each for each in pack.questions if each.id == name)
    return replace(an_answer(None), question=question, pack=pack.id)


def test_it_is_linked_from_the_answer_and_shown_with_what_a_panel_hears_in_it(
    owner: Visitor, data: Path
) -> None:
    folder = kept(data, to_a_question(data, "launch-or-wait"))
    answer = f"/answers/{folder.id}/1"

    assert f'<a href="{answer}/model-answer">{LINK}</a>' in owner.get(answer).text
    shown = owner.get(f"{answer}/model-answer").text
    assert "I&#39;d launch on Friday for everybody except the old phones." in shown
    assert "The people and the figures in it are invented." in shown
    assert "<b>Recommendation</b>" in shown
    assert f'<a href="{answer}">your answer 1</a>' in shown
    assert owner.failures == []


def test_where_there_is_none_nothing_leads_to_it(owner: Visitor, data: Path) -> None:
    folder = kept(data, an_answer(None))
    answer = f"/answers/{folder.id}/1"

    assert LINK not in owner.get(answer).text
    assert owner.get(f"{answer}/model-answer").status == 404


@pytest.mark.parametrize("status", ["no_speech", "unassessed"])
def test_who_said_nothing_is_not_shown_it(owner: Visitor, data: Path, status: str) -> None:
    record = to_a_question(data, "launch-or-wait")
    folder = kept(data, replace(record, status=status, report=None))  # type: ignore[arg-type]

    assert LINK not in owner.get(f"/answers/{folder.id}/1").text
