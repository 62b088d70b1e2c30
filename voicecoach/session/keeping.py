"""An answer's record, from the moment it begins until it is whole."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.records import AnswerRecord, Engines
from voicecoach.errors import VoicecoachError
from voicecoach.interview.questions import Question
from voicecoach.session.events import Notice, Screen
from voicecoach.session.room import Asked

Medium = Literal["sound", "text"]

HEARD_ON = ". Your answer is still heard and judged to its end"
READ_ON = ". Your answer is still read and judged to its end"
STOPPED = "stopped before its end; voicecoach history recover judges it"
DELETED = "this session was deleted while it goes on; what comes from now on is kept under its name"


@dataclass(slots=True, kw_only=True)
class Keeper:
    """Keeps the answers of one session. What the disk will not take is said, and ends nothing."""

    folder: SessionFolder
    screen: Screen
    engines: Callable[[], Engines]
    """Names the engines; asked for when an answer begins, since they may load until then."""

    now: Callable[[], datetime]
    kept_all: bool = field(default=True, init=False)
    """Whether the disk took all that was to be kept."""

    @property
    def session(self) -> str:
        """Id of the session; empty as long as it holds no answer."""
        return self.folder.id if self.folder.holds_answers else ""

    def begin(self, question: Question, pack: str, *, medium: Medium) -> AnswerRecord:
        """Return the record of an answer as it stands if nobody ever ends it.

        It names the file for what is said. Where the disk has no place for sound, that is said, and
        it names none.
        """
        if medium == "sound":
            audio, text = self._place_for_sound(), None
        else:
            audio, text = None, self.folder.next_text_path().name
        return AnswerRecord(
            question=question,
            pack=pack,
            started_at=self.now().isoformat(timespec="milliseconds"),
            status="interrupted",
            ended_by="interrupted",
            engines=self.engines(),
            overflows=0,
            audio=audio,
            text=text,
            report=None,
            note=STOPPED,
        )

    def write(self, record: AnswerRecord, line: str) -> bool:
        """Put a typed line on the disk; where it will not go, say so and return False."""
        try:
            self._restore()
            self.folder.append(self.folder.path / str(record.text), line)
        except VoicecoachError as error:
            self._tell(error, READ_ON)
            return False
        return True

    def without_sound(self, begun: AnswerRecord) -> AnswerRecord:
        """Return a record by ``begin`` of an answer whose sound is nowhere; drop its file."""
        if begun.audio is not None:
            self.folder.give_back(begun.audio)
        return replace(begun, audio=None)

    def keep(self, record: AnswerRecord, *, number: int | None = None) -> int:
        """Keep an answer as it stands; return its number, or 0 where the disk would not take it.

        One without a recording or a text is known by its ``number``, and is a new one without.
        """
        try:
            self._restore()
            return int(self.folder.keep(record, number=number).stem)
        except VoicecoachError as error:
            self._tell(error)
            return 0

    def keep_rating(self, asked: Asked, rating: int) -> Asked:
        """See ``Room.keep_rating``."""
        if asked.record is None:
            raise ValueError("a rating needs an answer")
        record = replace(asked.record, self_rating=rating)
        return replace(asked, record=record, number=self.keep(record, number=asked.number or None))

    def drop(self) -> None:
        """Delete the newest answer: what was recorded turned out to be none."""
        try:
            self.folder.drop_latest()
        except VoicecoachError as error:
            self._tell(error)

    def _place_for_sound(self) -> str | None:
        try:
            self._restore()
            return self.folder.next_audio_path().name
        except VoicecoachError as error:
            self._tell(error, HEARD_ON)
            return None

    def _restore(self) -> None:
        """Go on where somebody deleted the session meanwhile; what was in it is gone for good."""
        if self.folder.restore():
            self.screen.show(Notice(message=DELETED))

    def _tell(self, error: VoicecoachError, more: str = "") -> None:
        self.kept_all = False
        self.screen.show(Notice(message=f"{error}{more}", failure=error))
