"""A talk about an offer, as it is practised, drilled and held in an interview."""

from dataclasses import replace

import pytest

from tests.interview.test_offer_meaning import shipped
from tests.session.desk import Desk
from tests.session.programmes.fake_room import FakeProgress, FakeRoom
from voicecoach.archive.interviews import InterviewRecord, Interviews
from voicecoach.interview.ledger import figures_of
from voicecoach.interview.panel import Loop, Panelist, Round
from voicecoach.interview.questions import Question
from voicecoach.interview.selection import PackQuestion
from voicecoach.session.events import Asking, Judged, Said
from voicecoach.session.programmes.drill import Drill
from voicecoach.session.programmes.panel import PanelInterview
from voicecoach.session.programmes.practice import hold_practice

OFFER = Question(
    id="our-offer",
    prompt="We offer 650,000 in base. What do you think?",
    kind="negotiation",
    domain="whole-offer",
    source="s",
    offer=shipped("first-offer"),
)
ASK = "My feature brought twelve million in revenue, so I would like 740,000 in base."
REVIEW = "Could we also put a pay review after six months in the letter?"
YES = "Good, I accept."
TOLD = "You came to an agreement."


def practise(room, *questions):
    return hold_practice(room, [PackQuestion(pack="pay", question=each) for each in questions])


def test_practice_answers_each_ask_sums_up_and_tells_what_came_of_it():
    room = FakeRoom(said=[ASK, REVIEW, YES])
    assert practise(room, OFFER)
    first, second, third = (question.prompt for question in room.asked)
    assert first == OFFER.prompt
    assert "695,000 yuan" in second
    assert "a pay review after six months" in third
    summed, told = room.heard[-2:]
    assert summed.startswith("Then we agree: base 695,000 yuan")
    assert told.startswith(TOLD)
    assert not any(manner.feedback for manner in room.manners)


def test_other_questions_of_a_practice_are_judged_as_before():
    other = replace(OFFER, id="other", offer=None)
    room = FakeRoom(said=[YES, ASK])
    assert practise(room, OFFER, other)
    assert [manner.feedback for manner in room.manners] == [False, True]


@pytest.mark.parametrize("leaving", ["skip", "stop"])
def test_a_talk_may_be_left(leaving):
    room = FakeRoom(said=[ASK, leaving, YES])
    assert practise(room, OFFER, OFFER)
    assert len(room.said) == (1 if leaving == "stop" else 0)
    assert any(text.startswith("We have to stop here.") for text in room.heard)
    assert any("The talk was broken off." in text for text in room.heard) == (leaving == "skip")


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("Could you make it a little bit better?", "Which part of the offer, and how much?"),
        ("Is the base negotiable?", "the base?"),
        ("Could you give me two more days at home?", "at home"),
    ],
)
def test_what_is_asked_for_in_a_question_is_no_request(tmp_path, said, answered):
    desk = Desk(tmp_path, said, "", YES, "")
    with desk.folder:
        assert practise(desk.room, OFFER)
    assert answered in desk.shown(Asking)[1].question.prompt


def test_the_offer_is_said_again_on_request(tmp_path):
    desk = Desk(tmp_path, "Sorry, could you repeat the offer?", YES, "")
    with desk.folder:
        assert practise(desk.room, OFFER)
    assert len(desk.kept) == 1


def test_an_offer_without_an_answer_is_left_at_once():
    room = FakeRoom(said=["skip", "skip"])
    assert practise(room, OFFER, OFFER)
    assert [text for text in room.heard if text == OFFER.prompt] == [OFFER.prompt] * 2
    assert len(room.heard) == 4, "each is noted as left out"


def test_in_writing_each_turn_is_kept_and_nothing_is_judged_on_the_screen(tmp_path):
    desk = Desk(tmp_path, ASK, "", REVIEW, "", YES, "")
    with desk.folder:
        assert practise(desk.room, OFFER)
    assert [kept.record.question.derived_from for kept in desk.kept] == [
        "",
        "our-offer",
        "our-offer",
    ]
    assert desk.kept[0].record.question.offer == OFFER.offer
    assert desk.kept[1].record.question.offer is None
    assert desk.shown(Judged) == []


def test_the_drill_holds_it_too_and_counts_the_first_ask():
    progress = FakeProgress()
    room = FakeRoom(said=[ASK, YES, "next"])
    drill = Drill(room=room, progress=progress, pack="pay", monotonic=lambda: 0.0)
    assert drill.hold([OFFER])
    assert any(text.startswith(TOLD) for text in room.heard)
    assert [number for _record, _session, number in progress.taken_in] == [1]


LONG = (
    " ".join(
        f"In the {month} of that year I worked with a team of engineers on the voice feature."
        for month in ("spring", "summer", "autumn", "winter", "first month", "last month", "middle")
    )
    * 3
    + f" {ASK}"
)

ROUND = Round(
    id="offer",
    title="Offer talk",
    about="a",
    minutes=15,
    panelists=(
        Panelist(
            name="Lin Yue",
            role="recruiter",
            lens="l",
            manner="m",
            listens_for=(),
            opening="Hello.",
            closing="Goodbye.",
        ),
    ),
)
LOOP = Loop(id="l", title="t", description="d", pack="pay", rounds=(ROUND,))
RECORD = InterviewRecord(
    id="20260101T000000Z-0001", loop="l", started_at="2026-01-01T00:00:00+00:00", minutes=None
)


def hold_round(data, *lines, minutes=None):
    desk = Desk(data, *lines)
    with desk.folder:
        record = PanelInterview(
            room=desk.room,
            loop=LOOP,
            questions=(replace(OFFER, rounds=(ROUND.id,)),),
            keep=Interviews(data).keep,
        ).hold_round(replace(RECORD, minutes=minutes), ROUND)
    return desk, record


def test_a_round_of_an_interview_can_be_a_talk_and_keeps_what_came_of_it(tmp_path):
    desk, record = hold_round(tmp_path, ASK, "", REVIEW, "", YES, "")
    assert record.is_complete(ROUND.id)
    said = [event.text for event in desk.shown(Said)]
    assert said[0] == "Hello."
    assert said[1].startswith("Then we agree: base 695,000 yuan")
    assert said[-2] == "Goodbye."
    assert said[-1].startswith("This was a talk about pay, and there is no vote on it.")
    assert said[-1].endswith("This moved for you: the base and an early pay review.")
    assert {event.asker for event in desk.shown(Asking)} == {"Lin Yue"}
    (exchange,) = Interviews(tmp_path).exchanges(Interviews(tmp_path).find(RECORD.id))
    assert exchange.question.kind == "negotiation"
    assert len(exchange.replies) == 2
    assert exchange.outcome is not None
    assert exchange.outcome.ended == "agreed"
    base = next(part for part in exchange.outcome.parts if part.part == "base")
    assert (base.offered, base.asked, base.stands, base.limit) == (650000, 740000, 695000, 750000)
    assert base.because == ("result",)


def test_another_figure_in_a_talk_about_pay_is_no_contradiction(tmp_path):
    desk, _record = hold_round(
        tmp_path,
        ASK,
        "",
        "I would like 720,000 in base.",
        "",
        "I'd take 700,000 in base.",
        "",
        YES,
        "",
    )
    asked = [event.question.prompt for event in desk.shown(Asking)]
    assert not any("Which one is it" in text or "earlier" in text.lower() for text in asked)
    assert figures_of(Interviews(tmp_path).exchanges(Interviews(tmp_path).all()[0])) == ()


def test_a_round_without_time_for_more_still_sums_up(tmp_path):
    desk, record = hold_round(tmp_path, *([LONG, ""] * 9), minutes=2)
    assert record.is_complete(ROUND.id)
    said = [event.text for event in desk.shown(Said)]
    assert said[-3].startswith("We have to stop here.")
    assert said[-2] == "Goodbye."


def test_a_talk_ends_when_the_replies_are_used_up(tmp_path):
    desk, record = hold_round(tmp_path, *(["I want more.", ""] * 20), minutes=45)
    assert record.is_complete(ROUND.id)
    asking = desk.shown(Asking)
    assert len(asking) == OFFER.offer.turns
    assert any("That is all I can do today." in event.text for event in desk.shown(Said))
