"""A speaker and a microphone in one room: what is played takes as long as what is heard."""

import threading
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from tests.fakes import LevelDetector, ListSpeaker, ScriptedMicrophone, quiet
from tests.session.stage import Stage
from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.audio.standing import StandingMicrophone
from voicecoach.session.ear import BargeIn
from voicecoach.vad.barge_in import BargeInDetector

NOBODY_LISTENS_S = 1.0
"""Then nothing more is heard, and what is played counts as played."""


def humming(duration_s: float) -> Samples:
    """Something with a pitch that rises and falls, unlike the candidate's tone."""
    t = np.arange(round(duration_s * RATE_HZ)) / RATE_HZ
    phase = 2 * np.pi * (130 * t - 3 * np.cos(2 * np.pi * 1.3 * t))
    overtones = sum(np.sin(number * phase) / number for number in range(1, 12))
    return (0.1 * overtones).astype(np.float32)


AFTER_S = 0.3
"""So much more may be heard at once after what was played: threads do not wait for each other."""

TWO_SENTENCES = np.concatenate([humming(2.0), quiet(0.2), humming(2.0)])
"""What the coach says: the second sentence begins at 2.2 s."""


class Air(ScriptedMicrophone):
    """A live microphone; and ``speaker``, whose time is the microphone's."""

    def __init__(self, *takes: Samples) -> None:
        super().__init__(*takes, live=True)
        self.speaker = _PacedSpeaker(self)
        self.moved = threading.Condition()

    def read(self, timeout_s: float) -> Samples | None:
        if timeout_s and threading.current_thread() is not threading.main_thread():
            self.speaker.began.wait(NOBODY_LISTENS_S)
            if self.heard_s >= self.speaker.until_s + AFTER_S:
                return None
        with self.moved:
            block = super().read(timeout_s)
            self.moved.notify_all()
        return block


class _PacedSpeaker(ListSpeaker):
    def __init__(self, air: Air) -> None:
        super().__init__()
        self.began = threading.Event()
        self.sounds: list[float] = []
        """Seconds of each sound that was begun."""
        self.until_s = 0.0
        self._air = air
        self._is_cut = False

    def play(self, clips: Iterable[Clip]) -> bool:
        self._is_cut = False
        played = list(clips)
        self.played += played
        seconds = sum(clip.duration_s for clip in played)
        self.sounds.append(round(seconds, 2))
        self.until_s = self._air.heard_s + seconds
        self.began.set()
        with self._air.moved:
            self._air.moved.wait_for(
                lambda: self._is_cut or self._air.heard_s >= self.until_s, NOBODY_LISTENS_S
            )
        self.began.clear()
        return not self._is_cut

    def cut(self) -> None:
        super().cut()
        with self._air.moved:
            self._is_cut = True
            self._air.moved.notify_all()


def stage_in(
    air: Air, data: Path, *texts: str, echo_db: float = -60.0, forced: bool = False
) -> Stage:
    """Return a stage on which a voice may stop the coach, who says two sentences each time."""
    barge_in = BargeIn(
        microphone=StandingMicrophone(air),
        new_detector=lambda: BargeInDetector(LevelDetector()),
        echo_db=echo_db,
        forced=forced,
    )
    stage = Stage(data, air, *texts, barge_in=barge_in)
    stage.voice.sound = TWO_SENTENCES
    stage.room.speaker = air.speaker
    return stage


def seconds(samples: Samples) -> float:
    return len(samples) / RATE_HZ
