"""Sounds in which nobody says anything: every word that is heard in them is made up."""

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from scripts.hearing.course import Course
from scripts.hearing.ears import Recording
from scripts.hearing.figures import Figure
from scripts.hearing.noise import at_level, pink_noise, white_noise
from scripts.hearing.scene import ROOM_DBFS
from voicecoach.audio.clip import RATE_HZ, Samples

MINUTES = 10.0

NOISE_DBFS = -40.0
BABBLE_DBFS = -35.0
MUSIC_DBFS = -30.0

BABBLERS = 6
"""Reversed voices over each other; one alone could now and then be taken for a language."""

KEYSTROKES_PER_S = 6.0
KEYSTROKE_S = 0.012
"""How fast the click of a key dies away."""

CHORDS = ((57, 60, 64), (53, 57, 60), (48, 52, 55), (55, 59, 62))
"""As MIDI keys: A minor, F, C, G; four beats each."""

BEAT_S = 0.5
OVERTONES = 6


def of_nothing(course: Course, minutes: float = MINUTES) -> Figure:
    """How many words are heard where nobody speaks."""
    length = round(minutes * 60 * RATE_HZ)
    rng = np.random.default_rng(course.seed)
    sounds: Mapping[str, Callable[[], Samples]] = {
        "digital silence": lambda: np.zeros(length, np.float32),
        "hiss": lambda: white_noise(length, rng, ROOM_DBFS),
        "pink noise": lambda: pink_noise(length, rng, NOISE_DBFS),
        "white noise": lambda: white_noise(length, rng, NOISE_DBFS),
        "babble": lambda: _babble(course, length, rng),
        "keyboard": lambda: keyboard(length, rng),
        "music": lambda: music(length, rng),
    }
    recordings = (Recording(label=name, sound=make()) for name, make in sounds.items())
    figures: Figure = {"minutes_each": minutes}
    for name, judged in zip(sounds, course.ears.judged(recordings), strict=True):
        words = judged.report.transcript.words
        figures[name] = {
            "words": len(words),
            "first_words": " ".join(word.text for word in words[:20]),
            "real_time_factor": round(judged.busy_s / (minutes * 60), 3),
        }
    return figures


def _babble(course: Course, length: int, rng: np.random.Generator) -> Samples:
    said = list(course.spoken(BABBLERS))
    voices = [np.roll(np.resize(one.samples[::-1], length), rng.integers(length)) for one in said]
    babble: Samples = np.sum(voices, axis=0, dtype=np.float32)
    return at_level(babble, BABBLE_DBFS)


def keyboard(length: int, rng: np.random.Generator) -> Samples:
    """Somebody typing in a quiet room."""
    sound = white_noise(length, rng, ROOM_DBFS)
    click = round(5 * KEYSTROKE_S * RATE_HZ)
    decay = np.exp(-np.arange(click) / (KEYSTROKE_S * RATE_HZ)).astype(np.float32)
    strokes = rng.poisson(KEYSTROKES_PER_S * length / RATE_HZ)
    for at in rng.integers(0, max(1, length - click), strokes):
        loud = np.float32(rng.uniform(0.02, 0.1))
        sound[at : at + click] += loud * decay * rng.standard_normal(click).astype(np.float32)
    return sound


def music(length: int, rng: np.random.Generator) -> Samples:
    """Chords, and a tune of their notes an octave above, where voices are."""
    sound = np.zeros(length, np.float32)
    beat = round(BEAT_S * RATE_HZ)
    for at, chord in _beats(length, beat):
        if at % (4 * beat) == 0:
            for key in chord:
                _play(sound, at, key, 4 * BEAT_S, 0.3)
        _play(sound, at, int(rng.choice(chord)) + 12, BEAT_S, 1.0)
    return at_level(sound, MUSIC_DBFS)


def _beats(length: int, beat: int) -> Iterator[tuple[int, tuple[int, ...]]]:
    for number, at in enumerate(range(0, length, beat)):
        yield at, CHORDS[number // 4 % len(CHORDS)]


def _play(sound: Samples, at: int, key: int, duration_s: float, loud: float) -> None:
    """Add one plucked note."""
    seconds = np.arange(min(round(duration_s * RATE_HZ), len(sound) - at)) / RATE_HZ
    hz = 440 * 2 ** ((key - 69) / 12)
    note = sum(np.sin(2 * np.pi * hz * n * seconds) / n**2 for n in range(1, OVERTONES + 1))
    envelope = np.minimum(1, seconds / 0.01) * np.exp(-3 * seconds / duration_s)
    sound[at : at + len(seconds)] += (loud * envelope * note).astype(np.float32)
