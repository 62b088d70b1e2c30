"""The living path: detector, pieces, recognizer and analysis, as ``voicecoach analyze`` has them."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.hearing import measures
from scripts.hearing.figures import Heard
from scripts.hearing.render import Said
from voicecoach.analysis.assessment import Report
from voicecoach.analysis.pipeline import make_report
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.classifiers.choose import load_classifier
from voicecoach.evaluation.compare import compare
from voicecoach.evaluation.timeline import Spoken
from voicecoach.session.recording import transcribe_recording
from voicecoach.stt.choose import load_recognizer
from voicecoach.transcript import Word
from voicecoach.vad.choose import DEFAULT, voice_detector
from voicecoach.vad.tracker import SpeechTracker


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A report and the seconds that it took, recognition included."""

    report: Report
    busy_s: float


class Ears:
    """One recognizer with all that stands around it."""

    def __init__(self, engine: str, model: Path | None) -> None:
        self._recognizer = load_recognizer(engine, model=model)
        self._detector = voice_detector(DEFAULT)
        self._classifier, _ = load_classifier()
        self.name = self._recognizer.name

    def judge(self, sound: Samples | Iterable[Samples], *, kind: str = "behavioral") -> Judged:
        """Hear a recording, whole or in blocks, and judge it."""
        begun_s = time.perf_counter()
        transcript = transcribe_recording(
            [sound] if hasattr(sound, "dtype") else sound,
            tracker=SpeechTracker(self._detector),
            recognizer=self._recognizer,
            on_progress=lambda _done_s: None,
        )
        report = make_report(
            transcript,
            source="the bench",
            engine=self.name,
            kind=kind,
            classifier=self._classifier,
        )
        return Judged(report=report, busy_s=time.perf_counter() - begun_s)

    def hear(self, said: Said, condition: str) -> Heard:
        """Hear an answer and hold it against what was said."""
        judged = self.judge(said.samples, kind=said.answer.kind)
        return self.held_against(said, judged, condition)

    def held_against(self, said: Said, judged: Judged, condition: str) -> Heard:
        """Compare a report with what was said."""
        report = judged.report
        words = report.transcript.words
        spoken = read(said)
        as_read = make_report(
            spoken.transcript(spoken.words),
            source="the bench",
            engine="text",
            kind=said.answer.kind,
            classifier=self._classifier,
        )
        return Heard(
            id=said.answer.id,
            voice=said.voice,
            condition=condition,
            text=report.transcript.text,
            **dict(zip(("errors", "words"), measures.word_errors(said.texts, words), strict=True)),
            late_s=measures.onset_errors_s(
                said.texts, [span.start_s for span in said.sentences], words
            ),
            sentences=len(said.sentences),
            fillers=measures.fillers(said.texts, words),
            invented=measures.invented(said.texts, words),
            dropped=tuple(each.text for each in report.transcript.dropped),
            foreign=tuple(each.text for each in report.transcript.foreign),
            speech_s=said.speech_s,
            sound_s=len(said.samples) / RATE_HZ,
            busy_s=judged.busy_s,
            compared=compare(said.answer, spoken, report),
            read=compare(said.answer, spoken, as_read),
        )


def read(said: Said) -> Spoken:
    """Return what was said as a recognizer without fault would give it, words evenly in time."""
    words: list[Word] = []
    for text, span in zip(said.texts, said.sentences, strict=True):
        parts = text.split()
        step_s = span.duration_s / len(parts)
        words += [
            Word(
                text=part,
                start_s=span.start_s + place * step_s,
                end_s=span.start_s + (place + 1) * step_s,
            )
            for place, part in enumerate(parts)
        ]
    return Spoken(words=tuple(words), sentences=said.sentences)
