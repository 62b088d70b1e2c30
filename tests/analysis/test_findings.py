"""What is told beside the verdict, by the kind of question."""

from dataclasses import replace

import pytest

from tests.analysis.builders import evidence, placed, reading_of
from voicecoach.analysis.assessment import PhaseTime, Structure
from voicecoach.analysis.measure.choosing import judge_choosing
from voicecoach.analysis.measure.delivery import measure_delivery
from voicecoach.analysis.measure.timing import measure_timing
from voicecoach.analysis.verdict.feedback import put_into_words
from voicecoach.analysis.verdict.observations import observe
from voicecoach.analysis.verdict.phrasing import Phrasing
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.english.kinds import KINDS
from voicecoach.transcripts.text import parse_text

TRANSCRIPT = parse_text("So this is what happened there, and it took a long while. " * 16)

HARDLY_HEARD = replace(
    TRANSCRIPT, words=tuple(replace(word, confidence=0.4) for word in TRANSCRIPT.words)
)


def saying(transcript, signals):
    """Put the quoted words into the answer, each where its evidence is."""
    words = list(transcript.words)
    for item in signals:
        first = next(i for i, word in enumerate(words) if word.end_s > item.start_s)
        for place, text in enumerate(item.quote.split(), start=first):
            words[place] = replace(words[place], text=text)
    return replace(transcript, words=tuple(words))


def observed(*signals, kind="behavioral", structure=None, words=TRANSCRIPT, unheard=frozenset()):
    reading = reading_of(saying(words, signals), kind=kind)
    found = placed(reading, *signals)
    timing = measure_timing(reading, found)
    delivery = measure_delivery(reading, found, timing)
    structure = structure or shaped()
    observations = observe(
        reading,
        found,
        timing,
        delivery,
        structure,
        judge_choosing(reading, found),
        unheard=unheard,
    )
    return observations, Phrasing(reading, timing)


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
    assert "straight_line" not in codes(line, words=HARDLY_HEARD)


def test_a_framework_is_doubted_only_where_none_was_used():
    named = evidence("framework_named", 5.0)
    assert "framework_listed" in codes(named, kind="case")
    used = codes(named, evidence("framework_applied", 9.0), kind="case")
    assert "framework_listed" not in used
    assert "framework_used" in used


def shaped(*, sure=0.0, buried=False, result_s=None, **seconds):
    targets = {"context": 10.0, "action": 20.0, "impact": 10.0, "judgment": 30.0, "other": 0.0}
    return Structure(
        known="no",
        known_at_s=None,
        one_line="",
        judgment_first=False,
        context_tax_s=None,
        result_s=result_s,
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
    weak = shaped(sure=0.9, context=21.0, judgment=9.0)
    assert {"context_heavy", "judgment_thin"} <= set(codes(decision, structure=weak))
    good = shaped(sure=0.9, context=19.0, judgment=11.0)
    unsure = shaped(context=21.0, judgment=9.0, sure=0.5)
    for structure in (good, unsure):
        told = codes(decision, structure=structure)
        assert not {"context_heavy", "judgment_thin"} & set(told)


def test_a_buried_result_is_told_with_its_second():
    late = shaped(buried=True, result_s=70.0)
    found, phrasing = observed(evidence("impact_number", 70.0), structure=late)
    (buried,) = [item for item in found if item.code == "buried_result"]
    assert "70" in phrasing.told(buried)
    assert "sixty seconds" in phrasing.advice(buried)
    by_a_hair = shaped(buried=True, result_s=62.0)
    assert "buried_result" not in codes(evidence("impact_number", 62.0), structure=by_a_hair)


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


def test_what_only_a_classifier_finds_is_not_missed_where_there_is_none():
    gaps = codes(evidence("decision", 2.0), kind="case", unheard=ENGLISH.learned_only)[1:]
    assert gaps == ["no_metric", "no_risk", "no_alternative"]


def test_a_measure_counts_only_where_a_choice_may_move_it():
    metric, decision = evidence("business_metric", 8.0), evidence("decision", 2.0)
    assert "metric_given" in codes(metric, decision, kind="case")
    for told in (
        codes(metric, kind="case"),
        codes(metric, decision, evidence("vague_impact", 8.0), kind="case"),
    ):
        assert not {"metric_given", "no_metric"} & set(told)


def test_where_nobody_chose_nothing_was_turned_down():
    told = codes(evidence("rejected_alternative", 8.0))
    assert not {"alternative_named", "no_alternative"} & set(told)


def test_a_floor_is_told_as_a_floor_and_a_fallback_as_a_fallback():
    floor = codes(evidence("decision", 2.0), evidence("criterion", 8.0), kind="negotiation")
    assert "floor_given" in floor
    assert not {"fallback_given", "no_fallback"} & set(floor)
    both = [evidence("decision", 2.0), evidence("criterion", 8.0), evidence("fallback", 9.0)]
    assert "fallback_given" in codes(*both, kind="negotiation")


def test_what_is_missing_from_the_package_was_not_heard_in_it():
    parts = [evidence("package_part", 5.0, rule=part) for part in ("base", "equity")]
    found, phrasing = observed(evidence("decision", 2.0), *parts, kind="negotiation")
    (narrow,) = [item for item in found if item.code == "package_narrow"]
    assert "the figure and equity" in phrasing.told(narrow)
    assert "equity" not in phrasing.advice(narrow)
    assert "bonus" in phrasing.advice(narrow)


def test_a_hedged_choice_is_told_as_half_a_choice():
    hedge, decision = evidence("hedge", 4.5), evidence("decision", 5.0)
    assert codes(hedge, decision)[0] == "decision_hedged"
    assert codes(hedge, decision, evidence("decision", 30.0))[0] == "decision_late"
    assert codes(decision)[0] == "decision_early"


def test_words_that_may_be_no_choice_are_not_quoted_as_one():
    found, phrasing = observed(evidence("decision", 5.0, confidence=0.4))
    assert found[0].code == "decision_early"
    assert "seem" in phrasing.told(found[0])


def feedback_of(*signals, **options):
    observations, phrasing = observed(*signals, **options)
    return put_into_words(observations, phrasing)[1]


def test_the_praise_that_is_surest_is_told_and_not_in_the_words_of_the_headline():
    decision = evidence("decision", 30.0, quote="I went with it")
    same = evidence("rejected_alternative", 30.5, quote="I went with it")
    cost = evidence("accepted_cost", 40.0, quote="we lost the spring", confidence=0.7)
    number = evidence("impact_number", 45.0, quote="from two to nine", confidence=0.95)
    assert "from two to nine" in feedback_of(decision, same, cost, number).points[0]
    only = feedback_of(decision, same)
    assert "I went with it" in only.headline
    assert "I went with it" not in " ".join(only.points)


def test_all_is_called_there_only_where_all_was_heard_and_a_note_does_not_hide_it():
    decision = evidence("decision", 1.0)
    some = [evidence("business_metric", 5.0), evidence("accepted_cost", 25.0)]
    some.append(evidence("rejected_alternative", 12.0))
    told = feedback_of(decision, *some, kind="case", unheard=ENGLISH.learned_only)
    assert "all there" not in " ".join(told.points)
    assert "Keep that opening" in told.points[-1]
    told = feedback_of(decision, *some, evidence("hypothesis", 15.0), kind="case")
    assert "all there" in told.points[-1]
    burst = [evidence("filler", 20.0 + second) for second in range(3)]
    told = feedback_of(decision, *some, evidence("hypothesis", 15.0), *burst, kind="case")
    assert "all there" in told.points[1]
    assert "Fillers" in told.points[2]


def test_where_nobody_chose_what_explains_it_is_told_first():
    told = feedback_of(evidence("jargon", 9.0, quote="attention heads squash the weights"))
    assert "attention heads" in told.points[1]
    assert "turned down" not in told.points[1]


@pytest.mark.parametrize("kind", KINDS)
def test_with_everything_there_the_feedback_says_so(kind):
    signals = [
        evidence(signal, 5.0, rule=str(number))
        for proof in KINDS[kind].proofs
        for signal in proof.signals
        for number in range(proof.count)
    ]
    observations, phrasing = observed(evidence("decision", 1.0), *signals, kind=kind)
    assert {item.severity for item in observations} == {"praise"}
    _findings, feedback = put_into_words(observations, phrasing)
    assert "all there" in feedback.points[-1]


def test_a_case_speaks_of_a_recommendation_and_pay_talk_of_an_ask():
    headlines = {}
    for kind in KINDS:
        observations, phrasing = observed(evidence("decision", 30.0), kind=kind)
        headlines[kind] = put_into_words(observations, phrasing)[1].headline
    assert "choose" in headlines["behavioral"] or "choice" in headlines["behavioral"]
    assert "recommend" in headlines["case"] or "commit" in headlines["case"]
    assert "ask" in headlines["negotiation"]


@pytest.mark.parametrize(
    ("kind", "code"),
    [(kind, code) for kind in KINDS for code in KINDS[kind].wordings],
)
def test_each_wording_of_a_kind_can_be_said_without_a_quote_and_is_short_enough(kind, code):
    wording = ENGLISH.wording(code.partition(".")[0], KINDS[kind], code.partition(".")[2])
    assert any("{quote}" not in text for text in wording.told)
    assert not wording.spoken or any("{quote}" not in text for text in wording.spoken)
    for text in wording.spoken:
        assert len(text.replace("{quote}", "").split()) <= 24
    for text in wording.spoken_advice:
        assert len(text.split()) <= 18


@pytest.mark.parametrize("kind", KINDS)
def test_every_proof_has_its_words(kind):
    for proof in KINDS[kind].proofs:
        for code in filter(None, (proof.code_there, proof.code_missing, proof.code_unclear)):
            assert ENGLISH.wording(code, KINDS[kind]).told
