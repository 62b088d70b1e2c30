"""scripts/bench.py streaming: an overflow, a backlog and lost sound show in its figures."""

import threading
import time
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from scripts.benchmark.busy import busy
from scripts.benchmark.card import lost_s
from scripts.benchmark.summed import of_recordings
from scripts.benchmark.watched import (
    Callback,
    Closed,
    Timed,
    WatchedMicrophone,
    WatchedTranscriber,
    of_callbacks,
    of_pieces,
)
from tests.fakes import NoEndPhrases, ScriptedRecognizer, tone
from voicecoach.audio import microphone
from voicecoach.audio.clip import RATE_HZ, Clip
from voicecoach.audio.devices import Device
from voicecoach.session.segments import Segment
from voicecoach.session.understanding import Understanding

DEVICE = Device(
    index=0,
    name="Fake",
    inputs=1,
    outputs=0,
    rate_hz=RATE_HZ,
    is_default_input=True,
    is_default_output=False,
)


def test_an_overflow_and_sound_that_nobody_reads_are_noted(monkeypatch: Any) -> None:
    callbacks: list[Any] = []

    class Stream:
        active = True

        def __init__(self, _kind: str, _who: str, **settings: Any) -> None:
            callbacks.append(settings["callback"])

        def close(self) -> None:
            self.active = False

    monkeypatch.setattr(microphone, "Stream", Stream)
    monkeypatch.setattr(microphone, "found_again", lambda device, _kind: device)
    mic = WatchedMicrophone(DEVICE)
    mic.start()
    for overflow in (False, False, True):
        block = np.zeros((RATE_HZ // 2, 1), np.float32)
        callbacks[0](block, len(block), None, SimpleNamespace(input_overflow=overflow))
    assert of_callbacks(mic.callbacks)["overflows"] == 1
    assert mic.overflows == 1
    assert mic.unread_s == 1.0  # before the third
    assert mic.read(0.1) is not None
    mic.start()
    assert (mic.callbacks, mic.unread_s) == ([], 0.0)
    mic.stop()


def test_the_longest_gap_between_two_callbacks_is_told() -> None:
    figures = of_callbacks([Callback(at_s, 160, False) for at_s in (1.0, 1.1, 1.5, 1.6)])
    assert figures["callbacks"] == 4
    assert figures["gap_s"]["most"] == pytest.approx(0.4)
    assert figures["gap_s"]["median"] == pytest.approx(0.1)


def test_pieces_that_wait_are_a_backlog_and_what_closes_with_the_end_is_not() -> None:
    closed = [
        Closed(length_s=10, closed_s=10, understood_s=12),
        Closed(length_s=8, closed_s=18, understood_s=31),
        Closed(length_s=9, closed_s=27, understood_s=33),
        Closed(length_s=3, closed_s=30.1, understood_s=34),
    ]
    figures = of_pieces(closed, end_s=30.0)
    assert figures["backlog_most_s"] == 17
    assert figures["backlog_at_the_end_s"] == 17
    assert figures["understood_after_the_end_s"] == 4
    assert figures["late_s"]["most"] == 13
    in_time = of_pieces(closed[:1], end_s=30.0)
    assert (in_time["backlog_at_the_end_s"], in_time["understood_after_the_end_s"]) == (0, 0)


def test_a_recognizer_that_is_behind_shows_as_a_backlog() -> None:
    goes_on = threading.Event()
    recognizer = Timed(ScriptedRecognizer("one", "two", on_clip=lambda _clip: _wait(goes_on)))
    transcriber = WatchedTranscriber(recognizer, Understanding(NoEndPhrases()))
    for number in range(2):
        clip = Clip(samples=tone(2.0))
        transcriber.submit(Segment(clip=clip, start_s=2.0 * number, breaks=(), faintest_dbfs=-60.0))
    end_s = time.perf_counter()
    goes_on.set()
    assert len(transcriber.wait()) == 2
    transcriber.close()
    figures = of_pieces(transcriber.closed, end_s)
    assert figures["backlog_at_the_end_s"] == pytest.approx(4.0)
    assert figures["understood_after_the_end_s"] > 0
    assert recognizer.busy_s > 0


def _wait(goes_on: threading.Event) -> None:
    goes_on.wait(60)


@pytest.mark.parametrize("cut", [0, 1600, 8000])
def test_sound_that_is_missing_is_told_to_the_sample(cut: int) -> None:
    played = np.random.default_rng(1).normal(0, 0.1, 20 * RATE_HZ).astype(np.float32)
    late = np.zeros(3000, np.float32)
    heard = np.concatenate([late, played[: 9 * RATE_HZ], played[9 * RATE_HZ + cut :], late])
    assert lost_s(played, heard) == cut / RATE_HZ


def test_sound_that_stood_still_is_not_lost() -> None:
    played = np.random.default_rng(1).normal(0, 0.1, 20 * RATE_HZ).astype(np.float32)
    half = len(played) // 2
    heard = np.concatenate([played[:half], np.zeros(800, np.float32), played[half:]])
    assert lost_s(played, heard) == -800 / RATE_HZ


def test_other_programs_take_what_they_are_said_to() -> None:
    with busy(1) as load:
        time.sleep(0.5)
    assert 0 < load.cores <= 1.1


def recorded(**other: Any) -> Any:
    return {
        "sound_s": 10.0,
        "ended_by": "key",
        "overflows": 0,
        "lost_s": 0.0,
        "unread_most_s": 0.1,
        "callbacks": 100,
        "gap_s": {"median": 0.02, "least": 0.0, "most": 0.1, "n": 99},
        "cpu_s_per_s": 0.1,
        "recognizing_s_per_s": 0.2,
        "pieces": 2,
        "late_s": {"median": 0.5, "least": 0.1, "most": 0.9, "n": 2},
        "backlog_most_s": 8.0,
        "backlog_at_the_end_s": 0.0,
        "understood_after_the_end_s": 0.4,
    } | other


def test_the_worst_of_all_answers_is_told_and_work_is_weighed_by_its_sound() -> None:
    figures = of_recordings(
        [recorded(), recorded(sound_s=30.0, cpu_s_per_s=0.3, overflows=2, lost_s=0.05)]
    )
    assert figures["overflows"] == 2
    assert figures["lost_most_s"] == 0.05
    assert figures["cpu_s_per_s"] == 0.25
    assert figures["sound_s"] == 40.0
