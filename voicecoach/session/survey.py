"""Listen to a recording once beforehand: which track has the speech, how loud, how long."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.audio.level import LevelMeter, raised
from voicecoach.vad.tracker import SpeechTracker

LISTENED_S = 600.0
"""So much of each track is listened to for speech, where there are several."""

Track = Callable[[], Iterable[Samples]]
"""Opens a track: its sound at 16 kHz from the beginning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What is known of the track that is worth hearing."""

    track: int
    """Counts from 0."""

    level_dbfs: float
    gain_db: float
    """What raises a quiet recording to where it is recognized well; 0 where it is loud enough."""

    is_silent: bool
    """There is hardly anything to hear."""

    duration_s: float
    with_speech: tuple[int, ...]
    """The tracks that hold speech, most of it first; empty where there is only one track."""


def survey(tracks: Sequence[Track], tracker: Callable[[], SpeechTracker]) -> Survey:
    """Measure every track, and of several choose the one with most speech, else the first.

    ``tracker`` gives one that has heard nothing. Raises UsageError as the tracks do.
    """
    measured = [_measured(track()) for track in tracks]
    speech_s: dict[int, float] = {}
    if len(tracks) > 1:
        for index, (track, (meter, _)) in enumerate(zip(tracks, measured, strict=True)):
            speech_s[index] = _speech_s(raised(track(), meter.gain_db), tracker())
    with_speech = sorted(
        (index for index in speech_s if speech_s[index] > 0),
        key=lambda index: speech_s[index],
        reverse=True,
    )
    chosen = with_speech[0] if with_speech else 0
    meter, duration_s = measured[chosen]
    return Survey(
        track=chosen,
        level_dbfs=meter.level_dbfs,
        gain_db=meter.gain_db,
        is_silent=meter.is_silent,
        duration_s=duration_s,
        with_speech=tuple(with_speech),
    )


def _measured(blocks: Iterable[Samples]) -> tuple[LevelMeter, float]:
    meter = LevelMeter()
    samples = 0
    for block in blocks:
        meter.feed(block)
        samples += len(block)
    return meter, samples / RATE_HZ


def _speech_s(blocks: Iterable[Samples], tracker: SpeechTracker) -> float:
    for block in blocks:
        tracker.feed(block)
        if tracker.heard_s >= LISTENED_S:
            break
    return tracker.speech_s
