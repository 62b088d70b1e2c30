"""How it was said: fillers and their bursts, hedges, pace.

Thresholds with their sources; docs/scoring.md has them in one table.
"""

from collections import Counter
from collections.abc import Sequence

from voicecoach.analysis.assessment import (
    Burst,
    Delivery,
    Evidence,
    FillerKind,
    PaceBand,
    Timing,
)
from voicecoach.analysis.evidence import ENOUGH_WORDS, Found
from voicecoach.analysis.reading import Reading

FILLERS_FINE_PER_MIN = 5.0
"""Up to here listeners don't mind (Laske et al. 2024, JABA); also the average over 4,000 talks
(Zandan, HBR, vendor data, who puts the best at about 1)."""

FILLERS_HARM_PER_MIN = 12.0
"""From here on fillers harm the speaker (Laske et al. 2024, JABA)."""

BURST_COUNT = 3
BURST_WITHIN_S = 10.0
"""Three fillers within ten seconds are heard as a stumble. House rule."""

HEDGES_FINE_PER_MIN = 4.0
"""House rule: one hedge every fifteen seconds still sounds like judgment."""

STUMBLES_FINE_PER_MIN = 4.0
"""Repeats and restarts. House rule: everybody begins again now and then."""

STEADY_WPM = (130.0, 170.0)
"""Around the US mean of 150 (NCVS); 160 to 180 is advised for radio (Rodero 2012, Text & Talk
32(3)), and slower talk is read as anxious (Feiler & Powell 2016)."""

TOLERABLE_WPM = (110.0, 190.0)
"""Comprehension falls slowly above (Foulke & Sticht 1969), so this is a caution, not an alarm."""


def measure_delivery(reading: Reading, found: Found, timing: Timing) -> Delivery:
    """Turn fillers, hedges and pace into rates and bands. Rates are per minute of the answer."""
    fillers, hedges = found["filler"], found["hedge"]
    minutes = timing.duration_s / 60.0
    enough = len(reading.words) >= ENOUGH_WORDS and minutes > 0
    return Delivery(
        fillers=len(fillers),
        fillers_per_min=len(fillers) / minutes if enough else 0.0,
        fillers_lower_bound=reading.transcript.fillers_may_lack,
        bursts=_bursts(fillers),
        hedges=len(hedges),
        hedges_per_min=len(hedges) / minutes if enough else 0.0,
        pace=_pace_band(timing.pace_wpm) if enough else "unknown",
        filler_kinds=_kinds(fillers),
        repeats=len(found["repeat"]),
        restarts=len(found["restart"]),
    )


def _kinds(fillers: Sequence[Evidence]) -> tuple[FillerKind, ...]:
    """Count each filler word, the most frequent first and otherwise as first heard."""
    counts = Counter(item.quote.lower() for item in fillers)
    return tuple(FillerKind(word=word, count=count) for word, count in counts.most_common())


def _bursts(fillers: Sequence[Evidence]) -> tuple[Burst, ...]:
    """Group fillers that lie within the window of a burst; bursts don't overlap."""
    bursts: list[Burst] = []
    first = 0
    while first + BURST_COUNT <= len(fillers):
        end = first
        while end < len(fillers) and (
            fillers[end].start_s - fillers[first].start_s <= BURST_WITHIN_S
        ):
            end += 1
        if end - first >= BURST_COUNT:
            start_s, end_s = fillers[first].start_s, fillers[end - 1].end_s
            bursts.append(Burst(start_s=start_s, end_s=end_s, count=end - first))
            first = end
        else:
            first += 1
    return tuple(bursts)


def _pace_band(pace_wpm: float) -> PaceBand:
    if pace_wpm <= 0:
        return "unknown"
    if pace_wpm < TOLERABLE_WPM[0]:
        return "too slow"
    if pace_wpm < STEADY_WPM[0]:
        return "slow"
    if pace_wpm <= STEADY_WPM[1]:
        return "steady"
    return "fast" if pace_wpm <= TOLERABLE_WPM[1] else "too fast"
