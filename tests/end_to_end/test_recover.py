"""An answer cut off without warning is judged later as what it was: real sound and Whisper."""

import signal
import sys
import time
from pathlib import Path

import pytest

from tests.program import PATIENCE_S, Program, run
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.audio.decode import read_clip
from voicecoach.demo import DEMO

STRONG, _ = DEMO.candidates
QUESTION, BUDGET_S = "why-this-division", 60.0
"""A case: neither the kind nor the length that is taken for granted."""
HEARD_BYTES = 120_000
"""Of FLAC: some 8 s of speech."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


def killed_in_mid_answer(data: Path, model: Path, question: str) -> Path:
    """Answer a question until some of it is on the disk, then lose the power; return the sound."""
    arguments = (
        "practice", "--model", str(model), "--voice", "espeak", "--data", str(data),
        "--question", question, "--mic-file", str(STRONG.path),
        "--speaker-file", str(data / "heard.wav"),
    )  # fmt: skip
    with Program(*arguments) as program:
        program.wait_for("Listening")
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            sounds = list((data / "sessions").glob("*/01.flac"))
            if sounds and sounds[0].stat().st_size > HEARD_BYTES:
                break
            time.sleep(0.05)
        program.send(signal.SIGKILL)
        program.finish()
    return sounds[0]


def record(data: Path) -> AnswerRecord:
    (kept,) = Archive(data).find("latest").answers
    assert kept.record is not None
    assert kept.problem is None
    return kept.record


def test_killed_in_mid_answer_it_is_judged_by_its_question_and_kept(
    tmp_path: Path, whisper_base: Path
) -> None:
    sound = killed_in_mid_answer(tmp_path, whisper_base, QUESTION)
    before = record(tmp_path)
    assert (before.status, before.report) == ("interrupted", None)
    length_s = read_clip(sound).duration_s
    code, output = run("history", "show", "latest", "--data", str(tmp_path))
    assert f"judge it with: voicecoach history recover {sound.parent.name} 1" in output

    code, output = run("history", "recover", "--model", str(whisper_base), "--data", str(tmp_path))

    assert code == 0, output
    after = record(tmp_path)
    assert after.status == "assessed"
    assert after.ended_by == "interrupted"
    assert after.question == before.question
    assert after.report is not None
    assert after.report.kind == before.question.kind
    assert after.report.budget_s == before.question.budget_s == BUDGET_S
    assert after.report.engine == "whisper base"
    assert after.report.transcript.duration_s == pytest.approx(length_s, abs=0.1)
    assert len(after.report.transcript.words) > 8
    code, output = run("history", "list", "--data", str(tmp_path))
    assert "stopped before its end" not in output


def test_a_recording_that_a_power_cut_left_in_the_middle_of_a_frame_without_a_record(
    tmp_path: Path, whisper_base: Path
) -> None:
    sound = killed_in_mid_answer(tmp_path, whisper_base, QUESTION)
    sound.write_bytes(sound.read_bytes()[: HEARD_BYTES - 777])
    sound.with_name("01.json").unlink()

    code, output = run(
        "history", "recover", "latest", "1", "--question", QUESTION,
        "--model", str(whisper_base), "--data", str(tmp_path),
    )  # fmt: skip

    assert code == 0, output
    after = record(tmp_path)
    assert after.status == "assessed"
    assert after.question.id == QUESTION
    assert after.report is not None
    assert after.report.budget_s == BUDGET_S
    assert len(after.report.transcript.words) > 5
