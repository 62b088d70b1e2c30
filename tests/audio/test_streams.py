"""The contract of microphones and speakers, kept by PortAudio's and by the files in their place."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soxr

from tests.soundcard import correlation
from voicecoach.audio.clip import RATE_HZ, Clip, Samples, level_dbfs
from voicecoach.audio.decode import read_clip
from voicecoach.audio.files import FileMicrophone, FileSpeaker
from voicecoach.audio.microphone import SoundDeviceMicrophone
from voicecoach.audio.speaker import SoundDeviceSpeaker
from voicecoach.audio.streams import Microphone, Speaker

HEARD = 0.95
"""Correlation. Exact sound, moved by half a sample in resampling, still reaches 0.97."""

PORTAUDIO = pytest.param("portaudio", marks=pytest.mark.alone)


@dataclass(frozen=True, kw_only=True)
class Person:
    """A microphone and how to make somebody speak the sweep into it, once it is started."""

    microphone: Microphone
    speak: Callable[[], object]


@pytest.fixture(params=["file", "fast file", PORTAUDIO])
def person(request: pytest.FixtureRequest, sweep_file: Path) -> Iterator[Person]:
    if request.param == "portaudio":
        card = request.getfixturevalue("portaudio_card")
        person = Person(
            microphone=SoundDeviceMicrophone(),
            speak=lambda: card.play_into_microphone(sweep_file, wait=False),
        )
    else:
        fast = request.param == "fast file"
        person = Person(microphone=FileMicrophone(sweep_file, fast=fast), speak=lambda: None)
    yield person
    person.microphone.stop()


def listen(microphone: Microphone, duration_s: float) -> Samples:
    blocks: list[Samples] = []
    give_up_s = time.monotonic() + duration_s + 5
    while sum(map(len, blocks)) < duration_s * RATE_HZ:
        assert time.monotonic() < give_up_s
        block = microphone.read(timeout_s=0.2)
        if block is not None:
            assert block.ndim == 1
            assert block.dtype == np.float32
            assert len(block) > 0
            blocks.append(block)
    return np.concatenate(blocks)


def test_a_microphone_hears_what_is_spoken_and_then_silence(person: Person, sweep: Clip) -> None:
    person.microphone.start()
    person.speak()
    heard = listen(person.microphone, 1.4)

    assert correlation(sweep.samples, heard) >= HEARD
    assert level_dbfs(heard[-RATE_HZ // 4 :]) < -60
    assert person.microphone.overflows == 0


def test_a_microphone_starts_anew_without_anything_older(person: Person, sweep: Clip) -> None:
    person.microphone.start()
    person.speak()
    first = listen(person.microphone, 0.4)
    person.microphone.stop()
    time.sleep(0.8)  # the end of the sweep, which nobody hears
    person.microphone.start()
    person.speak()
    second = listen(person.microphone, 1.4)

    assert level_dbfs(first) > -60
    assert correlation(sweep.samples, second) >= HEARD


def test_a_microphone_may_be_stopped_twice_and_before_it_was_started(person: Person) -> None:
    person.microphone.stop()
    person.microphone.start()
    person.microphone.stop()
    person.microphone.stop()


@dataclass(frozen=True, kw_only=True)
class Room:
    """A speaker and a way to hear, at 16 kHz, what it gave out during a block."""

    speaker: Speaker
    record: Callable[[], AbstractContextManager[Any]]


@pytest.fixture(params=["file", PORTAUDIO])
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Room]:
    if request.param == "portaudio":
        card = request.getfixturevalue("portaudio_card")
        room = Room(speaker=SoundDeviceSpeaker(), record=card.record_speaker)
    else:
        path = tmp_path / "spoken.wav"

        room = Room(speaker=FileSpeaker(path), record=lambda: nullcontext(FileRecording(path)))
    yield room
    room.speaker.close()


class FileRecording:
    """What a file speaker has written since this was made, with a little of what was before."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._before = max(0, len(self._written()) - RATE_HZ // 10)

    @property
    def samples(self) -> Samples:
        return self._written()[self._before :]

    def _written(self) -> Samples:
        return read_clip(self._path).samples if self._path.stat().st_size else np.zeros(0, "f4")


def test_a_speaker_gives_out_clips_of_any_rate_in_order(room: Room, sweep: Clip) -> None:
    half = len(sweep.samples) // 2
    second = soxr.resample(sweep.samples[half:], RATE_HZ, 22_050)
    with room.record() as recording:
        finished = room.speaker.play(
            [
                Clip(samples=sweep.samples[:half], rate_hz=RATE_HZ),
                Clip(samples=second, rate_hz=22_050),
            ]
        )

    assert finished
    assert correlation(sweep.samples, recording.samples) >= HEARD


def test_a_cut_ends_the_playing_and_the_next_is_whole(room: Room, sweep: Clip) -> None:
    produced = 0

    def endless() -> Iterator[Clip]:
        nonlocal produced
        while True:
            produced += 1
            if produced == 20:
                room.speaker.cut()
            yield sweep

    assert not room.speaker.play(endless())
    assert produced <= 21

    with room.record() as recording:
        assert room.speaker.play([sweep])
    assert correlation(sweep.samples, recording.samples) >= HEARD


def test_a_failing_voice_reaches_the_caller(room: Room, sweep: Clip) -> None:
    def failing() -> Iterator[Clip]:
        yield sweep
        raise LookupError("voice")

    with pytest.raises(LookupError, match="voice"):
        room.speaker.play(failing())


def test_nothing_to_say_is_no_error(room: Room) -> None:
    assert room.speaker.play([])


def test_a_speaker_may_be_cut_in_silence_and_closed_twice(room: Room) -> None:
    room.speaker.cut()
    room.speaker.close()
    room.speaker.close()
