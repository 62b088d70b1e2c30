"""Measure how soon the coach falls silent for a voice, and what it wrongly falls silent for: JSON.

In the time of the sound: voices, coughs and the coach's own echo go through the detector, at
several levels and delays, with each voice detector. With --card also through devices: a virtual
sound card (PulseAudio) plays the coach and the voice, and both are recorded from outside.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.barge_in.card import through_devices
from scripts.barge_in.coughs import coughs
from scripts.barge_in.listened import heard_at_s, stopped_by_echo_at_s
from scripts.hearing.noise import at_level, reverberant
from scripts.hearing.voices import edges, voice_called
from voicecoach.audio.clip import RATE_HZ, Samples, loudest_dbfs
from voicecoach.audio.decode import read_clip
from voicecoach.audio.resample import resampled
from voicecoach.cli.engines import best_voice
from voicecoach.session.ear import LOW_ENOUGH_DB
from voicecoach.vad.choose import DETECTORS, voice_detector

QUESTION = (
    "Tell me about a time when you stopped a launch that your team had worked on for months. "
    "What did you choose, what did you turn down, and how did you know that you were right?"
)
INTO_IT = ("Wait, can I begin", "No, that is not what I meant", "I would start with the users")
VOICES = ("slt", "rms", "awb", "kal16")
VOICE_DBFS = (-32.0, -26.0, -20.0)
"""Loudest 0.1 s of a voice at a microphone."""

COUGH_DBFS = (-30.0, -22.0, -14.0)
ECHO_DB = (-50.0, -40.0, LOW_ENOUGH_DB)
"""As measured, so that it is expected."""

LOUDER_DB = (0.0, 6.0, 12.0, 20.0)
"""How much louder than measured the echo is: somebody turned the speaker up."""

LATE_S = (0.05, 0.2, 1.0)
ROOMS_S = (0.0, 0.3, 0.6)
"""Reverberation times."""

HUMAN_S = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Sounds:
    """What is played and what is said into it."""

    coach: Samples
    voices: Mapping[str, Samples]


def sounds(human: Sequence[Path]) -> Sounds:
    """Make them: the coach with the voice that practice takes, the others with flite's."""
    voice = best_voice(ROOT / "voices", notify=lambda _line: None)
    coach = np.concatenate(list(resampled(voice.synthesize(QUESTION), RATE_HZ)))
    voices = {
        f"{name}: {text}": said
        for name in VOICES
        for text, said in zip(INTO_IT, voice_called(name)(INTO_IT, 1.0, 1), strict=True)
    }
    voices |= {path.name: read_clip(path).samples for path in human}
    return Sounds(coach=coach, voices={name: _trimmed(said) for name, said in voices.items()})


def _trimmed(said: Samples) -> Samples:
    begin, end = edges(said)
    return said[begin : min(end, begin + round(HUMAN_S * RATE_HZ))]


def echoes(coach: Samples, *, by_db: float) -> Iterator[Samples]:
    """Yield the coach as the microphone hears it: in several rooms, several delays."""
    for room_s in ROOMS_S:
        rng = np.random.default_rng(round(room_s * 10))
        in_room = reverberant(coach, rng, room_s) if room_s else coach
        level = at_level(in_room, loudest_dbfs(in_room) + 0.0)
        gain_db = loudest_dbfs(coach) + by_db - loudest_dbfs(level)
        echo = level * 10 ** (gain_db / 20)
        for late_s in LATE_S:
            yield np.pad(echo, (round(late_s * RATE_HZ), 0)).astype(np.float32)


def in_sound_time(name: str, given: Sounds) -> dict[str, object]:
    """Return the figures of one detector."""
    detector = voice_detector(name)
    coach_dbfs = loudest_dbfs(given.coach)
    delays: list[float | None] = []
    for said in given.voices.values():
        for voice_dbfs in VOICE_DBFS:
            loud = said * 10 ** ((voice_dbfs - loudest_dbfs(said)) / 20)
            for echo_db in ECHO_DB:
                echo = next(echoes(given.coach, by_db=echo_db))
                delays.append(heard_at_s(detector, loud, over=echo, echo_dbfs=coach_dbfs + echo_db))
    stopped = [
        kind
        for dbfs in COUGH_DBFS
        for kind, sound in coughs(dbfs).items()
        if heard_at_s(
            detector,
            sound,
            over=next(echoes(given.coach, by_db=LOW_ENOUGH_DB)),
            echo_dbfs=coach_dbfs + LOW_ENOUGH_DB,
        )
        is not None
    ]
    own = {
        f"{louder_db:.0f} dB louder than measured": [
            stopped_by_echo_at_s(detector, given.coach, echo, echo_db=echo_db)
            for echo_db in ECHO_DB
            for echo in echoes(given.coach, by_db=echo_db + louder_db)
        ]
        for louder_db in LOUDER_DB
    }
    return {
        "voices": figures(delays),
        "coughs": {"n": len(COUGH_DBFS) * len(coughs(-20.0)), "stopped_by": stopped},
        "own_echo": {
            case: {"n": len(runs), "stopped": sum(at_s is not None for at_s in runs)}
            for case, runs in own.items()
        },
    }


def figures(delays: Sequence[float | None]) -> dict[str, object]:
    """Return how many were noticed and how soon, in seconds."""
    known = sorted(delay for delay in delays if delay is not None)
    found: dict[str, object] = {"n": len(delays), "noticed": len(known)}
    if known:
        quantiles = np.quantile(known, [0.5, 0.9, 1.0])
        found |= dict(zip(("median_s", "90_percent_s", "most_s"), quantiles.round(3), strict=True))
    return found


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--human", type=Path, metavar="FILE", nargs="*", default=[], help="recordings of people"
    )
    parser.add_argument(
        "--card", type=int, metavar="N", default=0, help="so many voices through a virtual card"
    )
    args = parser.parse_args()
    given = sounds(args.human)
    found: dict[str, object] = {name: in_sound_time(name, given) for name in DETECTORS}
    if args.card:
        found["card"] = {
            name: figures(delays)
            for name, delays in through_devices(given.coach, given.voices, times=args.card).items()
        }
    json.dump(found, sys.stdout, indent=1, default=float)
    print()


if __name__ == "__main__":
    main()
