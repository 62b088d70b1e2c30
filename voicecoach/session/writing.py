"""The room in writing: answers, ratings and commands are typed."""

from dataclasses import dataclass, replace
from typing import Protocol

from voicecoach.archive.records import AnswerRecord
from voicecoach.audio.earcons import Earcon
from voicecoach.commands.command_words import command_of
from voicecoach.errors import VoicecoachError
from voicecoach.interview.questions import Question
from voicecoach.session.events import Judged, Notice, Said, Screen, Typing
from voicecoach.session.judging import Judge, judged
from voicecoach.session.keeping import Keeper
from voicecoach.session.requested import command_in, request_to
from voicecoach.session.room import COACH, REPLY_WITHIN_S, Asked, Manner, Pace, Reply
from voicecoach.transcripts.languages import Likely
from voicecoach.transcripts.text import ASSUMED_WPM
from voicecoach.transcripts.typed import NOTHING_TYPED, read_typed

SOURCE = "typed"
"""What reports name as the microphone."""

ENGINE = "text"
"""What reports and records name as the recognizer."""


class Lines(Protocol):
    """Somebody types."""

    def read(self) -> str | None:
        """Return the next line without spaces around it; None where nobody types any more."""

    @property
    def unfinished(self) -> str:
        """What was typed of a line whose reading was broken off by Ctrl-C or a signal."""


class _Text:
    """An answer as it is typed: each line is on the disk before the next."""

    def __init__(self, keeper: Keeper, record: AnswerRecord) -> None:
        self._keeper = keeper
        self._record = record
        self._lines: list[str] = []

    def add(self, line: str) -> None:
        self._lines.append(line)
        if len(self._lines) == 1:
            self._keeper.keep(self._record, ahead=True)
        self._keeper.write(self._record, self._lines)

    def __str__(self) -> str:
        return " ".join(self._lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingRoom:
    """Satisfies ``Room``. An answer may be of several lines up to an empty one, a reply is one.

    The end of the input says "stop".
    """

    lines: Lines
    keeper: Keeper
    judge: Judge
    likely: Likely
    """Tells the language of a text: only English is judged."""

    @property
    def screen(self) -> Screen:
        """Where the questions are shown."""
        return self.keeper.screen

    @property
    def session(self) -> str:
        """See ``Room``."""
        return self.keeper.session

    @property
    def kept_all(self) -> bool:
        """See ``Room``."""
        return self.keeper.kept_all

    def ask(self, question: Question, manner: Manner) -> Asked:
        """See ``Room``. A request in the first line is none of the answer; nobody is hurried.

        One empty line in front of an answer is overlooked: it ended the request before, as an
        empty line ends an answer, or was typed too often.
        """
        self.screen.show(manner.asking(question, question.prompt))
        self.screen.show(Typing(about_words=round(question.budget_s * ASSUMED_WPM / 60)))
        record = self.keeper.begin(question, manner.pack, medium="text")
        text = _Text(self.keeper, record)
        line = self._next_line(text)
        if line == "":
            line = self._next_line(text)
        if line is None:
            return Asked(record=None, command="stop")
        request, command = request_to(question, manner, line), command_of(line)
        if request is not None or command is not None:
            return Asked(record=None, command=command, request=request)
        while line:
            text.add(line)
            line = self._next_line(text)
        record = self._judged(record, str(text))
        number = self.keeper.keep(record)
        if record.report is not None and manner.feedback:
            self.screen.show(Judged(report=record.report, ready_s=0.0))
        self.keeper.show_kept(record)
        return Asked(record=record, number=number)

    def goes_on(self, *, said: bool = False) -> Asked | None:  # noqa: ARG002 - nobody is cut off
        """Return None: who types ends the answer."""
        return None

    def close(self) -> None:
        """See ``Room``: nothing is open."""

    def say(self, text: str, *, who: str = COACH) -> None:
        """See ``Room``. Nothing can be said into it."""
        self.screen.show(Said(who=who, text=text))

    def prompt(
        self,
        text: str,
        *,
        patience_s: float = REPLY_WITHIN_S,  # noqa: ARG002 - who types is waited for
        number: bool = False,  # noqa: ARG002 - typed text needs no guessing
    ) -> Reply:
        """See ``Room``."""
        if text:
            self.say(text)
        line = self.lines.read()
        if line is None:
            return Reply(command="stop")
        return Reply(text=line, command=command_in(line))

    def cue(self, name: Earcon) -> None:
        """Nothing is heard."""

    def slow_down(self) -> Pace:
        """See ``Room``: nothing is spoken."""
        return "none"

    def keep_rating(self, asked: Asked, rating: int) -> Asked:
        """See ``Room``."""
        return self.keeper.keep_rating(asked, rating)

    def _next_line(self, text: _Text) -> str | None:
        try:
            return self.lines.read()
        except KeyboardInterrupt:
            if self.lines.unfinished:
                text.add(self.lines.unfinished)
            raise

    def _judged(self, record: AnswerRecord, text: str) -> AnswerRecord:
        record = replace(record, ended_by="key", text=record.text if text else None)
        try:
            said = read_typed(text, self.likely)
            report = self.judge.report(said, record.question, source=SOURCE, engine=ENGINE)
        except VoicecoachError as error:
            self.screen.show(Notice(message=f"not judged: {error}", failure=error))
            return replace(record, status="unassessed", note=str(error))
        record = judged(record, report, heard=bool(said.speech))
        return record if said.speech else replace(record, note=NOTHING_TYPED)
