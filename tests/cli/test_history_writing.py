"""An answer in writing has no clock: nowhere is an assumed pace told as one that was measured."""

import csv
import io
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.archive.builders import QUESTION, an_answer
from tests.builders import make_report
from tests.cli.test_history_more import STRONG, WEAK, Captured, history, keep, spoken
from tests.web.visitor import Visitor
from voicecoach.archive.sessions import Archive
from voicecoach.cli.main import main
from voicecoach.transcripts.text import parse_text

pytestmark = pytest.mark.usefixtures("data")


def written(data: Path, text: str) -> str:
    """Keep an answer that was typed."""
    now = datetime(2026, 3, 20, 13, tzinfo=UTC)
    with Archive(data).start_session(pack="tencent-ai-pm", now=now) as folder:
        path = folder.next_text_path()
        path.write_text(text)
        report = make_report(parse_text(text), source="keyboard", engine="text")
        record = replace(an_answer(None, report=report), text=path.name)
        folder.keep(replace(record, started_at=now.isoformat(), question=QUESTION))
    return folder.path.name


def test_lists_say_about(data: Path, capsys: Captured) -> None:
    written(data, WEAK * 2 + STRONG)
    keep(data, spoken(WEAK + STRONG))

    typed, aloud = re.findall(r"CHOSEN LATE.*|YOU CHOSE.*", history(capsys, "list"))
    assert len(re.findall(r"~\d+ s", typed)) == 2
    assert "~" not in aloud

    shown = Visitor(data).get("/").text
    assert len(re.findall(r"choice at about \d+ s|about \d+ s long", shown)) == 2
    assert shown.count("in writing") == 1


def test_the_report_tells_words_and_no_pace(data: Path, capsys: Captured) -> None:
    written(data, WEAK * 2 + STRONG)
    shown = history(capsys, "show", "latest")
    assert re.search(r"^\d+ words · about \d+ s when spoken · \d+ fillers? · ", shown, re.MULTILINE)
    assert "words/min" not in shown
    assert "thinking" not in shown


def test_trends_take_pace_and_fillers_of_what_was_spoken(data: Path, capsys: Captured) -> None:
    aloud = spoken(WEAK * 2)
    keep(data, aloud)
    for _ in range(3):
        written(data, STRONG)
    rows = {line[:24].strip(): line[24:] for line in history(capsys, "trends").splitlines()}
    pace = make_report(aloud, source="microphone", engine="whisper").timing.pace_wpm
    assert round(pace) != 150
    assert rows["pace, words/min"].split()[-1] == f"{pace:.0f}"
    assert float(rows["fillers a minute"].split()[-1]) > 0


def test_a_comparison_holds_no_pace_against_what_was_spoken(data: Path, capsys: Captured) -> None:
    typed, aloud = written(data, WEAK * 2), keep(data, spoken(WEAK * 2))
    out = history(capsys, "compare", f"{typed}/1", f"{aloud}/1")
    assert re.search(r"^thinking +unknown +2 s$", out, re.MULTILINE)
    assert re.search(r"^pace +unknown +\d+ words/min$", out, re.MULTILINE)


def test_a_table_leaves_the_pace_out(data: Path, capsys: Captured) -> None:
    written(data, WEAK * 2)
    assert main(["export", "latest", "--as", "csv", "-o", "-"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out.removeprefix("\ufeff")))
    assert row["words_per_minute"] == ""
    assert float(row["seconds"]) > 0
