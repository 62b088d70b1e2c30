"""How often the verdict on an answer is the labelled one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from voicecoach.evaluation.compare import Compared
from voicecoach.evaluation.corpus import VERDICTS
from voicecoach.evaluation.metrics import Interval, share_of


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictFigures:
    """On whether an interviewer would know of a choice, answer by answer."""

    labelled: int
    """Answers whose verdict is labelled; the others are left out."""

    accuracy: float
    accuracy_ci95: Interval
    confusion: Mapping[str, Mapping[str, int]]
    """Labelled verdict, then the verdict found: how many answers."""


def verdict_figures(compared: Sequence[Compared]) -> VerdictFigures | None:
    """Compare the verdicts; None where none is labelled."""
    judged = [each for each in compared if each.gold_verdict and each.found_verdict]
    if not judged:
        return None
    right = np.array([each.gold_verdict == each.found_verdict for each in judged])
    accuracy, interval = share_of(right)
    return VerdictFigures(
        labelled=len(judged),
        accuracy=accuracy,
        accuracy_ci95=interval,
        confusion={
            gold: {
                found: sum((e.gold_verdict, e.found_verdict) == (gold, found) for e in judged)
                for found in VERDICTS
            }
            for gold in VERDICTS
        },
    )
