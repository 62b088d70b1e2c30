"""``voicecoach evaluate`` as a person types it."""

import json
from pathlib import Path

import pytest

from voicecoach.analysis.classifier import LABELS, PHASES
from voicecoach.cli.main import main

Captured = pytest.CaptureFixture[str]

BENCHMARK = Path(__file__).parents[2] / "benchmark"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Return five answers of the benchmark, told in other words so that nobody learned them."""
    path = tmp_path / "mine.jsonl"
    lines = (BENCHMARK / "dev-c.jsonl").read_text(encoding="utf-8").splitlines()[:5]
    answers = [json.loads(line) for line in lines]
    for answer in answers:
        answer["sentences"][0]["text"] = f"Well, {answer['sentences'][0]['text']}"
    path.write_text("\n".join(map(json.dumps, answers)), encoding="utf-8")
    return path


def test_json_has_the_documented_keys(corpus: Path, capsys: Captured) -> None:
    assert main(["evaluate", str(corpus), "--format", "json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["answers"] == 5
    assert set(figures["signals"]["per_signal"]) == set(LABELS)
    assert set(figures["phases"]["per_phase"]) == set(PHASES)
    for row in figures["signals"]["per_signal"].values():
        assert {"precision", "recall", "f1", "support"} <= set(row)
    for key in (
        "exact", "found_precision", "found_recall", "onset_error_median_s", "onset_error_p95_s",
    ):  # fmt: skip
        assert key in figures["judgment"]
    assert 0 <= figures["verdict"]["accuracy"] <= 1
    assert set(figures["verdict"]["confusion"]) == {"yes", "not_clearly", "no"}
    assert figures["settings"]["learned_from"] == 0
    assert "errors" not in figures


def test_text_gives_figures_with_intervals_within_a_page(corpus: Path, capsys: Captured) -> None:
    assert main(["evaluate", str(corpus), "--classifier", "rules"]) == 0
    out, err = capsys.readouterr()
    assert "5 answers" in out
    assert "micro F1" in out
    assert "95" in out
    assert max(map(len, out.splitlines())) <= 80
    assert err == ""


def test_errors_lists_each_miss_with_its_words(corpus: Path, capsys: Captured) -> None:
    main(["evaluate", str(corpus), "--classifier", "rules", "--errors", "--format", "json"])
    figures = json.loads(capsys.readouterr().out)
    missed = [each for each in figures["errors"] if each["kind"] == "missed"]
    labelled = sum(row["support"] for row in figures["signals"]["per_signal"].values())
    recalled = sum(
        round(row["recall"] * row["support"]) for row in figures["signals"]["per_signal"].values()
    )
    assert len(missed) == labelled - recalled
    assert all(each["words"] for each in missed)
    main(["evaluate", str(corpus), "--classifier", "rules", "--errors"])
    assert missed[0]["words"][:30] in capsys.readouterr().out


def test_misheard_words_cost_something(corpus: Path, capsys: Captured) -> None:
    options = ["evaluate", str(corpus), "--format", "json", "--classifier", "linear"]
    main(options)
    plain = json.loads(capsys.readouterr().out)
    main([*options, "--unpunctuated", "--word-errors", "0.4"])
    misheard = json.loads(capsys.readouterr().out)
    assert misheard["settings"] | {"unpunctuated": False, "word_errors": 0.0} == plain["settings"]
    assert misheard["signals"]["micro_f1"] < plain["signals"]["micro_f1"]


def test_figures_on_answers_that_were_learned_say_so(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "known.jsonl"
    lines = (BENCHMARK / "dev-a.jsonl").read_text(encoding="utf-8").splitlines()[:2]
    path.write_text("\n".join(lines), encoding="utf-8")
    main(["evaluate", str(path), "--classifier", "linear"])
    assert "learned from 2 of these answers" in capsys.readouterr().out
    main(["evaluate", str(path), "--classifier", "rules"])
    assert "learned" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "cannot be read"),
        (b"\xff\xfe\xff", "not UTF-8"),
        (b"", "no answers in it"),
        (b"{}", ":1: "),
        (b'{"id": 3', "not valid JSON"),
    ],
)
def test_a_bad_corpus_is_a_mistake_of_one_line(
    tmp_path: Path, capsys: Captured, content: bytes | None, told: str
) -> None:
    path = tmp_path / "bad.jsonl"
    if content is not None:
        path.write_bytes(content)
    assert main(["evaluate", str(path)]) == 2
    (line,) = [
        line for line in capsys.readouterr().err.splitlines() if not line.startswith("Judging")
    ]
    assert told in line
    assert "bad.jsonl" in line


@pytest.mark.parametrize("share", ["2", "-0.1", "many", "nan"])
def test_a_share_of_word_errors_is_between_0_and_1(share: str, capsys: Captured) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["evaluate", "x.jsonl", f"--word-errors={share}"])
    assert "share from 0 to 1" in capsys.readouterr().err
