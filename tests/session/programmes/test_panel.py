"""A round of an interview in writing: what is asked, how deep, and what of it is kept."""

import json
from collections import deque
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes import ListScreen
from tests.interview.builders import CHOSEN, WHOLE, report_of
from tests.session.desk import Desk
from tests.session.programmes.fake_room import FakeRoom
from voicecoach.archive.interviews import InterviewRecord, Interviews
from voicecoach.archive.sessions import Archive
from voicecoach.interview.ledger import figures_in
from voicecoach.interview.panel import parse_loop
from voicecoach.interview.probes import Probe
from voicecoach.interview.questions import Question
from voicecoach.interview.round_ending import two_sentences
from voicecoach.session.events import Asking, Said
from voicecoach.session.programmes.panel import PanelInterview

ROOT = Path(__file__).parents[3]
LOOP = parse_loop(
    (ROOT / "interviews" / "tencent-ai-pm.toml").read_text(encoding="utf-8"),
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
        rounds=(ROUND.id,),
    )
    for number in range(6)
)
VAGUE = "We talked about many things with the team, and the meetings were long and useful."


def vague(count):
    """Return answers that show nothing, each in words of its own."""
    things = "garden kitchen river window forest market bridge school castle street valley harbor"
    nouns = things.split()
    return [
        f"Some {one} near that {other} is quiet, while every {third} has its {fourth} and people."
        for place in range(count)
        for one, other, third, fourth in [
            [nouns[(place // 12 * turn + place + turn) % 12] for turn in (0, 2, 5, 9)]
        ]
    ]


RECORD = InterviewRecord(
    id="20260101T000000Z-0001",
    loop=LOOP.id,
    started_at="2026-01-01T00:00:00+00:00",
    minutes=None,
)


class Room:
    """A candidate who types one text after another, and a place where all is kept."""

    def __init__(self, data, texts):
        self.data = data
        self.lines = deque()
        self.goes_on(texts)
        self.figures = ()
        self.screen = ListScreen()
        self.interviews = Interviews(data)
        self.archive = Archive(data)
        self.record = RECORD

    def goes_on(self, texts):
        for text in texts:
            self.lines.extend([text, ""])

    def hold(self, minutes, round_=ROUND, on_read=lambda _typed: None):
        desk = Desk(self.data, shown_on=self.screen, on_read=on_read)
        desk.lines = self.lines
        with desk.folder:
            self.record = PanelInterview(
                room=desk.room,
                loop=LOOP,
                questions=QUESTIONS,
                keep=self.interviews.keep,
                figures=self.figures,
            ).hold_round(replace(self.record, minutes=minutes), round_)
        return self.record

    @property
    def exchanges(self):
        return self.interviews.exchanges(self.record)


def test_a_round_opens_asks_digs_closes_and_is_kept(tmp_path):
    room = Room(tmp_path, [VAGUE, *vague(39)])
    record = room.hold(minutes=12)
    assert record.is_complete(ROUND.id)
    said = [event.text for event in room.screen.events if isinstance(event, Said)]
    who = ROUND.panelists[0]
    assert said == [who.opening, who.closing_doubtful, two_sentences(room.exchanges)]
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
    room.goes_on([VAGUE, *vague(39)])
    record = room.hold(minutes=12)
    assert record.is_complete(ROUND.id)
    assert [each.id for each in record.rounds] == [ROUND.id]


def test_no_follow_up_is_asked_twice_in_an_interview(tmp_path):
    room = Room(tmp_path, [VAGUE, *vague(79)])
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
    room.figures = figures_in(earlier, answer=3, question="earlier")
    record = room.hold(minutes=12)
    assert any("12" in probe.text and "20" in probe.text for probe in record.asked)


def test_who_leaves_in_the_first_answer_can_go_on_later(tmp_path):
    def leave(typed):
        if typed == 1:
            raise KeyboardInterrupt

    room = Room(tmp_path, [VAGUE])
    with pytest.raises(KeyboardInterrupt):
        room.hold(minutes=12, on_read=leave)

    kept = room.interviews.latest(LOOP.id)
    (session,) = room.archive.path.iterdir()
    assert [(each.id, each.session, each.exchanges, each.complete) for each in kept.rounds] == [
        (ROUND.id, session.name, (), False)
    ]


@pytest.mark.parametrize("leaves", [True, False], ids=["ctrl-c", "end of input"])
def test_no_interview_is_kept_before_anything_was_said(leaves, tmp_path):
    def leave(_typed):
        if leaves:
            raise KeyboardInterrupt

    room = Room(tmp_path, [])
    if leaves:
        with pytest.raises(KeyboardInterrupt):
            room.hold(minutes=12, on_read=leave)
    else:
        assert room.hold(minutes=12).rounds == ()

    assert room.interviews.all() == ()


def test_what_was_said_the_last_time_counts_until_somebody_answers_again(tmp_path):
    room = Room(tmp_path, [VAGUE])
    before = room.hold(minutes=12)
    assert len(room.exchanges) == 1

    assert room.hold(minutes=12) == before
    assert len(room.exchanges) == 1


def panel(*said, minutes=12.0, interrupts=False, resumed_in=()):
    """Hold a round with a candidate who says these things; return the room and what was kept."""
    kept = []
    fake = FakeRoom(said=list(said), resumed_in=list(resumed_in))
    interview = PanelInterview(
        room=fake, loop=LOOP, questions=QUESTIONS, keep=kept.append, interrupts=interrupts
    )
    record = interview.hold_round(replace(RECORD, minutes=minutes), ROUND)
    assert fake.said == [], "not everything was listened to"
    return fake, record


def test_stop_leaves_a_round_to_hold_again():
    room, record = panel(VAGUE, "stop")

    assert not record.is_complete(ROUND.id)
    assert len(record.rounds[0].exchanges) == 1
    assert ROUND.panelists[0].closing not in room.heard


@pytest.mark.parametrize("command", ["skip", "next"])
def test_a_follow_up_that_is_skipped_leaves_its_question(command):
    room, record = panel(VAGUE, command, VAGUE, command, minutes=18.0)

    assert record.is_complete(ROUND.id)
    assert [question.id for question in room.asked] == [
        "q-0", "q-0-follow-up-1", "q-1", "q-1-follow-up-1",
    ]  # fmt: skip


def test_a_question_is_repeated_and_said_more_slowly():
    room, _record = panel("repeat the question", "slower", "pause", "resume", VAGUE, "next")

    assert [question.id for question in room.asked[:4]] == ["q-0"] * 4


def test_only_who_interrupts_has_objections():
    calm, _record = panel(VAGUE, "next")
    stern, _record = panel(VAGUE, "next", interrupts=True)

    assert {manner.objections for manner in calm.manners} == {None}
    assert [manner.objections for manner in stern.manners] == [(), None]


def test_an_answer_that_was_cut_short_is_followed_by_what_it_was_cut_short_with():
    objection = Probe(text="Says who?", gap="unowned", depth=1)
    fake = FakeRoom(said=[VAGUE, CHOSEN, "next"], objection=objection)
    interview = PanelInterview(
        room=fake, loop=LOOP, questions=QUESTIONS, keep=lambda _record: None, interrupts=True
    )

    record = interview.hold_round(replace(RECORD, minutes=12), ROUND)

    assert fake.asked[1].prompt == "Says who?"
    (probe, *_others) = record.rounds[0].exchanges[0].probes
    assert (probe.probe, probe.answer, probe.interrupted) == (objection, 2, True)
