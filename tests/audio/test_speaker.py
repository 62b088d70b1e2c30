import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import numpy as np
import pytest

from tests.audio.fake_portaudio import fake_portaudio
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


def audible_s(recording: Recording) -> float:
    heard = np.flatnonzero(np.abs(recording.samples) > 0.01)
    return float(heard[-1] - heard[0]) / RATE_HZ if len(heard) else 0.0


def interrupt() -> None:
    raise KeyboardInterrupt


def test_a_cut_from_another_thread_silences_at_once(portaudio_card: SoundCard, tone: Clip):
    device = SoundDeviceSpeaker()
    with portaudio_card.record_speaker() as recording:
        timer = threading.Timer(1.0, device.cut)
        timer.start()
        assert not device.play([tone])
        timer.join()
        time.sleep(0.5)
    assert 0.5 < audible_s(recording) < 1.0 + SILENT_WITHIN_S


def test_a_cut_from_a_signal_handler_silences_at_once(portaudio_card: SoundCard, tone: Clip):
    device = SoundDeviceSpeaker()
    with portaudio_card.record_speaker() as recording:
        with alarm(1.0, device.cut):
            assert not device.play([tone])
        time.sleep(0.5)
    assert 0.5 < audible_s(recording) < 1.0 + SILENT_WITHIN_S


def test_ctrl_c_silences_on_its_way_out(portaudio_card: SoundCard, tone: Clip):
    device = SoundDeviceSpeaker()
    with portaudio_card.record_speaker() as recording:
        with alarm(1.0, interrupt), pytest.raises(KeyboardInterrupt):
            device.play([tone])
        time.sleep(0.5)
    assert 0.5 < audible_s(recording) < 1.0 + SILENT_WITHIN_S


def test_a_voice_slower_than_speech_leaves_gaps_but_loses_nothing(portaudio_card: SoundCard):
    def slow() -> Iterator[Clip]:
        for _ in range(3):
            time.sleep(0.4)
            yield Clip(samples=np.full(RATE_HZ // 10, 0.5, np.float32))

    with portaudio_card.record_speaker() as recording:
        assert SoundDeviceSpeaker().play(slow())
    assert np.mean(np.abs(recording.samples) > 0.25) * len(recording.samples) == pytest.approx(
        3 * RATE_HZ // 10, rel=0.05
    )


def test_a_device_lost_while_playing_is_noticed(portaudio_card: SoundCard, tone: Clip):
    device = SoundDeviceSpeaker()
    timer = threading.Timer(0.5, portaudio_card.kill)
    timer.start()
    start_s = time.monotonic()
    with pytest.raises(DeviceLostError, match=r"stopped playing.*voicecoach doctor"):
        device.play([tone])
    assert time.monotonic() - start_s < 3
    timer.join()


def test_a_device_that_takes_no_sound_is_given_up(monkeypatch: pytest.MonkeyPatch, tone: Clip):
    monkeypatch.setattr(speaker, "portaudio", fake_portaudio)
    monkeypatch.setattr(speaker, "STALLED_S", 0.2)
    with pytest.raises(DeviceLostError, match="stopped playing"):
        SoundDeviceSpeaker(NOWHERE).play([tone])


def test_a_device_that_is_not_there_cannot_be_opened(portaudio_card: SoundCard, tone: Clip):
    with pytest.raises(DeviceError, match=r'"Gone" cannot be opened.*voicecoach doctor'):
        SoundDeviceSpeaker(NOWHERE).play([tone])
