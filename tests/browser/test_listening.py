"""Play, seek, and words that follow what is heard."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Review, until

FOLLOWS_WITHIN_S = 0.2

SAMPLES = """
async (count) => {
  const audio = document.querySelector("audio");
  const samples = [];
  while (samples.length < count && !audio.ended) {
    // After the frame, when whatever draws in it has drawn.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    const word = document.querySelector(".w.now");
    samples.push({ at: audio.currentTime, word: word ? Number(word.dataset.i) : -1 });
  }
  return samples;
}
"""


@pytest.fixture
def answer(page: Page, review: Review) -> Page:
    page.goto(review.answer(2))
    page.locator("[data-player][data-drawn]").wait_for()
    return page


def now(page: Page) -> float:
    return float(page.evaluate("document.querySelector('audio').currentTime"))


def is_playing(page: Page) -> bool:
    return bool(page.evaluate("!document.querySelector('audio').paused"))


def words(page: Page) -> list[dict[str, Any]]:
    return list(
        page.evaluate(
            "[...document.querySelectorAll('.w')].map(w => "
            "({text: w.textContent, start: Number(w.dataset.s), end: Number(w.dataset.e)}))"
        )
    )


def test_it_plays_and_pauses(answer: Page) -> None:
    button = answer.locator("[data-play]")
    button.click()
    expect(button).to_have_text("Pause")
    until(answer, "document.querySelector('audio').currentTime > 0.3")
    button.click()
    expect(button).to_have_text("Play")
    assert not is_playing(answer)


def test_the_word_that_is_heard_is_lit_within_a_fifth_of_a_second(answer: Page) -> None:
    known = words(answer)
    answer.locator("[data-play]").click()

    samples = answer.evaluate(SAMPLES, 150)

    assert len({sample["word"] for sample in samples}) > 3, "the words did not move on"
    for sample in samples:
        at, lit = sample["at"], sample["word"]
        begun = known[lit]["start"] if lit >= 0 else float("-inf")
        following = known[lit + 1]["start"] if lit + 1 < len(known) else float("inf")
        assert begun - FOLLOWS_WITHIN_S <= at <= following + FOLLOWS_WITHIN_S, (at, lit)


def test_a_word_seeks(answer: Page) -> None:
    known = words(answer)
    place = len(known) // 2

    answer.locator(f".w[data-i='{place}']").click()

    assert now(answer) == pytest.approx(known[place]["start"], abs=0.5)
    assert is_playing(answer)
    expect(answer.locator(f".w[data-i='{place}']")).to_have_class(re.compile("picked"))


def test_evidence_seeks_and_says_why_it_is_some(answer: Page) -> None:
    chip = answer.locator(".chip:not(.faint)").first
    named = chip.inner_text().rstrip("?")
    chip.click()

    card = answer.locator("#why")
    expect(card).to_be_visible()
    for part in (named, "Found by", "Counts by", "Sure"):
        expect(card).to_contain_text(part)
    row = answer.locator(f"#ev-{chip.get_attribute('data-evidence')}")
    assert now(answer) == pytest.approx(float(row.get_attribute("data-s") or "nan"), abs=0.5)

    answer.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_findings_the_time_line_and_the_wave_form_seek(answer: Page) -> None:
    link = answer.locator(".evidence").first.locator(".seek").last
    link.click()
    assert now(answer) == pytest.approx(float(link.get_attribute("data-seek") or "nan"), abs=0.5)

    answer.locator("[data-play]").click()
    strip = answer.locator(".strip").bounding_box()
    assert strip is not None
    length_s = float(answer.locator("[data-player]").get_attribute("data-length") or "nan")
    answer.locator(".strip").click(position={"x": strip["width"] * 5 / length_s, "y": 20})
    assert now(answer) == pytest.approx(5.0, abs=0.6)

    wave = answer.locator("[data-wave]").bounding_box()
    assert wave is not None
    answer.mouse.click(wave["x"] + wave["width"] * 0.5, wave["y"] + 30)
    end_s = float(answer.evaluate("document.querySelector('audio').duration"))
    assert now(answer) == pytest.approx(end_s / 2, abs=0.8)


def test_the_place_in_an_address_is_gone_to(page: Page, review: Review) -> None:
    page.goto(f"{review.answer(2)}#t=6.5")
    until(page, "document.querySelector('audio').readyState >= 1")

    assert now(page) == pytest.approx(6.5, abs=0.1)
    assert not is_playing(page)


def test_one_of_two_plays_at_a_time(page: Page, review: Review) -> None:
    page.goto(f"{review.origin}/compare?one={review.practised}.1&two={review.practised}.2")
    first, second = (page.locator(f"[data-side='{side}']") for side in (1, 2))
    until(page, "[...document.querySelectorAll('audio')].every(a => a.readyState >= 1)")

    first.locator("[data-play]").click()
    expect(first.locator("[data-play]")).to_have_text("Pause")
    page.locator("[data-for='2'] .seek").first.click()

    expect(first.locator("[data-play]")).to_have_text("Play")
    expect(second.locator("[data-play]")).to_have_text("Pause")
    expect(second.locator(".w.now")).to_have_count(1)
