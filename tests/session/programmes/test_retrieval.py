"""Ten seconds for each domain."""

from tests.session.programmes.fake_room import FakeRoom
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS
from voicecoach.interview.retrieval import HEARD_OUT_S
from voicecoach.languages.english.interview import drill as words
from voicecoach.languages.english.interview.silence import STILL_THERE
from voicecoach.session.programmes.retrieval import hold_retrieval

OPENING = "The lyric cards. I pulled the lyric cards nine days before release."
SILENCE = ""


def retrieval(*said: str, **stories: str) -> tuple[FakeRoom, bool]:
    room = FakeRoom(said=list(said))
    complete = hold_retrieval(room, stories, pack="test")
    assert room.said == [], "not everything was listened to"
    return room, complete


def test_every_domain_is_called_against_the_clock() -> None:
    room, complete = retrieval(*[OPENING] * 8)

    assert complete
    assert [question.domain for question in room.asked] == list(BEHAVIORAL_DOMAINS)
    assert {manner.limit_s for manner in room.manners} == {HEARD_OUT_S}
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
