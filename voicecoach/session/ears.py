"""What is said beside an answer: that it is over, that it is not, and commands in its place."""

from collections.abc import Callable
from typing import Literal, Protocol

from voicecoach.audio.clip import Clip
from voicecoach.commands.command_words import Command
from voicecoach.interview.silence import SilenceRules, Step, next_step, question_of, reply_to
from voicecoach.session.transcription import EndPhrases
from voicecoach.transcript import Word

ENOUGH = 0.5
"""Share of its budget from which an answer may be a whole one."""

MORE_TIME = SilenceRules(before_the_answer=(30.0, 15.0, 10.0), within_the_answer=(15.0, 10.0, 8.0))
"""For who has asked for a moment."""


class Commands(Protocol):
    """Tells which command a piece of sound is."""

    def command(
        self, clip: Clip, words: tuple[Word, ...], *, surely: bool = False
    ) -> Command | None:
        """Return the command that was spoken alone, with the words recognized in it.

        ``surely`` asks for more certainty: something else is likelier to be said.
        """


class Ears:
    """Notices what is said about the answer and not in it. Satisfies ``EndPhrases``."""

    def __init__(self, phrases: EndPhrases, commands: Commands) -> None:
        self._phrases = phrases
        self._commands = commands
        self._begun = False
        self._ours = 0
        """How many of the last piece's words are no part of the answer."""

        self.asked: Step | None = None
        """What was asked about the silence before this."""

        self.heard: Command | None = None
        self.settled = False
        """The answer was ended by something said, which is no part of it."""

        self.wants_time = False

    def end(self, clip: Clip, words: tuple[Word, ...]) -> bool:
        """See ``EndPhrases``."""
        asked, begun = self.asked, self._begun
        self.asked = None if words else asked
        self.settled, self._ours, self.heard = False, 0, None
        if self._phrases.end(clip, words):
            return True
        reply = reply_to(asked, " ".join(word.text for word in words)) if asked else "neither"
        self.wants_time = self.wants_time or reply == "no"
        self._begun = begun or (bool(words) and reply != "no")
        if reply == "neither" and (asked or not begun):
            self.heard = self._commands.command(clip, words)
        if reply == "yes" or self.heard is not None:
            self.settled, self._ours = True, len(words)
        return self.settled

    def without(self, words: tuple[Word, ...]) -> tuple[Word, ...]:
        """See ``EndPhrases``."""
        if self.settled:
            return words[: len(words) - self._ours]
        return self._phrases.without(words)


class SilenceLadder:
    """Climbs the ladder of silence, aloud. Satisfies ``Patience``."""

    def __init__(
        self,
        ears: Ears,
        rules: SilenceRules,
        *,
        budget_s: float,
        ask: Callable[[str], None],
    ) -> None:
        """``ask`` says something."""
        self._ears = ears
        self._rules = rules
        self._ask = ask
        self._enough_s = ENOUGH * budget_s
        self._asked = 0
        self._since_s = 0.0
        """Silence at the end of the latest question."""

        self._last_s = 0.0
        self._talked = False

    def step(
        self, *, begun: bool, answer_s: float, silence_s: float
    ) -> Literal["wait", "asked", "over"]:
        """See ``Patience``."""
        if self._talked:
            self._talked, self._since_s = False, silence_s
        if silence_s < self._last_s:  # something was said
            self._asked, self._since_s = 0, 0.0
        self._last_s = silence_s
        step = next_step(
            MORE_TIME if self._ears.wants_time else self._rules,
            begun=begun,
            enough=answer_s - silence_s >= self._enough_s,
            silence_s=silence_s - self._since_s,
            asked=self._asked,
        )
        if step in ("wait", "end"):
            return "wait" if step == "wait" else "over"
        self._ears.asked = step
        self._ask(question_of(step, begun=begun))
        self._asked += 1
        self._talked = True
        return "asked"
