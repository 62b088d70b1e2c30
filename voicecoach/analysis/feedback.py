"""One headline, at most three points, and the same for the ear."""

from voicecoach.analysis.assessment import Feedback, Finding
from voicecoach.analysis.findings import Observation
from voicecoach.analysis.phrasing import Phrasing

MOST_POINTS = 3

VOICE_WPM = 150
"""Pace of the voices that read feedback out (NCVS: mean of US speakers)."""

LONGEST_SPOKEN_WORDS = 48
"""Under twenty seconds at ``VOICE_WPM``."""

_ALL_THERE = Observation(code="all_there", severity="praise")


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
    chosen = _points(observations)
    feedback = Feedback(
        headline=phrasing.told(verdict),
        points=tuple(_point(verdict, observation, phrasing) for observation in chosen),
        spoken=_spoken(verdict, chosen, phrasing),
    )
    return findings, feedback


def _points(observations: tuple[Observation, ...]) -> tuple[Observation, ...]:
    """Choose what to tell: one thing that was good, then what matters most to a panel."""
    verdict, *rest = observations
    unsure = [item for item in rest if item.code == "recognition_unsure"]
    good = [item for item in rest if item.severity == "praise"]
    gaps = [item for item in rest if item not in good and item not in unsure]
    advised = [verdict] if verdict.severity != "praise" else []
    if verdict.severity == "praise" and not gaps and not unsure:
        return (*good[: MOST_POINTS - 1], _ALL_THERE)
    return tuple([*unsure, *good[:1], *advised, *gaps][:MOST_POINTS])


def _point(verdict: Observation, observation: Observation, phrasing: Phrasing) -> str:
    """Word one point: what was noticed, and what to try. The headline is not said twice."""
    told = "" if observation is verdict else phrasing.told(observation)
    return " ".join(part for part in (told, phrasing.advice(observation)) if part)


def _spoken(verdict: Observation, chosen: tuple[Observation, ...], phrasing: Phrasing) -> str:
    """Speak the verdict with its advice, then what else fits; an alarm goes before a detail."""
    parts = [phrasing.spoken(verdict)]
    rest = [item for item in chosen if item is not verdict]
    said = [phrasing.spoken_advice(verdict)]
    said += [f"{phrasing.spoken(item)} {phrasing.spoken_advice(item)}".strip() for item in rest]
    for part in said:
        if part and len(" ".join([*parts, part]).split()) <= LONGEST_SPOKEN_WORDS:
            parts.append(part)
    return " ".join(parts)
