"""A drill's room where nobody looks or types: everything is said, heard and told by sounds."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

from voicecoach.analysis.foreign import is_foreign
from voicecoach.archive.records import AnswerRecord, EndReason
from voicecoach.audio.clip import Clip
from voicecoach.audio.earcons import EARCONS, Earcon
from voicecoach.audio.streams import DeviceLostError
from voicecoach.commands.command_words import Command
from voicecoach.errors import VoicecoachError
from voicecoach.interview.questions import Question
from voicecoach.interview.self_rating import parse_rating
from voicecoach.interview.silence import SilenceRules
from voicecoach.session.events import Controls, Notice, Said, Screen, Waiting
from voicecoach.session.hearing import recognize
from voicecoach.session.interviewer import COACH, Interviewer, Manner
from voicecoach.session.live_answer import Take
from voicecoach.session.replies import hear_reply
from voicecoach.session.room import REPLY_WITHIN_S, Asked, Reply
from voicecoach.session.understanding import Commands
from voicecoach.tts import Voice

CANDIDATE = "You"
NOT_UNDERSTOOD = "…"
"""Stands for something that was said and has no words."""

HURRIED_S = 2.0
"""Silence that ends an answer where the time is the exercise."""

SILENT_ENDS: frozenset[EndReason] = frozenset({"nothing_heard", "device_lost", "cut_in"})
"""Ends of an answer after which there is nothing to have been heard."""


class Keys(Controls, Protocol):
    """Controls on which commands can be typed as well."""

    def command(self) -> Command | None:
        """Return the command that was typed since ``arm``."""


@dataclass(kw_only=True)
class HandsFree:
    """Satisfies ``session.room.Room`` with an interviewer, its ears and its voice."""

    interviewer: Interviewer
    commands: Commands
    numbers: Callable[[Clip], str | None]
    """Returns the number from one to five that the sound ends with, where the recognizer heard
    none."""

    keys: Keys
    slower: Callable[[Voice], Voice | None]
    """Returns a slower voice in place of one, or None where there is none."""

    silence: SilenceRules = field(default_factory=SilenceRules)
    _latest: AnswerRecord = field(init=False, repr=False)

    @property
    def screen(self) -> Screen:
        """Where the interviewer shows what happens."""
        return self.interviewer.listener.screen

    def ask(
        self,
        question: Question,
        *,
        pack: str,
        number: int,
        total: int,
        depth: int = 0,
        limit_s: float | None = None,
    ) -> Asked:
        """See ``Room``."""
        waits = self.interviewer.listener.waits
        if limit_s is None:
            waits = replace(waits, asks=self.silence)
        else:
            waits = replace(waits, open_s=HURRIED_S, limit_s=limit_s)
        record, pieces = self.interviewer.put(
            question,
            pack=pack,
            number=number,
            total=total,
            manner=Manner(
                depth=depth,
                feedback=False,
                waits=waits,
                commands=self.commands,
                ready=EARCONS["listening"],
                ended=self._tell_end,
            ),
        )
        last = pieces[-1] if pieces else None
        command = (last.command if last else None) or self.keys.command()
        by_voice = last is not None and last.is_no_answer
        if _is_no_answer(record, by_voice=by_voice, command=command):
            if command is not None:
                self.screen.show(Said(who=CANDIDATE, text=command))
            self._drop()
            return Asked(record=None, command=command)
        self._latest = record
        return Asked(record=record, command=command)

    def say(self, text: str) -> None:
        """See ``Room``."""
        self.interviewer.announce(text)

    def prompt(
        self, text: str, *, patience_s: float = REPLY_WITHIN_S, number: bool = False
    ) -> Reply:
        """See ``Room``; a key press without a command stands for "next"."""
        interviewer = self.interviewer
        listener = interviewer.listener
        if text:
            self.screen.show(Said(who=COACH, text=text))
            interviewer.say(text, then=[EARCONS["listening"]])
        listener.let_pass()
        self.keys.arm()
        try:
            clip = hear_reply(
                listener.microphone,
                listener.new_tracker(),
                patience_s=patience_s,
                opened=lambda: self.screen.show(Waiting()),
                done=lambda: self.keys.pressed() or self.keys.command() is not None,
            )
        except DeviceLostError as error:
            self.screen.show(Notice(message=str(error)))
            return Reply(lost=True)
        if (typed := self.keys.command()) is not None:
            return Reply(command=typed)
        if self.keys.pressed():
            return Reply(command="next")
        if clip is None:
            return Reply()
        self.cue("heard")
        return self._understood(clip, number=number)

    def cue(self, name: Earcon) -> None:
        """See ``Room``."""
        self._play(name)

    def slow_down(self) -> bool:
        """See ``Room``."""
        voice = self.slower(self.interviewer.voice)
        if voice is None:
            return False
        self.interviewer = replace(self.interviewer, voice=voice)
        return True

    def keep_rating(self, rating: int) -> None:
        """See ``Room``."""
        self._latest = replace(self._latest, self_rating=rating)
        try:
            self.interviewer.folder.keep(self._latest)
        except VoicecoachError as error:
            self.screen.show(Notice(message=str(error)))

    def _understood(self, clip: Clip, *, number: bool) -> Reply:
        try:
            words = recognize(self.interviewer.recognizer, clip).words
        except VoicecoachError as error:
            self.screen.show(Notice(message=str(error)))
            words = ()
        text = " ".join(word.text for word in words)
        command = None
        if not (number and parse_rating(text)):
            command = self.commands.command(clip, words, surely=number)
            if number and command is None:
                text = self.numbers(clip) or text
        self.screen.show(Said(who=CANDIDATE, text=command or text or NOT_UNDERSTOOD))
        return Reply(text=text or NOT_UNDERSTOOD, command=command)

    def _play(self, *names: Earcon) -> None:
        try:
            self.interviewer.speaker.play(EARCONS[name] for name in names)
        except VoicecoachError as error:
            self.screen.show(Notice(message=str(error)))

    def _tell_end(self, take: Take) -> None:
        if take.ended_by not in SILENT_ENDS:
            # After a command there is nothing to think about.
            settled = take.settled_by is not None and take.settled_by.is_no_answer
            self._play("heard", *(() if settled else ("thinking",)))

    def _drop(self) -> None:
        try:
            self.interviewer.folder.drop_latest()
        except VoicecoachError as error:
            self.screen.show(Notice(message=str(error)))


def _is_no_answer(record: AnswerRecord, *, by_voice: bool, command: Command | None) -> bool:
    """Whether nothing was said but a command or a "yes, leave it"."""
    if record.report is None or is_foreign(record.report.transcript):
        return False
    without_words = not record.report.transcript.words
    return without_words and (by_voice or command is not None)
