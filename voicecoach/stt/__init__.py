"""Speech recognizers: one module each behind ``Recognizer``."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from voicecoach.audio.clip import Clip
from voicecoach.transcript import ForeignSpeech, Word

LONGEST_CLIP_S = 30.0
"""Nothing longer is handed to a recognizer: Whisper hears no more at once."""


def never() -> bool:
    """Answer for a caller that will not cancel."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """What a recognizer made of one clip, before anybody has doubted it (``stt.gate`` does)."""

    words: tuple[Word, ...] = ()
    """English, with times relative to the start of the clip."""

    foreign: tuple[ForeignSpeech, ...] = ()
    """Stretches in other languages, without words; times are the clip's."""

    english: float = 1.0
    """How probable the engine found it that the words are English, 0 to 1."""


class Recognizer(Protocol):
    """Turns one closed stretch of speech (at most ``LONGEST_CLIP_S``, 16 kHz) into words.

    Used from one worker thread at a time; keeps no memory from one clip to the next.
    """

    name: str
    """Engine and model, for example ``whisper base`` or ``sphinx en-us``; kept in the record."""

    drops_fillers: bool
    """Known to leave "um" and "uh" out: a count of them is a lower bound."""

    languages: frozenset[str]
    """ISO 639-1 codes of those that it tells apart; one that knows English alone takes all speech
    for English."""

    def transcribe(
        self, clip: Clip, *, breaks: Sequence[float] = (), cancelled: Callable[[], bool] = never
    ) -> Recognition:
        """Recognize a clip; the same sound always gives the same words.

        ``breaks`` are the moments, in seconds, in the middle of its pauses: where somebody may go
        on in another language.
        ``cancelled`` is asked often enough that a run which nobody wants any more ends soon after
        it turns true; the result is then empty.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFiles:
    """Which files make a folder a model of an engine."""

    needed: tuple[str, ...]
    one_of: tuple[str, ...] = ()
    """At least one of them is needed."""

    optional: tuple[str, ...] = ()

    @property
    def wanted(self) -> tuple[str, ...]:
        """All that may be of use: what is fetched or copied."""
        return (*self.needed, *self.one_of, *self.optional)

    def missing(self, there: Collection[str]) -> tuple[str, ...]:
        """Name what a folder with the files ``there`` lacks; empty where it looks whole."""
        lacking = tuple(name for name in self.needed if name not in there)
        if self.one_of and not any(name in there for name in self.one_of):
            return (*lacking, " or ".join(self.one_of))
        return lacking


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """A kind of recognizer: what it is called, what it needs, and how one is loaded."""

    name: str
    """What ``--engine`` calls it."""

    files: ModelFiles | None
    """Of the model that it needs; None where it carries all that it needs."""

    load: Callable[[Path | None, str], Recognizer]
    """Takes the folder of a model (None where it needs none) and the model's name. Raises
    VoicecoachError when the engine or the model cannot be loaded."""
