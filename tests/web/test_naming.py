"""An imported answer is given its question on its page."""

import html
import re
from pathlib import Path

import pytest

from tests.archive.builders import a_session
from tests.session.handing_in import SAID
from tests.web.test_import_page import QUESTION, record_at, send
from tests.web.visitor import Visitor


@pytest.fixture
def imported(owner: Visitor) -> str:
    """Where the page of an answer is that nobody named a question for."""
    return str(owner.work(send(owner, SAID.encode(), name="answer.txt"))["leads_to"])


def choices(owner: Visitor, address: str) -> list[str]:
    shown = owner.get(address).text
    form = shown.partition(f'action="{address}/question"')[2].partition("</form>")[0]
    return [html.unescape(value) for value in re.findall(r'<option value="([^"]+)"', form)]


def test_its_page_says_that_the_question_is_missing_and_takes_it(
    owner: Visitor, data: Path, imported: str
) -> None:
    shown = owner.get(imported).text
    assert "Nobody said yet which question this answers" in shown
    assert "judged as behavioral, 90 s" in shown
    assert QUESTION in choices(owner, imported)

    changed = owner.post(f"{imported}/question", {"question": QUESTION})

    assert (changed.status, changed.headers["location"]) == (303, imported)
    record = record_at(data, imported)
    assert (record.pack, record.question.id) == tuple(QUESTION.split("/"))
    shown = owner.get(imported).text
    assert "Nobody said yet" not in shown
    assert f'<option value="{QUESTION}" selected>' in shown
    before = shown.partition("Before, it was judged as an answer to")[2]
    assert "An imported answer: answer.txt" in before
    assert record.judged_before[0].headline in html.unescape(before)


def test_what_it_was_judged_as_can_be_had_again(owner: Visitor, data: Path, imported: str) -> None:
    before = record_at(data, imported)
    owner.post(f"{imported}/question", {"question": QUESTION})

    assert owner.post(f"{imported}/question-before", {"which": "0"}).status == 303

    after = record_at(data, imported)
    assert (after.question, after.pack, after.report) == (
        before.question, before.pack, before.report,
    )  # fmt: skip
    assert owner.post(f"{imported}/question-before", {"which": "1"}).status == 400
    assert owner.post(f"{imported}/question-before", {"which": "x"}).status == 404


@pytest.mark.parametrize("question", ["", "no/such", "tencent-ai-pm", "../x"])
def test_a_question_that_is_none_changes_nothing(
    owner: Visitor, data: Path, imported: str, question: str
) -> None:
    before = record_at(data, imported)

    assert owner.post(f"{imported}/question", {"question": question}).status == 400

    assert record_at(data, imported) == before
    assert owner.failures == []


def test_what_was_given_here_has_the_question_that_was_asked(owner: Visitor, data: Path) -> None:
    folder = a_session(data, "You chose.")
    address = f"/answers/{folder.id}/1"

    assert "Nobody said yet" not in owner.get(address).text
    assert choices(owner, address) == []
    assert owner.post(f"{address}/question", {"question": QUESTION}).status == 400
    assert record_at(data, address).question.id == "killed-launch"


def test_dropping_the_same_file_with_its_question_names_it(
    owner: Visitor, data: Path, imported: str
) -> None:
    state = owner.work(send(owner, SAID.encode(), name="answer.txt", question=QUESTION))

    assert state["leads_to"] == imported
    assert record_at(data, imported).question.id == QUESTION.partition("/")[2]
