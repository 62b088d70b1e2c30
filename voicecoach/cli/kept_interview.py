"""An interview as it is held and kept, round by round, and what is said of that."""

import argparse
import contextlib
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial

from voicecoach.archive.interviews import InterviewRecord, Interviews
from voicecoach.archive.owed import Owed
from voicecoach.archive.sessions import Archive
from voicecoach.cli.debrief_page import print_debrief
from voicecoach.cli.kept_session import tell_little_room
from voicecoach.cli.seat import Seat
from voicecoach.cli.width import JOINED, wrapped
from voicecoach.errors import UsageError
from voicecoach.interview.debrief import hold_debrief
from voicecoach.interview.debrief_talk import spoken
from voicecoach.interview.ledger import figures_of
from voicecoach.interview.panel import Loop, Round
from voicecoach.interview.questions import Question
from voicecoach.interview.repetition import heard_in
from voicecoach.interview.rounds import lines_of
from voicecoach.interview.stated_figures import StatedFigure
from voicecoach.session.events import Screen
from voicecoach.session.keeping import tell_owed
from voicecoach.session.programmes.panel import PanelInterview
from voicecoach.session.room import Room
from voicecoach.tts.ahead import Script


@dataclass(kw_only=True)
class KeptInterview:
    """An interview as far as it is kept."""

    loop: Loop
    questions: tuple[Question, ...]
    """Of the loop's pack, and what its rounds borrow."""

    record: InterviewRecord
    """As it stands; on the disk, too, unless it is owed or has no round yet."""

    interviews: Interviews
    sessions: Archive
    interrupts: bool
    in_cv: tuple[StatedFigure, ...] = ()
    """Figures of the CV, against which answers are held."""

    begun: bool = False
    """Whether a round was begun today."""

    owed: Owed = field(default_factory=Owed)
    """What the disk has not taken of it yet."""

    sittings: contextlib.ExitStack = field(default_factory=contextlib.ExitStack)
    """Closes the folders of its rounds, whatever was still to be written into them."""

    debriefed: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        self._on_disk = self.record

    @property
    def waiting(self) -> tuple[Round, ...]:
        """The rounds that are still to come."""
        return tuple(each for each in self.loop.rounds if not self.record.is_complete(each.id))

    def script(self, today: Sequence[Round]) -> Script:
        """Tell who will speak, and what they will say today, as far as that is known."""
        lines = [
            line
            for round_ in today
            for line in lines_of(
                round_,
                self.questions,
                minutes=self.record.minutes or round_.minutes,
                seed=self.record.id,
            )
        ]
        people = [one.name for round_ in self.loop.rounds for one in round_.panelists]
        return Script(people=tuple(people), lines=tuple(lines))

    def hold(self, round_: Round, seat: Seat, args: argparse.Namespace) -> Room:
        """Hold one round and return its room. Whatever ends it, what was said is kept."""
        number = self.loop.rounds.index(round_) + 1
        print()
        print(wrapped(f"Round {number} of {len(self.loop.rounds)}: {round_.title}. {round_.about}"))
        folder = self.sessions.start_session(pack=self.loop.pack, owed=self.owed)
        self.sittings.enter_context(folder)
        if not self.begun:
            tell_little_room(args, folder)
        room = seat.room(folder)
        self.begun = True
        before = self.interviews.exchanges(self.record)
        with closing(room):
            PanelInterview(
                room=room,
                loop=self.loop,
                questions=self.questions,
                keep=partial(self._keep, seat.screen),
                interrupts=self.interrupts,
                figures=(*self.in_cv, *figures_of(before)),
                heard=heard_in(before),
            ).hold_round(self.record, round_)
        if room.kept_all:
            folder.close()
        return room

    def debrief(self, *, aloud: Callable[[str], object] | None = None) -> None:
        """Keep and show the debrief, then say its gist where there is a voice.

        Raises UsageError where nothing was answered.
        """
        exchanges = self.interviews.exchanges(self.record)
        if not exchanges:
            raise UsageError(
                "nothing was answered in this interview yet; begin it without --debrief"
            )
        debrief = hold_debrief(self.loop, exchanges, in_cv=self.in_cv)
        self.owed.write(
            "debrief",
            lambda: self.interviews.keep_debrief(self.record, debrief),
            missing="the debrief",
        )
        self.debriefed = True
        print()
        print_debrief(debrief)
        if self.owed:  # said at the end
            return
        print()
        _say("Read it again:", f"voicecoach history interviews {self.record.id.split('-')[-1]}")
        if aloud is not None:
            aloud(spoken(debrief))

    def say_how_to_go_on(self) -> None:
        """Say what is still to come, and how; promise nothing that was not kept."""
        command, kept = f"voicecoach interview {self.loop.id}", "" if self.owed else "Kept. "
        if "interview" in self.owed:
            self.record = self._on_disk
        if not self.record.rounds and self.owed:
            _say("The interview itself is not kept. Once there is room, begin again:", command)
        elif not self.record.rounds:
            _say("There is nothing to keep yet. Begin again:", command)
        elif left := [each.title for each in self.waiting]:
            print()
            print(wrapped(f"{kept}Still to come: {', '.join(left)}."))
            _say("Go on any day:", f"{command} --resume")
            _say("Debrief so far:", f"{command} --debrief")
        else:
            _say(f"{kept}Read the debrief again:", f"{command} --debrief")

    def _keep(self, screen: Screen, changed: InterviewRecord) -> None:
        self.record = changed

        def write() -> None:
            self.interviews.keep(self.record)
            self._on_disk = self.record

        missing = "what was asked in the interview"
        tell_owed(self.owed, screen, lambda: self.owed.write("interview", write, missing=missing))


def _say(what: str, command: str) -> None:
    """Print a command that can be copied: on one line, below what is said of it if need be."""
    print(wrapped(f"{what} {command.replace(' ', JOINED)}"))
