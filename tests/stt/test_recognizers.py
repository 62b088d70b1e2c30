"""The contract that every recognizer keeps."""

import itertools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from voicecoach.audio.clip import Clip, silence
from voicecoach.audio.decode import read_clip
from voicecoach.demo import DEMO
from voicecoach.stt import LONGEST_CLIP_S, Recognition, Recognizer
from voicecoach.stt.gate import believed


@pytest.fixture(scope="session", params=["sphinx", "whisper"])
def recognizer(request: pytest.FixtureRequest) -> Recognizer:
    return request.getfixturevalue(request.param)


def after(asked: int) -> Callable[[], bool]:
    """Answer False so many times, then True."""
    count = itertools.count()
    return lambda: next(count) >= asked


def test_words_lie_within_the_clip_and_in_order(recognizer: Recognizer, answer: Clip) -> None:
    words = believed(recognizer.transcribe(answer), answer).words

    assert len(words) >= 5
    assert all(0.0 <= word.start_s <= word.end_s <= answer.duration_s for word in words)
    assert all(a.start_s <= b.start_s for a, b in itertools.pairwise(words))
    assert all(0.0 <= word.confidence <= 1.0 for word in words)
    assert all(word.text == word.text.strip() != "" for word in words)


def test_digital_silence_gives_no_words(recognizer: Recognizer) -> None:
    heard = believed(recognizer.transcribe(silence(3.0)), silence(3.0))

    assert (heard.words, heard.foreign) == ((), ())


@pytest.mark.parametrize("duration_s", [0.0, 0.0001, 0.01, 0.1])
def test_next_to_nothing_is_no_error(recognizer: Recognizer, duration_s: float) -> None:
    sound = silence(duration_s)

    assert believed(recognizer.transcribe(sound), sound).words == ()


def test_a_short_piece_of_speech_is_no_error(recognizer: Recognizer, answer: Clip) -> None:
    piece = answer.cut(1.0, 1.2)

    words = believed(recognizer.transcribe(piece), piece).words

    assert all(word.end_s <= piece.duration_s for word in words)


def test_full_scale_and_beyond_is_no_error(recognizer: Recognizer, answer: Clip) -> None:
    loud = Clip(samples=np.float32(40) * answer.cut(0.0, 2.0).samples)

    assert all(word.end_s <= 2.0 for word in recognizer.transcribe(loud).words)


def test_a_clip_leaves_nothing_behind_for_the_next(recognizer: Recognizer, answer: Clip) -> None:
    first = recognizer.transcribe(answer)
    recognizer.transcribe(answer.cut(2.0, 3.0))
    recognizer.transcribe(answer, cancelled=after(3))

    assert recognizer.transcribe(answer) == first


def test_cancelled_before_it_began_gives_nothing(recognizer: Recognizer, answer: Clip) -> None:
    assert recognizer.transcribe(answer, cancelled=lambda: True) == Recognition()


@pytest.mark.parametrize("asked", [1, 2, 3])
def test_cancelled_on_the_way_gives_nothing(
    recognizer: Recognizer, answer: Clip, asked: int
) -> None:
    assert recognizer.transcribe(answer, cancelled=after(asked)) == Recognition()


def test_it_works_from_a_worker_thread(recognizer: Recognizer, answer: Clip) -> None:
    with ThreadPoolExecutor(max_workers=1) as worker:
        heard = worker.submit(recognizer.transcribe, answer).result(timeout=60)

    assert heard == recognizer.transcribe(answer)


def test_the_name_says_engine_and_model(recognizer: Recognizer) -> None:
    assert recognizer.name in {"sphinx en-us", "whisper base"}


def test_the_longest_clip_is_recognized_to_its_end(recognizer: Recognizer) -> None:
    longest = read_clip(DEMO.candidates[0].path).cut(0.0, LONGEST_CLIP_S)

    assert longest.duration_s == LONGEST_CLIP_S
    assert recognizer.transcribe(longest).words[-1].end_s > LONGEST_CLIP_S - 1.0


def test_it_says_which_languages_it_tells_apart(recognizer: Recognizer) -> None:
    assert "en" in recognizer.languages
    assert ("zh" in recognizer.languages) == recognizer.name.startswith("whisper")
