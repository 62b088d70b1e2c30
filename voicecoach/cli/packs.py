"""Where question packs lie, and reading them: the shipped folder, the user's own, and any path."""

import os
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from voicecoach.errors import UsageError
from voicecoach.interview.packs import parse_pack
from voicecoach.interview.questions import Pack, did_you_mean
from voicecoach.settings import checkout_folder

MAX_BYTES = 1_000_000
"""A pack is a page or two; whatever is larger was named by mistake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFile:
    """A pack that can be read."""

    id: str
    path: Traversable
    origin: str = "shipped"
    """Whose it is, for a person to read."""


def own_folder(data: Path) -> Path:
    """Where the user's own packs lie, under the data folder."""
    return data / "questions"


def pack_files(data: Path) -> dict[str, PackFile]:
    """List every pack by id. A pack of the user's own wins over a shipped one of the same name."""
    shipped = toml_files(_shipped_folder())
    own = toml_files(own_folder(data))
    found = {name: PackFile(id=name, path=path) for name, path in shipped.items()}
    for name, path in own.items():
        origin = "yours, in place of the shipped one" if name in shipped else "yours"
        found[name] = PackFile(id=name, path=path, origin=origin)
    return dict(sorted(found.items()))


def find_pack(name_or_path: str, data: Path) -> Pack:
    """Read a pack by its id, or from any file: a name with a slash or ``.toml`` is a path.

    ``data`` is the data folder. Raises UsageError for an unknown name, PackError for a bad pack.
    """
    return read_pack(locate_pack(name_or_path, data))


def locate_pack(name_or_path: str, data: Path) -> Traversable:
    """Return the file that ``find_pack`` would read. Raises UsageError for an unknown name."""
    if name_or_path.endswith(".toml") or "/" in name_or_path or os.sep in name_or_path:
        return Path(name_or_path).expanduser()
    known = pack_files(data)
    if name_or_path not in known:
        hint = did_you_mean(name_or_path, known) or f"there are {', '.join(known) or 'none'}"
        raise UsageError(f"there is no pack {name_or_path!r}; {hint}")
    return known[name_or_path].path


def read_pack(path: Traversable) -> Pack:
    """Read one pack file. Raises PackError, or UsageError where the file cannot be read."""
    return parse_pack(read_text(path), file=str(path))


def read_text(path: Traversable) -> str:
    """Return the text of a pack file. Raises UsageError where there is none to be had."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(f"{path}: cannot read this pack: {reason}") from None
    if len(content) > MAX_BYTES:
        raise UsageError(f"{path}: over {MAX_BYTES // 1_000_000} MB; this cannot be a pack")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{path}: not UTF-8 text; save the pack as UTF-8") from None


def toml_files(folder: Traversable) -> dict[str, Traversable]:
    """List the pack files of a folder by the id of each; none where there is no such folder."""
    try:
        entries = list(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise UsageError(f"{folder}: cannot list packs: {error.strerror}") from None
    return {
        entry.name.removesuffix(".toml"): entry
        for entry in entries
        if entry.name.endswith(".toml") and not entry.name.startswith(".")
    }


def _shipped_folder() -> Traversable:
    root = checkout_folder()
    return (root or files("voicecoach")) / "questions"
