"""When is an answer over? Silence rules, as a pure function of what has been heard.

The explicit ends (a key, a spoken "I'm done", a lost device) belong to the loop; this module holds
the ends that the sound alone decides. Cutting a thinking candidate off is the complaint that users
of voice agents make most, so the defaults are far longer than an agent's: silence of 1.6 s already
cuts 5 % of short agent turns (LiveKit eot-bench), and pauses above 1 s occur only in spontaneous
speech (Campione & Véronis 2002).
"""

from dataclasses import dataclass
from typing import Literal

EndReason = Literal[
    "key", "phrase", "silence", "nothing_heard", "limit", "device_lost", "interrupted", "cut_in"
]
"""Why an answer ended. ``phrase`` is a spoken "that's my answer"; ``interrupted`` is Ctrl-C, and
``cut_in`` the interviewer's own interruption."""

SHORTEST_SILENCE_S = 1.5
LONGEST_SILENCE_S = 8.0
"""The range a person may choose the end-of-answer silence from."""

MIN_SPEECH_S = 0.5
"""Less speech than this is a cough or a chair, not an answer that silence could end."""

RECOGNITION_S = 30.0
"""Who begins to speak just before patience runs out is given this long to show a first word: the
longest piece of speech (20 s) and time to recognize it. Steady noise never shows one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndRules:
    """The patience of the interviewer, in seconds."""

    silence_s: float = 3.0
    """Silence after speech that ends the answer; shown as a countdown that speech cancels."""

    nothing_heard_s: float = 60.0
    """Give up when no answer has begun after this long."""

    limit_s: float = 600.0
    """No answer is longer than this: the way out where steady noise passes for speech."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What has been heard so far, in seconds of sound."""

    heard_s: float
    """How much sound has come in."""

    speech_s: float
    """How much of it was speech."""

    silence_s: float
    """Silence since the last speech; 0 while somebody speaks."""

    words: bool
    """At least one word has been recognized."""

    pending: bool
    """There is speech that has not been recognized yet."""

    @property
    def answering(self) -> bool:
        """Whether an answer has begun that silence may end.

        Speech that was recognized and had no word in it was noise.
        """
        return self.speech_s >= MIN_SPEECH_S and (self.words or self.pending)


def end_reason(rules: EndRules, heard: Heard) -> EndReason | None:
    """Return why the answer is over, or None while it goes on."""
    if heard.heard_s >= rules.limit_s:
        return "limit"
    if not heard.words:
        patience_s = rules.nothing_heard_s + (RECOGNITION_S if heard.answering else 0.0)
        if heard.heard_s >= patience_s:
            return "nothing_heard"
    if heard.answering and heard.silence_s >= rules.silence_s:
        return "silence"
    return None


def countdown_s(rules: EndRules, heard: Heard) -> float | None:
    """Seconds until silence ends the answer, or None while no countdown runs.

    It begins after a third of the silence, so that ordinary pauses show nothing.
    """
    if not heard.answering or heard.silence_s < rules.silence_s / 3:
        return None
    return max(0.0, rules.silence_s - heard.silence_s)
