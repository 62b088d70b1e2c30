"""What the store keeps: one kind of thing that is fetched as files, such as recognition models."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from voicecoach.models.packages import Packages
from voicecoach.models.sizes import size_bytes
from voicecoach.stt import ModelFiles


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing on a shelf: what it is made of, and where it can be had."""

    name: str
    repository: str
    """``owner/name`` on the hub."""

    files: ModelFiles
    under: str = ""
    """The folder of the repository that the files lie in; empty for its own."""

    packages: Packages | None = None
    """Where it lies in the package index, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """One that is on this machine, whole as far as the file names tell."""

    name: str
    folder: Path
    size_bytes: int


def no_terms(_name: str) -> str:
    """Stand in for a shelf whose things need no word before they are fetched."""
    return ""


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

    terms: Callable[[str], str] = no_terms
    """Takes a name; what a person has to be told before it is fetched. May ask the hub, and raises
    SourceError where that cannot be had."""

    @property
    def command(self) -> str:
        """The command that lists, fetches and removes these."""
        return f"voicecoach {self.kind}s"


def whole_ones(
    folder: Path, files_of: Callable[[str], ModelFiles], order: Sequence[str]
) -> tuple[Installed, ...]:
    """Return what lies whole in ``folder``: what ``order`` names first, then the rest by name.

    ``files_of`` says which files make a folder of that name whole; ``verify`` tells if they are
    good.
    """
    if not folder.is_dir():
        return ()
    found = [
        Installed(name=path.name, folder=path, size_bytes=size_bytes(path))
        for path in folder.iterdir()
        if not path.name.startswith(".") and looks_whole(path, files_of(path.name))
    ]
    place = {name: number for number, name in enumerate(order)}
    return tuple(sorted(found, key=lambda here: (place.get(here.name, len(place)), here.name)))


def looks_whole(path: Path, files: ModelFiles) -> bool:
    """Tell whether a folder has these files; ``verify`` tells if they are good."""
    return path.is_dir() and not files.missing({file.name for file in path.iterdir()})
