"""``voicecoach interview`` as a person types it."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from tests.fakes import typing
from tests.interview.builders import WHOLE, strong_answers
from voicecoach.audio.clip import RATE_HZ
from voicecoach.audio.decode import read_clip
from voicecoach.cli.main import main
from voicecoach.demo import DEMO

Captured = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch

VAGUE = "We talked about many things with the team, and the meetings were long and useful."


pytestmark = pytest.mark.usefixtures("data")


def type_in(monkeypatch: Patch, *answers: str) -> None:
    monkeypatch.setattr("sys.stdin", typing("\n\n".join(answers) + "\n\n"))


def interview(*options: str) -> int:
    return main(["interview", "tencent-ai-pm", "--text", "--classifier", "rules", *options])


def test_without_a_name_all_interviews_and_who_asks_are_listed(capsys: Captured) -> None:
    assert main(["interview"]) == 0
    out = capsys.readouterr().out
    for name in ("tencent-ai-pm", "tencent-music-pm", "mock-debrief", "Guo Jian"):
        assert name in out


def test_a_strong_candidate_goes_through_all_rounds_and_is_hired(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    type_in(monkeypatch, *strong_answers(40))
    assert interview("--minutes", "3") == 0
    out = capsys.readouterr().out
    for title in ("Recruiter screen", "Technical product", "Cross-functional", "Senior leadership"):
        assert title in out
    assert " HIRE " in out
    assert "The panel would hire you." in out
    assert "You made your choice clear when you said: “" in out
    assert "**" not in out
    (kept,) = (data / "interviews").glob("*.debrief.json")
    assert json.loads(kept.read_text(encoding="utf-8"))["decision"] == "hire"
    assert kept.stat().st_mode & 0o077 == 0


def test_a_vague_candidate_is_dug_into_and_not_hired(monkeypatch: Patch, capsys: Captured) -> None:
    type_in(monkeypatch, *[VAGUE] * 60)
    assert interview("--minutes", "5") == 0
    out = capsys.readouterr().out
    assert "follow-up 1" in out
    assert " NO HIRE " in out
    assert "I did not hear a choice of your own in this round." in out
    assert "which choice was your own" in out
    assert "what you decided and what came of it" not in out  # the goodbye after a good round


def test_rounds_can_be_taken_on_another_day(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    type_in(monkeypatch, *[WHOLE] * 10)
    assert interview("--minutes", "3", "--rounds", "1") == 0
    out = capsys.readouterr().out
    assert "voicecoach interview tencent-ai-pm --resume" in out
    assert "Debrief so far: voicecoach interview tencent-ai-pm --debrief" in out
    type_in(monkeypatch, *[WHOLE] * 10)
    assert interview("--resume", "--rounds", "2") == 0
    assert "Senior leadership" in capsys.readouterr().out
    type_in(monkeypatch, *[WHOLE] * 10)
    assert interview("--resume") == 0
    assert " NOT DECIDED " in capsys.readouterr().out  # one story in all rounds counts once
    (kept,) = (each for each in (data / "interviews").glob("*.json") if each.suffixes == [".json"])
    record = json.loads(kept.read_text(encoding="utf-8"))
    assert [each["complete"] for each in record["rounds"]] == [True] * 5
    assert record["minutes"] == 3


def test_a_candidate_who_stops_answering_can_go_on_later(
    monkeypatch: Patch, capsys: Captured
) -> None:
    type_in(monkeypatch, WHOLE)
    assert interview("--minutes", "3") == 1
    assert "--resume" in capsys.readouterr().out
    assert interview("--debrief") == 0
    assert "Debrief: Tencent AI" in capsys.readouterr().out


def test_the_mock_debrief_takes_one_answer(monkeypatch: Patch, capsys: Captured) -> None:
    type_in(monkeypatch, WHOLE)
    assert main(["interview", "mock-debrief", "--text", "--classifier", "rules"]) == 0
    out = capsys.readouterr().out
    assert out.count("Question 1 of 1") == 1
    assert "Deng Hua" in out
    assert " HIRE " in out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["tencent-ai"], "did you mean tencent-ai-pm"),
        (["tencent-ai-pm", "--resume"], "no interview tencent-ai-pm to go on with"),
        (["tencent-ai-pm", "--rounds", "0"], "--rounds is at least 1"),
        (["tencent-ai-pm", "--text", "--interrupt"], "--interrupt needs a voice"),
        (["missing.toml"], "missing.toml"),
    ],
)
def test_mistakes_are_told_in_one_line(options: list[str], told: str, capsys: Captured) -> None:
    assert main(["interview", *options]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert told in line


def scripted(tmp_path: Path, candidate: str, seconds: float) -> Path:
    """Cut the beginning of a demo candidate's answer, with silence to end it."""
    import soundfile

    clip = read_clip(next(each.path for each in DEMO.candidates if each.id == candidate))
    samples = clip.samples[: int(seconds * RATE_HZ)]
    path = tmp_path / f"{candidate}.wav"
    soundfile.write(path, np.concatenate([samples, np.zeros(4 * RATE_HZ, np.float32)]), RATE_HZ)
    return path


@pytest.mark.slow
@pytest.mark.parametrize(
    ("candidate", "minutes", "decision"), [("strong", "2", "NOT DECIDED"), ("weak", "3", "NO HIRE")]
)
def test_the_whole_loop_runs_on_real_audio_to_the_votes_one_would_expect(
    candidate: str,
    minutes: str,
    decision: str,
    tmp_path: Path,
    capsys: Captured,
    data: Path,
    same_answers: None,
) -> None:
    answer = str(scripted(tmp_path, candidate, 24.0))
    mic_files = [part for _ in range(16) for part in ("--mic-file", answer)]
    code = main(
        [
            "interview", "tencent-ai-pm", "--minutes", minutes, "--engine", "sphinx", "--fast",
            "--voice", "espeak", "--speaker-file", str(tmp_path / "heard.wav"), *mic_files,
        ]
    )  # fmt: skip
    out = capsys.readouterr().out
    assert code == 0
    assert f" {decision} " in out  # the same answer in all four rounds counts once
    ballots = re.findall(r"^[✔✘?] (Strong yes|Yes|Undecided|No|Strong no)\. ", out, re.MULTILINE)
    assert len(ballots) == 4
    assert ballots[0].lower().endswith("yes" if candidate == "strong" else "no")
    assert ballots[1:] == ["Undecided"] * 3
    heard = read_clip(tmp_path / "heard.wav")
    assert heard.duration_s > 60
    assert len(list((data / "sessions").glob("*/*.flac"))) >= 4


@pytest.mark.slow
def test_in_the_stress_mode_the_interviewer_cuts_in_and_recovery_is_measured(
    tmp_path: Path, capsys: Captured, data: Path, same_answers: None
) -> None:
    whole, rest = scripted(tmp_path, "strong", 45.0), tmp_path / "rest.wav"
    rest.write_bytes(scripted(tmp_path, "weak", 12.0).read_bytes())
    code = main(
        [
            "interview", "tencent-ai-pm", "--rounds", "1", "--minutes", "2", "--interrupt",
            "--engine", "sphinx", "--fast", "--speaker-file", str(tmp_path / "heard.wav"),
            "--voice", "espeak",
            "--mic-file", str(whole), "--mic-file", str(rest), "--mic-file", str(rest),
        ]
    )  # fmt: skip
    assert code == 0
    assert "cut short: the interviewer interrupts" in capsys.readouterr().out
    (kept,) = (data / "interviews").glob("*.json")
    record = json.loads(kept.read_text(encoding="utf-8"))
    probe = record["rounds"][0]["exchanges"][0]["probes"][0]
    assert probe["interrupted"]
    assert probe["probe"]["quote"] in probe["probe"]["text"]
    assert main(["interview", "tencent-ai-pm", "--debrief"]) == 0
    assert "\nInterruptions\n" in capsys.readouterr().out
