"""``voicecoach export``: answers as files for other programs and other people."""

import argparse
import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from voicecoach.archive.records import KeptSession
from voicecoach.archive.sessions import Archive
from voicecoach.cli.history.names import chosen
from voicecoach.cli.terminal import show_bytes
from voicecoach.disk import write_private
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.exports import EXPORTS, ExportFormat, exported
from voicecoach.settings import data_folder

STANDARD_OUTPUT = "-"


def run(args: argparse.Namespace) -> int:
    """Write the files and say where they are."""
    session, answers = chosen(Archive(data_folder(args.data)), args)
    session = replace(session, answers=tuple(answers))
    if not session.answers:
        raise UsageError(f"session {session.id} holds no answers, so there is nothing to export")
    export = EXPORTS[args.format]
    parts = exported(session, export)
    if str(args.output) == STANDARD_OUTPUT:
        return _print(export, parts)
    places = _places(parts, args.output)
    if not args.force:
        for place in filter(Path.exists, places.values()):
            raise UsageError(f"{place} is there already; replace it with --force")
    for name, place in places.items():
        _write(place, _rendered(export, parts[name]))
        print(place, flush=True)
    return 0


def _print(export: ExportFormat, parts: Mapping[str, KeptSession]) -> int:
    if len(parts) > 1:
        raise UsageError(
            f"{export.name} is one file an answer, and there are {len(parts)}; name one of them, "
            "or a folder with -o DIR"
        )
    for part in parts.values():
        show_bytes(_rendered(export, part))
    return 0


def _places(names: Iterable[str], output: Path) -> dict[str, Path]:
    """Return where each file goes: into a folder, or, if there is but one, by the name given."""
    names = list(names)
    if output.is_dir():
        return {name: output / name for name in names}
    if len(names) == 1 and not str(output).endswith(("/", os.sep)):
        return {names[0]: output}
    raise UsageError(f"there are {len(names)} files, and {output} is no folder; make it first")


def _rendered(export: ExportFormat, part: KeptSession) -> bytes:
    try:
        return export.render(part)
    except OSError as error:
        raise VoicecoachError(f"cannot read {error.filename}: {error.strerror}") from error


def _write(place: Path, content: bytes) -> None:
    try:
        write_private(place, content)
    except OSError as error:
        raise VoicecoachError(
            f"cannot write {place}: {error.strerror}; choose another place with -o PLACE"
        ) from error
