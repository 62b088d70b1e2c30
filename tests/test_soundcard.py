import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import soundfile

from tests.soundcard import RATE_HZ, SoundCard, correlation


def test_two_cards_do_not_hear_each_other(sound_card: SoundCard, tmp_path: Path) -> None:
    sound = (0.1 * np.random.default_rng(1).standard_normal(RATE_HZ)).astype(np.float32)
    path = tmp_path / "noise.wav"
    soundfile.write(path, sound, RATE_HZ)
    with (
        TemporaryDirectory(prefix="card-") as folder,
        SoundCard(Path(folder)) as other,
        sound_card.record_speaker() as mine,
        other.record_speaker() as others,
    ):
        command = ["paplay", str(path)]
        subprocess.run(command, check=True, env=sound_card.env)
    assert correlation(sound, mine.samples) > 0.9
    assert len(others.samples) > 0
    assert not others.samples.any()
