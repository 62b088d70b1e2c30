"""What is kept of a session and of each answer; field names are the format on disk."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from voicecoach.analysis.assessment import Report
from voicecoach.interview.questions import Question
from voicecoach.transcript import Correction, Transcript

EndReason = Literal[
    "key",
    "phrase",
    "silence",
    "finished",
    "nothing_heard",
    "limit",
    "device_lost",
    "interrupted",
    "cut_in",
]
"""Why an answer ended. ``phrase`` is a spoken "that's my answer", ``finished`` a short silence
after words that sound like the end; ``interrupted`` is Ctrl-C, and ``cut_in`` the interviewer's
own interruption."""

AnswerStatus = Literal["assessed", "unassessed", "no_speech", "interrupted"]
"""How far an answer got: judged; recorded but not judged (a crash, an engine that failed); nothing
to judge; stopped by the candidate before its end."""


UNKNOWN = "unknown"
"""Id of the question, the pack or the engine of an answer whose record was lost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Engines:
    """What heard and asked: each engine's own name for itself."""

    stt: str
    vad: str
    voice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """The file that an answer was imported from; it stays where it was."""

    name: str
    """Without its folders."""

    sha256: str
    """Of its content, so that the same file is not kept twice."""

    speaker: str = ""
    """Whose words were taken of a transcript with several speakers, where that was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedBefore:
    """What an answer was judged as before its question was named."""

    question: Question
    pack: str
    """Id of the pack that the question is from."""

    headline: str
    """Of the verdict at that time."""

    judged_by: str
    """As in the report."""

    replaced_at: str
    """ISO 8601 with the offset from UTC: when the other question was named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRecord:
    """One answer: ``NN.json`` beside its recording ``NN.flac`` or what was typed, ``NN.txt``."""

    question: Question
    """As it was asked, so that the record outlives its pack."""

    pack: str
    """Id of the pack that the question is from."""

    started_at: str
    """ISO 8601 with the offset from UTC: when the microphone opened, or the question was read."""

    status: AnswerStatus
    ended_by: EndReason

    engines: Engines
    overflows: int
    """How often sound was lost because the machine was too busy to fetch it."""

    audio: str | None
    """Name of the recording beside this record; None where there is none."""

    text: str | None = None
    """Name of the file beside this record that holds what was typed; None for none."""

    report: Report | None
    note: str = ""
    """What a reader must know, for example why there is no report."""

    self_rating: int | None = None
    """What the candidate thought of it before hearing the verdict, 1 to 5; None where nobody
    asked."""

    heard: Transcript | None = None
    """What the recognizer gave, where the candidate has corrected words since: the report's own
    transcript is then the corrected one."""

    imported: Imported | None = None
    """Where it came from, if it was not given here."""

    judged_before: tuple[JudgedBefore, ...] = ()
    """As answers to other questions, the latest last; each question once."""

    schema: Literal["voicecoach.answer/1"] = "voicecoach.answer/1"

    @property
    def asked_elsewhere(self) -> bool:
        """Whether its question was not put here, or nobody knows which it was."""
        return self.imported is not None or self.question.id == UNKNOWN

    @property
    def nobody_left(self) -> bool:
        """Whether there is nobody to ask further: an answer never came."""
        return self.ended_by == "nothing_heard"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """What the candidate says was shown here and was not found: kept beside the verdict."""

    signal: str
    start_s: float
    """From the start of the recording, as ``end_s``."""

    end_s: float
    quote: str
    made_at: str
    """ISO 8601 with the offset from UTC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerNotes:
    """What the candidate says of an answer: ``NN.notes.json`` beside its record.

    It is kept apart, so that judging or hearing the answer anew leaves it as it is.
    """

    note: str = ""
    tags: tuple[str, ...] = ()
    starred: bool = False
    corrections: tuple[Correction, ...] = ()
    """In the order in which they were made."""

    disputes: tuple[Dispute, ...] = ()
    schema: Literal["voicecoach.notes/1"] = "voicecoach.notes/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRecord:
    """What holds for all answers of a session: its ``session.json``."""

    started_at: str
    """ISO 8601 with the offset from UTC."""

    pack: str
    version: str
    """The voicecoach that wrote it."""

    schema: Literal["voicecoach.session/1"] = "voicecoach.session/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAnswer:
    """One answer as found on disk, whole or not."""

    number: int
    """Counts from 1 within its session."""

    record: AnswerRecord | None
    """None where an answer has no record (a crash) or the record cannot be read."""

    record_path: Path | None
    audio_path: Path | None
    text_path: Path | None = None
    notes: AnswerNotes = AnswerNotes()
    """Empty where there are none."""

    problem: str | None = None
    """What is wrong with the files, in a few words; None where all is well."""

    @property
    def status(self) -> Literal[AnswerStatus, "broken"]:
        """How far the answer got; ``broken`` where its record cannot be read."""
        if self.record is not None:
            return self.record.status
        return "unassessed" if self.record_path is None else "broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSession:
    """One session as found on disk."""

    id: str
    """Name of its folder."""

    path: Path
    record: SessionRecord | None
    """None where ``session.json`` is missing or cannot be read."""

    answers: tuple[KeptAnswer, ...]
    problem: str | None = None
