"""A whole interview by voice on file devices: asked by a natural voice, heard by Whisper."""

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.program import run
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import RATE_HZ, Clip
from voicecoach.audio.decode import read_clip
from voicecoach.demo import DEMO
from voicecoach.stt.whisper import WhisperRecognizer

ANSWERED_S, SILENCE_S = 15.0, 5.0
MOST_ANSWERS = 24
"""More than one question a round and its follow-ups take."""


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    """The beginning of a strong answer, and the silence that ends it."""
    strong = read_clip(DEMO.candidates[0].path).cut(0, ANSWERED_S).samples
    silence = np.zeros(round(SILENCE_S * RATE_HZ), np.float32)
    path = tmp_path / "answer.wav"
    soundfile.write(path, np.concatenate([strong, silence]), RATE_HZ)
    return path


@pytest.mark.slow
def test_a_loop_of_one_question_a_round_is_held_by_voice_up_to_the_decision(
    tmp_path: Path, answer: Path, whisper_base: Path, whisper: WhisperRecognizer, joe: Path
) -> None:
    data, heard = tmp_path / "data", tmp_path / "heard.wav"
    answers = ("--mic-file", str(answer)) * MOST_ANSWERS

    code, output = run(
        *("interview", "tencent-ai-pm", "--minutes", "2", "--data", str(data)),
        *("--model", str(whisper_base), "--voice", joe.name, "--fast"),
        *(*answers, "--speaker-file", str(heard)),
    )

    assert code == 0, output
    assert output.count("Question 1 of 1") == 5, "four rounds and the talk about the offer"
    assert "it counts only once" in " ".join(output.split()), "one answer was given in each round"
    kept, debrief = sorted((data / "interviews").glob("*.json"), key=lambda path: len(path.name))
    assert debrief.name == f"{kept.stem}.debrief.json"
    rounds = json.loads(kept.read_text("utf-8"))["rounds"]
    assert [each["complete"] for each in rounds] == [True] * 5
    for each in rounds:
        (first, *_) = Archive(data).find(each["session"]).answers
        assert first.record is not None
        assert first.record.engines.stt == "whisper base"
        assert first.record.engines.voice == f"piper {joe.name}"
        assert first.record.report is not None
        assert first.record.report.timing.decision_within_10s
    assert "recruit for the" in said(heard, whisper), "what the recruiter begins with"


def said(heard: Path, whisper: WhisperRecognizer) -> str:
    """What somebody hears of the first moments of what was spoken."""
    beginning: Clip = read_clip(heard).cut(0, 8)
    return " ".join(word.text for word in whisper.transcribe(beginning).words)
