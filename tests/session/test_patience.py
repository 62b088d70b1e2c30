"""Somebody who asks about silence decides when an answer is over."""

import math
from collections.abc import Callable
from typing import Literal

import numpy as np
import pytest

from tests.fakes import (
    LevelDetector,
    ListScreen,
    ManualControls,
    NoEndPhrases,
    ScriptedMicrophone,
    ScriptedRecognizer,
    quiet,
    tone,
)
from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.audio.endpoint import EndRules
from voicecoach.commands.command_words import Command
from voicecoach.interview.silence import SilenceRules
from voicecoach.session.ears import Ears, SilenceLadder
from voicecoach.session.hold_off import HOLD_OFF_S
from voicecoach.session.listen import Listener, Patience, Take
from voicecoach.session.transcription import LiveTranscriber
from voicecoach.transcript import Word
from voicecoach.vad.tracker import SpeechTracker


class Asks:
    """Talks at given silences and ends at the last."""

    def __init__(
        self, *at_s: float, talk: Callable[[], None] = lambda: None, ends_at_s: float
    ) -> None:
        self.seen: list[tuple[bool, float]] = []
        self._at_s = list(at_s)
        self._talk = talk
        self._ends_at_s = ends_at_s

    def step(
        self, *, begun: bool, answer_s: float, silence_s: float
    ) -> Literal["wait", "asked", "over"]:
        if silence_s >= self._ends_at_s:
            return "over"
        if self._at_s and silence_s >= self._at_s[0]:
            self._at_s.pop(0)
            self.seen.append((begun, round(silence_s, 1)))
            self._talk()
            return "asked"
        return "wait"


class NoCommands:
    """Nothing is ever a command."""

    def command(
        self, clip: Clip, words: tuple[Word, ...], *, surely: bool = False
    ) -> Command | None:
        return None


def listen(
    microphone: ScriptedMicrophone, patience: Patience, recognizer: ScriptedRecognizer
) -> tuple[Take, Samples]:
    stored: list[Samples] = []
    listener = Listener(
        microphone=microphone,
        new_tracker=lambda: SpeechTracker(LevelDetector()),
        controls=ManualControls(),
        screen=ListScreen(),
        rules=EndRules(silence_s=math.inf),
        silent_hint="",
    )
    transcriber = LiveTranscriber(recognizer, NoEndPhrases())
    try:
        take = listener.listen(transcriber, stored.append, budget_s=90.0, patience=patience)
        transcriber.settle()
    finally:
        transcriber.close()
    return take, np.concatenate(stored)


def test_silence_ends_nothing_before_patience_says_so() -> None:
    patience = Asks(4.0, ends_at_s=9.0)
    sound = np.concatenate([quiet(1), tone(2), quiet(6), tone(2), quiet(20)])

    take, _stored = listen(ScriptedMicrophone(sound), patience, ScriptedRecognizer("one", "two"))

    assert take.ended_by == "silence"
    assert take.duration_s == pytest.approx(1 + 2 + 6 + 2 + 9, abs=0.2)
    assert patience.seen == [(True, 4.0)]


def test_who_never_began_gave_no_answer() -> None:
    take, _stored = listen(
        ScriptedMicrophone(quiet(30)), Asks(5.0, ends_at_s=12.0), ScriptedRecognizer()
    )

    assert take.ended_by == "nothing_heard"
    assert take.duration_s == pytest.approx(12.0, abs=0.1)


def test_the_interviewers_own_voice_is_no_answer() -> None:
    sound = np.concatenate([quiet(1), tone(1), quiet(4), tone(2), quiet(9)])
    recognizer = ScriptedRecognizer("an answer", "are you still thinking")
    microphone = ScriptedMicrophone(sound, live=True)

    asks = Asks(3.9, talk=lambda: microphone.pass_time(2.0), ends_at_s=8.0)
    take, stored = listen(microphone, asks, recognizer)

    assert len(recognizer.clips) == 1
    assert len(take.speech) == 1
    assert not np.any(stored[round(6.0 * RATE_HZ) : round(8.2 * RATE_HZ)])
    assert np.all(stored[round(8.4 * RATE_HZ) : round(9.0 * RATE_HZ)])


def test_a_next_question_waits_until_the_one_before_has_died_away() -> None:
    def talk(_text: str) -> None:
        asked_s.append(microphone.heard_s)
        microphone.pass_time(2.0)

    asked_s: list[float] = []
    microphone = ScriptedMicrophone(np.concatenate([quiet(1), tone(2), quiet(20)]), live=True)
    ears = Ears(NoEndPhrases(), NoCommands())
    rules = SilenceRules(within_the_answer=(3.0, 4.0, 2.0))
    ladder = SilenceLadder(ears, rules, budget_s=90.0, ask=talk)

    take, _stored = listen(microphone, ladder, ScriptedRecognizer("an answer"))

    talked_s = 2.0 + HOLD_OFF_S
    assert asked_s == pytest.approx([3 + 3, 3 + 3 + talked_s + 4], abs=0.1)
    assert take.duration_s == pytest.approx(asked_s[1] + talked_s + 2, abs=0.1)


def test_a_file_waits_while_the_interviewer_talks() -> None:
    sound = np.concatenate([quiet(1), tone(1), quiet(4), tone(2), quiet(9)])
    recognizer = ScriptedRecognizer("an answer", "that goes on")

    take, _stored = listen(ScriptedMicrophone(sound), Asks(3.9, ends_at_s=8.0), recognizer)

    assert len(take.speech) == 2
