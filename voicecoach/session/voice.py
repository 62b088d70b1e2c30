"""The room by voice: questions are spoken, answers heard, judged and kept as they come."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import chain

from voicecoach.archive.records import EndReason
from voicecoach.audio.clip import Clip
from voicecoach.audio.earcons import EARCONS, Earcon
from voicecoach.audio.streams import DeviceLostError, Speaker
from voicecoach.errors import VoicecoachError
from voicecoach.interview.interruption import Objection
from voicecoach.interview.questions import Question
from voicecoach.interview.self_rating import parse_rating
from voicecoach.interview.silence import SilenceRules
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import Judged, Kept, Notice, Said, Screen, Waiting
from voicecoach.session.first_words import FirstWords
from voicecoach.session.hearing import recognize
from voicecoach.session.judging import Judge
from voicecoach.session.keeping import Keeper
from voicecoach.session.listen import Listener
from voicecoach.session.live_answer import MAY_GO_ON
from voicecoach.session.objections import Objections
from voicecoach.session.replies import hear_reply
from voicecoach.session.room import COACH, REPLY_WITHIN_S, Asked, Manner, Pace, Reply
from voicecoach.session.spoken_answer import SpokenAnswer
from voicecoach.session.take import Take
from voicecoach.session.understanding import Commands, EndPhrases, Understanding
from voicecoach.stt import Recognizer
from voicecoach.transcript import Word
from voicecoach.tts import Voice

CANDIDATE = "You"
NOT_UNDERSTOOD = "…"
"""Stands for something that was said and has no words."""

HURRIED_S = 2.0
"""Silence that ends an answer where the time is the exercise."""

SILENT_ENDS: frozenset[EndReason] = frozenset({"nothing_heard", "device_lost", "cut_in"})
"""Ends of an answer after which there is nothing to have been heard."""


def one_for_all(voice: Voice, _who: str) -> Voice:
    """Let everybody speak with the same voice."""
    return voice


@dataclass(kw_only=True)
class VoiceRoom:
    """Satisfies ``Room``. Without a speaker the questions are read."""

    speaker: Speaker
    voice: Voice
    listener: Listener
    recognizer: Recognizer
    end_phrases: EndPhrases
    commands: Commands
    numbers: Callable[[Clip], str | None]
    """Returns the number from one to five that the sound ends with, where the recognizer heard
    none."""

    judge: Judge
    keeper: Keeper
    slower: Callable[[Voice], Voice | None]
    """Returns a slower voice in place of one, or None where there is none."""

    casting: Callable[[Voice, str], Voice] = one_for_all
    """Takes the voice and who speaks; returns how they sound with it."""

    monotonic: Callable[[], float]
    """Seconds on a clock that tests bring themselves."""

    silence: SilenceRules = field(default_factory=SilenceRules)
    """How silence is asked about, where it is."""

    first_words: FirstWords = field(default_factory=FirstWords)
    """Of feedback: they are made while the candidate may still speak on."""

    @property
    def screen(self) -> Screen:
        """Where what happens is shown."""
        return self.listener.screen

    @property
    def session(self) -> str:
        """See ``Room``."""
        return self.keeper.session

    @property
    def kept_all(self) -> bool:
        """See ``Room``."""
        return self.keeper.kept_all

    def ask(self, question: Question, manner: Manner) -> Asked:
        """See ``Room``.

        An answer that silence ended goes on where they speak on within a moment, or where "resume"
        is pressed while it is judged aloud.
        """
        self.screen.show(manner.asking(question))
        by_ear = manner.silence == "asks" or manner.limit_s is not None
        ready = [EARCONS["listening"]] if by_ear else ()
        self._speak(question.prompt, who=manner.asker or COACH, then=ready)
        self.listener.let_pass()
        with self._answer_to(question, manner) as answer:
            while True:
                asked = answer.hear(
                    self._waits(manner),
                    lingers=not by_ear,
                    ended=self._tell_end if by_ear else None,
                )
                self._show(asked, answer, manner)
                if not (manner.feedback and self._speaks_on(asked)):
                    return asked
                self.listener.let_pass()

    def say(self, text: str, *, who: str = COACH) -> None:
        """See ``Room``."""
        self.screen.show(Said(who=who, text=text))
        self._speak(text, who=who)

    def prompt(
        self, text: str, *, patience_s: float = REPLY_WITHIN_S, number: bool = False
    ) -> Reply:
        """See ``Room``; a key press without a command stands for "next"."""
        listener = self.listener
        if text:
            self.screen.show(Said(who=COACH, text=text))
            self._speak(text, then=[EARCONS["listening"]])
        listener.let_pass()
        keys = listener.controls
        keys.arm()
        try:
            clip = hear_reply(
                listener.microphone,
                listener.new_tracker(),
                patience_s=patience_s,
                opened=lambda: self.screen.show(Waiting()),
                done=keys.pressed,
            )
        except DeviceLostError as error:
            self.screen.show(Notice(message=str(error), failure=error))
            return Reply(lost=True)
        if keys.pressed():
            return Reply(command=keys.command() or "next")
        if clip is None:
            return Reply()
        self.cue("heard")
        return self._understood(clip, number=number)

    def cue(self, name: Earcon) -> None:
        """See ``Room``."""
        self._play(name)

    def slow_down(self) -> Pace:
        """See ``Room``."""
        voice = self.slower(self.voice)
        if voice is None:
            return "slowest"
        self.voice = voice
        return "slower"

    def keep_rating(self, asked: Asked, rating: int) -> Asked:
        """See ``Room``."""
        return self.keeper.keep_rating(asked, rating)

    def _answer_to(self, question: Question, manner: Manner) -> SpokenAnswer:
        objections = Objections(question=question, asked=manner.objections or (), judge=self.judge)
        return SpokenAnswer(
            begun=self.keeper.begin(question, manner.pack, medium="sound"),
            listener=self.listener,
            recognizer=self.recognizer,
            understanding=Understanding(
                self.end_phrases,
                commands=self.commands,
                prepare=lambda words: self.judge.prepare(words, question),
                turn=lambda words, familiar: self.judge.turn(words, question, familiar=familiar),
                objects=_no_objection if manner.objections is None else objections,
            ),
            judge=self.judge,
            keeper=self.keeper,
            say=self.say,
            foretell=self._foretell if manner.feedback else _nothing,
            monotonic=self.monotonic,
        )

    def _foretell(self, text: str) -> None:
        self.first_words.make(self.casting(self.voice, COACH), text)

    def _waits(self, manner: Manner) -> Waits:
        waits = replace(self.listener.waits, by_words=self.judge.turns is not None)
        if manner.limit_s is not None:
            return replace(waits, silence_s=HURRIED_S, limit_s=manner.limit_s)
        return replace(waits, asks=self.silence) if manner.silence == "asks" else waits

    def _show(self, asked: Asked, answer: SpokenAnswer, manner: Manner) -> None:
        """Show a command in the place of an answer, or the verdict and where the answer is kept."""
        if asked.record is None:
            if asked.command is not None:
                self.screen.show(Said(who=CANDIDATE, text=asked.command))
            return
        if asked.record.report is not None and manner.feedback:
            self.screen.show(Judged(report=asked.record.report, ready_s=answer.ready_s))
        if answer.recording is not None:
            self.screen.show(Kept(recording=answer.recording))

    def _speaks_on(self, asked: Asked) -> bool:
        """Say what was heard in the answer; return whether they would rather go on with it."""
        if asked.record is None or asked.record.report is None:
            return False
        self._speak(asked.record.report.feedback.spoken)
        return asked.record.ended_by in MAY_GO_ON and self.listener.controls.command() == "resume"

    def _speak(self, text: str, *, who: str = COACH, then: Iterable[Clip] = ()) -> None:
        """Speak as ``who``, until a key cuts it short or the end, and play ``then`` right after it.

        Without a voice or a speaker it goes on by text: that is a notice, not an end.
        """
        hold_off = self.listener.hold_off
        self.listener.controls.arm(self.speaker.cut)
        begun_s = self.monotonic()
        try:
            spoken = self.first_words.synthesize(self.casting(self.voice, who), text)
            if not self.speaker.play(hold_off.saying(chain(spoken, then))):
                hold_off.cut(self.monotonic() - begun_s)
        except VoicecoachError as error:
            self.screen.show(Notice(message=str(error), failure=error))

    def _tell_end(self, take: Take) -> None:
        """Tell by a sound that the answer was heard, and that it is thought about."""
        if take.ended_by not in SILENT_ENDS:
            instead = take.settled_by is not None and take.settled_by.is_no_answer
            self._play("heard", *(() if instead else ("thinking",)))

    def _play(self, *names: Earcon) -> None:
        try:
            self.speaker.play(EARCONS[name] for name in names)
        except VoicecoachError as error:
            self.screen.show(Notice(message=str(error), failure=error))

    def _understood(self, clip: Clip, *, number: bool) -> Reply:
        try:
            words = recognize(self.recognizer, clip).words
        except VoicecoachError as error:
            self.screen.show(Notice(message=str(error), failure=error))
            words = ()
        text = " ".join(word.text for word in words)
        command = None
        if not (number and parse_rating(text)):
            command = self.commands.command(clip, words, surely=number)
            if number and command is None:
                text = self.numbers(clip) or text
        self.screen.show(Said(who=CANDIDATE, text=command or text or NOT_UNDERSTOOD))
        return Reply(text=text or NOT_UNDERSTOOD, command=command)


def _nothing(_text: str) -> None:
    """Say nothing of the answer."""


def _no_objection(_words: tuple[Word, ...]) -> tuple[Objection, ...]:
    return ()
