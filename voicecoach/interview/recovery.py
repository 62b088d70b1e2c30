"""How a candidate takes being interrupted."""

from dataclasses import dataclass
from typing import Literal

from voicecoach.analysis.assessment import Report
from voicecoach.interview.probes import Probe
from voicecoach.interview.replies import Closed, judge_reply
from voicecoach.interview.reread import is_unsure
from voicecoach.transcript import Word

CONTENT_LETTERS = 5
THREAD_WORDS = 2
"""Words of the story that must come back after the interruption for its thread to have survived."""

Survived = Literal["yes", "no", "unsure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """How the candidate took being cut off."""

    resumed_after_s: float | None
    """Silence between the end of the interruption and the next word; None where none came."""

    answered: Closed
    """Whether the objection itself was met."""

    thread: Survived
    """Whether the story went on afterwards, by its own words."""

    taken_up: tuple[str, ...] = ()
    """Words of the story that came back, as they were said."""


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
