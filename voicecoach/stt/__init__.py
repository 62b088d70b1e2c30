"""Speech recognizers: one module each behind ``Recognizer``."""

from collections.abc import Callable
from typing import Protocol

from voicecoach.audio.clip import Clip
from voicecoach.transcript import Word


def never() -> bool:
    """Answer for a caller that will not cancel."""
    return False


class Recognizer(Protocol):
    """Turns one closed stretch of speech (up to about 30 s, 16 kHz) into words.

    Used from one worker thread at a time; keeps no memory from one clip to the next.
    """

    name: str
    """Engine and model, for example ``whisper base.en`` or ``sphinx en-us``; kept in the record."""

    def transcribe(self, clip: Clip, *, cancelled: Callable[[], bool] = never) -> tuple[Word, ...]:
        """Return the words with times relative to the start of the clip, in order.

        ``cancelled`` is asked often enough that a speculative run ends soon after it turns true;
        the result is then empty. Silence and noise give no words.
        """
