"""What a single reason finds in a claim, before it is known how likely it is asked."""

from dataclasses import dataclass

from voicecoach.preparation.claim_reading import ClaimReading
from voicecoach.preparation.doubt import Reason

FIRST_WORDS = 10
"""Where no word alone raises a doubt, so many first words of the claim are quoted."""

MOST_QUOTED = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspicion:
    """A reason to doubt a claim, and the words that raise it."""

    reason: Reason
    quote: str
    why: str
    other_line: int = 0


def beginning(reading: ClaimReading) -> str:
    """Return the first words of a claim, to the letter."""
    text = reading.claim.text
    words = text.split(" ")
    return " ".join(words[:FIRST_WORDS]).strip(" ,;:.(-") or text


def clause(reading: ClaimReading, first: int, last: int) -> str:
    """Return the claim's words from ``first`` to ``last`` and on to the end of their clause."""
    words = reading.reading.words
    end = last
    while (
        end + 1 < len(words)
        and end + 1 - first < MOST_QUOTED
        and not words[end].text.endswith((",", ";", ".", "(", ")", ":"))
        and not words[end + 1].text.startswith(("(", "-"))
    ):
        end += 1
    return reading.quote(first, end).strip(" .") or beginning(reading)
