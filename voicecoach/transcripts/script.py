"""What every format is read into: passages in order, each with what the format tells of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from voicecoach.analysis.clocks import USUAL_BUDGET_S
from voicecoach.languages.english import ENGLISH
from voicecoach.transcript import Span, Transcript, Word

TEXT_ENGINE = "text"
"""Engine name of a transcript that no recognizer made, or whose recognizer is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What one speaker said in one go, or one line of subtitles."""

    text: str
    """Lines are kept apart by ``\\n``; empty where there are ``words``."""

    speaker: str = ""
    """As the transcript names them; empty where it doesn't."""

    span: Span | None = None
    """When it was said; None where that is not known."""

    words: tuple[Word, ...] = ()
    """Where the format gives each word its own time."""

    @property
    def length(self) -> int:
        """How many words it has."""
        return len(self.words) or len(self.text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A transcript as its format has it. Passages have times all together or not at all."""

    passages: tuple[Passage, ...]
    engine: str = TEXT_ENGINE
    language: str = ENGLISH.code
    """ISO 639-1 code that the document itself gives for its words."""

    fillers_may_lack: bool = False
    duration_s: float = 0.0
    """Of the whole recording, where the document knows it."""

    form: Literal["written", "subtitles", "stamped", "recognized"] = "written"

    @property
    def speakers(self) -> tuple[str, ...]:
        """Everybody who is named, in order of appearance."""
        return named(self.passages)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    """A transcript, and what is known of the answer that it was taken from."""

    transcript: Transcript
    engine: str = TEXT_ENGINE
    kind: str = "behavioral"
    budget_s: float = USUAL_BUDGET_S
    notes: tuple[str, ...] = ()
    """What whoever handed it in should know of how it was read, a line each."""


def named(passages: Iterable[Passage]) -> tuple[str, ...]:
    """Return the names of the speakers, each once, in order of appearance."""
    return tuple(dict.fromkeys(passage.speaker for passage in passages if passage.speaker))
