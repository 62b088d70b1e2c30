"""What the rules and finders of the language say of labelled sentences."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from voicecoach.analysis.classifier import LABELS
from voicecoach.analysis.finders.by_rules import hits
from voicecoach.analysis.reading import read
from voicecoach.evaluation.corpus import Answer
from voicecoach.evaluation.timeline import speak
from voicecoach.languages.english import ENGLISH

HEARD_BESIDE = (
    *LABELS,
    "shared_choice",
    "others_choice",
    "hypothetical_choice",
    "disagreed_and_committed",
)
"""What a rule may find in a sentence that says something of the labels it has."""


def rule_hits(answers: Sequence[tuple[str, Answer]]) -> npt.NDArray[Any]:
    """Return a row for each labelled sentence: 1 where HEARD_BESIDE was found in it."""
    return np.concatenate([_of(answer) for _, answer in answers])


def _of(answer: Answer) -> npt.NDArray[Any]:
    spoken = speak(answer)
    reading = read(spoken.transcript(spoken.words), language=ENGLISH, kind=answer.kind)
    rows = np.zeros((len(answer.sentences), len(HEARD_BESIDE)))
    for hit in hits(reading):
        item = hit.evidence
        if item.signal in HEARD_BESIDE:
            row = spoken.sentence_at(item.start_s, item.end_s)
            rows[row, HEARD_BESIDE.index(item.signal)] = 1
    return rows
