import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import MagicMock

import pytest

from tests.soundcard import SoundCard
from voicecoach import host
from voicecoach.audio import devices, portaudio
from voicecoach.audio.devices import Device, choose, find_input, find_output, list_devices
from voicecoach.audio.microphone import SoundDeviceMicrophone
from voicecoach.audio.streams import DeviceError
from voicecoach.errors import UsageError


def device(
    index: int, name: str, *, inputs: int = 0, outputs: int = 0, default: bool = False
) -> Device:
    return Device(
        index=index,
        name=name,
        inputs=inputs,
        outputs=outputs,
        rate_hz=48_000,
        is_default_input=default and inputs > 0,
        is_default_output=default and outputs > 0,
    )


DESK = (
    device(0, "Built-in Microphone", inputs=2),
    device(1, "Built-in Output", outputs=2, default=True),
    device(2, "USB Headset", inputs=1, outputs=2),
    device(3, "Podcast Mic 2", inputs=1, default=True),
    device(7, "Podcast Mic 2 Pro", inputs=1),
)


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (None, 3),
        ("0", 0),
        ("2", 2),  # a number is a number, even where names hold it too
        ("headset", 2),
        ("BUILT-IN", 0),  # the output of that name is no microphone
        ("podcast mic 2", 3),  # a full name wins over being part of another
        ("pro", 7),
    ],
)
def test_a_microphone_is_found_by_number_or_part_of_its_name(
    wanted: str | None, index: int
) -> None:
    assert choose(DESK, wanted, "input").index == index


@pytest.mark.parametrize(("wanted", "index"), [(None, 1), ("usb", 2), ("1", 1)])
def test_a_speaker_is_found_likewise(wanted: str | None, index: int) -> None:
    assert choose(DESK, wanted, "output").index == index


@pytest.mark.parametrize("wanted", ["1", "42", "Bluetooth"])
def test_an_unknown_microphone_is_told_with_where_to_look(wanted: str) -> None:
    with pytest.raises(UsageError, match=f'no microphone fits "{wanted}".*voicecoach doctor'):
        choose(DESK, wanted, "input")


def test_of_several_that_fit_the_numbers_are_given() -> None:
    with pytest.raises(UsageError, match=r"3 Podcast Mic 2, 7 Podcast Mic 2 Pro.*its number"):
        choose(DESK, "podcast", "input")


@pytest.mark.parametrize("wanted", [None, "usb"])
def test_no_device_at_all_is_told_with_what_to_check(wanted: str | None) -> None:
    with pytest.raises(DeviceError, match=r"there is no microphone.*voicecoach doctor"):
        choose(DESK[1:2], wanted, "input")
    with pytest.raises(DeviceError, match=r"there is no speaker.*voicecoach doctor"):
        choose((), wanted, "output")


def test_without_a_default_the_first_is_taken() -> None:
    assert choose(DESK[:2], None, "input").index == 0


def test_missing_portaudio_is_told_with_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sounddevice.py").write_text("raise OSError('PortAudio library not found')\n")
    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(DeviceError) as error:
        list_devices()
    assert "PortAudio library not found" in str(error.value)
    assert host.host().portaudio_hint in str(error.value)


def test_on_windows_each_device_is_offered_once_and_converts_rates(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = [
        {
            "index": index,
            "name": name,
            "max_input_channels": 2,
            "max_output_channels": 0,
            "default_samplerate": 48_000.0,
        }
        for index, name in enumerate(["Headset (MME)", "Headset (WASAPI)", "Array (WASAPI)"])
    ]
    apis = [
        {
            "name": "MME",
            "devices": [0],
            "default_input_device": 0,
            "default_output_device": -1,
        },
        {
            "name": "Windows WASAPI",
            "devices": [1, 2],
            "default_input_device": 2,
            "default_output_device": -1,
        },
    ]
    library = SimpleNamespace(
        query_devices=lambda: found,
        query_hostapis=lambda: apis,
        default=SimpleNamespace(device=(0, -1)),
        PortAudioError=OSError,
        InputStream=lambda **settings: opened.append(settings) or MagicMock(),
        WasapiSettings=lambda **settings: settings,
    )
    opened: list[dict[str, Any]] = []
    monkeypatch.setitem(sys.modules, "sounddevice", library)
    monkeypatch.setattr(portaudio, "host", lambda: host.WINDOWS)
    monkeypatch.setattr(devices, "host", lambda: host.WINDOWS)

    assert [device.name for device in list_devices()] == ["Headset (WASAPI)", "Array (WASAPI)"]
    assert find_input(None).name == "Array (WASAPI)"
    assert find_input("headset").index == 1
    microphone = SoundDeviceMicrophone(find_input("headset"))
    microphone.start()
    microphone.stop()
    assert (opened[0]["device"], opened[0]["extra_settings"]) == (1, {"auto_convert": True})


def test_the_sound_card_is_the_default_for_both(portaudio_card: SoundCard) -> None:
    assert find_input(None).is_default_input
    assert find_output(None).is_default_output
    assert find_input("pulse").name == "pulse"
    assert find_output(None).rate_hz > 0
