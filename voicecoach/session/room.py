"""Where a drill is held: by voice alone, or in writing."""

from dataclasses import dataclass
from typing import Protocol

from voicecoach.analysis.assessment import Report
from voicecoach.archive.records import AnswerRecord
from voicecoach.audio.earcons import Earcon
from voicecoach.commands.command_words import Command
from voicecoach.interview.questions import Question
from voicecoach.session.events import Screen

REPLY_WITHIN_S = 10.0
"""How long a prompt waits for the first word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What was said to a prompt."""

    text: str = ""
    """Empty where nothing was said, or nothing was understood."""

    command: Command | None = None
    lost: bool = False
    """There is nobody any more who could reply: the microphone or the input is gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was said to a question."""

    record: AnswerRecord | None
    """The kept answer; None where a command came in its place."""

    command: Command | None = None
    """Said in the place of an answer, or to end one."""

    @property
    def report(self) -> Report | None:
        """The report on an answer that has words in it."""
        report = self.record.report if self.record else None
        return report if report is not None and report.transcript.words else None

    @property
    def lost(self) -> bool:
        """Whether the microphone is gone."""
        return self.record is not None and self.record.ended_by == "device_lost"


class Room(Protocol):
    """Puts questions and hears what is said to them."""

    @property
    def screen(self) -> Screen:
        """Where what happens is shown."""

    def ask(
        self,
        question: Question,
        *,
        pack: str,
        number: int,
        total: int,
        depth: int = 0,
        limit_s: float | None = None,
    ) -> Asked:
        """Put a question and hear the answer out; it is kept, and nothing is said about it.

        With ``limit_s`` the time is the exercise: listening ends then, or at a short silence, and
        nobody asks before. Raises DeviceError when the microphone cannot be opened.
        """

    def say(self, text: str) -> None:
        """Say something that asks for no reply."""

    def prompt(
        self, text: str, *, patience_s: float = REPLY_WITHIN_S, number: bool = False
    ) -> Reply:
        """Say something short that asks for a reply, and hear it.

        ``number`` says that a number from one to five is expected, beside the commands.
        """

    def cue(self, name: Earcon) -> None:
        """Play one of the sounds that stand for a state."""

    def slow_down(self) -> bool:
        """Speak more slowly from now on; False where that is not possible."""

    def keep_rating(self, rating: int) -> None:
        """Keep the candidate's own rating with the latest answer."""
