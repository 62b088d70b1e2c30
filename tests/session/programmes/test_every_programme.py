"""Every programme by voice and in writing, through the rooms themselves: the same happens."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from tests.builders import a_question
from tests.fakes import ListScreen, ScriptedMicrophone, ScriptedRecognizer, quiet, tone
from tests.session.desk import Desk
from tests.session.stage import Stage
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.interviews import InterviewRecord, Interviews
from voicecoach.archive.reading import read_session
from voicecoach.archive.schedule import Schedule
from voicecoach.audio.clip import Samples
from voicecoach.interview.panel import parse_loop
from voicecoach.interview.selection import PackQuestion
from voicecoach.session.events import Asking
from voicecoach.session.programmes.drill import Drill
from voicecoach.session.programmes.ladder import hold_ladder
from voicecoach.session.programmes.one_answer import hear_one
from voicecoach.session.programmes.panel import PanelInterview
from voicecoach.session.programmes.practice import hold_practice
from voicecoach.session.programmes.retrieval import hold_retrieval
from voicecoach.session.room import Room

LOOP = parse_loop(
    (Path(__file__).parents[3] / "interviews" / "tencent-ai-pm.toml").read_text(encoding="utf-8"),
    file="tencent-ai-pm.toml",
)
ROUND = LOOP.rounds[0]
FIRST = replace(a_question(), id="first", rounds=(ROUND.id,))
SECOND = replace(a_question("What did you refuse?"), id="second", rounds=(ROUND.id,))
WORDS_A_SECOND = 2.5


class Answer(str):
    """Said to a question; any other text is a command or a reply to a prompt."""


CHOSEN = Answer("I killed the launch because two regions would have broken the consent rule.")
VAGUE = Answer("We talked about many things with the team, and the meetings were long.")


def practice(room: Room, _data: Path) -> bool:
    return hold_practice(
        room, [PackQuestion(pack="test", question=each) for each in (FIRST, SECOND)]
    )


def interview(room: Room, data: Path) -> bool:
    record = InterviewRecord(
        id="20260101T000000Z-0001", loop=LOOP.id, started_at="2026-01-01", minutes=12.0
    )
    interviews = Interviews(data)
    PanelInterview(
        room=room, loop=LOOP, questions=(FIRST, SECOND), keep=interviews.keep
    ).hold_round(record, ROUND)
    kept = interviews.latest(LOOP.id)
    return kept is not None and kept.is_complete(ROUND.id)


def drill(room: Room, data: Path) -> bool:
    schedule = Schedule(data)
    complete = Drill(room=room, progress=schedule, pack="test", monotonic=lambda: 0.0).hold(
        (FIRST, SECOND)
    )
    return complete and schedule.due_at("first", pack="test") is not None


def ladder(room: Room, _data: Path) -> bool:
    return hold_ladder(room, FIRST, pack="test")


def retrieval(room: Room, _data: Path) -> bool:
    return hold_retrieval(room, {}, pack="test")


def stories(room: Room, _data: Path) -> bool:
    report = hear_one(room, FIRST, pack="test").report
    return report is not None and report.transcript.text == CHOSEN


@dataclass(frozen=True)
class Course:
    """What a candidate says in a programme, one thing after the other, and what comes of it."""

    hold: Callable[[Room, Path], bool]
    said: tuple[str, ...]
    asked: tuple[str, ...]
    kept: tuple[str, ...]


COURSES = (
    Course(practice, (VAGUE, "repeat the question", CHOSEN), ("first", "second", "second"),
           (VAGUE, CHOSEN)),
    Course(practice, ("pause", "resume", CHOSEN, "stop"), ("first", "first", "second"), (CHOSEN,)),
    Course(interview, (VAGUE, "repeat the question", CHOSEN, "next"),
           ("first", "first-follow-up-1", "first-follow-up-1", "first-follow-up-2"),
           (VAGUE, CHOSEN)),
    Course(drill, (VAGUE, "four", "again", CHOSEN, "three", "next", "skip"),
           ("first", "first", "second"), (VAGUE, CHOSEN)),
    Course(ladder, (CHOSEN, "skip", "stop"), ("first-in-20-s", "first-in-20-s", "first-in-30-s"),
           (CHOSEN,)),
    Course(retrieval, (CHOSEN, "stop"), (), (CHOSEN,)),
    Course(stories, (CHOSEN,), ("first",), (CHOSEN,)),
)  # fmt: skip

courses = pytest.mark.parametrize(
    "course", COURSES, ids=[f"{course.hold.__name__} {course.said[0]}" for course in COURSES]
)


def spoken(text: str) -> Samples:
    return np.concatenate([quiet(0.5), tone(max(0.7, len(text.split()) / WORDS_A_SECOND))])


def typed(said: Sequence[str]) -> list[str]:
    lines: list[str] = []
    for text in said:
        lines += [text, ""] if isinstance(text, Answer) else [text]
    return lines


def check(course: Course, screen: ListScreen, folder: SessionFolder) -> None:
    asked = tuple(event.question.id for event in screen.events if isinstance(event, Asking))
    assert asked[: len(course.asked)] == course.asked
    answers = read_session(folder.path).answers
    reports = [answer.record.report for answer in answers if answer.record]
    assert tuple(report.transcript.text for report in reports if report) == course.kept


@courses
def test_by_voice(course: Course, tmp_path: Path) -> None:
    recognizer = ScriptedRecognizer(*course.said)
    microphone = ScriptedMicrophone(*map(spoken, course.said))
    stage = Stage(tmp_path, microphone, recognizer=recognizer)

    assert course.hold(stage.room, tmp_path)

    check(course, stage.screen, stage.folder)
    assert microphone.started == len(course.said)


@courses
def test_in_writing(course: Course, tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.lines = deque(typed(course.said))

    assert course.hold(desk.room, tmp_path)

    check(course, desk.screen, desk.folder)
    assert not desk.lines


GOING_ON = (
    Course(practice, (VAGUE, CHOSEN, "stop"), ("first", "second"), (f"{VAGUE} {CHOSEN}",)),
    Course(interview, (VAGUE, CHOSEN, "next"), ("first", "first-follow-up-1"),
           (f"{VAGUE} {CHOSEN}",)),
    Course(drill, (VAGUE, CHOSEN, "four", "next", "skip"), ("first", "second"),
           (f"{VAGUE} {CHOSEN}",)),
    Course(ladder, (CHOSEN, VAGUE, "stop"), ("first-in-20-s", "first-in-20-s"),
           (f"{CHOSEN} {VAGUE}",)),
)  # fmt: skip


@pytest.mark.parametrize("course", GOING_ON, ids=[course.hold.__name__ for course in GOING_ON])
def test_by_voice_a_key_goes_on_with_an_answer_that_silence_ended(
    course: Course, tmp_path: Path
) -> None:
    def press() -> None:
        kept = stage.kept()
        if kept is not None and kept.status == "assessed" and not pressed:
            pressed.append(stage.voice.said[-1])
            stage.keys.press("resume")

    pressed: list[str] = []
    recognizer = ScriptedRecognizer(*course.said)
    stage = Stage(tmp_path, ScriptedMicrophone(*map(spoken, course.said)), recognizer=recognizer)
    stage.speaker.on_play = press

    assert course.hold(stage.room, tmp_path)

    assert pressed
    check(course, stage.screen, stage.folder)
