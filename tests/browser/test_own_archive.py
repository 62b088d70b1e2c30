"""What a person does in a browser that needs an archive, or an engine, of its own."""

import re
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.archive.builders import QUESTION, a_report, an_answer
from tests.browser.making import KEPT
from tests.browser.served import served
from tests.browser.test_every_page import violations
from tests.program import PATIENCE_S
from tests.session.kept_answer import MISHEARD, Kept
from tests.web.test_compare_page import STRONG, WEAK
from tests.web.test_progress_page import practised
from tests.web.visitor import Visitor
from voicecoach.archive.interviews import Interviews
from voicecoach.archive.sessions import Archive

INK = """
() => [...document.querySelectorAll("[aria-labelledby='c-rating_gap'] canvas")].some((canvas) =>
  canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((part) => part))
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def visitor(data: Path) -> Iterator[Visitor]:
    with served(data) as visitor:
        yield visitor


@pytest.fixture
def page(browser: Browser, visitor: Visitor) -> Iterator[Page]:
    """Opened from the terminal; it must not complain of anything."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    context.set_default_timeout(PATIENCE_S * 1000)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.goto(visitor.access.url)
    page.wait_for_url("**/")
    yield page
    context.close()
    assert complaints == []
    assert visitor.failures == []


def go(page: Page, visitor: Visitor, path: str) -> None:
    page.goto(f"http://127.0.0.1:{visitor.access.port}{path}")


def hear_again(page: Page, visitor: Visitor, kept: Kept, model: str) -> None:
    go(page, visitor, f"/answers/{kept.id}/1")
    page.get_by_label("Hear it again with").select_option(model)
    page.get_by_role("button", name="Start").click()
    page.wait_for_url("**/jobs/**")


def test_another_model_hears_it_again_and_that_is_judged(
    page: Page, visitor: Visitor, data: Path
) -> None:
    kept = Kept(data, QUESTION, MISHEARD)
    visitor.recognizer.name = "whisper small"
    visitor.recognizer._texts.append(STRONG)

    hear_again(page, visitor, kept, "small")
    page.wait_for_url("**/answers/**")

    assert visitor.models_asked == ["small"]
    expect(page.locator("#transcript")).to_contain_text("I decided to stop the launch")
    expect(page.locator(".verdict .stamp")).to_contain_text("You chose")
    expect(page.locator("#own")).to_contain_text("Heard by whisper small")
    assert kept.record.engines.stt == "whisper small"


def test_a_model_that_hears_nothing_changes_nothing_and_that_is_said(
    page: Page, visitor: Visitor, data: Path
) -> None:
    kept = Kept(data, QUESTION, MISHEARD)
    before = kept.record

    hear_again(page, visitor, kept, "small")

    expect(page.locator("main")).to_contain_text("hears no words in answer 1")
    assert kept.record == before


def test_an_interview_is_deleted_and_its_answers_stay(
    page: Page, visitor: Visitor, data: Path
) -> None:
    shutil.copytree(KEPT, data, dirs_exist_ok=True)
    (record,) = Interviews(data).all()
    sessions = {each.session for each in record.rounds}
    go(page, visitor, "/interviews")
    page.locator(f"a[href='/interviews/{record.id}']").first.click()
    page.get_by_role("link", name=re.compile("^Delete")).click()
    expect(page.locator("main")).to_contain_text("Its answers stay in their sessions")
    page.get_by_role("link", name="Keep it").click()
    page.wait_for_url(f"**/interviews/{record.id}")
    assert len(Interviews(data).all()) == 1

    page.get_by_role("link", name=re.compile("^Delete")).click()
    page.get_by_role("button", name="Delete for good").click()

    expect(page.locator("main")).to_contain_text("No interview was held yet")
    assert Interviews(data).all() == ()
    assert sessions <= {row.id for row in Archive(data).list_sessions(limit=9).rows}


def test_the_session_that_goes_on_is_deleted_and_what_is_said_next_is_kept(
    page: Page, visitor: Visitor, data: Path
) -> None:
    archive = Archive(data)
    with archive.start_session(pack="tencent-ai-pm", now=datetime.now(UTC)) as folder:
        folder.keep(an_answer(None, report=a_report("The first verdict.")))
        go(page, visitor, "/")
        page.get_by_role("link", name=re.compile("^delete…")).click()
        expect(page.locator("main")).to_contain_text("The session is going on right now")

        page.get_by_role("button", name="Delete for good").click()
        expect(page.get_by_role("status")).to_contain_text("gone for good")
        assert not list(folder.path.glob("01.*"))

        folder.keep(an_answer(None, report=a_report("The second verdict.")))
        go(page, visitor, "/")
        expect(page.locator(".session li")).to_have_count(1)
        expect(page.locator(".session")).to_contain_text("The second verdict.")
    assert [row.headline for row in archive.rows()] == ["The second verdict."]


def test_the_gap_between_own_rating_and_a_panels_is_drawn(
    page: Page, visitor: Visitor, data: Path
) -> None:
    practised(data, WEAK, WEAK, days_ago=14)
    practised(data, STRONG)
    go(page, visitor, "/progress")

    figure = page.get_by_role("figure", name="Your rating less a panel's", exact=True)
    expect(figure).to_contain_text("0 is to see yourself as they do")
    expect(figure.locator("canvas")).to_be_visible()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(INK), f"nothing is drawn in the {scheme}"
        assert violations(page) == []
    figure.get_by_text("Numbers").click()
    rows = figure.locator("tbody tr")
    expect(rows).to_have_count(3)
    expect(rows.first).to_contain_text(re.compile(r"\+\d\.\d of 5"))
    expect(rows.nth(1)).not_to_contain_text("of 5")
