from dataclasses import replace

import pytest

from tests.analysis.builders import evidence, placed, reading_of
from voicecoach.analysis.measure.rubric import apply_rubric
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.english.kinds import KINDS
from voicecoach.transcript import Transcript
from voicecoach.transcripts.text import parse_text

MADE_OF = {
    "measure_moved": "business_metric",
    "choice_by_10s": "decision",
    "result_number": "impact_number",
}
"""What shows something that is no signal itself."""

ANSWER = parse_text("So this is what happened, and it took a long while. " * 20)


UNSURE = replace(ANSWER, words=tuple(replace(word, confidence=0.4) for word in ANSWER.words))


def levels(*signals, kind="behavioral", said=ANSWER, unheard=frozenset()):
    reading = reading_of(said, kind=kind)
    rubric = apply_rubric(reading, placed(reading, *signals), unheard=unheard)
    return {item.criterion: item for item in rubric}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_heard_is_missing_with_something_to_try(kind):
    for item in levels(kind=kind).values():
        assert (item.level, item.evidence) == ("missing", ())
        assert item.advice


@pytest.mark.parametrize("kind", KINDS)
def test_with_an_unsure_recognizer_nothing_is_called_missing(kind):
    assert {item.level for item in levels(kind=kind, said=UNSURE).values()} == {"unsure"}


@pytest.mark.parametrize("kind", KINDS)
def test_each_criterion_can_be_met_by_what_it_names(kind):
    signals = [
        evidence(signal, 5.0 if signal == "decision" else 5.0 + 9 * place, rule=str(number))
        for place, criterion in enumerate(KINDS[kind].rubric)
        for signal in (MADE_OF.get(name, name) for name in criterion.clear)
        for number in range(criterion.count)
    ]
    found = levels(evidence("decision"), *signals, kind=kind)
    assert {item.level for item in found.values()} == {"clear"}
    assert all(1 <= len(item.evidence) <= 2 and not item.advice for item in found.values())


def test_what_nothing_looked_for_is_not_called_missing():
    found = levels(unheard=ENGLISH.learned_only, kind="case")
    assert found["hypothesis"].level == "unsure"
    assert found["recommendation"].level == "missing"


def test_the_figure_of_a_price_is_half_a_result():
    price = levels(evidence("impact_number", 20.0), evidence("accepted_cost", 20.0))
    assert (price["result"].level, price["cost"].level) == ("partial", "clear")
    both = levels(
        evidence("impact_number", 20.0),
        evidence("accepted_cost", 20.0),
        evidence("impact_number", 40.0),
    )
    assert both["result"].level == "clear"


def test_credit_to_a_team_is_no_choice_and_a_hedged_one_is_half_a_choice():
    assert levels(evidence("team_credit"))["choice"].level == "missing"
    half = levels(evidence("hedge", at_s=4.5), evidence("decision"))
    assert (half["choice"].level, half["first"].level) == ("partial", "partial")


def test_a_measure_without_a_recommendation_moves_nothing():
    metric = evidence("business_metric")
    assert levels(metric, kind="case")["metric"].level == "partial"
    assert levels(metric, evidence("decision"), kind="case")["metric"].level == "clear"


def test_a_floor_alone_is_half_a_fallback():
    assert levels(evidence("criterion"), kind="negotiation")["fallback"].level == "partial"


def test_the_evidence_is_the_first_that_is_clear_as_in_the_headline():
    early, late = evidence("decision", confidence=0.7), evidence("decision", at_s=30.0)
    assert [item.start_s for item in levels(late, early)["choice"].evidence] == [5.0, 30.0]


@pytest.mark.parametrize("shortfall", [{"confidence": 0.4}, {"heard": 0.5}])
def test_evidence_that_is_unsure_makes_a_level_partial(shortfall):
    cost = levels(evidence("accepted_cost", **shortfall))["cost"]
    assert cost.level == "partial"
    assert cost.advice


def test_what_comes_near_makes_a_level_partial_and_stands_as_its_evidence():
    cost = levels(evidence("dissent"))["cost"]
    assert (cost.level, [item.signal for item in cost.evidence]) == ("partial", ["dissent"])


@pytest.mark.parametrize(("at_s", "level"), [(9, "clear"), (11, "partial"), (91, "missing")])
def test_when_the_choice_comes_is_a_criterion_of_its_own(at_s, level):
    found = levels(evidence("decision", at_s=at_s))
    assert (found["choice"].level, found["first"].level) == ("clear", level)


@pytest.mark.parametrize(("parts", "level"), [(1, "partial"), (2, "partial"), (3, "clear")])
def test_a_whole_package_takes_three_different_parts(parts, level):
    named = [evidence("package_part", rule=str(number)) for number in range(parts)]
    assert levels(*named, *named, kind="negotiation")["package"].level == level


def test_a_kind_of_its_own_is_judged_as_behavioral_and_silence_by_nothing():
    assert list(levels(kind="chat")) == list(levels())
    silence = Transcript(words=(), speech=(), duration_s=5.0)
    assert levels(kind="case", said=silence) == {}


@pytest.mark.parametrize("kind", KINDS)
def test_criteria_have_their_own_ids_titles_and_sources(kind):
    rubric = KINDS[kind].rubric
    assert len({item.id for item in rubric}) == len({item.title for item in rubric}) == len(rubric)
    assert all(item.source and item.sharpen for item in rubric)
