"""The silence in an answer: how much of it counts, and what was asked about it."""

from dataclasses import dataclass, field

from voicecoach.interview.silence import Step


@dataclass(slots=True)
class CountedSilence:
    """Silence counts from where listening began, a key said "go on" or the microphone came back."""

    times_asked: int = field(default=0, init=False)
    """How often it was asked about, since something was said."""

    asked_at_s: float = field(default=0.0, init=False)
    """How long it had lasted the last time."""

    wants_time: bool = field(default=False, init=False)
    """A key said "go on": as good as a "no" to "Is that your answer?"."""

    _from_s: float = field(default=0.0, init=False)
    _latest_s: float = field(default=0.0, init=False)
    _asked: Step | None = field(default=None, init=False)

    def begin(self, heard_s: float) -> None:
        """Count none of what was heard so far."""
        self._from_s = heard_s
        self.times_asked, self.asked_at_s = 0, 0.0

    def go_on(self, heard_s: float) -> None:
        """Give them time."""
        self.begin(heard_s)
        self.wants_time = True

    def counts_s(self, silence_s: float, heard_s: float) -> float:
        """Return how much counts of a silence that lasts."""
        return min(silence_s, heard_s - self._from_s)

    def follow(self, counts_s: float) -> None:
        """Take in how much of it counts now."""
        if counts_s < self._latest_s:  # something was said
            self.times_asked, self.asked_at_s = 0, 0.0
        self._latest_s = counts_s

    def ask(self, step: Step) -> None:
        """Know what is being asked: the next piece may reply to it."""
        self._asked = step

    def was_asked(self, counts_s: float) -> None:
        """Count a question, once it is spoken."""
        self.times_asked += 1
        self.asked_at_s = counts_s

    def replied_to(self) -> Step | None:
        """Return what the next piece may reply to; a later one replies to nothing."""
        asked, self._asked = self._asked, None
        return asked
