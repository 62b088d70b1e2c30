"""Recordings as people have them, heard by ``analyze`` with the real weights of Whisper base."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from tests.fakes import ScriptedRecognizer, quiet, tone
from tests.hearing import VOICES
from tests.sound_files import encode
from voicecoach.audio.clip import RATE_HZ, Clip
from voicecoach.cli import analyze
from voicecoach.cli.main import main

SAID = "i stopped the launch two weeks before the date because 40% of the users never came back"

Analyze = Callable[..., dict[str, Any]]


@pytest.fixture
def heard(whisper_base: Path, capsys: pytest.CaptureFixture[str]) -> Analyze:
    """Give the report of a file, and beside it under ``told`` what standard error said."""

    def hear(*arguments: str | Path, vad: str = "silero") -> dict[str, Any]:
        options = ["--classifier", "rules", "--format", "json", "--vad", vad]
        given = [*options, "--model", str(whisper_base), *map(str, arguments)]
        assert main(["analyze", *given]) == 0
        shown = capsys.readouterr()
        return {**json.loads(shown.out), "told": shown.err}

    return hear


def words(report: dict[str, Any]) -> str:
    text = " ".join(word["text"] for word in report["transcript"]["words"])
    return text.lower().replace(" %", "%").replace(".", "").replace(",", "")


@pytest.mark.parametrize("kind", ["wav", "m4a"])
def test_stereo_with_one_channel_inverted_is_heard(
    kind: str, tmp_path: Path, answer: Clip, heard: Analyze
) -> None:
    path = encode(tmp_path / f"a.{kind}", [answer.samples, -answer.samples], bit_rate=64_000)
    assert words(heard(path)) == SAID


@pytest.mark.parametrize("kind", ["m4a", "ogg"])
def test_small_bit_rates_are_heard(kind: str, tmp_path: Path, answer: Clip, heard: Analyze) -> None:
    assert words(heard(encode(tmp_path / f"a.{kind}", answer, bit_rate=32_000))) == SAID


@pytest.mark.parametrize("first", ["silence", "tone"])
@pytest.mark.parametrize("vad", ["silero", "webrtcvad"])
def test_of_two_tracks_the_one_with_speech_is_heard_and_that_is_said(
    first: str, vad: str, tmp_path: Path, answer: Clip, heard: Analyze
) -> None:
    other = tone(8.0) if first == "tone" else np.zeros(8 * RATE_HZ, np.float32)
    path = encode(tmp_path / "screen.mkv", Clip(samples=other), answer)
    report = heard(path, vad=vad)
    assert words(report) == SAID
    assert f"{path}: heard is sound track 2 of 2" in report["told"]
    assert "damaged" not in report["told"]


def test_a_track_can_be_chosen(tmp_path: Path, answer: Clip, heard: Analyze) -> None:
    path = encode(tmp_path / "screen.mp4", answer, Clip(samples=quiet(7.0)))
    assert words(heard("--track", "1", path)) == SAID
    assert words(heard("--track", "2", path)) == ""


@pytest.mark.parametrize("level_dbfs", [-45, -55, -65])
def test_a_quiet_answer_is_heard_as_a_loud_one_and_said_to_be_quiet(
    level_dbfs: int, tmp_path: Path, answer: Clip, heard: Analyze
) -> None:
    rms = float(np.sqrt(np.mean(np.square(answer.samples))))
    path = tmp_path / "quiet.wav"
    soundfile.write(path, answer.samples * 10 ** (level_dbfs / 20) / rms, RATE_HZ)
    report = heard(path)
    assert words(report) == SAID
    assert f"{path} is quiet (" in report["told"]


def test_a_silent_recording_is_said_to_be_silent(tmp_path: Path, heard: Analyze) -> None:
    path = tmp_path / "silent.wav"
    soundfile.write(path, quiet(5.0) / 10, RATE_HZ)
    report = heard(path)
    assert words(report) == ""
    assert "is nearly silent (-93 dBFS)" in report["told"]


def test_the_answer_begins_where_from_says(tmp_path: Path, answer: Clip, heard: Analyze) -> None:
    question = soundfile.read(VOICES / "what-did-i-miss.flac", dtype="float32")[0]
    gap = quiet(12.0)
    gap[: len(question)] += question
    path = tmp_path / "interview.flac"
    soundfile.write(path, np.concatenate([gap, answer.samples]), RATE_HZ)
    assert words(heard(path)) != SAID
    report = heard("--from", "0:11", path)
    assert words(report) == SAID
    begins_s = report["transcript"]["words"][0]["start_s"]
    assert begins_s == pytest.approx(12.2, abs=0.3)
    assert report["timing"]["think_time_s"] == pytest.approx(begins_s - 11, abs=0.2)
    assert report["transcript"]["asked_s"] == 11.0


def run(arguments: Sequence[str | Path], capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = main(["analyze", "--classifier", "rules", *map(str, arguments)])
    return code, capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--from", "75"], "take.wav is over after 0:04, before --from 1:15"),
        (["--from", "3", "--to", "2"], "--from 0:03 is not before --to 0:02"),
        (["--speaker", "Tom"], "take.wav is sound; --speaker chooses a speaker of a transcript"),
        (["--track", "3"], "take.wav has 1 sound track(s), so no track 3"),
    ],
)
def test_an_option_that_does_not_fit_a_recording_is_refused_in_one_line(
    options: list[str],
    complaint: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(analyze, "choose_recognizer", lambda *_, **__: ScriptedRecognizer("x"))
    path = tmp_path / "take.wav"
    soundfile.write(path, tone(4.0), RATE_HZ)
    code, told = run([*options, path], capsys)
    assert code == 2
    (line,) = told.splitlines()
    assert complaint in line


@pytest.mark.parametrize("option", [["--from", "soon"], ["--to", "1:75"], ["--track", "0"]])
def test_a_value_that_is_no_time_or_track_is_a_usage_error(
    option: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["analyze", *option, "a.wav"])
    assert "such as" in capsys.readouterr().err
