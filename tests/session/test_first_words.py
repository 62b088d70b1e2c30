"""What will be said is begun while the room still listens, and said once."""

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.fakes import ListVoice, ScriptedMicrophone, quiet, tone
from tests.session.stage import QUESTION, WORDS, Stage
from voicecoach.audio.clip import Clip
from voicecoach.errors import VoicecoachError
from voicecoach.session.events import AnswerEnded
from voicecoach.session.first_words import FirstWords

PIECES = tuple(Clip(samples=tone(0.1 * length)) for length in (1, 2, 3))
PATIENCE_S = 20.0
"""What has not begun by then is never begun."""


class Pieces:
    """A voice of three pieces; ``began`` is set once it works on the first."""

    name = "pieces"

    def __init__(self, *, error: VoicecoachError | None = None) -> None:
        self.said: list[str] = []
        self.began = threading.Event()
        self._error = error

    def synthesize(self, text: str) -> Iterator[Clip]:
        self.said.append(text)
        self.began.set()
        if self._error is not None:
            raise self._error
        yield from PIECES


def test_a_text_that_was_begun_is_said_once_and_to_its_end() -> None:
    voice, words = Pieces(), FirstWords()
    words.make(voice, "well done")
    assert voice.began.wait(PATIENCE_S)
    assert tuple(words.synthesize(voice, "well done")) == PIECES
    assert voice.said == ["well done"]


def test_it_is_begun_anew_the_next_time() -> None:
    voice, words = Pieces(), FirstWords()
    words.make(voice, "well done")
    for _ in range(2):
        assert tuple(words.synthesize(voice, "well done")) == PIECES
    assert voice.said == ["well done"] * 2


def test_another_text_and_another_voice_are_said_as_they_are() -> None:
    voice, other, words = Pieces(), Pieces(), FirstWords()
    words.make(voice, "well done")
    assert tuple(words.synthesize(voice, "not yet")) == PIECES
    words.make(voice, "well done")
    assert tuple(words.synthesize(other, "well done")) == PIECES
    assert voice.said.count("not yet") == 1
    assert other.said == ["well done"]


def test_nothing_to_say_is_nothing() -> None:
    class Mute(ListVoice):
        def synthesize(self, text: str) -> Iterator[Clip]:
            self.said.append(text)
            yield from ()

    voice, words = Mute(), FirstWords()
    words.make(voice, "well done")
    assert not list(words.synthesize(voice, "well done"))


def test_what_goes_wrong_is_raised_where_it_is_said() -> None:
    voice, words = Pieces(error=VoicecoachError("no voice")), FirstWords()
    words.make(voice, "well done")
    with pytest.raises(VoicecoachError, match="no voice"):
        next(words.synthesize(voice, "well done"))


def test_feedback_is_begun_while_they_may_still_speak_on(tmp_path: Path) -> None:
    voice, in_time = Pieces(), list[bool]()

    def on_block(_heard_s: float) -> None:
        """Once the answer has ended, more sound comes only when the voice has begun."""
        if any(isinstance(event, AnswerEnded) for event in stage.screen.events) and not in_time:
            in_time.append(voice.began.wait(PATIENCE_S))

    sound = np.concatenate([quiet(0.5), tone(3), quiet(12)])
    stage = Stage(tmp_path, ScriptedMicrophone(sound, on_block=on_block), WORDS)
    stage.room.voice = OnlyFeedback(voice)
    record = stage.answer()
    assert in_time == [True]
    assert record.report is not None
    assert voice.said == [record.report.feedback.spoken]


class OnlyFeedback:
    """Says the question as nothing, and all else as another voice."""

    name = "only feedback"

    def __init__(self, voice: Pieces) -> None:
        self._voice = voice

    def synthesize(self, text: str) -> Iterator[Clip]:
        return iter(()) if text == QUESTION.prompt else self._voice.synthesize(text)
