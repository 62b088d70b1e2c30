"""How long silence is waited for, and everything else that only time decides.

Cutting a thinking candidate off is the complaint that users of voice agents make most, so the
defaults are far longer than an agent's: silence of 1.6 s already cuts 5 % of short agent turns
(LiveKit eot-bench), and pauses above 1 s occur only in spontaneous speech (Campione & Véronis
2002).
"""

from dataclasses import dataclass

from voicecoach.analysis.turn import GOES_ON, TurnState
from voicecoach.interview.silence import SilenceRules
from voicecoach.session.usual_waits import BY_SILENCE_S, BY_WORDS_S, NOTHING_HEARD_S

FINISHED_SHARE = 0.32
SHORTEST_FINISHED_S, LONGEST_FINISHED_S = 1.2, 2.5
"""After a surely finished answer silence lasts this share of the usual one, within these bounds. A
piece closes after 1 s of silence, and its words decide. Of the pauses over 1 s between sentences
43 % are longer than 1.28 s (Campione & Véronis, as ``evaluation.timeline`` has them), so that an
end which is wrong at 2 in 100 sentences cuts off at 0.9 in 100 such pauses."""

LIKELY_SHARE = 0.625
"""The same where it is probably over, and no less than where it surely is. Of those pauses 2 % are
longer than 2.5 s, and 4 % with one in eight answers that falls silent for 2 to 6 s once: so another
3 in 100 sentences cost 0.1 in 100 pauses, where 2 s would cost 0.3."""

UNFINISHED_SHARE = 1.5
SHORTEST_UNFINISHED_S = 6.0
"""Where it surely goes on, so many times the usual silence, and at least this long: pauses of 2 to
6 s are what people who look for a word make."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """The patience of the interviewer with one answer, in seconds."""

    silence_s: float | None = None
    """Silence that ends an answer of which nobody is sure; None for the usual one."""

    by_words: bool = False
    """A model of turns looks at what is said."""

    nothing_heard_s: float = NOTHING_HEARD_S
    """Give up when no answer has begun after this long."""

    no_words_s: float | None = None
    """Give up so soon where no word is heard: something stopped the coach in the middle of its
    question, and it may have been no voice."""

    limit_s: float = 600.0
    """No answer is longer than this: the way out where steady noise passes for speech."""

    asks: SilenceRules | None = None
    """How silence is asked about before it ends anything; None where it ends the answer unasked."""

    @property
    def unsure_s(self) -> float:
        """Silence that ends an answer of which nobody is sure whether it is over."""
        if self.silence_s is not None:
            return self.silence_s
        return BY_WORDS_S if self.by_words else BY_SILENCE_S

    @property
    def finished_s(self) -> float:
        """Silence that ends an answer which is surely over."""
        return min(LONGEST_FINISHED_S, max(SHORTEST_FINISHED_S, FINISHED_SHARE * self.unsure_s))

    @property
    def likely_s(self) -> float:
        """Silence that ends an answer which is probably over."""
        return max(self.finished_s, LIKELY_SHARE * self.unsure_s)

    @property
    def unfinished_s(self) -> float:
        """Silence that ends an answer which surely goes on."""
        return max(SHORTEST_UNFINISHED_S, UNFINISHED_SHARE * self.unsure_s)

    def after(self, turn: TurnState | None) -> float:
        """Return the silence that ends an answer which stands there; None: that is not known."""
        if turn == "finished":
            return self.finished_s
        if turn == "likely":
            return self.likely_s
        return self.unfinished_s if turn in GOES_ON else self.unsure_s
