"""Interviews of several rounds, kept as one JSON file each; the answers lie in their sessions."""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from voicecoach.archive.files import is_id, is_named, is_session
from voicecoach.archive.reading import read_session
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.soundness import instant
from voicecoach.archive.store import Damage, Store, cannot_write
from voicecoach.disk import take_lock
from voicecoach.errors import UsageError
from voicecoach.interview.debrief import Debrief
from voicecoach.interview.offers.record import TalkOutcome
from voicecoach.interview.probes import Probe
from voicecoach.interview.questions import Question
from voicecoach.interview.repetition import without_repeats
from voicecoach.interview.rounds import Declined, Exchange


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptProbe:
    """A follow-up and where its reply is."""

    probe: Probe
    answer: int
    """Number of the reply within the session; 0 where there is none."""

    interrupted: bool = False
    """It cut the answer short."""

    declined: Declined | None = None
    """How it was left out; None where it was replied to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptExchange:
    """A question and where what was said about it is."""

    panelist: str
    answer: int
    """Number of the answer within the session; 0 where the question was left out."""

    declined: Declined | None = None
    """How it was left out; None where it was answered."""

    question: Question | None = None
    """As it was asked, where it was left out: no answer holds it."""

    probes: tuple[KeptProbe, ...] = ()
    outcome: TalkOutcome | None = None
    """What came of it, where it was a talk about an offer that came to its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRound:
    """One round that was held."""

    id: str
    session: str
    """Id of the session with its answers; empty where every question was left out."""

    exchanges: tuple[KeptExchange, ...] = ()
    complete: bool = False
    """False where it was broken off; such a round is held again."""

    said: tuple[str, ...] = ()
    """How the interviewers reacted, in their own words alone: none of these is used again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewRecord:
    """One interview: ``DATA/interviews/ID.json``."""

    id: str
    loop: str
    """Id of the loop."""

    started_at: str
    """ISO 8601 with the offset from UTC."""

    minutes: float | None
    """Length of each round where it was set, else what the loop says."""

    rounds: tuple[KeptRound, ...] = ()
    prepared: bool = False
    """Whether it asks from the candidate's own pack, and holds answers against the CV."""

    schema: Literal["voicecoach.interview/1"] = "voicecoach.interview/1"

    def is_complete(self, round_id: str) -> bool:
        """Whether a round was held to its end."""
        return any(each.id == round_id and each.complete for each in self.rounds)

    @property
    def asked(self) -> tuple[Probe, ...]:
        """All follow-ups so far, in order."""
        return tuple(
            kept.probe
            for each in self.rounds
            for exchange in each.exchanges
            for kept in exchange.probes
        )

    @property
    def said(self) -> tuple[str, ...]:
        """All reactions so far, in order."""
        return tuple(text for each in self.rounds for text in each.said)


class Interviews:
    """The interviews kept in ``DATA/interviews``. What is damaged is named, and in no one's way."""

    def __init__(self, data: Path) -> None:
        self._store = Store(data / "interviews", of="interviews")
        self._sessions = data / "sessions"
        self.broken: tuple[str, ...] = ()
        """What could not be read the last time, one line each."""

    def keep(self, record: InterviewRecord) -> None:
        """Write an interview as it stands. Raises ArchiveError where that is not possible."""
        self._store.write(f"{record.id}.json", record)

    def keep_debrief(self, record: InterviewRecord, debrief: Debrief) -> Path:
        """Write the debrief beside its interview and return where it is.

        One of an older version is replaced. Raises ArchiveError where the disk will not take it.
        """
        path = self._store.write(_debrief(record), debrief)
        self._store.remove(_old_debrief(record))
        return path

    def all(self) -> tuple[InterviewRecord, ...]:
        """Return the interviews that can be read, newest first.

        Raises ArchiveError where their folder cannot be.
        """
        found: list[InterviewRecord] = []
        broken: list[str] = []
        for name in self._store.names(".json"):
            if not is_id(id_ := name.removesuffix(".json")):
                continue  # a copy would be gone on with in place of its original
            record = self._store.read(name, InterviewRecord)
            if isinstance(record, Damage):
                broken.append(f"{self._store.folder}: {record.problem}; mend or remove it")
            elif record is not None:
                found.append(replace(record, id=id_))
        self.broken = tuple(broken)
        return tuple(sorted(found, key=_begun, reverse=True))

    def latest(self, loop: str) -> InterviewRecord | None:
        """Return the newest interview of a loop, or None."""
        return next((record for record in self.all() if record.loop == loop), None)

    def find(self, name: str) -> InterviewRecord:
        """Return the one interview whose id begins with ``name`` or ends with ``-name``.

        Raises UsageError, saying what there is, for none or several.
        """
        known = self.all()
        matches = [each for each in known if name and is_named(each.id, name)]
        if len(matches) == 1:
            return matches[0]
        if not known:
            raise UsageError(f"no interviews are kept in {self._store.folder}")
        trouble = "no interview" if not matches else "more than one interview"
        shown = [each.id for each in matches or known]
        more = f" and {len(shown) - 5} more" if len(shown) > 5 else ""
        raise UsageError(f"{trouble} {name!r}; there are {', '.join(shown[:5])}{more}")

    @contextlib.contextmanager
    def going_on(self, record: InterviewRecord) -> Iterator[None]:
        """Keep a second process from holding the same interview, which would lose a round of one.

        Raises UsageError where another one holds it, ArchiveError where that cannot be told.
        """
        lock = self._store.make() / _lock(record)
        try:
            held = take_lock(lock)
        except OSError as error:
            raise cannot_write(lock, error) from error
        if held is None:
            raise UsageError(
                f"interview {record.id} goes on in another window; end it there, or begin a new "
                "one without --resume"
            )
        try:
            yield
        finally:
            os.close(held)

    def delete(self, record: InterviewRecord) -> None:
        """Delete an interview and its debrief for good; its answers stay, in their sessions.

        Raises ArchiveError where something would stay.
        """
        self.remove_debrief(record)
        self._store.remove(_lock(record))
        self._store.remove(f"{record.id}.json")

    def remove_debrief(self, record: InterviewRecord) -> bool:
        """Delete the debrief alone; return whether there was one. Raises ArchiveError."""
        removed = [self._store.remove(name) for name in (_debrief(record), _old_debrief(record))]
        return any(removed)

    def debrief(self, record: InterviewRecord) -> Debrief | Damage | None:
        """Read the debrief; None where none was held, or only by a version that kept a text."""
        return self._store.read(_debrief(record), Debrief)

    def debrief_path(self, record: InterviewRecord) -> Path | None:
        """Return where the debrief is, that of an older version too; None where none was held."""
        paths = (self._store.folder / name for name in (_debrief(record), _old_debrief(record)))
        return next(filter(Path.is_file, paths), None)

    def exchanges(self, record: InterviewRecord) -> tuple[Exchange, ...]:
        """Rebuild what was said from the sessions; answers that were deleted are left out."""
        return without_repeats(
            exchange for kept in record.rounds for exchange in self._exchanges(kept)
        )

    def _exchanges(self, kept: KeptRound) -> Iterator[Exchange]:
        answers = self._answers(kept.session)
        for exchange in kept.exchanges:
            record = answers.get(exchange.answer)
            if exchange.declined is not None and exchange.question is not None:
                yield _left_out(kept.id, exchange, exchange.question)
            elif record is not None:
                yield _exchange(kept.id, exchange, record, answers)

    def _answers(self, session: str) -> dict[int, AnswerRecord]:
        path = self._sessions / session
        if path.parent != self._sessions or not is_session(path):
            return {}
        return {each.number: each.record for each in read_session(path).answers if each.record}


def _debrief(record: InterviewRecord) -> str:
    return f"{record.id}.debrief.json"


def _old_debrief(record: InterviewRecord) -> str:
    """Name the Markdown text that earlier versions kept."""
    return f"{record.id}.md"


def _lock(record: InterviewRecord) -> str:
    return f".{record.id}.lock"


def _begun(record: InterviewRecord) -> tuple[datetime, str]:
    """Return the instant: whoever travels begins the next one at an earlier hour of the clock."""
    return instant(record.started_at) or datetime.min.replace(tzinfo=UTC), record.id


def _exchange(
    round_id: str, kept: KeptExchange, record: AnswerRecord, answers: dict[int, AnswerRecord]
) -> Exchange:
    exchange = Exchange(
        round=round_id,
        panelist=kept.panelist,
        question=record.question,
        report=record.report,
        outcome=kept.outcome,
    )
    for each in kept.probes:
        if each.declined is not None:
            exchange = exchange.with_declined(each.probe)
        reply = answers.get(each.answer)
        if reply is not None and reply.report is not None:
            exchange = exchange.with_reply(each.probe, reply.report, interrupted=each.interrupted)
    return exchange


def _left_out(round_id: str, kept: KeptExchange, question: Question) -> Exchange:
    return Exchange(
        round=round_id,
        panelist=kept.panelist,
        question=question,
        report=None,
        declined=kept.declined,
    )
