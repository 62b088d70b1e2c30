"""One question after another, each judged at once; commands in the place of an answer."""

import pytest

from tests.builders import a_question
from tests.interview.builders import WHOLE
from tests.session.programmes.fake_room import FakeRoom
from voicecoach.interview.selection import PackQuestion
from voicecoach.languages.english.interview import drill as words
from voicecoach.session.programmes.asking import put
from voicecoach.session.programmes.one_answer import hear_one
from voicecoach.session.programmes.practice import hold_practice
from voicecoach.session.room import Asked, Manner

QUESTION = a_question()
SILENCE = ""


def practise(*said: str, count: int = 2, **room: object) -> tuple[FakeRoom, bool]:
    fake = FakeRoom(said=list(said), **room)  # type: ignore[arg-type]
    complete = hold_practice(fake, [PackQuestion(pack="test", question=QUESTION)] * count)
    assert fake.said == [], "not everything was listened to"
    return fake, complete


def test_every_question_is_asked_in_its_place_and_judged_at_once() -> None:
    room, complete = practise(WHOLE, WHOLE)

    assert complete
    assert [(each.number, each.total, each.feedback) for each in room.manners] == [
        (1, 2, True), (2, 2, True),
    ]  # fmt: skip


def test_stop_ends_it_and_skip_leaves_one_question() -> None:
    assert [len(practise(*said)[0].asked) for said in (["stop"], ["skip", WHOLE])] == [1, 2]


def test_where_nobody_is_left_nothing_more_is_asked() -> None:
    fake, complete = practise(SILENCE)

    assert not complete
    assert len(fake.asked) == 1


def test_an_answer_that_the_microphone_cut_off_is_told_at_the_end_and_the_next_is_asked() -> None:
    fake, complete = practise(WHOLE, WHOLE, ended_by="device_lost")

    assert not complete
    assert len(fake.asked) == 2


def asked(*said: str) -> tuple[FakeRoom, Asked]:
    room = FakeRoom(said=list(said))
    result = put(room, QUESTION, Manner(pack="test"))
    assert room.said == [], "not everything was listened to"
    return room, result


@pytest.mark.parametrize(
    "command", ["repeat the question", "again", "resume", "slower", "follow up", "what did I miss"]
)
def test_after_a_command_that_leaves_nothing_the_question_is_asked_again(command: str) -> None:
    room, result = asked(command, WHOLE)

    assert len(room.asked) == 2
    assert (result.number, result.command) == (1, None)
    assert (words.PACE["slower"] in room.heard) == (command == "slower")


@pytest.mark.parametrize(
    ("replies", "left_by"),
    [
        (["resume", WHOLE], None),
        (["somebody else talks", "repeat", WHOLE], None),
        (["skip"], "skip"),
        (["stop"], "stop"),
        ([SILENCE] * 3, "stop"),
    ],
)
def test_a_pause_waits_and_may_be_the_end(replies: list[str], left_by: str | None) -> None:
    room, result = asked("pause", *replies)

    assert result.command == left_by
    assert (words.RESUMED in room.heard) == (left_by is None)


def test_a_command_that_ended_an_answer_is_done_and_leaves_the_answer() -> None:
    room = FakeRoom(said=[WHOLE, "resume"], given="pause")

    result = put(room, QUESTION, Manner(pack="test"))

    assert (result.number, result.command, room.said) == (1, None, [])


def test_one_answer_is_judged_in_silence() -> None:
    room = FakeRoom(said=["repeat", WHOLE])

    report = hear_one(room, QUESTION, pack="stories").report

    assert report is not None
    assert not room.manners[-1].feedback
    assert hear_one(FakeRoom(said=["skip"]), QUESTION, pack="stories").report is None
    assert hear_one(FakeRoom(said=[SILENCE]), QUESTION, pack="stories").report is None
