"""An archive as somebody has it after a few days: spoken by joe, heard by Whisper, judged.

The voice never says a text twice alike, so that single words may be heard otherwise ("lunch"):
tests rest on few of them.
"""

import shutil
from pathlib import Path

import numpy as np
import soundfile

from tests.program import run
from voicecoach.audio.clip import RATE_HZ
from voicecoach.audio.resample import resampled
from voicecoach.tts.choose import load_piper

KEPT = Path(__file__).parents[1] / "archive" / "kept"
"""What an earlier version kept: an interview of two answers, one of them typed, and a story."""

QUESTION = "safety-cost-a-month"

WEAK = (
    "There were many meetings about the new feature and everybody worked hard on it. Um, we talked "
    "about a lot of options together. In the end the release went well, and people were happy."
)
STRONG = (
    "I decided to stop the launch. The other option was a small market, and I rejected that. I "
    "knew it would cost us the spring campaign. My rule was clear, below forty percent we stop. "
    "Retention rose from fifty two to sixty percent."
)
ELSEWHERE = "I stopped the rollout instead of hiding the fault. It cost us a quarter of the users."
THINKING_S, SILENCE_S = 1.0, 5.0


def say(text: str, to: Path, voice: Path) -> Path:
    """Have a text spoken into a file, with a moment to think before and silence after it."""
    spoken = list(resampled(load_piper(voice).synthesize(text), RATE_HZ))
    quiet = [
        np.zeros(round(length_s * RATE_HZ), np.float32) for length_s in (THINKING_S, SILENCE_S)
    ]
    soundfile.write(to, np.concatenate([quiet[0], *spoken, quiet[1]]), RATE_HZ)
    return to


def make_archive(folder: Path, model: Path, voice: Path) -> Path:
    """Import a text without its question, practise one twice; return the data folder."""
    data = Path(shutil.copytree(KEPT, folder / "data"))
    handed_in = folder / "elsewhere.txt"
    handed_in.write_text(ELSEWHERE, encoding="utf-8")
    code, output = run("analyze", "--data", str(data), "--keep", str(handed_in))
    assert code == 0, output
    files = [
        say(text, folder / f"{number}.wav", voice) for number, text in enumerate((WEAK, STRONG))
    ]
    given = [part for file in files for part in ("--mic-file", str(file))]
    code, output = run(
        *("practice", "--data", str(data), "--pack", "tencent-ai-pm"),
        *("--question", QUESTION, "--question", QUESTION),
        *("--model", str(model), "--voice", voice.name, "--fast", *given),
        *("--speaker-file", str(folder / "spoken.wav")),
    )
    assert code == 0, output
    answers = data / "model_answers"
    answers.mkdir()
    text = f'[[answer]]\nquestion = "{QUESTION}"\ntext = """{" ".join([STRONG] * 5)}"""\n'
    (answers / "tencent-ai-pm.toml").write_text(text, encoding="utf-8")
    return data
