import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from scripts.bench_voice import feedback, figures, prompts, say
from tests.fakes import tone
from voicecoach.audio.clip import Clip

BENCH = Path(__file__).parents[2] / "scripts" / "bench_voice.py"
TEXT = "I would have stopped it before anybody in the company knew of it. Why?"


class SlowVoice:
    """Takes so long for each clip; the clips begin with so much silence."""

    name = "slow"

    def __init__(self, *clips: tuple[float, float, float]) -> None:
        self.now_s = 100.0
        self._clips = clips

    def synthesize(self, text: str) -> Iterator[Clip]:
        for making_s, pause_s, speech_s in self._clips:
            self.now_s += making_s
            pause = np.zeros(round(pause_s * 16_000), np.float32)
            yield Clip(samples=np.concatenate([pause, 0.1 + tone(speech_s)]), rate_hz=16_000)


def test_waiting_is_told_from_pauses_that_are_meant() -> None:
    voice = SlowVoice((0.4, 0.0, 1.0), (1.5, 0.1, 2.0), (0.2, 0.5, 1.0))
    said = say(voice, TEXT, clock=lambda: voice.now_s)
    assert said.first_s == pytest.approx(0.4)
    assert said.ready_s == pytest.approx((0.4, 1.9, 2.1))
    assert said.waits_s == pytest.approx([0.5, 0.0])
    assert said.gaps_s == pytest.approx([0.6], abs=1e-3)  # "Why?" is a sentence of its own
    assert said.speech_s == pytest.approx(4.6)


def test_a_cut_is_followed_once_the_clip_in_the_making_is_made() -> None:
    voice = SlowVoice((0.4, 0.0, 1.0), (1.5, 0.0, 2.0))
    said = say(voice, TEXT, clock=lambda: voice.now_s)
    assert [said.stopped_after_s(at) for at in (0.4, 0.9, 1.9, 3.0)] == pytest.approx(
        [0, 1.0, 0, 0]
    )


def test_figures_are_over_all_texts() -> None:
    voice = SlowVoice((0.5, 0.0, 1.0))
    found = figures([say(voice, "Why?", clock=lambda: voice.now_s) for _ in range(3)])
    assert found["texts"] == 3
    assert found["first_sound_s"] == {"n": 3, "median": 0.5, "p95": 0.5, "max": 0.5}
    assert found["of_real_time"] == 0.5
    assert found["silence_within_sentences_s"] == {"n": 0}


def test_all_questions_and_a_hundred_feedbacks_are_said() -> None:
    assert len(prompts()) > 160
    assert len(feedback()) >= 100


@pytest.mark.slow
def test_it_prints_json() -> None:
    done = subprocess.run(
        [sys.executable, BENCH, "--voices", "espeak", "--questions", "2", "--feedback", "1"],
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    assert set(found["voices"]) == {"espeak"}
    assert found["voices"]["espeak"]["question, first time"]["texts"] == 2
