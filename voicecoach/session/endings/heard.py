"""What has been heard of an answer so far: all that decides whether it is over."""

from dataclasses import dataclass

from voicecoach.analysis.turn import TurnState
from voicecoach.interview.interruption import Objection
from voicecoach.interview.requests import Request

MIN_SPEECH_S = 0.5
"""Less speech than this is a cough or a chair, not an answer that silence could end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A look at the answer after a block of sound; times are seconds of sound."""

    heard_s: float
    """How much sound has come in."""

    speech_s: float
    """How much of it was speech."""

    answer_s: float
    """Time since the first speech; 0 before it."""

    silence_s: float
    """Silence since the last speech; 0 while somebody speaks."""

    words: bool
    """At least one word has been recognized, or the recognizer failed at what was said."""

    pending: bool
    """There is speech that has not been recognized yet."""

    budget_s: float
    """How long the answer should take."""

    key: bool = False
    """The key that ends an answer was pressed."""

    lost: bool = False
    """The microphone is gone."""

    settled: bool = False
    """The last thing said was that the answer is over, or something in its place."""

    request: Request | None = None
    """What all words so far ask for in the place of an answer; None where something is pending."""

    turn: TurnState | None = None
    """Where the words so far leave the answer; None where that is not known."""

    unbroken_s: float = 0.0
    """How long somebody has spoken without a pause; 0 where nobody speaks."""

    objections: tuple[Objection, ...] = ()
    """What an interviewer who may cut in has to say about the answer so far."""

    unread_s: float = 0.0
    """Sound since the end of the words that the objections are to."""

    asked: int = 0
    """How often this silence was asked about."""

    asked_at_s: float = 0.0
    """How long the silence had lasted when the latest such question had died away."""

    wants_time: bool = False
    """They asked for a moment."""

    @property
    def answering(self) -> bool:
        """Whether an answer has begun that silence may end.

        Speech that was recognized and had no word in it was noise.
        """
        return self.speech_s >= MIN_SPEECH_S and (self.words or self.pending)
