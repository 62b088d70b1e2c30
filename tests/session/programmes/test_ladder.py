"""One story in five lengths."""

from collections.abc import Sequence

from tests.builders import a_question
from tests.interview.builders import CHOSEN, WHOLE
from tests.session.programmes.fake_room import FakeRoom
from voicecoach.interview.ladder import RUNGS_S
from voicecoach.languages.english.interview import drill as words
from voicecoach.languages.english.interview.silence import STILL_THERE
from voicecoach.session.programmes.ladder import hold_ladder

TURNED_DOWN = "The other option was a small market, and I turned that down. "
SHORT = CHOSEN + TURNED_DOWN + "It was hard. It was late. It was cold. It was dark."
SILENCE = ""


def ladder(*said: str, resumed_in: Sequence[str] = ()) -> tuple[FakeRoom, bool]:
    room = FakeRoom(said=list(said), resumed_in=list(resumed_in))
    complete = hold_ladder(room, a_question(), pack="test")
    assert room.said == [], "not everything was listened to"
    return room, complete


def lengths(room: FakeRoom) -> list[float]:
    return [question.budget_s for question in room.asked]


def test_a_length_that_stands_leads_to_the_next() -> None:
    room, complete = ladder(SHORT, "stop")

    assert complete
    assert lengths(room) == [20, 30]
    assert room.heard[0].endswith("Tell it in twenty seconds.")
    assert room.heard[1].startswith("It fitted.")
    assert room.heard[-1].endswith(words.GOODBYE)
    assert room.cues == ["end"]


def test_a_length_that_does_not_stand_is_told_once_more() -> None:
    room, _complete = ladder(WHOLE * 3, WHOLE * 3, "stop")

    assert lengths(room) == [20, 20, 30]


def test_lengths_can_be_skipped() -> None:
    room, complete = ladder("skip", "next", "skip", "skip", "skip")

    assert complete
    assert lengths(room) == list(RUNGS_S)


def test_pausing_and_slowing_down_ask_again() -> None:
    room, _complete = ladder("slower", "pause", "resume", "repeat the question", SHORT, "stop")

    assert lengths(room) == [20, 20, 20, 20, 30]
    assert words.PACE["slower"] in room.heard


def test_nobody_there_is_asked_about_before_the_ladder_ends() -> None:
    room, _complete = ladder(SILENCE, SILENCE)

    assert room.heard[1] == STILL_THERE


def test_who_goes_on_with_a_telling_has_the_whole_of_it_judged() -> None:
    cut_off, _complete = ladder(CHOSEN, "stop")
    verdict = cut_off.heard[1]

    room, _complete = ladder(CHOSEN, SHORT, "stop", resumed_in=[verdict])

    assert room.heard[1] == verdict
    assert room.heard[2].startswith("It fitted.")
    assert lengths(room) == [20, 30]
    assert "One of one" in room.heard[-1]
