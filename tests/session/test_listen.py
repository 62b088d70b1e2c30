import threading
import time

import numpy as np
import pytest

from tests.fakes import DoneIsAnEndPhrase, ScriptedMicrophone, ScriptedRecognizer, quiet, tone
from tests.session.booth import ANSWER, Booth
from voicecoach.audio.clip import RATE_HZ
from voicecoach.audio.streams import DeviceLostError
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import Progress


def test_an_answer_ends_after_three_seconds_of_silence() -> None:
    booth = Booth(ScriptedMicrophone(ANSWER))
    take = booth.listen()
    assert take.ended_by == "silence"
    assert take.duration_s == pytest.approx(8.2 + 3.0, abs=0.1)
    assert [round(span.start_s, 1) for span in take.speech] == [1.0, 6.2]
    assert booth.words() == ["one", "two", "three", "four"]


def test_everything_heard_is_stored_to_the_last_sample() -> None:
    booth = Booth(ScriptedMicrophone(ANSWER))
    take = booth.listen()
    assert len(booth.disk.sound) == round(take.duration_s * RATE_HZ)
    assert np.array_equal(booth.disk.sound[: len(ANSWER)], ANSWER)


@pytest.mark.parametrize("pause_s", [0.6, 1.5, 2.5])
def test_thinking_pauses_up_to_two_and_a_half_seconds_never_cut(pause_s: float) -> None:
    sound = np.concatenate([tone(3), *[quiet(pause_s), tone(1.5)] * 4])
    take = Booth(ScriptedMicrophone(sound)).listen()
    assert take.duration_s > len(sound) / RATE_HZ
    assert take.speech[-1].end_s == pytest.approx(len(sound) / RATE_HZ, abs=0.05)


def test_speech_during_the_countdown_continues_the_answer() -> None:
    booth = Booth(ScriptedMicrophone(np.concatenate([tone(3), quiet(2.8), tone(2)])))
    take = booth.listen()
    countdowns = [
        (event.heard_s, event.countdown_s)
        for event in booth.screen.events
        if isinstance(event, Progress)
    ]
    assert any(left is not None and left < 0.4 and at < 5.9 for at, left in countdowns)
    assert any(left is None and 6.0 < at < 7.5 for at, left in countdowns)
    assert take.speech[-1].end_s == pytest.approx(7.8, abs=0.05)


def test_a_key_ends_the_answer_at_once_and_its_last_words_are_heard() -> None:
    booth: Booth

    def press(heard_s: float) -> None:
        booth.controls.is_pressed = heard_s >= 3.0

    booth = Booth(ScriptedMicrophone(tone(10), on_block=press))
    take = booth.listen()
    assert (take.ended_by, round(take.duration_s, 1)) == ("key", 3.0)
    assert booth.words() == ["one", "two"]


def test_a_spoken_end_phrase_ends_the_answer_and_is_not_part_of_it() -> None:
    sound = np.concatenate([tone(3), quiet(1.3), tone(0.6)])
    booth = Booth(
        ScriptedMicrophone(sound),
        recognizer=ScriptedRecognizer("i chose tea", "done"),
        end_phrases=DoneIsAnEndPhrase(),
    )
    take = booth.listen()
    assert take.ended_by == "phrase"
    assert take.duration_s < len(sound) / RATE_HZ + 1.1
    assert booth.words() == ["i", "chose", "tea"]


def test_an_end_phrase_in_the_middle_ends_nothing() -> None:
    sound = np.concatenate([tone(1), quiet(0.45), tone(1), quiet(0.1), tone(3)])
    booth = Booth(
        ScriptedMicrophone(sound),
        recognizer=ScriptedRecognizer("done and then more"),
        end_phrases=DoneIsAnEndPhrase(),
    )
    assert booth.listen().ended_by == "silence"


def test_speech_that_follows_an_end_phrase_before_it_was_recognized_goes_on() -> None:
    sound = np.concatenate([quiet(1), tone(3), quiet(1.1), tone(1.5), quiet(0.3), tone(4)])
    resumed = threading.Event()

    def set_when_resumed(heard_s: float) -> None:
        if heard_s >= 6.8:  # inside the short gap of the second stretch, which is not queued yet
            resumed.set()
            time.sleep(0.001)

    booth = Booth(
        ScriptedMicrophone(sound, live=True, on_block=set_when_resumed),
        recognizer=ScriptedRecognizer(
            "so done", "and more", "and more", on_clip=lambda _clip: resumed.wait()
        ),
        end_phrases=DoneIsAnEndPhrase(),
    )
    take = booth.listen()
    assert take.ended_by == "silence"
    assert take.speech[-1].end_s == pytest.approx(10.9, abs=0.05)


def test_what_may_be_missing_of_a_take_is_said() -> None:
    microphone = ScriptedMicrophone(ANSWER)
    microphone.fault = "sound was lost twice"
    booth = Booth(microphone)
    booth.listen()
    assert booth.notices() == ["sound was lost twice"]


def test_a_microphone_that_dies_ends_the_answer_with_what_was_heard() -> None:
    booth = Booth(ScriptedMicrophone(tone(4), then=DeviceLostError("the microphone is gone")))
    take = booth.listen()
    assert (take.ended_by, round(take.duration_s, 1)) == ("device_lost", 4.0)
    assert booth.notices() == ["the microphone is gone"]
    assert booth.words() == ["one", "two"]
    assert booth.microphone.stopped == 1


def test_noise_alone_ends_by_time_out() -> None:
    noise = np.concatenate([quiet(2), tone(3), quiet(1)] * 3)
    booth = Booth(
        ScriptedMicrophone(noise),
        recognizer=ScriptedRecognizer(),
        waits=Waits(nothing_heard_s=20.0),
    )
    take = booth.listen()
    assert (take.ended_by, round(take.duration_s)) == ("nothing_heard", 20)
    assert booth.words() == []


def test_digital_silence_is_taken_for_a_denied_microphone() -> None:
    waits = Waits(nothing_heard_s=5.0)
    zeros = np.zeros(5 * RATE_HZ, np.float32)
    denied = Booth(ScriptedMicrophone(zeros, tail=0.0), waits=waits)
    denied.listen()
    assert denied.notices() == ["allow the microphone"]
    silent = Booth(ScriptedMicrophone(quiet(5)), waits=waits)
    silent.listen()
    assert silent.notices() == []


def test_ctrl_c_closes_the_microphone_and_passes_through() -> None:
    def interrupt(heard_s: float) -> None:
        if heard_s >= 2.0:
            raise KeyboardInterrupt

    booth = Booth(ScriptedMicrophone(tone(10), on_block=interrupt))
    with pytest.raises(KeyboardInterrupt):
        booth.listen()
    assert booth.microphone.stopped == 1
    assert 1.9 <= len(booth.disk.sound) / RATE_HZ <= 2.0


def test_progress_counts_from_the_first_speech() -> None:
    booth = Booth(ScriptedMicrophone(ANSWER))
    booth.listen()
    progress = [event for event in booth.screen.events if isinstance(event, Progress)]
    assert all(event.answer_s == 0.0 for event in progress if event.heard_s < 1.0)
    assert progress[-1].answer_s == pytest.approx(progress[-1].heard_s - 1.0, abs=0.05)


def test_recognition_goes_on_while_the_candidate_speaks() -> None:
    heard_at_clip: list[int] = []
    microphone: ScriptedMicrophone

    def note(_clip: object) -> None:
        heard_at_clip.append(len(booth.disk.blocks))

    recognizer = ScriptedRecognizer("one", "two", on_clip=note)
    microphone = ScriptedMicrophone(ANSWER)
    booth = Booth(microphone, recognizer=recognizer)
    booth.listen()
    booth.transcriber.wait()
    blocks = len(booth.disk.blocks)
    assert heard_at_clip[0] < blocks * 0.6
