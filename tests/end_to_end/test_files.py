"""The loop on file devices, the demo, and analysis of files: no sound card, all else real."""

import json
import os
import signal
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.end_to_end.short_pack import short_pack
from tests.program import Program, run
from voicecoach.analysis.assessment import SCHEMA, Report
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import RATE_HZ
from voicecoach.audio.decode import read_clip
from voicecoach.codec import decode
from voicecoach.demo import DEMO

STRONG, WEAK = DEMO.candidates


SPHINX = ("--engine", "sphinx", "--voice", "espeak")


def practice(data: Path, *more: str, engine: tuple[str, ...] = SPHINX) -> tuple[int, str]:
    return run("practice", *engine, "--data", str(data), *more)


def kept(data: Path) -> list[AnswerRecord]:
    records = [answer.record for answer in Archive(data).find("latest").answers]
    return [record for record in records if record is not None]


def test_two_files_are_two_answers_with_two_different_verdicts(
    tmp_path: Path, whisper_base: Path
) -> None:
    heard = tmp_path / "heard.wav"
    files = ["--mic-file", str(STRONG.path), "--mic-file", str(WEAK.path), "--fast"]
    whisper = ("--model", str(whisper_base), "--voice", "espeak")
    code, output = practice(tmp_path, *files, "--speaker-file", str(heard), engine=whisper)
    assert code == 0, output
    strong, weak = kept(tmp_path)
    assert strong.report is not None
    assert weak.report is not None
    assert strong.report.engine == weak.report.engine == "whisper base"
    assert "cost us the spring campaign" in strong.report.transcript.text
    assert "engagement improved a lot" in weak.report.transcript.text
    assert strong.report.timing.decision_within_10s
    assert weak.report.timing.first_decision_s is None
    assert strong.report.feedback.headline != weak.report.feedback.headline
    assert soundfile.info(heard).duration > 20.0


@pytest.mark.parametrize("detector", ["silero", "webrtcvad"])
def test_thinking_pauses_of_two_and_a_half_seconds_never_cut(tmp_path: Path, detector: str) -> None:
    voice = read_clip(STRONG.path)
    room = 1e-3 * np.random.default_rng(3).standard_normal(round(2.5 * RATE_HZ))
    parts = [voice.cut(1.0, 5.0).samples, room, voice.cut(6.0, 9.0).samples, room]
    sound = np.concatenate([*parts, voice.cut(10.0, 13.0).samples]).astype(np.float32)
    answer = tmp_path / "thinking.wav"
    soundfile.write(answer, sound, RATE_HZ)
    code, output = practice(
        tmp_path, "--mic-file", str(answer), "--fast", "--vad", detector,
        "--speaker-file", str(tmp_path / "heard.wav"),
    )  # fmt: skip
    assert code == 0, output
    [record] = kept(tmp_path)
    assert record.report is not None
    assert record.report.transcript.duration_s > len(sound) / RATE_HZ
    assert record.report.transcript.speech[-1].end_s > len(sound) / RATE_HZ - 1.5


def test_noise_alone_ends_by_time_out_with_a_clear_message(tmp_path: Path) -> None:
    noise = 0.03 * np.random.default_rng(5).standard_normal(20 * RATE_HZ)
    answer = tmp_path / "noise.wav"
    soundfile.write(answer, noise.astype(np.float32), RATE_HZ)
    code, output = practice(
        tmp_path, "--mic-file", str(answer), "--fast", "--give-up", "10",
        "--speaker-file", str(tmp_path / "heard.wav"),
    )  # fmt: skip
    assert code == 1
    assert "no answer was heard" in output
    [record] = kept(tmp_path)
    assert record.status == "no_speech"


STOPS = {signal.SIGINT: 130, signal.SIGTERM: 143}
if sys.platform != "win32":
    STOPS[signal.SIGHUP] = 129


@pytest.mark.parametrize(("sent", "stopped"), STOPS.items(), ids=[sent.name for sent in STOPS])
@pytest.mark.parametrize("stage", ["No speaker", "Question 1", "Listening", "ended by", "Kept"])
def test_stopping_at_any_stage_leaves_quickly_and_loses_nothing(
    tmp_path: Path, stage: str, sent: signal.Signals, stopped: int
) -> None:
    short = tmp_path / "short.wav"
    soundfile.write(short, read_clip(STRONG.path).cut(0, 4).samples, RATE_HZ)
    # In real time: without the model of turns the wait is 1.5 s, wherever the sentence was cut.
    quick = ["--classifier", "rules", "--end-silence", "1.5", "--pack", short_pack(tmp_path)]
    arguments = ["practice", *SPHINX, *quick, "--data", str(tmp_path), "--mic-file", str(short)]
    # Without a speaker, it says so before it loads the engines.
    speaker = [] if stage == "No speaker" else ["--speaker-file", str(tmp_path / "heard.wav")]
    no_sound = os.environ | {"PULSE_SERVER": f"unix:{tmp_path}/none"}
    with Program(*arguments, *speaker, env=no_sound) as program:
        program.wait_for(stage)
        program.send(sent)
        code = program.finish()
    assert "Traceback" not in program.output
    if stage == "Kept":  # by then it may have been on its way out
        assert code in (0, stopped), program.output
        assert kept(tmp_path)[0].status == "assessed"
    else:
        assert code == stopped, program.output
    heard = list((tmp_path / "sessions").rglob("*.flac"))
    assert all(read_clip(path).duration_s > 0 for path in heard)
    assert ("said is kept" in program.output) == bool(heard) or code == 0


def test_a_speaker_file_never_overwrites_an_answer(tmp_path: Path) -> None:
    answer = tmp_path / "answer.flac"
    answer.write_bytes(STRONG.path.read_bytes())
    code, output = practice(tmp_path, "--mic-file", str(answer), "--speaker-file", str(answer))
    assert code == 2
    assert "would be overwritten" in output
    assert answer.read_bytes() == STRONG.path.read_bytes()


def test_the_demo_shows_two_visibly_different_verdicts_without_any_device(
    tmp_path: Path, whisper_base: Path
) -> None:
    heard = tmp_path / "demo.wav"
    no_sound = os.environ | {"PULSE_SERVER": f"unix:{tmp_path}/none"}
    # No engine is named: a model that is here is used.
    code, output = run("demo", "--speaker-file", str(heard), env=no_sound)
    assert code == 0, output
    strong, weak = output.split("Question 2 of 2")
    assert "spring campaign" in strong, "PocketSphinx hears a string campaign"
    assert STRONG.name in strong
    assert "no choice" in weak.lower()
    assert "no choice" not in strong.lower()
    assert soundfile.info(heard).duration > 20.0
    assert not list(tmp_path.rglob("*.flac"))


def test_analyze_gives_the_documented_json(tmp_path: Path, whisper_base: Path) -> None:
    whisper = ("--model", str(whisper_base))
    code, output = run("analyze", *whisper, "--format", "json", str(STRONG.path))
    assert code == 0, output
    report = decode(Report, json.loads(output))
    assert report.schema == SCHEMA
    assert report.source == str(STRONG.path)
    assert report.engine == "whisper base"
    assert report.timing.decision_within_10s
    assert {"decision", "rejected_alternative", "accepted_cost", "impact_number"} <= {
        item.signal for item in report.signals
    }


def test_analyze_takes_transcripts_and_goes_on_after_a_bad_file(tmp_path: Path) -> None:
    text = tmp_path / "answer.txt"
    text.write_text("I rejected the discount. It cost us a quarter of the revenue.")
    empty = tmp_path / "empty.wav"
    empty.touch()
    code, output = run("analyze", str(empty), str(text))
    assert code == 2
    assert "empty.wav is empty" in output
    assert "rejected the discount" in output


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("empty.wav", b"", "is empty (0 bytes)"),
        ("noise.wav", b"RIFF\0\0\0\0no sound at all", "cannot be read as sound"),
        ("words.json", b'[{"text": "I"}]', "words[0].start_s"),
        ("words.txt", b"\xff\xfe\x00", "nor as text"),
    ],
)
def test_bad_input_is_one_clear_line(
    tmp_path: Path, name: str, content: bytes, complaint: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    code, output = run("analyze", "--engine", "sphinx", str(path))
    assert code == 2
    assert complaint in output
    assert len(output.splitlines()) == 1


def test_a_truncated_recording_is_judged_as_far_as_it_goes(tmp_path: Path) -> None:
    cut = tmp_path / "cut.flac"
    cut.write_bytes(STRONG.path.read_bytes()[:300_000])
    code, output = run("analyze", "--engine", "sphinx", str(cut))
    assert code == 0, output
    assert "damaged" in output


def test_an_unwritable_data_folder_is_said_before_any_question(tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.touch()
    code, output = run(
        "practice", *SPHINX, "--data", str(blocked / "data"),
        "--mic-file", str(STRONG.path), "--fast", "--speaker-file", str(tmp_path / "heard.wav"),
    )  # fmt: skip
    assert code == 1
    assert "cannot keep sessions" in output
    assert "Question 1" not in output


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--question", "no-such-question"], "no question"),
        (["--pack", "no-such-pack"], "there is no pack"),
        (["--end-silence", "0.2"], "1.5 to 8"),
        (["--fast"], "--mic-file"),
        (["--engine", "whisper", "--model", "base.en"], "voicecoach models fetch base.en"),
    ],
)
def test_a_wrong_option_is_a_usage_error(
    tmp_path: Path, arguments: list[str], complaint: str
) -> None:
    source = [] if "--fast" in arguments else ["--mic-file", str(STRONG.path)]
    code, output = practice(tmp_path, *arguments, *source)
    assert code == 2, output
    assert complaint in output
    assert "Traceback" not in output


def test_without_any_sound_device_it_says_what_to_do(tmp_path: Path) -> None:
    no_sound = os.environ | {"PULSE_SERVER": f"unix:{tmp_path}/none"}
    code, output = run("practice", *SPHINX, "--data", str(tmp_path), env=no_sound)
    assert code == 1
    assert "voicecoach practice --text needs no microphone" in output
    assert "Traceback" not in output
