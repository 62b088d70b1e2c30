"""What a learned model says of a sentence, and the seam that it comes through.

Word lists find what is said in set phrases; most choices are not. A classifier is trained on
labelled answers, lives at the edge (``voicecoach.classifiers``) and is handed in; the analysis
stays pure and works without one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, get_args

Label = Literal[
    "decision",
    "rejected_alternative",
    "accepted_cost",
    "dissent",
    "criterion",
    "impact_number",
    "counterfactual",
    "reflection",
    "hypothesis",
    "experiment",
    "business_metric",
    "framework_applied",
    "framework_named",
    "team_credit",
    "vague_impact",
    "jargon",
    "cliche",
]
"""The labels of benchmark/GUIDE.md that a sentence may carry, any number of them."""

LABELS: tuple[Label, ...] = get_args(Label)

Phase = Literal["context", "action", "impact", "judgment", "other"]
"""What a sentence is for; each has exactly one (benchmark/GUIDE.md)."""

PHASES: tuple[Phase, ...] = get_args(Phase)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceInContext:
    """A sentence as a classifier sees it. Texts are as recognized: case and punctuation or not."""

    kind: str
    """behavioral, case or negotiation: answers to these are labelled."""

    position: int
    """0 for the first sentence of the answer."""

    before: str
    """The two sentences before it; empty at the start."""

    text: str

    after: str = ""
    """The next sentence; empty at the end, and while it has not been spoken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """One sentence's scores."""

    signals: tuple[float, ...]
    """Probability of each of LABELS, 0 to 1, in that order. A signal is reported from 0.5 on: a
    classifier scales its own thresholds to that."""

    phases: tuple[float, ...]
    """Probability of each of PHASES, in that order; they sum to 1."""


class SentenceClassifier(Protocol):
    """A model trained on labelled sentences. The same sentence always gets the same scores."""

    name: str
    """For the record, for example ``encoder 3`` or ``linear 3``."""

    version: str
    """Names what it learned, such as ``linear 3f2a91``: while it is the same, so are scores."""

    beside: Mapping[str, Mapping[str, float]]
    """For each of LABELS what the signals that rules found in the sentence add to its log-odds,
    by their names; learned with the scores. What is not named adds nothing."""

    def score(self, sentences: Sequence[SentenceInContext]) -> tuple[Scores, ...]:
        """Score sentences, one for one and in order; none gives none."""

    def weigh(self, sentence: SentenceInContext, signal: Label) -> tuple[float, ...]:
        """Say how much each of the sentence's words (split at spaces) speaks for a signal.

        Positive numbers speak for it. This is what the quote is chosen by.
        """
