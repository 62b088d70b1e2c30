"""A command said into what the coach says is obeyed as it is elsewhere."""

from dataclasses import dataclass, field, replace

from tests.builders import a_question
from tests.interview.builders import WHOLE
from tests.session.programmes.fake_room import FakeProgress, FakeRoom
from voicecoach.commands.command_words import Command
from voicecoach.interview.questions import Question
from voicecoach.interview.selection import PackQuestion
from voicecoach.languages.english.interview import drill as words
from voicecoach.languages.english.interview.retrieval import EXPLAIN
from voicecoach.session.programmes.drill import Drill
from voicecoach.session.programmes.ladder import hold_ladder
from voicecoach.session.programmes.practice import hold_practice
from voicecoach.session.programmes.retrieval import hold_retrieval
from voicecoach.session.room import Asked, Manner

QUESTION = a_question()
VERDICT = "You rated yourself four."


def drilled(*said: str, into: dict[str, Command]) -> FakeRoom:
    room = FakeRoom(said=list(said), said_into=into)
    drill = Drill(room=room, progress=FakeProgress(), pack="test", monotonic=lambda: 0.0)
    drill.hold([replace(QUESTION, id="first"), replace(QUESTION, id="second")])
    assert room.said == []
    return room


def test_a_drill_does_what_is_said_into_the_verdict_without_asking_what_next() -> None:
    room = drilled(WHOLE, "four", "skip", into={VERDICT: "next"})
    assert [question.id for question in room.asked] == ["first", "second"]
    assert words.OPTIONS not in room.heard

    room = drilled(WHOLE, "four", WHOLE, "four", "stop", into={VERDICT: "again"})
    assert [question.id for question in room.asked] == ["first", "first"]


def test_a_drill_stops_when_told_so_in_the_verdict() -> None:
    room = drilled(WHOLE, "four", into={VERDICT: "stop"})
    assert [question.id for question in room.asked] == ["first"]
    assert room.heard[-1].endswith(words.GOODBYE)


@dataclass
class Verdicts(FakeRoom):
    """Commands are said into verdicts, one after the other."""

    into_verdicts: list[Command | None] = field(default_factory=list)

    def ask(self, question: Question, manner: Manner) -> Asked:
        return replace(super().ask(question, manner), command=self.into_verdicts.pop(0))


def practised(*into: Command | None, count: int = 1) -> Verdicts:
    room = Verdicts(said=[WHOLE] * len(into), into_verdicts=list(into))
    hold_practice(room, [PackQuestion(pack="test", question=QUESTION)] * count)
    assert room.into_verdicts == []
    return room


def test_practice_asks_again_speaks_more_slowly_and_stops() -> None:
    assert len(practised("again", "repeat", None).asked) == 3
    assert words.PACE["slower"] in practised("slower").heard
    assert len(practised("stop", count=2).asked) == 1


def test_a_ladder_and_a_retrieval_stop() -> None:
    room = FakeRoom(said=[WHOLE], said_into={"": "stop"})
    assert hold_ladder(room, QUESTION, pack="test")
    assert len(room.asked) == 1

    room = FakeRoom(said=[], said_into={EXPLAIN: "stop"})
    assert hold_retrieval(room, {}, pack="test")
    assert room.asked == []
