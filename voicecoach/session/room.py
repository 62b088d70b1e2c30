"""Where questions are put and answers given, by voice or in writing: what programmes know."""

from dataclasses import dataclass, replace
from typing import Literal, Protocol

from voicecoach.analysis.assessment import Report
from voicecoach.archive.records import AnswerRecord, EndReason
from voicecoach.audio.earcons import Earcon
from voicecoach.commands.command_words import Command
from voicecoach.interview.probes import Probe
from voicecoach.interview.questions import Question
from voicecoach.interview.requests import Request
from voicecoach.interview.responses import Expected, Response
from voicecoach.interview.rounds import Declined
from voicecoach.interview.silence import SilenceRules
from voicecoach.session.endings.patience import MORE_TIME
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import Asking, Said, Screen

MAY_GO_ON: frozenset[EndReason] = frozenset({"silence", "finished"})
"""Ends that nobody asked for: after these an answer may be gone on with."""

COACH = "Coach"
"""Who speaks where nobody else does."""

CANDIDATE = "You"
"""Who they speak with."""

NOT_UNDERSTOOD = "…"
"""Stands for something that was said and has no words."""

HURRIED_S = 2.0
"""Silence that ends an answer where the time is the exercise."""

THINKING = 3.0
"""So many times longer an answer is waited for where they asked for time to think."""

REPLY_WITHIN_S = 10.0
"""How long a prompt waits for the first word."""


Pace = Literal["slower", "slowest", "none"]
"""How a room can follow who asks for slower speech: it speaks more slowly from now on, it speaks as
slowly as it can, or nothing is spoken in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How one question is put."""

    pack: str
    """Id of the pack that the question is from."""

    number: int = 1
    total: int = 1
    """The question's place among all, for the screen."""

    asker: str = ""
    """Who asks; empty where it is just the coach."""

    depth: int = 0
    """0 for a question, from 1 for its follow-ups."""

    feedback: bool = False
    """Whether the answer is judged aloud at once."""

    silence: Literal["ends", "asks"] = "ends"
    """What silence does: end the answer, or have the coach ask before anything ends."""

    limit_s: float | None = None
    """Where the time is the exercise: listening ends then, or at a short silence."""

    before: str = ""
    """What is said right before the question, in one breath with it."""

    until_s: float | None = None
    """When there is no more time for the answer: listening ends then. None for no such limit."""

    objections: tuple[Probe, ...] | None = None
    """Follow-ups asked so far, where the interviewer may cut in with another one."""

    response: Response | None = None
    """Said in the place of the question, which was put before and asked something about."""

    @property
    def expects(self) -> Expected:
        """What is listened for."""
        return self.response.expects if self.response else "answer"

    @property
    def is_by_ear(self) -> bool:
        """Whether sounds tell the candidate when they are listened to."""
        return self.silence == "asks" or self.limit_s is not None

    def waits(self, usual: Waits, silence: SilenceRules) -> Waits:
        """Return how long is waited with the answer; silence is asked about by its rules."""
        if self.limit_s is not None:
            return replace(usual, silence_s=HURRIED_S, limit_s=self.limit_s)
        if self.response is not None and self.response.patient:
            usual = replace(usual, nothing_heard_s=THINKING * usual.nothing_heard_s)
            silence = MORE_TIME
        if self.until_s is not None:
            usual = replace(usual, limit_s=min(usual.limit_s, self.until_s))
        return replace(usual, asks=silence) if self.silence == "asks" else usual

    @property
    def lead(self) -> str:
        """What is said right before the question; nothing where something stands in its place."""
        return self.before if self.response is None else ""

    def said(self, text: str) -> str:
        """Return what is said where ``text`` is the question in the words of this room."""
        return (self.response.text if self.response else "") or text

    def asking(self, question: Question, text: str) -> Asking | Said:
        """Return what a screen is told when the question is put like this, in these words."""
        if self.response is not None and self.response.text:
            return Said(who=self.asker or COACH, text=self.response.text)
        return Asking(
            question=question,
            text=f"{self.lead} {text}".strip(),
            number=self.number,
            total=self.total,
            asker=self.asker,
            depth=self.depth,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What was said to a prompt."""

    text: str = ""
    """Empty where nothing was said, or nothing was understood."""

    command: Command | None = None
    lost: bool = False
    """There is nobody any more who could reply: the microphone or the input is gone."""

    @property
    def means_something(self) -> bool:
        """Whether it is a word, a command, or that nobody is there."""
        return self.lost or self.command is not None or self.text not in ("", NOT_UNDERSTOOD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was said to a question."""

    record: AnswerRecord | None
    """The kept answer; None where a command came in its place, or they would rather leave it."""

    number: int = 0
    """The answer's number in the room's session; 0 where there is none."""

    command: Command | None = None
    """Said in the place of an answer, to end one, or into what was said about it."""

    request: Request | None = None
    """Said in the place of an answer; nothing of it is kept."""

    objection: Probe | None = None
    """What the interviewer cut the answer short with."""

    declined: Declined | None = None
    """How the question was left out; None where it was answered, or they want to leave it all."""

    met_s: float = 0.0
    """How long it took, at a voice's pace, to meet what they asked before they answered."""

    is_earlier: bool = False
    """It is the answer to the question before, with more of it: they rather went on with that."""

    @property
    def report(self) -> Report | None:
        """The report on an answer that has words in it."""
        report = self.record.report if self.record else None
        return report if report is not None and report.transcript.words else None

    @property
    def lost(self) -> bool:
        """Whether the microphone was gone before they were done."""
        return self.record is not None and self.record.ended_by == "device_lost"

    @property
    def may_go_on(self) -> bool:
        """Whether it ended without anybody asking for that, so that more of it may come."""
        return self.record is not None and self.record.ended_by in MAY_GO_ON

    @property
    def nobody_left(self) -> bool:
        """Whether there is nobody to ask further: an answer never came."""
        return self.record is not None and self.record.nobody_left


class Room(Protocol):
    """Puts questions, hears what is said to them and keeps it."""

    @property
    def screen(self) -> Screen:
        """Where what happens is shown."""

    @property
    def session(self) -> str:
        """Id of the session that answers are kept in; empty as long as it holds none."""

    @property
    def kept_all(self) -> bool:
        """Whether the disk took all that was to be kept."""

    def ask(self, question: Question, manner: Manner) -> Asked:
        """Put a question and hear the answer out; it is kept.

        Where something is asked in the place of an answer, that request is returned, and nothing
        of it is kept. ``Manner.response`` is then said in the place of the question.

        Where "resume" is pressed after the answer before, or while this question is spoken, it is
        not put: that command is returned, for ``goes_on``. Raises DeviceError when the microphone
        cannot be opened. Ctrl-C passes through once what was said is kept.
        """

    def goes_on(self, *, said: bool = False) -> Asked | None:
        """Hear more of the latest answer where they want that; return it as it is now, or None.

        They want it where "resume" was pressed since it ended, or since the coach last began to
        speak; ``said`` tells that they said so. An answer may be gone on with that ended without
        anybody asking for it and was not judged aloud, until the next one stands. Raises what
        ``ask`` raises.
        """

    def close(self) -> None:
        """Be done with the latest answer. The room may be spoken in as before."""

    def say(self, text: str, *, who: str = COACH) -> Command | None:
        """Say something that asks for no reply; return the command that was said into it.

        Nothing is said where "resume" was pressed just before (``goes_on``). Without a speaker it
        is read: never an error.
        """

    def prompt(
        self, text: str, *, patience_s: float = REPLY_WITHIN_S, number: bool = False
    ) -> Reply:
        """Say something short that asks for a reply, and hear it.

        ``number`` says that a number from one to five is expected, beside the commands.
        """

    def cue(self, name: Earcon) -> None:
        """Play one of the sounds that stand for a state."""

    def slow_down(self) -> Pace:
        """Speak more slowly from now on, where that is possible."""

    def keep_rating(self, asked: Asked, rating: int) -> Asked:
        """Keep the candidate's own rating, 1 to 5, with an answer; return the answer with it."""
