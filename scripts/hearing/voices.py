"""Free synthetic voices: flite's, espeak-ng's and piper's joe, all as 16 kHz mono.

flite and espeak-ng are programs (Debian: apt-get install flite espeak-ng); joe is the voice that
``scripts/run.py`` and ``scripts/test.py`` fetch.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, TypeAlias

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.audio.decode import read_clip
from voicecoach.models.shelf import looks_whole
from voicecoach.models.voices import DEFAULT_VOICE, files_of
from voicecoach.settings import data_folder, voices_folder

FLITE_VOICES = ("slt", "rms", "awb")
"""The natural ones (CMU Arctic). The old ones are put together from recorded sounds."""

OLD_FLITE_VOICES = ("kal", "kal16")

UNHURRIED = 1.05
"""How much longer than flite's own pace, which is brisk for a spoken answer."""

ESPEAK_WPM = 160

EDGE_DB = 40.0
EDGE_FRAME_S = 0.005
"""An utterance reaches from the first to the last frame that is within this of its loudest."""

Speak: TypeAlias = Callable[[Sequence[str], float, int], list[Samples]]
"""Says texts, one after the other, so much longer than at the voice's own pace, with a seed."""


def flite(text: str, voice: str, stretch: float = 1.0) -> Samples:
    """Return what flite says, with the silence that it puts around it."""
    option = f"duration_stretch={stretch}"
    return _said_by(lambda wav: ["flite", "-voice", voice, "--setf", option, "-t", text, "-o", wav])


def espeak(text: str, voice: str, wpm: float = ESPEAK_WPM) -> Samples:
    """Return what espeak-ng says, with the silence that it puts around it."""
    return _said_by(
        lambda wav: ["espeak-ng", "-v", voice, "-s", str(round(wpm)), "-w", wav, "--", text]
    )


def piper(texts: Sequence[str], stretch: float, seed: int) -> list[Samples]:
    """Return what piper's joe says. The same texts, stretch and seed give the same sound."""
    folder = voices_folder(data_folder()) / DEFAULT_VOICE
    files = files_of(DEFAULT_VOICE)
    if not looks_whole(folder, files):
        sys.exit(f"{folder} is not here; fetch it: voicecoach voices fetch {DEFAULT_VOICE}")
    import onnxruntime
    import soxr
    from piper import PiperVoice, SynthesisConfig

    # Random numbers are dealt out when a model is loaded, so it is loaded for each answer.
    onnxruntime.set_seed(seed % 2**31)
    voice = PiperVoice.load(folder / files.needed[0])
    config = SynthesisConfig(length_scale=stretch, normalize_audio=False)
    said = []
    for text in texts:
        chunks = list(voice.synthesize(text, config))
        sound = np.concatenate([chunk.audio_float_array for chunk in chunks])
        said.append(soxr.resample(sound, chunks[0].sample_rate, RATE_HZ).astype(np.float32))
    return said


def voice_called(name: str) -> Speak:
    """Return a voice: ``joe``, one of flite's, or ``espeak:`` with one of espeak-ng's.

    Ends with one line where there is none of that name.
    """
    if name == "joe":
        return piper
    if name.startswith("espeak:"):
        own = name.removeprefix("espeak:")
        return lambda texts, stretch, _seed: [
            espeak(text, own, ESPEAK_WPM / stretch) for text in texts
        ]
    if name not in {*FLITE_VOICES, *OLD_FLITE_VOICES}:  # flite itself would take another one
        known = ", ".join(("joe", *FLITE_VOICES, *OLD_FLITE_VOICES))
        sys.exit(f"no voice {name!r}; there are {known}, and espeak:NAME")
    return lambda texts, stretch, _seed: [flite(text, name, stretch * UNHURRIED) for text in texts]


def edges(samples: Samples) -> tuple[int, int]:
    """Return where a voice begins and ends in its sound, to 5 ms; (0, 0) where there is none."""
    size = round(EDGE_FRAME_S * RATE_HZ)
    frames = samples[: len(samples) // size * size].reshape(-1, size)
    power = np.mean(np.square(frames, dtype=np.float64), axis=1)
    if not power.any():
        return 0, 0
    loud = np.flatnonzero(power >= power.max() * 10 ** (-EDGE_DB / 10))
    return int(loud[0]) * size, int(loud[-1] + 1) * size


def missing(what: str) -> NoReturn:
    """End with what to install."""
    sys.exit(
        f"{what} is not installed; this needs the dependency group bench: "
        "python -m pip install --group bench"
    )


def _said_by(command: Callable[[str], list[str]]) -> Samples:
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder, "said.wav")
        line = command(str(wav))
        if shutil.which(line[0]) is None:
            sys.exit(f"{line[0]} is not installed (Debian: apt-get install {line[0]})")
        subprocess.run(line, check=True)
        return read_clip(wav).samples
