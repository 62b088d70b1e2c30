"""A piece that is about to close is recognized already, and the same sound keeps the same words."""

import threading
from collections.abc import Callable, Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes import LevelDetector, ScriptedMicrophone, quiet, spread, tone
from tests.session.booth import Booth
from voicecoach.audio.clip import Clip, Samples
from voicecoach.session.segments import Segment, Segmenter
from voicecoach.stt import Recognition, never
from voicecoach.vad.tracker import SpeechTracker


class Telling:
    """Says what it was given: how much sound, and which. Satisfies ``Recognizer``."""

    name = "telling"
    drops_fillers = False
    languages = frozenset({"en"})

    def __init__(self, *, meanwhile: Callable[[], None] = lambda: None) -> None:
        self.begun = 0
        self.cancelled = 0
        self._meanwhile = meanwhile

    def transcribe(
        self, clip: Clip, *, breaks: Sequence[float] = (), cancelled: Callable[[], bool] = never
    ) -> Recognition:
        self.begun += 1
        self._meanwhile()
        if cancelled():
            self.cancelled += 1
            return Recognition()
        text = f"{len(clip.samples)} {float(np.sum(clip.samples)):.9f} {breaks}"
        return Recognition(words=spread(text.split(), 0.3, clip.duration_s - 0.3))


def speech(*seconds: float) -> Samples:
    """Alternate between speech and quiet for so many seconds, ending in silence."""
    parts = [quiet(each) if place % 2 else tone(each) for place, each in enumerate(seconds)]
    return np.concatenate([quiet(1), *parts, quiet(2)])


def heard(sound: Samples, recognizer: Telling, *, live: bool) -> list[str]:
    booth = Booth(ScriptedMicrophone(sound, live=live), recognizer=recognizer)
    booth.listen()
    return booth.words()


def until(happened: threading.Event) -> Callable[[], None]:
    """Wait, but not for ever where it does not happen."""
    return lambda: None if happened.wait(5.0) else pytest.fail("it never happened")


def test_a_piece_is_begun_before_it_closes_and_recognized_once() -> None:
    begun = threading.Event()

    def wait_until_begun(heard_s: float) -> None:
        if heard_s >= 1 + 2 + 0.7:  # well before the piece closes
            until(begun)()

    recognizer = Telling(meanwhile=begun.set)
    microphone = ScriptedMicrophone(speech(2.0), live=True, on_block=wait_until_begun)
    booth = Booth(microphone, recognizer=recognizer)
    booth.listen()
    booth.transcriber.wait()
    assert (recognizer.begun, recognizer.cancelled) == (1, 0)


def test_who_speaks_on_makes_it_forgotten() -> None:
    resumed, begun = threading.Event(), threading.Event()

    def follow(heard_s: float) -> None:
        if 1 + 2 + 0.7 <= heard_s < 1 + 2 + 0.8:
            until(begun)()
        if heard_s >= 1 + 2 + 0.8 + 0.5:
            resumed.set()

    def recognize() -> None:
        begun.set()
        until(resumed)()

    recognizer = Telling(meanwhile=recognize)
    microphone = ScriptedMicrophone(speech(2.0, 0.8, 2.0), live=True, on_block=follow)
    booth = Booth(microphone, recognizer=recognizer)
    booth.listen()
    words = booth.words()
    assert recognizer.cancelled == 1
    assert words == heard(speech(2.0, 0.8, 2.0), Telling(), live=False)


def test_a_file_waits_and_foresees_nothing() -> None:
    recognizer = Telling()
    heard(speech(2.0, 0.8, 2.0, 1.5, 1.0), recognizer, live=False)
    assert (recognizer.begun, recognizer.cancelled) == (2, 0)


@settings(max_examples=10, deadline=None)
@given(parts_s=st.lists(st.floats(0.1, 2.5), max_size=8))
def test_spoken_or_from_a_file_it_is_heard_alike(parts_s: list[float]) -> None:
    sound = speech(0.6, 0.3, *parts_s)
    assert heard(sound, Telling(), live=True) == heard(sound, Telling(), live=False)


@settings(max_examples=20, deadline=None)
@given(parts_s=st.lists(st.floats(0.1, 8.0), max_size=6))
def test_what_is_foreseen_is_what_closes_where_nobody_speaks_on(parts_s: list[float]) -> None:
    tracker = SpeechTracker(LevelDetector())
    segmenter = Segmenter(tracker)
    foreseen: Segment | None = None
    sound = speech(0.6, 0.3, *parts_s)
    for first in range(0, len(sound), 800):
        for closed in segmenter.feed(sound[first : first + 800]):
            assert foreseen is None or foreseen.is_same(closed)
            foreseen = None
        if tracker.speaking:
            foreseen = None
        elif foreseen is None and tracker.silence_s >= 0.3:
            foreseen = segmenter.foreseen()
