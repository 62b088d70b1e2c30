"""Requests spoken by a natural voice and heard by Whisper, through the whole product."""

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.program import run
from voicecoach.archive.interviews import Interviews
from voicecoach.audio.clip import RATE_HZ
from voicecoach.audio.resample import resampled
from voicecoach.tts.choose import load_piper

SILENCE_S = 3.0
AGAIN = "Sorry, could you say that one more time, please?"
HOW_MANY = "How many users does it have?"
NONE = "Honestly, nothing comes to mind."
SKIP = "I'd rather skip this one."
STOP = "I want to stop here."


@pytest.fixture
def microphone(tmp_path: Path, joe: Path) -> Callable[..., list[str]]:
    """Returns the options for a microphone that hears one sentence at each turn."""
    voice = load_piper(joe)
    silence = np.zeros(round(SILENCE_S * RATE_HZ), np.float32)

    def options(*sentences: str) -> list[str]:
        files = []
        for number, sentence in enumerate(sentences):
            path = tmp_path / f"{number}.wav"
            said = list(resampled(voice.synthesize(sentence), RATE_HZ))
            soundfile.write(path, np.concatenate([silence[:8000], *said, silence]), RATE_HZ)
            files += ["--mic-file", str(path)]
        return files

    return options


def held(program: str, data: Path, model: Path, options: list[str]) -> str:
    heard = data.parent / "heard.wav"
    code, output = run(
        *(*program.split(), "--data", str(data), "--model", str(model), "--voice", "espeak"),
        *("--fast", *options, "--speaker-file", str(heard)),
    )
    assert code in (0, 1), output
    return " ".join(output.split())


def words_of(text: str) -> str:
    """Return the words alone: a recognizer sets its own commas."""
    return " ".join(re.findall(r"[a-z']+", text.lower()))


def test_in_practice_requests_are_met_and_nothing_is_kept(
    tmp_path: Path, whisper_base: Path, microphone: Callable[..., list[str]]
) -> None:
    program = "practice --pack tencent-ai-pm --question one-second-or-four"

    said = held(program, tmp_path / "data", whisper_base, microphone(AGAIN, HOW_MANY, SKIP))

    assert "Coach: Would you ship the fast model or the more accurate one?" in said
    assert "Coach: Five million people a month" in said
    assert "Coach: Skipped. It is not judged." in said
    assert not list((tmp_path / "data").rglob("*.flac"))


def test_in_an_interview_requests_are_met_and_what_is_left_out_is_noted(
    tmp_path: Path, whisper_base: Path, microphone: Callable[..., list[str]]
) -> None:
    program = "interview tencent-ai-pm --minutes 2 --rounds 1"
    data = tmp_path / "data"

    said = held(program, data, whisper_base, microphone(AGAIN, HOW_MANY, NONE, NONE, STOP))

    for asked in (AGAIN, HOW_MANY):
        assert words_of(f"You: {asked}") in words_of(said), said
    (record,) = Interviews(data).all()
    (exchange,) = Interviews(data).exchanges(record)
    assert exchange.report is None
    assert exchange.declined == ("no example" if exchange.question.kind == "behavioral" else None)
