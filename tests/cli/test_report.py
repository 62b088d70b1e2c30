import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voicecoach.analysis import make_report
from voicecoach.analysis.handed_in import parse_text
from voicecoach.cli.report import report_text
from voicecoach.transcript import Span, Transcript

STRONG = (
    "I pulled our lyric cards nine days before release. Legal offered me a middle road and I "
    "turned that down. The price was the spring campaign. When the cards went out in October, "
    "repeat use rose from 31 to 44 percent."
)
WEAK = (
    "Last year the playlist team had, um, a big project with many partners. I guess the meetings "
    "with design and data were fine, and everybody worked hard on the roadmap. "
)
LATE = WEAK * 4 + "Then I killed the feature."


def judged(text):
    return make_report(parse_text(text), source="answer.txt", engine="text")


def shown(text, **options):
    return report_text(judged(text), color=False, **options)


def test_a_strong_answer_shows_its_choice_its_evidence_and_its_place_on_the_time_line():
    text = shown(STRONG)
    assert "YOU CHOSE" in text
    assert "▼ you chose, about 0 s" in text
    assert re.search(r"^ 0 s +choice +“I pulled our lyric cards", text, re.MULTILINE)
    assert re.search(r"s +choice, turned down +“I turned that down", text)
    assert re.search(r"s +result +“repeat use rose from 31 to 44", text)


def heard_with(confidence, text=STRONG):
    transcript = parse_text(text)
    words = tuple(replace(word, confidence=confidence) for word in transcript.words)
    return make_report(replace(transcript, words=words), source="a.wav", engine="sphinx en-us")


def test_quotes_that_may_be_misheard_are_marked_and_so_is_a_choice_that_rests_on_them():
    text = report_text(heard_with(0.59), color=False)
    assert "? YOU CHOSE (UNSURE)" in text
    assert "▼ you chose (unsure), about 0 s" in text
    assert text.count("“") == len(re.findall(r"”\s+\(unsure\)", text)) == 4
    assert "unsure" not in report_text(heard_with(0.6), color=False).lower()


def test_an_unsure_choice_gets_no_green(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    green, yellow = "\x1b[1;7;32m", "\x1b[1;7;33m"
    sure, unsure = (report_text(heard_with(c), color=True) for c in (0.9, 0.5))
    assert green in sure
    assert green not in unsure
    assert yellow in unsure


def test_words_that_carry_several_things_are_shown_once():
    text = shown("i rejected the discount although i knew we would lose the quarter. " + WEAK)
    (row,) = [line for line in text.splitlines() if line.startswith("0 s")]
    assert re.fullmatch(
        r"0 s  choice, turned down, cost  “I rejected the discount although I knew.*", row
    )


def test_other_words_of_the_same_second_have_a_row_of_their_own():
    report = judged("I said no. I killed it. " + WEAK)
    first, second = (item for item in report.signals if item.signal == "decision")
    apart = (replace(first, end_s=0.2), replace(second, start_s=0.2, end_s=0.4))
    text = report_text(replace(report, signals=apart), color=False)
    quotes = re.findall(r"^0 s +choice +“(.*)”$", text, re.MULTILINE)
    assert quotes == ["I said no.", "I killed it."]


def test_i_is_written_as_a_capital_in_the_evidence():
    text = shown("i'm the one who decided, i killed the launch. " + WEAK)
    assert "“I killed the launch" in text


def test_a_weak_answer_looks_different():
    text = shown(WEAK * 3)
    assert "NO CHOICE HEARD" in text
    assert "▼" not in text
    assert "1. " in text


def test_a_late_choice_is_marked_where_it_fell():
    text = shown(LATE)
    assert "CHOSEN LATE" in text
    marker, bar = text.splitlines()[text.count("\n", 0, text.index("▼")) :][:2]
    at_s = judged(LATE).timing.first_decision_s
    assert marker.index("▼") == pytest.approx(at_s / 120 * len(bar), abs=1.5)


def test_the_delivery_line_sums_up_pace_fillers_and_hedges():
    line = shown(WEAK * 3).splitlines()[-1]
    assert "words/min (steady)" in line
    assert "3 fillers heard" in line
    assert "3 hedges" in line


def test_silence_gets_a_verdict_without_a_time_line():
    silence = Transcript(words=(), speech=(), duration_s=8.0)
    text = report_text(make_report(silence, source="a.wav", engine="sphinx en-us"), color=False)
    assert "SILENCE" in text
    assert "╵" not in text


def test_an_answer_past_the_limit_still_fits_the_time_line():
    speech = (Span(start_s=0.0, end_s=300.0),)
    transcript = Transcript(words=parse_text(LATE * 8).words, speech=speech, duration_s=300.0)
    text = report_text(make_report(transcript, source="a.wav", engine="x"), color=False)
    assert "╵120 s" in text
    assert max(map(len, text.splitlines())) <= 80


def test_colour_only_where_asked_for(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b[" in report_text(judged(STRONG), color=True)
    assert "\x1b" not in report_text(judged(STRONG), color=False)


@settings(max_examples=25)
@given(st.integers(min_value=40, max_value=200), st.sampled_from([STRONG, WEAK, LATE]))
def test_no_line_is_wider_than_the_page(width, text):
    assert all(len(line) <= width for line in shown(text, width=width).splitlines())


@settings(max_examples=25)
@given(st.text(min_size=1, max_size=40))
def test_nothing_said_can_steer_the_terminal(said):
    text = shown(f"I killed [red]it\x1b[31m {said} instead of that. " + WEAK)
    assert "\x1b" not in text
    assert "[red]" in text
