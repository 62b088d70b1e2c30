"""An answer's record, from the moment it begins until it is whole."""

import contextlib
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.owed import Owed, Write
from voicecoach.archive.records import AnswerRecord, Engines
from voicecoach.audio.recorder import Recorder, RecordingError
from voicecoach.errors import VoicecoachError
from voicecoach.interview.questions import Question
from voicecoach.session.events import Kept, Notice, Screen
from voicecoach.session.room import Asked

Medium = Literal["sound", "text"]

HELD = ". It is held in memory and written once there is room; all goes on meanwhile"
ALL_KEPT = "There was room again: all of it is kept"
STOPPED = "stopped before its end; voicecoach history recover judges it"
DELETED = "this session was deleted while it goes on; what comes from now on is kept under its name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """Keeps the answers of one session.

    What the disk will not take is said once, held, and written when there is room; it ends nothing.
    """

    folder: SessionFolder
    screen: Screen
    engines: Callable[[], Engines]
    """Names the engines; asked for when an answer begins, since they may load until then."""

    now: Callable[[], datetime]

    cut_off: set[int] = field(default_factory=set)
    """Numbers of the answers that a lost microphone cut off and that did not go on since."""

    @property
    def session(self) -> str:
        """Id of the session; empty as long as it holds no answer."""
        return self.folder.id if self.folder.owed or self.folder.holds_answers else ""

    @property
    def kept_all(self) -> bool:
        """Whether the disk took all that was to be kept so far; it is tried again for that."""
        return self.settle()

    def settle(self) -> bool:
        """Try to write what is owed, and say so where that is done; return whether all is kept."""
        owed = self.folder.owed
        return not owed or self._telling(owed.settle)

    def begin(self, question: Question, pack: str, *, medium: Medium) -> AnswerRecord:
        """Return the record of an answer as it stands if nobody ever ends it.

        It names the file for what is said. Raises ArchiveError where a session holds no more.
        """
        with contextlib.suppress(VoicecoachError):  # what is to be written next tells, and is owed
            self._restore()
        self.settle()
        folder, sound = self.folder, medium == "sound"
        return AnswerRecord(
            question=question,
            pack=pack,
            started_at=self.now().isoformat(timespec="milliseconds"),
            status="interrupted",
            ended_by="interrupted",
            engines=self.engines(),
            overflows=0,
            audio=folder.next_audio_path().name if sound else None,
            text=None if sound else folder.next_text_path().name,
            report=None,
            note=STOPPED,
        )

    def recorder(self, record: AnswerRecord) -> Recorder:
        """Return what writes the sound of an answer by ``begin``."""
        return Recorder(self.folder.path / str(record.audio))

    def hold(self, record: AnswerRecord, recorder: Recorder, error: RecordingError) -> None:
        """Owe the sound that a disk does not take."""
        number = _number(record)

        def missing() -> str:
            missing_s, all_s = recorder.missing_s, recorder.duration_s
            part = "all" if missing_s == all_s else "the last"
            return f"{part} {missing_s:.0f} s of the sound of answer {number}"

        def owe() -> None:
            owed.add(self._sound(number), recorder.settle, missing=missing, reason=error)

        owed = self.folder.owed
        if self._sound(number) not in owed:
            self._telling(owe)

    def finish(self, record: AnswerRecord, recorder: Recorder) -> None:
        """Close a recording; its sound is on the disk then, or owed."""
        try:
            recorder.close()
        except RecordingError as error:
            self.hold(record, recorder, error)
        else:
            self.taken(record)

    def taken(self, record: AnswerRecord) -> None:
        """Know that the disk takes the sound of an answer, once more perhaps."""
        number = _number(record)
        if self._sound(number) in self.folder.owed:

            def forget() -> None:
                self.folder.owed.forget(self._sound(number))
                self.folder.owed.settle()

            self._telling(forget)

    def write(self, record: AnswerRecord, lines: Sequence[str]) -> None:
        """Put the last of the lines that were typed so far on the disk."""
        folder, number = self.folder, _number(record)
        name, missing = self._text(number), f"what was typed as answer {number}"

        def append() -> None:
            folder.append(folder.path / str(record.text), lines[-1])

        def whole() -> object:
            return folder.new_text(number, "".join(f"{line}\n" for line in lines))

        self._write(name, whole, missing, first=whole if name in folder.owed else append)

    def keep(self, record: AnswerRecord, *, number: int | None = None, ahead: bool = False) -> int:
        """Keep an answer as it stands, now or once there is room; return its number.

        One without a recording or a text is known by its ``number``, and is a new one without.
        ``ahead`` of what will be said: a crash must not leave that without its question.
        """
        folder = self.folder
        number = folder.number(record, number)
        if record.ended_by == "device_lost":
            self.cut_off.add(number)
        else:
            self.cut_off.discard(number)
        what = "verdict on" if record.report is not None else "question of"

        def write() -> object:
            names = self._sound(number), self._text(number)
            comes = ahead or any(name in folder.owed for name in names)
            return folder.keep(record, number=number, said_comes=comes)

        self._write(self._record(number), write, f"the {what} answer {number}")
        return number

    def keep_rating(self, asked: Asked, rating: int) -> Asked:
        """See ``Room.keep_rating``."""
        if asked.record is None:
            raise ValueError("a rating needs an answer")
        record = replace(asked.record, self_rating=rating)
        return replace(asked, record=record, number=self.keep(record, number=asked.number or None))

    def drop(self, record: AnswerRecord) -> None:
        """Delete an answer that turned out to be none. It must have been kept."""
        number = _number(record)
        for name in self._names(number):
            self.folder.owed.forget(name)
        try:
            self.folder.drop(number)
        except VoicecoachError as error:
            self.screen.show(Notice(message=str(error), failure=error))

    def show_kept(self, record: AnswerRecord) -> None:
        """Show where an answer is; where not all of it is on the disk, show what is not."""
        if (said := record.audio or record.text) is None:
            return
        path = self.folder.path / said
        missing = self.folder.owed.missing_of(self._names(_number(record)))
        if missing:
            self.screen.show(Notice(message=f"Not on the disk yet: {', '.join(missing)}"))
        elif path.exists():  # else it was deleted, and that was told
            self.screen.show(Kept(recording=path))

    def _write(
        self, name: Hashable, write: Write, missing: str, *, first: Write | None = None
    ) -> None:
        def in_place(write: Write) -> Write:
            def written() -> object:
                self._restore()
                return write()

            return written

        owed = self.folder.owed
        self._telling(
            lambda: owed.write(
                name, in_place(write), missing=missing, first=in_place(first or write)
            )
        )

    def _telling(self, change: Callable[[], object]) -> bool:
        return tell_owed(self.folder.owed, self.screen, change)

    def _restore(self) -> None:
        """Go on where somebody deleted the session meanwhile; what was in it is gone for good."""
        if self.folder.restore():
            self.screen.show(Notice(message=DELETED))

    def _names(self, number: int) -> tuple[Hashable, ...]:
        return self._sound(number), self._text(number), self._record(number)

    def _sound(self, number: int) -> Hashable:
        return self.folder.id, number, "sound"

    def _text(self, number: int) -> Hashable:
        return self.folder.id, number, "text"

    def _record(self, number: int) -> Hashable:
        return self.folder.id, number, "record"


def _number(record: AnswerRecord) -> int:
    """Return the number of an answer of which something was said."""
    return int(Path(str(record.audio or record.text)).stem)


def tell_owed(owed: Owed, screen: Screen, change: Callable[[], object]) -> bool:
    """Say where a change makes something owed, or nothing any more; return whether that is so."""
    before = bool(owed)
    change()
    if owed and not before:
        screen.show(Notice(message=f"{owed.reason}{HELD}"))
    elif before and not owed:
        screen.show(Notice(message=ALL_KEPT))
    return not owed
