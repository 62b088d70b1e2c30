"""Whether speaking stops the coach with these devices, and how that is said."""

import argparse
import copy
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from voicecoach.archive.echoes import Echo, read_echoes
from voicecoach.audio.mute import Mute
from voicecoach.audio.standing import StandingMicrophone
from voicecoach.audio.streams import Microphone, Speaker
from voicecoach.preferences import BargeInMode
from voicecoach.session.ear import LOW_ENOUGH_DB, BargeIn
from voicecoach.vad import VoiceDetector
from voicecoach.vad.barge_in import BargeInDetector

MEASURE = "measure it: voicecoach doctor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Whether it is on, and why."""

    is_on: bool
    told: str
    """For people, one line."""


def decide(mode: BargeInMode, echo: Echo | None) -> Decision:
    """Decide for a pair of devices whose echo is this; None where it was not measured."""
    if mode == "off":
        return Decision(is_on=False, told="you cannot interrupt me by voice: barge-in is off")
    on = "speak while I speak and I stop; say go on and I go on"
    if echo is None:
        if mode == "on":
            return Decision(is_on=True, told=f"{on}. The echo was not measured; {MEASURE}")
        return Decision(
            is_on=False,
            told="you cannot interrupt me by voice yet: how loudly this microphone hears this "
            f"speaker was not measured; {MEASURE}",
        )
    if echo.echo_db <= LOW_ENOUGH_DB:
        return Decision(is_on=True, told=f"{on} ({level(echo.echo_db)})")
    high = f"the microphone hears me too loudly ({level(echo.echo_db)})"
    if mode == "on":
        return Decision(is_on=True, told=f"{on}. But {high}: you have to be louder than that")
    return Decision(
        is_on=False,
        told=f"you cannot interrupt me by voice: {high}. Wear headphones, or turn the speaker "
        f"down, and {MEASURE}",
    )


def level(echo_db: float) -> str:
    """Name an echo for people."""
    return f"echo {echo_db:.0f} dB, up to {LOW_ENOUGH_DB:.0f} is fine"


def barge_in_for(
    args: argparse.Namespace,
    microphone: Microphone,
    speaker: Speaker,
    *,
    data: Path,
    detector: VoiceDetector,
    notify: Callable[[str], None],
) -> BargeIn | None:
    """Return what it takes to be interrupted with these devices, or None where nobody can.

    Files interrupt nobody; of devices, what was decided is told.
    """
    if not microphone.hears_speaker or args.speaker_file is not None or isinstance(speaker, Mute):
        return None
    echo = read_echoes(data).between(microphone.name, speaker.name)
    mode: BargeInMode = args.barge_in or args.preferences.barge_in or "auto"
    decision = decide(mode, echo)
    if mode != "off":
        notify(decision.told[0].upper() + decision.told[1:] + ".")
    if not decision.is_on:
        return None
    return BargeIn(
        microphone=StandingMicrophone(microphone),
        # An answer may be in progress, whose detector remembers what it heard of it.
        new_detector=lambda: BargeInDetector(copy.copy(detector)),
        echo_db=echo.echo_db if echo is not None else LOW_ENOUGH_DB,
        forced=mode == "on",
    )
