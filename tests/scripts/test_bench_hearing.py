import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from scripts.hearing import voices
from scripts.hearing.course import answers_of, beginning
from scripts.hearing.ears import Ears, Recording
from scripts.hearing.voices import voice_called
from tests.hearing import VOICES
from voicecoach.audio.clip import level_dbfs

ROOT = Path(__file__).parents[2]
BENCH = ROOT / "scripts" / "bench_hearing.py"


def bench(*arguments):
    return subprocess.run(
        [sys.executable, str(BENCH), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=150,
    )


def an_answer_file(folder, *texts):
    sentences = [{"text": text, "phase": "context", "signals": []} for text in texts]
    answer = {
        "id": "t-1",
        "kind": "behavioral",
        "sentences": sentences,
        "judgment_sentence": None,
    }
    path = folder / "answers.jsonl"
    path.write_text(json.dumps(answer), encoding="utf-8")
    return path


@pytest.mark.parametrize("workers", [1, 2])
def test_recordings_are_heard_in_order_by_one_process_or_several(workers, tmp_path):
    with (tmp_path / "details.jsonl").open("w", encoding="utf-8") as details:
        ears = Ears("sphinx", None, workers=workers, details=details)
        recordings = [
            Recording(label=name, sound=VOICES / f"{name}.flac") for name in ("answer", "stop")
        ]
        first, second = ears.judged(recordings)

    assert "launch" in first.report.transcript.text
    assert len(second.report.transcript.words) < 4
    assert first.cpu_s > 0
    lines = [json.loads(line) for line in (tmp_path / "details.jsonl").read_text().splitlines()]
    assert [line["label"] for line in lines] == ["answer", "stop"]
    assert len(lines[0]["words"]) == len(first.report.transcript.words)


def test_answers_of_several_writers_come_in_turn():
    files = sorted((ROOT / "benchmark" / "unseen").glob("*.jsonl"))

    answers = answers_of(files)

    assert [answer.id for answer in answers[:4]] == ["wk-001", "wo-001", "wk-002", "wo-002"]
    assert len(answers) == 140
    assert beginning(answers[0], 2).sentences == answers[0].sentences[:2]


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("flite"), reason="flite is not installed")
def test_an_answer_is_said_and_heard_and_measured(tmp_path):
    pytest.importorskip("jiwer", reason="the bench group is not installed")
    pytest.importorskip("whisper_normalizer", reason="the bench group is not installed")
    corpus = an_answer_file(tmp_path, "We stopped the launch.", "The people never came back.")

    done = bench(
        "--engine=sphinx", "--corpus", corpus, "--answers=1", "--voices=rms", "--parts=conditions",
        "--conditions=clean", "--cache", tmp_path / "cache",
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert "clean t-1 rms" in done.stderr
    figures = json.loads(done.stdout)["conditions"]["clean"]["rms"]
    assert figures["word_errors"]["n"] == 9
    assert figures["word_errors"]["value"] <= 0.5
    assert figures["onset"]["of_sentences"] == 2
    assert figures["decision_clock"] == {"value": 1.0, "ci95": [1.0, 1.0], "n": 1, "wrong": []}
    assert len(list((tmp_path / "cache").iterdir())) == 1


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--parts=codecs,smells"], "no 'smells'"),
        (["--conditions=foggy"], "no 'foggy'"),
        (["--engine=sphinx", "--model", "x"], "takes no --model"),
        (["--engine=sphinx", "--corpus", "gone.jsonl"], "gone.jsonl"),
        (["--engine=sphinx", "--answers=0"], "--answers"),
        (["--engine=sphinx", "--human", "gone"], "references.json"),
    ],
)
def test_bad_options_get_one_line(arguments, line):
    done = bench(*arguments)

    assert done.returncode == 2
    assert line in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_the_natural_voice_is_the_one_of_the_checkout_and_a_seed_gives_one_sound(joe):
    first, again, other = (voice_called("joe")(["Ready."], 1.0, seed)[0] for seed in (1, 1, 2))

    assert level_dbfs(first) > -40
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_without_its_files_the_natural_voice_says_how_to_fetch_it(tmp_path, monkeypatch):
    monkeypatch.setattr(voices, "voices_folder", lambda _data: tmp_path)

    with pytest.raises(SystemExit, match=r"voicecoach voices fetch en_US-joe-medium$"):
        voice_called("joe")(["Hello."], 1.0, 1)


def test_a_voice_that_nobody_has_is_not_taken_for_another():
    with pytest.raises(SystemExit, match=r"no voice 'sltt'.*slt"):
        voice_called("sltt")
