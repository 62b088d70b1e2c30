"""Answers that were cut off, judged as what they were.

A crash, a power cut or Ctrl-C leaves what was said, and as a rule a record that names the question.
Where the record is missing or broken, what of it can be read still counts.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.records import (
    UNKNOWN,
    AnswerRecord,
    Engines,
    KeptAnswer,
    KeptSession,
)
from voicecoach.archive.schedule import make_anew
from voicecoach.archive.sessions import Archive
from voicecoach.archive.store import MOST_BYTES
from voicecoach.audio.decode import NoSoundError
from voicecoach.disk import read_plain
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.interview.questions import Question
from voicecoach.session.handed_in import MOST_TEXT_BYTES
from voicecoach.session.judging import Judge, judged
from voicecoach.session.sound_file import Ears, Notify, OnProgress, SoundFile, hear_file
from voicecoach.session.writing import ENGINE, SOURCE
from voicecoach.transcript import Transcript
from voicecoach.transcripts.languages import Likely
from voicecoach.transcripts.read import read_transcript
from voicecoach.transcripts.typed import NOTHING_TYPED, read_typed
from voicecoach.values import DecodeError, decode

T = TypeVar("T")

UNKNOWN_QUESTION = Question(
    id=UNKNOWN,
    prompt="What was asked is not known any more.",
    kind="behavioral",
    domain=UNKNOWN,
    source="its record was lost",
)
"""Stands for a question whose record is gone."""

RECOVERED_SOURCE = "recording"
"""What a recovered report names as the microphone, whose name nobody noted."""


def is_unjudged(kept: KeptAnswer) -> bool:
    """Whether something was said that was never judged."""
    if kept.audio_path is None and kept.text_path is None:
        return False
    record = kept.record
    if record is None:
        return True
    return record.report is None and record.status in ("interrupted", "unassessed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """Judges what was cut off, and keeps it."""

    archive: Archive
    judge: Judge
    ears: Callable[[], Ears]
    """Gives what hears recordings; called once there is one."""

    likely: Likely
    notify: Notify

    def recover(
        self,
        session: KeptSession,
        kept: KeptAnswer,
        *,
        on_progress: OnProgress,
        question: Question | None = None,
    ) -> AnswerRecord:
        """Judge one answer as an answer to its question, and keep it.

        ``question`` is what was asked, where the candidate knows it and the record doesn't. A
        record that a newer voicecoach wrote is left alone. Raises VoicecoachError where the answer
        cannot be read or judged; then it stays as it is.
        """
        record = kept.record or _salvaged(session, kept)
        if question is not None:
            record = replace(record, question=question)
        if kept.audio_path is not None:
            record = self._heard(replace(record, audio=kept.audio_path.name), kept, on_progress)
        elif kept.text_path is not None:
            record = self._read(replace(record, text=kept.text_path.name), kept.text_path)
        else:
            raise UsageError(f"of answer {kept.number} of {session.id} nothing is left to judge")
        with self.archive.locked():
            now = self.archive.answer(session.id, kept.number)
            if not is_unjudged(now):
                raise UsageError(f"answer {kept.number} of {session.id} was judged meanwhile")
            folder = SessionFolder(session.path)
            if now.record is None and now.record_path is not None:
                folder.set_aside(kept.number)
            folder.keep(record, number=kept.number)
        make_anew(self.archive.data)
        return record

    def _heard(
        self, record: AnswerRecord, kept: KeptAnswer, on_progress: OnProgress
    ) -> AnswerRecord:
        path = kept.audio_path
        assert path is not None  # noqa: S101 - asked before
        ears = self.ears()
        engines = replace(record.engines, stt=ears.recognizer.name, vad=ears.detector)
        try:
            transcript = hear_file(
                SoundFile(path=path, name=str(path), track=0),
                ears,
                notify=self.notify,
                on_progress=on_progress,
            )
        except NoSoundError:  # it broke off before the first sound was on the disk
            return replace(record, status="no_speech", note="its recording holds no sound")
        report = self.judge.report(
            transcript, record.question, source=RECOVERED_SOURCE, engine=ears.recognizer.name
        )
        return judged(replace(record, engines=engines), report, heard=bool(transcript.speech))

    def _read(self, record: AnswerRecord, path: Path) -> AnswerRecord:
        try:
            # A power cut may have left half a character at the end.
            text = read_plain(path, most_bytes=MOST_TEXT_BYTES).decode("utf-8", "replace")
        except OSError as error:
            raise VoicecoachError(f"{path} cannot be read ({error.strerror})") from None
        engine, transcript = self._said(text, record)
        report = self.judge.report(transcript, record.question, source=SOURCE, engine=engine)
        record = judged(record, report, heard=bool(transcript.speech))
        return record if transcript.speech else replace(record, note=NOTHING_TYPED)

    def _said(self, text: str, record: AnswerRecord) -> tuple[str, Transcript]:
        """Read a text as what it is: typed here, or a transcript that was handed in."""
        if record.imported is None:
            return ENGINE, read_typed(text, self.likely)
        given = read_transcript(text, likely=self.likely, speaker=record.imported.speaker)
        return given.engine, given.transcript


def _salvaged(session: KeptSession, kept: KeptAnswer) -> AnswerRecord:
    """Return a record that says what can still be known of an answer without a readable one."""
    record = AnswerRecord(
        question=UNKNOWN_QUESTION,
        pack=session.record.pack if session.record else UNKNOWN,
        started_at=_started_at(session, kept),
        status="interrupted",
        ended_by="interrupted",
        engines=Engines(stt=ENGINE, vad="none", voice=UNKNOWN),
        overflows=0,
        audio=None,
        report=None,
    )
    content = _content(kept)
    schema = content.get("schema", record.schema)
    if schema != record.schema:
        raise VoicecoachError(
            f"{kept.record_path} is of another schema, {str(schema)[:40]!r}: it stays as it is"
        )
    return replace(
        record,
        question=_part(content, "question", Question, record.question),
        pack=_part(content, "pack", str, record.pack),
        engines=_part(content, "engines", Engines, record.engines),
    )


def _content(kept: KeptAnswer) -> dict[str, Any]:
    """Return what is in a record that does not fit; nothing where that is no JSON."""
    if kept.record_path is None:
        return {}
    try:
        content = json.loads(read_plain(kept.record_path, most_bytes=MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def _part(content: dict[str, Any], name: str, kind: type[T], instead: T) -> T:
    try:
        return decode(kind, content[name])
    except (KeyError, DecodeError):
        return instead


def _started_at(session: KeptSession, kept: KeptAnswer) -> str:
    """Return when an answer was begun, as far as its file and its session know."""
    said = kept.audio_path or kept.text_path
    if session.record is not None and kept.number == 1:
        return session.record.started_at
    try:
        written = datetime.fromtimestamp(said.stat().st_mtime if said is not None else 0.0, UTC)
    except (OSError, OverflowError, ValueError):  # a clock that was far off
        written = datetime.fromtimestamp(0.0, UTC)
    return written.astimezone().isoformat(timespec="seconds")
