"""``voicecoach history trends``."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.archive.builders import QUESTION
from tests.cli.test_history_more import STRONG, WEAK, Captured, history, keep, spoken
from voicecoach.cli.main import main


def test_trends_draw_a_bar_a_week_and_leave_out_weeks_without_answers(
    data: Path, capsys: Captured
) -> None:
    keep(data, spoken(WEAK * 2), days_ago=21, judged_by="0.9.0 encoder 3")
    keep(data, spoken(WEAK * 2 + STRONG), spoken(STRONG), days_ago=7, judged_by="1.0.0 encoder 4")
    keep(data, spoken(STRONG), judged_by="1.0.0 encoder 4")
    out = history(capsys, "trends")
    assert "4 of 4 answers spoken aloud; 4 weeks from 2026-02-23" in out
    rows = {line[:24].strip(): line[24:] for line in out.splitlines()}
    assert rows["answers"].split() == ["▅▁█▅", "1", "1"]
    assert re.fullmatch(r"▁ .█ +0 % +100 %", rows["a panel would know"])
    assert "From 2026-03-13 on, 1.0.0 encoder 4 judged, before it 0.9.0 encoder 3" in out.replace(
        "\n", " "
    )


def test_verdicts_are_told_by_week(data: Path, capsys: Captured) -> None:
    keep(data, spoken(WEAK * 2), spoken(WEAK * 2), days_ago=14)
    keep(data, spoken(STRONG), spoken(WEAK * 2))
    lines = history(capsys, "trends").splitlines()
    told = lines[lines.index("Verdicts") + 1 :][:2]
    assert [line.split("  ")[0].strip() for line in told] == ["No choice heard", "You chose"]
    assert [line[24:].rstrip() for line in told] == [
        "█ ▅          2          1",
        "▁ █          0          1",
    ]


def test_days_of_trends_are_dates_for_programs(data: Path, capsys: Captured) -> None:
    keep(data, spoken(STRONG), days_ago=7, judged_by="0.9.0 encoder 3")
    keep(data, spoken(STRONG), judged_by="1.0.0 encoder 4")
    found = json.loads(history(capsys, "trends", "--format", "json"))["trends"]
    assert [week["monday"] for week in found["weeks"]] == ["2026-03-09", "2026-03-16"]
    assert [judge["day"] for judge in found["judges"]] == ["2026-03-20"]
    assert [group["latest"] for group in found["domains"] + found["packs"]] == ["2026-03-20"] * 2


def test_trends_of_one_domain_or_pack_alone(data: Path, capsys: Captured) -> None:
    keep(data, spoken(WEAK * 2), question=replace(QUESTION, domain="hiring"))
    keep(data, spoken(STRONG), spoken(STRONG), days_ago=1)
    everything = json.loads(history(capsys, "trends", "--format", "json"))
    assert everything["trends"]["answers"] == 3
    assert {group["name"] for group in everything["trends"]["domains"]} == {
        "hiring",
        QUESTION.domain,
    }
    hiring = json.loads(history(capsys, "trends", "--domain", "hiring", "--format", "json"))
    assert hiring["trends"]["answers"] == 1
    assert main(["history", "trends", "--domain", "music"]) == 2
    assert "there are hiring, killing" in capsys.readouterr().err


def test_trends_of_nothing_say_how_to_begin(capsys: Captured) -> None:
    assert "voicecoach practice" in history(capsys, "trends")


@pytest.mark.parametrize("columns", ["40", "60", "100"])
def test_trends_of_years_fit_the_terminal(
    columns: str, data: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    for days_ago in (0, 100, 700):
        keep(data, spoken(STRONG), days_ago=days_ago)
    lines = history(capsys, "trends").splitlines()
    assert max(map(len, lines)) <= max(60, int(columns))
