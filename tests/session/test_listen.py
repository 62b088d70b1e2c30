import threading
import time

import numpy as np
import pytest

from tests.fakes import (
    DoneIsAnEndPhrase,
    LevelDetector,
    ListScreen,
    ManualControls,
    NoEndPhrases,
    ScriptedMicrophone,
    ScriptedRecognizer,
    quiet,
    tone,
)
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.audio.endpoint import EndRules
from voicecoach.audio.streams import DeviceLostError
from voicecoach.errors import VoicecoachError
from voicecoach.session.events import Notice, Progress
from voicecoach.session.listen import Listener, Take
from voicecoach.session.transcription import EndPhrases, LiveTranscriber
from voicecoach.vad.tracker import SpeechTracker

ANSWER = np.concatenate([quiet(1), tone(4), quiet(1.2), tone(2)])


class Disk:
    """Collects what is stored, up to a size."""

    def __init__(self, *, room_s: float = 1e9) -> None:
        self.blocks: list[Samples] = []
        self._room = room_s * RATE_HZ

    def store(self, block: Samples) -> None:
        if sum(map(len, self.blocks)) + len(block) > self._room:
            raise VoicecoachError("the disk is full")
        self.blocks.append(block)

    @property
    def sound(self) -> Samples:
        return np.concatenate(self.blocks)


class Room:
    """A listener with fakes all around it."""

    def __init__(
        self,
        microphone: ScriptedMicrophone,
        *,
        recognizer: ScriptedRecognizer | None = None,
        end_phrases: EndPhrases | None = None,
        rules: EndRules | None = None,
        disk: Disk | None = None,
    ) -> None:
        self.screen = ListScreen()
        self.controls = ManualControls()
        self.disk = disk or Disk()
        self.microphone = microphone
        self.transcriber = LiveTranscriber(
            recognizer or ScriptedRecognizer("one two", "three four"), end_phrases or NoEndPhrases()
        )
        self._listener = Listener(
            microphone=microphone,
            new_tracker=lambda: SpeechTracker(LevelDetector()),
            controls=self.controls,
            screen=self.screen,
            rules=rules or EndRules(),
            silent_hint="allow the microphone",
        )

    def listen(self) -> Take:
        return self._listener.listen(self.transcriber, self.disk.store, budget_s=90.0)

    def words(self) -> list[str]:
        return [word.text for piece in self.transcriber.finish() for word in piece.words]

    def notices(self) -> list[str]:
        return [event.message for event in self.screen.events if isinstance(event, Notice)]


def test_an_answer_ends_after_three_seconds_of_silence() -> None:
    room = Room(ScriptedMicrophone(ANSWER))
    take = room.listen()
    assert take.ended_by == "silence"
    assert take.duration_s == pytest.approx(8.2 + 3.0, abs=0.1)
    assert [round(span.start_s, 1) for span in take.speech] == [1.0, 6.2]
    assert room.words() == ["one", "two", "three", "four"]


def test_everything_heard_is_stored_to_the_last_sample() -> None:
    room = Room(ScriptedMicrophone(ANSWER))
    take = room.listen()
    assert len(room.disk.sound) == round(take.duration_s * RATE_HZ)
    assert np.array_equal(room.disk.sound[: len(ANSWER)], ANSWER)


@pytest.mark.parametrize("pause_s", [0.6, 1.5, 2.5])
def test_thinking_pauses_up_to_two_and_a_half_seconds_never_cut(pause_s: float) -> None:
    sound = np.concatenate([tone(3), *[quiet(pause_s), tone(1.5)] * 4])
    take = Room(ScriptedMicrophone(sound)).listen()
    assert take.duration_s > len(sound) / RATE_HZ
    assert take.speech[-1].end_s == pytest.approx(len(sound) / RATE_HZ, abs=0.05)


def test_speech_during_the_countdown_continues_the_answer() -> None:
    room = Room(ScriptedMicrophone(np.concatenate([tone(3), quiet(2.8), tone(2)])))
    take = room.listen()
    countdowns = [
        (event.heard_s, event.countdown_s)
        for event in room.screen.events
        if isinstance(event, Progress)
    ]
    assert any(left is not None and left < 0.4 and at < 5.9 for at, left in countdowns)
    assert any(left is None and 6.0 < at < 7.5 for at, left in countdowns)
    assert take.speech[-1].end_s == pytest.approx(7.8, abs=0.05)


def test_a_key_ends_the_answer_at_once_and_its_last_words_are_heard() -> None:
    room: Room

    def press(heard_s: float) -> None:
        room.controls.is_pressed = heard_s >= 3.0

    room = Room(ScriptedMicrophone(tone(10), on_block=press))
    take = room.listen()
    assert (take.ended_by, round(take.duration_s, 1)) == ("key", 3.0)
    assert room.words() == ["one", "two"]


def test_a_spoken_end_phrase_ends_the_answer_and_is_not_part_of_it() -> None:
    sound = np.concatenate([tone(3), quiet(1.3), tone(0.6)])
    room = Room(
        ScriptedMicrophone(sound),
        recognizer=ScriptedRecognizer("i chose tea", "done"),
        end_phrases=DoneIsAnEndPhrase(),
    )
    take = room.listen()
    assert take.ended_by == "phrase"
    assert take.duration_s < len(sound) / RATE_HZ + 1.1
    assert room.words() == ["i", "chose", "tea"]


def test_an_end_phrase_in_the_middle_ends_nothing() -> None:
    sound = np.concatenate([tone(1), quiet(0.45), tone(1), quiet(0.1), tone(3)])
    room = Room(
        ScriptedMicrophone(sound),
        recognizer=ScriptedRecognizer("done and then more"),
        end_phrases=DoneIsAnEndPhrase(),
    )
    assert room.listen().ended_by == "silence"


def test_speech_that_follows_an_end_phrase_before_it_was_recognized_goes_on() -> None:
    sound = np.concatenate([quiet(1), tone(3), quiet(1.1), tone(1.5), quiet(0.3), tone(4)])
    resumed = threading.Event()

    def set_when_resumed(heard_s: float) -> None:
        if heard_s >= 6.8:  # inside the short gap of the second stretch, which is not queued yet
            resumed.set()
            time.sleep(0.001)

    room = Room(
        ScriptedMicrophone(sound, live=True, on_block=set_when_resumed),
        recognizer=ScriptedRecognizer(
            "so done", "and more", "and more", on_clip=lambda _clip: resumed.wait()
        ),
        end_phrases=DoneIsAnEndPhrase(),
    )
    take = room.listen()
    assert take.ended_by == "silence"
    assert take.speech[-1].end_s == pytest.approx(10.9, abs=0.05)


def test_what_may_be_missing_of_a_take_is_said() -> None:
    microphone = ScriptedMicrophone(ANSWER)
    microphone.fault = "sound was lost twice"
    room = Room(microphone)
    room.listen()
    assert room.notices() == ["sound was lost twice"]


def test_a_microphone_that_dies_ends_the_answer_with_what_was_heard() -> None:
    room = Room(ScriptedMicrophone(tone(4), then=DeviceLostError("the microphone is gone")))
    take = room.listen()
    assert (take.ended_by, round(take.duration_s, 1)) == ("device_lost", 4.0)
    assert room.notices() == ["the microphone is gone"]
    assert room.words() == ["one", "two"]
    assert room.microphone.stopped == 1


def test_a_full_disk_is_said_once_and_the_answer_goes_on() -> None:
    room = Room(ScriptedMicrophone(ANSWER), disk=Disk(room_s=2.0))
    take = room.listen()
    assert take.ended_by == "silence"
    assert len(room.notices()) == 1
    assert room.notices()[0].startswith("the disk is full")
    assert len(room.disk.sound) == 2 * RATE_HZ


def test_noise_alone_ends_by_time_out() -> None:
    noise = np.concatenate([quiet(2), tone(3), quiet(1)] * 3)
    room = Room(
        ScriptedMicrophone(noise),
        recognizer=ScriptedRecognizer(),
        rules=EndRules(nothing_heard_s=20.0),
    )
    take = room.listen()
    assert (take.ended_by, round(take.duration_s)) == ("nothing_heard", 20)
    assert room.words() == []


def test_digital_silence_is_taken_for_a_denied_microphone() -> None:
    rules = EndRules(nothing_heard_s=5.0)
    zeros = np.zeros(5 * RATE_HZ, np.float32)
    denied = Room(ScriptedMicrophone(zeros, tail=0.0), rules=rules)
    denied.listen()
    assert denied.notices() == ["allow the microphone"]
    silent = Room(ScriptedMicrophone(quiet(5)), rules=rules)
    silent.listen()
    assert silent.notices() == []


def test_ctrl_c_closes_the_microphone_and_passes_through() -> None:
    def interrupt(heard_s: float) -> None:
        if heard_s >= 2.0:
            raise KeyboardInterrupt

    room = Room(ScriptedMicrophone(tone(10), on_block=interrupt))
    with pytest.raises(KeyboardInterrupt):
        room.listen()
    assert room.microphone.stopped == 1
    assert 1.9 <= len(room.disk.sound) / RATE_HZ <= 2.0


def test_progress_counts_from_the_first_speech() -> None:
    room = Room(ScriptedMicrophone(ANSWER))
    room.listen()
    progress = [event for event in room.screen.events if isinstance(event, Progress)]
    assert all(event.answer_s == 0.0 for event in progress if event.heard_s < 1.0)
    assert progress[-1].answer_s == pytest.approx(progress[-1].heard_s - 1.0, abs=0.05)


def test_recognition_goes_on_while_the_candidate_speaks() -> None:
    heard_at_clip: list[int] = []
    microphone: ScriptedMicrophone

    def note(_clip: object) -> None:
        heard_at_clip.append(len(room.disk.blocks))

    recognizer = ScriptedRecognizer("one", "two", on_clip=note)
    microphone = ScriptedMicrophone(ANSWER)
    room = Room(microphone, recognizer=recognizer)
    room.listen()
    room.transcriber.finish()
    blocks = len(room.disk.blocks)
    assert heard_at_clip[0] < blocks * 0.6
