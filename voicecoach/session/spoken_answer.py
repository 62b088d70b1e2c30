"""One answer by voice: recorded, heard out, judged, kept, and taken up again where they go on."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Self

from voicecoach.analysis.foreign import is_foreign
from voicecoach.archive.records import AnswerRecord
from voicecoach.audio.clip import Samples
from voicecoach.audio.recorder import Recorder, RecordingError
from voicecoach.commands.command_words import Command
from voicecoach.errors import VoicecoachError
from voicecoach.interview.requests import Request
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import AnswerEnded, Notice
from voicecoach.session.hearing import transcript_of
from voicecoach.session.judging import Judge, judged
from voicecoach.session.keeping import Keeper
from voicecoach.session.listen import Listener
from voicecoach.session.live_answer import LiveAnswer
from voicecoach.session.mouth import Utterance
from voicecoach.session.room import MAY_GO_ON, Asked
from voicecoach.session.take import Take
from voicecoach.session.transcription import LiveTranscriber
from voicecoach.session.understanding import Understanding, answer_in
from voicecoach.stt import Recognizer

LINGER_S = 0.4
"""Who speaks on so soon after silence ended the answer has it taken up again. It passes while the
answer is judged and the first words about it are made."""


@dataclass(kw_only=True)
class SpokenAnswer:
    """The answer to one question, from the open microphone to its kept record.

    A context manager: the recording stays open until it is left, and is whole then.
    """

    begun: AnswerRecord
    """Its record by ``Keeper.begin``."""

    listener: Listener
    recognizer: Recognizer
    understanding: Understanding
    judge: Judge
    keeper: Keeper
    say: Callable[[str], Utterance]
    """Asks about silence, aloud."""

    foretell: Callable[[str], None] = lambda _text: None
    """Is told what will be said of the answer, while it may still go on."""

    monotonic: Callable[[], float]
    ready_s: float = field(default=0.0, init=False)
    """Seconds from the latest end of the answer until its report was ready."""

    is_false_alarm: bool = field(default=False, init=False)
    """What stopped the coach in its question was followed by no word."""

    def __post_init__(self) -> None:
        self._recorder: Recorder | None = None
        """Made with the first sound."""

        self._number = 0
        """Of its kept record; 0 as long as there is none."""

        self._transcriber = LiveTranscriber(self.recognizer, self.understanding)
        self._live = LiveAnswer(
            self.listener,
            self._transcriber,
            self._store,
            budget_s=self.begun.question.budget_s,
            say=self.say,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with contextlib.ExitStack() as closing:
            closing.callback(self._transcriber.close)
            closing.callback(self._finish_recording)
            closing.callback(self._live.close)

    @property
    def has_sound(self) -> bool:
        """Whether there is any."""
        return self._recorder is not None

    def hear(
        self, waits: Waits, *, lingers: bool, ended: Callable[[Take], None] | None = None
    ) -> Asked:
        """Hear the answer to an end, judge and keep it; called again, hear more of it.

        With ``lingers`` whoever speaks on right after silence ended it is heard on. ``ended`` is
        told of an end before the answer is judged. Where something else was said in its place,
        nothing is kept, nor where no word came for ``waits.no_words_s``.
        """
        while True:
            if self.has_sound:
                self.keeper.keep(self.begun)  # what was kept of it is not the whole any more
            take = self._live.listen(waits)
            command = self._command(take)
            self.listener.controls.arm()  # what is pressed from now on is about what comes next
            self.listener.screen.show(AnswerEnded(reason=take.ended_by))
            if ended is not None:
                ended(take)
            record = self._judged(take)
            if (request := self._request(take)) is not None:
                if take.ended_by == "phrase" and self._live.linger(LINGER_S):
                    continue
                return self._instead(record, command, request)
            self.is_false_alarm = waits.no_words_s is not None and take.ended_by == "nothing_heard"
            if self.is_false_alarm or _is_no_answer(record, take, command):
                return self._instead(record, command)
            if record.report is not None:
                self.foretell(record.report.feedback.spoken)
            self._number = self._keep(record)
            if not (lingers and take.ended_by in MAY_GO_ON):
                break
            if not self._live.linger(LINGER_S):
                record = _lasting(record, self._live.heard_s)
                self._keep(record)
                break
        self._live.close()
        return Asked(record=record, number=self._number, command=command, objection=take.objection)

    def _request(self, take: Take) -> Request | None:
        """Return what was asked in the place of an answer, once all of it is recognized."""
        pieces = self._transcriber.pieces()
        return pieces[-1].request if pieces and take.ended_by != "device_lost" else None

    def _instead(
        self, record: AnswerRecord, command: Command | None, request: Request | None = None
    ) -> Asked:
        """Return what was said in the place of an answer, and keep nothing of it."""
        self._live.close()
        self._finish_recording()
        if record.audio is not None:
            self.keeper.drop(record)
        return Asked(record=None, command=command, request=request)

    def _keep(self, record: AnswerRecord) -> int:
        return self.keeper.keep(record, number=self._number or None)

    def _store(self, block: Samples) -> None:
        if not self.has_sound:
            self.keeper.keep(self.begun, ahead=True)
        self._recorder = recorder = self._recorder or self.keeper.recorder(self.begun)
        try:
            recorder.write(block)
        except RecordingError as error:
            self.keeper.hold(self.begun, recorder, error)
        else:
            if recorder.missing_s == 0:
                self.keeper.taken(self.begun)

    def _command(self, take: Take) -> Command | None:
        said = take.settled_by.command if take.settled_by is not None else None
        return said or self.listener.controls.command()

    def _judged(self, take: Take) -> AnswerRecord:
        if not self.has_sound:
            self.begun = replace(self.begun, audio=None)
        record = replace(self.begun, ended_by=take.ended_by, overflows=take.overflows, note="")
        began_s = self.monotonic()
        try:
            transcript = transcript_of(
                answer_in(self._transcriber.wait()),
                speech=take.speech,
                duration_s=take.duration_s,
                recognizer=self.recognizer,
            )
            report = self.judge.report(
                transcript,
                record.question,
                source=self.listener.microphone.name,
                engine=self.recognizer.name,
            )
        except VoicecoachError as error:
            self.listener.screen.show(Notice(message=f"not judged: {error}", failure=error))
            return replace(record, status="unassessed", note=str(error))
        self.ready_s = self.monotonic() - began_s
        return judged(record, report, heard=bool(take.speech))

    def _finish_recording(self) -> None:
        if self._recorder is not None:
            self.keeper.finish(self.begun, self._recorder)


def _lasting(record: AnswerRecord, duration_s: float) -> AnswerRecord:
    """Return the record of a recording to whose end only silence was added."""
    if record.report is None:
        return record
    transcript = replace(record.report.transcript, duration_s=duration_s)
    return replace(record, report=replace(record.report, transcript=transcript))


def _is_no_answer(record: AnswerRecord, take: Take, command: Command | None) -> bool:
    """Whether nothing was said but a command or a "yes, leave it"."""
    if record.report is None or is_foreign(record.report.transcript):
        return False
    instead = command is not None or (take.settled_by is not None and take.settled_by.is_no_answer)
    return instead and not record.report.transcript.words
