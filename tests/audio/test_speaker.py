import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

import numpy as np
import pytest

from tests.audio.fake_portaudio import FakePortAudio, Plugged, use
from tests.soundcard import RATE_HZ, Recording, SoundCard
from voicecoach.audio import speaker
from voicecoach.audio.clip import Clip
from voicecoach.audio.devices import Device
from voicecoach.audio.speaker import SoundDeviceSpeaker
from voicecoach.audio.streams import DeviceError, DeviceLostError

NOWHERE = Device(
    index=99,
    name="Gone",
    inputs=0,
    outputs=2,
    rate_hz=48_000,
    is_default_input=False,
    is_default_output=True,
)

SILENT_WITHIN_S = 0.25
"""Measured: 25 ms. The rest is for a busy machine; to play out its buffers would take longer."""


@pytest.fixture
def tone() -> Clip:
    """Four seconds."""
    t = np.arange(4 * RATE_HZ) / RATE_HZ
    return Clip(samples=(0.5 * np.sin(2 * np.pi * 440 * t)).astype(np.float32))


@contextmanager
def alarm(after_s: float, action: Callable[[], None]) -> Iterator[None]:
    """Run ``action`` in a signal handler, in the midst of whatever the main thread does."""

    def handle(_signal: int, _frame: FrameType | None) -> None:
        action()

    before = signal.signal(signal.SIGALRM, handle)
    signal.setitimer(signal.ITIMER_REAL, after_s)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@dataclass
class Ending:
    """Something that ends the playing, and how much had been heard by then."""

    recording: Recording
    action: Callable[[], None]
    heard: int = 0

    def __call__(self) -> None:
        self.heard = len(self.recording.samples)
        self.action()

    def still_heard_s(self) -> float:
        """How long the sound went on nevertheless."""
        time.sleep(0.5)
        audible = np.flatnonzero(np.abs(self.recording.samples) > 0.01)
        assert audible[0] < self.heard, "there was nothing to silence"
        return float(audible[-1] - self.heard) / RATE_HZ


def interrupt() -> None:
    raise KeyboardInterrupt


def test_a_cut_from_another_thread_silences_at_once(portaudio_card: SoundCard, tone: Clip) -> None:
    device = SoundDeviceSpeaker()
    with portaudio_card.record_speaker() as recording:
        ending = Ending(recording, device.cut)
        timer = threading.Timer(0.7, ending)
        timer.start()
        assert not device.play([tone])
        timer.join()
        assert ending.still_heard_s() < SILENT_WITHIN_S


def test_a_cut_from_a_signal_handler_silences_at_once(
    portaudio_card: SoundCard, tone: Clip
) -> None:
    device = SoundDeviceSpeaker()
    with portaudio_card.record_speaker() as recording:
        ending = Ending(recording, device.cut)
        with alarm(0.7, ending):
            assert not device.play([tone])
        assert ending.still_heard_s() < SILENT_WITHIN_S


def test_ctrl_c_silences_on_its_way_out(portaudio_card: SoundCard, tone: Clip) -> None:
    device = SoundDeviceSpeaker()
    with portaudio_card.record_speaker() as recording:
        ending = Ending(recording, interrupt)
        with alarm(0.7, ending), pytest.raises(KeyboardInterrupt):
            device.play([tone])
        assert ending.still_heard_s() < SILENT_WITHIN_S


def test_a_voice_slower_than_speech_leaves_gaps_but_loses_nothing(
    portaudio_card: SoundCard,
) -> None:
    def slow() -> Iterator[Clip]:
        for _ in range(3):
            time.sleep(0.4)
            yield Clip(samples=np.full(RATE_HZ // 10, 0.5, np.float32))

    with portaudio_card.record_speaker() as recording:
        assert SoundDeviceSpeaker().play(slow())
    assert np.mean(np.abs(recording.samples) > 0.25) * len(recording.samples) == pytest.approx(
        3 * RATE_HZ // 10, rel=0.05
    )


def test_speech_that_comes_in_very_many_pieces_at_once_is_no_stalled_device(
    portaudio_card: SoundCard,
) -> None:
    crumb = Clip(samples=np.zeros(10, np.float32))
    assert SoundDeviceSpeaker().play([crumb] * 1000)


def test_a_device_lost_while_playing_is_noticed(portaudio_card: SoundCard, tone: Clip) -> None:
    device = SoundDeviceSpeaker()
    timer = threading.Timer(0.5, portaudio_card.kill)
    timer.start()
    start_s = time.monotonic()
    with pytest.raises(DeviceLostError, match=r"stopped playing.*voicecoach doctor"):
        device.play([tone])
    assert time.monotonic() - start_s < 3
    timer.join()


def test_a_device_that_takes_no_sound_is_given_up(
    monkeypatch: pytest.MonkeyPatch, tone: Clip
) -> None:
    use(FakePortAudio(Plugged("Desk", inputs=0, outputs=2, takes_sound=False)), monkeypatch)
    monkeypatch.setattr(speaker, "STALLED_S", 0.2)
    with pytest.raises(DeviceLostError, match="stopped playing"):
        SoundDeviceSpeaker().play([tone])


def test_a_device_that_is_not_there_cannot_be_opened(portaudio_card: SoundCard, tone: Clip) -> None:
    with pytest.raises(DeviceError, match=r'"Gone" is not there.*voicecoach doctor'):
        SoundDeviceSpeaker(NOWHERE).play([tone])
