from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis import builders
from voicecoach.analysis.assessment import JudgedSentence
from voicecoach.analysis.classifier import PHASES
from voicecoach.analysis.evidence import Found
from voicecoach.analysis.measure.choosing import judge_choosing
from voicecoach.analysis.measure.structure import measure_structure
from voicecoach.analysis.measure.timing import measure_timing
from voicecoach.transcript import Span, Transcript, Word

BEGINS_S = 2.0


def sentence(start_s, end_s, phase, *, confidence=0.9):
    """Times count from the first speech here, and from the recording in the record."""
    return JudgedSentence(
        start_s=BEGINS_S + start_s,
        end_s=BEGINS_S + end_s,
        text="…",
        phase=phase,
        confidence=confidence,
    )


def evidence(signal, at_s, *, confidence=0.9, heard=0.9):
    return builders.evidence(signal, BEGINS_S + at_s, confidence=confidence, heard=heard)


def structure(sentences=(), signals=(), *, budget_s=90.0, heard=0.9, length_s=100.0):
    transcript = Transcript(
        words=(Word(text="so", start_s=2.0, end_s=2.4, confidence=heard),),
        speech=(Span(start_s=BEGINS_S, end_s=BEGINS_S + length_s),),
        duration_s=BEGINS_S + length_s,
    )
    reading = builders.reading_of(transcript, budget_s=budget_s)
    sentences = sentences or [sentence(0, length_s, "context")]
    found = Found.of(replace(item, sentence=place_of(item, sentences)) for item in signals)
    timing, choosing = measure_timing(reading, found), judge_choosing(reading, found)
    return measure_structure(reading, found, timing, sentences, choosing)


def place_of(item, sentences):
    holds = (i for i, each in enumerate(sentences) if each.start_s <= item.start_s <= each.end_s)
    return next(holds, 0)


@pytest.mark.parametrize(
    ("signals", "known", "at_s"),
    [
        ([evidence("decision", 4)], "yes", 4.0),
        ([evidence("decision", 89)], "yes", 89.0),
        ([evidence("decision", 95)], "not clearly", None),
        ([], "no", None),
        ([evidence("decision", 4, confidence=0.4)], "not clearly", None),
        ([evidence("decision", 4, heard=0.5)], "not clearly", None),
        ([evidence("hedge", 3.5), evidence("decision", 4)], "not clearly", None),
        ([evidence("decision", 4, confidence=0.4), evidence("decision", 30)], "yes", 30.0),
        ([evidence("hedge", 20), evidence("decision", 4)], "yes", 4.0),
    ],
)
def test_whether_an_interviewer_would_know_rests_on_the_first_clear_choice(signals, known, at_s):
    found = structure(signals=signals)
    assert (found.known, found.known_at_s) == (known, at_s)
    assert found.one_line.lower().startswith(known)
    assert at_s is None or f"second {at_s:.0f}" in found.one_line


def test_an_unsure_recognizer_makes_no_choice_a_not_clearly():
    assert structure(heard=0.4).known == "not clearly"


@pytest.mark.parametrize(
    ("sentences", "first"),
    [
        ([sentence(0, 5, "judgment"), sentence(5, 9, "context")], True),
        ([sentence(0, 1, "other"), sentence(1, 5, "judgment")], True),
        ([sentence(0, 1, "context"), sentence(1, 5, "judgment")], False),
    ],
)
def test_judgment_first_means_that_nothing_but_greetings_comes_before_the_choice(sentences, first):
    assert structure(sentences, [evidence("decision", 2 if first else 3)]).judgment_first is first


def test_the_context_tax_is_what_passes_before_the_sentence_with_the_choice():
    sentences = [sentence(0, 12, "context"), sentence(12, 20, "judgment")]
    assert structure(sentences, [evidence("decision", 15)]).context_tax_s == 12.0
    assert structure(sentences).context_tax_s is None


@pytest.mark.parametrize(
    ("at_s", "budget_s", "buried"), [(59, 90.0, False), (61, 90.0, True), (61, 120.0, False)]
)
def test_a_result_in_the_last_third_of_the_budget_is_buried(at_s, budget_s, buried):
    found = structure(signals=[evidence("impact_number", at_s)], budget_s=budget_s)
    assert (found.result_s, found.buried_result) == (at_s, buried)


def test_each_phase_has_its_seconds_and_a_target_that_goes_with_the_budget():
    sentences = [
        sentence(0, 8, "judgment"),
        sentence(8, 20, "context"),
        sentence(20, 26, "context"),
        sentence(26, 50, "action"),
    ]
    seconds = {item.phase: item.seconds for item in structure(sentences).phases}
    assert seconds == {"context": 18, "action": 24, "impact": 0, "judgment": 8, "other": 0}
    targets = [item.target_s for item in structure(sentences).phases]
    assert targets == [10, 20, 10, 30, 0]
    assert [p.target_s for p in structure(sentences, budget_s=45.0).phases] == [5, 10, 5, 15, 0]


def test_the_windows_of_the_judgment_first_order_say_how_much_fits():
    sentences = [
        sentence(0, 5, "judgment"),
        sentence(5, 10, "context"),
        sentence(10, 60, "action"),
    ]
    opening, story, closing = structure(sentences).windows
    assert (opening.end_s, story.end_s, closing.end_s) == (10, 60, 90)
    assert (opening.fitting, story.fitting, closing.fitting) == (0.5, 1.0, None)


seconds = st.floats(min_value=-10.0, max_value=4000.0)
judged = st.builds(
    JudgedSentence,
    start_s=seconds,
    end_s=seconds,
    text=st.text(),
    phase=st.sampled_from(PHASES),
    confidence=st.floats(min_value=0.0, max_value=1.0),
)


@given(st.lists(judged, max_size=8), st.lists(seconds, max_size=4), st.floats(1.0, 600.0))
def test_any_times_give_a_structure(sentences, decisions, budget_s):
    signals = [replace(evidence("decision", 0.0), start_s=at_s, end_s=at_s) for at_s in decisions]
    found = structure(sentences, signals, budget_s=budget_s)
    assert (found.known == "yes") == (found.known_at_s is not None)
    assert all(item.seconds >= 0 for item in found.phases)
    assert all(item.fitting is None or 0 <= item.fitting <= 1 for item in found.windows)
    assert 0 <= found.sure <= 1
