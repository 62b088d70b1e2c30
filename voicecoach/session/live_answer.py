"""Listen to one answer: record it, watch for its end, recognize it meanwhile."""

from collections.abc import Callable, Iterable, Sequence
from types import TracebackType
from typing import Self

import numpy as np

from voicecoach.analysis.turn import OVER, TurnState
from voicecoach.audio.clip import Samples, level_dbfs
from voicecoach.audio.streams import DeviceLostError
from voicecoach.interview.silence import question_of
from voicecoach.session.counted_silence import CountedSilence
from voicecoach.session.endings.heard import Heard
from voicecoach.session.endings.interruption import raised
from voicecoach.session.endings.order import countdown_s, end_reason
from voicecoach.session.endings.patience import next_about_silence
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import Listening, Notice, Progress
from voicecoach.session.incoming import IncomingSound, Store
from voicecoach.session.listen import Listener
from voicecoach.session.mouth import Utterance
from voicecoach.session.room import MAY_GO_ON
from voicecoach.session.segments import Segment
from voicecoach.session.take import Take
from voicecoach.session.transcription import LiveTranscriber
from voicecoach.session.understanding import Piece

READ_TIMEOUT_S = 0.1
"""How long a key press may wait to be noticed while no sound arrives."""

PROGRESS_EVERY_S = 0.1

FORESEEN_FROM_S = 0.4
"""Silence after which a piece is worth recognizing that closes at 1 s: words are then there when an
answer that is surely over may end. Who speaks on in between made the machine work for nothing. On
32 answers with Whisper base on two busy cores the median wait after the last word was 1.55 s where
this is 0.5 s, 1.45 s at 0.4 s and 1.36 s at 0.3 s, for 272, 333 and 448 s of recognition, of which
what counts takes about 180 s."""


class LiveAnswer:
    """An answer while it is given: its end, and what the screen shows of it.

    After an end the microphone stays open, and ``listen`` may be called again: what is said then is
    more of the same answer. A context manager, which closes the microphone.
    """

    def __init__(
        self,
        listener: Listener,
        transcriber: LiveTranscriber,
        store: Store,
        *,
        budget_s: float,
        say: Callable[[str], Utterance],
    ) -> None:
        """Give closed pieces to ``transcriber`` as they come, all sound to ``store`` before that.

        ``budget_s`` is how long the answer should take: the screen shows the clock against it.
        ``say`` asks about silence, aloud, where that is done.
        """
        self._microphone = listener.microphone
        self._controls = listener.controls
        self._screen = listener.screen
        self._own_voice = listener.own_voice
        self._transcriber = transcriber
        self._budget_s = budget_s
        self._say = say
        self._tracker = listener.new_tracker()
        self._sound = IncomingSound(
            self._tracker, store, silent_hint=listener.silent_hint, notify=self._notify
        )
        self._is_open = self._lost = False
        self._overflows = 0
        """Of the times before that the microphone was open."""
        self._shown_s, self._pieces_before = 0.0, 0

        self._silence = CountedSilence()
        self._ended_silence_s = 0.0
        self._begun_s = 0.0
        """Where ``listen`` began."""
        self._breaks = 0
        """How often the microphone had come back."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def listen(self, waits: Waits) -> Take:
        """Record until the answer ends.

        Called again, it goes on with the same answer, and the silence before that counts no more.
        What is heard while silence is asked about is taken for silence, up to where somebody speaks
        into it: it would be the interviewer's own voice. Raises DeviceError when the microphone
        cannot be opened; one that dies later ends the answer.
        """
        self._begin()
        while (reason := end_reason(heard := self._heard(), waits)) is None or (
            reason == "cut_in" and self._reads_on()
        ):
            if reason == "cut_in":
                continue  # with what came in the last seconds
            try:
                self._ask_about_silence(heard, waits)
                if (block := self._microphone.read(READ_TIMEOUT_S)) is not None:
                    self._follow(block, waits)
            except DeviceLostError as error:
                self._lose(error)
        self._ended_silence_s = self._tracker.silence_s
        if reason not in MAY_GO_ON:
            self._submit_all(self._sound.finish())
        return Take(
            speech=self._tracker.spans,
            duration_s=self._sound.heard_s,
            ended_by=reason,
            overflows=self._overflows + (self._microphone.overflows if self._is_open else 0),
            settled_by=self._transcriber.pieces()[-1] if heard.settled or heard.request else None,
            objection=raised(heard) if reason == "cut_in" else None,
        )

    @property
    def heard_s(self) -> float:
        """Sound that has come in, and is stored."""
        return self._sound.heard_s

    def linger(self, seconds: float) -> bool:
        """Hear on after an end of ``MAY_GO_ON``; return whether they speak on within ``seconds``.

        The seconds are of sound since the end: what came in while nobody read it is heard first.
        All of it is stored, and where they speak on it belongs to the answer.
        """
        try:
            while self._is_open and not self._tracker.speaking:
                waited = self._tracker.silence_s >= self._ended_silence_s + seconds
                enough = waited and not self._tracker.undecided
                if enough and not self._microphone.live:
                    return False
                block = self._microphone.read(0.0 if enough else READ_TIMEOUT_S)
                if block is None and enough:
                    return False
                if block is not None:
                    self._hear(block)
        except DeviceLostError as error:
            self._lose(error)
        return self._tracker.speaking

    def close(self) -> None:
        """Close the microphone and say what of the sound may be missing; safe to call twice.

        ``listen`` opens it again.
        """
        if not self._is_open:
            return
        self._is_open = False
        self._microphone.stop()
        self._overflows += self._microphone.overflows
        if self._microphone.fault is not None:
            self._notify(self._microphone.fault)

    def _begin(self) -> None:
        if not self._is_open:
            self._microphone.start()
            self._is_open, self._lost = True, False
        self._controls.arm()
        self._begun_s = self._sound.heard_s
        self._silence.begin(self._begun_s)
        self._pieces_before = self._transcriber.queued
        self._screen.show(Listening(again=self._begun_s > 0))

    def _lose(self, error: DeviceLostError) -> None:
        self._lost = True
        self._screen.show(Notice(message=str(error), failure=error))
        self.close()

    def _follow(self, block: Samples, waits: Waits) -> None:
        self._hear(block)
        if self._sound.heard_s - self._shown_s >= PROGRESS_EVERY_S:
            self._shown_s = self._sound.heard_s
            self._screen.show(self._progress(block, waits))

    def _hear(self, block: Samples) -> None:
        self._submit_all(self._sound.hear(block))
        if (breaks := self._microphone.breaks) != self._breaks:
            self._breaks = breaks
            self._silence.begin(self._sound.heard_s)  # they have to see first that they are heard
        self._silence.follow(self._silence_s)
        if self._microphone.live:
            self._foresee()

    def _foresee(self) -> None:
        """Begin with the next piece before it closes, where there is nothing else to recognize."""
        if self._tracker.speaking:
            self._transcriber.forget()
        elif self._tracker.silence_s >= FORESEEN_FROM_S and self._transcriber.is_idle:
            piece = self._sound.foreseen()
            if piece is not None:
                self._transcriber.foresee(piece)

    def _reads_on(self) -> bool:
        """Recognize what is not recognized yet; return False where there is nothing.

        Before the interviewer cuts in: what was missing may just have been said.
        """
        known = len(self._transcriber.pieces())
        self._submit_all(self._sound.finish())
        self._transcriber.settle()
        return self._transcriber.queued > known

    def _submit_all(self, pieces: Iterable[Segment]) -> None:
        for piece in pieces:
            self._transcriber.submit(piece, asked=self._silence.replied_to())
            if not self._microphone.live:
                self._transcriber.settle()

    def _ask_about_silence(self, heard: Heard, waits: Waits) -> None:
        step = next_about_silence(heard, waits)
        if not (question := question_of(step, begun=heard.answering)):
            return
        self._silence.ask(step)
        spoken = self._say(question)
        if self._microphone.live:
            if spoken.overheard:
                self._follow(np.zeros(spoken.overheard, np.float32), waits)
            for block in () if spoken.interrupted else self._own_voice():
                self._follow(np.zeros_like(block), waits)
        self._silence.was_asked(self._silence_s)

    def _heard(self) -> Heard:
        pieces = self._transcriber.pieces()
        pending = self._sound.has_open_speech or len(pieces) < self._transcriber.queued
        latest = pieces[self._pieces_before :][-1:]
        return Heard(
            heard_s=self._sound.heard_s,
            speech_s=self._tracker.speech_s,
            answer_s=self._sound.answer_s,
            silence_s=self._silence_s,
            words=any(piece.heard.words or piece.heard.foreign or piece.failed for piece in pieces),
            pending=pending,
            budget_s=self._budget_s,
            key=self._controls.pressed() and not self._wants_to_go_on(),
            lost=self._lost,
            # Speech that is not recognized yet may have followed the phrase: then they go on.
            settled=not pending and any(piece.settles for piece in latest),
            request=latest[0].request if latest and not pending else None,
            turn=None if pending else self._turn(latest),
            unbroken_s=span.duration_s if (span := self._tracker.open_span) else 0.0,
            objections=latest[0].objections if latest else (),
            unread_s=self._sound.heard_s - (latest[0].end_s if latest else 0.0),
            asked=self._silence.times_asked,
            asked_at_s=self._silence.asked_at_s,
            wants_time=self._silence.wants_time or any(piece.reply == "no" for piece in pieces),
        )

    def _wants_to_go_on(self) -> bool:
        """Whether the key of "resume" was pressed."""
        if self._controls.command() != "resume":
            return False
        self._controls.arm()
        self._silence.go_on(self._sound.heard_s)
        return True

    def _turn(self, latest: Sequence[Piece]) -> TurnState | None:
        """Return where the words leave the answer; nobody is taken to be done too soon twice."""
        state = next((piece.turn.state for piece in latest if piece.turn), None)
        if self._begun_s == 0:
            return state
        if not latest:
            return "unfinished"  # taken up again, so there is more to come
        return "open" if state in OVER else state

    @property
    def _silence_s(self) -> float:
        return self._silence.counts_s(self._tracker.silence_s, self._sound.heard_s)

    def _progress(self, block: Samples, waits: Waits) -> Progress:
        heard = self._heard()
        return Progress(
            heard_s=self._sound.heard_s,
            answer_s=self._sound.answer_s,
            budget_s=self._budget_s,
            level_dbfs=level_dbfs(block),
            speaking=self._tracker.speaking,
            countdown_s=countdown_s(heard, waits),
            turn=heard.turn,
        )

    def _notify(self, message: str) -> None:
        self._screen.show(Notice(message=message))
