"""The engines that hear and judge an answer."""

from collections.abc import Callable
from dataclasses import dataclass

from voicecoach.audio.clip import Clip
from voicecoach.session.judging import Judge
from voicecoach.session.understanding import Commands, EndPhrases
from voicecoach.stt import Recognizer


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerEngines:
    """What hears an answer, understands what it means for the session, and judges it."""

    recognizer: Recognizer
    end_phrases: EndPhrases
    commands: Commands
    numbers: Callable[[Clip], str | None]
    """Returns the number from one to five that a sound ends with, where the recognizer heard
    none."""

    judge: Judge


Coming = Callable[[], AnswerEngines]
"""Waits until they are loaded; they load while the first question is spoken. Raises VoicecoachError
where one of them cannot be had."""
