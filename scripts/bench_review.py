"""Measure the review page: its start, lists over thousands of answers, and long answers.

    .venv/bin/python scripts/bench_review.py > review.json
    .venv/bin/python scripts/bench_review.py --answers 1000 --repeat 3

Makes an archive out of answers of the benchmark (scripts/many_answers.py) with two long ones in it,
starts the page as a program of its own, and asks it as a browser does, and in Chromium where there
is one. Prints JSON; seconds are medians. "first byte" and "whole" are of the page alone, over HTTP;
"loaded" is Chromium's load event, and "drawn" when the wave form is.
"""

import argparse
import http.client
import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import numpy as np
import soundfile

from scripts.many_answers import SOURCES, answer, lines_of, make_archive, shipped_questions, write
from scripts.setup_venv import BROWSERS
from voicecoach.analysis.pipeline import make_report
from voicecoach.archive.records import SessionRecord
from voicecoach.audio.clip import RATE_HZ
from voicecoach.languages.english import ENGLISH
from voicecoach.transcripts.text import parse_text

WORDS_A_MINUTE = 150
LONG_MINUTES = (3, 60)
LONG_SESSION = "20261102T120000Z-10a9"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--answers", type=int, default=10_000, metavar="N")
    parser.add_argument("--repeat", type=int, default=7, metavar="N", help="each page (7)")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        make_archive(data, args.answers, 5, 40, random.Random(args.seed))
        add_long_answers(data)
        print(json.dumps(measure(data, args.repeat), indent=1))


def add_long_answers(data: Path) -> None:
    """Keep answers that go on for minutes, with as much sound."""
    texts = [
        " ".join(sentence["text"] for sentence in json.loads(line)["sentences"])
        for source in SOURCES
        for line in lines_of(source)
    ]
    folder = data / "sessions" / LONG_SESSION
    folder.mkdir(mode=0o700, parents=True)
    began = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
    pack, question = next(iter(shipped_questions()))
    write(
        folder / "session.json", SessionRecord(started_at=began.isoformat(), pack=pack, version="0")
    )
    for number, minutes in enumerate(LONG_MINUTES, start=1):
        said = " ".join(texts).split()[: minutes * WORDS_A_MINUTE]
        report = make_report(
            parse_text(" ".join(said)), language=ENGLISH, source="bench", engine="text"
        )
        record = answer(pack, question, began, report)
        write(folder / f"{number:02d}.json", replace(record, audio=f"{number:02d}.flac"))
        sound = np.random.default_rng(number).normal(0, 0.05, minutes * 60 * RATE_HZ)
        soundfile.write(folder / f"{number:02d}.flac", sound.astype(np.float32), RATE_HZ)


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is served."""

    port: int
    cookie: str
    url: str

    def get(self, path: str) -> tuple[float, float]:
        """Return the seconds to the first byte of a page and to its last."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        began_s = time.perf_counter()
        connection.request("GET", path, headers={"cookie": self.cookie})
        response = connection.getresponse()
        first_s = time.perf_counter() - began_s
        response.read()
        whole_s = time.perf_counter() - began_s
        connection.close()
        if response.status != 200:
            raise SystemExit(f"{path}: {response.status}")
        return first_s, whole_s


@contextmanager
def served(data: Path) -> Iterator[tuple[Page, float]]:
    """Start the page; give it and the seconds from there to its first byte."""
    began_s = time.perf_counter()
    command = [
        sys.executable,
        "-P",
        "-m",
        "voicecoach",
        "review",
        "--no-browser",
        "--data",
        str(data),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        url = (server.stdout or sys.stdin).readline().split()[-1]
        parts = urlsplit(url)
        connection = http.client.HTTPConnection("127.0.0.1", parts.port, timeout=60)
        connection.request("GET", f"{parts.path}?{parts.query}")
        response = connection.getresponse()
        started_s = time.perf_counter() - began_s
        response.read()
        connection.close()
        cookie = str(response.headers["set-cookie"]).partition(";")[0]
        try:
            yield Page(parts.port or 0, cookie, url), started_s
        finally:
            server.terminate()


def measure(data: Path, repeat: int) -> dict[str, Any]:
    """Ask for every page and time it."""
    with served(data) as (page, _cold_s):
        made_s = page.get("/")[1]  # the index is made
    starts, lists = [], []
    for _ in range(repeat):
        with served(data) as (page, started_s):
            starts.append(started_s)
            lists.append(page.get("/")[1])
    paths = {
        "list": "/",
        "search for a word": "/?q=launch",
        "search for a signal": "/?shows=decision&lacks=accepted_cost",
        "last page of the list": "/?page=200",
        "progress": "/progress",
        **{
            f"answer of {minutes} minutes": f"/answers/{LONG_SESSION}/{number}"
            for number, minutes in enumerate(LONG_MINUTES, start=1)
        },
    }
    with served(data) as (page, _started_s):
        pages = {name: over_http(page, path, repeat) for name, path in paths.items()}
        in_browser(page, {name: paths[name] for name in paths}, pages, repeat)
    return {
        "first list, with the index to be made": round(made_s, 3),
        "start to first byte": median(starts),
        "first list after a start": median(lists),
        "pages": pages,
    }


def over_http(page: Page, path: str, repeat: int) -> dict[str, float]:
    """Time a page without what it loads."""
    page.get(path)
    times = [page.get(path) for _ in range(repeat)]
    return {
        "first byte": median([one for one, _ in times]),
        "whole": median([two for _, two in times]),
    }


def in_browser(
    page: Page, paths: dict[str, str], pages: dict[str, dict[str, float]], repeat: int
) -> None:
    """Add what Chromium takes for each page, where it is here."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        print("no Chromium here: nothing is measured in a browser", file=sys.stderr)
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        tab = browser.new_context(viewport={"width": 1200, "height": 900}).new_page()
        tab.goto(page.url)
        tab.wait_for_url("**/")
        for name, path in paths.items():
            loaded, drawn = [], []
            for _ in range(repeat):
                tab.goto(f"http://127.0.0.1:{page.port}{path}")
                loaded.append(
                    float(
                        tab.evaluate(
                            "performance.getEntriesByType('navigation')[0].loadEventEnd / 1000"
                        )
                    )
                )
                if path.startswith("/answers/"):
                    tab.locator("[data-player][data-drawn]").wait_for()
                    drawn.append(float(tab.evaluate("performance.now() / 1000")))
            pages[name]["loaded"] = median(loaded)
            if drawn:
                pages[name]["drawn"] = median(drawn)
        browser.close()


def median(values: list[float]) -> float:
    """Return the median to a thousandth."""
    return round(statistics.median(values), 3)


if __name__ == "__main__":
    main()
