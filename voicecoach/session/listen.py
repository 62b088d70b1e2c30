"""Listen to one answer: record it, watch for its end, recognize it meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Samples, level_dbfs
from voicecoach.audio.endpoint import EndReason, EndRules, Heard, countdown_s, end_reason
from voicecoach.audio.streams import DeviceLostError, Microphone
from voicecoach.errors import VoicecoachError
from voicecoach.session.events import Controls, Listening, Notice, Progress, Screen
from voicecoach.session.segments import Segmenter
from voicecoach.session.transcription import LiveTranscriber
from voicecoach.transcript import Span
from voicecoach.vad.tracker import SpeechTracker

READ_TIMEOUT_S = 0.1
"""How long a key press may wait to be noticed while no sound arrives."""

PROGRESS_EVERY_S = 0.1
DEAD_SILENCE_S = 1.5
"""Exact zeros for this long: macOS gives them, without an error, when it denies the microphone."""

CutIn = Callable[[float, float], bool]
"""Whether the interviewer cuts in, given the seconds since the first speech and since the last."""

Store = Callable[[Samples], None]
"""Puts sound on disk; raises VoicecoachError when the disk will not take it."""


class Patience(Protocol):
    """Decides what silence means where somebody asks before an answer is taken to be over."""

    def step(self, *, begun: bool, answer_s: float, silence_s: float) -> float | None:
        """Look at the silence after a block of sound; may ask the candidate something, aloud.

        ``begun`` says that an answer was heard, ``answer_s`` counts from its first word and
        ``silence_s`` from its last, or from the start. Returns how many seconds were talked
        meanwhile, or None where the answer is over.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """What one answer sounded like, before anybody judged it."""

    speech: tuple[Span, ...]
    duration_s: float
    ended_by: EndReason
    overflows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """The parts that listen, wired once for a whole session."""

    microphone: Microphone
    new_tracker: Callable[[], SpeechTracker]
    controls: Controls
    screen: Screen
    rules: EndRules
    silent_hint: str
    """What to say when the microphone delivers only digital silence."""

    def listen(
        self,
        transcriber: LiveTranscriber,
        store: Store,
        *,
        cut_in: CutIn | None = None,
        patience: Patience | None = None,
    ) -> Take:
        """Record until the answer ends; closed pieces go to ``transcriber`` as they come.

        Every block is stored before anything else looks at it. What is heard while ``patience``
        talks is taken for silence: it would be the interviewer's own voice. Raises DeviceError
        when the microphone cannot be opened; a microphone that dies later ends the answer.
        """
        tracker = self.new_tracker()
        segmenter = Segmenter(tracker)
        answer = _Answer(self, tracker, segmenter, transcriber, cut_in)
        self.microphone.start()
        self.controls.arm()
        self.screen.show(Listening())
        try:
            while (reason := answer.over()) is None:
                try:
                    block = self.microphone.read(READ_TIMEOUT_S)
                except DeviceLostError as error:
                    self.screen.show(Notice(message=str(error)))
                    reason = "device_lost"
                    break
                if block is None:
                    continue
                block = answer.muted(block)
                store = self._stored(block, store)
                for piece in segmenter.feed(block):
                    transcriber.submit(piece)
                    if not self.microphone.live:
                        transcriber.settle()
                answer.heard(block)
                if patience is not None and (reason := answer.tries(patience)) is not None:
                    break
        finally:
            self.microphone.stop()
        if self.microphone.fault is not None:
            self.screen.show(Notice(message=self.microphone.fault))
        for piece in segmenter.finish():
            transcriber.submit(piece)
        return Take(
            speech=tracker.spans,
            duration_s=answer.heard_s,
            ended_by=reason,
            overflows=self.microphone.overflows,
        )

    def _stored(self, block: Samples, store: Store) -> Store:
        """Store a block; where the disk will not take it, say so once and listen on."""
        try:
            store(block)
        except VoicecoachError as error:
            self.screen.show(
                Notice(message=f"{error}. Your answer is still heard and judged to its end")
            )
            return _discard
        return store


def _discard(_block: Samples) -> None:
    """Stand in for a disk that is full."""


class _Answer:
    """The running answer: its clock, its end, and what the screen shows of it."""

    def __init__(
        self,
        listener: Listener,
        tracker: SpeechTracker,
        segmenter: Segmenter,
        transcriber: LiveTranscriber,
        cut_in: CutIn | None,
    ) -> None:
        self._listener = listener
        self._cut_in = cut_in
        self._tracker = tracker
        self._segmenter = segmenter
        self._transcriber = transcriber
        self._samples = 0
        self._mute = 0
        self._shown_s = 0.0
        self._all_zero = True

    @property
    def heard_s(self) -> float:
        return self._samples / RATE_HZ

    def over(self) -> EndReason | None:
        if self._listener.controls.pressed():
            return "key"
        # Speech that is not queued yet may have followed the phrase: then they go on.
        if self._transcriber.heard_end_phrase and not self._segmenter.has_speech:
            return "phrase"
        if self._cut_in is not None and self._cut_in(self._answer_s, self._tracker.silence_s):
            return "cut_in"
        return end_reason(self._listener.rules, self._state())

    def muted(self, block: Samples) -> Samples:
        """Give silence for what was heard while the interviewer talked, else the block."""
        if self._mute <= 0:
            return block
        self._mute -= len(block)
        return np.zeros_like(block)

    def tries(self, patience: Patience) -> EndReason | None:
        """Let silence be asked about; return why the answer is over where it is."""
        state = self._state()
        talked_s = patience.step(
            begun=state.answering, answer_s=self._answer_s, silence_s=state.silence_s
        )
        if talked_s is None:
            return "silence" if state.answering else "nothing_heard"
        if talked_s > 0 and self._listener.microphone.live:
            self._mute = round(talked_s * RATE_HZ)
        return None

    def heard(self, block: Samples) -> None:
        self._samples += len(block)
        if self._all_zero:
            self._watch_for_dead_silence(block)
        if self.heard_s - self._shown_s >= PROGRESS_EVERY_S:
            self._shown_s = self.heard_s
            self._listener.screen.show(self._progress(block))

    def _watch_for_dead_silence(self, block: Samples) -> None:
        before_s = self.heard_s - len(block) / RATE_HZ
        if np.any(block):
            self._all_zero = False
        elif before_s < DEAD_SILENCE_S <= self.heard_s:
            self._listener.screen.show(Notice(message=self._listener.silent_hint))

    def _state(self) -> Heard:
        return Heard(
            heard_s=self.heard_s,
            speech_s=self._tracker.speech_s,
            silence_s=self._tracker.silence_s,
            words=self._transcriber.has_words,
            pending=self._segmenter.has_speech or not self._transcriber.idle,
        )

    @property
    def _answer_s(self) -> float:
        first = self._tracker.first_speech_s
        return 0.0 if first is None else self.heard_s - first

    def _progress(self, block: Samples) -> Progress:
        return Progress(
            heard_s=self.heard_s,
            answer_s=self._answer_s,
            level_dbfs=level_dbfs(block),
            speaking=self._tracker.speaking,
            countdown_s=countdown_s(self._listener.rules, self._state()),
        )
