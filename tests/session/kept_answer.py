"""An archive with one judged answer, to be changed by tests."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import soundfile

from tests.archive.builders import QUESTION
from tests.fakes import LevelDetector, ScriptedRecognizer, quiet, tone
from voicecoach.archive.records import AnswerNotes, AnswerRecord, Engines
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import RATE_HZ
from voicecoach.interview.questions import Question
from voicecoach.languages.english import ENGLISH
from voicecoach.session.amending import Amend
from voicecoach.session.judging import Judge, judged
from voicecoach.session.sound_file import Ears
from voicecoach.transcript import Correction, Span, Transcript, Word
from voicecoach.vad.tracker import SpeechTracker

MISHEARD = (
    "We argued for a week. I deciphered to stop the launch instead of shipping it late. "
    "It cost us a quarter of revenue, and retention rose from 31 to 44 percent."
)
NOW = datetime(2026, 11, 29, 12, 0, tzinfo=UTC)
JUDGE = Judge(language=ENGLISH, classifier=None)
CASE = replace(QUESTION, id="new-app", kind="case", domain="growth", budget_s=60.0)


class Kept:
    """An archive with one answer, recorded 1.0 s of silence and then 0.4 s a word."""

    def __init__(
        self, data: Path, question: Question, said: str, *, stamped_early: bool = False
    ) -> None:
        self.data = data
        self.archive = Archive(data)
        self.amend = Amend(archive=self.archive, judge=JUDGE, now=lambda: NOW)
        self.transcript = spoken(said)
        if stamped_early:  # the first word: in the silence before
            first, *others = self.transcript.words
            first = replace(first, start_s=0.0, end_s=0.2)
            self.transcript = replace(self.transcript, words=(first, *others))
        with self.archive.start_session(pack="tencent-ai-pm", now=NOW) as folder:
            audio = folder.next_audio_path()
            length_s = self.transcript.duration_s
            soundfile.write(
                audio, np.concatenate([quiet(1), tone(length_s - 2), quiet(1)]), RATE_HZ
            )
            record = AnswerRecord(
                question=question,
                pack="tencent-ai-pm",
                started_at=NOW.isoformat(),
                status="interrupted",
                ended_by="silence",
                engines=Engines(stt="sphinx", vad="silero", voice="espeak"),
                overflows=0,
                audio=audio.name,
                report=None,
            )
            report = JUDGE.report(self.transcript, question, source="a room", engine="sphinx")
            folder.keep(judged(record, report, heard=True))
        self.folder = folder
        self.id = folder.id

    @property
    def record(self) -> AnswerRecord:
        record = self.archive.answer(self.id, 1).record
        assert record is not None
        return record

    @property
    def notes(self) -> AnswerNotes:
        return self.archive.answer(self.id, 1).notes

    def word(self, heard: str, text: str) -> Correction:
        """A correction of one word."""
        report = self.record.report
        assert report is not None
        word = next(each for each in report.transcript.words if each.text == heard)
        return Correction(
            start_s=word.start_s, end_s=word.end_s, heard=heard, text=text, made_at=""
        )


def spoken(text: str) -> Transcript:
    words = tuple(
        Word(text=each, start_s=1.0 + 0.4 * i, end_s=1.4 + 0.4 * i, confidence=0.9)
        for i, each in enumerate(text.split())
    )
    return Transcript(
        words=words,
        speech=(Span(start_s=1.0, end_s=words[-1].end_s),),
        duration_s=words[-1].end_s + 1.0,
    )


def ears(*texts: str, name: str = "better model") -> Ears:
    recognizer = ScriptedRecognizer(*texts)
    recognizer.name = name
    return Ears(
        recognizer=recognizer,
        new_tracker=lambda: SpeechTracker(LevelDetector()),
        survey_tracker=lambda: SpeechTracker(LevelDetector()),
        detector="level",
    )
