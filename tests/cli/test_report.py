import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import make_report
from voicecoach.analysis.assessment import JudgedSentence
from voicecoach.analysis.clocks import longest_s
from voicecoach.analysis.evidence import Found
from voicecoach.analysis.measure.choosing import judge_choosing
from voicecoach.analysis.measure.rubric import apply_rubric
from voicecoach.analysis.measure.structure import measure_structure
from voicecoach.cli.report import report_text
from voicecoach.interview.packs import MAX_BUDGET_S, MIN_BUDGET_S
from voicecoach.interview.reread import read_again
from voicecoach.languages.english import ENGLISH
from voicecoach.transcript import Span, Transcript
from voicecoach.transcripts.text import parse_text

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
    words = parse_text(WEAK * 3).words
    speech = (Span(start_s=words[0].start_s, end_s=words[-1].end_s),)
    transcript = Transcript(words=words, speech=speech, duration_s=words[-1].end_s)
    report = make_report(transcript, source="a.wav", engine="x")
    line = report_text(report, color=False).splitlines()[-1]
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


@settings(max_examples=50)
@given(
    st.integers(min_value=40, max_value=200),
    st.integers(min_value=MIN_BUDGET_S, max_value=MAX_BUDGET_S),
    st.floats(min_value=1, max_value=700),
)
def test_the_ruler_has_the_clock_of_the_question_and_no_number_over_another(
    width, budget_s, length_s
):
    speech = (Span(start_s=0.0, end_s=length_s),)
    transcript = Transcript(words=parse_text(LATE).words, speech=speech, duration_s=length_s)
    report = make_report(transcript, source="a.wav", engine="x", budget_s=budget_s)
    text = report_text(report, width=width, color=False)
    (ruler,) = [line for line in text.splitlines() if "╵" in line]
    marks = [int(mark) for mark in re.findall(r"╵(\d+)", ruler)]
    limit_s = longest_s(budget_s)
    assert {limit_s} <= {*marks} <= {0, 10, min(budget_s, 90), limit_s}
    assert marks == sorted(marks)
    assert f"╵{limit_s:.0f} s" in ruler


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


def shaped(text, phases, *, sure=0.9):
    """Judge a text whose sentences have these phases, all of one length."""
    report = judged(text)
    part_s = report.timing.duration_s / len(phases)
    sentences = tuple(
        JudgedSentence(
            start_s=i * part_s, end_s=(i + 1) * part_s, text="…", phase=phase, confidence=sure
        )
        for i, phase in enumerate(phases)
    )
    reading, last = read_again(report), len(phases) - 1
    found = Found.of(replace(e, sentence=min(e.sentence, last)) for e in report.signals)
    structure = measure_structure(
        reading, found, report.timing, sentences, judge_choosing(reading, found)
    )
    rubric = apply_rubric(reading, found, unheard=ENGLISH.learned_only)
    return replace(report, sentences=sentences, structure=structure, rubric=rubric)


PHASES_OF_STRONG = ("judgment", "context", "other", "impact")


def test_the_phases_lie_as_blocks_under_the_time_line():
    lines = report_text(shaped(STRONG * 4, PHASES_OF_STRONG), color=False).splitlines()
    strip = next(line for line in lines if "▔" in line)
    assert re.fullmatch(r"J▔+C▔+ +I▔+", strip)
    assert set(lines[lines.index(strip) - 1]) == {"█", "·"}
    assert "╵0" in lines[lines.index(strip) + 1]


def test_the_seconds_of_each_phase_stand_against_their_target():
    report = shaped(STRONG * 4, PHASES_OF_STRONG)
    seconds = report.timing.duration_s / 4
    text = report_text(report, color=False)
    assert f"context {seconds:.0f} s (aim 10) · action 0 s (20)" in text
    assert "guessed" not in text
    assert "guessed: " in report_text(shaped(STRONG * 4, PHASES_OF_STRONG, sure=0.4), color=False)


def test_the_one_line_answer_follows_the_headline():
    text = report_text(shaped(STRONG, PHASES_OF_STRONG), color=False)
    assert "Yes: an interviewer knows from the very start that you chose." in text


def test_the_rubric_shows_each_criterion_with_its_mark_and_the_second_of_its_evidence():
    text = report_text(shaped(STRONG, PHASES_OF_STRONG), color=False)
    assert re.search(r"● +Choice of your own +0 s +○ +Rule that settled it", text)
    assert re.search(r"● +Cost and who paid it +\d+ s", text)
    assert re.search(r"○ +What you'd change$", text, re.MULTILINE)


def test_an_answer_of_usual_length_fits_forty_lines():
    assert len(report_text(shaped(STRONG * 4, PHASES_OF_STRONG), color=False).splitlines()) <= 40


@settings(max_examples=25)
@given(st.integers(min_value=40, max_value=200))
def test_phases_and_rubric_are_no_wider_than_the_page(width):
    text = report_text(shaped(LATE, ("context", "action", "judgment")), width=width, color=False)
    assert all(len(line) <= width for line in text.splitlines())
