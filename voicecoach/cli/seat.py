"""Where a candidate takes their seat: what they speak into, hear, see and press, and who asks.

One place opens devices, engines and the terminal, and gives each back whatever comes.
"""

import argparse
import contextlib
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.records import Engines
from voicecoach.archive.sessions import Archive
from voicecoach.audio.streams import DeviceError, Microphone, Speaker
from voicecoach.cli.ask import Ask
from voicecoach.cli.devices import open_microphone, open_speaker_or_none
from voicecoach.cli.engines import choose_classifier
from voicecoach.cli.plain import PlainScreen
from voicecoach.cli.screen import KEPT_ON_CTRL_C, Desk, open_desk
from voicecoach.cli.studio import Studio, open_studio
from voicecoach.cli.typed import TypedLines
from voicecoach.errors import SessionBrokeOffError, VoicecoachError
from voicecoach.host import host
from voicecoach.interview.silence import SilenceRules
from voicecoach.language_id import likely_languages
from voicecoach.languages.english import ENGLISH
from voicecoach.preferences import time_left
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import Notice, Screen
from voicecoach.session.hold_off import HoldOff
from voicecoach.session.judging import Judge
from voicecoach.session.keeping import Keeper
from voicecoach.session.listen import Listener
from voicecoach.session.voice import VoiceRoom
from voicecoach.session.writing import WritingRoom
from voicecoach.settings import data_folder
from voicecoach.tts.choose import slower
from voicecoach.vad.tracker import SpeechTracker


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """What stays for a whole programme, whatever sessions it is kept in."""

    microphone: Microphone
    speaker: Speaker
    studio: Studio
    desk: Desk
    waits: Waits
    silence: SilenceRules
    """How silence is asked about in a drill."""

    hold_off: HoldOff

    @property
    def screen(self) -> Screen:
        """Where the candidate sees what happens."""
        return self.desk.screen

    def room(self, folder: SessionFolder) -> VoiceRoom:
        """Return the room of a session that is kept in ``folder``."""
        studio = self.studio
        return VoiceRoom(
            speaker=self.speaker,
            voice=studio.voice,
            listener=Listener(
                microphone=self.microphone,
                new_tracker=lambda: SpeechTracker(studio.detector),
                controls=self.desk.controls,
                screen=self.screen,
                waits=self.waits,
                silent_hint="the microphone delivers only digital silence: "
                + host().microphone_hint,
                hold_off=self.hold_off,
            ),
            recognizer=studio.recognizer,
            end_phrases=studio.end_phrases,
            commands=studio.commands,
            numbers=studio.numbers,
            judge=Judge(language=ENGLISH, classifier=studio.classifier),
            keeper=Keeper(
                folder=folder,
                screen=self.screen,
                engines=Engines(
                    stt=studio.recognizer.name, vad=studio.detector.name, voice=studio.voice.name
                ),
                now=_now,
            ),
            slower=slower,
            monotonic=time.monotonic,
            silence=self.silence,
        )


@contextlib.contextmanager
def take_seat(
    args: argparse.Namespace,
    *,
    waits: Waits,
    silence: SilenceRules | None = None,
    without_sound: str = "voicecoach demo",
    on_ctrl_c: str = KEPT_ON_CTRL_C,
    offer: Ask | None = None,
    texts: Iterable[str] = (),
) -> Iterator[Seat]:
    """Open the devices that the options name, load the engines, take over the terminal.

    ``without_sound`` is the command that needs no microphone, for who has none; ``on_ctrl_c`` is
    as for ``open_desk``. With ``offer``, a person without any model may be offered one. ``texts``
    are what will be said, as far as it is known. Raises VoicecoachError where one of them cannot be
    had; those before it are closed by then, as they are at the end.
    """
    with contextlib.ExitStack() as leaving:
        try:
            microphone = open_microphone(args, notify=_print_now)
        except DeviceError as error:
            raise DeviceError(f"{error} ({without_sound} needs no microphone)") from error
        leaving.callback(microphone.stop)
        speaker = open_speaker_or_none(args, notify=_print_now)
        leaving.callback(speaker.close)
        studio = open_studio(args, notify=_print_now, ask=offer, texts=texts)
        yield Seat(
            microphone=microphone,
            speaker=speaker,
            studio=studio,
            desk=leaving.enter_context(open_desk(on_ctrl_c=on_ctrl_c)),
            waits=waits,
            silence=silence or SilenceRules(),
            hold_off=HoldOff(args.hold_off),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingSeat:
    """The same for who types: no devices, no keys."""

    screen: Screen
    classifier: SentenceClassifier | None

    def room(self, folder: SessionFolder) -> WritingRoom:
        """Return the room of a session that is kept in ``folder``."""
        return WritingRoom(
            read_line=TypedLines(lambda line: self.screen.show(Notice(message=line))).read,
            keeper=Keeper(
                folder=folder,
                screen=self.screen,
                engines=Engines(stt="text", vad="none", voice="none"),
                now=_now,
            ),
            judge=Judge(language=ENGLISH, classifier=self.classifier),
            likely=likely_languages,
        )


def take_writing_seat(args: argparse.Namespace) -> WritingSeat:
    """Load what judges; nothing else is needed."""
    likely_languages("")  # loaded before anybody types: later the disk may be full
    return WritingSeat(
        screen=PlainScreen(_print_now), classifier=choose_classifier(args, notify=_print_now)
    )


@contextlib.contextmanager
def kept_session(args: argparse.Namespace, *, pack: str) -> Iterator[SessionFolder]:
    """Begin a session; at its end, whatever that is, say what of it is kept and where.

    Enter it before the seat: by the time it speaks, the terminal is as it was. Raises ArchiveError
    where nothing can be kept, SessionBrokeOffError in place of what ends a session that had begun.
    """
    folder = Archive(data_folder(args.data)).start_session(pack=pack)
    day = args.preferences.interview_on
    if day is not None and (left := time_left(day, _now().date())):
        _print_now(f"Your interview is {left}.")
    try:
        with folder:
            yield folder
    except KeyboardInterrupt:
        print("\nStopped." if folder.path.exists() else "\nStopped. There is nothing to keep yet.")
        raise
    except VoicecoachError as error:
        if folder.path.exists():
            raise SessionBrokeOffError(str(error)) from error
        raise
    finally:
        if folder.path.exists():  # where no answer had begun, none is left
            print(f"What was said is kept; look at it again: voicecoach history show {folder.id}")


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def _print_now(line: str) -> None:
    print(line, flush=True)
