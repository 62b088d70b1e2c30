"""When each question is due again: spaced repetition (FSRS) over the kept answers.

``DATA/drill.json`` is a copy of what follows from the sessions, like the index: it may be deleted
at any time and is then made anew. What was answered in practice or in an interview counts as well.
"""

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from voicecoach.analysis.assessment import Report
from voicecoach.archive.index.contents import row_of
from voicecoach.archive.index.rows import AnswerRow
from voicecoach.archive.records import AnswerRecord, KeptAnswer
from voicecoach.archive.sessions import Archive
from voicecoach.archive.soundness import instant
from voicecoach.archive.store import Store
from voicecoach.interview.questions import Question
from voicecoach.interview.self_rating import RECALL, RatingGap

DRILL_FILE = "drill.json"
LOCK_FILE = ".drill.lock"

SOON = timedelta(minutes=10)
"""When a question that went wrong comes back: within the same drill, but not at once."""

LATEST = timedelta(days=30)
"""No question rests for longer: an onsite follows within weeks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduledQuestion:
    """One question's card, in the terms of FSRS, and where its latest answer is."""

    pack: str
    question: str
    state: Literal[1, 2, 3]
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

    def __post_init__(self) -> None:
        """Refuse what FSRS cannot go on from."""
        if self.state == 2:
            begun = self.stability is not None and self.last_review is not None
        else:
            begun = self.step is not None and self.step >= 0
        if not begun:
            raise ValueError(f"expected a card that was reviewed, found state {self.state}")
        if not (self.stability is None or self.stability > 0):
            raise ValueError("expected a stability above 0")
        if not (self.difficulty is None or 1 <= self.difficulty <= 10):
            raise ValueError("expected a difficulty from 1 to 10")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleRecord:
    """``DATA/drill.json``."""

    cards: tuple[ScheduledQuestion, ...] = ()
    read: Mapping[str, int] = field(default_factory=dict)
    """Session → number of the latest of its answers that was taken in."""

    own_ratings: tuple[RatingGap, ...] = ()
    """The candidate's ratings of themself beside what was heard, oldest first."""

    schema: Literal["voicecoach.drill/1"] = "voicecoach.drill/1"


def make_anew(data: Path) -> None:
    """Have the schedule made anew from all answers when it is next asked for.

    For what was judged otherwise since: what is taken in, is taken in once. Raises ArchiveError.
    """
    store = Store(data, of="the schedule", lock=data / LOCK_FILE)
    with store.locked():
        store.remove(DRILL_FILE)


class Schedule:
    """The cards of all questions that were ever answered. Several processes may be at it."""

    def __init__(self, data: Path) -> None:
        """Read the cards and take in what was kept since, or everything where there are none."""
        self._store = Store(data, of="the schedule", lock=data / LOCK_FILE)
        self._archive = Archive(data)
        self._cards: dict[tuple[str, str], ScheduledQuestion] = {}
        self._read_to: dict[str, int] = {}
        self._own_ratings: list[RatingGap] = []
        self._load()
        self.catch_up()

    def catch_up(self) -> None:
        """Take in every answer that was kept since the cards were written, and write them.

        Raises ArchiveError where the sessions cannot be read or the cards not written.
        """
        latest = self._archive.latest_numbers()
        if self._is_up_to_date(latest):
            return
        with self._store.locked():
            self._load()  # somebody else may have caught up meanwhile
            if self._is_up_to_date(latest):
                return
            self._take_in_all(latest)

    def take_in(self, record: AnswerRecord, *, session: str, number: int) -> None:
        """Count an answer that was just kept, without reading the session again.

        Those before it in the session count as read. Raises ArchiveError where the cards cannot be
        written.
        """
        with self._store.locked():
            known = bool(self._read_to)
            self._load()
            if known and not self._read_to:  # see ``make_anew``
                self._take_in_all(self._archive.latest_numbers())
                return
            card = self._card(record.pack, record.question.id)
            counted = card is not None and (card.session, card.answer) == (session, number)
            if not counted:
                kept = KeptAnswer(number=number, record=record, record_path=None, audio_path=None)
                self._review(row_of(session, kept))
            self._read_to[session] = max(self._read_to.get(session, 0), number)
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
        return instant(card.due) if card else None

    def card(
        self, question: str, *, pack: str, before: datetime | None = None
    ) -> ScheduledQuestion | None:
        """Return a question's card, or as it was ``before`` a moment; None where there was none."""
        card = self._card(pack, question)
        if before is None or card is None or card.last_review is None:
            return card
        last = instant(card.last_review)
        if last is not None and last < before:
            return card
        earlier: ScheduledQuestion | None = None
        for row in self._archive.attempts(pack, question):
            if row.started_at is not None and row.started_at < before:
                earlier = _after(earlier, row)
        return earlier

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
        return tuple(self._own_ratings)

    def _is_up_to_date(self, latest: Mapping[str, int]) -> bool:
        return self._read_to.keys() == latest.keys() and all(
            number <= self._read_to[session] for session, number in latest.items()
        )

    def _take_in_all(self, latest: Mapping[str, int]) -> None:
        for row in self._archive.rows():
            if row.number > self._read_to.get(row.session_id, 0):
                self._review(row)
        self._read_to = {session: max(self._read_to.get(session, 0), number)
                         for session, number in sorted(latest.items())}  # fmt: skip
        self._write()

    def _review(self, row: AnswerRow) -> None:
        """Take in one answer; those that were not judged, or not surely, change nothing."""
        if row.self_rating is not None and row.heard_rating is not None:
            self._own_ratings.append(RatingGap(own=row.self_rating, heard=row.heard_rating))
        if row.pack is None or row.question_id is None:
            return
        card = _after(self._card(row.pack, row.question_id), row)
        if card is not None:
            # The latest comes last.
            self._cards.pop((row.pack, row.question_id), None)
            self._cards[row.pack, row.question_id] = card

    def _card(self, pack: str, question: str) -> ScheduledQuestion | None:
        return self._cards.get((pack, question))

    def _load(self) -> None:
        """Read the cards; a file that is damaged is as good as none, since it can be made anew."""
        found = self._store.read(DRILL_FILE, ScheduleRecord)
        record = found if isinstance(found, ScheduleRecord) else ScheduleRecord()
        self._cards = {(card.pack, card.question): card for card in record.cards}
        self._read_to = dict(record.read)
        self._own_ratings = list(record.own_ratings)

    def _write(self) -> None:
        record = ScheduleRecord(
            cards=tuple(self._cards.values()),
            read=self._read_to,
            own_ratings=tuple(self._own_ratings),
        )
        self._store.write(DRILL_FILE, record)


def _after(before: ScheduledQuestion | None, row: AnswerRow) -> ScheduledQuestion | None:
    """Return a question's card after one more answer; the same where that says nothing of it."""
    derived = row.derived_from is not None
    if row.heard_rating is None or row.started_at is None or derived:
        return before
    last = instant(before.last_review) if before and before.last_review else None
    # A recording that is imported may be older than what was answered before.
    at = max(row.started_at, last) if last else row.started_at
    return ScheduledQuestion(
        pack=row.pack or "",
        question=row.question_id or "",
        **_reviewed(before, RECALL[row.heard_rating], at=at),
        answers=(before.answers if before else 0) + 1,
        session=row.session_id,
        answer=row.number,
    )


def _reviewed(before: ScheduledQuestion | None, recall: str, *, at: datetime) -> dict[str, Any]:
    """Let FSRS review a card, or a new one; return its fields here."""
    from fsrs import Card, Rating

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
    reviewed, _log = _scheduler().review_card(card, Rating[recall.capitalize()], at)
    fields = dict(reviewed.to_dict())
    del fields["card_id"]
    return fields


@functools.cache
def _scheduler() -> Any:
    from fsrs import Scheduler

    return Scheduler(
        learning_steps=(SOON,),
        relearning_steps=(SOON,),
        maximum_interval=LATEST.days,
        enable_fuzzing=False,  # the same answers give the same schedule: it can be made anew
    )
