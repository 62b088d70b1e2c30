"""The living path, as ``voicecoach analyze`` has it: detector, pieces, recognizer, analysis."""

import json
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TextIO

from scripts.hearing.figures import Heard
from scripts.hearing.measures import fillers, invented, onset_errors_s, word_errors
from scripts.hearing.render import Said
from voicecoach.analysis.assessment import Report
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.pipeline import make_report
from voicecoach.audio.clip import Samples
from voicecoach.audio.decode import AudioReader
from voicecoach.classifiers.choose import load_classifier
from voicecoach.evaluation.compare import compare
from voicecoach.evaluation.timeline import Spoken
from voicecoach.languages.english import ENGLISH
from voicecoach.session.recording import transcribe_recording
from voicecoach.stt import Recognizer
from voicecoach.stt.choose import load_recognizer
from voicecoach.transcript import Word
from voicecoach.vad.choose import DEFAULT, voice_detector
from voicecoach.vad.tracker import SpeechTracker
from voicecoach.values import encode


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Recording:
    """Something to be heard and judged."""

    label: str
    sound: Samples | Path
    kind: str = "behavioral"
    """Of the question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A report, and what it took."""

    report: Report
    busy_s: float
    cpu_s: float
    """Of all threads; busy seconds are more where the machine has other things to do."""


class Ears:
    """A recognizer with all that stands around it, in one process or in several."""

    def __init__(
        self, engine: str, model: Path | None, *, workers: int = 1, details: TextIO | None = None
    ) -> None:
        """``details`` gets a line of JSON for everything that is heard."""
        self.name = _recognizer(engine, model).name
        self._engine, self._model = engine, model
        self._workers, self._details = workers, details

    def judged(self, recordings: Iterable[Recording]) -> Iterator[Judged]:
        """Hear recordings and judge them, in order."""
        for recording, judged in self._pairs(iter(recordings)):
            transcript = judged.report.transcript
            share = judged.busy_s / max(transcript.duration_s, 1e-3)
            print(
                f"{recording.label}: {len(transcript.words)} words, {share:.2f} of real time",
                file=sys.stderr,
                flush=True,
            )
            if self._details:
                line = {"label": recording.label, **encode(transcript)}
                print(json.dumps(line, ensure_ascii=False), file=self._details, flush=True)
            yield judged

    def hear(self, answers: Iterable[Said], condition: str) -> Iterator[Heard]:
        """Hear answers and hold them against what was said."""
        those = list(answers)
        recordings = (
            Recording(
                label=f"{condition} {said.answer.id} {said.voice}",
                sound=said.samples,
                kind=said.answer.kind,
            )
            for said in those
        )
        for said, judged in zip(those, self.judged(recordings), strict=True):
            yield held_against(said, judged, condition)

    def _pairs(self, recordings: Iterator[Recording]) -> Iterator[tuple[Recording, Judged]]:
        if self._workers == 1:
            for recording in recordings:
                yield recording, _judge(self._engine, self._model, recording)
            return
        # Forked, they would inherit the locks of threads that only this process has.
        with ProcessPoolExecutor(self._workers, mp_context=get_context("spawn")) as pool:
            # By the handful: everything that is handed in at once lies in memory at once.
            while some := list(islice(recordings, 2 * self._workers)):
                count = len(some)
                judged = pool.map(_judge, [self._engine] * count, [self._model] * count, some)
                yield from zip(some, judged, strict=True)


def held_against(said: Said, judged: Judged, condition: str) -> Heard:
    """Hold a report against what was said and how it is labelled."""
    transcript = judged.report.transcript
    spoken = read(said)
    errors, words = word_errors(said.texts, transcript.words)
    starts_s = [span.start_s for span in said.sentences]
    as_read = make_report(
        spoken.transcript(spoken.words),
        language=ENGLISH,
        source="the bench",
        engine="text",
        kind=said.answer.kind,
        classifier=_classifier(),
    )
    return Heard(
        id=said.answer.id,
        voice=said.voice,
        condition=condition,
        errors=errors,
        words=words,
        late_s=onset_errors_s(said.texts, starts_s, transcript.words),
        sentences=len(said.sentences),
        fillers=fillers(said.texts, transcript.words),
        invented=invented(said.texts, transcript.words),
        speech_s=said.speech_s,
        sound_s=said.sound_s,
        busy_s=judged.busy_s,
        cpu_s=judged.cpu_s,
        compared=compare(said.answer, spoken, judged.report),
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


def _judge(engine: str, model: Path | None, recording: Recording) -> Judged:
    recognizer, classifier = _recognizer(engine, model), _classifier()
    detector = voice_detector(DEFAULT)
    begun_s, begun_cpu_s = time.perf_counter(), time.process_time()
    transcript = transcribe_recording(
        _blocks(recording.sound),
        tracker=SpeechTracker(detector),
        recognizer=recognizer,
        on_progress=lambda _done_s: None,
    )
    report = make_report(
        transcript,
        language=ENGLISH,
        source=recording.label,
        engine=recognizer.name,
        kind=recording.kind,
        classifier=classifier,
    )
    return Judged(
        report=report,
        busy_s=time.perf_counter() - begun_s,
        cpu_s=time.process_time() - begun_cpu_s,
    )


def _blocks(sound: Samples | Path) -> Iterator[Samples]:
    if isinstance(sound, Path):
        with AudioReader(sound) as reader:
            yield from reader
    else:
        yield sound


@cache
def _recognizer(engine: str, model: Path | None) -> Recognizer:
    return load_recognizer(engine, model=model)


@cache
def _classifier() -> SentenceClassifier | None:
    return load_classifier()[0]
