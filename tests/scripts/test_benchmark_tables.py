"""scripts/bench.py itself: parts, what is saved, and tables that hold what the JSON says."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts import bench
from scripts.benchmark.figures import middle, ratio, slope
from scripts.benchmark.tables import OF_PART, tables

SCRIPT = Path(bench.__file__)


def cells(part: str, figures: Any) -> list[list[str]]:
    lines = OF_PART[part](figures).splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line]


def row(part: str, figures: Any, name: str) -> list[str]:
    (found,) = [line[1:] for line in cells(part, figures) if line[0] == name]
    return found


def latencies() -> Any:
    voices = {"piper": middle([0.5, 0.7]), "espeak": middle([0.45])}
    one = {
        "n": 2,
        "last_word_to_end_s": middle([1.3, 1.5]),
        "end_to_judged_s": middle([0.012]),
        "end_to_sound_s": voices,
        "after_the_end_s": {"piper": middle([6.0]), "espeak": middle([5.5])},
        "after_the_end_over_streamed": {"piper": 10.0, "espeak": 12.2},
    }
    ratios = {"piper": 1.05, "espeak": 0.98}
    whisper = {
        "by_length": {"30 s": one, "180 s": one},
        "all": one,
        "by_key": one,
        "longest_over_shortest": {
            "end_to_sound_s": ratios,
            "after_the_end_s": {"piper": 5.9, "espeak": 6.1},
        },
    }
    sphinx = {"by_length": {"30 s": one}, "all": one}
    return {"engines": {"whisper": whisper, "sphinx": sphinx}}


def test_latency() -> None:
    assert row("latency", latencies(), "whisper, 180 s") == [
        "2", "1.400 (1.300 to 1.500)", "0.012", "0.600 (0.500 to 0.700)", "0.450",
        "6.000", "5.500", "10.00",
    ]  # fmt: skip
    assert row("latency", latencies(), "whisper, ended by the key")[0] == "2"
    assert row("latency", latencies(), "whisper") == ["1.05", "0.98", "5.90", "6.10"]


def test_streaming() -> None:
    names = (
        "sound_s n overflows lost_most_s callbacks gap_median_s gap_most_s unread_most_s "
        "cpu_s_per_s recognizing_s_per_s late_median_s late_most_s backlog_most_s "
        "backlog_at_the_end_most_s understood_after_the_end_most_s"
    )
    alone = {name: number for number, name in enumerate(names.split())}
    loaded = {name: number + 100 for number, name in enumerate(names.split())}
    figures = {
        "engine": "whisper base",
        "alone": alone,
        "under_load": {"cores_burned_by_others": 1.25, **loaded},
    }
    assert row("streaming", figures, "overflows") == ["2", "102"]
    assert row("streaming", figures, "cores that other programs took") == ["0", "1.25"]
    found = cells("streaming", figures)
    assert [line[2] for line in found[3:]] == [str(number) for number in range(100, 115)]


def test_assessment() -> None:
    each = {
        "minutes": 2.04,
        "first_cpu_s": 0.4,
        "later_cpu_s": middle([0.1, 0.2, 0.3]),
        "first_over_later": 2.0,
    }
    many = {
        "n": 1000, "programs": 2, "took_s": 80.5, "a_second": 12.42, "cpu_s_each": 0.15,
        "mb_most": 144.4, "mb_a_thousand": 3.5,
    }  # fmt: skip
    figures = {"one": {"encoder": each}, "many": {"encoder": many}}
    assert row("assessment", figures, "encoder") == [
        "0.4", "0.200 (0.100 to 0.300)", "3", "2.00",
    ]  # fmt: skip
    assert row("assessment", figures, "1000 with encoder") == [
        "2", "80.5", "12.42", "0.15", "144.4", "3.5",
    ]  # fmt: skip


def test_starts() -> None:
    figures: Any = {
        "help": {
            "python_cpu_s": middle([0.01, 0.02]),
            "cpu_s": {"voicecoach demo": middle([0.1, 0.12])},
            "over_python": {"voicecoach demo": 7.33},
        },
        "practice": {
            "new_data_s": middle([2.5]), "again_s": middle([2.0]), "new_over_again": 1.25,
        },
    }  # fmt: skip
    assert row("starts", figures, "`voicecoach demo --help`") == ["0.110 (0.100 to 0.120)", "7.33"]
    assert row("starts", figures, "again") == ["2.000", "1"]
    figures["practice"] = {"not_measured": "no PulseAudio here"}
    assert OF_PART["starts"](figures).endswith("First sound: no PulseAudio here")


@pytest.mark.parametrize(
    ("is_flat", "said"), [(True, "yes"), (False, "no"), (None, "too short to say")]
)
def test_memory(is_flat: bool | None, said: str) -> None:
    session = {
        "session_h": 2.01, "answers": 57, "mb_at_first": 640.5, "mb_at_last": 650.25,
        "mb_most": None, "mb_per_h": 4.2, "is_flat": is_flat,
    }  # fmt: skip
    figures = {
        "flat_mb_per_h": 10.0,
        "sessions": {"whisper": session},
        "parts_mb": {"whisper": {"recognizer": 143.1}, "sphinx": {"recognizer": 60.0}},
    }
    assert row("memory", figures, "whisper") == [
        "2.01", "57", "640.5", "650.25", "not known", "4.2", said,
    ]  # fmt: skip
    assert row("memory", figures, "recognizer") == ["143.1", "60"]


def test_archive() -> None:
    figures = {
        "sizes": ["1000", "10000"],
        "s": {"search: a phrase": {"1000": 0.004, "10000": 0.0281}},
        "more_over_fewer": {"search: a phrase": 7.02},
    }
    assert row("archive", figures, "search: a phrase") == ["0.004", "0.0281", "7.02"]


def test_tables_say_what_was_run_when_and_on_what(monkeypatch: Any) -> None:
    module = type("part", (), {"measure": staticmethod(lambda quick: latencies())})
    monkeypatch.setattr(bench, "import_module", lambda _name: module)
    found = bench.measured("latency", quick=True)
    text = tables(found)
    assert "`scripts/bench.py latency --quick`" in text
    assert f"{found['latency']['machine']['cores']} cores" in text
    assert json.loads(json.dumps(found)) == found


def test_a_part_that_is_saved_again_takes_its_own_place(tmp_path: Path) -> None:
    file = tmp_path / "bench.json"
    bench.saved({"memory": {"took_s": 1}}, file)
    bench.saved({"latency": {"took_s": 2}}, file)
    bench.saved({"memory": {"took_s": 3}}, file)
    assert json.loads(file.read_text()) == {"latency": {"took_s": 2}, "memory": {"took_s": 3}}


def test_a_part_that_fails_does_not_take_the_others_with_it(
    monkeypatch: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(command: list[str], **_options: Any) -> Any:
        part = command[2]
        done = {"returncode": int(part == "memory"), "stdout": json.dumps({part: {"took_s": 1}})}
        return type("Done", (), done)

    monkeypatch.setattr(bench.subprocess, "run", run)
    monkeypatch.setattr(sys, "argv", ["bench.py", "latency", "memory", "archive"])
    assert bench.main() == 1
    out, err = capsys.readouterr()
    assert list(json.loads(out)) == ["latency", "archive"]
    assert "memory was not measured" in err


def test_an_unknown_part_is_named() -> None:
    done = subprocess.run(
        [sys.executable, SCRIPT, "latancy"], check=False, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert "no part 'latancy'; there are latency, streaming" in done.stderr


def test_every_part_has_its_measure_and_its_tables() -> None:
    assert list(OF_PART) == list(bench.PARTS)
    for part in bench.PARTS:
        assert (SCRIPT.parent / "benchmark" / f"{part}.py").is_file()


def test_figures() -> None:
    assert middle([]) == {"n": 0}
    assert middle([3, 1, 2]) == {"median": 2.0, "least": 1.0, "most": 3.0, "n": 3}
    assert ratio(3.0, 2.0) == 1.5
    assert ratio(3.0, 0.0) is None
    assert slope([0, 1, 2], [5, 7, 9]) == 2.0
    assert slope([1, 1], [5, 7]) is None
