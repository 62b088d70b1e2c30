"""An answer that was recorded or written down elsewhere, kept as if it had been given here.

The original stays where it is. A recording is copied first, as the archive has them (FLAC, 16 kHz,
mono), and only then listened to: whatever fails after that, the answer is there. Its record comes
before the copy, which appears whole or not at all: one that a crash cut off is no answer, and its
file is not taken for one that is kept already.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from voicecoach.archive.files import answer_name
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.records import AnswerRecord, Engines, Imported
from voicecoach.audio.clip import RATE_HZ
from voicecoach.audio.decode import AudioReader
from voicecoach.audio.part import only
from voicecoach.audio.recorder import Recorder
from voicecoach.disk import unfinished
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.interview.questions import KINDS
from voicecoach.session.judging import Judge, judged
from voicecoach.session.sound_file import (
    Ears,
    Notify,
    OnProgress,
    SoundFile,
    choose_track,
    hear_file,
)
from voicecoach.session.sources import (
    BEHAVIORAL,
    PACK,
    Looked,
    Source,
    name_of,
    question_of,
    recorded_at,
)
from voicecoach.transcripts.cut import WHOLE
from voicecoach.transcripts.languages import Likely
from voicecoach.transcripts.read import read_transcript

MOST_SOUND_S = 3 * 3600.0
"""No answer is longer, and a whole interview is not."""

NOT_JUDGED_YET = "imported and not judged; voicecoach history recover judges it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """What judges imported answers."""

    judge: Judge
    ears: Callable[[], Ears]
    """Gives what hears recordings; called once there is one."""

    likely: Likely


def import_answer(
    looked: Looked,
    folder: SessionFolder,
    number: int,
    workshop: Workshop,
    *,
    notify: Notify,
    on_progress: OnProgress,
) -> AnswerRecord:
    """Keep a file as answer ``number`` of a session, judge it, and return its record.

    An answer that the engines fail on is kept unjudged. Raises UsageError where the file holds
    nothing to keep and ArchiveError where the disk will not take it; then nothing of it is kept.
    Whatever else ends it, nothing of an answer that was not judged yet is left behind.
    """
    try:
        record = _copied(looked, folder, number, workshop, notify=notify)
        record = _assessed(record, looked, folder, workshop, notify, on_progress)
        folder.keep(record, number=number)
    except BaseException:
        folder.drop(number)
        raise
    return record


def _copied(
    looked: Looked, folder: SessionFolder, number: int, workshop: Workshop, *, notify: Notify
) -> AnswerRecord:
    """Copy a file into the session; return its record as it stands if nobody ever judges it."""
    source = looked.source
    record = AnswerRecord(
        question=source.question or question_of(looked, source.kind or BEHAVIORAL),
        pack=source.pack if source.question else PACK,
        started_at=recorded_at(source.path),
        status="unassessed",
        ended_by="finished",
        engines=Engines(stt="text", vad="none", voice="none"),
        overflows=0,
        audio=None,
        report=None,
        note=NOT_JUDGED_YET,
        imported=Imported(name=name_of(source), sha256=looked.sha256, speaker=source.speaker),
    )
    if looked.text is not None:
        record = replace(record, text=answer_name(number, ".txt"))
        folder.keep(record, number=number, said_comes=True)
        folder.new_text(number, looked.text)
        return record
    track = source.track
    if track is None:
        with AudioReader(source.path, name=source.name) as reader:
            several = reader.tracks > 1
        file = SoundFile(path=source.path, name=source.name, part=source.part)
        track = (
            choose_track(file, workshop.ears().survey_tracker, notify=notify)[0] if several else 0
        )
    audio = folder.path / answer_name(number, ".flac")
    record = replace(record, audio=audio.name)
    folder.keep(record, number=number, said_comes=True)
    copy = unfinished(audio)
    damage = _copy(source, track, copy)
    folder.put_in_place(copy, audio)
    if damage is not None:
        notify(f"{source.name} is damaged: {damage}; kept is what could be read")
    return record


def _copy(source: Source, track: int, to: Path) -> str | None:
    """Write a recording as the archive has them; return what of it could not be read."""
    written = 0
    with (
        AudioReader(source.path, track=track, name=source.name) as reader,
        Recorder(to) as recorder,
    ):
        for block in only(reader, source.part.from_s, source.part.to_s):
            recorder.write(block)
            written += len(block)
            if written > MOST_SOUND_S * RATE_HZ:
                raise UsageError(
                    f"{source.name} is longer than three hours: give the recording of one answer, "
                    "or the part that is one"
                )
    return reader.damage


def _assessed(
    record: AnswerRecord,
    looked: Looked,
    folder: SessionFolder,
    workshop: Workshop,
    notify: Notify,
    on_progress: OnProgress,
) -> AnswerRecord:
    """Judge an answer that is on the disk by now; what cannot be judged says why."""
    try:
        if looked.text is not None:
            return _read(record, looked, looked.text, workshop, notify)
        return _heard(record, folder, looked.source, workshop, notify, on_progress)
    except UsageError:
        raise
    except VoicecoachError as error:
        return replace(record, note=str(error))


def _read(
    record: AnswerRecord, looked: Looked, text: str, workshop: Workshop, notify: Notify
) -> AnswerRecord:
    source = looked.source
    try:
        given = read_transcript(
            text, likely=workshop.likely, speaker=source.speaker, part=source.part
        )
    except VoicecoachError as error:
        raise UsageError(f"{source.name}: {error}") from None
    for note in given.notes:
        notify(f"{source.name}: {note}")
    if source.question is None:
        kind = next((each for each in KINDS if each == given.kind), BEHAVIORAL)
        question = question_of(looked, source.kind or kind)
        record = replace(record, question=replace(question, budget_s=given.budget_s))
    report = workshop.judge.report(
        given.transcript, record.question, source=source.name, engine=given.engine
    )
    engines = replace(record.engines, stt=given.engine)
    return judged(replace(record, engines=engines), report, heard=bool(given.transcript.speech))


def _heard(
    record: AnswerRecord,
    folder: SessionFolder,
    source: Source,
    workshop: Workshop,
    notify: Notify,
    on_progress: OnProgress,
) -> AnswerRecord:
    ears = workshop.ears()
    copy = SoundFile(
        path=folder.path / str(record.audio),
        name=source.name,
        part=replace(source.part, to_s=WHOLE.to_s),  # its end is cut off
        track=0,
    )
    transcript = hear_file(copy, ears, notify=notify, on_progress=on_progress)
    engines = replace(record.engines, stt=ears.recognizer.name, vad=ears.detector)
    report = workshop.judge.report(
        transcript, record.question, source=source.name, engine=ears.recognizer.name
    )
    return judged(replace(record, engines=engines), report, heard=bool(transcript.speech))
