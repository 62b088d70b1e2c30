"""What the store keeps: one kind of thing that is fetched as files, such as recognition models."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from voicecoach.models.packages import Packages
from voicecoach.stt import ModelFiles


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing on a shelf: what it is made of, and where it can be had."""

    name: str
    repository: str
    """``owner/name`` on the hub."""

    files: ModelFiles
    packages: Packages | None = None
    """Where it lies in the package index, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """A kind of thing that can be fetched, and how one of it is known and proved."""

    kind: str
    """What one is called; ``voicecoach {kind}s`` is the command for them."""

    find: Callable[[str], Item]
    """Takes a name. Raises UsageError where there is none such."""

    load: Callable[[Path, str], None]
    """Takes the folder of one and its name, and uses it with the real engine. Raises
    VoicecoachError when that does not work."""

    @property
    def command(self) -> str:
        """The command that lists, fetches and removes these."""
        return f"voicecoach {self.kind}s"
