"""Let a detector hear the coach's echo, with a voice or a cough over it, in the sound's time."""

import numpy as np

from scripts.hearing.noise import pink_noise
from tests.fakes import ScriptedMicrophone
from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.audio.standing import StandingMicrophone
from voicecoach.session.ear import BargeIn, Ear
from voicecoach.vad import VoiceDetector
from voicecoach.vad.barge_in import BargeInDetector

BLOCK = 320
"""20 ms, a usual device block."""

BEGINS_S = 2.0
NOISE_DBFS = -62.0
"""A quiet room."""


def heard_at_s(
    detector: VoiceDetector, sound: Samples, *, over: Samples, echo_dbfs: float
) -> float | None:
    """Return how long after its beginning ``sound`` was taken for a voice; None for never."""
    begin = round(BEGINS_S * RATE_HZ)
    size = begin + len(sound) + RATE_HZ // 2
    whole = np.resize(over, size) + pink_noise(size, np.random.default_rng(1), NOISE_DBFS)
    whole[begin : begin + len(sound)] += sound
    listening = BargeInDetector(detector)
    for first in range(0, size, BLOCK):
        block = whole[first : first + BLOCK].astype(np.float32)
        if listening.hear(block, echo_dbfs=echo_dbfs):
            return (first + len(block) - begin) / RATE_HZ
    return None


def stopped_by_echo_at_s(
    detector: VoiceDetector, coach: Samples, echo: Samples, *, echo_db: float
) -> float | None:
    """Return when the coach stopped itself, by all that protects it; None for never."""
    barge_in = BargeIn(
        microphone=StandingMicrophone(ScriptedMicrophone(coach)),
        new_detector=lambda: BargeInDetector(detector),
        echo_db=echo_db,
    )
    ear = Ear(barge_in, lambda: None)
    ear.said = (Clip(samples=coach),)
    whole = echo + pink_noise(len(echo), np.random.default_rng(1), NOISE_DBFS)
    for first in range(0, len(whole), BLOCK):
        if ear.hears(whole[first : first + BLOCK].astype(np.float32)):
            return first / RATE_HZ
        if barge_in.off:
            break
    return None
