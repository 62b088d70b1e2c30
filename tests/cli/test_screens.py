import contextlib
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.console import Console

from tests.builders import a_question, an_answer, asking, progress
from voicecoach.analysis.clocks import longest_s
from voicecoach.analysis.turn import TurnState
from voicecoach.archive.records import EndReason
from voicecoach.cli.keyboard import Keyboard, NoKeys
from voicecoach.cli.live import LiveScreen, progress_line
from voicecoach.cli.plain import PlainScreen
from voicecoach.cli.screen import open_desk
from voicecoach.interview.packs import MAX_BUDGET_S, MIN_BUDGET_S
from voicecoach.interview.questions import Kind
from voicecoach.session.events import Kept, Listening

HIDE_CURSOR, SHOW_CURSOR = "\x1b[?25l", "\x1b[?25h"

MUST_SHOW = ["Question 1 of 2", "What did you stop?", "the disk is full", "rejected", "01.flac"]


def on_plain_screen(reason: EndReason = "silence") -> str:
    lines: list[str] = []
    screen = PlainScreen(lines.append)
    for event in an_answer(reason):
        screen.show(event)
    return "\n".join(lines)


def on_live_screen() -> str:
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=90, highlight=False)
    with LiveScreen(console, hint="Enter ends the answer") as screen:
        for event in an_answer():
            screen.show(event)
    return out.getvalue()


@pytest.mark.parametrize("text", MUST_SHOW)
def test_both_screens_show_what_matters(text: str) -> None:
    assert text in on_plain_screen()
    assert text in on_live_screen()


def test_plain_lines_name_each_mark_once_when_it_is_passed() -> None:
    lines = on_plain_screen().splitlines()
    marks = [line.split(":")[0].strip() for line in lines if " s: " in line]
    assert marks == ["10 s", "90 s"]


def test_an_answer_that_never_came_names_the_doctor() -> None:
    assert "voicecoach doctor" in on_plain_screen("nothing_heard")


def test_the_terminal_says_which_keys_there_are() -> None:
    assert "Enter ends the answer" in on_live_screen()


def test_the_live_line_has_clock_marks_level_and_countdown() -> None:
    line = progress_line(progress(95.0, countdown_s=1.24), 80).plain
    assert "1:35" in line
    assert all(mark in line for mark in ("10", "90", "120"))
    assert "ends in 1.2 s" in line
    quiet, loud = (progress_line(progress(level_dbfs=level), 80).plain for level in (-60.0, -10.0))
    assert "█" not in quiet.split("mic")[1]
    assert "██" in loud.split("mic")[1]


@pytest.mark.parametrize(
    ("turn", "countdown_s", "told"),
    [
        ("finished", 0.8, "ends in 0.8 s"),
        ("open", 2.4, "ends in 2.4 s"),
        ("likely", 0.8, "ends in 0.8 s"),
        ("unlikely", 3.4, "go on, I wait"),
        ("unfinished", 3.4, "go on, I wait"),
        ("unfinished", 1.9, "ends in 1.9 s"),
    ],
)
def test_the_line_tells_who_is_not_done_that_there_is_time(
    turn: TurnState, countdown_s: float, told: str
) -> None:
    line = progress_line(progress(30.0, countdown_s=countdown_s, turn=turn), 80).plain
    assert line.endswith(f" {told}")


def test_before_the_first_word_the_line_shows_thinking_time() -> None:
    line = progress_line(progress(0.0), 80).plain
    assert "think 1 s" in line
    assert "ends in" not in line


@pytest.mark.parametrize("width", [30, 40, 50, 80, 100])
@pytest.mark.parametrize("answer_s", [0.0, 59.0, 599.0, 3599.0])
def test_the_live_line_never_wraps_and_always_has_its_countdown(
    width: int, answer_s: float
) -> None:
    line = progress_line(progress(answer_s, countdown_s=2.5), width)
    assert line.cell_len <= width
    assert line.plain.endswith(" ends in 2.5 s")


def test_what_does_not_fit_goes_in_the_order_of_what_matters_least() -> None:
    shown = {
        width: progress_line(progress(95.0, countdown_s=1.2), width).plain for width in (30, 40, 60)
    }
    assert [("mic" in line, "120" in line, "1:35" in line) for line in shown.values()] == [
        (False, False, True),
        (False, True, True),
        (True, True, True),
    ]
    assert "mic" in progress_line(progress(95.0), 40).plain


@given(
    st.integers(min_value=MIN_BUDGET_S, max_value=MAX_BUDGET_S),
    st.integers(min_value=30, max_value=120),
    st.floats(min_value=0, max_value=700),
)
@example(13, 40, 5.0)
def test_every_number_in_the_bar_is_a_mark_of_the_questions_own_clock(
    budget_s: int, width: int, answer_s: float
) -> None:
    line = progress_line(progress(answer_s, budget_s=budget_s, countdown_s=None), width).plain
    bar, _, limit = line.partition("▏")
    if "▕" in bar:
        marks = re.findall(r"\d+", bar.split("▕")[1])
        assert {*map(int, marks)} <= {10, budget_s}
        assert int(limit.split()[0]) == longest_s(budget_s)


@pytest.mark.parametrize(("term", "keys"), [("dumb", True), ("dumb", False)])
def test_a_terminal_that_cannot_draw_gets_plain_lines_and_keeps_its_keys(
    term: str, keys: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("sys.stdin.isatty", lambda: keys)
    monkeypatch.setattr(Keyboard, "watching", contextlib.nullcontext)
    with open_desk(keys="p pause") as desk:
        for event in an_answer():
            desk.screen.show(event)
    assert isinstance(desk.controls, Keyboard if keys else NoKeys)
    lines = capsys.readouterr().out.splitlines()
    assert not any("\x1b" in line for line in lines)
    assert any(line.startswith("Enter or space ends the answer") for line in lines) is keys
    assert any("p pause" in line for line in lines) is keys
    report = lines[lines.index("Note: the disk is full") + 1 :]
    assert max(map(len, report)) <= 40


def test_a_prompt_with_square_brackets_is_shown_as_it_is() -> None:
    out = io.StringIO()
    screen = LiveScreen(Console(file=out, width=90), hint="")
    screen.show(asking(a_question("Why [/red] and [bold]?")))
    screen.show(Kept(recording=Path("d[x]ta/01.flac")))
    assert "Why [/red] and [bold]?" in out.getvalue()
    assert "d[x]ta" in out.getvalue()


def test_both_screens_show_a_question_in_the_words_in_which_it_is_put() -> None:
    out = io.StringIO()
    lines: list[str] = []
    question = a_question("Of all your launches, which did you stop?")
    for screen in (LiveScreen(Console(file=out, width=90), hint=""), PlainScreen(lines.append)):
        screen.show(asking(question, text="What did you stop?"))
    for shown in (out.getvalue(), "\n".join(lines)):
        assert "What did you stop?" in shown
        assert "Of all your launches" not in shown


def test_the_cursor_comes_back_after_ctrl_c() -> None:
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=90)
    screen = LiveScreen(console, hint="")
    for event in an_answer()[:4]:
        screen.show(event)
    assert out.getvalue().rfind(HIDE_CURSOR) > out.getvalue().rfind(SHOW_CURSOR)
    screen.__exit__(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert out.getvalue().rfind(SHOW_CURSOR) > out.getvalue().rfind(HIDE_CURSOR)


@pytest.mark.parametrize(
    ("kind", "due"),
    [
        ("behavioral", "10 s: your choice should be out by now"),
        ("negotiation", "10 s: your ask should be out by now"),
        ("introduction", ""),
    ],
)
def test_the_clock_speaks_of_a_choice_only_where_there_is_one_and_of_the_questions_own_length(
    kind: Kind, due: str
) -> None:
    lines: list[str] = []
    screen = PlainScreen(lines.append)
    question = replace(a_question(), kind=kind, budget_s=45.0)
    heard = progress(121.0, budget_s=question.budget_s)
    for event in (asking(question), Listening(), heard):
        screen.show(event)
    told = [line.strip() for line in lines if " s: " in line]
    marks = ["45 s: the target length is reached", "60 s: past the limit"]
    assert told == [*filter(None, [due]), *marks]


def test_an_answer_taken_up_again_keeps_its_clock_and_is_told_so() -> None:
    lines: list[str] = []
    screen = PlainScreen(lines.append, hint="Enter ends the answer")
    for event in (Listening(), progress(91.0), Listening(again=True), progress(92.0)):
        screen.show(event)
    assert lines[0] == "Listening; silence ends the answer."
    assert lines[-1] == "Go on; silence ends the answer."
    assert sum("90 s" in line for line in lines) == 1
