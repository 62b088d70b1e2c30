"""The page of the plan: today with what was done, the days to come, the days before."""

import re
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.archive.builders import a_session, an_answer
from tests.interview.builders import WHOLE, report_of
from tests.web.hostile import MARKUP
from tests.web.visitor import Visitor
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.interview.questions import Question

TODAY = date(2026, 3, 10)
PACK = "tencent-music-behavioral"


def keep(data: Path, question: str, day: date, *, prompt: str = "What did you stop?") -> str:
    """Keep one judged answer; return its session."""
    at = datetime(day.year, day.month, day.day, 12).astimezone()
    asked = Question(id=question, prompt=prompt, kind="behavioral", domain="x", source="a test")
    with Archive(data).start_session(pack=PACK, now=at) as folder:
        record: AnswerRecord = an_answer(None, report=report_of(WHOLE))
        folder.keep(
            AnswerRecord(
                question=asked,
                pack=PACK,
                started_at=at.isoformat(),
                status="assessed",
                ended_by="finished",
                engines=record.engines,
                overflows=0,
                audio=None,
                report=record.report,
            )
        )
    return folder.id


def todo(page: str) -> list[tuple[str, str]]:
    """Return what is to be done today, with its pack and question."""
    texts = [
        re.sub(r"<[^>]+>", "", code) for code in re.findall(r'<code id="do-\d.*?</code>', page)
    ]
    return [(text.split("--pack ")[1].split()[0], text.split("--question ")[1]) for text in texts]


def test_without_answers_or_a_date_there_is_a_plan(owner: Visitor) -> None:
    shown = owner.get("/plan").text

    assert "No date is set" in shown
    assert "voicecoach settings set interview-on" in shown
    assert "Today, 24 minutes" in shown
    assert len(todo(shown)) == 6
    assert shown.count("<details>") == 13
    assert "Done in the last seven days" not in shown


@pytest.mark.parametrize(
    ("days", "told"),
    [(15, "in 15 days"), (1, "tomorrow"), (0, "is today"), (-2, "was 2 days ago")],
)
def test_the_date_is_counted_down_to(data: Path, days: int, told: str) -> None:
    shown = Visitor(data, interview_on=TODAY + timedelta(days=days)).get("/plan").text
    heading = re.search(r'<p class="dose">(.*?)</p>', shown, re.DOTALL)
    assert heading
    assert told in heading[1]
    assert (TODAY + timedelta(days=days)).strftime("%b %Y") in heading[1]


def test_what_was_done_today_is_marked_and_leads_to_its_answer(owner: Visitor, data: Path) -> None:
    _opening, (pack, question), *_rest = todo(owner.get("/plan").text)
    assert pack == PACK
    session = keep(data, question, TODAY)

    shown = owner.get("/plan").text

    assert f'href="/answers/{session}/1"' in shown
    assert "1 of 6 done" in shown
    assert (pack, question) not in todo(shown)
    assert owner.get(f"/answers/{session}/1").status == 200


def test_what_was_done_in_the_days_before_is_listed_by_day(owner: Visitor, data: Path) -> None:
    yesterday = keep(data, "latest-stop", TODAY - timedelta(days=1))
    long_ago = keep(data, "latest-stop", TODAY - timedelta(days=30))

    shown = owner.get("/plan").text

    assert "<h3>9 Mar 2026</h3>" in shown
    assert f'href="/answers/{yesterday}/1"' in shown
    assert long_ago not in shown


def test_what_somebody_else_wrote_is_shown_as_text(owner: Visitor, data: Path) -> None:
    for place, markup in enumerate(MARKUP):
        keep(data, f"q{place}", TODAY - timedelta(days=1), prompt=f"What? {markup}")

    shown = owner.get("/plan").text

    assert "<script>alert" not in shown
    assert "<img src=x" not in shown


def test_progress_and_every_page_lead_to_it(owner: Visitor, data: Path) -> None:
    a_session(data, "You chose, and said so.")
    assert '<a href="/plan">The plan, day by day</a>' in owner.get("/progress").text
    assert '<a href="/plan">Plan</a>' in owner.get("/").text
