"""What a piece of an answer means: words of it, its end, or a command in its place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from voicecoach.analysis.turn import Turn
from voicecoach.audio.clip import Clip
from voicecoach.commands.command_words import Command, command_of
from voicecoach.interview.interruption import Objection
from voicecoach.interview.requests import Request
from voicecoach.interview.silence import Meaning, Step, reply_to
from voicecoach.session.hearing import placed
from voicecoach.session.segments import Segment
from voicecoach.stt.gate import Believed
from voicecoach.transcript import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of the answer once it was recognized."""

    heard: Believed
    """With times in the recording."""

    failed: bool = False
    """The recognizer failed at it, so what was said is not known."""

    settles: bool = False
    """With it the answer is over, as far as nothing follows."""

    ours: int = 0
    """How many of its last words are then no part of the answer."""

    command: Command | None = None
    """Said in the place of an answer, or to end one."""

    request: Request | None = None
    """What all words up to here ask for, where they are no answer; more words may make them one."""

    reply: Meaning = "neither"
    """What it means for a question that was asked about the silence before it."""

    turn: Turn | None = None
    """Where all words up to here leave the answer; None where that is not known."""

    objections: tuple[Objection, ...] = ()
    """What an interviewer who may cut in has to say to everything up to here."""

    end_s: float = 0.0
    """Where it ends in the recording."""

    @property
    def is_no_answer(self) -> bool:
        """Whether it is a command, a request, or a yes to whether the answer is over."""
        return self.command is not None or self.request is not None or self.reply == "yes"


class EndPhrases(Protocol):
    """The spoken ways to end an answer: "that's my answer", "I'm done"."""

    def closing_words(self, clip: Clip, words: tuple[Word, ...]) -> int | None:
        """Return how many of the last words are such a phrase, said on its own.

        The sound may tell where the words do not, so it can be 0. None where there is no phrase.
        """


class Commands(Protocol):
    """Tells which command a piece of sound is."""

    def command(
        self,
        clip: Clip,
        words: tuple[Word, ...],
        *,
        surely: bool = False,
        going_on: bool = False,
    ) -> Command | None:
        """Return the command that was spoken alone, with the words recognized in it.

        ``surely`` asks for more certainty: something else is likelier to be said. ``going_on`` says
        that the coach was stopped in the middle of a sentence: "go on" then is "resume".
        """


Objects = Callable[[tuple[Word, ...]], tuple[Objection, ...]]
"""Returns what an interviewer objects to in all words so far."""


TurnOf = Callable[[tuple[Word, ...], bool], Turn | None]
"""Returns where all words so far leave the answer; False says that another language was heard among
them."""


Requests = Callable[[str], Request | None]
"""Returns what all words so far ask for in the place of an answer."""


class Understanding:
    """Understands the pieces of one answer, in their order, on the recognizer's thread.

    What it remembers from piece to piece is its own: nobody reads or writes it from elsewhere.
    """

    def __init__(
        self,
        end_phrases: EndPhrases,
        *,
        commands: Commands | None = None,
        going_on: bool = False,
        prepare: Callable[[tuple[Word, ...]], None] = lambda _words: None,
        turn: TurnOf = lambda _words, _familiar: None,
        objects: Objects = lambda _words: (),
        requests: Requests = lambda _text: None,
    ) -> None:
        """``commands`` are listened for before an answer has begun and after questions about it.

        ``going_on`` says that the coach was stopped in the middle of the question.
        ``prepare`` is told all words so far after each piece, to do ahead what the end will need.
        """
        self._end_phrases = end_phrases
        self._commands = commands
        self._going_on = going_on
        self._prepare = prepare
        self._turn = turn
        self._objects = objects
        self._requests = requests
        self._asked: Step | None = None
        """What was asked about the silence, and nothing with words in it was said since."""

        self._begun = False
        self._familiar = True
        self._words: tuple[Word, ...] = ()

    def __call__(self, segment: Segment, heard: Believed, asked: Step | None) -> Piece:
        """Understand the next piece; ``asked`` is what was asked right before it."""
        in_place = placed(heard, segment)
        self._words += in_place.words
        piece = self._meaning(segment.clip, heard.words, asked or self._asked)
        self._asked = None if heard.words else asked or self._asked
        self._familiar = self._familiar and not heard.foreign
        self._prepare(self._words)
        return replace(
            piece,
            heard=in_place,
            end_s=segment.start_s + segment.clip.duration_s,
            turn=self._turn(self._words, self._familiar),
            objections=self._objects(self._words),
        )

    def _meaning(self, clip: Clip, words: tuple[Word, ...], asked: Step | None) -> Piece:
        nothing = Piece(heard=Believed())
        if (closing := self._end_phrases.closing_words(clip, words)) is not None:
            return replace(nothing, settles=True, ours=closing)
        reply = reply_to(asked, _text(words)) if asked else "neither"
        command = request = None
        if reply == "neither" and self._familiar:
            request = self._requests(_text(self._words)) if words else None
        if self._commands and reply == "neither" and (asked or not self._begun):
            if request is None:
                command = self._commands.command(clip, words, going_on=self._going_on)
            else:
                command = command_of(words, going_on=self._going_on)
        self._begun = self._begun or (bool(words) and reply != "no" and request is None)
        piece = replace(nothing, command=command, reply=reply, request=request)
        ends = request is None and piece.is_no_answer
        return replace(piece, settles=True, ours=len(words)) if ends else piece


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def answer_in(pieces: Sequence[Piece]) -> tuple[Believed, ...]:
    """Return what was heard of the answer: all but what was said at last to end it."""
    heard = [piece.heard for piece in pieces]
    if pieces and pieces[-1].settles:
        words = heard[-1].words
        heard[-1] = replace(heard[-1], words=words[: len(words) - pieces[-1].ours])
    return tuple(heard)
