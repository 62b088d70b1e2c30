"""Where question packs lie, and reading them: the shipped folder, the user's own, and any path."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from voicecoach.archive.sessions import Archive
from voicecoach.disk import open_plain
from voicecoach.errors import UsageError
from voicecoach.interview.packs import parse_pack
from voicecoach.interview.questions import Pack, did_you_mean
from voicecoach.interview.selection import is_for_company
from voicecoach.settings import at_home, checkout_folder

MAX_BYTES = 1_000_000
"""A pack is a page or two; whatever is larger was named by mistake."""


DEFAULT_PACK = "tencent-music-behavioral"

OWN_PACK = "prepared"
"""The one that ``voicecoach prepare`` makes; before, there is none."""


def chosen_pack(args: argparse.Namespace, data: Path) -> Pack:
    """Return the pack that those options choose. Raises UsageError where there is none."""
    if args.pack is None and args.question:
        return find_question_pack(args.question, data)
    if args.pack is not None:
        return find_pack(args.pack, data)
    preferred = tuple(_readable(args.preferences.packs, data))
    if not preferred:
        return find_pack(DEFAULT_PACK, data)
    practised = Archive(data).practised() if preferred[1:] else ()
    return whose_turn(preferred, practised)


def whose_turn(packs: Sequence[Pack], practised: Sequence[str | None]) -> Pack:
    """Return the one that was practised longest ago; ``practised`` are packs' ids, newest first."""
    ago = {name: place for place, name in reversed(list(enumerate(practised)))}
    return max(packs, key=lambda pack: ago.get(pack.id, len(practised)))


def packs_for_company(name: str, data: Path) -> tuple[Pack, ...]:
    """Return the packs for a company. Raises UsageError, saying which there are, for none."""
    readable = [found.pack for found in readable_packs(data)]
    fitting = tuple(pack for pack in readable if is_for_company(pack, name))
    if not fitting:
        there = ", ".join(f"{pack.id} ({pack.title})" for pack in readable)
        raise UsageError(f"no pack is for a company named {name!r}; there are {there}")
    return fitting


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFile:
    """A pack that can be read."""

    id: str
    path: Traversable
    origin: str = "shipped"
    """Whose it is, for a person to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPack:
    """A pack that was read."""

    pack: Pack
    origin: str = ""
    """Whose it is, for a person to read; empty where they named it themselves."""


def own_folder(data: Path) -> Path:
    """Where the user's own packs lie, under the data folder."""
    return data / "questions"


def pack_files(data: Path) -> dict[str, PackFile]:
    """List every pack by id. A pack of the user's own wins over a shipped one of the same name."""
    shipped = toml_files(shipped_folder("questions"))
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


def _readable(names: Sequence[str], data: Path) -> Iterator[Pack]:
    """Read packs; one that cannot be read is named on stderr and left out."""
    for name in names:
        try:
            yield find_pack(name, data)
        except UsageError as error:
            print(f"voicecoach: left out: {error} (voicecoach settings names it)", file=sys.stderr)


def readable_packs(data: Path) -> Iterator[FoundPack]:
    """Read every pack; one that cannot be read is named on stderr and left out."""
    for file in pack_files(data).values():
        try:
            pack = read_pack(file.path)
        except UsageError as error:
            print(f"voicecoach: left out: {error}", file=sys.stderr)
            continue
        yield FoundPack(pack=pack, origin=file.origin)


def find_question_pack(ids: Sequence[str], data: Path) -> Pack:
    """Return the one pack that has all these questions, at least one.

    Raises UsageError, saying what there is, for an unknown question and where no pack, or more than
    one, has them all.
    """
    packs = [found.pack for found in readable_packs(data)]
    holders = {name: [pack for pack in packs if name in _ids(pack)] for name in ids}
    for name, having in holders.items():
        if not having:
            known = {each for pack in packs for each in _ids(pack)}
            hint = did_you_mean(name, known) or "see voicecoach questions list"
            raise UsageError(f"there is no question {name!r}; {hint}")
    having_all = [pack for pack in packs if holders.keys() <= _ids(pack)]
    if not having_all:
        places = ", ".join(
            f"{name} in {' and '.join(pack.id for pack in having)}"
            for name, having in holders.items()
        )
        raise UsageError(f"no pack has all of these questions: {places}; ask them one by one")
    if len(having_all) > 1:
        named = ", ".join(map(repr, holders)) + (" is" if len(holders) == 1 else " are")
        among = ", ".join(pack.id for pack in having_all)
        raise UsageError(f"{named} in {among}; choose one with --pack")
    return having_all[0]


def locate_pack(name_or_path: str, data: Path) -> Traversable:
    """Return the file that ``find_pack`` would read. Raises UsageError for an unknown name."""
    if is_path(name_or_path):
        return at_home(Path(name_or_path))
    known = pack_files(data)
    if name_or_path == OWN_PACK and name_or_path not in known:
        raise UsageError(
            f"there is no pack {OWN_PACK!r} yet; make it of your CV: voicecoach prepare --cv FILE"
        )
    if name_or_path not in known:
        hint = did_you_mean(name_or_path, known) or f"there are {', '.join(known) or 'none'}"
        raise UsageError(f"there is no pack {name_or_path!r}; {hint}")
    return known[name_or_path].path


def is_path(name: str) -> bool:
    """Whether a name is meant for a file: it has a slash or ends in ``.toml``."""
    return name.endswith(".toml") or "/" in name or os.sep in name


def shipped_folder(name: str) -> Traversable:
    """Return a folder of what is shipped: of the checkout, else of the installed package."""
    return (checkout_folder() or files("voicecoach")) / name


def read_pack(path: Traversable) -> Pack:
    """Read one pack file. Raises PackError, or UsageError where the file cannot be read."""
    return parse_pack(read_text(path), file=str(path))


def read_text(path: Traversable) -> str:
    """Return the text of a pack file. Raises UsageError where there is none to be had."""
    try:
        # A pipe that somebody left in our folders would be waited on for ever.
        with open_plain(path) if isinstance(path, Path) else path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # a name with a NUL in it
        reason = getattr(error, "strerror", None) or str(error)
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


def _ids(pack: Pack) -> frozenset[str]:
    return frozenset(question.id for question in pack.questions)
