"""Every page: nothing asked of anybody else, no error, readable by everybody, at any width."""

import json
from importlib import resources

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Review, opened

AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RULES = {
    "resultTypes": ["violations"],
    # It would copy the styles of the wave form into the page, which the policy forbids.
    "preload": False,
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}

PAGES = [
    "/",
    "/?q=launch&shows=decision&since=2020-01-01",
    "/?q=nothing-like-this",
    "{weak}",
    "{strong}",
    "{typed}",
    "{imported}",
    "{strong}/delete",
    "{strong}/model-answer",
    "/compare?one={session}.1&two={session}.2",
    "/sessions/{session}/export",
    "/plan",
    "/progress",
    "/interviews",
    "/interviews/{interview}",
    "/import",
    "/nowhere",
]


BROKEN_WORDS = r"""() => {
  const broken = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode()); )
    for (const word of text.data.matchAll(/(?<!\S)[a-z]{2,14}(?=[.,;:!?]?(\s|$))/gi)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const lines = [...range.getClientRects()].map((each) => Math.round(each.top));
      if (new Set(lines).size > 1) broken.push(word[0]);
    }
  return broken;
}"""
"""Words of a usual length that a line ends within."""


@pytest.fixture
def places(review: Review) -> dict[str, str]:
    from voicecoach.archive.interviews import Interviews

    typed = next(
        row
        for row in review.archive.rows()
        if row.session_id != review.practised and not row.spoken
    )
    return {
        "weak": f"/answers/{review.practised}/1",
        "strong": f"/answers/{review.practised}/2",
        "typed": f"/answers/{typed.session_id}/{typed.number}",
        "imported": f"/answers/{review.imported}/1",
        "session": review.practised,
        "interview": Interviews(review.data).all()[0].id,
    }


def violations(page: Page) -> list[str]:
    page.evaluate(AXE)
    found = page.evaluate(f"axe.run(document, {json.dumps(RULES)}).then(r => r.violations)")
    return [
        f"{rule['id']}: {node['html'][:160]} ({node['failureSummary'][:200]})"
        for rule in found
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_readable_and_alone(
    page: Page, review: Review, places: dict[str, str], path: str
) -> None:
    answered = page.goto(review.origin + path.format_map(places))
    assert answered is not None
    assert answered.status == (404 if path == "/nowhere" else 200)
    page.wait_for_load_state("networkidle")

    assert violations(page) == []

    page.emulate_media(color_scheme="dark")
    assert violations(page) == [], "in the dark"

    page.set_viewport_size({"width": 375, "height": 700})
    page.emulate_media(color_scheme="light")
    assert violations(page) == [], "in a narrow window"
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 375, f"{wide} pixels have to be scrolled sideways"
    assert page.evaluate(BROKEN_WORDS) == []
    if path == "/nowhere":  # which the console tells, too
        assert len(review.complaints) == 1
        review.complaints.clear()


def test_nothing_is_shown_to_who_did_not_come_from_the_terminal(
    browser: Browser, review: Review
) -> None:
    context = browser.new_context()
    page = context.new_page()

    for path in ("/", f"/answers/{review.practised}/1", "/static/js/page.js"):
        answered = page.goto(review.origin + path)
        assert answered is not None
        assert answered.status == 403
    context.close()


def test_the_address_of_the_terminal_opens_it(browser: Browser, review: Review) -> None:
    context = browser.new_context()
    page = context.new_page()

    page.goto(review.url)
    page.wait_for_url(f"{review.origin}/")

    assert page.locator("h1").inner_text() == "Answers"
    (cookie,) = context.cookies()
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Strict")
    assert page.evaluate("document.cookie") == ""
    page.goto(f"http://localhost:{review.url.split(':')[2].split('/')[0]}/")
    assert page.locator("h1").inner_text() == "Forbidden", "the cookie is of the other name"
    context.close()


def test_without_scripts_answers_are_read_heard_and_noted(
    browser: Browser, review: Review, cookie: str
) -> None:
    context = opened(browser, review, cookie, java_script_enabled=False)
    page = context.new_page()
    page.goto(review.answer(2))

    assert "I decided" in page.locator("#transcript").inner_text()
    assert page.locator("audio[controls]").count() == 1
    page.locator("#note").fill("Without scripts")
    with page.expect_navigation():
        page.get_by_role("button", name="Save the note").click()
    assert page.locator("#note").input_value() == "Without scripts"
    context.close()


def test_a_page_can_be_printed(page: Page, review: Review) -> None:
    page.goto(review.answer(2))
    page.emulate_media(media="print")

    assert page.locator("#transcript").is_visible()
    for hidden in (".top nav", ".own", ".controls"):
        assert not page.locator(hidden).is_visible()
