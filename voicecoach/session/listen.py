"""Listen to one answer: record it, watch for its end, recognize it meanwhile."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal, Protocol

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Samples, level_dbfs
from voicecoach.audio.endpoint import EndReason, EndRules, Heard, countdown_s, end_reason
from voicecoach.audio.streams import DeviceLostError, Microphone
from voicecoach.errors import VoicecoachError
from voicecoach.session.events import Controls, Listening, Notice, Progress, Screen
from voicecoach.session.hold_off import HoldOff
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

    def step(
        self, *, begun: bool, answer_s: float, silence_s: float
    ) -> Literal["wait", "asked", "over"]:
        """Look at the silence after a block of sound; may ask the candidate something, aloud.

        ``begun`` says that an answer was heard, ``answer_s`` counts from its first word and
        ``silence_s`` from its last, or from the start. While something was asked, and until that
        has died away, there is silence.
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

    hold_off: HoldOff = field(default_factory=HoldOff)

    def let_pass(self) -> None:
        """Open a microphone in the room and drop what it hears of what was just said there.

        Raises DeviceError when it cannot be opened; who listens next hears that it is lost.
        """
        if not self.microphone.hears_speaker:
            return
        self.microphone.start()
        try:
            for _block in self.own_voice():
                pass
        except DeviceLostError:
            self.microphone.stop()
        except BaseException:
            self.microphone.stop()
            raise

    def own_voice(self) -> Iterator[Samples]:
        """Yield what an open microphone hears while that may still be the coach."""
        known_s = self.hold_off.seconds
        yield from self.hold_off.heard(self.microphone)
        if (late_s := self.hold_off.seconds) > known_s:
            message = (
                f"the microphone hears me late: from now on I wait {late_s:.1f} s after what I say "
                "before I listen. Headphones or another speaker spare you that"
            )
            self.screen.show(Notice(message=message))

    def listen(
        self,
        transcriber: LiveTranscriber,
        store: Store,
        *,
        budget_s: float,
        cut_in: CutIn | None = None,
        patience: Patience | None = None,
    ) -> Take:
        """Record until the answer ends; closed pieces go to ``transcriber`` as they come.

        ``budget_s`` is how long it should take: the screen shows the clock against it.
        Every block is stored before anything else looks at it. What is heard while ``patience``
        talks is taken for silence: it would be the interviewer's own voice. Raises DeviceError
        when the microphone cannot be opened; a microphone that dies later ends the answer.
        """
        tracker = self.new_tracker()
        segmenter = Segmenter(tracker)
        answer = _Answer(self, tracker, segmenter, transcriber, store, budget_s, cut_in)
        self.microphone.start()
        self.controls.arm()
        self.screen.show(Listening())
        try:
            while (reason := answer.over()) is None:
                block = self.microphone.read(READ_TIMEOUT_S)
                if block is None:
                    continue
                answer.hear(block)
                if patience is not None and (reason := answer.tries(patience)) is not None:
                    break
        except DeviceLostError as error:
            self.screen.show(Notice(message=str(error)))
            reason = "device_lost"
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
        store: Store,
        budget_s: float,
        cut_in: CutIn | None,
    ) -> None:
        self._listener = listener
        self._budget_s = budget_s
        self._store = store
        self._cut_in = cut_in
        self._tracker = tracker
        self._segmenter = segmenter
        self._transcriber = transcriber
        self._samples = 0
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

    def hear(self, block: Samples) -> None:
        """Take in the next sound; store it before anything else looks at it."""
        self._keep(block)
        for piece in self._segmenter.feed(block):
            self._transcriber.submit(piece)
            if not self._listener.microphone.live:
                self._transcriber.settle()
        self._samples += len(block)
        if self._all_zero:
            self._watch_for_dead_silence(block)
        if self.heard_s - self._shown_s >= PROGRESS_EVERY_S:
            self._shown_s = self.heard_s
            self._listener.screen.show(self._progress(block))

    def tries(self, patience: Patience) -> EndReason | None:
        """Let silence be asked about; return why the answer is over where it is."""
        state = self._state()
        step = patience.step(
            begun=state.answering, answer_s=self._answer_s, silence_s=state.silence_s
        )
        if step == "over":
            return "silence" if state.answering else "nothing_heard"
        if step == "asked" and self._listener.microphone.live:
            for block in self._listener.own_voice():
                self.hear(np.zeros_like(block))
        return None

    def _keep(self, block: Samples) -> None:
        """Store a block; where the disk will not take it, say so once and listen on."""
        try:
            self._store(block)
        except VoicecoachError as error:
            self._store = _discard
            self._listener.screen.show(
                Notice(message=f"{error}. Your answer is still heard and judged to its end")
            )

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
            budget_s=self._budget_s,
            level_dbfs=level_dbfs(block),
            speaking=self._tracker.speaking,
            countdown_s=countdown_s(self._listener.rules, self._state()),
        )
