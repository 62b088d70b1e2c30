"""The doctor as a program of its own, on the virtual sound card."""

import re
import wave
from pathlib import Path

import numpy as np
import pytest

from tests import program
from tests.audio.fake_portaudio import FakePortAudio, Plugged, blocks, for_ever, use
from tests.fakes import tone
from tests.soundcard import SoundCard
from voicecoach.audio.clip import RATE_HZ, level_dbfs
from voicecoach.cli import sound_checks
from voicecoach.preferences import Preferences


def test_a_machine_that_is_too_busy_to_listen_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Plugged(
        "Desk",
        inputs=2,
        delivers=lambda: for_ever(blocks(np.stack([tone(4)] * 2, axis=1))),
        overflows_at=frozenset({3}),
    )
    use(FakePortAudio(desk), monkeypatch)
    check = sound_checks.microphone_check(None, Preferences())
    assert check.state == "warn"
    assert re.match(r"sound was lost 1 times.*Desk \(16000 Hz, 2 ch\)", check.finding)


def test_a_real_device_is_found_heard_and_played_to(sound_card: SoundCard, tmp_path: Path) -> None:
    spoken = tmp_path / "spoken.wav"
    with wave.open(str(spoken), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes((tone(6) * 32767).astype(np.int16).tobytes())
    with (
        sound_card.record_speaker() as recording,
        program.Program("doctor", env=sound_card.env) as doctor_,
    ):
        doctor_.wait_for("Please speak")
        sound_card.play_into_microphone(spoken, wait=False)
        doctor_.finish()
    assert "Hz" in line_of(doctor_.output, "Device 0")
    assert re.search(r"^ok .*loudest 2\d dB", line_of(doctor_.output, "Microphone"))
    assert line_of(doctor_.output, "Speaker").startswith("ok")
    assert level_dbfs(recording.samples) > -45


def test_a_real_device_that_gives_only_zeros_is_a_failure(sound_card: SoundCard) -> None:
    code, output = program.run("doctor", env=sound_card.env)
    assert code == 1
    microphone = line_of(output, "Microphone")
    assert microphone.startswith("FAIL")
    assert "only zeros" in microphone


def line_of(output: str, subject: str) -> str:
    (line,) = [line for line in output.splitlines() if line[6:].startswith(subject)]
    return line
