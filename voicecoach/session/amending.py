"""What the candidate changes about a kept answer, and what is judged anew for it.

What was said is never touched: the recording and the typed text stay as they are, ``heard`` keeps
what the recognizer gave, and what the candidate says of an answer lies in a file of its own. It is
written first, so that an answer that is judged anew after a crash has it.
"""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from voicecoach.analysis.alignment import align
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.records import (
    AnswerNotes,
    AnswerRecord,
    Dispute,
    KeptAnswer,
)
from voicecoach.archive.schedule import make_anew
from voicecoach.archive.sessions import Archive
from voicecoach.archive.store import ArchiveError
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.interview.questions import Question
from voicecoach.session.judging import Judge, judged
from voicecoach.session.naming import with_question
from voicecoach.session.sound_file import Ears, OnProgress, SoundFile, hear_file
from voicecoach.session.wording import one_line, require_few, several_lines
from voicecoach.transcript import Correction, Transcript
from voicecoach.transcripts.correct import corrected, heard_in

MOST_CORRECTIONS = 1_000
MOST_DISPUTES = 200
MOST_TAGS = 30


def ignored(_value: object) -> None:
    """Take what nobody needs to know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amend:
    """Changes kept answers. Each change is on the disk, and the index knows it, when it returns.

    Every method raises UsageError where there is no such answer or what is asked for cannot be, and
    ArchiveError where the disk will not take it; then nothing has changed.
    """

    archive: Archive
    judge: Judge
    now: Callable[[], datetime]

    def correct(self, session_id: str, number: int, correction: Correction) -> AnswerRecord:
        """Put what was really said in the place of what was heard, and judge that.

        Where the correction does not say what was heard or when it was made, that is filled in.
        """
        with self._changing(session_id, number) as kept:
            record = _judged_record(kept)
            said = _sound(correction, _transcript(record), made_at=self._moment())
            require_few("corrections", len(kept.notes.corrections) + 1, MOST_CORRECTIONS)
            return self._recorrected(session_id, kept, record, (*kept.notes.corrections, said))

    def undo(self, session_id: str, number: int) -> AnswerRecord:
        """Take the latest correction back, and judge what stands then."""
        with self._changing(session_id, number) as kept:
            record = _judged_record(kept)
            if not kept.notes.corrections:
                raise UsageError(f"answer {number} of {session_id} has no correction to take back")
            return self._recorrected(session_id, kept, record, kept.notes.corrections[:-1])

    def rejudge(self, session_id: str, number: int) -> AnswerRecord:
        """Judge an answer anew, as it was heard and corrected."""
        with self._changing(session_id, number) as kept:
            record = _judged_record(kept)
            again = self._judged(record, _heard(record), kept.notes.corrections)
            self._keep(session_id, number, again)
            return again

    def name_question(
        self, session_id: str, number: int, question: Question, *, pack: str
    ) -> AnswerRecord:
        """Say which question an imported answer is to, and judge it by that one's kind and length.

        What it was judged as before is kept beside it. An answer that was not judged yet is not
        judged by this, either. An answer that was given here has the question that was asked.
        """
        with self._changing(session_id, number) as kept:
            asked = with_question(kept, session_id, question, pack=pack, at=self._moment())
            if asked.report is not None:
                asked = self._judged(asked, _heard(asked), kept.notes.corrections)
            self._keep(session_id, number, asked)
            return asked

    def retranscribe(
        self, session_id: str, number: int, ears: Ears, on_progress: OnProgress = ignored
    ) -> AnswerRecord:
        """Hear the recording anew and judge that; corrections are made to the new words, too.

        Where no words are heard in what had some, nothing changes and VoicecoachError is raised.
        """
        kept = self._kept(session_id, number)
        record = kept.record
        if record is None or kept.audio_path is None:
            raise UsageError(f"answer {number} of {session_id} has no recording to hear again")
        transcript = hear_file(
            SoundFile(path=kept.audio_path, name=kept.audio_path.name, track=0),
            ears,
            notify=ignored,
            on_progress=on_progress,
        )
        if record.report is not None and record.report.transcript.words and not transcript.words:
            raise VoicecoachError(
                f"{ears.recognizer.name} hears no words in answer {number} of {session_id}; "
                "it stays as it was"
            )
        with self._changing(session_id, number) as kept:
            if (record := kept.record) is None:
                raise UsageError(f"answer {number} of {session_id} has no record any more")
            if record.report is not None:
                transcript = replace(transcript, asked_s=record.report.transcript.asked_s)
            engines = replace(record.engines, stt=ears.recognizer.name, vad=ears.detector)
            again = self._judged(
                replace(record, engines=engines),
                transcript,
                kept.notes.corrections,
                engine=ears.recognizer.name,
            )
            self._keep(session_id, number, again)
            return again

    def note(self, session_id: str, number: int, text: str) -> AnswerNotes:
        """Keep a note with an answer, in place of the one before; an empty one is none."""
        return self._renoted(
            session_id, number, lambda notes: replace(notes, note=several_lines(text))
        )

    def tag(self, session_id: str, number: int, *tags: str) -> AnswerNotes:
        """Give an answer these tags and no others; each is one line, and once is enough."""
        given = tuple(dict.fromkeys(filter(None, map(one_line, tags))))
        require_few("tags", len(given), MOST_TAGS)
        return self._renoted(session_id, number, lambda notes: replace(notes, tags=given))

    def star(self, session_id: str, number: int, *, starred: bool) -> AnswerNotes:
        """Mark an answer with a star, or take the star away."""
        return self._renoted(session_id, number, lambda notes: replace(notes, starred=starred))

    def dispute(self, session_id: str, number: int, dispute: Dispute) -> AnswerNotes:
        """Keep "I did show it, here" beside the verdict, which stays what it is."""
        said = replace(
            dispute,
            signal=one_line(dispute.signal),
            quote=one_line(dispute.quote),
            made_at=dispute.made_at or self._moment(),
        )
        if not 0 <= said.start_s <= said.end_s:
            raise UsageError("what is disputed has a time in the recording, from 0 s on")

        def disputed(notes: AnswerNotes) -> AnswerNotes:
            require_few("disputes", len(notes.disputes) + 1, MOST_DISPUTES)
            return replace(notes, disputes=(*notes.disputes, said))

        return self._renoted(session_id, number, disputed)

    def settle(self, session_id: str, number: int, dispute: Dispute) -> AnswerNotes:
        """Take a dispute back."""
        return self._renoted(
            session_id,
            number,
            lambda notes: replace(
                notes, disputes=tuple(each for each in notes.disputes if each != dispute)
            ),
        )

    def _recorrected(
        self,
        session_id: str,
        kept: KeptAnswer,
        record: AnswerRecord,
        corrections: tuple[Correction, ...],
    ) -> AnswerRecord:
        again = self._judged(record, _heard(record), corrections)
        notes = replace(kept.notes, corrections=corrections)
        folder = self._folder(session_id)
        folder.keep_notes(notes, number=kept.number)
        try:
            folder.keep(again, number=kept.number)
        except ArchiveError:
            with contextlib.suppress(ArchiveError):  # then the next judgment makes it good
                folder.keep_notes(kept.notes, number=kept.number)
            raise
        make_anew(self.archive.data)
        return again

    def _judged(
        self,
        record: AnswerRecord,
        heard: Transcript,
        corrections: tuple[Correction, ...],
        *,
        engine: str | None = None,
    ) -> AnswerRecord:
        # Corrections were made to what was shown, whose times are those of the aligned words.
        transcript = corrected(align(heard)[0], corrections) if corrections else heard
        before = record.report
        report = self.judge.report(
            transcript,
            record.question,
            source=before.source if before else str(record.audio or record.text),
            engine=engine or (before.engine if before else record.engines.stt),
        )
        again = judged(record, report, heard=bool(transcript.speech or transcript.words))
        if again.status == record.status and not again.note:
            again = replace(again, note=record.note)
        return replace(again, heard=heard if corrections else None)

    def _renoted(
        self, session_id: str, number: int, change: Callable[[AnswerNotes], AnswerNotes]
    ) -> AnswerNotes:
        with self._changing(session_id, number) as kept:
            notes = change(kept.notes)
            if notes != kept.notes:
                self._folder(session_id).keep_notes(notes, number=number)
            return notes

    def _keep(self, session_id: str, number: int, record: AnswerRecord) -> None:
        self._folder(session_id).keep(record, number=number)
        make_anew(self.archive.data)  # what the answer showed says when its question is due

    @contextlib.contextmanager
    def _changing(self, session_id: str, number: int) -> Iterator[KeptAnswer]:
        """Read an answer, and keep everybody else from changing it until the end."""
        self._kept(session_id, number)
        with self.archive.locked():
            yield self._kept(session_id, number)

    def _folder(self, session_id: str) -> SessionFolder:
        return SessionFolder(self.archive.path / session_id)

    def _kept(self, session_id: str, number: int) -> KeptAnswer:
        return self.archive.answer(session_id, number)

    def _moment(self) -> str:
        return self.now().isoformat(timespec="seconds")


def _judged_record(kept: KeptAnswer) -> AnswerRecord:
    if kept.record is None or kept.record.report is None:
        raise UsageError(
            f"answer {kept.number} was not judged yet; voicecoach history recover judges it"
        )
    return kept.record


def _transcript(record: AnswerRecord) -> Transcript:
    """Return what is shown of a judged answer."""
    assert record.report is not None  # noqa: S101 - _judged_record has seen to it
    return record.report.transcript


def _heard(record: AnswerRecord) -> Transcript:
    """Return what the recognizer gave, whatever was corrected since."""
    heard = record.heard or _transcript(record)
    # Records of earlier versions say only in their report that words were moved.
    moved = record.report is not None and record.report.timing.approximate
    return replace(heard, words_moved=True) if moved and heard.times_from == "audio" else heard


def _sound(correction: Correction, shown: Transcript, *, made_at: str) -> Correction:
    """Return a correction that can be made to what is shown; raises UsageError for any other."""
    text = one_line(correction.text, longest=20_000)
    heard = heard_in(shown, correction)
    if not 0 <= correction.start_s <= correction.end_s <= shown.duration_s:
        raise UsageError(
            f"what is corrected lies within the recording, from 0 to {shown.duration_s:.2f} s"
        )
    if text == heard:
        raise UsageError(
            "nothing would change: that is what was heard" if text else "nothing there"
        )
    return replace(
        correction,
        text=text,
        heard=correction.heard or heard,
        made_at=correction.made_at or made_at,
    )
