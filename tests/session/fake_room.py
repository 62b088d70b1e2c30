"""A room and a memory for drills without sound and disk."""

from dataclasses import dataclass, field

from tests.fakes import ListScreen
from tests.interview.builders import report_of
from voicecoach.analysis.assessment import Report
from voicecoach.archive.records import AnswerRecord, AnswerStatus, EndReason, Engines
from voicecoach.audio.earcons import Earcon
from voicecoach.commands.command_words import command_of
from voicecoach.interview.questions import Question
from voicecoach.interview.self_rating import RatingGap
from voicecoach.session.room import Asked, Reply


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
    limits_s: list[float | None] = field(default_factory=list)
    speeds: int = 1
    """So often it can speak more slowly."""

    ended_by: EndReason = "silence"
    status: AnswerStatus = "assessed"

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
        self.asked.append(question)
        self.limits_s.append(limit_s)
        self.heard.append(question.prompt)
        text = self.said.pop(0)
        if command := command_of(text):
            return Asked(record=None, command=command)
        return Asked(
            record=AnswerRecord(
                question=question,
                pack=pack,
                started_at="2026-03-01T12:00:00+00:00",
                status=self.status,
                ended_by=self.ended_by if text else "nothing_heard",
                engines=Engines(stt="text", vad="none", voice="none"),
                overflows=0,
                audio=None,
                report=report_of(text) if self.status == "assessed" else None,
            )
        )

    def say(self, text: str) -> None:
        self.heard.append(text)

    def prompt(self, text: str, *, patience_s: float = 10.0, number: bool = False) -> Reply:
        self.heard.append(text)
        reply = self.said.pop(0)
        return Reply(text=reply, command=command_of(reply))

    def cue(self, name: Earcon) -> None:
        self.cues.append(name)

    def slow_down(self) -> bool:
        self.speeds -= 1
        return self.speeds >= 0

    def keep_rating(self, rating: int) -> None:
        self.ratings.append(rating)


@dataclass
class FakeProgress:
    before: Report | None = None
    own_ratings: tuple[RatingGap, ...] = ()
    caught_up: int = 0

    def latest_report(self, question: str, *, pack: str) -> Report | None:
        return self.before

    def catch_up(self) -> None:
        self.caught_up += 1
