"""A room in writing whose lines are prepared; what it keeps is real."""

from collections import deque
from collections.abc import Callable
from pathlib import Path

from tests.builders import a_question
from tests.fakes import FakeClock, ListScreen
from voicecoach.archive.reading import read_session
from voicecoach.archive.records import Engines, KeptAnswer
from voicecoach.archive.sessions import Archive
from voicecoach.interview.questions import Question
from voicecoach.language_id import likely_languages
from voicecoach.languages.english import ENGLISH
from voicecoach.session.events import Event, Notice, Screen
from voicecoach.session.judging import Judge
from voicecoach.session.keeping import Keeper
from voicecoach.session.room import Asked, Manner
from voicecoach.session.writing import WritingRoom

QUESTION = a_question()


class Desk:
    """Somebody types one line after the other."""

    def __init__(
        self,
        data: Path,
        *lines: str,
        shown_on: Screen | None = None,
        on_read: Callable[[int], None] = lambda _typed: None,
    ) -> None:
        """``on_read`` is told before each line how many were typed."""
        self.unfinished = ""
        self.screen = ListScreen()
        self.folder = Archive(data).start_session(pack="test", space_needed_bytes=0)
        self.lines = deque(lines)
        self._typed = 0
        self._on_read = on_read
        self.room = WritingRoom(
            lines=self,
            keeper=Keeper(
                folder=self.folder,
                screen=shown_on or self.screen,
                engines=lambda: Engines(stt="text", vad="none", voice="none"),
                now=FakeClock().now,
            ),
            judge=Judge(language=ENGLISH, classifier=None),
            likely=likely_languages,
        )

    def ask(self, question: Question = QUESTION, *, feedback: bool = False) -> Asked:
        return self.room.ask(question, Manner(pack="test", feedback=feedback))

    @property
    def kept(self) -> tuple[KeptAnswer, ...]:
        return read_session(self.folder.path).answers

    def shown(self, kind: type[Event]) -> list[Event]:
        return [event for event in self.screen.events if isinstance(event, kind)]

    def notices(self) -> list[str]:
        return [event.message for event in self.screen.events if isinstance(event, Notice)]

    def read(self) -> str | None:
        self._on_read(self._typed)
        self._typed += 1
        return self.lines.popleft() if self.lines else None
