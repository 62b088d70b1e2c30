"""All of it without a mouse."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Review, until
from tests.browser.test_listening import is_playing, now, words

FOCUS = """() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  const outlined = style.outlineStyle !== "none" && style.outlineWidth !== "0px";
  return { name: at.textContent.trim(), outlined };
}"""


def test_the_first_tab_skips_to_the_content(page: Page, review: Review) -> None:
    page.goto(review.origin)
    page.keyboard.press("Tab")
    focus = page.evaluate(FOCUS)
    assert focus == {"name": "Skip to the content", "outlined": True}

    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_whatever_has_the_focus_is_seen_to_have_it(page: Page, review: Review) -> None:
    page.goto(review.answer(2))
    seen = []
    for _ in range(30):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(FOCUS))

    assert [each["name"] for each in seen if not each["outlined"]] == []


def test_keys_are_listed_and_lead_around(page: Page, review: Review) -> None:
    page.goto(review.origin)
    page.keyboard.press("?")
    dialog = page.locator("#keys")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()

    page.keyboard.press("/")
    page.keyboard.type("launch ?")  # a key in a field is a letter
    expect(page.locator("#q")).to_have_value("launch ?")
    expect(dialog).to_be_hidden()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"q=launch"))

    page.keyboard.press("g")
    page.keyboard.press("p")
    page.wait_for_url("**/progress")


def test_an_answer_is_found_heard_and_read(page: Page, review: Review) -> None:
    page.goto(f"{review.origin}/?q=decided&pack=tencent-ai-pm")
    link = page.locator("a.row").first
    for _ in range(40):
        page.keyboard.press("Tab")
        if link.evaluate("element => element === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/answers/**")
    page.locator("[data-player][data-drawn]").wait_for()

    page.keyboard.press("d")
    until(page, "!document.querySelector('audio').paused")
    page.keyboard.press("k")
    assert not is_playing(page)
    before = now(page)
    page.keyboard.press("l")
    assert now(page) > before + 4
    page.keyboard.press("j")
    assert abs(now(page) - before) < 1
    page.keyboard.press("n")
    assert now(page) > before

    page.keyboard.press("t")
    assert page.evaluate("document.activeElement.id") == "transcript"
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#chosen")).to_contain_text(words(page)[2]["text"])
    page.keyboard.press("Enter")
    assert abs(now(page) - words(page)[2]["start"]) < 0.6
    page.keyboard.press(" ")


def test_evidence_explains_itself_to_the_focus(page: Page, review: Review) -> None:
    page.goto(review.answer(2))
    page.locator("#transcript").focus()

    page.keyboard.press("Tab")

    expect(page.locator("#why")).to_be_visible()
    expect(page.locator("#why")).to_contain_text("Counts by")
