"""One headline, at most three points, and the same for the ear."""

from collections.abc import Sequence
from dataclasses import replace

from voicecoach.analysis.assessment import Feedback, Finding
from voicecoach.analysis.verdict.observation import Observation
from voicecoach.analysis.verdict.phrasing import Phrasing

MOST_POINTS = 3

LONGEST_SPOKEN_WORDS = 48
"""Under twenty seconds at the 150 words a minute of the voices that read feedback out."""

_EXPLAIN_NO_CHOICE = frozenset(
    {
        "metric_opening", "nobody_chose", "team_only", "hedges_many", "jargon_heavy",
        "framework_listed", "context_heavy", "blame", "dodge", "off_topic", "need_plea",
    }
)  # fmt: skip
"""Codes of what people say in the place of a choice."""

_ABOUT_A_CHOICE = frozenset(
    {
        "no_alternative", "no_cost", "no_risk", "no_give", "straight_line", "risk_unclear",
        "alternative_unclear", "cost_unclear", "give_unclear",
    }
)  # fmt: skip
"""Codes of what nobody can have who did not choose."""

_UNCLEAR = "_unclear"
"""How the codes end that ask about words: words that were quoted already are not asked about."""

_ROUND_OFF = frozenset(
    {
        "lesson_given", "dissent_named", "framework_used", "package_whole", "persuasion_heard",
        "initiative_heard", "phases_heard", "evidence_heard",
    }
)  # fmt: skip
"""Codes of praise for what rounds an answer off."""

_ALL_THERE = Observation(code="all_there", severity="praise")
_ALL_THERE_SHORTLY = Observation(code="all_there", severity="praise", variant="brief")
"""Nobody is told to take less time than they took."""


def put_into_words(
    observations: tuple[Observation, ...], phrasing: Phrasing
) -> tuple[tuple[Finding, ...], Feedback]:
    """Word every observation as a finding, and choose from them what the candidate is told."""
    findings = tuple(
        Finding(
            code=observation.code,
            severity=observation.severity,
            message=phrasing.told(observation),
            start_s=observation.span.start_s if observation.span else None,
            end_s=observation.span.end_s if observation.span else None,
        )
        for observation in observations
    )
    verdict = observations[0]
    chosen = _points(observations, phrasing)
    feedback = Feedback(
        headline=phrasing.told(verdict),
        points=tuple(filter(None, (_point(verdict, each, phrasing) for each in chosen))),
        spoken=_spoken(verdict, chosen, phrasing),
    )
    return findings, feedback


def _points(observations: tuple[Observation, ...], phrasing: Phrasing) -> tuple[Observation, ...]:
    """Choose what to tell: one thing that was good, then what matters most to a panel."""
    verdict, *rest = observations
    unsure = [item for item in rest if item.code in ("recognition_unsure", "partly_foreign")]
    good = [item for item in rest if item.severity == "praise"]
    # What the headline is about is not said again.
    gaps = [item for item in rest if item not in (*good, *unsure) and item.code != verdict.variant]
    advised = [verdict] if verdict.severity != "praise" else []
    if verdict.severity == "praise" and not unsure and all(gap.severity == "note" for gap in gaps):
        complete = phrasing.kind.all_proven(frozenset(item.code for item in good))
        notes = gaps[:1]
        praised = good[: MOST_POINTS - 1 - len(notes)]
        whole = _ALL_THERE_SHORTLY if phrasing.is_brief else _ALL_THERE
        return _quoted_once(verdict, (*praised, whole if complete else verdict, *notes))
    if verdict.code.startswith("no_decision"):
        gaps = [item for item in gaps if item.code not in _ABOUT_A_CHOICE]
        gaps.sort(key=_without_a_choice)
        good = [item for item in good if not _share_words(verdict, item)]
    best = _surest(verdict, [item for item in good if item.evidence != verdict.evidence])
    chosen = [*unsure, *best, *advised]
    for gap in gaps:
        asked_about = gap.code.endswith(_UNCLEAR) and gap.evidence is not None
        if not (asked_about and any(_share_words(gap, other) for other in (verdict, *chosen))):
            chosen.append(gap)
    return _quoted_once(verdict, tuple(chosen[:MOST_POINTS]))


def _surest(verdict: Observation, good: Sequence[Observation]) -> Sequence[Observation]:
    """Return the praise that is surest to be deserved, best with other words than the verdict's.

    What a panel decides by goes before what rounds an answer off.
    """

    def rank(item: Observation) -> tuple[bool, bool, float]:
        confidence = item.evidence.confidence if item.evidence else 0.0
        return _share_words(verdict, item), item.code in _ROUND_OFF, -confidence

    return sorted(good, key=rank)[:1]


def _without_a_choice(gap: Observation) -> bool:
    """Where nobody chose, what explains it is told first."""
    explains = gap.code in _EXPLAIN_NO_CHOICE or gap.severity == "problem"
    return not explains


def _quoted_once(verdict: Observation, chosen: tuple[Observation, ...]) -> tuple[Observation, ...]:
    """Take the words from points whose words were quoted before."""
    shown = [verdict]
    for item in chosen:
        again = item is not verdict and any(_share_words(item, other) for other in shown)
        shown.append(replace(item, evidence=None) if again else item)
    return tuple(shown[1:])


def _share_words(one: Observation, other: Observation) -> bool:
    """Whether two observations rest on overlapping words."""
    first, second = one.evidence, other.evidence
    if first is None or second is None:
        return False
    return first.first <= second.last and second.first <= first.last


def _point(verdict: Observation, observation: Observation, phrasing: Phrasing) -> str:
    """Word one point: what was noticed, and what to try. The headline is not said twice."""
    told = "" if observation is verdict else phrasing.told(observation)
    return " ".join(part for part in (told, phrasing.advice(observation)) if part)


def _spoken(verdict: Observation, chosen: tuple[Observation, ...], phrasing: Phrasing) -> str:
    """Speak the verdict with its advice, then what else fits; an alarm goes before a detail."""
    # At most 48 words: what is left out is in the written form.
    parts = [phrasing.spoken(verdict)]
    rest = [item for item in chosen if item is not verdict]
    rest.sort(key=lambda item: item.code != _ALL_THERE.code)
    said = [phrasing.spoken_advice(verdict)]
    said += [f"{phrasing.spoken(item)} {phrasing.spoken_advice(item)}".strip() for item in rest]
    for part in said:
        if part and len(" ".join([*parts, part]).split()) <= LONGEST_SPOKEN_WORDS:
            parts.append(part)
    return " ".join(parts)
