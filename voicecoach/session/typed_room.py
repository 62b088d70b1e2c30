"""A drill's room in writing: answers, ratings and commands are typed."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from voicecoach.archive.records import AnswerRecord
from voicecoach.audio.earcons import Earcon
from voicecoach.commands.command_words import Command, command_of
from voicecoach.interview.questions import Question
from voicecoach.session.events import Said, Screen
from voicecoach.session.interviewer import Manner
from voicecoach.session.room import REPLY_WITHIN_S, Asked, Reply
from voicecoach.session.text_interviewer import TextInterviewer

COACH = "Coach"


@dataclass(kw_only=True)
class TypedRoom:
    """Satisfies ``session.room.Room``. An answer may be of several lines, a reply is one."""

    interviewer: TextInterviewer
    read_line: Callable[[], str | None]
    """Returns one typed line; None where nobody types any more."""

    _latest: AnswerRecord = field(init=False, repr=False)

    @property
    def screen(self) -> Screen:
        """Where the questions are shown."""
        return self.interviewer.screen

    def ask(
        self,
        question: Question,
        *,
        pack: str,
        number: int,
        total: int,
        depth: int = 0,
        limit_s: float | None = None,  # noqa: ARG002 - who types is not hurried
    ) -> Asked:
        """See ``Room``. A command typed alone is none of the answer."""
        given: list[Command] = []

        def read() -> str | None:
            text = self.interviewer.read()
            command = command_of(text) if text is not None else "stop"
            if command is not None:
                given.append(command)
                return None
            return text

        record = replace(self.interviewer, read=read).ask(
            question,
            pack=pack,
            number=number,
            total=total,
            manner=Manner(depth=depth, feedback=False),
        )
        if given:
            return Asked(record=None, command=given[0])
        self._latest = record
        return Asked(record=record)

    def say(self, text: str) -> None:
        """See ``Room``."""
        self.screen.show(Said(who=COACH, text=text))

    def prompt(
        self,
        text: str,
        *,
        patience_s: float = REPLY_WITHIN_S,  # noqa: ARG002 - who types is waited for
        number: bool = False,  # noqa: ARG002 - typed text needs no guessing
    ) -> Reply:
        """See ``Room``. The end of the input ends the drill."""
        if text:
            self.say(text)
        line = self.read_line()
        if line is None:
            return Reply(command="stop")
        return Reply(text=line.strip(), command=command_of(line))

    def cue(self, name: Earcon) -> None:
        """Nothing is heard."""

    def slow_down(self) -> bool:
        """Return False: there is no voice."""
        return False

    def keep_rating(self, rating: int) -> None:
        """See ``Room``."""
        self._latest = replace(self._latest, self_rating=rating)
        folder = self.interviewer.folder
        folder.keep(self._latest, number=folder.latest_number)
