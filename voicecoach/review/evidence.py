"""The evidence of an answer as it is shown: words that carry several things are shown once."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.analysis.assessment import Evidence, Report
from voicecoach.analysis.evidence import by_rule, surely_heard
from voicecoach.analysis.kind import QuestionKind
from voicecoach.analysis.signal import HOUSE, SIGNALS
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.english.quoting import as_written

LEARNED = "a model trained on labelled answers (docs/model-card.md)"
BY_WORDS = "its words (docs/scoring.md)"

_ASKED_FOR_AS = {
    "decision": ("hedged_decision", "choice_by_10s", "choice_by_90s"),
    "impact_number": ("result_number", "priced_number"),
    "business_metric": ("measure_moved", "measure_claimed"),
}
"""Names under which rubrics ask for a signal only where it stands in a certain place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSignal:
    """One thing that words show, and why it is taken for that."""

    signal: str
    name: str
    """As it is called in an answer to this kind of question."""

    rule: str
    """What found it: a rule's name, or a classifier's with the signal."""

    found_by: str
    """The same in plain words."""

    source: str
    """Where it comes from that this counts: a study, or a house rule."""

    confidence: float
    """0 to 1: reliability of the rule times the recognizer's confidence."""

    heard: float
    """0 to 1: the recognizer's confidence in the quoted words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEvidence:
    """Words of the answer and all that they show."""

    second: int
    """Whole seconds from the first speech, as people count; the others are of the recording."""

    start_s: float
    end_s: float
    first: int
    """Index of the first of its words among those of the answer; -1 where they are not known."""

    last: int
    quote: str
    """The longest of the quotes, among those that were surely heard if there are any."""

    unsure: bool
    """The recognizer may have misheard the quoted words."""

    summed_up: bool
    """Told as a count, or by the rubric, and not each time: fillers, hedges, measures."""

    parts: tuple[ShownSignal, ...]
    """All that the words show, in the order of the answer; at least one."""

    quoted: ShownSignal
    """The one of them that is quoted."""

    @property
    def names(self) -> tuple[str, ...]:
        """What the words are, each thing once and in the order of the answer."""
        return tuple(dict.fromkeys(part.name for part in self.parts))

    @property
    def signals(self) -> tuple[str, ...]:
        """The signals that they carry, each once."""
        return tuple(dict.fromkeys(part.signal for part in self.parts))

    @property
    def rule(self) -> str:
        """What found the words that are quoted; ``source`` and ``confidence`` are of it, too."""
        return self.quoted.rule

    @property
    def source(self) -> str:
        """Where it comes from that they count."""
        return self.quoted.source

    @property
    def confidence(self) -> float:
        """0 to 1."""
        return self.quoted.confidence


def shown_evidence(report: Report) -> tuple[ShownEvidence, ...]:
    """Return the evidence of a report in the order of the answer.

    What lies in the same second on overlapping words is joined: one sentence can carry it all.
    What is summed up stands alone.
    """
    kind, begins_s = ENGLISH.kind(report.kind), report.transcript.begins_s
    starts = [word.start_s for word in report.transcript.words]
    groups: list[list[Evidence]] = []
    joined: list[Evidence] = []
    for item in report.signals:
        if _summed_up(item):
            groups.append([item])
        elif (
            joined
            and _second(joined[0], begins_s) == _second(item, begins_s)
            and any(_overlap(item, other) for other in joined)
        ):
            joined.append(item)
        else:
            joined = [item]
            groups.append(joined)
    return tuple(_shown(group, kind, begins_s, starts) for group in groups)


def source_of(signal: str, kind: QuestionKind) -> str:
    """Say where it comes from that a signal counts: what the rubric says, or else the signal.

    A signal of a later version is a house rule.
    """
    asked_for = {signal, *_ASKED_FOR_AS.get(signal, ())}
    for criterion in kind.rubric:
        if asked_for & {*criterion.clear, *criterion.partial}:
            return criterion.source
    return SIGNALS[signal].source if signal in SIGNALS else HOUSE


def _shown(
    items: Sequence[Evidence], kind: QuestionKind, begins_s: float, starts: Sequence[float]
) -> ShownEvidence:
    quoted = max(items, key=lambda item: (surely_heard(item), len(item.quote.split())))
    places = [_places(item, starts) for item in items]
    known = [place for place in places if place]
    return ShownEvidence(
        second=_second(items[0], begins_s),
        start_s=min(item.start_s for item in items),
        end_s=max(item.end_s for item in items),
        first=min((place.start for place in known), default=-1),
        last=max((place.stop for place in known), default=0) - 1,
        quote=as_written(quoted.quote),
        unsure=not surely_heard(quoted),
        summed_up=_summed_up(quoted),
        parts=tuple(_part(item, kind) for item in items),
        quoted=_part(quoted, kind),
    )


def _part(item: Evidence, kind: QuestionKind) -> ShownSignal:
    return ShownSignal(
        signal=item.signal,
        name=ENGLISH.signal_name(item.signal, kind).shown_as,
        rule=item.rule,
        found_by=BY_WORDS if by_rule(item) else LEARNED,
        source=source_of(item.signal, kind),
        confidence=item.confidence,
        heard=item.heard,
    )


def _places(item: Evidence, starts: Sequence[float]) -> range:
    """Return the places of the words that evidence rests on; of older reports, by their times."""
    if 0 <= item.first <= item.last < len(starts):
        return range(item.first, item.last + 1)
    first = bisect_left(starts, item.start_s)
    return range(first, max(bisect_left(starts, item.end_s), min(first + 1, len(starts))))


def _summed_up(item: Evidence) -> bool:
    return item.signal in SIGNALS and SIGNALS[item.signal].summed_up


def _second(item: Evidence, begins_s: float) -> int:
    return round(max(0.0, item.start_s - begins_s))


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start_s == other.start_s or (one.start_s < other.end_s and other.start_s < one.end_s)


def signal_title(signal: str) -> str:
    """Return what a signal is called where no kind of question is meant."""
    return ENGLISH.signal_name(signal, ENGLISH.kind("behavioral")).shown_as
