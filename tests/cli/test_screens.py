import io

import pytest
from rich.console import Console

from tests.builders import an_answer, progress
from voicecoach.audio.endpoint import EndReason
from voicecoach.cli.live import LiveScreen, progress_line
from voicecoach.cli.plain import PlainScreen

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
    with LiveScreen(console, has_keys=True) as screen:
        for event in an_answer():
            screen.show(event)
    return out.getvalue()


@pytest.mark.parametrize("text", MUST_SHOW)
def test_both_screens_show_what_matters(text: str) -> None:
    assert text in on_plain_screen()
    assert text in on_live_screen()


def test_plain_lines_name_each_mark_once_when_it_is_passed() -> None:
    lines = on_plain_screen().splitlines()
    assert lines.count("  10 s") == 1
    assert lines.count("  90 s") == 1
    assert "  120 s" not in lines


def test_an_answer_that_never_came_names_the_doctor() -> None:
    assert "voicecoach doctor" in on_plain_screen("nothing_heard")


def test_the_terminal_says_which_keys_there_are() -> None:
    assert "Enter or space" in on_live_screen()


def test_the_live_line_has_clock_marks_level_and_countdown() -> None:
    line = progress_line(progress(95.0, countdown_s=1.24)).plain
    assert "1:35" in line
    assert "┃" in line
    assert "ends in 1.2 s" in line
    quiet, loud = (progress_line(progress(level_dbfs=level)).plain for level in (-60.0, -10.0))
    assert "█" not in quiet.split("mic")[1]
    assert "███" in loud.split("mic")[1]


def test_before_the_first_word_the_line_shows_thinking_time() -> None:
    line = progress_line(progress(0.0)).plain
    assert "think 1 s" in line
    assert "ends in" not in line


def test_the_live_line_fits_a_narrow_terminal() -> None:
    assert len(progress_line(progress(119.0)).plain) < 80


def test_the_cursor_comes_back_after_ctrl_c() -> None:
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=90)
    screen = LiveScreen(console, has_keys=False)
    for event in an_answer()[:4]:
        screen.show(event)
    assert out.getvalue().rfind(HIDE_CURSOR) > out.getvalue().rfind(SHOW_CURSOR)
    screen.__exit__(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert out.getvalue().rfind(SHOW_CURSOR) > out.getvalue().rfind(HIDE_CURSOR)
