import argparse
import wave
from pathlib import Path

import numpy as np
import pytest

from voicecoach.audio.clip import RATE_HZ, Clip
from voicecoach.audio.streams import DeviceError
from voicecoach.cli.devices import open_microphone, open_speaker
from voicecoach.cli.options.devices import add_device_arguments
from voicecoach.errors import UsageError


def parse(*argv: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_device_arguments(parser)
    return parser.parse_args(argv)


def recording(path: Path, level: float) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(np.full(RATE_HZ, level * 32767, np.int16).tobytes())
    return path


def test_each_answer_takes_the_next_file(tmp_path: Path) -> None:
    first, second = recording(tmp_path / "a.wav", 0.25), recording(tmp_path / "b.wav", 0.5)
    microphone = open_microphone(
        parse("--mic-file", str(first), "--mic-file", str(second), "--fast"), notify=print
    )
    assert not microphone.live
    for path, level in ((first, 0.25), (second, 0.5)):
        microphone.start()
        assert microphone.name == str(path)
        block = microphone.read(timeout_s=1)
        assert block is not None
        assert block[0] == pytest.approx(level, abs=0.001)
        assert microphone.overflows == 0
    with pytest.raises(DeviceError, match="answer 3"):
        microphone.start()
    microphone.stop()


def test_a_file_that_is_not_fast_is_as_live_as_a_person(tmp_path: Path) -> None:
    path = recording(tmp_path / "a.wav", 0.25)
    assert open_microphone(parse("--mic-file", str(path)), notify=print).live


def test_a_speaker_file_takes_what_is_played(tmp_path: Path) -> None:
    speaker = open_speaker(parse("--speaker-file", str(tmp_path / "out.wav")), notify=print)
    assert speaker.play([Clip(samples=np.full(RATE_HZ, 0.5, np.float32))])
    speaker.close()
    with wave.open(str(tmp_path / "out.wav")) as file:
        assert file.getnframes() / file.getframerate() > 0.9


@pytest.mark.parametrize(
    "argv",
    [
        ["--mic", "usb", "--mic-file", "a.wav"],
        ["--fast"],
        ["--mic-file", "missing.wav"],
    ],
)
def test_microphone_options_that_make_no_sense_are_refused(argv: list[str]) -> None:
    with pytest.raises(UsageError):
        open_microphone(parse(*argv), notify=print)


def test_a_speaker_is_a_device_or_a_file() -> None:
    with pytest.raises(UsageError, match="exclude each other"):
        open_speaker(parse("--speaker", "usb", "--speaker-file", "out.wav"), notify=print)
