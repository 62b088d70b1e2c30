"""What is told beside the verdict, by the kind of question."""

import pytest

from voicecoach.analysis.assessment import Evidence, PhaseTime, Structure
from voicecoach.analysis.delivery import measure_delivery
from voicecoach.analysis.english.wording import wording_of
from voicecoach.analysis.english.wording_kinds import CASE_WORDINGS, NEGOTIATION_WORDINGS
from voicecoach.analysis.feedback import put_into_words
from voicecoach.analysis.findings import observe
from voicecoach.analysis.handed_in import parse_text
from voicecoach.analysis.phrasing import Phrasing
from voicecoach.analysis.proofs import PROOFS
from voicecoach.analysis.timing import measure_timing

TRANSCRIPT = parse_text("So this is what happened there, and it took a long while. " * 12)


def evidence(signal, at_s, *, quote="these very words here", rule="test"):
    return Evidence(
        signal=signal,
        start_s=at_s,
        end_s=at_s + 2.0,
        quote=quote,
        confidence=0.9,
        heard=1.0,
        rule=f"{signal}.{rule}",
    )


def observed(*signals, kind="behavioral", structure=None):
    timing = measure_timing(TRANSCRIPT, signals)
    delivery = measure_delivery(signals, timing, words=len(TRANSCRIPT.words), engine="text")
    found = observe(
        TRANSCRIPT, timing, delivery, signals, budget_s=90.0, kind=kind, structure=structure
    )
    return found, Phrasing(TRANSCRIPT, timing, budget_s=90.0, kind=kind)


def codes(*signals, **options):
    return [item.code for item in observed(*signals, **options)[0]]


def test_a_number_that_opens_an_answer_without_a_choice_is_a_caution_and_no_praise():
    opening, number = evidence("metric_opening", 0.0), evidence("impact_number", 1.0)
    assert codes(opening, number)[:2] == ["no_decision", "metric_opening"]
    assert "number_given" not in codes(opening, number)
    assert "no_number" not in codes(opening, number)
    assert "number_given" in codes(opening, evidence("impact_number", 30.0))


def test_a_metric_opening_is_let_pass_where_the_choice_follows_at_once():
    assert "metric_opening" not in codes(evidence("metric_opening", 0.0), evidence("decision", 6.0))
    assert "metric_opening" in codes(evidence("metric_opening", 0.0), evidence("decision", 26.0))


def test_who_chose_is_asked_only_where_no_choice_was_owned():
    passive, decision = evidence("unresolved_agency", 5.0), evidence("decision", 2.0)
    assert codes(passive)[1] == "nobody_chose"
    assert "nobody_chose" not in codes(passive, decision)
    assert codes(evidence("team_credit", 5.0))[1] == "team_only"


def test_what_it_cost_is_missed_only_where_no_cost_was_heard():
    assert "no_cost" in codes(evidence("decision", 2.0))
    assert "no_cost" not in codes(evidence("decision", 2.0), evidence("accepted_cost", 9.0))


def test_a_vague_result_is_told_with_its_words():
    assert "vague_result" in codes(evidence("vague_impact", 40.0))
    found = codes(evidence("vague_impact", 40.0), evidence("impact_number", 42.0))
    assert "vague_result" not in found


def test_a_straight_line_is_told_unless_a_limit_was_heard_anywhere():
    line = evidence("straight_line", 40.0)
    assert "straight_line" in codes(line)
    assert "straight_line" not in codes(line, evidence("counterfactual", 50.0))


def test_a_framework_is_doubted_only_where_none_was_used():
    named = evidence("framework_named", 5.0)
    assert "framework_listed" in codes(named, kind="case")
    used = codes(named, evidence("framework_applied", 9.0), kind="case")
    assert "framework_listed" not in used
    assert "framework_used" in used


def shaped(*, sure=0.9, buried=False, **seconds):
    targets = {"context": 10.0, "action": 20.0, "impact": 10.0, "judgment": 30.0, "other": 0.0}
    return Structure(
        known="no",
        known_at_s=None,
        one_line="",
        judgment_first=False,
        context_tax_s=None,
        result_s=None,
        buried_result=buried,
        phases=tuple(
            PhaseTime(phase=phase, seconds=seconds.get(phase, 0.0), target_s=target_s)
            for phase, target_s in targets.items()
        ),
        windows=(),
        sure=sure,
    )


def test_a_long_scene_and_a_thin_judgment_are_told_where_the_phases_are_sure():
    decision = evidence("decision", 2.0)
    weak = shaped(context=21.0, judgment=9.0)
    assert {"context_heavy", "judgment_thin"} <= set(codes(decision, structure=weak))
    good = shaped(context=19.0, judgment=11.0)
    unsure = shaped(context=21.0, judgment=9.0, sure=0.5)
    for structure in (good, unsure):
        told = codes(decision, structure=structure)
        assert not {"context_heavy", "judgment_thin"} & set(told)


def test_a_buried_result_is_told_with_its_second():
    found, phrasing = observed(evidence("impact_number", 70.0), structure=shaped(buried=True))
    (buried,) = [item for item in found if item.code == "buried_result"]
    assert "70" in phrasing.told(buried)


@pytest.mark.parametrize(
    ("kind", "gaps"),
    [
        ("behavioral", ["no_alternative", "no_cost", "no_number"]),
        ("case", ["no_hypothesis", "no_metric", "no_risk", "no_alternative"]),
        ("negotiation", ["no_anchor", "no_fallback", "package_narrow", "no_give"]),
    ],
)
def test_each_kind_of_question_misses_its_own_things_in_their_order(kind, gaps):
    assert codes(evidence("decision", 2.0), kind=kind)[1:] == gaps


@pytest.mark.parametrize("kind", PROOFS)
def test_with_everything_there_the_feedback_says_so(kind):
    signals = [
        evidence(signal, 5.0, rule=str(number))
        for proof in PROOFS[kind]
        for signal in proof.signals
        for number in range(proof.count)
    ]
    observations, phrasing = observed(evidence("decision", 1.0), *signals, kind=kind)
    assert {item.severity for item in observations} == {"praise"}
    _findings, feedback = put_into_words(observations, phrasing)
    assert "all there" in feedback.points[-1]


def test_a_case_speaks_of_a_recommendation_and_pay_talk_of_an_ask():
    headlines = {}
    for kind in PROOFS:
        observations, phrasing = observed(evidence("decision", 30.0), kind=kind)
        headlines[kind] = put_into_words(observations, phrasing)[1].headline
    assert "choice" in headlines["behavioral"]
    assert "recommendation" in headlines["case"]
    assert "ask" in headlines["negotiation"]


@pytest.mark.parametrize(
    ("kind", "code"),
    [("case", code) for code in CASE_WORDINGS]
    + [("negotiation", code) for code in NEGOTIATION_WORDINGS],
)
def test_each_wording_of_a_kind_can_be_said_without_a_quote_and_is_short_enough(kind, code):
    wording = wording_of(code, kind)
    assert any("{quote}" not in text for text in wording.told)
    assert not wording.spoken or any("{quote}" not in text for text in wording.spoken)
    for text in wording.spoken:
        assert len(text.replace("{quote}", "").split()) <= 24
    for text in wording.spoken_advice:
        assert len(text.split()) <= 18


@pytest.mark.parametrize("kind", PROOFS)
def test_every_proof_has_its_words(kind):
    for proof in PROOFS[kind]:
        for code in filter(None, (proof.code_there, proof.code_missing)):
            assert wording_of(code, kind).told
