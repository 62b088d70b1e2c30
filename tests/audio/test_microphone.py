import threading
import time

import numpy as np
import pytest

from tests.audio.fake_portaudio import FakePortAudio, Plugged, Sound, use
from tests.soundcard import SoundCard
from voicecoach.audio import microphone, portaudio
from voicecoach.audio.devices import Device
from voicecoach.audio.microphone import SoundDeviceMicrophone
from voicecoach.audio.streams import DeviceError, DeviceLostError
from voicecoach.host import host

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


def test_a_sound_server_that_hangs_is_given_up(
    portaudio_card: SoundCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PortAudio itself would wait for ever: for its thread, which waits for the server."""
    monkeypatch.setattr(portaudio, "CLOSES_WITHIN_S", 0.3)
    mic = SoundDeviceMicrophone()
    mic.start()
    assert mic.read(timeout_s=2) is not None
    portaudio_card.freeze()
    with pytest.raises(DeviceLostError, match="stopped delivering"):
        keep_reading(mic, for_s=3)
    mic.stop()
    (waits,) = [thread for thread in portaudio._left if thread.is_alive()]
    portaudio_card.kill()
    waits.join(5)
    assert not waits.is_alive()


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
    loud, quiet = (np.full((480, 1), level, np.float32) for level in (0.3, 0.1))
    begins = threading.Event()

    def delivers() -> Sound:
        yield loud
        begins.wait()
        while True:
            yield quiet

    desk = Plugged("Desk", delivers=delivers)
    library = use(FakePortAudio(desk), monkeypatch)
    mic = SoundDeviceMicrophone()
    mic.start()
    while mic._captured == 0:
        time.sleep(0.001)
    mic.start()
    assert mic.read(timeout_s=0) is None
    begins.set()
    assert (block := mic.read(timeout_s=5)) is not None
    assert np.max(np.abs(block)) < 0.2
    assert desk.opened == 1
    library.open[0].abort()
    mic.start()
    assert desk.opened == 2
    mic.stop()


def test_a_device_that_is_not_there_cannot_be_opened(portaudio_card: SoundCard) -> None:
    mic = SoundDeviceMicrophone(NOWHERE)
    with pytest.raises(DeviceError, match=r'"Gone" is not there.*voicecoach doctor'):
        mic.start()
    with pytest.raises(DeviceError, match="before it was started"):
        mic.read(timeout_s=0)


def test_a_device_that_delivers_nothing_is_given_up_with_what_to_look_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    use(FakePortAudio(Plugged("Desk")), monkeypatch)
    monkeypatch.setattr(microphone, "SLOW_START_S", 0.3)
    mic = SoundDeviceMicrophone()
    mic.start()
    assert mic.read(timeout_s=0.1) is None
    with pytest.raises(DeviceLostError, match="delivers nothing") as lost:
        keep_reading(mic, for_s=1)
    assert host().microphone_hint in str(lost.value)
    mic.stop()
