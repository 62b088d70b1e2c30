from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.builders import reading_of
from tests.builders import make_report
from tests.interview.builders import CHOSEN, WHOLE, report_of
from voicecoach.analysis.finders.by_rules import match
from voicecoach.interview.gaps import ORDER, find_gaps
from voicecoach.languages.english.listening.failure import FAILURE
from voicecoach.transcripts.text import parse_text


def codes(text, kind="behavioral"):
    return [gap.code for gap in find_gaps(report_of(text, kind))]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("There were many meetings and we looked at the numbers every week.", "no_decision", None),
        ("It was eventually decided to wait until spring with the launch.", "unowned", "decided"),
        ("A colleague and I decided to move the launch to July.", "unowned", "colleague and I"),
        (CHOSEN, "no_alternative", "pulled the lyric cards"),
        (CHOSEN, "no_cost", "pulled the lyric cards"),
        (CHOSEN + "Repeat use rose from 31 to 44 percent.", "straight_line", "rose from 31"),
        (CHOSEN + "After that retention rose by twelve percent.", "no_baseline", "twelve percent"),
        (CHOSEN + "The pilot in Chengdu failed.", "no_threshold", "failed"),
        ("Retention had dropped by twelve percent. " * 6 + CHOSEN, "metric_opening", "dropped"),
    ],
)
def test_each_gap_is_found_with_the_words_that_it_is_about(text, code, words):
    gap = next(gap for gap in find_gaps(report_of(text)) if gap.code == code)
    assert (gap.evidence is None) if words is None else (words in gap.evidence.quote)


def test_an_answer_with_everything_leaves_nothing_open():
    assert codes(WHOLE) == []


def test_a_choice_that_comes_late_is_not_asked_about_as_a_hedged_one():
    report = report_of("There were many meetings about it all over the spring. " * 25 + CHOSEN)
    assert report.structure is not None
    assert report.structure.known_because == "late"
    assert "hedged" not in [gap.code for gap in find_gaps(report)]


def test_an_empty_answer_has_no_gaps():
    assert codes("") == []


def test_gaps_come_in_the_order_that_would_change_a_panels_mind():
    found = codes("We all worked hard. Retention rose by twelve percent. The pilot failed.")
    order = ORDER["behavioral"]
    assert found == sorted(found, key=order.index)
    assert found[0] == "no_decision"


def test_a_failure_with_a_bar_set_before_is_no_gap():
    assert "no_threshold" not in codes(
        CHOSEN + "My rule was: below forty percent we stop. The pilot failed."
    )


def test_a_negotiation_is_not_asked_for_rejected_options():
    text = "I'm asking for seven hundred thousand base, because that is the going rate."
    assert "no_alternative" not in codes(text, "negotiation")


def test_what_was_not_heard_is_no_gap_where_the_recognizer_was_unsure():
    transcript = parse_text("There were many meetings and we looked at the numbers every week.")
    words = tuple(replace(word, confidence=0.2) for word in transcript.words)
    report = make_report(replace(transcript, words=words), source="a test", engine="text")
    assert find_gaps(report) == ()


def matched(text):
    reading = reading_of(text)
    return any(match(FAILURE, reading, sentence) for sentence in reading.sentences)


@pytest.mark.parametrize("text", FAILURE.hits)
def test_a_failure_is_heard(text):
    assert matched(text)


@pytest.mark.parametrize("text", FAILURE.misses)
def test_what_did_not_fail_is_let_be(text):
    assert not matched(text)


@given(text=st.text(max_size=300), kind=st.sampled_from(["behavioral", "case", "negotiation", ""]))
def test_any_answer_has_gaps_of_its_kind_each_once(text, kind):
    found = codes(text, kind)
    assert len(found) == len(set(found))
