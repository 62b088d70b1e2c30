"""scripts/bench.py assessment, starts, memory and archive: what is slower or larger shows."""

import sys
import time
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from scripts import bench_archive, bench_review
from scripts.benchmark import archive, assessment
from scripts.benchmark.assessment import judge, mb_a_thousand, of_many, of_one, transcripts
from scripts.benchmark.memory import FLAT_MB_PER_H, Moment, Session, of_session, practice
from scripts.benchmark.starts import cpu_s_of, usual, voice_ago_s
from tests.soundcard import RATE_HZ
from voicecoach.classifiers.linear import LinearClassifier
from voicecoach.errors import VoicecoachError

ANSWERS = """
import json, pathlib, sys, time
data, voice = map(pathlib.Path, sys.argv[1:3])
session = data / "sessions" / "one"
session.mkdir(parents=True)
(session / "session.json").write_text("{}")
taken = []
for number in range(1, 9):
    (session / f"{number:02d}.json").write_text("{}")
    taken.append(bytearray(b"x" * int(float(sys.argv[3]) * 2**20)))
    time.sleep(0.25)
    whole = {"report": {"transcript": {"duration_s": 90.0}}}
    (session / f"{number:02d}.json").write_text(json.dumps(whole))
    (session / f"{number:02d}.notes.json").write_text("{}")
    voice.write_bytes(bytes(24_000 * 2 * 10 * number))
"""
"""Keeps answers of 90 s, speaks for 10 s after each, and takes more memory each time."""


def test_transcripts_are_about_two_minutes_long_and_each_seed_has_others() -> None:
    some = list(islice(transcripts(1), 20))
    minutes = [each.duration_s / 60 for each in some]
    assert 1.9 < sum(minutes) / len(minutes) < 2.2
    assert len({each.words for each in some}) == 20
    assert next(transcripts(2)).words != some[0].words


def test_a_slower_classifier_takes_longer_and_the_first_one_is_told_apart() -> None:
    class Slow(LinearClassifier):
        def score(self, sentences: Any) -> Any:
            until_s = time.process_time() + 0.2
            while time.process_time() < until_s:
                pass
            return super().score(sentences)

    found = judge(Slow(), islice(transcripts(1), 3))
    assert len(found["cpu_s"]) == 3
    assert min(found["cpu_s"]) >= 0.2
    figures = of_one({"loading_cpu_s": 0.1, **found, "cpu_s": [0.9, 0.2, 0.4]})
    assert figures["first_cpu_s"] == 0.9
    assert figures["later_cpu_s"]["median"] == 0.3
    assert figures["first_over_later"] == 3.0


def test_memory_that_grows_with_each_is_told_for_a_thousand() -> None:
    assert mb_a_thousand([100.0 + 0.01 * number for number in range(100)]) == pytest.approx(10)
    assert mb_a_thousand([80.0, 95.0, *[100.0] * 98]) == 0  # what is loaded once is no growth


def test_many_are_counted_over_all_programs() -> None:
    one = {"cpu_s": [0.1] * 50, "mb": [100.0] * 50, "mb_most": 120.0}
    figures = of_many([one, one], took_s=10.0)
    assert (figures["n"], figures["a_second"], figures["cpu_s_each"]) == (100, 10.0, 0.1)


def test_a_program_that_works_costs_what_it_works() -> None:
    burns = "import time\nwhile time.process_time() < 0.3: pass"
    assert cpu_s_of([sys.executable, "-c", burns]) >= 0.29


def test_python_may_keep_what_it_compiles() -> None:
    assert usual({"PYTHONDONTWRITEBYTECODE": "1", "HOME": "/"}) == {"HOME": "/"}


def test_a_voice_is_found_in_a_piece_of_sound() -> None:
    sound = np.zeros(RATE_HZ, np.float32)
    assert voice_ago_s(sound.tobytes()) is None
    sound[3 * RATE_HZ // 4 :] = 0.1
    assert voice_ago_s(sound.tobytes() + b"x") == 0.25


def moments(*mb: float, every_s: float = 120.0) -> list[Moment]:
    return [Moment(number, every_s * number, each) for number, each in enumerate(mb, 1)]


def test_memory_that_rises_by_the_hour_is_not_flat() -> None:
    rises = of_session(moments(*[500 + number for number in range(60)]), 560.0, warm_s=600)
    assert rises["mb_per_h"] == pytest.approx(30)
    assert rises["is_flat"] is False
    stays = of_session(moments(400, 450, 499, *[500 + n % 2 for n in range(60)]), None, warm_s=600)
    assert abs(stays["mb_per_h"]) < FLAT_MB_PER_H
    assert stays["is_flat"] is True


def test_too_few_answers_tell_nothing() -> None:
    assert of_session(moments(500, 500), None, warm_s=0)["is_flat"] is None


@pytest.mark.parametrize(("takes_mb", "grows"), [(0.0, False), (8.0, True)])
def test_a_session_is_watched_from_outside(tmp_path: Path, takes_mb: float, grows: bool) -> None:
    data, voice = tmp_path / "data", tmp_path / "voice.wav"
    command = [sys.executable, "-c", ANSWERS, str(data), str(voice), str(takes_mb)]
    with Session(command, data, voice) as session:
        found = list(session.moments(500.0))
    assert found[-1].answers >= 5
    assert [each.answers for each in found] == sorted({each.answers for each in found})
    for each in found:
        assert each.session_s == pytest.approx(101 * each.answers, abs=11)  # the next one may speak
    assert (found[-1].mb - found[0].mb > 20) == grows


def test_a_session_that_comes_to_nothing_says_why(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "raise SystemExit('no such thing')"]
    with (
        Session(command, tmp_path / "data", tmp_path / "voice.wav") as session,
        pytest.raises(VoicecoachError, match="no such thing"),
    ):
        list(session.moments(10.0))


def test_the_practice_that_is_watched_has_an_answer_for_each_question(tmp_path: Path) -> None:
    command = practice("sphinx", [tmp_path / "1.flac", tmp_path / "2.flac"], tmp_path, tmp_path)
    count = int(command[command.index("--count") + 1])
    assert command.count("--mic-file") == count


def test_the_larger_archive_is_held_against_the_smaller(monkeypatch: Any) -> None:
    def figures(seconds: float) -> Any:
        return {"median": seconds, "worst": 9.0}

    def listed(data: Path, repeat: int) -> Any:
        seconds = 0.001 * len(list(data.glob("sessions/*/[0-9]*.flac")))
        return {
            "history list, cold_s": figures(seconds),
            "first use by a program": {"s": seconds},
            "index made anew": {"s": seconds},
            "list_s": {"20 sessions": figures(0.5)},
            "search_s": {"everything": {"first 50": figures(seconds)}},
            "a new answer_s": {"found": figures(seconds)},
            "an answer deleted_s": figures(seconds),
        }

    def seen(_data: Path, _repeat: int) -> Any:
        pages = {"list": {"first byte": 0.1, "whole": 0.2, "loaded": 0.3}}
        return {"start to first byte": 0.4, "pages": pages}

    monkeypatch.setattr(bench_archive, "measure", listed)
    monkeypatch.setattr(bench_review, "measure", seen)
    monkeypatch.setattr(bench_review, "add_long_answers", lambda _data: None)
    monkeypatch.setattr(archive, "QUICK_ANSWERS", (5, 20))
    monkeypatch.setattr(archive, "JUDGED", 2)

    found = archive.measure(quick=True)

    assert found["s"]["search: everything"] == {"5": 0.005, "20": 0.02}
    assert found["more_over_fewer"]["search: everything"] == 4.0
    assert found["more_over_fewer"]["list: 20 sessions"] == 1.0
    assert found["s"]["review: list, loaded by Chromium"]["20"] == 0.3


def test_assessment_measures_each_classifier_and_many_at_once(monkeypatch: Any) -> None:
    asked: list[tuple[str, int]] = []

    class Program:
        def __init__(self, classifier: str, count: int) -> None:
            asked.append((classifier, count))
            self.count = count

        def communicate(self) -> tuple[str, None]:
            many = {"cpu_s": [0.2] * self.count, "minutes": [2.0] * self.count}
            rest = {"mb": [99.0] * self.count, "mb_most": 100.0, "loading_cpu_s": 0.1}
            return assessment.json.dumps(many | rest), None

    monkeypatch.setattr(
        assessment, "_started", lambda classifier, count, seed: Program(classifier, count)
    )
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    found = assessment.measure(quick=True)
    assert set(found["one"]) == {"encoder", "linear", "rules"}
    assert found["many"]["encoder"]["n"] == assessment.QUICK_MANY
    assert asked.count(("rules", assessment.QUICK_MANY // 2)) == 2
    assert found["encoder_over_rules"] == 1.0
