"""What somebody does with their answers, from the browser down to the files."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Review
from tests.browser.making import QUESTION


@pytest.fixture
def copied(review: Review, spoken_archive: Path) -> Iterator[Review]:
    """The practised session as it was at first, for a test that changes it."""
    folder = review.data / "sessions" / review.practised
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(spoken_archive / "sessions" / review.practised, folder)
    yield review
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(spoken_archive / "sessions" / review.practised, folder)


def test_a_misheard_sentence_is_put_right_and_judged_again(page: Page, copied: Review) -> None:
    page.goto(copied.answer(1))
    expect(page.locator(".verdict .stamp")).not_to_contain_text("You chose")

    page.locator(".w[data-i='0']").click()
    page.keyboard.press("e")
    dialog = page.locator("#correct")
    expect(dialog).to_be_visible()
    dialog.get_by_label("the whole sentence").check()
    text = dialog.locator("textarea")
    expect(text).to_have_value(re.compile("many meetings about the new feature"))
    text.fill("I decided to stop the launch, and I rejected the small market.")
    dialog.get_by_role("button", name="Correct").click()

    expect(page.locator(".verdict .stamp")).to_contain_text("You chose")
    assert page.locator(".w.corrected").count() > 5
    record = copied.archive.answer(copied.practised, 1).record
    assert record is not None
    assert record.heard is not None
    assert "many meetings" in record.heard.text

    page.get_by_role("button", name="Take the latest correction back").click()
    expect(page.locator(".verdict .stamp")).not_to_contain_text("You chose")
    expect(page.locator(".w.corrected")).to_have_count(0)


def test_i_did_show_it_here(page: Page, copied: Review) -> None:
    page.goto(copied.answer(1))
    page.locator(".w[data-i='3']").click()
    page.get_by_role("button", name="I did show it, here").click()
    page.locator("#dispute select").select_option("decision")
    page.locator("#dispute").get_by_role("button", name="Keep").click()

    expect(page.locator("#own")).to_contain_text("was here")
    (dispute,) = copied.archive.answer(copied.practised, 1).notes.disputes
    assert dispute.signal == "decision"
    assert "many meetings" in dispute.quote
    page.get_by_role("button", name="Take back").click()
    expect(page.locator("#own")).not_to_contain_text("was here")


def test_note_tags_and_star_are_found_again(page: Page, copied: Review) -> None:
    page.goto(copied.answer(2))
    page.locator("#note").fill("Slower at the end")
    with page.expect_navigation():
        page.get_by_role("button", name="Save the note").click()
    page.locator("#tags").fill("onsite, cards")
    with page.expect_navigation():
        page.get_by_role("button", name="Save the tags").click()
    with page.expect_navigation():
        page.keyboard.press("s")
    expect(page.locator("#star")).to_have_attribute("aria-pressed", "true")

    page.goto(f"{copied.origin}/?q=slower&starred=yes")
    expect(page.locator(".session li")).to_have_count(1)
    page.get_by_role("link", name="cards").click()
    expect(page.locator(".session li")).to_have_count(1)
    expect(page.locator(".starred")).to_be_visible()


def test_an_imported_answer_is_given_its_question(page: Page, review: Review) -> None:
    page.goto(f"{review.origin}/answers/{review.imported}/1")
    page.get_by_role("link", name="Choose the question").click()
    page.get_by_label("Pack and question").select_option(f"tencent-ai-pm/{QUESTION}")
    page.get_by_role("button", name="Judge it as an answer to that").click()

    expect(page.locator("h1")).not_to_contain_text("An imported answer")
    record = review.archive.answer(review.imported, 1).record
    assert record is not None
    assert (record.pack, record.question.id) == ("tencent-ai-pm", QUESTION)
    expect(page.locator("#own")).to_contain_text("An imported answer: elsewhere.txt")

    page.get_by_role("button", name="Judge it as that again").click()
    expect(page.locator("h1")).to_contain_text("An imported answer")


def test_it_is_heard_again_with_progress(page: Page, copied: Review) -> None:
    page.goto(copied.answer(1))
    page.get_by_label("Hear it again with").select_option("base")
    page.get_by_role("button", name="Start").click()
    page.wait_for_url("**/jobs/**")
    page.wait_for_url("**/answers/**")

    expect(page.locator("#transcript")).to_contain_text("many meetings")


def test_a_recording_is_imported_with_progress(
    page: Page, copied: Review, spoken_archive: Path
) -> None:
    page.goto(f"{copied.origin}/import")
    page.locator("#file-kind").select_option("case")
    page.locator("#files").set_input_files(spoken_archive.parent / "1.wav")
    page.locator("#imports li[data-done='yes']").wait_for()
    page.get_by_role("link", name="look at it").click()

    expect(page.locator("#transcript")).to_contain_text("I decided")
    page.locator("[data-player][data-drawn]").wait_for()


def test_an_import_draws_how_much_was_heard(
    page: Page, copied: Review, spoken_archive: Path
) -> None:
    heard = {"state": "running", "done_s": 29.0, "total_s": 44.0, "told": "", "leads_to": ""}
    page.route("**/jobs/*/state", lambda route: route.fulfill(json=heard))
    page.goto(f"{copied.origin}/import")
    page.locator("#files").set_input_files(spoken_archive.parent / "0.wav")

    expect(page.locator("#imports")).to_contain_text("29 of 44 s heard")
    assert page.locator("#imports progress").evaluate("bar => bar.position") == 29 / 44

    page.unroute_all()
    page.locator("#imports li[data-done]").wait_for()


def test_a_file_that_is_no_answer_is_refused_in_words(
    page: Page, copied: Review, tmp_path: Path
) -> None:
    odd = tmp_path / "<img src=x onerror=alert(1)>.bin"
    odd.write_bytes(bytes(range(256)) * 20)
    page.goto(f"{copied.origin}/import")
    page.locator("#files").set_input_files(odd)

    row = page.locator("#imports li[data-done='no']")
    expect(row).to_contain_text("It did not work")
    expect(row).to_contain_text("<img src=x")
    assert page.locator("#imports img").count() == 0


def test_deleting_asks_and_really_deletes(page: Page, copied: Review) -> None:
    folder = copied.data / "sessions" / copied.practised
    page.goto(copied.answer(1))
    page.get_by_role("link", name="Delete this answer…").click()
    page.get_by_role("link", name="Keep it").click()
    page.wait_for_url("**/1")
    assert (folder / "01.flac").exists()

    page.get_by_role("link", name="Delete this answer…").click()
    page.get_by_role("button", name="Delete for good").click()

    expect(page.get_by_role("status")).to_contain_text("gone for good")
    assert not list(folder.glob("01.*"))
    answered = page.goto(copied.answer(1))
    assert answered is not None
    assert answered.status == 404
    copied.complaints.clear()  # the console tells of the 404
    page.goto(f"{copied.origin}/?q=meetings")  # what other tests brought in may say it, too
    expect(page.get_by_role("status")).to_contain_text("found")
    expect(page.locator(f"a[href*='{copied.practised}/1']")).to_have_count(0)
