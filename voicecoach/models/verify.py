"""Whether what was fetched is whole: its files by their SHA-256, and then by loading it.

Weights with a few wrong bits load all the same and hear nonsense, so what is put into the store
gets a note of what its files were (``ORIGIN``). A folder without the note, such as one of an
earlier version or made by hand, is judged by loading alone.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from voicecoach.errors import VoicecoachError
from voicecoach.models.shelf import Shelf
from voicecoach.values import decode, encode

ORIGIN = "origin.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where something came from, and what its files were then."""

    source: str
    """For a person: an address, packages, or a folder."""

    sha256: Mapping[str, str]
    """File name → SHA-256 in hexadecimal digits."""


def read_origin(folder: Path, *, shelf: Shelf) -> Origin | None:
    """Return what was noted when it was put here; None where nothing was.

    Raises VoicecoachError when the note cannot be read.
    """
    note = folder / ORIGIN
    try:
        return decode(Origin, json.loads(note.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, VoicecoachError) as error:
        raise VoicecoachError(f"{note} is damaged; {_again(folder.name, shelf)}") from error


def write_origin(folder: Path, origin: Origin) -> None:
    """Note where what is in ``folder`` comes from. Raises OSError."""
    (folder / ORIGIN).write_text(json.dumps(encode(origin), indent=2) + "\n", encoding="utf-8")


def sums(folder: Path, names: tuple[str, ...]) -> dict[str, str]:
    """Return the SHA-256 of each of these files. Raises OSError."""
    found = {}
    for name in names:
        with (folder / name).open("rb") as file:
            found[name] = hashlib.file_digest(file, "sha256").hexdigest()
    return found


def verify(folder: Path, *, shelf: Shelf, name: str | None = None) -> None:
    """Compare what is here with what was noted of it, and load it.

    Raises VoicecoachError when it is broken.
    """
    name = name or folder.name
    origin = read_origin(folder, shelf=shelf)
    if origin is not None:
        try:
            found = sums(folder, tuple(origin.sha256))
        except OSError as error:
            raise VoicecoachError(
                f"{error.filename or folder}: {error.strerror or error}; {_again(name, shelf)}"
            ) from error
        changed = [file for file, noted in origin.sha256.items() if found[file] != noted]
        if changed:
            raise VoicecoachError(
                f"{folder / changed[0]} is not what it was when it came; {_again(name, shelf)}"
            )
    shelf.load(folder, name)


def _again(name: str, shelf: Shelf) -> str:
    return f"fetch it anew: {shelf.command} fetch {name}"
