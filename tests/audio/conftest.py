"""Sound for the tests of this folder, and PortAudio pointed at the virtual sound card."""

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.soundcard import PACKAGES, SoundCard
from voicecoach.audio.clip import RATE_HZ, Clip


@pytest.fixture(scope="session")
def sweep() -> Clip:
    """A tone of 0.8 s that rises from 200 to 3000 Hz, and so is like itself at no other time."""
    t = np.arange(round(0.8 * RATE_HZ)) / RATE_HZ
    phase = 2 * np.pi * (200 * t + (3000 - 200) * t**2 / (2 * 0.8))
    return Clip(samples=(0.5 * np.sin(phase)).astype(np.float32))


@pytest.fixture
def sweep_file(sweep: Clip, tmp_path: Path) -> Path:
    path = tmp_path / "sweep.wav"
    soundfile.write(path, sweep.samples, sweep.rate_hz, subtype="FLOAT")
    return path


@pytest.fixture
def portaudio_card(sound_card: SoundCard, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundCard]:
    """The virtual sound card, seen by PortAudio in this very process."""
    import sounddevice

    for name in [name for name in os.environ if name.startswith("PULSE_")]:
        monkeypatch.delenv(name)
    for name, value in sound_card.env.items():
        monkeypatch.setenv(name, value)
    # PortAudio looks for devices once; beginning anew is not part of sounddevice's public API.
    sounddevice._terminate()
    sounddevice._initialize()
    if not sounddevice.query_devices():
        pytest.fail(f"PortAudio does not see the virtual sound card: apt-get install -y {PACKAGES}")
    yield sound_card
    sounddevice._terminate()
    monkeypatch.undo()
    sounddevice._initialize()
