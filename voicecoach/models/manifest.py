"""What can be fetched, as a TOML file for each kind of thing has it: a table for each one."""

import tomllib
from pathlib import Path
from typing import TypeVar

from voicecoach.settings import checkout_folder
from voicecoach.values import decode

T = TypeVar("T")


def read_manifest(of: str, kind: type[T]) -> tuple[T, ...]:
    """Return the entries of ``of/manifest.toml``, in its order; a table's name is its ``name``.

    Outside a checkout the file comes with the package, as ``of.toml``.
    """
    checkout = checkout_folder()
    if checkout is not None:
        path = checkout / of / "manifest.toml"
    else:
        path = Path(__file__).resolve().parent.parent / f"{of}.toml"
    entries = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(decode(kind, {"name": name, **entry}) for name, entry in entries.items())
