"""The room in writing: answers, ratings and commands are typed."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from voicecoach.archive.records import AnswerRecord
from voicecoach.audio.earcons import Earcon
from voicecoach.commands.command_words import command_of
from voicecoach.errors import VoicecoachError
from voicecoach.interview.questions import Question
from voicecoach.session.events import Asking, Judged, Kept, Notice, Said, Screen, Typing
from voicecoach.session.judging import Judge, judged
from voicecoach.session.keeping import Keeper
from voicecoach.session.room import COACH, REPLY_WITHIN_S, Asked, Manner, Reply
from voicecoach.transcript import Transcript
from voicecoach.transcripts.languages import Likely, only_english
from voicecoach.transcripts.text import ASSUMED_WPM, parse_text

SOURCE = "typed"
"""What reports name as the microphone."""

ENGINE = "text"
"""What reports and records name as the recognizer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingRoom:
    """Satisfies ``Room``. An answer may be of several lines up to an empty one, a reply is one.

    The end of the input says "stop".
    """

    read_line: Callable[[], str | None]
    """Returns one typed line without spaces around it; None where nobody types any more."""

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

    def ask(self, question: Question, manner: Manner) -> Asked:
        """See ``Room``. A command typed alone is none of the answer, and nobody is hurried."""
        self.screen.show(
            Asking(
                question=question,
                number=manner.number,
                total=manner.total,
                asker=manner.asker,
                depth=manner.depth,
            )
        )
        self.screen.show(Typing(about_words=round(question.budget_s * ASSUMED_WPM / 60)))
        line = self.read_line()
        command = command_of(line) if line is not None else "stop"
        if line is None or command is not None:
            return Asked(record=None, command=command)
        record, text = self._read(self.keeper.begin(question, manner.pack, medium="text"), line)
        record = self._judged(record, text)
        number = self.keeper.keep(record)
        if record.report is not None and manner.feedback:
            self.screen.show(Judged(report=record.report, ready_s=0.0))
        if record.text is not None:
            self.screen.show(Kept(recording=self.keeper.folder.path / record.text))
        return Asked(record=record, number=number)

    def say(self, text: str, *, who: str = COACH) -> None:
        """See ``Room``."""
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
        line = self.read_line()
        if line is None:
            return Reply(command="stop")
        return Reply(text=line, command=command_of(line))

    def cue(self, name: Earcon) -> None:
        """Nothing is heard."""

    def slow_down(self) -> bool:
        """Return False: there is no voice."""
        return False

    def keep_rating(self, asked: Asked, rating: int) -> Asked:
        """See ``Room``."""
        return self.keeper.keep_rating(asked, rating)

    def _read(self, record: AnswerRecord, line: str | None) -> tuple[AnswerRecord, str]:
        """Read an answer to its end, each line on the disk before the next; return its text, too.

        The record names the text's file where there is one.
        """
        lines: list[str] = []
        stored = True
        while line:
            lines.append(line)
            stored = stored and self.keeper.write(record, line)
            if stored and len(lines) == 1:
                self.keeper.keep(record)  # a crash must not leave a text without its question
            line = self.read_line()
        file = self.keeper.folder.path / str(record.text)
        return replace(record, text=record.text if file.exists() else None), " ".join(lines)

    def _judged(self, record: AnswerRecord, text: str) -> AnswerRecord:
        record = replace(record, ended_by="key")
        spoken = any(map(str.isalnum, text))
        try:
            report = self.judge.report(
                only_english(parse_text(text), self.likely)
                if spoken
                else Transcript(words=(), speech=(), duration_s=0.0),
                record.question,
                source=SOURCE,
                engine=ENGINE,
            )
        except VoicecoachError as error:
            self.screen.show(Notice(message=f"not judged: {error}"))
            return replace(record, status="unassessed", note=str(error))
        record = judged(record, report, heard=spoken)
        return record if spoken else replace(record, note="nothing was typed")
