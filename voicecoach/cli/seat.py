"""Where a candidate takes their seat: what they speak into, hear, see and press, and who asks.

One place opens devices, engines and the terminal, and gives each back whatever comes.
"""

import argparse
import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from typing import Protocol

from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.records import Engines
from voicecoach.audio.streams import DeviceError, Microphone, Speaker
from voicecoach.cli.ask import Ask, ask_on_terminal
from voicecoach.cli.barge_in import barge_in_for
from voicecoach.cli.devices import open_microphone, open_speaker_or_none
from voicecoach.cli.engines import choose_classifier
from voicecoach.cli.output import print_now
from voicecoach.cli.plain import PlainScreen
from voicecoach.cli.screen import KEPT_ON_CTRL_C, Desk, Noting, open_desk
from voicecoach.cli.studio import Studio, open_studio
from voicecoach.cli.typed import TypedLines
from voicecoach.host import host
from voicecoach.interview.silence import SilenceRules
from voicecoach.language_id import likely_languages
from voicecoach.languages.english import ENGLISH
from voicecoach.session.answer_engines import AnswerEngines
from voicecoach.session.ear import BargeIn
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import Notice, Screen
from voicecoach.session.hold_off import HoldOff
from voicecoach.session.judging import Judge
from voicecoach.session.keeping import Keeper
from voicecoach.session.listen import Listener
from voicecoach.session.room import Room
from voicecoach.session.voice import VoiceRoom
from voicecoach.session.writing import WritingRoom
from voicecoach.settings import data_folder
from voicecoach.tts.ahead import Script, prepare
from voicecoach.tts.cast import Casting, cast
from voicecoach.tts.choose import slower
from voicecoach.vad.tracker import SpeechTracker

LOADING = "Loading what hears, judges and speaks: a few seconds …"
"""Said at once: nothing else is to be seen until the first question."""


class Seat(Protocol):
    """What stays for a whole programme, whatever sessions it is kept in."""

    @property
    def screen(self) -> Screen:
        """Where the candidate sees what happens."""

    def room(self, folder: SessionFolder) -> Room:
        """Return the room of a session that is kept in ``folder``."""

    def exit_code(self, *, complete: bool) -> int:
        """Return that of a programme that came to its end, or not to that which it should.

        1 where it is not ``complete``, or where the microphone was lost in an answer that did not
        go on, whatever was said after it.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceSeat:
    """Satisfies ``Seat`` with devices, engines and keys."""

    microphone: Microphone
    speaker: Speaker
    studio: Studio
    casting: Casting
    desk: Desk
    waits: Waits
    silence: SilenceRules
    """How silence is asked about in a drill."""

    hold_off: HoldOff
    barge_in: BargeIn | None = None
    keepers: list[Keeper] = field(default_factory=list)
    """Those of its rooms."""

    @property
    def screen(self) -> Screen:
        """See ``Seat``."""
        return self.desk.screen

    def room(self, folder: SessionFolder) -> VoiceRoom:
        """See ``Seat``."""
        studio, barge_in = self.studio, self.barge_in

        def engines() -> AnswerEngines:
            return studio.answer_engines(lambda line: self.screen.show(Notice(message=line)))

        keeper = Keeper(
            folder=folder,
            screen=self.screen,
            engines=lambda: Engines(
                stt=engines().recognizer.name, vad=studio.detector.name, voice=studio.voice.name
            ),
            now=_now,
        )
        self.keepers.append(keeper)
        return VoiceRoom(
            speaker=self.speaker,
            voice=studio.voice,
            casting=self.casting,
            listener=Listener(
                microphone=self.microphone if barge_in is None else barge_in.microphone,
                new_tracker=lambda: SpeechTracker(studio.detector),
                controls=self.desk.controls,
                screen=self.screen,
                waits=self.waits,
                silent_hint="the microphone delivers only digital silence: "
                + host().microphone_hint,
                hold_off=self.hold_off,
            ),
            engines=engines,
            keeper=keeper,
            slower=slower,
            monotonic=time.monotonic,
            silence=self.silence,
            barge_in=barge_in,
        )

    def exit_code(self, *, complete: bool) -> int:
        """See ``Seat``."""
        return 0 if complete and not any(keeper.cut_off for keeper in self.keepers) else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingSeat:
    """Satisfies ``Seat`` for who types: no devices, no keys."""

    screen: Screen
    classifier: SentenceClassifier | None

    def room(self, folder: SessionFolder) -> WritingRoom:
        """See ``Seat``."""
        return WritingRoom(
            lines=TypedLines(lambda line: self.screen.show(Notice(message=line))),
            keeper=Keeper(
                folder=folder,
                screen=self.screen,
                engines=lambda: Engines(stt="text", vad="none", voice="none"),
                now=_now,
            ),
            judge=Judge(language=ENGLISH, classifier=self.classifier),
            likely=likely_languages,
        )

    def exit_code(self, *, complete: bool) -> int:
        """See ``Seat``; nothing cuts off who types."""
        return 0 if complete else 1


def _writing_seat(args: argparse.Namespace) -> WritingSeat:
    """Load what judges; nothing else is needed."""
    likely_languages("")  # loaded before anybody types: later the disk may be full
    return WritingSeat(
        screen=_noting(args, PlainScreen(print_now)),
        classifier=choose_classifier(args, notify=print_now),
    )


@contextlib.contextmanager
def take_seat(
    args: argparse.Namespace,
    *,
    typed: bool,
    waits: Waits,
    silence: SilenceRules | None = None,
    keys: str = "",
    script: Script | None = None,
) -> Iterator[Seat]:
    """Take a seat in writing where it is ``typed``, else by voice; a model may be offered.

    See ``take_voice_seat`` for the rest and for what is raised.
    """
    if typed:
        yield _writing_seat(args)
        return
    with take_voice_seat(
        args,
        waits=waits,
        silence=silence,
        keys=keys,
        offer=ask_on_terminal(),
        script=script,
    ) as seat:
        yield seat


@contextlib.contextmanager
def take_voice_seat(
    args: argparse.Namespace,
    *,
    waits: Waits,
    silence: SilenceRules | None = None,
    keys: str = "",
    on_ctrl_c: str = KEPT_ON_CTRL_C,
    offer: Ask | None = None,
    script: Script | None = None,
) -> Iterator[VoiceSeat]:
    """Open the devices that the options name, load the engines, take over the terminal.

    ``keys`` and ``on_ctrl_c`` are as for ``open_desk``. With ``offer``, a person without any model
    may be offered one. ``script`` is what the voice may make ahead, and who will speak. Raises
    VoicecoachError where one of them cannot be had; those before it are closed by then, as they are
    at the end.
    """
    print_now(LOADING)
    desk: Desk | None = None

    def tell(line: str) -> None:
        """Tell what becomes of a device, before the screen is there and after."""
        if desk is None:
            print_now(line)
        else:
            desk.screen.show(Notice(message=line))

    with contextlib.ExitStack() as leaving:
        try:
            microphone = open_microphone(args, notify=tell)
        except DeviceError as error:
            raise DeviceError(f"{error} ({_command(args)} --text needs no microphone)") from error
        leaving.callback(microphone.stop)
        speaker = open_speaker_or_none(args, notify=tell)
        leaving.callback(speaker.close)
        script = script or Script()
        casting = cast(script.people)
        studio = open_studio(
            args,
            notify=print_now,
            ask=offer,
            prepare=lambda voice: prepare(voice, script, casting),
        )
        desk = leaving.enter_context(open_desk(keys=keys, on_ctrl_c=on_ctrl_c))
        yield VoiceSeat(
            microphone=microphone,
            speaker=speaker,
            studio=studio,
            casting=casting,
            desk=replace(desk, screen=_noting(args, desk.screen)),
            waits=waits,
            silence=silence or SilenceRules(),
            hold_off=HoldOff(args.hold_off),
            barge_in=barge_in_for(
                args,
                microphone,
                speaker,
                data=data_folder(args.data),
                detector=studio.detector,
                notify=print_now,
            ),
        )


def _noting(args: argparse.Namespace, screen: Screen) -> Screen:
    """Have the latest failure that is shown written down at the end (``cli.main``)."""
    return Noting(screen, partial(setattr, args, "failure"))


def _command(args: argparse.Namespace) -> str:
    """Return the command as it was typed, without its options."""
    return " ".join(["voicecoach", args.command, *filter(None, [getattr(args, "action", None)])])


def _now() -> datetime:
    return datetime.now(UTC).astimezone()
