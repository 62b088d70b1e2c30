import time

import pytest

from tests.audio.fake_portaudio import fake_portaudio
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
