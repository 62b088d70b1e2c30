"""Whole interviews without sound and disk: scripted candidates, and all that is said to them."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from tests.session.programmes.fake_room import FakeRoom
from voicecoach.analysis.assessment import Report
from voicecoach.archive.interviews import InterviewRecord
from voicecoach.archive.records import AnswerRecord, Engines
from voicecoach.interview.packs import parse_pack
from voicecoach.interview.panel import Loop, parse_loop
from voicecoach.interview.questions import Question
from voicecoach.interview.rounds import borrowed
from voicecoach.languages.english import ENGLISH
from voicecoach.session.judging import Judge
from voicecoach.session.programmes.panel import PanelInterview
from voicecoach.session.room import COACH, Asked, Manner
from voicecoach.transcripts.text import parse_text

ROOT = Path(__file__).parents[3]

_STEPS = (
    "talk to the users", "look at the data", "ask the legal team", "run a small test in one city",
    "write the two options down", "call the partner", "wait for the next release", "cut the scope",
    "tell my manager early", "weigh the risks", "choose the simple version", "ship it to a few",
)  # fmt: skip
REPEATED = "We worked as one team on that topic and in the end everybody was happy with it."


@cache
def _corpus() -> tuple[dict[str, Any], ...]:
    rows = []
    for name in sorted((ROOT / "benchmark").glob("*dev*.jsonl")):
        for line in name.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text = " ".join(sentence["text"] for sentence in row["sentences"])
            rows.append({**row, "text": text})
    return tuple(rows)


def _from_corpus(kind: str, verdict: str, random: Random) -> str:
    of_kind = [row for row in _corpus() if row["kind"] == kind] or list(_corpus())
    return str(random.choice([row for row in of_kind if row["verdict"] == verdict])["text"])


def _sentence(verdict: str, random: Random, *, telling: bool) -> str:
    """Return a sentence that shows something, or nothing, of an answer of this quality."""
    while True:
        row = random.choice([row for row in _corpus() if row["verdict"] == verdict])
        fitting = [each for each in row["sentences"] if bool(each["signals"]) is telling]
        if fitting:
            return str(random.choice(fitting)["text"])


def _strong(question: Question, depth: int, random: Random) -> str:
    if depth:
        return _sentence("yes", random, telling=True)
    return _from_corpus(question.kind, "yes", random)


def _weak(question: Question, depth: int, random: Random) -> str:
    if depth:
        return _sentence("no", random, telling=False)
    return _from_corpus(question.kind, "no", random)


def _hypothetical(_question: Question, depth: int, random: Random) -> str:
    if depth and random.random() < 0.4:
        return _sentence("no", random, telling=False)
    first, second, third = random.sample(_STEPS, 3)
    return (
        f"I would first {first}. Then I'd probably {second}, because it is fast, and in the end I "
        f"would {third}."
    )


def _rambling(question: Question, depth: int, random: Random) -> str:
    return " ".join(_weak(question, 0, random) for _time in range(1 if depth else 4))


def _parrot(_question: Question, _depth: int, _random: Random) -> str:
    return REPEATED


CANDIDATES: dict[str, Callable[[Question, int, Random], str]] = {
    "strong": _strong,
    "weak": _weak,
    "hypothetical": _hypothetical,
    "rambling": _rambling,
    "parrot": _parrot,
}


@dataclass
class Put:
    """One thing that was asked, and what was said to it."""

    who: str
    before: str
    question: Question
    depth: int
    reply: str
    report: Report | None


@dataclass
class Candidate(FakeRoom):
    """A room with somebody in it who answers by a rule."""

    answers_by: Callable[[Question, int, Random], str] = _strong
    random: Random = field(default_factory=Random)
    put: list[Put] = field(default_factory=list)
    script: list[str] = field(default_factory=list)

    def ask(self, question: Question, manner: Manner) -> Asked:
        text = self.answers_by(question, manner.depth, self.random)
        judge = Judge(language=ENGLISH, classifier=None)
        report = judge.report(parse_text(text), question, source="typed", engine="text")
        self.answers += 1
        lead = "  " if manner.depth else "\n"
        shown = f"{manner.before} {question.aloud}".strip()
        self.script += [
            f"{lead}{manner.asker} [{question.kind}]: {shown}",
            f"{lead.strip()}    > {text[:230]}",
        ]
        self.put.append(Put(manner.asker, manner.before, question, manner.depth, text, report))
        record = AnswerRecord(
            question=question,
            pack=manner.pack,
            started_at="2026-03-01T12:00:00+00:00",
            status="assessed",
            ended_by="silence",
            engines=Engines(stt="text", vad="none", voice="none"),
            overflows=0,
            audio=None,
            report=report,
        )
        return Asked(record=record, number=self.answers)

    def say(self, text: str, *, who: str = COACH) -> None:
        self.script.append(f"\n{who}: {text}")
        if who != COACH:
            self.heard.append(text)


@dataclass
class HeldLoop:
    """A whole interview that was held."""

    loop: Loop
    record: InterviewRecord
    rounds: list[Candidate]
    spent_s: list[float] = field(default_factory=list)

    @property
    def put(self) -> list[Put]:
        return [each for room in self.rounds for each in room.put]

    @property
    def script(self) -> list[str]:
        return [line for room in self.rounds for line in room.script]


@cache
def shipped(name: str) -> tuple[Loop, tuple[Question, ...]]:
    """Return a shipped loop with its questions, those that it borrows included."""
    file = f"{name}.toml"
    loop = parse_loop((ROOT / "interviews" / file).read_text(encoding="utf-8"), file=file)
    packs = {
        path.stem: parse_pack(path.read_text(encoding="utf-8"), file=path.name).questions
        for path in sorted((ROOT / "questions").glob("*.toml"))
    }
    return loop, (*packs[loop.pack], *borrowed(loop, packs))


def hold_loop(name: str, who: str, *, seed: int, minutes: float | None = None) -> HeldLoop:
    """Hold all rounds of a shipped interview with one of ``CANDIDATES``."""
    loop, questions = shipped(name)
    record = InterviewRecord(
        id=f"20260101T000000Z-{seed:04}",
        loop=name,
        started_at="2026-01-01T00:00:00+00:00",
        minutes=minutes,
    )
    held = HeldLoop(loop=loop, record=record, rounds=[])
    random = Random(seed)  # noqa: S311 - the same candidate each time
    interview = PanelInterview(
        room=FakeRoom([]), loop=loop, questions=questions, keep=lambda _record: None
    )
    for round_ in loop.rounds:
        room = Candidate([], answers_by=CANDIDATES[who], random=random)
        interview.room = room
        held.record = interview.hold_round(replace(held.record), round_)
        held.rounds.append(room)
    return held
