"""One question from its first spoken word to its kept record."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.foreign import is_foreign
from voicecoach.analysis.language import Language
from voicecoach.analysis.pipeline import make_report, prepare
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.records import AnswerRecord, Engines
from voicecoach.audio.clip import Clip, Samples
from voicecoach.audio.recorder import Recorder
from voicecoach.audio.streams import Speaker
from voicecoach.errors import VoicecoachError
from voicecoach.interview.questions import Question
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import AnswerEnded, Asking, Judged, Kept, Notice, Said
from voicecoach.session.hearing import transcript_of
from voicecoach.session.listen import Listener
from voicecoach.session.live_answer import LiveAnswer, Take
from voicecoach.session.transcription import LiveTranscriber
from voicecoach.session.understanding import (
    Commands,
    EndPhrases,
    Objects,
    Piece,
    Understanding,
    answer_in,
)
from voicecoach.stt import Recognizer
from voicecoach.transcript import Word
from voicecoach.tts import Voice

COACH = "Coach"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Time as the loop needs it; tests bring their own."""

    monotonic: Callable[[], float]
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How one question is put."""

    asker: str = ""
    """Who asks, for the screen."""

    depth: int = 0
    """0 for a question, from 1 for its follow-ups."""

    feedback: bool = True
    """Whether the answer is judged aloud at once. Panels keep it for the debrief."""

    objects: Objects = lambda _words: ()
    """What may be cut in with, where the interviewer does."""

    waits: Waits | None = None
    """The patience with this answer, where it is not the listener's own."""

    commands: Commands | None = None
    """Heard in the place of an answer."""

    ready: Clip | None = None
    """Played after the question: the microphone opens."""

    ended: Callable[[Take], None] = lambda _take: None
    """Told that the answer has ended, before it is judged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interviewer:
    """Asks, listens, judges and speaks with the parts it was given; keeps everything."""

    speaker: Speaker
    voice: Voice
    listener: Listener
    recognizer: Recognizer
    end_phrases: EndPhrases
    language: Language
    """That answers are judged in."""

    classifier: SentenceClassifier | None
    """Best one that remembers: it sees each sentence while the next one is spoken."""

    engines: Engines
    folder: SessionFolder
    clock: Clock

    def ask(
        self,
        question: Question,
        *,
        pack: str,
        number: int,
        total: int,
        manner: Manner = Manner(),
    ) -> AnswerRecord:
        """Put one question and see its answer through to the spoken feedback; see ``put``."""
        return self.put(question, pack=pack, number=number, total=total, manner=manner)[0]

    def put(
        self, question: Question, *, pack: str, number: int, total: int, manner: Manner
    ) -> tuple[AnswerRecord, tuple[Piece, ...]]:
        """Put one question; return the record of its answer and what was heard, piece by piece.

        Raises DeviceError when the microphone cannot be opened. Ctrl-C passes through once what
        was recorded is kept.
        """
        screen = self.listener.screen
        screen.show(
            Asking(
                question=question,
                number=number,
                total=total,
                asker=manner.asker,
                depth=manner.depth,
            )
        )
        self.say(question.prompt, then=[manner.ready] if manner.ready else ())
        self.listener.let_pass()
        path = self.folder.next_audio_path()
        record = AnswerRecord(
            question=question,
            pack=pack,
            started_at=self.clock.now().isoformat(timespec="milliseconds"),
            status="interrupted",
            ended_by="interrupted",
            engines=self.engines,
            overflows=0,
            audio=path.name,
            report=None,
            note="stopped before its end; voicecoach analyze judges the recording",
        )
        recorder = Recorder(path)
        understanding = Understanding(
            self.end_phrases,
            commands=manner.commands,
            prepare=lambda words: self._prepare(words, question),
            objects=manner.objects,
        )
        transcriber = LiveTranscriber(self.recognizer, understanding)
        try:
            record = self._record(record, recorder, transcriber, manner)
        finally:
            transcriber.close()
            if recorder.duration_s > 0 or record.report is not None:
                self._keep(record)
        if recorder.duration_s > 0:
            screen.show(Kept(recording=path))
        if record.report is not None and manner.feedback:
            self.say(record.report.feedback.spoken)
        return record, transcriber.pieces()

    def say(self, text: str, *, then: Iterable[Clip] = ()) -> None:
        """Speak, until the end or until a key cuts it short; play ``then`` right after it.

        Without a voice or a speaker the interview goes on by text: that is a notice, not an end.
        """
        hold_off = self.listener.hold_off
        self.listener.controls.arm(self.speaker.cut)
        begun_s = self.clock.monotonic()
        try:
            if not self.speaker.play(hold_off.saying(chain(self.voice.synthesize(text), then))):
                hold_off.cut(self.clock.monotonic() - begun_s)
        except VoicecoachError as error:
            self.listener.screen.show(Notice(message=str(error)))

    def announce(self, text: str) -> None:
        """Say something that is shown as well."""
        self.listener.screen.show(Said(who=COACH, text=text))
        self.say(text)

    def _record(
        self,
        record: AnswerRecord,
        recorder: Recorder,
        transcriber: LiveTranscriber,
        manner: Manner,
    ) -> AnswerRecord:
        """Listen and judge; return the record as far as the answer came."""

        def store(block: Samples) -> None:
            begun = recorder.duration_s > 0
            recorder.write(block)
            if not begun:
                self._keep(record)  # a crash must not leave a recording without its question

        answer = LiveAnswer(
            self.listener,
            transcriber,
            store,
            budget_s=record.question.budget_s,
            say=self.announce,
        )
        try:
            with answer:
                take = answer.listen(manner.waits or self.listener.waits)
        finally:
            recorder.close()
        ended = self.clock.monotonic()
        self.listener.screen.show(AnswerEnded(reason=take.ended_by))
        manner.ended(take)
        record = replace(record, ended_by=take.ended_by, overflows=take.overflows, note="")
        try:
            report = self._judge(take, transcriber, record.question)
        except VoicecoachError as error:
            self.listener.screen.show(Notice(message=f"not judged: {error}"))
            return replace(record, status="unassessed", note=str(error))
        ready_s = self.clock.monotonic() - ended
        if manner.feedback:
            self.listener.screen.show(Judged(report=report, ready_s=ready_s))
        if is_foreign(report.transcript):
            return replace(
                record, status="unassessed", report=report, note=report.feedback.headline
            )
        return replace(record, status="assessed" if take.speech else "no_speech", report=report)

    def _prepare(self, words: tuple[Word, ...], question: Question) -> None:
        if self.classifier is not None:
            prepare(
                words,
                language=self.language,
                kind=question.kind,
                classifier=self.classifier,
            )

    def _judge(self, take: Take, transcriber: LiveTranscriber, question: Question) -> Report:
        transcript = transcript_of(
            answer_in(transcriber.wait()),
            speech=take.speech,
            duration_s=take.duration_s,
            recognizer=self.recognizer,
        )
        return make_report(
            transcript,
            language=self.language,
            source=self.listener.microphone.name,
            engine=self.recognizer.name,
            kind=question.kind,
            budget_s=question.budget_s,
            classifier=self.classifier,
        )

    def _keep(self, record: AnswerRecord) -> None:
        try:
            self.folder.keep(record)
        except VoicecoachError as error:
            self.listener.screen.show(Notice(message=str(error)))
