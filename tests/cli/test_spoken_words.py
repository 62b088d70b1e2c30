"""What was heard, right after an answer: on both screens, and never what was typed."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from tests.builders import make_report
from voicecoach.cli.live import LiveScreen
from voicecoach.cli.plain import PlainScreen
from voicecoach.cli.sparkline import sparkline
from voicecoach.cli.spoken_words import heard_text
from voicecoach.session.events import Judged
from voicecoach.transcript import Span
from voicecoach.transcripts.text import parse_text

SAID = "I stopped the launch. It cost us the spring campaign, and my team was angry with me."


def report(*, typed: bool = False, confidence: float = 0.9):
    heard = parse_text(SAID)
    words = tuple(
        replace(word, confidence=confidence if word.text == "spring" else 0.95)
        for word in heard.words
    )
    span = Span(start_s=0.0, end_s=heard.words[-1].end_s)
    heard = replace(heard, words=words, speech=(span,))
    if not typed:
        heard = replace(heard, times_from="audio")
    return make_report(heard, source="a.wav", engine="whisper base")


def on_live(event: Judged) -> str:
    stream = io.StringIO()
    with LiveScreen(Console(file=stream, width=80), hint="") as screen:
        screen.show(event)
    return stream.getvalue()


def on_plain(event: Judged) -> str:
    lines: list[str] = []
    PlainScreen(lines.append).show(event)
    return "\n".join(lines)


@pytest.mark.parametrize("show", [on_live, on_plain])
def test_what_was_heard_is_shown_before_the_verdict(show) -> None:
    text = " ".join(show(Judged(report=report(confidence=0.3), ready_s=0.0)).split())
    assert "What I heard (word(?) may be misheard): I stopped the launch." in text
    assert "the spring(?) campaign, and my team was angry with me." in text
    assert text.index("What I heard") < text.index("Choice of your own")


def test_where_all_was_sure_nothing_is_marked() -> None:
    assert heard_text(report(), width=80, color=False).splitlines()[0] == "What I heard:"


def test_what_was_typed_is_not_told_again() -> None:
    assert heard_text(report(typed=True), width=80, color=False) == ""


@pytest.mark.parametrize(
    ("values", "drawn"),
    [
        ([], ""),
        ([None, 1.0, None], " █ "),
        ([0.0, 0.0], "▁▁"),
        ([0.0, 4.0, 8.0], "▁▅█"),
        ([-2.0, 0.0, 2.0], "▁▅█"),
        ([100.0, 100.0], "██"),
    ],
)
def test_bars_stand_on_nothing_and_weeks_without_a_figure_are_gaps(values, drawn) -> None:
    assert sparkline(values) == drawn
