"""Stand-ins at the Protocol seams, deterministic and instant."""

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.commands.command_words import Command, command_of
from voicecoach.errors import VoicecoachError
from voicecoach.session.events import Event
from voicecoach.stt import Recognition, never
from voicecoach.transcript import Word

BLOCK = 320
"""20 ms, a usual device block."""

LOUD = 0.1


def tone(duration_s: float, *, level: float = LOUD) -> Samples:
    """Something that the fake detector takes for speech."""
    t = np.arange(round(duration_s * RATE_HZ)) / RATE_HZ
    return (level * np.sin(2 * np.pi * 220 * t)).astype(np.float32)


def quiet(duration_s: float) -> Samples:
    """Room noise far below the fake detector's threshold, but no digital silence."""
    rng = np.random.default_rng(1)
    return (1e-4 * rng.standard_normal(round(duration_s * RATE_HZ))).astype(np.float32)


class LevelDetector:
    """Takes whatever is loud for speech."""

    name = "level"
    frame_samples = 160

    def speech_probability(self, frame: Samples) -> float:
        return 1.0 if float(np.sqrt(np.mean(np.square(frame)))) > LOUD / 10 else 0.0

    def reset(self) -> None:
        pass


class ScriptedMicrophone:
    """Plays prepared sound, then an error or endless quiet; each start begins the next take."""

    name = "scripted"

    def __init__(
        self,
        *takes: Samples,
        live: bool = False,
        then: Exception | None = None,
        on_block: Callable[[float], None] = lambda _heard_s: None,
        tail: float = 1e-4,
    ) -> None:
        self.live = self.hears_speaker = live
        self.started = 0
        self.channels = 1
        self.stopped = 0
        self.overflows = self.breaks = 0
        self.fault: str | None = None
        self._takes = takes
        self._then = then
        self._on_block = on_block
        self._tail = np.full(BLOCK, tail, np.float32)
        self._position = 0
        self._sound: Samples = np.empty(0, np.float32)
        self._waiting_until = 0

    @property
    def heard_s(self) -> float:
        """How much of this take was read."""
        return self._position / RATE_HZ

    def pass_time(self, seconds: float) -> None:
        """Let sound arrive that nobody reads yet."""
        self._waiting_until = self._position + round(seconds * RATE_HZ)

    def start(self) -> None:
        self._sound = self._takes[min(self.started, len(self._takes) - 1)]
        self._position = 0
        self.started += 1

    def read(self, timeout_s: float) -> Samples | None:
        if timeout_s == 0 and self._position >= self._waiting_until:
            return None
        block = self._sound[self._position : self._position + BLOCK]
        if len(block) == 0 and self._then is not None:
            raise self._then
        self._position += BLOCK
        self._on_block(self._position / RATE_HZ)
        return block if len(block) else self._tail.copy()

    def stop(self) -> None:
        self.stopped += 1


@dataclass
class ListSpeaker:
    """Remembers what was played."""

    name: str = "list"
    played: list[Clip] = field(default_factory=list)
    cuts: int = 0
    error: VoicecoachError | None = None
    on_play: Callable[[], None] = lambda: None

    def play(self, clips: Iterable[Clip]) -> bool:
        self.played.extend(clips)
        self.on_play()
        if self.error is not None:
            raise self.error
        return True

    def cut(self) -> None:
        self.cuts += 1

    def close(self) -> None:
        pass


@dataclass
class ListVoice:
    """Remembers what it was asked to say."""

    name: str = "list voice"
    said: list[str] = field(default_factory=list)
    sound: Samples = field(default_factory=lambda: tone(0.1))

    def synthesize(self, text: str) -> Iterator[Clip]:
        self.said.append(text)
        yield Clip(samples=self.sound)


class ScriptedRecognizer:
    """Gives one prepared text per clip, its words spread over the clip's loud part."""

    name = "scripted model"
    drops_fillers = False
    languages = frozenset({"en"})

    def __init__(
        self,
        *texts: str,
        error: VoicecoachError | None = None,
        on_clip: Callable[[Clip], None] = lambda _clip: None,
    ) -> None:
        self.clips: list[Clip] = []
        self._texts = list(texts)
        self._error = error
        self._on_clip = on_clip

    def transcribe(
        self, clip: Clip, *, breaks: Sequence[float] = (), cancelled: Callable[[], bool] = never
    ) -> Recognition:
        self.clips.append(clip)
        self._on_clip(clip)
        if self._error is not None:
            raise self._error
        loud = np.flatnonzero(np.abs(clip.samples) > LOUD / 10) / RATE_HZ
        if cancelled() or len(loud) == 0 or not self._texts:
            return Recognition()
        words = spread(self._texts.pop(0).split(), float(loud[0]), float(loud[-1]))
        return Recognition(words=words)


def spread(texts: Sequence[str], start_s: float, end_s: float) -> tuple[Word, ...]:
    """Words of equal length between two times."""
    step = (end_s - start_s) / max(1, len(texts))
    return tuple(
        Word(text=text, start_s=start_s + i * step, end_s=start_s + (i + 1) * step, confidence=0.9)
        for i, text in enumerate(texts)
    )


class NoEndPhrases:
    """Nobody ever says that they are done."""

    def closing_words(self, clip: Clip, words: tuple[Word, ...]) -> int | None:
        return None


class DoneIsAnEndPhrase:
    """The word "done" ends an answer."""

    def closing_words(self, clip: Clip, words: tuple[Word, ...]) -> int | None:
        return 1 if words and words[-1].text == "done" else None


def typing(text: str) -> io.TextIOWrapper:
    """Standard input with somebody's lines in it."""
    return io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")


@dataclass
class ListScreen:
    """Remembers every event."""

    events: list[Event] = field(default_factory=list)

    def show(self, event: Event) -> None:
        self.events.append(event)


class WordCommands:
    """Knows commands by their words alone."""

    def command(
        self,
        clip: Clip,
        words: tuple[Word, ...],
        *,
        surely: bool = False,
        going_on: bool = False,
    ) -> Command | None:
        return command_of(words, going_on=going_on)


@dataclass
class ManualControls:
    """Keys that the test presses."""

    is_pressed: bool = False
    given: Command | None = None

    def arm(self, on_press: Callable[[], None] | None = None) -> None:
        self.is_pressed, self.given = False, None

    def press(self, command: Command | None = None) -> None:
        self.is_pressed, self.given = True, command

    def pressed(self) -> bool:
        return self.is_pressed

    def command(self) -> Command | None:
        return self.given


@dataclass
class FakeClock:
    """Stands still unless slept on."""

    time_s: float = 0.0

    def monotonic(self) -> float:
        return self.time_s

    def now(self) -> datetime:
        return datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
