"""The demo's two candidates, a strong and a weak answer to one question, shipped with the package.

README.md beside this file says how the recordings were made.
"""

from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from voicecoach.values import decode, read_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenSentence:
    """One sentence of an answer and the silence that follows it."""

    text: str
    pause_after_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One recorded answer and the words that were really said in it."""

    id: str
    name: str
    title: str
    """What to look for, in a few words for the screen."""

    voice: str
    """The flite voice that speaks."""

    think_time_s: float
    """Silence before the first word."""

    sentences: tuple[SpokenSentence, ...]

    @property
    def text(self) -> str:
        """Every word of the answer: what a perfect recognizer would write."""
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def path(self) -> Path:
        """The recording, FLAC, 16 kHz mono."""
        return _folder() / f"{self.id}.flac"


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """One question and everyone who answers it, in the order of showing."""

    question: str
    domain: str
    """Story domain, as question packs name it."""

    candidates: tuple[Candidate, ...]


def _folder() -> Path:
    # An installed package is always unpacked (wheels are), so this is a folder on disk.
    return Path(str(resources.files(__name__)))


DEMO: Demo = decode(Demo, read_toml((_folder() / "demo.toml").read_text("utf-8")))
