"""Where silence is asked about, it ends nothing before that."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from tests.fakes import ScriptedMicrophone, ScriptedRecognizer, quiet, tone
from tests.session.booth import Booth
from tests.session.endings.builders import heard
from voicecoach.analysis.turn import TurnState
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.interview.silence import SilenceRules, Step
from voicecoach.languages.english.interview.silence import STILL_THINKING, TAKE_IT
from voicecoach.session.endings.order import countdown_s, end_reason
from voicecoach.session.endings.patience import MORE_TIME, next_about_silence
from voicecoach.session.endings.waits import Waits
from voicecoach.session.mouth import Utterance
from voicecoach.session.take import Take
from voicecoach.session.usual_waits import HOLD_OFF_S

WAITS = Waits(
    by_words=True,
    asks=SilenceRules(before_the_answer=(6.0, 4.0, 3.0), within_the_answer=(3.0, 4.0, 2.0)),
)
TALK_S = 2.0


class Talk:
    """An answer in whose silences somebody asks; in a live microphone that takes a while."""

    def __init__(self, sound: Samples, *texts: str, live: bool = False) -> None:
        self.asked: list[tuple[str, float]] = []
        self.on_question: Callable[[], object] = lambda: None
        self.microphone = ScriptedMicrophone(sound, live=live)
        self.recognizer = ScriptedRecognizer(*texts)
        self.booth = Booth(self.microphone, recognizer=self.recognizer, waits=WAITS, say=self._say)

    def listen(self) -> Take:
        return self.booth.listen()

    def _say(self, text: str) -> Utterance:
        self.asked.append((text, round(self.microphone.heard_s, 1)))
        self.microphone.pass_time(TALK_S)
        self.on_question()
        return Utterance()


def test_silence_is_asked_about_twice_before_it_ends_anything() -> None:
    sound = np.concatenate([quiet(1), tone(2), quiet(20)])
    talk = Talk(sound, "an answer")
    take = talk.listen()
    assert take.ended_by == "silence"
    assert talk.asked == [(STILL_THINKING, 6.0), (TAKE_IT, 10.0)]
    assert take.duration_s == pytest.approx(12.0, abs=0.2)


def test_whoever_goes_on_is_heard_out_and_asked_anew() -> None:
    talk = Talk(np.concatenate([quiet(1), tone(2), quiet(4), tone(2)]), "one", "two")
    take = talk.listen()
    assert [text for text, _at_s in talk.asked] == [STILL_THINKING, STILL_THINKING, TAKE_IT]
    assert len(take.speech) == 2


def test_who_never_began_gave_no_answer() -> None:
    take = Talk(quiet(30)).listen()
    assert take.ended_by == "nothing_heard"
    assert take.duration_s == pytest.approx(6 + 4 + 3, abs=0.2)


def test_the_interviewers_own_voice_is_no_answer() -> None:
    sound = np.concatenate([quiet(1), tone(1), quiet(3.1), tone(TALK_S), quiet(9)])
    talk = Talk(sound, "an answer", "are you still thinking", live=True)
    take = talk.listen()
    stored = talk.booth.disk.sound
    assert len(talk.recognizer.clips) == 1
    assert len(take.speech) == 1
    asked_at_s = talk.asked[0][1]
    told = stored[round((asked_at_s + 0.1) * RATE_HZ) :][: round(TALK_S * RATE_HZ)]
    assert not np.any(told)
    assert np.all(stored[round((asked_at_s + TALK_S + HOLD_OFF_S + 0.2) * RATE_HZ) :][:RATE_HZ])


def test_a_next_question_waits_until_the_one_before_has_died_away() -> None:
    sound = np.concatenate([quiet(1), tone(2), quiet(20)])
    talk = Talk(sound, "an answer", live=True)
    take = talk.listen()
    talked_s = TALK_S + HOLD_OFF_S
    asked_s = [at_s for _text, at_s in talk.asked]
    assert asked_s == pytest.approx([3 + 3, 3 + 3 + talked_s + 4], abs=0.1)
    assert take.duration_s == pytest.approx(asked_s[1] + talked_s + 2, abs=0.1)


def test_a_file_waits_while_the_interviewer_talks() -> None:
    talk = Talk(np.concatenate([quiet(1), tone(1), quiet(4), tone(2)]), "an answer", "that goes on")
    assert len(talk.listen().speech) == 2


def test_who_asks_for_a_moment_is_given_one() -> None:
    *_, last_s = MORE_TIME.within_the_answer
    asked = {"asked": 2, "asked_at_s": 20.0, "silence_s": 20.0 + last_s - 0.1}
    assert end_reason(heard(40.0, **asked), WAITS) == "silence"
    assert end_reason(heard(40.0, **asked, wants_time=True), WAITS) is None


@pytest.mark.parametrize(
    ("turn", "asks_after_s", "asks"),
    [
        ("finished", 1.28, "take_it"),
        ("likely", 2.5, "take_it"),
        ("open", 3.0, "still_thinking"),
        ("unlikely", 6.0, "still_thinking"),
        ("unfinished", 6.0, "still_thinking"),
    ],
)
def test_the_words_say_how_soon_silence_is_asked_about(
    turn: TurnState, asks_after_s: float, asks: Step
) -> None:
    soon = heard(silence_s=asks_after_s - 0.1, turn=turn)
    assert next_about_silence(soon, WAITS) == "wait"
    step = next_about_silence(replace(soon, silence_s=asks_after_s), WAITS)
    assert step == asks
    assert end_reason(replace(soon, silence_s=asks_after_s), WAITS) is None


def test_no_countdown_runs_where_silence_is_asked_about() -> None:
    assert countdown_s(heard(silence_s=2.5), WAITS) is None
    assert end_reason(heard(silence_s=2.5, turn="finished"), WAITS) is None


@pytest.mark.parametrize("at", [1, 2])
def test_the_key_to_go_on_ends_nothing_while_silence_is_asked_about(at: int) -> None:
    sound = np.concatenate([quiet(1), tone(2), quiet(8 + 4 * at), tone(2), quiet(60)])
    talk = Talk(sound, "one", "two")
    talk.on_question = lambda: (
        talk.booth.controls.press("resume") if len(talk.asked) == at else None
    )
    take = talk.listen()
    assert len(take.speech) == 2, "they were heard out"
    assert take.ended_by == "silence"
    assert take.duration_s < 60, "and silence still ends it"


def test_the_key_to_go_on_gives_as_much_time_as_a_no() -> None:
    talk = Talk(np.concatenate([quiet(1), tone(2), quiet(60)]), "an answer")
    talk.on_question = lambda: talk.booth.controls.press("resume") if len(talk.asked) == 2 else None
    talk.listen()
    (_first, _second), pressed_s = talk.asked[:2], talk.asked[1][1]
    first_s, second_s, _last_s = MORE_TIME.within_the_answer
    assert [at_s for _text, at_s in talk.asked[2:]] == pytest.approx(
        [pressed_s + first_s, pressed_s + first_s + second_s], abs=0.2
    )
