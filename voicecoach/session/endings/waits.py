"""How long silence is waited for, and everything else that only time decides.

Cutting a thinking candidate off is the complaint that users of voice agents make most, so the
defaults are far longer than an agent's: silence of 1.6 s already cuts 5 % of short agent turns
(LiveKit eot-bench), and pauses above 1 s occur only in spontaneous speech (Campione & Véronis
2002).
"""

from dataclasses import dataclass

from voicecoach.analysis.turn import TurnState
from voicecoach.interview.silence import SilenceRules

FINISHED_SHARE = 0.32
SHORTEST_FINISHED_S, LONGEST_FINISHED_S = 1.2, 2.5
"""After a surely finished answer silence lasts this share of the usual one, within these bounds. A
piece closes after 1 s of silence, and its words decide."""

UNFINISHED_SHARE = 1.5
SHORTEST_UNFINISHED_S = 6.0
"""In the middle of a sentence, so many times the usual silence, and at least this long: pauses of
2 to 6 s are what people who look for a word make."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """The patience of the interviewer with one answer, in seconds."""

    silence_s: float = 3.0
    """Silence that ends the answer where nothing is known from its words."""

    open_s: float = 4.0
    """The same where its words were looked at and leave open whether it is over. So much longer
    because most answers that are over are known to be: those end sooner."""

    nothing_heard_s: float = 60.0
    """Give up when no answer has begun after this long."""

    limit_s: float = 600.0
    """No answer is longer than this: the way out where steady noise passes for speech."""

    asks: SilenceRules | None = None
    """How silence is asked about before it ends anything; None where it ends the answer unasked."""

    @property
    def finished_s(self) -> float:
        """Silence that ends an answer which is surely over."""
        return min(LONGEST_FINISHED_S, max(SHORTEST_FINISHED_S, FINISHED_SHARE * self.open_s))

    @property
    def unfinished_s(self) -> float:
        """Silence that ends an answer in the middle of a sentence."""
        return max(SHORTEST_UNFINISHED_S, UNFINISHED_SHARE * self.open_s)

    def after(self, turn: TurnState | None) -> float:
        """Return the silence that ends an answer which stands there; None: that is not known."""
        waits_s = {
            None: self.silence_s,
            "finished": self.finished_s,
            "open": self.open_s,
            "unfinished": self.unfinished_s,
        }
        return waits_s[turn]
