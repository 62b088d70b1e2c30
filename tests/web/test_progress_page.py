"""What became of the answers over the weeks."""

import dataclasses
import html
import json
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.archive.builders import an_answer
from tests.builders import a_report
from tests.web.test_compare_page import STRONG, WEAK
from tests.web.visitor import Visitor
from voicecoach.archive.sessions import Archive
from voicecoach.archive.stories import StoryBank
from voicecoach.interview.stories import JudgmentCore, Story
from voicecoach.session.sources import PACK as IMPORTED

TODAY = datetime(2026, 3, 10, 12, tzinfo=UTC)


def practised(
    data: Path,
    *texts: str,
    days_ago: int = 0,
    domain: str | None = None,
    pack: str = "tencent-ai-pm",
) -> None:
    at = TODAY - timedelta(days=days_ago)
    with Archive(data).start_session(pack=pack, now=at) as folder:
        for text in texts:
            audio = folder.next_audio_path()
            audio.write_bytes(b"fLaC")
            record = dataclasses.replace(an_answer(audio.name, report=a_report(text)), pack=pack)
            question = record.question
            if domain:
                question = dataclasses.replace(question, domain=domain, id=domain)
            folder.keep(
                dataclasses.replace(
                    record, started_at=at.isoformat(), self_rating=4, question=question
                )
            )


def charts(text: str) -> dict[str, dict[str, object]]:
    found = re.findall(r'data-chart="([^"]*)" aria-labelledby="c-([^"]*)"', text)
    return {code: json.loads(html.unescape(drawn)) for drawn, code in found}


def test_nothing_yet_is_said(owner: Visitor) -> None:
    shown = owner.get("/progress")

    assert shown.status == 200
    assert "No judged answers yet" in shown.text
    assert shown.text.count("no story yet") == 8


def test_figures_are_drawn_by_week_and_told_in_numbers(owner: Visitor, data: Path) -> None:
    practised(data, WEAK, days_ago=14)
    practised(data, WEAK, STRONG)

    shown = owner.get("/progress").text

    drawn = charts(shown)
    assert drawn["spoken"]["values"] == [1.0, 0.0, 2.0]
    assert drawn["chosen"]["values"] == [0.0, None, 50.0]
    monday = date(2026, 3, 9)
    assert drawn["chosen"]["days"] == [
        monday.toordinal() - 14,
        monday.toordinal() - 7,
        monday.toordinal(),
    ]
    assert "<b>3</b> answers spoken aloud, <b>2</b> this week" in shown
    assert re.search(r"9 Mar 2026</th><td>50 %", shown)
    assert "No choice heard" in shown


def test_one_domain_can_be_looked_at(owner: Visitor, data: Path) -> None:
    practised(data, STRONG, domain="launching-without-full-data")
    practised(data, WEAK, WEAK, domain="killing-a-project-near-launch")

    shown = owner.get("/progress?domain=launching-without-full-data").text

    assert charts(shown)["spoken"]["values"] == [1.0]
    assert "No judged answer of that kind" in owner.get("/progress?pack=another").text


def test_what_is_due_before_the_interview_is_listed(data: Path) -> None:
    practised(data, WEAK, days_ago=3)

    shown = Visitor(data, interview_on=date(2026, 3, 14)).get("/progress").text

    assert "What is due before your interview" in shown
    assert "14 Mar 2026, in 4 days" in shown
    assert "overdue since 7 Mar 2026" in shown
    assert "Tell me about a launch you stopped." in shown


def test_what_was_imported_without_its_question_is_never_due(data: Path) -> None:
    practised(data, WEAK, days_ago=3, pack=IMPORTED)

    shown = Visitor(data, interview_on=date(2026, 3, 14)).get("/progress").text

    assert "Tell me about a launch you stopped." not in shown


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2026, 3, 10), "is today"),
        (date(2026, 3, 11), "in 1 day."),
        (date(2026, 3, 9), "was on"),
    ],
)
def test_the_day_of_the_interview_is_told(data: Path, day: date, told: str) -> None:
    assert told in Visitor(data, interview_on=day).get("/progress").text


def test_stories_are_laid_out_with_their_gaps(owner: Visitor, data: Path) -> None:
    bank = StoryBank(data)
    for number in (1, 2):
        bank.add(
            Story(
                id="",
                title=f"Cards {number} <b>",
                domain="killing-a-project-near-launch",
                pillar="compliance" if number == 1 else None,
                core=JudgmentCore(chose="to stop"),
                text="",
            )
        )

    shown = owner.get("/progress").text

    assert "Cards 1 &lt;b&gt;" in shown
    assert shown.count("no story yet") == 7
    assert "only one" not in shown
