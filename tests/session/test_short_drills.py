"""One story in five lengths, and ten seconds for each domain."""

from collections.abc import Callable

from tests.builders import a_question
from tests.interview.builders import CHOSEN, WHOLE
from tests.session.fake_room import FakeProgress, FakeRoom
from voicecoach.interview.ladder import RUNGS_S
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS
from voicecoach.interview.retrieval import HEARD_OUT_S
from voicecoach.languages.english.interview import drill as words
from voicecoach.languages.english.interview.silence import STILL_THERE
from voicecoach.session.drill import Drill
from voicecoach.session.short_drills import hold_ladder, hold_retrieval

TURNED_DOWN = "The other option was a small market, and I turned that down. "
SHORT = CHOSEN + TURNED_DOWN + "It was hard. It was late. It was cold. It was dark."
OPENING = "The lyric cards. I pulled the lyric cards nine days before release."
SILENCE = ""


def hold(how: Callable[[Drill], bool], *said: str) -> tuple[FakeRoom, bool]:
    room = FakeRoom(said=list(said))
    complete = how(Drill(room=room, progress=FakeProgress(), pack="test", monotonic=lambda: 0.0))
    assert room.said == [], "not everything was listened to"
    return room, complete


def ladder(*said: str) -> tuple[FakeRoom, bool]:
    return hold(lambda drill: hold_ladder(drill, a_question()), *said)


def retrieval(*said: str, **stories: str) -> tuple[FakeRoom, bool]:
    return hold(lambda drill: hold_retrieval(drill, stories), *said)


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
    assert words.SLOWER in room.heard


def test_nobody_there_is_asked_about_before_the_ladder_ends() -> None:
    room, _complete = ladder(SILENCE, SILENCE)

    assert room.heard[1] == STILL_THERE


def test_every_domain_is_called_against_the_clock() -> None:
    room, complete = retrieval(*[OPENING] * 8)

    assert complete
    assert [question.domain for question in room.asked] == list(BEHAVIORAL_DOMAINS)
    assert set(room.limits_s) == {HEARD_OUT_S}
    assert room.heard[-1] == f"Eight of eight ready. {words.GOODBYE}"


def test_what_was_not_ready_is_called_once_more() -> None:
    room, _complete = retrieval("skip", *[OPENING] * 7, OPENING)

    assert room.asked[-1].domain == BEHAVIORAL_DOMAINS[0]


def test_a_known_story_is_named() -> None:
    room, _complete = retrieval(OPENING, "stop", **{"Lyric cards": "trust over reach"})

    assert any("That is your story “Lyric cards”." in text for text in room.heard)


def test_two_silent_calls_are_asked_about() -> None:
    room, _complete = retrieval(SILENCE, SILENCE, "yes, I am here", OPENING, "stop")

    assert room.heard.count(STILL_THERE) == 1

    room, _complete = retrieval(SILENCE, SILENCE, SILENCE)
    assert room.heard[-1].endswith(words.GOODBYE)
