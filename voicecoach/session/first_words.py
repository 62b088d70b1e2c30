"""The first words of what will be said are made while the room still listens."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from queue import SimpleQueue

from voicecoach.audio.clip import Clip
from voicecoach.tts import Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class _Begun:
    """A text whose first piece is being made on a thread of its own."""

    voice: Voice
    text: str
    made: SimpleQueue[tuple[Iterator[Clip], Clip | None] | Exception] = field(
        default_factory=SimpleQueue
    )
    """Gets the pieces, of which the first is made, or what went wrong; not a Future, whose lock a
    signal's handler may leave taken."""

    def make(self) -> None:
        try:
            clips = self.voice.synthesize(self.text)
            self.made.put((clips, next(clips, None)))
        except Exception as error:  # it belongs to who waits for the piece
            self.made.put(error)

    def clips(self) -> Iterator[Clip]:
        made = self.made.get()
        if isinstance(made, Exception):
            raise made
        rest, first = made
        if first is not None:
            yield first
            yield from rest


class FirstWords:
    """Begins to make a text on a thread; who then says it finds its first piece made.

    Only the latest text counts. One that is never said costs that piece and nothing else.
    """

    def __init__(self) -> None:
        self._begun: _Begun | None = None

    def make(self, voice: Voice, text: str) -> None:
        """Begin, and return at once. What goes wrong is raised where the text is said."""
        self._begun = _Begun(voice=voice, text=text)
        threading.Thread(target=self._begun.make, name="first words", daemon=True).start()

    def synthesize(self, voice: Voice, text: str) -> Iterator[Clip]:
        """See ``Voice``; where this very voice has begun with the text, it goes on."""
        begun, self._begun = self._begun, None
        if begun is None or begun.voice is not voice or begun.text != text:
            return voice.synthesize(text)
        return begun.clips()
