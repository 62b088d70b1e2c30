"""``voicecoach backup``: the whole archive as one file, and back."""

import argparse
import contextlib
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from voicecoach.archive.backup import Progress, save_backup
from voicecoach.archive.restoring import Restored, restore_backup
from voicecoach.cli.output import is_screen
from voicecoach.cli.terminal import unguarded
from voicecoach.errors import UsageError
from voicecoach.settings import data_folder

SHOWN = 5
"""Names that are told of many."""


def run(args: argparse.Namespace) -> int:
    """Save or restore; 1 where something could not be."""
    data = data_folder(args.data)
    if args.action == "save":
        return _save(data, args)
    with _progress("restored") as on_progress:
        restored = restore_backup(data, args.file, on_progress=on_progress)
    _tell(restored)
    return 1 if restored.left_out else 0


def _save(data: Path, args: argparse.Namespace) -> int:
    target = args.file or Path(f"voicecoach-{datetime.now(UTC).astimezone():%Y-%m-%d}.zip")
    if str(target) == "-":
        raise UsageError("a backup is no stream: name a file, such as backup.zip")
    if target.is_dir():
        raise UsageError(f"{target} is a folder; name a file in it")
    if target.exists() and not args.force:
        raise UsageError(f"{target} is there already; replace it with --force, or name another")
    with _progress("written") as on_progress:
        saved = save_backup(data, target, on_progress=on_progress)
    size = target.stat().st_size / 1e6
    print(f"{target}: {saved.files} files, {size:.1f} MB, for this user only.")
    if saved.left_out:
        print(f"Not in it: {_names(saved.left_out)}.")
    return 1 if saved.left_out else 0


def _tell(restored: Restored) -> None:
    sessions, others = len(restored.sessions), len(restored.others)
    print(f"Restored {sessions} session{'' if sessions == 1 else 's'} and {others} other files.")
    if restored.already_there:
        print(f"Left as they are here: {_names(restored.already_there)}.")
    if restored.left_out:
        print(f"Not restored: {_names(restored.left_out)}.")


def _names(names: tuple[str, ...]) -> str:
    more = len(names) - SHOWN
    return "; ".join(names[:SHOWN]) + (f"; and {more} more" if more > 0 else "")


@contextlib.contextmanager
def _progress(done: str) -> Iterator[Progress]:
    if not is_screen(sys.stderr):
        yield lambda _files, _of: None
        return
    from rich.console import Console

    with Console(file=unguarded(sys.stderr)).status("reading") as status:
        yield lambda files, of: status.update(f"{files} of {of} files {done}")
