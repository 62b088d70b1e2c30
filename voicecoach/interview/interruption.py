"""The stress mode: when the interviewer cuts in, and how the candidate recovers."""

from dataclasses import dataclass
from typing import Literal

from voicecoach.analysis.assessment import Report
from voicecoach.interview.gaps import GapCode
from voicecoach.interview.probes import Probe, judge_reply
from voicecoach.interview.reread import is_unsure
from voicecoach.transcript import Word

EARLIEST_S = 20.0
"""Nobody is interrupted before this much was said: there must be something to cut into."""

LATEST_S = 75.0
"""Later the answer is nearly over, and cutting in tests nothing."""

CLAIMS: frozenset[GapCode] = frozenset(
    {"straight_line", "no_baseline", "unowned", "metric_opening", "framework_named", "hedged"}
)
"""Gaps that lie in something said. What is missing may still come, so nobody cuts in for it."""

AT_A_PAUSE_S = 0.35
"""The interviewer waits for the end of a phrase: clauses are set apart by a third of a second."""

CONTENT_LETTERS = 5
THREAD_WORDS = 2
"""Words of the story that must come back after the interruption for its thread to have survived."""

Survived = Literal["yes", "no", "unsure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """How the candidate took being cut off."""

    resumed_after_s: float | None
    """Silence between the end of the interruption and the next word; None where none came."""

    answered: Literal["closed", "open", "unsure"]
    """Whether the objection itself was met."""

    thread: Survived
    """Whether the story went on afterwards, by its own words."""

    taken_up: tuple[str, ...] = ()
    """Words of the story that came back, as they were said."""


def may_cut_in(*, answer_s: float, silence_s: float, probe: Probe | None) -> bool:
    """Whether the interviewer cuts in now, with this follow-up to what was said so far.

    ``answer_s`` counts from the first speech, ``silence_s`` from the last.
    """
    return (
        probe is not None
        and probe.gap in CLAIMS
        and bool(probe.quote)
        and EARLIEST_S <= answer_s <= LATEST_S
        and silence_s >= AT_A_PAUSE_S
    )


def measure_recovery(before: Report, after: Report, interruption: Probe) -> Recovery:
    """Compare what was said before the interruption with what came after it."""
    told = _content(before.transcript.words)
    taken_up = {
        plain: text for plain, text in _content(after.transcript.words).items() if plain in told
    }
    if len(taken_up) >= THREAD_WORDS:
        thread: Survived = "yes"
    else:
        thread = "unsure" if is_unsure(after) else "no"
    speech = after.transcript.speech
    return Recovery(
        resumed_after_s=speech[0].start_s if speech else None,
        answered=judge_reply(interruption, after).closed,
        thread=thread,
        taken_up=tuple(taken_up.values())[:5],
    )


def _content(words: tuple[Word, ...]) -> dict[str, str]:
    """Give the longer words in their plain form, each with how it was said first."""
    found: dict[str, str] = {}
    for word in words:
        plain = "".join(filter(str.isalnum, word.text.casefold()))
        if len(plain) >= CONTENT_LETTERS:
            found.setdefault(plain[:6], word.text.strip(".,;:!?"))
    return found
