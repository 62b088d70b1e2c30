"""How the people of an interview differ by ear, with one voice for all of them."""

import hashlib
from collections.abc import Callable, Iterable
from functools import partial

from voicecoach.tts import PacedVoice, VersatileVoice, Voice

MANNERS = (
    (1.00, 1.00), (0.95, 0.97), (1.05, 1.02), (0.97, 1.05),
    (1.03, 0.95), (0.95, 1.06), (1.05, 0.94), (1.00, 0.94),
)  # fmt: skip
"""Pitch and pace as shares of the voice's own, no two alike. A person's own pitch wanders by far
more than 5 % within a sentence, and their pace by more than 6 %, so each still sounds natural;
nobody has listened to them side by side yet."""

Casting = Callable[[Voice, str], Voice]
"""Takes a voice and a name; returns how somebody of that name sounds with it."""


def cast(names: Iterable[str]) -> Casting:
    """Give each of these people a sound of their own.

    The same name among the same names always has the same; whoever is not among them, the coach for
    one, sounds as the voice does by itself. Of a voice of many speakers each person gets another
    speaker; of one with a pace and no more, another pace.
    """
    taken: dict[str, int] = {}
    for name in sorted(set(names)):
        free = [place for place in range(len(MANNERS)) if place not in taken.values()]
        places = free or list(range(len(MANNERS)))
        taken[name] = places[_number(name) % len(places)]
    return partial(_sounding, taken)


def _sounding(taken: dict[str, int], voice: Voice, name: str) -> Voice:
    if name not in taken:
        return voice
    pitch, pace = MANNERS[taken[name]]
    if isinstance(voice, VersatileVoice):
        alone = voice.speakers == 1
        return voice.like(
            speaker=_number(name) % voice.speakers,
            pitch=pitch if alone else 1.0,
            wpm=round(voice.wpm * pace),
        )
    return voice.at(round(voice.wpm * pace)) if isinstance(voice, PacedVoice) else voice


def _number(name: str) -> int:
    """Return a number that follows from a name alone, in each run and on each machine."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8])
