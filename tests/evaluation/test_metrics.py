import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.analysis.classifier import LABELS, PHASES
from voicecoach.evaluation.compare import Compared
from voicecoach.evaluation.metrics import judgment_figures, phase_figures, signal_figures


def compared(gold=(), found=(), phases=(), found_phases=(), decision=None, at=None, error_s=None):
    return Compared(
        gold=tuple(map(frozenset, gold)),
        found=tuple(map(frozenset, found)),
        gold_phases=tuple(phases),
        found_phases=tuple(found_phases),
        gold_decision=decision,
        found_decision=at,
        onset_error_s=error_s,
    )


def test_by_hand():
    figures = signal_figures(
        [
            compared([{"decision"}, {"decision", "dissent"}], [{"decision"}, {"dissent"}]),
            compared([{"cliche"}, set()], [set(), {"decision"}]),
        ]
    )
    decision = figures.per_signal["decision"]
    assert (decision.precision, decision.recall, decision.f1) == (0.5, 0.5, 0.5)
    assert decision.support == 2
    assert figures.per_signal["cliche"].f1 == 0
    # Two right, one false, two missed.
    assert figures.micro_precision == pytest.approx(2 / 3)
    assert figures.micro_recall == pytest.approx(1 / 2)
    assert figures.micro_f1 == pytest.approx(4 / 7)
    # Of decision, dissent and cliche; the other fourteen are not labelled.
    assert figures.macro_f1 == pytest.approx((0.5 + 1 + 0) / 3)


def test_a_signal_that_is_nowhere_labelled_costs_micro_but_not_macro():
    figures = signal_figures([compared([{"decision"}], [{"decision", "jargon"}])])
    assert figures.macro_f1 == 1
    assert figures.micro_f1 == pytest.approx(2 / 3)
    assert figures.per_signal["jargon"].support == 0


def test_perfect_predictions_are_perfect_everywhere():
    gold = [{signal} for signal in LABELS]
    phases = [PHASES[i % len(PHASES)] for i in range(len(LABELS))]
    answers = [compared(gold, gold, phases, phases, 0, 0, 0.0)] * 5
    signals, by_phase = signal_figures(answers), phase_figures(answers)
    judgment = judgment_figures(answers)
    rows = [*signals.per_signal.values(), *by_phase.per_phase.values()]
    assert {(row.precision, row.recall, row.f1, row.f1_ci95) for row in rows} == {
        (1.0, 1.0, 1.0, (1.0, 1.0))
    }
    assert signals.micro_f1_ci95 == signals.macro_f1_ci95 == by_phase.accuracy_ci95 == (1.0, 1.0)
    assert (signals.micro_f1, signals.macro_f1, by_phase.accuracy) == (1.0, 1.0, 1.0)
    assert (judgment.exact, judgment.found_precision, judgment.found_recall) == (1.0, 1.0, 1.0)
    assert (judgment.onset_error_median_s, judgment.onset_error_p95_s) == (0.0, 0.0)


def test_finding_nothing_is_zero_and_divides_by_nothing():
    answers = [compared([{"decision"}], [set()], ["context"], [None], 0, None)] * 3
    assert signal_figures(answers).micro_f1 == signal_figures(answers).macro_f1 == 0
    assert phase_figures(answers).accuracy == 0
    judgment = judgment_figures(answers)
    assert (judgment.found_precision, judgment.found_recall, judgment.missed) == (0.0, 0.0, 3)
    assert judgment.onset_error_median_s is None
    assert judgment.onset_error_p95_s_ci95 is None


def test_the_first_decision_answer_by_answer():
    figures = judgment_figures(
        [
            compared(decision=0, at=0, error_s=0.5),
            compared(decision=0, at=0, error_s=1.5),
            compared(decision=2, at=5, error_s=20.0),
            compared(decision=1, at=None),
            compared(decision=None, at=3),
            compared(decision=None, at=None),
        ]
    )
    assert figures.exact == pytest.approx(3 / 6)
    assert figures.found_precision == pytest.approx(3 / 4)
    assert figures.found_recall == pytest.approx(3 / 4)
    assert (figures.missed, figures.false, figures.elsewhere) == (1, 1, 1)
    assert figures.onset_error_median_s == 1.5
    assert figures.onset_error_p95_s == 20.0


def test_phases_by_hand():
    figures = phase_figures(
        [
            compared(
                phases=["context", "context", "impact"], found_phases=["context", "impact", None]
            )
        ]
    )
    assert figures.accuracy == pytest.approx(1 / 3)
    context, impact = figures.per_phase["context"], figures.per_phase["impact"]
    assert (context.precision, context.recall, context.support) == (1.0, 0.5, 2)
    assert (impact.precision, impact.recall, impact.f1) == (0.0, 0.0, 0.0)


MIXED = [
    compared([{"decision"}] * 3, [{"decision"}] * right + [set()] * (3 - right))
    for right in (0, 1, 2, 3, 3, 3)
]


def test_intervals_are_the_same_each_time_and_hold_the_figure():
    figures = signal_figures(MIXED)
    assert figures == signal_figures(MIXED)
    low, high = figures.micro_f1_ci95
    assert low < figures.micro_f1 < high


def test_intervals_shrink_with_more_answers():
    (low, high), (lower, higher) = (
        signal_figures(answers).micro_f1_ci95 for answers in (MIXED * 20, MIXED)
    )
    assert high - low < (higher - lower) / 2


def test_one_answer_is_its_own_sample():
    assert signal_figures(MIXED[1:2]).micro_f1_ci95 == pytest.approx((0.5, 0.5))


labels = st.sets(st.sampled_from(LABELS[:4]))


@given(st.lists(st.tuples(labels, labels), min_size=1, max_size=12))
def test_whatever_is_found_figures_lie_between_zero_and_one_and_in_their_intervals(pairs):
    figures = signal_figures([compared([gold], [found]) for gold, found in pairs])
    assert 0 <= figures.micro_f1 <= 1
    assert 0 <= figures.macro_f1 <= 1
    low, high = figures.micro_f1_ci95
    assert 0 <= low <= high <= 1
