"""Word, Span, Transcript, Correction: the records that every other part speaks in.

All times are seconds from the start of the recording (t = 0, the moment the microphone opened for
the answer).
"""

from dataclasses import dataclass, replace
from typing import Literal, TypeVar

TimeSource = Literal["audio", "words", "assumed"]
"""Where a transcript's times come from: speech spans measured on the audio, word times handed in
without audio, or an assumed speaking rate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of time, ``start_s <= end_s``."""

    start_s: float
    end_s: float

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One recognized word, as the recognizer spelled it (punctuation may cling to it)."""

    text: str
    start_s: float
    end_s: float
    confidence: float = 1.0
    """How sure the recognizer was, 0 to 1; 1.0 where the words were handed in as text."""

    corrected: bool = False
    """The candidate wrote this word over what was heard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignSpeech:
    """A stretch in another language than the transcript's: shown and kept, never judged."""

    start_s: float
    end_s: float
    language: str
    """ISO 639-1 code."""

    text: str
    """As far as the recognizer wrote it down; may be empty."""


DropReason = Literal["not spoken", "repeated", "background"]
"""Why what a recognizer gave is not believed: nobody can have said it (too little sound or time for
it, hardly believed by the recognizer itself), the recognizer caught in a loop, a voice far below
the candidate's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DroppedText:
    """What a recognizer gave and the gate did not believe: kept, never shown as said or judged."""

    start_s: float
    end_s: float
    text: str
    reason: DropReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """What was said, when, and when there was speech at all."""

    words: tuple[Word, ...]
    """In order of ``start_s``."""

    speech: tuple[Span, ...]
    """Stretches of speech, in order, not overlapping. From the audio where there was audio."""

    duration_s: float
    """Length of the whole recording, silence included."""

    asked_s: float = 0.0
    """When the question had been asked, where the recording holds it: thinking begins here."""

    times_from: TimeSource = "audio"

    language: str = "en"
    """ISO 639-1 code of the words."""

    foreign: tuple[ForeignSpeech, ...] = ()
    """In order of ``start_s``; none of it is among the words."""

    dropped: tuple[DroppedText, ...] = ()
    """In order of ``start_s``; none of it is among the words."""

    fillers_may_lack: bool = False
    """The recognizer is known to leave "um" and "uh" out."""

    words_moved: bool = False
    """Words had times where nobody spoke and were moved to where somebody did, so that all times
    are approximate. Known from then on, whenever it is judged anew."""

    @property
    def begins_s(self) -> float:
        """Where speech begins, and the clock of the answer with it; 0 without speech."""
        return self.speech[0].start_s if self.speech else 0.0

    @property
    def is_timed(self) -> bool:
        """Whether anybody measured a time; else an assumed pace gave the words theirs."""
        return self.times_from != "assumed"

    @property
    def text(self) -> str:
        """The words with single spaces between them."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was really said in a stretch of a recording, by whoever said it."""

    start_s: float
    end_s: float
    """Not before ``start_s``; the same where words are put in between two others."""

    heard: str
    """What the recognizer had given there; empty where it had given nothing."""

    text: str
    """What was said; empty where nothing was."""

    made_at: str
    """ISO 8601 with the offset from UTC."""


T = TypeVar("T", Word, ForeignSpeech, DroppedText)


def later(item: T, by_s: float) -> T:
    """Move what was heard in a part of a recording to its time in the whole."""
    return replace(item, start_s=item.start_s + by_s, end_s=item.end_s + by_s)
