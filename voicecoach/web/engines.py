"""What judges and hears for the page; loaded only when somebody changes something."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # reading an answer needs none of it
    from voicecoach.interview.panel import Loop
    from voicecoach.interview.questions import Pack
    from voicecoach.session.judging import Judge
    from voicecoach.session.sound_file import Ears
    from voicecoach.transcripts.languages import Likely


@dataclass(frozen=True, slots=True, kw_only=True)
class Engines:
    """Handed in by the command line. Each may raise VoicecoachError where it cannot be had."""

    judge: "Callable[[], Judge]"
    ears: "Callable[[str], Ears]"
    """Gives what hears with the model of this name, or with the usual one for an empty name."""

    models: Callable[[], Sequence[str]]
    """Names of the models that are here, the usual one first."""

    likely: "Likely"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelves:
    """What can be asked, and by whom."""

    packs: "Callable[[], Sequence[Pack]]"
    """All that can be read."""

    loop: "Callable[[str], Loop]"
    """The interview of this id; raises UsageError where there is none any more."""

    model_answer: Callable[[str, str], str]
    """One way to answer a question, by the ids of its pack and its own; empty where there is none.
    """
