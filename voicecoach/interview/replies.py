"""What came of a follow-up: whether the reply gave what was asked for."""

from dataclasses import dataclass
from typing import Literal

from voicecoach.analysis.assessment import Evidence, Report
from voicecoach.analysis.evidence import is_clear
from voicecoach.interview.probes import Probe, wanted
from voicecoach.interview.reread import is_unsure, read_again
from voicecoach.interview.telling import how_told

Closed = Literal["closed", "open", "unsure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProbeOutcome:
    """How a follow-up was answered."""

    probe: Probe
    closed: Closed
    evidence: tuple[Evidence, ...] = ()
    """What closed it; empty where it stayed open."""


def judge_reply(probe: Probe, reply: Report) -> ProbeOutcome:
    """Judge whether the reply to a follow-up gave what it was after.

    A follow-up without a gap is closed by any choice, number, cost or limit that the reply names,
    and who was asked for a real time has told one where they tell the past.
    """
    evidence = [item for item in reply.signals if item.signal in wanted(probe.gap)]
    clear = tuple(item for item in evidence if is_clear(item))
    if probe.gap == "no_baseline" and read_again(reply).quantities:
        return ProbeOutcome(probe=probe, closed="closed", evidence=clear)
    if probe.gap == "no_real_time" and how_told(reply) == "past":
        return ProbeOutcome(probe=probe, closed="closed", evidence=clear[:2])
    if clear:
        return ProbeOutcome(probe=probe, closed="closed", evidence=clear[:2])
    doubtful = evidence or not reply.transcript.words or is_unsure(reply)
    closed: Closed = "unsure" if doubtful else "open"
    return ProbeOutcome(probe=probe, closed=closed, evidence=tuple(evidence[:2]))
