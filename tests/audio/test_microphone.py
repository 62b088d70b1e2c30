import threading
import time
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from tests.audio.fake_portaudio import DeadStream, fake_portaudio
from tests.soundcard import SoundCard
from voicecoach.audio import microphone
from voicecoach.audio.devices import Device
from voicecoach.audio.microphone import SoundDeviceMicrophone
from voicecoach.audio.streams import DeviceError, DeviceLostError

NOWHERE = Device(
    index=99,
    name="Gone",
    inputs=1,
    outputs=0,
    rate_hz=48_000,
    is_default_input=True,
    is_default_output=False,
)


def keep_reading(mic: SoundDeviceMicrophone, for_s: float) -> None:
    end_s = time.monotonic() + for_s
    while time.monotonic() < end_s:
        mic.read(timeout_s=0.2)


def test_a_lost_device_is_noticed(portaudio_card: SoundCard) -> None:
    mic = SoundDeviceMicrophone()
    mic.start()
    assert mic.read(timeout_s=2) is not None
    portaudio_card.kill()
    with pytest.raises(DeviceLostError, match=r"stopped delivering.*voicecoach doctor"):
        keep_reading(mic, for_s=3)
    mic.stop()


def test_sound_that_nobody_fetches_is_counted_as_lost(
    portaudio_card: SoundCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(microphone, "BACKLOG_LIMIT_S", 0.1)
    mic = SoundDeviceMicrophone()
    mic.start()
    time.sleep(0.6)
    assert mic.overflows > 0
    mic.start()
    assert mic.overflows == 0
    mic.stop()


def test_a_device_that_is_open_is_not_opened_again(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[DeadStream] = []

    class Stream(DeadStream):
        def __init__(self, **settings: Any) -> None:
            super().__init__(**settings)
            self.callback = settings["callback"]
            opened.append(self)

        def hears(self, level: float) -> None:
            block = np.full((480, 1), level, np.float32)
            self.callback(block, len(block), None, SimpleNamespace(input_overflow=False))

    library = fake_portaudio()
    library.InputStream = Stream
    monkeypatch.setattr(microphone, "portaudio", lambda: library)
    mic = SoundDeviceMicrophone(replace(NOWHERE, rate_hz=16_000))
    mic.start()
    opened[0].hears(0.1)
    mic.start()
    assert mic.read(timeout_s=0) is None
    opened[0].hears(0.2)
    block = mic.read(timeout_s=0)
    assert block is not None
    assert np.allclose(block, 0.2)
    assert len(opened) == 1
    opened[0].active = False
    mic.start()
    assert len(opened) == 2
    mic.stop()


def test_a_device_that_is_not_there_cannot_be_opened(portaudio_card: SoundCard) -> None:
    mic = SoundDeviceMicrophone(NOWHERE)
    with pytest.raises(DeviceError, match=r'"Gone" cannot be opened.*voicecoach doctor'):
        mic.start()
    with pytest.raises(DeviceError, match="before it was started"):
        mic.read(timeout_s=0)


def test_a_device_that_delivers_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(microphone, "portaudio", fake_portaudio)
    monkeypatch.setattr(microphone, "SLOW_START_S", 0.3)
    mic = SoundDeviceMicrophone(NOWHERE)
    mic.start()
    assert mic.read(timeout_s=0.1) is None
    with pytest.raises(DeviceLostError, match="stopped delivering"):
        keep_reading(mic, for_s=1)
    mic.stop()


def test_a_lost_device_that_cannot_be_closed_holds_nobody_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """PortAudio waits for the sound server, which is dead."""
    for_ever = threading.Event()

    class Stuck(DeadStream):
        def abort(self) -> None:
            for_ever.wait()

    library = SimpleNamespace(InputStream=Stuck, PortAudioError=OSError)
    monkeypatch.setattr(microphone, "portaudio", lambda: library)
    monkeypatch.setattr(microphone, "SLOW_START_S", 0.1)
    monkeypatch.setattr(microphone, "LOST_CLOSES_WITHIN_S", 0.1)
    mic = SoundDeviceMicrophone(NOWHERE)
    mic.start()
    with pytest.raises(DeviceLostError):
        keep_reading(mic, for_s=3)
    mic.stop()
    for_ever.set()
