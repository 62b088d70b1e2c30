"""A drill goes on by what the candidate says, from the first question to the goodbye."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from tests.builders import a_question
from tests.interview.builders import CHOSEN, WHOLE, report_of
from tests.session.programmes.fake_room import FakeProgress, FakeRoom
from voicecoach.archive.records import AnswerRecord
from voicecoach.errors import VoicecoachError
from voicecoach.interview.questions import Question
from voicecoach.interview.self_rating import RatingGap
from voicecoach.languages.english.interview import drill as words
from voicecoach.languages.english.interview.model_answer import (
    ANSWER_FIRST,
    INVENTED,
    NONE_YET,
    ONE_WAY,
)
from voicecoach.languages.english.interview.replies import GIVEN_QUOTED
from voicecoach.languages.english.interview.self_rating import ASK_AGAIN, ASK_RATING
from voicecoach.languages.english.interview.silence import STILL_THERE
from voicecoach.session.events import Judged, Notice, Said
from voicecoach.session.programmes.drill import Drill

FIRST = replace(a_question("What did you stop?"), id="first", shows="a choice that cost something.")
SECOND = replace(a_question("What did you refuse?"), id="second")
MEETINGS = "We had many meetings about it, and they were long."
SILENCE = ""


def hold(
    *said: str,
    questions: Sequence[Question] = (FIRST, SECOND),
    progress: FakeProgress | None = None,
    minutes: float | None = None,
    clock: Sequence[float] = (),
    model_answer: Callable[[Question], str] = lambda _question: "",
    **room: object,
) -> tuple[FakeRoom, bool]:
    """Hold a drill with a candidate who says these things."""
    times = iter(clock)
    fake = FakeRoom(said=list(said), **room)  # type: ignore[arg-type]
    drill = Drill(
        room=fake,
        progress=progress or FakeProgress(),
        pack="test",
        monotonic=lambda: next(times, 0.0),
        minutes=minutes,
        model_answer=model_answer,
    )
    complete = drill.hold(questions)
    assert fake.said == [], "not everything was listened to"
    return fake, complete


def test_a_question_goes_from_the_rating_over_the_verdict_to_the_next() -> None:
    room, complete = hold(WHOLE, "four", "next", MEETINGS, "two", "next")

    assert complete
    assert [question.id for question in room.asked] == ["first", "second"]
    assert room.ratings == [4, 2]
    assert room.heard[:2] == [FIRST.prompt, ASK_RATING]
    assert room.heard[2].startswith("You rated yourself four. It was better than that")
    assert room.heard[3] == words.OPTIONS
    assert room.heard[-2:] == [words.ALL_ASKED, words.GOODBYE]
    assert room.cues == ["end"]


def test_the_verdict_comes_after_the_rating_on_the_screen_as_well() -> None:
    room, _complete = hold(WHOLE, "stop")

    assert not [event for event in room.screen.events if isinstance(event, Judged)]

    room, _complete = hold(WHOLE, "three", "stop")
    assert [type(event) for event in room.screen.events][:2] == [Judged, Said]


def test_a_rating_that_was_not_understood_is_asked_for_once_more() -> None:
    room, _complete = hold(WHOLE, "very good", "five", "stop")

    assert ASK_AGAIN in room.heard
    assert room.ratings == [5]


def test_whoever_does_not_want_to_rate_hears_the_verdict_all_the_same() -> None:
    room, _complete = hold(WHOLE, "skip", "stop")

    assert room.ratings == []
    assert report_of(WHOLE).feedback.spoken in room.heard


def test_again_is_a_retake_and_tells_what_changed() -> None:
    room, _complete = hold(MEETINGS, "three", "again", WHOLE, "four", "stop")

    assert [question.id for question in room.asked] == ["first", "first"]
    assert any("this time I heard a choice of your own" in text for text in room.heard)


def test_the_first_attempt_is_compared_with_the_one_of_another_day() -> None:
    progress = FakeProgress(before=report_of(WHOLE))

    room, _complete = hold(MEETINGS, "three", "stop", progress=progress)

    assert any("last time I heard a choice of your own" in text for text in room.heard)
    ((record, session, number),) = progress.taken_in
    assert (record.self_rating, session, number) == (3, room.session, 1)


def test_repeat_says_the_question_again_after_the_verdict() -> None:
    room, _complete = hold(WHOLE, "three", "repeat the question", "stop")

    assert room.heard.count(FIRST.prompt) == 2
    assert len(room.asked) == 1


def test_in_the_place_of_an_answer_repeat_asks_again() -> None:
    room, _complete = hold("repeat the question", WHOLE, "three", "stop")

    assert [question.id for question in room.asked] == ["first", "first"]


def test_follow_up_digs_where_the_answer_left_something_open() -> None:
    room, _complete = hold(
        CHOSEN, "three", "follow up", "The other option was a small market. I rejected it.", "stop"
    )

    follow_up = room.asked[1]
    assert follow_up.id == "first-follow-up-1"
    assert follow_up.prompt != FIRST.prompt
    given = GIVEN_QUOTED.partition(",")[0]
    assert any(text.startswith(given) for text in room.heard)


def test_no_follow_up_is_asked_twice() -> None:
    room, _complete = hold(
        CHOSEN, "three", "follow up", MEETINGS, "follow up", MEETINGS, "follow up", MEETINGS, "stop"
    )

    follow_ups = [question.prompt for question in room.asked[1:]]
    assert len(set(follow_ups)) == 3


def test_a_follow_up_before_an_answer_has_to_wait() -> None:
    room, _complete = hold("follow up", WHOLE, "three", "stop")

    assert words.ANSWER_FIRST in room.heard
    assert [question.id for question in room.asked] == ["first", "first"]


def test_slower_changes_the_voice_until_it_cannot() -> None:
    room, _complete = hold(WHOLE, "three", "slower", "slower", "stop")

    assert [text for text in room.heard if text in words.PACE.values()] == [
        words.PACE["slower"],
        words.PACE["slowest"],
    ]


def test_pause_waits_for_resume() -> None:
    room, complete = hold(WHOLE, "three", "pause", "somebody else talks", "resume", "stop")

    assert complete
    assert words.PAUSED in room.heard
    assert words.RESUMED in room.heard


def test_a_pause_that_nobody_ends_asks_before_it_ends_the_drill() -> None:
    room, _complete = hold(WHOLE, "three", "pause", SILENCE, SILENCE, SILENCE)

    assert room.heard.count(words.STILL_PAUSED) == 2
    assert words.GOODBYE in room.heard


def test_pausing_in_the_place_of_an_answer_asks_again_afterwards() -> None:
    room, _complete = hold("pause", "resume", WHOLE, "three", "stop")

    assert [question.id for question in room.asked] == ["first", "first"]


def test_what_did_i_miss_tells_it() -> None:
    room, _complete = hold(MEETINGS, "three", "what did I miss?", "stop")

    assert any(text.startswith("Missing: choice of your own.") for text in room.heard)


def test_before_the_answer_it_tells_what_a_strong_one_shows() -> None:
    room, _complete = hold("what did i miss", WHOLE, "three", "stop")

    assert "A strong answer shows this: a choice that cost something." in room.heard


def test_a_model_answer_is_told_once_the_question_was_answered() -> None:
    model = {"first": "I stopped the wallet in May."}
    room, _complete = hold(
        "model answer", WHOLE, "three", "Model answer, please.", "next", WHOLE, "three",
        "model answer", "stop", model_answer=lambda question: model.get(question.id, ""),
    )  # fmt: skip
    told = [text for text in room.heard if "I stopped the wallet in May." in text]

    assert room.heard[:3] == [FIRST.prompt, ANSWER_FIRST, FIRST.prompt]
    assert len(told) == 1
    assert told[0].startswith(f"{ONE_WAY} {INVENTED}")
    assert NONE_YET in room.heard


@pytest.mark.parametrize("command", ["skip", "next"])
def test_a_question_can_be_left_unanswered(command: str) -> None:
    room, _complete = hold(command, WHOLE, "three", "stop")

    assert [question.id for question in room.asked] == ["first", "second"]


def test_stop_ends_it_anywhere() -> None:
    for said in (["stop"], [WHOLE, "stop"], [WHOLE, "three", "stop"]):
        room, complete = hold(*said)
        assert complete
        assert room.heard[-1] == words.GOODBYE
        assert room.cues == ["end"]


def test_words_that_are_no_command_are_answered_with_what_is_known() -> None:
    room, _complete = hold(WHOLE, "three", "I would like some tea", "stop")

    assert words.NOT_UNDERSTOOD in room.heard


def test_silence_at_a_prompt_is_asked_about_and_then_goes_on() -> None:
    room, _complete = hold(WHOLE, "three", SILENCE, SILENCE, SILENCE, WHOLE, "three", "stop")

    assert room.heard.count(words.SHALL_I_GO_ON) == 2
    assert [question.id for question in room.asked] == ["first", "second"]


def test_who_says_nothing_at_all_is_asked_before_the_drill_ends() -> None:
    room, complete = hold(SILENCE, SILENCE)

    assert complete
    assert room.heard[1] == STILL_THERE
    assert len(room.asked) == 1


def test_who_is_still_there_is_asked_again() -> None:
    room, _complete = hold(SILENCE, "yes, I am", WHOLE, "three", "stop")

    assert [question.id for question in room.asked] == ["first", "first"]


def test_after_an_answer_that_the_microphone_cut_off_comes_the_verdict_then_what_is_said() -> None:
    room, complete = hold(WHOLE, "stop", ended_by="device_lost")

    assert complete
    assert report_of(WHOLE).feedback.spoken in room.heard


def test_an_answer_that_could_not_be_judged_is_said_so() -> None:
    room, _complete = hold(WHOLE, "stop", status="unassessed")

    assert words.NOT_JUDGED in room.heard


def test_a_schedule_that_cannot_be_written_is_said_and_ends_nothing() -> None:
    class FullDisk(FakeProgress):
        def take_in(self, record: AnswerRecord, *, session: str, number: int) -> None:
            raise VoicecoachError("the disk is full")

    room, complete = hold(WHOLE, "three", "stop", progress=FullDisk())

    assert complete
    assert [event.message for event in room.screen.events if isinstance(event, Notice)] == [
        "the disk is full"
    ]


def test_no_question_begins_once_the_time_is_up() -> None:
    room, complete = hold(WHOLE, "three", "next", minutes=5, clock=[0.0, 301.0])

    assert complete
    assert len(room.asked) == 1
    assert words.TIME_IS_UP in room.heard


def test_the_leaning_of_the_own_ratings_is_told_at_the_end() -> None:
    over = RatingGap(own=5, heard=2)

    room, _complete = hold("stop", progress=FakeProgress(own_ratings=(over,) * 3))

    assert "higher than a panel" in room.heard[-1]
