"""A room and a memory for programmes without sound and disk."""

from dataclasses import dataclass, field, replace

from tests.fakes import ListScreen
from tests.interview.builders import report_of
from voicecoach.analysis.assessment import Report
from voicecoach.archive.records import AnswerRecord, AnswerStatus, EndReason, Engines
from voicecoach.audio.earcons import Earcon
from voicecoach.commands.command_words import Command, command_of
from voicecoach.interview.probes import Probe
from voicecoach.interview.questions import Question
from voicecoach.interview.self_rating import RatingGap
from voicecoach.session.events import Said
from voicecoach.session.requested import command_in, request_to
from voicecoach.session.room import COACH, Asked, Manner, Pace, Reply


@dataclass
class FakeRoom:
    """Somebody who says one thing after the other, whenever they are listened to."""

    said: list[str]
    screen: ListScreen = field(default_factory=ListScreen)
    heard: list[str] = field(default_factory=list)
    """What the coach said."""

    asked: list[Question] = field(default_factory=list)
    cues: list[Earcon] = field(default_factory=list)
    ratings: list[int] = field(default_factory=list)
    manners: list[Manner] = field(default_factory=list)
    answers: int = 0
    """How many were kept."""

    speeds: int = 1
    """So often it can speak more slowly."""

    objection: Probe | None = None
    """What the first answer is cut short with."""

    given: Command | None = None
    """What every answer is ended with."""

    kept_all: bool = True
    said_into: dict[str, Command] = field(default_factory=dict)
    """Commands by the beginning of what they are said into, each once."""

    ended_by: EndReason = "silence"
    resumed_in: list[str] = field(default_factory=list)
    """Said by the coach, and not heard out: they go on with the latest answer, one for one."""

    status: AnswerStatus = "assessed"

    _latest: tuple[Question, Manner] | None = field(default=None, init=False)
    _is_wanted: bool = field(default=False, init=False)

    @property
    def session(self) -> str:
        return "20260301T120000Z-0001" if self.answers else ""

    def ask(self, question: Question, manner: Manner) -> Asked:
        said = manner.said(question.prompt)
        self._is_wanted = self._presses_in(said)
        if self._is_wanted:
            return Asked(record=None, command="resume")
        self.asked.append(question)
        self.manners.append(manner)
        self.heard.append(said)
        text = self.said.pop(0)
        request, command = request_to(question, manner, text), command_of(text)
        if request or command:
            return Asked(record=None, command=command, request=request)
        self.answers += 1
        return self._answer(question, manner, text)

    def goes_on(self, *, said: bool = False) -> Asked | None:
        if not (said or self._is_wanted) or self._latest is None:
            return None
        self._is_wanted = False
        return self._answer(*self._latest, self.said.pop(0))

    def close(self) -> None:
        self._latest = None

    def _presses_in(self, text: str) -> bool:
        if pressed := text in self.resumed_in:
            self.resumed_in.remove(text)
        return pressed

    def _answer(self, question: Question, manner: Manner, text: str) -> Asked:
        self._latest = question, manner
        report = report_of(text) if self.status == "assessed" else None
        record = AnswerRecord(
            question=question,
            pack=manner.pack,
            started_at="2026-03-01T12:00:00+00:00",
            status=self.status,
            ended_by=self.ended_by if text else "nothing_heard",
            engines=Engines(stt="text", vad="none", voice="none"),
            overflows=0,
            audio=None,
            report=report,
        )
        objection = self.objection if self.answers == 1 else None
        return Asked(record=record, number=self.answers, command=self.given, objection=objection)

    def say(self, text: str, *, who: str = COACH) -> Command | None:
        self._is_wanted = self._presses_in(text)
        self.heard.append(text)
        self.screen.show(Said(who=who, text=text))
        begun = next((each for each in self.said_into if text.startswith(each)), "")
        return self.said_into.pop(begun, None)

    def prompt(self, text: str, *, patience_s: float = 10.0, number: bool = False) -> Reply:
        self.heard.append(text)
        if self._is_wanted or self._presses_in(text):
            self._is_wanted = False
            return Reply(command="resume")
        reply = self.said.pop(0)
        return Reply(text=reply, command=command_in(reply))

    def cue(self, name: Earcon) -> None:
        self.cues.append(name)

    def slow_down(self) -> Pace:
        self.speeds -= 1
        return "slower" if self.speeds >= 0 else "slowest"

    def keep_rating(self, asked: Asked, rating: int) -> Asked:
        assert asked.record is not None
        self.ratings.append(rating)
        return replace(asked, record=replace(asked.record, self_rating=rating))


@dataclass
class FakeProgress:
    before: Report | None = None
    own_ratings: tuple[RatingGap, ...] = ()
    taken_in: list[tuple[AnswerRecord, str, int]] = field(default_factory=list)

    def latest_report(self, question: str, *, pack: str) -> Report | None:
        return self.before

    def take_in(self, record: AnswerRecord, *, session: str, number: int) -> None:
        self.taken_in.append((record, session, number))
