"""Interviews of several rounds, kept as one JSON file each; the answers lie in their sessions."""

import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from voicecoach.archive.folder import ArchiveError, is_id, private_folder, write_record
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.interview.probes import Probe
from voicecoach.interview.rounds import Exchange
from voicecoach.values import DecodeError, decode


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptProbe:
    """A follow-up and where its reply is."""

    probe: Probe
    answer: int
    """Number of the reply within the session."""

    interrupted: bool = False
    """It cut the answer short."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptExchange:
    """A question and where what was said about it is."""

    panelist: str
    answer: int
    """Number of the answer within the session."""

    probes: tuple[KeptProbe, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRound:
    """One round that was held."""

    id: str
    session: str
    """Id of the session with its answers."""

    exchanges: tuple[KeptExchange, ...] = ()
    complete: bool = False
    """False where it was broken off; such a round is held again."""


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


class Interviews:
    """The interviews kept in ``DATA/interviews``."""

    def __init__(self, data: Path) -> None:
        self._folder = data / "interviews"
        self._sessions = Archive(data)

    def keep(self, record: InterviewRecord) -> None:
        """Write an interview as it stands. Raises ArchiveError where that is not possible."""
        write_record(private_folder(self._folder, of="interviews") / f"{record.id}.json", record)

    def keep_debrief(self, record: InterviewRecord, text: str) -> Path:
        """Write the debrief beside its interview and return where it is."""
        path = self._folder / f"{record.id}.md"
        try:
            path.write_text(text, encoding="utf-8")
            path.chmod(0o600)
        except OSError as error:
            raise ArchiveError(f"cannot write {path}: {error.strerror}; free some space") from error
        return path

    def all(self) -> tuple[InterviewRecord, ...]:
        """Return the interviews that can be read, newest first."""
        if not self._folder.is_dir():
            return ()
        return tuple(
            sorted(self._read(), key=lambda record: (record.started_at, record.id), reverse=True)
        )

    def latest(self, loop: str) -> InterviewRecord | None:
        """Return the newest interview of a loop, or None."""
        return next((record for record in self.all() if record.loop == loop), None)

    def exchanges(self, record: InterviewRecord) -> tuple[Exchange, ...]:
        """Rebuild what was said from the sessions; answers that were deleted are left out."""
        return tuple(exchange for kept in record.rounds for exchange in self._exchanges(kept))

    def _exchanges(self, kept: KeptRound) -> Iterator[Exchange]:
        kept_answers = self._sessions.answers(kept.session)
        answers = {each.number: each.record for each in kept_answers if each.record}
        for exchange in kept.exchanges:
            record = answers.get(exchange.answer)
            if record is not None:
                yield _exchange(kept.id, exchange, record, answers)

    def _read(self) -> Iterator[InterviewRecord]:
        """Read what has an interview's name; a copy of one would be gone on with in its place."""
        for path in sorted(self._folder.glob("*.json")):
            if not is_id(path.stem):
                continue
            with contextlib.suppress(OSError, ValueError, RecursionError, DecodeError):
                record = decode(InterviewRecord, json.loads(path.read_text(encoding="utf-8")))
                yield replace(record, id=path.stem)


def _exchange(
    round_id: str, kept: KeptExchange, record: AnswerRecord, answers: dict[int, AnswerRecord]
) -> Exchange:
    exchange = Exchange(
        round=round_id, panelist=kept.panelist, question=record.question, report=record.report
    )
    for each in kept.probes:
        reply = answers.get(each.answer)
        if reply is not None and reply.report is not None:
            exchange = exchange.with_reply(each.probe, reply.report, interrupted=each.interrupted)
    return exchange
