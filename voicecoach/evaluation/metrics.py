"""Figures of agreement over many answers, with 95 % confidence intervals.

Every figure is a function of counts per answer and of how often each answer is counted: once each
gives the figure; 1000 samples drawn with replacement give its interval (percentile bootstrap).
Answers are drawn, not sentences, since sentences of one answer are alike. Where there is nothing
to divide by, precision, recall and F1 are 0, as is usual in the field.
"""

from collections.abc import Hashable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from voicecoach.analysis.classifier import LABELS, PHASES
from voicecoach.evaluation.compare import Compared

Array: TypeAlias = npt.NDArray[Any]

Interval = tuple[float, float]
"""Lower and upper limit, 95 %."""

SAMPLES = 1000
SEED = 20240311
"""Any number; a fixed one gives everybody the same intervals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """On one label."""

    precision: float
    recall: float
    f1: float
    support: int
    """How many sentences are labelled so."""

    f1_ci95: Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalFigures:
    """On all signals, sentence by sentence."""

    micro_precision: float
    micro_recall: float
    micro_f1: float
    """All decisions on all signals thrown together."""

    micro_f1_ci95: Interval
    macro_f1: float
    """Mean F1 of the signals that are labelled at least once."""

    macro_f1_ci95: Interval
    per_signal: Mapping[str, Agreement]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseFigures:
    """On phases, sentence by sentence."""

    accuracy: float
    accuracy_ci95: Interval
    per_phase: Mapping[str, Agreement]


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgmentFigures:
    """On the first decision, answer by answer."""

    exact: float
    """Share of answers where the same sentence was found, or rightly none."""

    exact_ci95: Interval
    found_precision: float
    """Of the answers in which a decision was found, the share in which there is one."""

    found_precision_ci95: Interval
    found_recall: float
    """Of the answers with a decision, the share in which one was found, in whatever sentence."""

    found_recall_ci95: Interval
    onset_error_median_s: float | None
    """Over the answers where there is one and one was found; None without any."""

    onset_error_median_s_ci95: Interval | None
    onset_error_p95_s: float | None
    onset_error_p95_s_ci95: Interval | None
    missed: int
    """Answers with a decision in which none was found."""

    false: int
    """Answers without a decision in which one was found."""

    elsewhere: int
    """Answers in which the first was found in another sentence than the right one."""


def signal_figures(compared: Sequence[Compared]) -> SignalFigures:
    """Compare the signals of every sentence."""
    counts = np.array([_counts(each.gold, each.found, LABELS) for each in compared])
    totals = np.tensordot(_weights(len(compared)), counts, axes=1)
    micro = _rates(totals.sum(axis=1))
    f1 = _rates(totals)[..., 2]
    labelled = totals[..., 0] + totals[..., 2] > 0
    macro = _ratio((f1 * labelled).sum(axis=1), labelled.sum(axis=1))
    return SignalFigures(
        micro_precision=float(micro[0, 0]),
        micro_recall=float(micro[0, 1]),
        micro_f1=float(micro[0, 2]),
        micro_f1_ci95=_interval(micro[:, 2]),
        macro_f1=float(macro[0]),
        macro_f1_ci95=_interval(macro),
        per_signal=_agreements(totals, LABELS),
    )


def phase_figures(compared: Sequence[Compared]) -> PhaseFigures:
    """Compare the phase of every sentence."""
    counts = np.array(
        [
            _counts(
                [{phase} for phase in each.gold_phases],
                [{phase} for phase in each.found_phases],
                PHASES,
            )
            for each in compared
        ]
    )
    totals = np.tensordot(_weights(len(compared)), counts, axes=1)
    accuracy = _ratio(totals[..., 0].sum(axis=1), (totals[..., 0] + totals[..., 2]).sum(axis=1))
    return PhaseFigures(
        accuracy=float(accuracy[0]),
        accuracy_ci95=_interval(accuracy),
        per_phase=_agreements(totals, PHASES),
    )


def judgment_figures(compared: Sequence[Compared]) -> JudgmentFigures:
    """Compare the first decision of every answer."""
    weights = _weights(len(compared))
    exact = np.array([each.gold_decision == each.found_decision for each in compared])
    there = np.array([each.gold_decision is not None for each in compared])
    found = np.array([each.found_decision is not None for each in compared])
    shares = [
        _ratio(weights @ part, weights @ whole)
        for part, whole in ((exact, exact | True), (there & found, found), (there & found, there))
    ]
    errors_s = np.array([np.nan if e.onset_error_s is None else e.onset_error_s for e in compared])
    quantiles = [_quantile(errors_s, weights, share) for share in (0.5, 0.95)]
    return JudgmentFigures(
        exact=float(shares[0][0]),
        exact_ci95=_interval(shares[0]),
        found_precision=float(shares[1][0]),
        found_precision_ci95=_interval(shares[1]),
        found_recall=float(shares[2][0]),
        found_recall_ci95=_interval(shares[2]),
        onset_error_median_s=_known(quantiles[0]),
        onset_error_median_s_ci95=_known_interval(quantiles[0]),
        onset_error_p95_s=_known(quantiles[1]),
        onset_error_p95_s_ci95=_known_interval(quantiles[1]),
        missed=int((there & ~found).sum()),
        false=int((found & ~there).sum()),
        elsewhere=int((there & found & ~exact).sum()),
    )


def share_of(right: Array) -> tuple[float, Interval]:
    """Return the share of answers that are right, and its interval."""
    shares = _ratio(_weights(len(right)) @ right, np.full(SAMPLES + 1, len(right)))
    return float(shares[0]), _interval(shares)


def _counts(
    gold: Sequence[Set[Hashable]], found: Sequence[Set[Hashable]], labels: Sequence[Hashable]
) -> list[tuple[int, int, int]]:
    """Count for each label the sentences where it is right, false and missed."""
    pairs = list(zip(gold, found, strict=True))
    return [
        (
            sum(label in there and label in seen for there, seen in pairs),
            sum(label not in there and label in seen for there, seen in pairs),
            sum(label in there and label not in seen for there, seen in pairs),
        )
        for label in labels
    ]


def _weights(answers: int) -> Array:
    """How often each answer counts: a first row of ones, then a row for each sample."""
    random = np.random.default_rng(SEED)
    samples = random.multinomial(answers, np.full(answers, 1 / answers), size=SAMPLES)
    return np.vstack([np.ones((1, answers), dtype=np.int64), samples])


def _rates(totals: Array) -> Array:
    """Turn counts (..., right false missed) into (..., precision recall F1)."""
    right, false, missed = np.moveaxis(totals, -1, 0)
    rates = [
        _ratio(right, right + false),
        _ratio(right, right + missed),
        _ratio(2 * right, 2 * right + false + missed),
    ]
    return np.stack(rates, axis=-1)


def _agreements(totals: Array, labels: Sequence[str]) -> dict[str, Agreement]:
    rates = _rates(totals)
    return {
        label: Agreement(
            precision=float(rates[0, i, 0]),
            recall=float(rates[0, i, 1]),
            f1=float(rates[0, i, 2]),
            support=int(totals[0, i, 0] + totals[0, i, 2]),
            f1_ci95=_interval(rates[:, i, 2]),
        )
        for i, label in enumerate(labels)
    }


def _ratio(part: Array, whole: Array) -> Array:
    return np.divide(part, whole, out=np.zeros(np.shape(whole)), where=whole != 0)


def _quantile(values: Array, weights: Array, share: float) -> Array:
    """Return for each row of weights the least value with that share of the weight at or below it.

    NaN where no value has any weight; values that are NaN have none.
    """
    order = np.argsort(values)[: int(np.isfinite(values).sum())]
    below = np.cumsum(weights[:, order], axis=1)
    if not order.size:
        return np.full(len(weights), np.nan)
    at = (below < share * below[:, -1:]).sum(axis=1)
    return np.where(below[:, -1] > 0, values[order][np.minimum(at, order.size - 1)], np.nan)


def _interval(samples: Array) -> Interval:
    low, high = np.nanpercentile(samples[1:], (2.5, 97.5))
    return float(low), float(high)


def _known(samples: Array) -> float | None:
    return None if np.isnan(samples[0]) else float(samples[0])


def _known_interval(samples: Array) -> Interval | None:
    return None if np.isnan(samples[1:]).all() else _interval(samples)
