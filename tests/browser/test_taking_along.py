"""Answers leave as files, and come back by being dropped, as somebody would do it."""

import base64
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Review
from voicecoach.exports import EXPORTS

DROP = """
(files) => {
  const dropped = new DataTransfer();
  for (const [name, content] of files) {
    const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
    dropped.items.add(new File([bytes], name));
  }
  const event = new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true });
  document.getElementById("drop").dispatchEvent(event);
}
"""


def saved(page: Page, name: str, folder: Path) -> Path:
    """Click on a file's name and save the file."""
    with page.expect_download() as download:
        page.get_by_role("link", name=name, exact=True).click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def drop(page: Page, *files: Path) -> None:
    """Drop files on the page of imports, and wait until each is done."""
    page.evaluate(
        DROP, [[file.name, base64.b64encode(file.read_bytes()).decode()] for file in files]
    )
    for number in range(len(files)):
        page.locator("#imports li").nth(number).and_(page.locator("[data-done]")).wait_for()


def exports_of_the_session(page: Page, review: Review) -> None:
    page.goto(review.origin)
    page.locator(".session", has_text="tencent-ai-pm").get_by_role(
        "link", name="export…"
    ).first.click()
    page.wait_for_url(f"**/sessions/{review.practised}/export")


def test_a_session_leaves_in_every_format(page: Page, review: Review, tmp_path: Path) -> None:
    exports_of_the_session(page, review)

    for name, export in EXPORTS.items():
        file = saved(page, name, tmp_path)
        assert file.name.startswith(review.practised)
        if export.one_each:
            with zipfile.ZipFile(file) as whole:
                assert len(whole.namelist()) == 2
                assert "I decided" in whole.read(whole.namelist()[1]).decode()
        else:
            assert file.suffix == export.suffix
            shown = re.sub(r"<[^>]*>", "", file.read_text(encoding="utf-8"))
            assert "I decided" in shown


@pytest.mark.parametrize("name", ["srt", "vtt"])
def test_the_subtitles_of_a_session_come_back(
    page: Page, review: Review, tmp_path: Path, name: str
) -> None:
    exports_of_the_session(page, review)
    with zipfile.ZipFile(saved(page, name, tmp_path)) as whole:
        whole.extractall(tmp_path)
    files = sorted(tmp_path.glob(f"*.{name}"))

    page.goto(f"{review.origin}/import")
    drop(page, *files)

    assert page.locator("#imports li[data-done='yes']").count() == 2
    page.get_by_role("link", name="look at it").last.click()
    expect(page.locator("#transcript")).to_contain_text("I decided")
    expect(page.locator(".verdict .stamp")).to_contain_text("You chose")
    assert page.locator(".seek").count() == 0


@pytest.mark.parametrize("name", ["json", "recording"])
def test_an_answer_comes_back(page: Page, review: Review, tmp_path: Path, name: str) -> None:
    page.goto(review.answer(2))
    file = saved(page, name, tmp_path)

    page.goto(f"{review.origin}/import")
    drop(page, file)
    page.get_by_role("link", name="look at it").click()

    expect(page.locator("#transcript")).to_contain_text("I decided")
    expect(page.locator(".verdict .stamp")).to_contain_text("You chose")
    assert page.locator("audio").count() == (1 if name == "recording" else 0)


def test_an_export_that_holds_the_coachs_words_is_refused(
    page: Page, review: Review, tmp_path: Path
) -> None:
    page.goto(review.answer(2))
    files = [saved(page, name, tmp_path) for name in ("markdown", "csv", "html")]

    page.goto(f"{review.origin}/import")
    drop(page, *files)

    assert page.locator("#imports li[data-done='no']").count() == 3
    expect(page.locator("#imports")).to_contain_text("as json, srt or vtt it can come back")
