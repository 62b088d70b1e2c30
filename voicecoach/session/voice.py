"""The room by voice: questions are spoken, answers heard, judged and kept as they come."""

import contextlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from voicecoach.audio.clip import Clip
from voicecoach.audio.earcons import EARCONS, Earcon
from voicecoach.audio.streams import Speaker
from voicecoach.commands.command_words import Command
from voicecoach.interview.questions import Question
from voicecoach.interview.silence import SilenceRules
from voicecoach.session.answer_engines import Coming
from voicecoach.session.ear import BargeIn
from voicecoach.session.events import Said, Screen
from voicecoach.session.first_words import FirstWords
from voicecoach.session.keeping import Keeper
from voicecoach.session.latest import HeldAnswer, LatestAnswer
from voicecoach.session.listen import Listener
from voicecoach.session.mouth import Mouth, Utterance
from voicecoach.session.objections import Objections
from voicecoach.session.replies import NO_WORDS_S, Replies
from voicecoach.session.requested import request_to
from voicecoach.session.room import COACH, REPLY_WITHIN_S, Asked, Manner, Pace, Reply
from voicecoach.session.showing import show_answer
from voicecoach.session.spoken_answer import SpokenAnswer
from voicecoach.session.understanding import Understanding
from voicecoach.tts import Voice

GO_ON_WITH_LATEST = Asked(record=None, command="resume")
"""The question was not put: they want to go on with the answer before it."""


@dataclass(kw_only=True)
class VoiceRoom:
    """Satisfies ``Room``. Without a speaker the questions are read."""

    speaker: Speaker
    voice: Voice
    listener: Listener
    engines: Coming
    keeper: Keeper
    slower: Callable[[Voice], Voice | None]
    """Returns a slower voice in place of one, or None where there is none."""

    casting: Callable[[Voice, str], Voice] = lambda voice, _who: voice
    """Takes the voice and who speaks; returns how they sound with it."""

    monotonic: Callable[[], float]
    """Seconds on a clock that tests bring themselves."""

    silence: SilenceRules = field(default_factory=SilenceRules)
    """How silence is asked about, where it is."""

    first_words: FirstWords = field(default_factory=FirstWords)
    """Of feedback: they are made while the candidate may still speak on."""

    barge_in: BargeIn | None = None
    """How a voice stops the coach; None where none does."""

    def __post_init__(self) -> None:
        self._latest = LatestAnswer(controls=self.listener.controls)

    @property
    def _mouth(self) -> Mouth:
        return Mouth(
            speaker=self.speaker,
            listener=self.listener,
            monotonic=self.monotonic,
            barge_in=self.barge_in,
        )

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
        is pressed while it is judged aloud or, where it is not, until the next one stands. Who
        speaks into the question begins their answer; after "go on", or where no word comes, the
        question goes on.
        """
        if self._latest.is_asked_for():
            return GO_ON_WITH_LATEST
        spoken = self._put(question, manner)
        while True:
            if self._latest.is_asked_for():
                return GO_ON_WITH_LATEST
            if not spoken.interrupted:
                self.listener.let_pass()
            answer = self._answer_to(question, manner, going_on=spoken.interrupted)
            with contextlib.ExitStack() as closing:
                closing.enter_context(answer)
                held = HeldAnswer(answer=answer, manner=manner, closing=closing)
                asked = self._heard_out(held, interrupted=spoken.interrupted)
            if not spoken.interrupted:
                return asked
            self._mouth.was_stopped(by_words=not answer.is_false_alarm)
            wants_the_rest = asked.record is None and asked.command == "resume"
            if not (answer.is_false_alarm or wants_the_rest):
                return asked
            spoken = self._mouth.go_on(spoken)

    def goes_on(self, *, said: bool = False) -> Asked | None:
        """See ``Room``."""
        held = self._latest.take(said=said)
        if held is None:
            return None
        with held.closing:
            self.listener.let_pass()
            return self._heard_out(held)

    def close(self) -> None:
        """See ``Room``."""
        self._latest.close()

    def say(self, text: str, *, who: str = COACH) -> Command | None:
        """See ``Room``."""
        if self._latest.is_asked_for():
            return None
        return self._said_into(self._say(text, who=who))

    def prompt(
        self, text: str, *, patience_s: float = REPLY_WITHIN_S, number: bool = False
    ) -> Reply:
        """See ``Room``; a key press without a command stands for "next"."""
        if self._latest.is_asked_for():
            return Reply(command="resume")
        spoken = Utterance()
        if text:
            spoken = self._say(text, then=[EARCONS["listening"]])
            if self.listener.controls.command() == "resume":
                return Reply(command="resume")
        while True:
            reply = self._reply(spoken, patience_s=patience_s, number=number)
            if not spoken.interrupted:
                return reply
            self._mouth.was_stopped(by_words=reply.means_something)
            if reply.means_something:
                return reply
            spoken = self._mouth.go_on(spoken)

    def cue(self, name: Earcon) -> None:
        """See ``Room``."""
        self._mouth.ring(name)

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

    def _put(self, question: Question, manner: Manner) -> Utterance:
        """Say the question, or what is said in its place."""
        self.screen.show(manner.asking(question, question.aloud))
        ready = [EARCONS["listening"]] if manner.is_by_ear else ()
        slowly = manner.response is not None and manner.response.slowly
        voice = (self.slower(self.voice) if slowly else None) or self.voice
        return self._mouth.speak(
            self._sounds(
                voice,
                manner.said(question.aloud),
                manner.asker or COACH,
                ready,
                before=manner.lead,
            )
        )

    def _answer_to(self, question: Question, manner: Manner, *, going_on: bool) -> SpokenAnswer:
        engines = self.engines()
        judge = engines.judge
        objections = Objections(question=question, asked=manner.objections or (), judge=judge)
        return SpokenAnswer(
            begun=self.keeper.begin(question, manner.pack, medium="sound"),
            listener=self.listener,
            recognizer=engines.recognizer,
            understanding=Understanding(
                engines.end_phrases,
                commands=engines.commands,
                going_on=going_on,
                prepare=lambda words: judge.prepare(words, question),
                turn=lambda words, familiar: judge.turn(words, question, familiar=familiar),
                objects=objections if manner.objections is not None else lambda _words: (),
                requests=lambda text: request_to(question, manner, text),
            ),
            judge=judge,
            keeper=self.keeper,
            say=self._say,
            foretell=self._foretell if manner.feedback else lambda _text: None,
            monotonic=self.monotonic,
        )

    def _foretell(self, text: str) -> None:
        self.first_words.make(self.casting(self.voice, COACH), text)

    def _heard_out(self, held: HeldAnswer, *, interrupted: bool = False) -> Asked:
        """Hear an answer, and more of it for as long as they go on with it; judge it aloud.

        One that they may want to go on with later is left open.
        """
        answer, manner = held.answer, held.manner
        by_ear = manner.is_by_ear
        by_words = self.engines().judge.turns is not None
        waits = manner.waits(replace(self.listener.waits, by_words=by_words), self.silence)
        while True:
            asked = answer.hear(
                replace(waits, no_words_s=NO_WORDS_S if interrupted else None),
                lingers=not by_ear,
                ended=(lambda take: self._mouth.ring(*take.tones)) if by_ear else None,
            )
            show_answer(self.screen, asked, manner, ready_s=answer.ready_s)
            if asked.record is not None:
                self.keeper.show_kept(asked.record)
            if not manner.feedback or asked.record is None or asked.record.report is None:
                break
            said = None
            if not self._is_resumed(asked):
                verdict = self._sounds(self.voice, asked.record.report.feedback.spoken, COACH, ())
                said = self._said_into(self._mouth.speak(verdict))
            if said is not None or not self._is_resumed(asked):
                return replace(asked, command=asked.command or said)
            self.listener.let_pass()
        if asked.record is not None:
            self._latest.close()
        if asked.may_go_on and manner.limit_s is None:
            self._latest.hold(replace(held, closing=held.closing.pop_all()))
        return asked

    def _is_resumed(self, asked: Asked) -> bool:
        return asked.may_go_on and self.listener.controls.command() == "resume"

    def _say(self, text: str, *, who: str = COACH, then: Iterable[Clip] = ()) -> Utterance:
        """Show and say something as ``who``, and play ``then`` right after it."""
        self.screen.show(Said(who=who, text=text))
        return self._mouth.speak(self._sounds(self.voice, text, who, then))

    def _sounds(
        self, voice: Voice, text: str, who: str, then: Iterable[Clip], *, before: str = ""
    ) -> Iterator[Clip]:
        speaking = self.casting(voice, who)
        if before:  # apart, since the question may have been made ahead and must not be made anew
            yield from speaking.synthesize(before)
        yield from self.first_words.synthesize(speaking, text)
        yield from then

    def _said_into(self, spoken: Utterance) -> Command | None:
        """Hear what stopped the coach; return the command that it was.

        After "go on", or where it was no word, the coach goes on.
        """
        while spoken.interrupted:
            reply = self._reply(spoken, patience_s=NO_WORDS_S, going_on=True)
            self._mouth.was_stopped(by_words=reply.means_something)
            if reply.lost or (reply.means_something and reply.command != "resume"):
                return reply.command
            spoken = self._mouth.go_on(spoken)
        return None

    def _reply(
        self, spoken: Utterance, *, patience_s: float, number: bool = False, going_on: bool = False
    ) -> Reply:
        """Hear a few words, after what was spoken or from what stopped it on."""
        if spoken.interrupted:
            patience_s = NO_WORDS_S
        else:
            self.listener.let_pass()
        engines = self.engines()
        replies = Replies(
            listener=self.listener,
            recognizer=engines.recognizer,
            commands=engines.commands,
            numbers=engines.numbers,
            heard=lambda: self.cue("heard"),
        )
        return replies.hear(patience_s=patience_s, number=number, going_on=going_on)
