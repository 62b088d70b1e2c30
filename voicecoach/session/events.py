"""What the loop tells the screen, as it happens."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeAlias

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.turn import TurnState
from voicecoach.archive.records import EndReason
from voicecoach.commands.command_words import Command
from voicecoach.interview.questions import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A question is about to be put."""

    question: Question
    text: str
    """The question as it is put: what the voice says where there is one, else what is read."""

    number: int
    total: int
    asker: str = ""
    """Who asks; empty where it is just the coach."""

    depth: int = 0
    """0 for a question, from 1 for its follow-ups."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Somebody says something that asks for no answer."""

    who: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """The recording has begun: t = 0."""

    again: bool = False
    """It goes on: an answer that had ended was taken up again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typing:
    """An answer is typed now, line by line up to an empty one."""

    about_words: int
    """What the question's length comes to at a speaking pace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A prompt waits for a few words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Several times a second while the candidate answers."""

    heard_s: float
    """Length of the recording so far."""

    answer_s: float
    """Time since the first speech: the budget clock. 0 before it."""

    budget_s: float
    """How long the answer should take."""

    level_dbfs: float
    speaking: bool
    countdown_s: float | None
    """Time until silence ends the answer, while that countdown runs."""

    turn: TurnState | None = None
    """Where its words leave the answer: the countdown is shorter or longer for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerEnded:
    """Nobody listens, unless they speak on at once; the last words are being recognized."""

    reason: EndReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The report is ready and about to be spoken."""

    report: Report
    ready_s: float
    """Wall-clock seconds from the end of the answer until the report was ready."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What was said and its record are on disk."""

    recording: Path
    """Where the sound is, or what was typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something the person should know; the loop goes on."""

    message: str
    failure: Exception | None = field(default=None, compare=False)
    """What failed, where something did: for the log."""


Event: TypeAlias = (
    Asking | Said | Listening | Typing | Waiting | Progress | AnswerEnded | Judged | Kept | Notice
)


class Screen(Protocol):
    """Shows events to a person."""

    def show(self, event: Event) -> None:
        """Show one event; called from the loop's own thread, quickly and often."""


class Controls(Protocol):
    """What a person can do without speaking."""

    def arm(self, on_press: Callable[[], None] | None = None) -> None:
        """Forget earlier key presses; from now on a press means this moment's action.

        ``on_press`` is called at once, on another thread.
        """

    def pressed(self) -> bool:
        """Whether any key that means something was pressed since ``arm``."""

    def command(self) -> Command | None:
        """Return the command whose key was pressed since ``arm``; None for none, or "go on"."""
