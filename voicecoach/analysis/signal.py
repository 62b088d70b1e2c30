"""Every signal as one value: what an answer can show, and what is done with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from voicecoach.analysis.classifier import LABELS

GUIDE = "benchmark/GUIDE.md, by which answers were labelled"
HOUSE = "house rule"
LASKE = "Laske et al. 2024, JABA: no harm up to 5 a minute, harm from about 12"
TAKEN_BACK = "house rule: a hedge beside a choice takes it back; 4 a minute are fine"
OWNED = "Naim et al. 2015: we is fine, an owner must be clear"
OBSERVED = "house rule: a metric is an observation, not a decision"
STUMBLE = "house rule: up to 4 stumbles a minute are nothing"
BELIEVED = "house rule: a result is believed when it admits other causes"
WHOLE_PACKAGE = "house rule: negotiate the whole package"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """Something that words of an answer can show. What it is called is the language's."""

    name: str
    learned: bool = False
    """A label of benchmark/GUIDE.md, which a classifier is trained to find."""

    chooses: bool = False
    """Quoted from its own first word on: that is the second that counts."""

    several: bool = False
    """A sentence may hold several, one for each of its rules."""

    placed: bool = False
    """A matching rule is not enough: it counts only in some places of an answer, and a finder of
    its own knows which."""

    summed_up: bool = False
    """How often it was heard is told, or the rubric shows it; not each time."""

    source: str = HOUSE
    """Where it comes from that this counts; a rubric that asks for it says more (``kind``)."""

    closes: tuple[str, ...] = ()
    """What an answer left open, by code, that is closed where this is heard in a reply."""


_CLOSES = {
    "decision": ("no_real_time", "no_decision", "hedged", "unowned", "metric_opening"),
    "rejected_alternative": ("no_alternative",),
    "accepted_cost": ("no_cost",),
    "dissent": ("no_cost",),
    "counterfactual": ("straight_line",),
    "experiment": ("straight_line",),
    "criterion": ("no_threshold",),
    "framework_applied": ("framework_named",),
    "impact_number": ("no_number", "no_baseline"),
}

_ALL = (
    *(
        Signal(
            name=name,
            learned=True,
            source=GUIDE,
            chooses=name == "decision",
            summed_up=name == "business_metric",
            closes=_CLOSES.get(name, ()),
        )
        for name in LABELS
    ),
    Signal(name="hedged_choice", chooses=True, source=TAKEN_BACK),
    Signal(name="shared_choice", source=OWNED),
    Signal(name="others_choice", source=OWNED),
    Signal(name="hypothetical_choice", chooses=True, source=GUIDE),
    Signal(name="disagreed_and_committed", source=GUIDE),
    Signal(name="persuasion"),
    Signal(name="initiative"),
    Signal(name="phased_compromise"),
    Signal(name="evidence_first"),
    Signal(name="off_topic"),
    Signal(name="dodge"),
    Signal(name="habit"),
    Signal(name="blame"),
    Signal(name="need_plea"),
    Signal(name="unresolved_agency", placed=True, source=OWNED),
    Signal(name="metric_opening", placed=True, source=OBSERVED),
    Signal(name="other_cause", placed=True, source=BELIEVED),
    Signal(name="straight_line", source=BELIEVED),
    Signal(name="package_part", several=True, summed_up=True, source=WHOLE_PACKAGE),
    Signal(name="justification", summed_up=True, source=WHOLE_PACKAGE),
    Signal(name="fallback", source=WHOLE_PACKAGE),
    Signal(name="other_offer", source=WHOLE_PACKAGE),
    Signal(name="present_role"),
    Signal(name="aim"),
    Signal(name="about_them"),
    Signal(name="assumption"),
    Signal(name="estimate"),
    Signal(name="sanity_check"),
    Signal(name="strength"),
    Signal(name="example"),
    Signal(name="weakness"),
    Signal(name="stock_weakness"),
    Signal(name="remedy"),
    Signal(name="measure_clarified"),
    Signal(name="breakdown"),
    Signal(name="cause"),
    Signal(name="ranked_cause"),
    Signal(name="discriminating_data"),
    Signal(name="first_step"),
    Signal(name="question_asked"),
    Signal(name="filler", summed_up=True, source=LASKE),
    Signal(name="hedge", summed_up=True, source=TAKEN_BACK),
    Signal(name="repeat", summed_up=True, source=STUMBLE),
    Signal(name="restart", summed_up=True, source=STUMBLE),
)

SIGNALS: Mapping[str, Signal] = {signal.name: signal for signal in _ALL}
"""By name, the learned ones first and in the order of ``LABELS``."""
