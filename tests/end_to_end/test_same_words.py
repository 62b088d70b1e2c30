"""The same sound gives the same words and verdict, each time, however busy the machine is."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.hearing import VOICES
from tests.program import run
from voicecoach.analysis.assessment import Report
from voicecoach.archive.sessions import Archive
from voicecoach.values import decode

pytestmark = pytest.mark.alone
"""A loaded machine is no place for what plays in real time: never at the same time."""

pytestmark = pytest.mark.alone
"""They load the machine: nothing may play in real time beside them."""

ANSWER = VOICES / "answer.flac"


@contextmanager
def load() -> Iterator[None]:
    """Four processes that want a processor all the time."""
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(4)]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()


def analyze(model: Path, *files: Path) -> list[Report]:
    code, output = run("analyze", "--model", str(model), "--format", "json", *map(str, files))
    assert code == 0, output
    return [decode(Report, report) for report in json.loads(output)]


@pytest.mark.slow
@pytest.mark.timeout(400)  # five programs at once, on machines that may be slow
def test_six_verdicts_on_one_answer_are_one(whisper_base: Path) -> None:
    idle = analyze(whisper_base, *[ANSWER] * 3)
    with load():
        loaded = analyze(whisper_base, *[ANSWER] * 3)

    assert idle[0].transcript.text.startswith("I stopped the launch two weeks before the date")
    assert [*idle, *loaded] == [idle[0]] * 6


@pytest.mark.slow
@pytest.mark.timeout(400)  # five programs at once, on machines that may be slow
def test_practice_hears_what_analyze_hears(whisper_base: Path, tmp_path: Path) -> None:
    with load():  # and in real time
        code, output = run(
            "practice", "--model", str(whisper_base), "--voice", "espeak", "--data", str(tmp_path),
            "--mic-file", str(ANSWER), "--speaker-file", str(tmp_path / "heard.wav"),
        )  # fmt: skip
    assert code == 0, output
    (answer,) = Archive(tmp_path).find("latest").answers
    assert answer.record is not None
    assert answer.record.report is not None
    assert answer.audio_path is not None

    recorded, original = analyze(whisper_base, answer.audio_path, ANSWER)

    practiced = answer.record.report
    assert practiced.transcript == recorded.transcript
    assert practiced.signals == recorded.signals
    assert practiced.transcript.text == original.transcript.text
