"""What can be fetched, as a TOML file for each kind of thing has it: a table for each one."""

from pathlib import Path
from typing import TypeVar

from voicecoach.errors import VoicecoachError
from voicecoach.settings import checkout_folder
from voicecoach.values import decode, read_toml

T = TypeVar("T")


def read_manifest(of: str, kind: type[T]) -> tuple[T, ...]:
    """Return the entries of ``of/manifest.toml``, in its order; a table's name is its ``name``.

    Outside a checkout the file comes with the package, as ``of.toml``. Raises VoicecoachError for
    one that somebody changed so that it cannot be used.
    """
    checkout = checkout_folder()
    if checkout is not None:
        path = checkout / of / "manifest.toml"
    else:
        path = Path(__file__).resolve().parent.parent / f"{of}.toml"
    try:
        entries = read_toml(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise VoicecoachError(f"{path} cannot be read: {error}; put it back as it was") from error
    found = []
    for name, entry in entries.items():
        if not isinstance(entry, dict):
            raise VoicecoachError(f"{path}: {name[:40]!r} is no table; begin it with [NAME]")
        found.append(decode(kind, {**entry, "name": name}, where=f"{path}: {name[:40]!r}"))
    return tuple(found)
