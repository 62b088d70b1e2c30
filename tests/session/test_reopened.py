"""An answer that ended in silence may be spoken on, and nothing of it is lost."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.fakes import DoneIsAnEndPhrase, ScriptedMicrophone, ScriptedRecognizer, quiet, tone
from tests.session.booth import ANSWER, Booth
from voicecoach.analysis.turn import Turn, TurnState
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.audio.streams import DeviceLostError
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import Listening, Progress
from voicecoach.session.segments import STEP_SAMPLES

LINGER_S = 0.4
ENDS_S = 3.0
"""Silence that ends an answer."""


def spoken_on_after(silence_s: float, *, speech: Samples | None = None) -> ScriptedMicrophone:
    speech = tone(2) if speech is None else speech
    return ScriptedMicrophone(np.concatenate([ANSWER, quiet(silence_s), speech, quiet(30)]))


def loud(sound: Samples) -> int:
    """How many samples are those of a voice."""
    return int(np.count_nonzero(np.abs(sound) > 0.01))


def test_who_stays_silent_was_done() -> None:
    booth = Booth(ScriptedMicrophone(ANSWER))
    with booth.answer as answer:
        take = answer.listen(booth.waits)
        assert not answer.linger(LINGER_S)
    assert len(booth.disk.sound) / RATE_HZ == pytest.approx(take.duration_s + LINGER_S, abs=0.05)


def test_who_speaks_on_right_after_the_end_is_heard_out() -> None:
    booth = Booth(spoken_on_after(ENDS_S + 0.2), recognizer=ScriptedRecognizer("one", "two", "on"))
    with booth.answer as answer:
        first = answer.listen(booth.waits)
        assert answer.linger(LINGER_S)
        take = answer.listen(booth.waits)
    assert (len(first.speech), len(take.speech)) == (2, 3)
    assert take.speech[-1].start_s == pytest.approx(8.2 + ENDS_S + 0.2, abs=0.05)
    assert booth.words() == ["one", "two", "on"]
    assert booth.microphone.started == 1


def test_what_was_said_while_nobody_listened_is_heard_first() -> None:
    sound = np.concatenate([ANSWER, quiet(ENDS_S + 1.5), tone(2), quiet(30)])
    microphone = ScriptedMicrophone(sound, live=True)
    booth = Booth(microphone, recognizer=ScriptedRecognizer("one", "two", "on"))
    with booth.answer as answer:
        answer.listen(booth.waits)
        microphone.pass_time(2.5)  # the report took its time
        assert answer.linger(LINGER_S)


@pytest.mark.parametrize("live", [True, False])
def test_a_click_is_no_word(live: bool) -> None:
    sound = np.concatenate([ANSWER, quiet(ENDS_S + 0.35), tone(0.06), quiet(30)])
    booth = Booth(ScriptedMicrophone(sound, live=live))
    with booth.answer as answer:
        answer.listen(booth.waits)
        assert not answer.linger(LINGER_S)


def test_a_sound_that_begins_in_time_is_heard_until_it_proves_to_be_speech() -> None:
    booth = Booth(spoken_on_after(ENDS_S + LINGER_S - 0.04))
    with booth.answer as answer:
        answer.listen(booth.waits)
        assert answer.linger(LINGER_S)


def test_the_silence_before_counts_no_more_and_the_clock_goes_on() -> None:
    booth = Booth(ScriptedMicrophone(ANSWER, quiet(30)))
    with booth.answer as answer:
        first = answer.listen(booth.waits)
        answer.close()
        take = answer.listen(booth.waits)
    assert take.ended_by == "silence"
    assert take.duration_s - first.duration_s == pytest.approx(booth.waits.unfinished_s, abs=0.1)
    clocks_s = [event.answer_s for event in booth.screen.events if isinstance(event, Progress)]
    assert clocks_s == sorted(clocks_s)
    begun = [event.again for event in booth.screen.events if isinstance(event, Listening)]
    assert begun == [False, True]


@pytest.mark.parametrize("state", ["finished", "likely"])
def test_nobody_is_taken_to_be_done_too_soon_twice(state: TurnState) -> None:
    done = Turn(state=state, finished=0.99, unfinished=0.0)
    waits = Waits(by_words=True)
    booth = Booth(
        spoken_on_after(waits.after(state) + 0.2),
        recognizer=ScriptedRecognizer("one", "two", "on"),
        turn=lambda _words, _familiar: done,
    )
    with booth.answer as answer:
        assert answer.listen(waits).ended_by == "finished"
        assert answer.linger(LINGER_S)
        take = answer.listen(waits)
    assert take.ended_by == "silence"
    assert take.duration_s - take.speech[-1].end_s == pytest.approx(waits.after("open"), abs=0.1)


def test_an_answer_taken_up_again_later_is_one_answer() -> None:
    microphone = ScriptedMicrophone(ANSWER, np.concatenate([quiet(1), tone(2)]))
    booth = Booth(microphone, recognizer=ScriptedRecognizer("one", "two", "on"))
    with booth.answer as answer:
        first = answer.listen(booth.waits)
        answer.close()
        take = answer.listen(booth.waits)
    assert booth.words() == ["one", "two", "on"]
    assert take.speech[-1].start_s == pytest.approx(first.duration_s + 1.0, abs=0.05)
    assert len(booth.disk.sound) == round(take.duration_s * RATE_HZ)
    assert (microphone.started, microphone.stopped) == (2, 2)


def test_what_ended_it_the_first_time_does_not_end_it_again() -> None:
    microphone = ScriptedMicrophone(
        np.concatenate([tone(3), quiet(1.3), tone(0.6), quiet(9)]), np.concatenate([tone(2)])
    )
    booth = Booth(
        microphone,
        recognizer=ScriptedRecognizer("i chose tea", "done", "and more"),
        end_phrases=DoneIsAnEndPhrase(),
    )
    with booth.answer as answer:
        assert answer.listen(booth.waits).ended_by == "phrase"
        answer.close()
        assert answer.listen(booth.waits).ended_by == "silence"
    assert booth.words() == ["i", "chose", "tea", "done", "and", "more"]


def test_a_microphone_that_dies_meanwhile_ends_it_for_good() -> None:
    lost = DeviceLostError("the microphone is gone")
    booth = Booth(ScriptedMicrophone(np.concatenate([ANSWER, quiet(ENDS_S + 0.2)]), then=lost))
    with booth.answer as answer:
        answer.listen(booth.waits)
        assert not answer.linger(LINGER_S)
        assert not answer.linger(LINGER_S)
    assert booth.notices() == ["the microphone is gone"]
    assert booth.microphone.stopped == 1


def test_sound_lost_before_and_after_is_counted_together() -> None:
    booth = Booth(ScriptedMicrophone(ANSWER, ANSWER))
    with booth.answer as answer:
        booth.microphone.overflows = 2
        assert answer.listen(booth.waits).overflows == 2
        answer.close()
        booth.microphone.overflows = 1
        assert answer.listen(booth.waits).overflows == 3


@settings(max_examples=20, deadline=None)
@example(pauses_s=[1.9375], live=False)
@given(pauses_s=st.lists(st.floats(0.2, 5.0), min_size=1, max_size=4), live=st.booleans())
def test_however_often_it_goes_on_nothing_heard_is_lost(pauses_s: list[float], live: bool) -> None:
    parts = [tone(1)]
    for pause_s in pauses_s:
        parts += [quiet(pause_s), tone(0.8)]
    sound = np.concatenate([*parts, quiet(30)])
    booth = Booth(
        ScriptedMicrophone(sound, live=live),
        recognizer=ScriptedRecognizer(*["on"] * 99),
        waits=Waits(silence_s=1.5),
    )
    takes = []
    with booth.answer as answer:
        takes.append(answer.listen(booth.waits))
        while answer.linger(LINGER_S):
            takes.append(answer.listen(booth.waits))
    stored = booth.disk.sound
    assert np.array_equal(stored, sound[: len(stored)])
    booth.transcriber.wait()
    recognized = np.concatenate([segment.clip.samples for segment in booth.segments])
    assert loud(recognized) == loud(stored[:-STEP_SAMPLES])  # the last step is not looked at yet
    last = takes[-1].speech
    assert [take.speech for take in takes] == [last[: len(take.speech)] for take in takes]
