import json
from collections import deque
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.interview.builders import CHOSEN, WHOLE, report_of
from tests.transcripts.builders import all_english
from voicecoach.archive.interviews import InterviewRecord, Interviews
from voicecoach.archive.sessions import Archive
from voicecoach.interview.ledger import record_claims
from voicecoach.interview.panel import parse_loop
from voicecoach.interview.questions import Question
from voicecoach.languages.english import ENGLISH
from voicecoach.session.events import Asking, Said
from voicecoach.session.panel_interview import PanelInterview
from voicecoach.session.text_interviewer import TextInterviewer

LOOP = parse_loop(
    (Path(__file__).parents[2] / "interviews" / "tencent-ai-pm.toml").read_text(encoding="utf-8"),
    file="tencent-ai-pm.toml",
)
ROUND = LOOP.rounds[0]
QUESTIONS = tuple(
    Question(
        id=f"q-{number}",
        prompt="Tell me what you stopped.",
        kind="behavioral",
        domain="d",
        source="s",
        round=ROUND.id,
    )
    for number in range(6)
)
VAGUE = "We talked about many things with the team, and the meetings were long and useful."


class Screen:
    def __init__(self):
        self.events = []

    def show(self, event):
        self.events.append(event)


class Room:
    """A candidate who types one text after another, and a place where all is kept."""

    def __init__(self, data, texts):
        self.texts = deque(texts)
        self.claims = ()
        self.screen = Screen()
        self.interviews = Interviews(data)
        self.archive = Archive(data)
        self.record = InterviewRecord(
            id="20260101T000000Z-0001",
            loop=LOOP.id,
            started_at="2026-01-01T00:00:00+00:00",
            minutes=None,
        )

    def hold(self, minutes, round_=ROUND):
        folder = self.archive.start_session(pack=LOOP.pack)
        record = replace(self.record, minutes=minutes)
        with folder:
            asker = TextInterviewer(
                read=lambda: self.texts.popleft() if self.texts else None,
                screen=self.screen,
                folder=folder,
                language=ENGLISH,
                classifier=None,
                likely=all_english,
                now=lambda: datetime.now(UTC),
            )
            self.record = PanelInterview(
                asker=asker,
                folder=folder,
                screen=self.screen,
                loop=LOOP,
                questions=QUESTIONS,
                keep=self.interviews.keep,
                language=ENGLISH,
                classifier=None,
                claims=self.claims,
            ).hold_round(record, round_)
        return self.record

    @property
    def exchanges(self):
        return self.interviews.exchanges(self.record)


def test_a_round_opens_asks_digs_closes_and_is_kept(tmp_path):
    room = Room(tmp_path, [VAGUE] * 40)
    record = room.hold(minutes=12)
    assert record.is_complete(ROUND.id)
    said = [event.text for event in room.screen.events if isinstance(event, Said)]
    assert said == [ROUND.panelists[0].opening, ROUND.panelists[0].closing]
    asking = [event for event in room.screen.events if isinstance(event, Asking)]
    assert [event.depth for event in asking] == [0, 1, 2, 3, 4]  # one for each gap
    assert {event.asker for event in asking} == {"Lin Yue"}
    assert room.interviews.latest(LOOP.id) == record
    (exchange,) = room.exchanges
    assert len(exchange.outcomes) == len(exchange.replies) == 4
    assert exchange.outcomes[0].closed == "open"
    assert exchange.report.transcript.text.startswith("We talked")


def test_a_follow_up_is_a_question_of_its_own_on_disk(tmp_path):
    room = Room(tmp_path, [VAGUE, CHOSEN, VAGUE, VAGUE, VAGUE, VAGUE])
    room.hold(minutes=12)
    (session,) = room.archive.path.iterdir()
    first, follow_up = (
        json.loads((session / name).read_text(encoding="utf-8"))["question"]
        for name in ("01.json", "02.json")
    )
    assert first["derived_from"] == ""
    assert follow_up["id"] != first["id"]
    assert follow_up["derived_from"] == first["id"]
    assert room.exchanges[0].outcomes[0].closed == "closed"


def test_a_candidate_who_leaves_has_a_round_to_hold_again(tmp_path):
    room = Room(tmp_path, [VAGUE])
    record = room.hold(minutes=12)
    assert not record.is_complete(ROUND.id)
    assert len(room.exchanges) == 1
    room.texts.extend([VAGUE] * 40)
    record = room.hold(minutes=12)
    assert record.is_complete(ROUND.id)
    assert [each.id for each in record.rounds] == [ROUND.id]


def test_no_follow_up_is_asked_twice_in_an_interview(tmp_path):
    room = Room(tmp_path, [VAGUE] * 80)
    room.hold(minutes=12)
    record = room.hold(minutes=12, round_=LOOP.rounds[1])
    texts = [probe.text for probe in record.asked]
    assert len(texts) == len(set(texts)) == 8


def test_figures_that_do_not_agree_are_raised(tmp_path):
    room = Room(
        tmp_path,
        [
            WHOLE.replace("Repeat use rose from 31 to 44 percent", "Retention rose by 12 percent"),
            "Retention rose by 20 percent, and part of that was the season.",
            VAGUE,
            VAGUE,
            VAGUE,
            VAGUE,
        ],
    )
    record = room.hold(minutes=12)
    assert any("12" in probe.text and "20" in probe.text for probe in record.asked)


def test_answers_that_were_deleted_are_left_out(tmp_path):
    room = Room(tmp_path, [VAGUE] * 20)
    room.hold(minutes=12)
    (session,) = room.archive.path.iterdir()
    for file in session.glob("01.*"):
        file.unlink()
    assert room.exchanges == ()


@pytest.mark.parametrize("content", ["", "{", '{"id": 3}', "[]"])
def test_an_interview_that_cannot_be_read_is_passed_over(tmp_path, content):
    (tmp_path / "interviews").mkdir()
    (tmp_path / "interviews" / "x.json").write_text(content)
    assert Interviews(tmp_path).all() == ()


def test_a_figure_of_an_earlier_round_is_held_against_this_one(tmp_path):
    room = Room(tmp_path, ["Retention rose by 20 percent.", *[VAGUE] * 6])
    earlier = report_of("Retention rose by 12 percent.")
    room.claims = record_claims(earlier, answer=3, question="earlier")
    record = room.hold(minutes=12)
    assert any("12" in probe.text and "20" in probe.text for probe in record.asked)
