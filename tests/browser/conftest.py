"""One archive and one server for all tests here, a browser a module; each test has its own page."""

import http.client
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from scripts.setup_venv import BROWSERS
from tests.browser.making import make_archive
from tests.program import PATIENCE_S, Program
from tests.required import require
from voicecoach.archive.sessions import Archive

# A shared machine may stall for a while: no test passes or fails by the clock.
expect.set_options(timeout=PATIENCE_S * 1000)


@dataclass(kw_only=True)
class Review:
    """The running page and what it shows."""

    data: Path
    url: str
    """Opens it: with its key."""

    practised: str
    """Id of the session that was spoken: its first answer is weak, its second strong."""

    imported: str
    """Id of the session that was imported without its question: one answer, in writing."""

    complaints: list[str] = field(default_factory=list)
    """What the browser's console said, and what was asked of anybody else."""

    @property
    def origin(self) -> str:
        url = urlsplit(self.url)
        return f"{url.scheme}://{url.netloc}"

    @property
    def archive(self) -> Archive:
        return Archive(self.data)

    def answer(self, number: int) -> str:
        return f"{self.origin}/answers/{self.practised}/{number}"

    def watch(self, page: Page) -> Page:
        """Note whatever a page complains of, and each request that leaves the server."""
        page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        page.on(
            "console",
            lambda said: (
                self.complaints.append(f"{said.type}: {said.text}")
                if said.type in ("error", "warning")
                else None
            ),
        )
        page.on(
            "request",
            lambda asked: (
                self.complaints.append(f"foreign request: {asked.url}")
                if not asked.url.startswith((self.origin, "blob:", "about:"))
                else None
            ),
        )
        return page


@pytest.fixture(scope="session")
def spoken_archive(tmp_path_factory: pytest.TempPathFactory, whisper_base: Path, joe: Path) -> Path:
    """Made once; whoever changes it takes a copy."""
    return make_archive(tmp_path_factory.mktemp("review"), whisper_base, joe)


@pytest.fixture(scope="session")
def review(
    spoken_archive: Path, tmp_path_factory: pytest.TempPathFactory, whisper_base: Path
) -> Iterator[Review]:
    data = Path(shutil.copytree(spoken_archive, tmp_path_factory.mktemp("shown") / "data"))
    practised, imported = (row.id for row in Archive(data).list_sessions(limit=2).rows)
    options = ("--no-browser", "--data", str(data), "--model", str(whisper_base))
    with Program("review", *options) as program:
        url = program.wait_for("http://127.0.0.1").split()[-1]
        yield Review(data=data, url=url, practised=practised, imported=imported)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Ends with its module: as long as Playwright runs, nothing else in this thread can await."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        require("no Chromium is here: apt-get install -y chromium")
    with sync_playwright() as playwright:
        # As root Chromium refuses its sandbox; it sees nothing but our own server here.
        made = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield made
        made.close()


@pytest.fixture(scope="session")
def cookie(review: Review) -> str:
    """What a browser holds once it was opened with the address of the terminal."""
    url = urlsplit(review.url)
    connection = http.client.HTTPConnection(url.hostname or "", url.port, timeout=PATIENCE_S)
    connection.request("GET", f"{url.path}?{url.query}")
    header = str(connection.getresponse().headers["set-cookie"])
    connection.close()
    return header.partition(";")[0].partition("=")[2]


@pytest.fixture
def context(browser: Browser, review: Review, cookie: str) -> Iterator[BrowserContext]:
    made = opened(browser, review, cookie)
    yield made
    made.close()


def opened(browser: Browser, review: Review, cookie: str, **options: object) -> BrowserContext:
    """A window of its own that was opened from the terminal."""
    context = browser.new_context(viewport={"width": 1200, "height": 900}, **options)  # type: ignore[arg-type] # any option of Playwright's
    context.add_cookies(
        [{"name": "voicecoach_review", "value": cookie, "url": review.origin, "httpOnly": True}]
    )
    context.set_default_timeout(PATIENCE_S * 1000)
    return context


@pytest.fixture
def page(context: BrowserContext, review: Review) -> Iterator[Page]:
    """A page that must not complain of anything."""
    review.complaints.clear()
    yield review.watch(context.new_page())
    assert review.complaints == []


def until(page: Page, condition: str) -> None:
    """Wait for something in a page; its own way to wait would be refused by our policy (eval)."""
    deadline = time.monotonic() + PATIENCE_S
    while not page.evaluate(condition):
        assert time.monotonic() < deadline, f"never came: {condition}"
        page.wait_for_timeout(20)
