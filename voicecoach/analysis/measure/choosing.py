"""Whether an interviewer would know by 90 s that there was a choice, and if not, why not."""

from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.analysis.assessment import Evidence, Known, KnownBecause
from voicecoach.analysis.clocks import KNOWN_BY_S
from voicecoach.analysis.evidence import Found, is_clear, is_hedged, surely_heard
from voicecoach.analysis.reading import Reading

STANDING_IN: tuple[tuple[str, KnownBecause], ...] = (
    ("hedged_choice", "hedged"),
    ("disagreed_and_committed", "implied"),
    ("shared_choice", "shared"),
)
"""What comes near a choice of one's own, and what it makes of the verdict; the nearest first."""

NOT_THEIRS: tuple[tuple[str, KnownBecause], ...] = (
    ("others_choice", "others"),
    ("hypothetical_choice", "hypothetical"),
    ("habit", "hypothetical"),
)
"""What is told like a choice and is none of the speaker's."""

WEIGHED = ("rejected_alternative", "criterion", "accepted_cost")
"""What only who chose can name. Where no choice is heard, it speaks of one that is not said: of 28
such answers of training/natural-t*, w16 and w18, 4 are labelled as a no."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosing:
    """How well a choice is known. The verdict and the one-line answer both go by this."""

    known: Known
    because: KnownBecause
    evidence: Evidence | None = None
    """The words that it rests on; None where there are none, or where they are uncertain."""

    at_s: float | None = None
    """When they begin, from the first speech."""


def judge_choosing(reading: Reading, found: Found) -> Choosing:
    """Say how well it is known that the speaker chose.

    A clear choice in time settles it. Then what an interviewer is less sure of: one that is hedged,
    or hardly heard, or too late, or shared. What others chose, or what one would do where something
    done was asked for, is no choice. What was weighed implies that something was chosen.
    """
    if reading.kind.choice is None:
        return Choosing(known="not asked", because="not asked")

    known, because, evidence = next(_verdicts(reading, found))
    at_s = max(0.0, evidence.start_s - reading.begins_s) if evidence else None
    return Choosing(known=known, because=because, evidence=evidence, at_s=at_s)


Verdicts = Iterator[tuple[Known, KnownBecause, Evidence | None]]


def _verdicts(reading: Reading, found: Found) -> Verdicts:
    """Give every verdict that the evidence allows, what settles it first."""
    yield from _by_choice(reading, found)
    for signal, because in STANDING_IN:
        for item in filter(is_clear, found[signal]):
            if because != "shared" or not _follows_an_order(item, found):
                yield "not clearly", because, item
    if reading.unsure:
        yield "not clearly", "unsure", None
    yield from _without_choice(found)


def _by_choice(reading: Reading, found: Found) -> Verdicts:
    chosen = found["decision"]
    in_time = [item for item in chosen if item.start_s - reading.begins_s <= KNOWN_BY_S]
    firm = [item for item in in_time if not is_hedged(item, found["hedge"])]
    for item in filter(is_clear, firm):
        yield "yes", "clear", item
    for item in firm:
        yield "not clearly", "implied" if surely_heard(item) else "unsure", item
    for item in in_time:
        yield "not clearly", "hedged", item
    for item in chosen:
        yield "not clearly", "late", item


def _without_choice(found: Found) -> Verdicts:
    for signal, because in NOT_THEIRS:
        for item in filter(is_clear, found[signal]):
            # A lesson of what one would do another time is no plan in the place of a choice.
            if not found.in_sentence(item.sentence, "reflection"):
                yield "no", because, item
    for signal in WEIGHED:
        for item in filter(is_clear, found[signal]):
            yield "not clearly", "implied", item
    yield "no", "none", None


def _follows_an_order(shared: Evidence, found: Found) -> bool:
    """Whether a group only carries out what somebody else had decided before."""
    return any(other.first < shared.first for other in filter(is_clear, found["others_choice"]))
