"""Fetching and removing a model or a voice before a person's eyes."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from voicecoach.cli.ask import ask_on_terminal
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.models import store
from voicecoach.models.shelf import Shelf
from voicecoach.models.sizes import megabytes
from voicecoach.models.staging import clear_up
from voicecoach.models.verify import verify
from voicecoach.settings import at_home


class Screen(Protocol):
    """Shows lines, and how far the transfer is."""

    def tell(self, line: str) -> None:
        """Show one line."""

    def progress(self, done_bytes: int, total_bytes: int) -> None:
        """Show how much is here."""


def bring(name: str, folder: Path, *, shelf: Shelf, source: Path | None) -> None:
    """See to it that one of the shelf is in ``folder`` and loads, and say so.

    It is copied from ``source`` where that is given, else fetched unless it is here and sound.
    """
    if source is not None:
        place = import_visibly(name, at_home(source), folder, shelf=shelf)
        print(f"{name} is here and loads: {place}")
        return
    if (folder / name).is_dir():
        try:
            verify(folder / name, shelf=shelf)
        except VoicecoachError as error:
            print(f"{name} is here, but broken ({error}); fetching it again.")
        else:
            clear_up(name, folder)
            print(f"{name} is here already and loads: {folder / name}")
            return
    place = fetch_visibly(name, folder, shelf=shelf)
    print(f"{name} is here and loads: {place}")


def remove(name: str, folder: Path, *, shelf: Shelf, without_asking: bool) -> None:
    """Delete one of the shelf, and say what is free again. Raises UsageError where there is none.

    Unless ``without_asking``, only after a yes.
    """
    held = megabytes(store.held_bytes(name, folder, shelf=shelf) // 10**6)
    if not without_asking:
        ask = ask_on_terminal()
        if ask is None:
            raise UsageError(f"removing {name} needs a yes; without a terminal, add --yes")
        if not ask(f"Remove {name} ({held}) from {folder}?"):
            print("Nothing was removed.")
            return
    store.remove(name, folder, shelf=shelf)
    print(f"Removed {name}; {held} are free again.")


def fetched_share(name: str, folder: Path, download_mb: int) -> str:
    """Say how much of something that is not here an interrupted fetch has brought."""
    part_bytes = store.fetched_bytes(name, folder)
    return f"{100 * part_bytes // (download_mb * 10**6)} % fetched" if part_bytes else "no"


def fetch_visibly(name: str, folder: Path, *, shelf: Shelf) -> Path:
    """Fetch one of the shelf and show how far it is: a bar on a terminal, else lines."""
    with screen(name) as shown:
        try:
            return store.fetch(name, folder, shelf=shelf, progress=shown.progress, tell=shown.tell)
        except KeyboardInterrupt:
            print(
                f"\nStopped. The same goes on from here: {shelf.command} fetch {name}",
                file=sys.stderr,
            )
            raise


def import_visibly(name: str, source: Path, folder: Path, *, shelf: Shelf) -> Path:
    """Copy one of the shelf from a folder and show how far it is."""
    with screen(name) as shown:
        return store.import_from(name, source, folder, shelf=shelf, progress=shown.progress)


@contextmanager
def screen(name: str) -> Iterator[Screen]:
    """Offer what suits the standard output."""
    if not sys.stdout.isatty():
        yield _Log(name)
        return
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns) as bar:
        task = bar.add_task(name, total=None)

        class Terminal:
            def tell(self, line: str) -> None:
                bar.console.print(line, markup=False, highlight=False, soft_wrap=True)
                bar.reset(task, total=None)  # what comes now comes from elsewhere

            def progress(self, done_bytes: int, total_bytes: int) -> None:
                bar.update(task, completed=done_bytes, total=total_bytes)

        yield Terminal()


class _Log:
    """Prints one line for each tenth."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._shown = -1

    def tell(self, line: str) -> None:
        print(line, flush=True)
        self._shown = -1

    def progress(self, done_bytes: int, total_bytes: int) -> None:
        tenth = 10 * done_bytes // max(1, total_bytes)
        if tenth > self._shown:
            self._shown = tenth
            size = megabytes(total_bytes // 10**6)
            print(f"{self._name}: {10 * tenth} % of {size}", flush=True)
