"""From frame probabilities to stretches of speech, while the sound comes in."""

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.transcript import Span
from voicecoach.vad import VoiceDetector
from voicecoach.vad.loudness import Loudness

VOICED_FROM = 0.5
"""A frame at or above this probability is voiced (the default of Silero's own tools)."""

UNVOICED_BELOW = 0.35
"""A frame below this is not; between the two the last verdict stands, so that a probability which
hovers around one threshold does not flicker. Silero's tools use the same distance of 0.15."""

START_S = 0.09
"""Speech begins once frames were voiced for this long: longer than a key stroke, shorter than a
syllable. Against 64 ms it spares webrtcvad most of its false starts in noise and costs Silero
nothing but one frame of delay (docs/voice-detection.md)."""

END_S = 0.25
"""Speech is over once frames were unvoiced for this long. Shorter gaps are articulation (a stop
consonant's closure), longer ones are pauses: the customary border, from Goldman-Eisler's
Psycholinguistics (1968)."""


LOUDER_DB = 0.5
"""By how much the candidate's voice must prove louder for the spans to be looked at again."""

FAINT_S = 0.5
"""A span that begins this long with a voice far below the candidate's began as somebody else's."""


class SpeechTracker:
    """Follows one recording through a detector, which it resets and then has for itself.

    All it says is a function of the samples fed so far, however they were cut into blocks. A span
    opens ``START_S`` after its beginning and closes ``END_S`` after its end, but both are dated to
    where they happened.

    Only the candidate's voice is speech: one far below the loudest that was sustained so far is
    silence (``loudness``), and what was taken for speech before the candidate began is taken back.
    """

    def __init__(self, detector: VoiceDetector) -> None:
        detector.reset()
        self._detector = detector
        self._start_frames = self._frames_in(START_S)
        self._end_frames = self._frames_in(END_S)
        self._faint_frames = self._frames_in(FAINT_S)
        self._rest: Samples = np.empty(0, np.float32)
        self._frames = 0
        self._voiced = False
        self._run_start = 0
        """Frame at which the verdict last changed."""
        self._open_start: int | None = None
        self._closed: list[Span] = []
        self._closed_s = 0.0
        self._loudness = Loudness(detector.frame_samples)
        self._levels_dbfs: list[float] = []
        """Of each closed span, the loudest moment."""
        self._open_dbfs: list[float] = []
        """Of the open span, the level at each frame."""
        self._is_voice = False
        self._taken_back_dbfs = self.faintest_dbfs

    def feed(self, samples: Samples) -> None:
        """Listen to the next samples at 16 kHz, any number of them.

        What does not fill a frame waits for the next call.
        """
        if len(self._rest):
            samples = np.concatenate((self._rest, samples))
        size = self._detector.frame_samples
        whole = len(samples) - len(samples) % size
        for first in range(0, whole, size):
            self._hear(samples[first : first + size])
        # A copy, so that the caller may reuse its buffer and a long block is not kept alive.
        self._rest = samples[whole:].copy()

    @property
    def heard_s(self) -> float:
        """How far it has listened: the end of the last whole frame."""
        return self._time_s(self._frames)

    @property
    def speaking(self) -> bool:
        """Whether a span is open."""
        return self._open_start is not None

    @property
    def undecided(self) -> bool:
        """Whether a sound goes on that may yet prove to be speech."""
        return self._voiced and not self.speaking

    @property
    def faintest_dbfs(self) -> float:
        """Level below which a voice is not the candidate's, as far as was heard."""
        return self._loudness.faintest_dbfs

    @property
    def open_span(self) -> Span | None:
        """The span that is not over yet, up to where a voice was last heard in it."""
        if self._open_start is None:
            return None
        end = self._frames if self._voiced else self._run_start
        return Span(start_s=self._time_s(self._open_start), end_s=self._time_s(end))

    @property
    def spans(self) -> tuple[Span, ...]:
        """The closed spans and the open one. Copies them all: not for every block."""
        last = self.open_span
        return (*self._closed, last) if last else tuple(self._closed)

    @property
    def first_speech_s(self) -> float | None:
        """When the first speech began; None before it."""
        first = self._closed[0] if self._closed else self.open_span
        return first.start_s if first else None

    @property
    def last_speech_s(self) -> float:
        """When the last speech ended, or 0 where there was none; it is going on while speaking."""
        last = self.open_span or (self._closed[-1] if self._closed else None)
        return last.end_s if last else 0.0

    @property
    def speech_s(self) -> float:
        """How much speech there was so far."""
        return self._closed_s + (self.open_span.duration_s if self.open_span else 0.0)

    @property
    def silence_s(self) -> float:
        """Time since the last speech ended, counted from the start where there was none yet.

        It stands still while a sound goes on that may yet prove to be speech, and makes up for it
        if that stays too short: no answer ends on the very word that continues it.
        """
        silent_until = self._run_start if self._voiced else self._frames
        return max(0.0, self._time_s(silent_until) - self.last_speech_s)

    def _hear(self, frame: Samples) -> None:
        probability = self._detector.speech_probability(frame)
        self._is_voice = probability >= (UNVOICED_BELOW if self._is_voice else VOICED_FROM)
        self._loudness.hear(frame, voiced=self._is_voice)
        if self.faintest_dbfs > self._taken_back_dbfs + LOUDER_DB:
            self._taken_back_dbfs = self.faintest_dbfs
            self._take_back()
        self._follow(voiced=self._is_voice and self._loudness.is_near)
        if self.speaking:
            self._open_dbfs.append(self._loudness.level_dbfs)
        else:
            self._open_dbfs.clear()

    def _follow(self, *, voiced: bool) -> None:
        if voiced != self._voiced:
            self._voiced = voiced
            self._run_start = self._frames
        self._frames += 1
        run = self._frames - self._run_start
        if self._open_start is None:
            if voiced and run >= self._start_frames:
                self._open_start = self._run_start
        elif not voiced and run >= self._end_frames:
            start_s, end_s = self._time_s(self._open_start), self._time_s(self._run_start)
            self._closed.append(Span(start_s=start_s, end_s=end_s))
            self._levels_dbfs.append(max(self._open_dbfs))
            self._closed_s += end_s - start_s
            self._open_start = None

    def _take_back(self) -> None:
        """Drop what turns out to be far below the candidate's voice: spans, an open one's start."""
        loud = (
            i for i, level_dbfs in enumerate(self._open_dbfs) if level_dbfs >= self.faintest_dbfs
        )
        if self._open_start is not None and (faint := next(loud, 0)) >= self._faint_frames:
            self._open_start = self._frames - len(self._open_dbfs) + faint
            del self._open_dbfs[:faint]
        if min(self._levels_dbfs, default=0.0) >= self.faintest_dbfs:
            return
        kept = [
            (span, level_dbfs)
            for span, level_dbfs in zip(self._closed, self._levels_dbfs, strict=True)
            if level_dbfs >= self.faintest_dbfs
        ]
        self._closed = [span for span, _level_dbfs in kept]
        self._levels_dbfs = [level_dbfs for _span, level_dbfs in kept]
        self._closed_s = sum(span.duration_s for span in self._closed)

    def _frames_in(self, duration_s: float) -> int:
        """Fewest frames that last at least this long."""
        return -(-round(duration_s * RATE_HZ) // self._detector.frame_samples)

    def _time_s(self, frame: int) -> float:
        return frame * self._detector.frame_samples / RATE_HZ
