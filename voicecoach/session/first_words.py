"""The first words of what will be said are made while the room still listens."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from voicecoach.audio.clip import Clip
from voicecoach.tts import Voice
from voicecoach.tts.library_thread import LibraryThread


@dataclass(frozen=True, slots=True, kw_only=True)
class _Begun:
    voice: Voice
    text: str
    made: Callable[[], tuple[Clip | None, Iterator[Clip]]]
    """Waits for the first clip, once, and gives what makes the rest; None where nothing is said."""


class FirstWords:
    """Begins to make a text on a thread; who then says it finds its first piece made.

    Only the latest text counts. One that is never said costs that piece and nothing else.
    """

    def __init__(self) -> None:
        self._begun: _Begun | None = None

    def make(self, voice: Voice, text: str) -> None:
        """Begin, and return at once. What goes wrong is raised where the text is said."""

        def begin() -> tuple[Clip | None, Iterator[Clip]]:
            clips = voice.synthesize(text)
            return next(clips, None), clips

        self._begun = _Begun(voice=voice, text=text, made=_thread().start(begin))

    def synthesize(self, voice: Voice, text: str) -> Iterator[Clip]:
        """See ``Voice``; where this very voice has begun with the text, it goes on."""
        begun, self._begun = self._begun, None
        if begun is None or begun.voice is not voice or begun.text != text:
            return voice.synthesize(text)
        return _clips(begun)


def _clips(begun: _Begun) -> Iterator[Clip]:
    first, rest = begun.made()
    if first is not None:
        yield first
        yield from rest


@cache
def _thread() -> LibraryThread:
    return LibraryThread("first words")
