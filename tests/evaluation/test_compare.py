import pytest

from tests.evaluation.builders import (
    CHOSEN,
    NEVER_CHOSEN,
    a_report,
    between,
    evidence,
    perfect,
)
from voicecoach.evaluation.compare import compare, mistakes
from voicecoach.evaluation.timeline import speak
from voicecoach.transcript import Span

SPOKEN = speak(CHOSEN)
FIRST, SECOND, THIRD, FOURTH = SPOKEN.sentences


def found(*signals, phases=()):
    return compare(CHOSEN, SPOKEN, a_report(SPOKEN, signals, phases))


@pytest.mark.parametrize("answer", [CHOSEN, NEVER_CHOSEN])
def test_who_knows_the_labels_makes_no_mistake(answer):
    compared = compare(answer, speak(answer), perfect(answer))
    assert compared.found == compared.gold
    assert compared.found_phases == compared.gold_phases
    assert compared.found_decision == compared.gold_decision
    assert compared.onset_error_s in (None, 0.0)
    assert list(mistakes(answer, speak(answer), perfect(answer))) == []


def test_evidence_counts_for_the_sentence_that_holds_its_middle():
    reaches_back = Span(start_s=FIRST.end_s - 0.5, end_s=SECOND.end_s)
    assert found(evidence("dissent", reaches_back)).found == (set(), {"dissent"}, set(), set())


@pytest.mark.parametrize(("share", "index"), [(0.4, 2), (0.6, 3)])
def test_in_the_silence_between_two_sentences_the_nearer_one_has_it(share, index):
    assert FOURTH.start_s > THIRD.end_s
    compared = found(evidence("dissent", between(THIRD, FOURTH, share)))
    assert [bool(signals) for signals in compared.found].index(True) == index


def test_what_is_no_labelled_signal_does_not_count():
    compared = found(evidence("filler", FIRST), evidence("hedge", SECOND))
    assert compared.found == (set(), set(), set(), set())


def test_the_same_signal_twice_in_a_sentence_counts_once():
    assert found(evidence("decision", SECOND), evidence("decision", SECOND)).found[1] == {
        "decision"
    }


def test_the_first_decision_is_the_earliest_and_its_error_in_seconds_has_no_sign():
    early = found(evidence("decision", THIRD), evidence("decision", FIRST))
    assert (early.gold_decision, early.found_decision) == (1, 0)
    assert early.onset_error_s == pytest.approx(SECOND.start_s - FIRST.start_s)
    late = found(evidence("decision", THIRD))
    assert late.found_decision == 2
    assert late.onset_error_s == pytest.approx(THIRD.start_s - SECOND.start_s)


def test_without_a_decision_found_there_is_no_error_in_seconds():
    compared = found()
    assert compared.found_decision is None
    assert compared.onset_error_s is None


def test_a_phase_is_that_of_the_sentence_over_the_middle_or_of_the_nearest():
    assert found(phases=["context", "judgment"]).found_phases == (
        "context",
        "judgment",
        "judgment",
        "judgment",
    )
    assert found().found_phases == (None, None, None, None)


def test_each_mistake_has_its_place_words_and_rule():
    report = a_report(
        SPOKEN,
        [evidence("decision", SECOND), evidence("cliche", FOURTH, rule="cliche.x", quote="we won")],
        ["context", "judgment", "judgment", "action"],
    )
    listed = [
        (it.sentence, it.kind, it.label, it.words, it.rule)
        for it in mistakes(CHOSEN, SPOKEN, report)
    ]
    third, fourth = (CHOSEN.sentences[index].text for index in (2, 3))
    assert listed == [
        (2, "missed", "criterion", third, ""),
        (2, "missed", "dissent", third, ""),
        (3, "missed", "impact_number", fourth, ""),
        (3, "false", "cliche", "we won", "cliche.x"),
        (3, "phase", "impact taken for action", fourth, ""),
    ]
    assert {it.answer for it in mistakes(CHOSEN, SPOKEN, report)} == {"t-1"}
