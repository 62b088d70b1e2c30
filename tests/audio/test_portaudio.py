"""Whatever PortAudio waits for, nobody else waits for it for ever."""

import signal
import threading
import time
from collections.abc import Iterator

import pytest

from tests.audio.fake_portaudio import FakePortAudio, Plugged, use
from voicecoach.audio import portaudio
from voicecoach.audio.clip import silence
from voicecoach.audio.devices import list_devices
from voicecoach.audio.microphone import SoundDeviceMicrophone
from voicecoach.audio.portaudio import StuckError, look_again, within
from voicecoach.audio.speaker import SoundDeviceSpeaker
from voicecoach.audio.streams import DeviceError

SOON_S = 0.05


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakePortAudio]:
    library = use(FakePortAudio(Plugged("Desk"), Plugged("Box", inputs=0, outputs=2)), monkeypatch)
    monkeypatch.setattr(portaudio, "_open", set())
    monkeypatch.setattr(portaudio, "_left", [])
    for limit in ("LOADS_WITHIN_S", "OPENS_WITHIN_S", "CLOSES_WITHIN_S"):
        monkeypatch.setattr(portaudio, limit, SOON_S)
    yield library
    library.is_released.set()
    for thread in portaudio._left:
        thread.join(5)
    assert not library.open, "what came back late was not closed"


@pytest.mark.parametrize("call", ["open", "start", "close"])
def test_a_microphone_whose_server_hangs_is_told_and_holds_nobody_up(
    library: FakePortAudio, call: str
) -> None:
    library.hangs = {call}
    microphone = SoundDeviceMicrophone()
    if call == "close":
        microphone.start()
    else:
        with pytest.raises(StuckError, match=r'microphone "Desk" cannot be opened.*not answer'):
            microphone.start()
    microphone.stop()
    microphone.stop()


@pytest.mark.parametrize("call", ["open", "start", "abort", "close"])
def test_a_speaker_whose_server_hangs_is_told_and_holds_nobody_up(
    library: FakePortAudio, call: str
) -> None:
    library.hangs = {call}
    speaker = SoundDeviceSpeaker()
    if call in ("abort", "close"):
        assert speaker.play([silence(0.1)])
    else:
        with pytest.raises(StuckError, match='speaker "Box" cannot be opened'):
            speaker.play([silence(0.1)])


@pytest.mark.parametrize("call", ["_terminate", "_initialize"])
def test_devices_that_cannot_be_looked_for_are_not(library: FakePortAudio, call: str) -> None:
    library.hangs = {call}
    assert not look_again()
    library.is_released.set()


def test_devices_are_looked_for_anew_but_never_while_one_is_open(library: FakePortAudio) -> None:
    library.plugged.append(Plugged("Headset"))
    microphone = SoundDeviceMicrophone()
    microphone.start()
    assert not look_again()
    assert [each.name for each in list_devices()] == ["Desk", "Box"]
    microphone.stop()
    assert look_again()
    assert [each.name for each in list_devices()] == ["Desk", "Box", "Headset"]


def test_nor_while_a_call_hangs(library: FakePortAudio) -> None:
    library.hangs = {"open"}
    with pytest.raises(DeviceError):
        SoundDeviceMicrophone().start()
    assert not look_again()
    library.is_released.set()
    portaudio._left[-1].join()
    assert look_again()


def test_what_is_known_by_an_old_number_is_found_by_its_name(library: FakePortAudio) -> None:
    microphone = SoundDeviceMicrophone()
    library.plugged.insert(0, Plugged("Headset"))
    assert look_again()
    microphone.start()
    assert library.open[0].device.name == "Desk"
    microphone.stop()


def test_ctrl_c_ends_the_waiting_and_what_opens_after_that_is_closed() -> None:
    """As Ctrl-C is: an exception in the midst of waiting."""
    opened, closed, may_open = threading.Event(), threading.Event(), threading.Event()
    main = threading.get_ident()

    def opens() -> str:
        may_open.wait()
        opened.set()
        return "a stream"

    def interrupt() -> None:
        time.sleep(SOON_S)
        signal.pthread_kill(main, signal.SIGINT)

    threading.Thread(target=interrupt, daemon=True).start()
    with pytest.raises(KeyboardInterrupt):
        within(60, opens, undo=lambda _stream: closed.set())
    assert not opened.is_set()
    may_open.set()
    assert closed.wait(5)


def test_calls_come_one_at_a_time() -> None:
    at_once, most = 0, 0

    def call() -> None:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        time.sleep(0.001)
        at_once -= 1

    threads = [threading.Thread(target=within, args=(5, call)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1


def test_what_a_call_raises_reaches_who_called() -> None:
    def fails() -> None:
        raise LookupError("nothing there")

    with pytest.raises(LookupError, match="nothing there"):
        within(5, fails)
