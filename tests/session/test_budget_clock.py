"""The clock of an answer is its question's: on both screens, in writing and aloud."""

import io
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from rich.console import Console

from tests.builders import a_question
from tests.fakes import ScriptedMicrophone, ScriptedRecognizer, quiet, tone
from tests.session.desk import Desk
from tests.session.stage import Stage
from voicecoach.cli.live import LiveScreen
from voicecoach.cli.plain import PlainScreen
from voicecoach.interview.ladder import question_at
from voicecoach.interview.questions import Question

RUNG = question_at(a_question(), [], rung_s=20)
LONG_S = 31
SAID = "We had many meetings with the team about the launch and they were long and friendly. " * 5
USUAL_CLOCK = re.compile(r"\b(?:90|120) s|ninety seconds|two minutes", re.IGNORECASE)


def spoken(question: Question, data: Path, *, seconds: float = LONG_S) -> tuple[str, str]:
    """Let an answer be given; return what a plain screen shows and what is said."""
    lines: list[str] = []
    sound = np.concatenate([quiet(0.5), tone(seconds)])
    stage = Stage(
        data,
        ScriptedMicrophone(sound),
        SAID,
        SAID,
        shown_on=PlainScreen(lines.append),
    )
    stage.answer(question)
    return "\n".join(lines), " ".join(stage.voice.said)


def marks(shown: str) -> list[str]:
    return re.findall(r"^  (\d+ s: .*)$", shown, re.MULTILINE)


def test_a_short_answer_has_the_marks_of_its_own_length(tmp_path: Path) -> None:
    shown, _said = spoken(RUNG, tmp_path)

    assert marks(shown) == [
        "10 s: your choice should be out by now",
        "20 s: the target length is reached",
        "27 s: past the limit",
    ]


def test_no_usual_length_is_spoken_of_where_another_is_asked_for(tmp_path: Path) -> None:
    shown, said = spoken(RUNG, tmp_path)

    before_the_verdict = shown.split("Answer ended")[0]
    assert not USUAL_CLOCK.search(before_the_verdict)
    assert "past twenty seven seconds a panel grows sceptical" in " ".join(shown.split())
    assert "stop at twenty seconds" in said.lower()
    assert not USUAL_CLOCK.search(said)


def test_a_question_without_a_length_of_its_own_keeps_the_usual_clock(tmp_path: Path) -> None:
    shown, _said = spoken(a_question(), tmp_path, seconds=122)

    assert [line.split(":")[0] for line in marks(shown)] == ["10 s", "90 s", "120 s"]


@pytest.mark.parametrize(
    ("budget_s", "told"),
    [
        (10.0, ["10 s: your choice should be out by now", "13 s: past the limit"]),
        (120.0, ["10 s: your choice", "120 s: the target length is reached; longer is too long"]),
    ],
)
def test_every_mark_is_named_once_where_two_fall_together(
    budget_s: float, told: list[str], tmp_path: Path
) -> None:
    shown, _said = spoken(replace(a_question(), budget_s=budget_s), tmp_path, seconds=122)

    assert len(marks(shown)) == len(told)
    assert all(map(str.startswith, marks(shown), told))


def test_the_live_line_is_drawn_to_the_limit_of_its_own_length(tmp_path: Path) -> None:
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=90, highlight=False)
    microphone = ScriptedMicrophone(np.concatenate([quiet(0.5), tone(LONG_S)]))
    with LiveScreen(console, hint="Enter ends the answer") as screen:
        Stage(tmp_path, microphone, shown_on=screen, recognizer=ScriptedRecognizer(SAID)).answer(
            RUNG
        )

    live = out.getvalue().split("Answer")[0]
    frames = re.findall(r"(\d:\d\d) .*?\x1b\[(32|33|31)m", live)
    color_at = dict(frames)
    green, yellow, red = "32", "33", "31"
    assert [color_at[f"0:{second}"] for second in (10, 19, 22, 26, 29)] == [
        green, green, yellow, yellow, red,
    ]  # fmt: skip
    assert "▏27" in live
    assert "▏120" not in live


def typed(question: Question, text: str, data: Path) -> str:
    lines: list[str] = []
    Desk(data, text, shown_on=PlainScreen(lines.append)).ask(question, feedback=True)
    return "\n".join(lines)


def test_in_writing_the_length_is_judged_and_drawn_by_the_question_too(tmp_path: Path) -> None:
    shown = typed(RUNG, SAID, tmp_path)

    assert "past twenty seven seconds a panel grows sceptical" in " ".join(shown.split())
    (ruler,) = [line for line in shown.splitlines() if "╵" in line]
    assert re.findall(r"╵(\d+)", ruler) == ["0", "10", "20", "27"]
    assert "about 50 words" in shown
