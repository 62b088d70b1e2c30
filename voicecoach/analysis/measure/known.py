"""Whether an interviewer would know within 90 s that the candidate chose, and by what."""

from dataclasses import dataclass

from voicecoach.analysis.assessment import Evidence, Known, KnownBecause
from voicecoach.analysis.clocks import KNOWN_BY_S
from voicecoach.analysis.evidence import Found, best_of, is_clear, is_hedged
from voicecoach.analysis.reading import Reading

HALF: tuple[tuple[str, KnownBecause], ...] = (
    ("hedged_choice", "hedged"),
    ("shared_choice", "shared"),
    ("disagreed_and_committed", "shared"),
)
"""What is a choice by halves, in this order. On the answers of training/natural-* in which nothing
else was chosen, 57 of 77 with one of these are labelled as not clearly, and 3 as a yes."""

WEIGHED = ("rejected_alternative", "accepted_cost", "criterion")
"""What only who chose can name. Without a choice it speaks of one that is not said: of 22 such
answers 10 are labelled as not clearly and 5 as a yes."""

NONE: tuple[tuple[str, KnownBecause], ...] = (
    ("others_choice", "others"),
    ("unresolved_agency", "others"),
    ("hypothetical_choice", "hypothetical"),
)
"""What is no choice of the candidate's: somebody else's, nobody's, or one not made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What an interviewer would know of the choice."""

    known: Known
    because: KnownBecause
    evidence: Evidence | None = None
    """The words that it rests on, where it rests on any."""


def judge_known(reading: Reading, found: Found) -> Knowledge:
    """Judge by the first choice that is clear and firm, else by what comes nearest to one."""
    if reading.kind.choice is None:
        return Knowledge(known="not asked", because="none")
    if found["decision"]:
        return _by_choice(reading, found)
    if half := _first(HALF, found):
        return half
    if reading.transcript.speech and reading.unsure:
        return Knowledge(known="not clearly", because="unsure")
    weighed = [item for signal in WEIGHED for item in found[signal]]
    if weighed and not _first(NONE, found):
        return Knowledge(known="not clearly", because="implied", evidence=best_of(weighed))
    return _first(NONE, found, known="no") or Knowledge(known="no", because="none")


def _first(
    pairs: tuple[tuple[str, KnownBecause], ...], found: Found, known: Known = "not clearly"
) -> Knowledge | None:
    for signal, because in pairs:
        if signal in found:
            return Knowledge(known=known, because=because, evidence=best_of(found[signal]))
    return None


def _by_choice(reading: Reading, found: Found) -> Knowledge:
    choices = found["decision"]
    in_time = [item for item in choices if item.start_s - reading.begins_s <= KNOWN_BY_S]
    firm = [item for item in in_time if not is_hedged(item, found["hedge"])]
    for item in filter(is_clear, firm):
        return Knowledge(known="yes", because="clear", evidence=item)
    if firm:
        return Knowledge(known="not clearly", because="unsure", evidence=firm[0])
    if in_time:
        return Knowledge(known="not clearly", because="hedged", evidence=in_time[0])
    return Knowledge(known="not clearly", because="late", evidence=choices[0])
