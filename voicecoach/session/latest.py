"""The answer that ended last, for as long as it may be gone on with."""

import contextlib
from dataclasses import dataclass, field

from voicecoach.session.events import Controls
from voicecoach.session.room import Manner
from voicecoach.session.spoken_answer import SpokenAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldAnswer:
    """An answer whose recording is still open."""

    answer: SpokenAnswer
    manner: Manner
    closing: contextlib.ExitStack
    """Closes it."""


@dataclass(kw_only=True)
class LatestAnswer:
    """Holds it, and knows whether they want to go on with it: a key says so."""

    controls: Controls
    _held: HeldAnswer | None = field(default=None, init=False)
    _wanted: bool = field(default=False, init=False)

    def hold(self, held: HeldAnswer) -> None:
        """Take an answer over that has just ended."""
        self.close()
        self._held = held

    def is_asked_for(self) -> bool:
        """Whether "resume" was pressed since the answer ended, or since the coach began to speak.

        One press is told once; ``take`` knows of it.
        """
        self._wanted = self._held is not None and self.controls.command() == "resume"
        if self._wanted:
            self.controls.arm()
        return self._wanted

    def take(self, *, said: bool = False) -> HeldAnswer | None:
        """Hand the answer over where they want to go on with it, or ``said`` so; else None."""
        if not (said or self._wanted or self.is_asked_for()):
            return None
        held, self._held, self._wanted = self._held, None, False
        return held

    def close(self) -> None:
        """Be done with it; safe to call twice."""
        held, self._held, self._wanted = self._held, None, False
        if held is not None:
            held.closing.close()
