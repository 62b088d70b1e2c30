"""When each question is due again: spaced repetition (FSRS) over the kept answers.

``DATA/drill.json`` is a copy of what follows from the sessions, like the index: it may be deleted
at any time and is then made anew. What was answered in practice or in an interview counts as well.
"""

import contextlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from voicecoach.analysis.assessment import Report
from voicecoach.archive.folder import answer_files, private_folder, read_session, write_record
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.interview.questions import Question
from voicecoach.interview.self_rating import RatingGap, rating_of, recall_of
from voicecoach.values import DecodeError, decode

DRILL_FILE = "drill.json"

SOON = timedelta(minutes=10)
"""When a question that went wrong comes back: within the same drill, but not at once."""

LATEST = timedelta(days=30)
"""No question rests for longer: an onsite follows within weeks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduledQuestion:
    """One question's card, in the terms of FSRS, and where its latest answer is."""

    pack: str
    question: str
    state: int
    """1 learning, 2 review, 3 relearning."""

    step: int | None
    stability: float | None
    """Days until it would be remembered nine times out of ten."""

    difficulty: float | None
    """1 to 10."""

    due: str
    """ISO 8601, UTC, as ``last_review``."""

    last_review: str | None
    answers: int
    session: str
    """Id of the session with the latest answer."""

    answer: int
    """Its number there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleRecord:
    """``DATA/drill.json``."""

    cards: tuple[ScheduledQuestion, ...] = ()
    read: Mapping[str, int] = field(default_factory=dict)
    """How many answers were taken in of each session."""

    own_ratings: tuple[RatingGap, ...] = ()
    """The candidate's ratings of themself beside what was heard, oldest first."""

    schema: Literal["voicecoach.drill/1"] = "voicecoach.drill/1"


class Schedule:
    """The cards of all questions that were ever answered."""

    def __init__(self, data: Path) -> None:
        """Read the cards and take in what was kept since, or everything where there are none."""
        self._path = data / DRILL_FILE
        self._archive = Archive(data)
        self._record = self._read()
        self.catch_up()

    def catch_up(self) -> None:
        """Take in every answer that was kept since the cards were written, and write them.

        Raises ArchiveError where the sessions cannot be read or the cards not written.
        """
        before = self._record
        folders = sorted(self._archive.folders(), key=lambda path: path.name)
        self._record = replace(
            before, read={path.name: before.read.get(path.name, 0) for path in folders}
        )
        for folder in folders:
            with contextlib.suppress(OSError):  # a folder that is being deleted
                if len(answer_files(folder)) != self._record.read[folder.name]:
                    self._read_in(folder)
        if self._record != before:
            self._write()

    def take_in(self, record: AnswerRecord, *, session: str, number: int) -> None:
        """Count an answer that was just kept, without reading the session again.

        Those before it in the session count as read. Raises ArchiveError where the cards cannot be
        written.
        """
        if record.report is not None:
            self._review(record, record.report, session=session, number=number)
        self._record = replace(self._record, read={**self._record.read, session: number})
        self._write()

    def in_order(
        self, questions: Iterable[Question], *, pack: str, now: datetime
    ) -> tuple[Question, ...]:
        """Put the questions that are due first, longest overdue leading, then those never asked.

        Those that are not due yet come last, the next one first.
        """
        due: list[tuple[datetime, Question]] = []
        new: list[Question] = []
        later: list[tuple[datetime, Question]] = []
        for question in questions:
            at = self.due_at(question.id, pack=pack)
            if at is None:
                new.append(question)
            else:
                (due if at <= now else later).append((at, question))
        by_time = (sorted(part, key=lambda item: item[0]) for part in (due, later))
        first, last = ([question for _due, question in part] for part in by_time)
        return (*first, *new, *last)

    def due_at(self, question: str, *, pack: str) -> datetime | None:
        """When a question is due; None where it was never asked."""
        card = self._card(pack, question)
        return datetime.fromisoformat(card.due) if card else None

    def latest_report(self, question: str, *, pack: str) -> Report | None:
        """Return the report of the latest judged answer; None where there is none any more."""
        card = self._card(pack, question)
        if card is None:
            return None
        answers = self._archive.answers(card.session)
        found = next((item.record for item in answers if item.number == card.answer), None)
        return found.report if found else None

    @property
    def own_ratings(self) -> tuple[RatingGap, ...]:
        """The candidate's ratings of themself so far, oldest first."""
        return self._record.own_ratings

    def _read_in(self, folder: Path) -> None:
        """Review the answers of one session that were not taken in yet."""
        answers = read_session(folder).answers
        for kept in answers[self._record.read[folder.name] :]:
            if kept.record is not None and kept.record.report is not None:
                self._review(kept.record, kept.record.report, session=folder.name,
                             number=kept.number)  # fmt: skip
        self._record = replace(
            self._record, read={**self._record.read, folder.name: len(answer_files(folder))}
        )

    def _review(self, record: AnswerRecord, report: Report, *, session: str, number: int) -> None:
        heard = rating_of(report)
        if record.self_rating is not None and heard is not None:
            gap = RatingGap(own=record.self_rating, heard=heard)
            self._record = replace(self._record, own_ratings=(*self._record.own_ratings, gap))
        if (recall := recall_of(report)) is None or record.question.derived_from:
            return
        before = self._card(record.pack, record.question.id)
        reviewed = _reviewed(before, recall, at=datetime.fromisoformat(record.started_at))
        card = ScheduledQuestion(
            pack=record.pack,
            question=record.question.id,
            **reviewed,
            answers=(before.answers if before else 0) + 1,
            session=session,
            answer=number,
        )
        others = (item for item in self._record.cards if item != before)
        self._record = replace(self._record, cards=(*others, card))

    def _card(self, pack: str, question: str) -> ScheduledQuestion | None:
        for card in self._record.cards:
            if (card.pack, card.question) == (pack, question):
                return card
        return None

    def _read(self) -> ScheduleRecord:
        try:
            return decode(ScheduleRecord, json.loads(self._path.read_text(encoding="utf-8")))
        except (OSError, ValueError, RecursionError, DecodeError):
            return ScheduleRecord()

    def _write(self) -> None:
        private_folder(self._path.parent, of="the schedule")
        write_record(self._path, self._record)


def _reviewed(before: ScheduledQuestion | None, recall: str, *, at: datetime) -> dict[str, Any]:
    """Let FSRS review a card, or a new one; return its fields here."""
    from fsrs import Card, Rating, Scheduler

    card = Card(card_id=0)
    if before is not None:
        card = Card.from_dict(
            {
                "card_id": 0,
                "state": before.state,
                "step": before.step,
                "stability": before.stability,
                "difficulty": before.difficulty,
                "due": before.due,
                "last_review": before.last_review,
            }
        )
    scheduler = Scheduler(
        learning_steps=(SOON,),
        relearning_steps=(SOON,),
        maximum_interval=LATEST.days,
        enable_fuzzing=False,  # the same answers give the same schedule: it can be made anew
    )
    reviewed, _log = scheduler.review_card(card, Rating[recall.capitalize()], at.astimezone(UTC))
    fields = dict(reviewed.to_dict())
    del fields["card_id"]
    return fields
