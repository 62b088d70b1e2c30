"""What an answer should bring in, from a pack to screen, record, page and exports."""

import json
from pathlib import Path

import pytest

from tests.fakes import typing
from tests.web.visitor import Visitor
from voicecoach.archive.sessions import Archive
from voicecoach.cli.main import main

Captured = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch

CHURN = "Cut churn among family plans from 5.1% to 3.8% by redesigning the cancellation flow"
PORTUGAL = "Launched the student plan in Spain and Portugal, reaching 40,000 subscribers"
PACK = f"""
title = "Own"
description = "Own."

[[question]]
id = "opening"
kind = "introduction"
domain = "opening"
budget_s = 60
prompt = "Tell me about yourself, in a minute."
source = "A test."
covers = ["{CHURN}", "{PORTUGAL}"]
"""
SAID = (
    "I'm Ines, and I look after subscriptions at a streaming service. Among families, churn was at "
    "about five percent a month, and I got that down to three point eight. I want to work on a "
    "product where the model is the product."
)
TOLD = f"You brought in one of your two: {CHURN}. I did not hear: {PORTUGAL}."

pytestmark = pytest.mark.usefixtures("data")


@pytest.fixture
def practised(data: Path, monkeypatch: Patch, capsys: Captured) -> str:
    """Answer the opening in writing; return what the terminal showed."""
    folder = data / "questions"
    folder.mkdir(parents=True)
    (folder / "own.toml").write_text(PACK, encoding="utf-8")
    monkeypatch.setattr("sys.stdin", typing(f"{SAID}\n\n"))
    assert main(["practice", "--text", "--classifier", "rules", "--pack", "own"]) == 0
    return capsys.readouterr().out


def record(data: Path) -> dict[str, object]:
    (path,) = (data / "sessions").glob("*/01.json")
    found: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_it_is_told_with_the_words_and_the_second(practised: str) -> None:
    shown = " ".join(practised.split())
    assert "What you came to say" in shown
    assert f"heard: {CHURN} “" in shown
    assert "not heard: Launched the student plan" in shown
    told = practised.partition("What you came to say")[2].partition("Kept: ")[0]
    assert max(map(len, told.splitlines())) <= 80


@pytest.mark.usefixtures("practised")
def test_it_is_kept_and_judged_anew_and_put_right(data: Path, capsys: Captured) -> None:
    before = record(data)
    report = before["report"]
    assert isinstance(report, dict)
    assert [item["level"] for item in report["coverage"]] == ["heard", "missing"]
    assert report["findings"][-1]["message"] == TOLD
    assert "You brought in one of your two" in report["feedback"]["spoken"]

    assert main(["history", "rejudge", "--all", "--classifier", "rules"]) == 0
    assert record(data) == before
    capsys.readouterr()
    assert main(["history", "show", "latest"]) == 0
    assert "What you came to say" in capsys.readouterr().out


@pytest.mark.usefixtures("practised")
def test_the_page_and_every_export_show_it(data: Path, capsys: Captured) -> None:
    session = Archive(data).find("latest").id
    page = Visitor(data).get(f"/answers/{session}/1").text
    assert "What you came to say" in page
    assert PORTUGAL in page
    capsys.readouterr()
    shown = {}
    for form in ("markdown", "html", "json", "csv"):
        assert main(["export", "latest", "--as", form, "--output", "-"]) == 0
        shown[form] = capsys.readouterr().out
    assert "- not heard: Launched the student plan" in shown["markdown"]
    assert "○ not heard" in shown["html"]
    assert '"level": "heard"' in shown["json"]
    assert ",1 of 2," in shown["csv"]


@pytest.mark.usefixtures("practised")
def test_a_file_that_is_analyzed_for_the_question_is_told_the_same(
    tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "said.txt").write_text(SAID, encoding="utf-8")
    options = ["--pack", "own", "--question", "opening", "--classifier", "rules"]
    capsys.readouterr()
    assert main(["analyze", str(tmp_path / "said.txt"), *options, "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["findings"][-1]["message"] == TOLD


@pytest.mark.usefixtures("practised")
def test_the_question_is_shown_with_its_lines(capsys: Captured) -> None:
    assert main(["questions", "show", "opening"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert f"covers {CHURN}" in shown


def test_a_line_that_is_no_text_is_a_fault_with_its_place(data: Path, capsys: Captured) -> None:
    (data / "questions").mkdir(parents=True)
    text = PACK.replace(f'["{CHURN}", "{PORTUGAL}"]', '["", 3]')
    (data / "questions" / "own.toml").write_text(text, encoding="utf-8")

    assert main(["questions", "check", "own"]) == 2
    (line,) = capsys.readouterr().out.splitlines()
    assert line.endswith(
        "own.toml:12: covers: a list won't do; allowed: a list of texts in quotes, without "
        "control characters"
    )
