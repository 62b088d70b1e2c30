"""No word is cut at a terminal's edge, and nothing is lost where a line is broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.cli.fitting import cells, fitted

WORDS = st.text("ab c漢é- .", max_size=120)


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("short", ["short"]),
        ("", [""]),
        ("one two three four five", ["one two three four", "  five"]),
        ("- one two three four five", ["- one two three four", "  five"]),
        ("12. one two three four", ["12. one two three", "    four"]),
        ("  one two three four five", ["  one two three four", "    five"]),
        ("ok   one two three four five", ["ok   one two three", "     four five"]),
        ("  coach practice   asks three", ["  coach practice", "    asks three"]),
        ("/a/path/that/is/longer/than/it more", ["/a/path/that/is/longer/than/it", "  more"]),
        ("在 腾讯 音乐 工作 三年 了", ["在 腾讯 音乐 工作", "  三年 了"]),
    ],
)
def test_a_line_is_broken_between_words_below_its_beginning(line: str, lines: list[str]) -> None:
    assert fitted(line, 20).split("\n") == lines


def test_what_stands_in_the_line_already_counts() -> None:
    assert fitted("three four\nfive", 20, column=12) == "three\n  four\nfive"


@given(WORDS, st.integers(4, 40), st.integers(0, 12))
def test_nothing_is_lost_and_only_a_long_word_runs_over(text: str, width: int, at: int) -> None:
    shown = fitted(text, width, column=at)
    assert shown.split() == text.split()
    for number, line in enumerate(shown.split("\n")):
        begins = at if number == 0 else 0
        words = line.split()
        over = begins + cells(line.rstrip()) > width
        assert not over or len(words) <= 1 or max(map(cells, words)) + 4 > width - begins
