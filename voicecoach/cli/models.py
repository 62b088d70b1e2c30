"""``voicecoach models``: list, fetch and remove Whisper models."""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from voicecoach.cli.arguments import add_action
from voicecoach.cli.ask import ask_on_terminal
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.machine import Machine, this_machine
from voicecoach.models import install
from voicecoach.models.catalog import (
    DEFAULT_MODEL,
    Installed,
    Model,
    best,
    catalog,
    find,
    fits,
    installed,
)
from voicecoach.settings import data_folder, models_folder

EXAMPLES = """examples:
  voicecoach models list                      what there is, what is here, what fits this machine
  voicecoach models fetch base.en             go on where an interrupted fetch stopped
  voicecoach models fetch base.en --from DIR  copy a model that was brought by hand
  voicecoach models remove base.en

environment: HF_ENDPOINT names a mirror of the hub, HF_HUB_OFFLINE=1 forbids fetching, and
https_proxy is used where it is set."""

FIT_WORDS = {"yes": "yes", "slow": "slow", "no": "no: memory"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the three actions and their options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    add_action(actions, "list", "list the models, what they need, and which are here")
    fetch = add_action(actions, "fetch", "bring a model onto this machine and check that it loads")
    fetch.add_argument("name", metavar="NAME", help="a model, as the list shows it")
    fetch.add_argument(
        "--from",
        dest="source",
        default=None,
        type=Path,
        metavar="DIR",
        help="copy it from this folder instead of the network",
    )
    remove = add_action(actions, "remove", "delete a model from this machine")
    remove.add_argument("name", metavar="NAME", help="a model, as the list shows it")
    remove.add_argument("--yes", action="store_true", default=False, help="do not ask")


def run(args: argparse.Namespace) -> int:
    """Run the chosen action."""
    folder = models_folder(data_folder(args.data))
    if args.action == "list":
        print("\n".join(listing(folder, this_machine())))
    elif args.action == "fetch":
        _fetch(args.name, args.source, folder)
    else:
        _remove(args.name, folder, without_asking=args.yes)
    return 0


def listing(folder: Path, machine: Machine) -> Iterator[str]:
    """Yield the lines of ``models list``."""
    here = installed(folder)
    by_name = {one.name: one for one in here}
    card = "a graphics card" if machine.gpu else "no graphics card for recognition"
    cores = f"{machine.cores} core{'s' if machine.cores != 1 else ''}"
    yield f"This machine: {cores}, {megabytes(machine.memory_mb)} of memory, {card}."
    yield f"Models are kept in {folder}"
    yield ""
    yield f"  {'MODEL':<10}{'SIZE':>8}  {'HERE':<13}{'FITS':<11}LANGUAGES"
    models = catalog()
    for model in models:
        mark = "*" if model.name == DEFAULT_MODEL else " "
        state = _state(model, by_name.get(model.name), folder)
        fit = FIT_WORDS[fits(model, machine)]
        languages = "English" if model.languages == "en" else "99"
        yield (
            f"{mark} {model.name:<10}{megabytes(model.download_mb):>8}  {state:<13}{fit:<11}"
            f"{languages:<10}{model.note}"
        )
    for one in here:
        if one.name not in {model.name for model in models}:
            size = megabytes(one.size_bytes // 10**6)
            yield f"  {one.name:<10}{size:>8}  {'yes':<13}{'?':<11}{'?':<10}use it with --model"
    yield ""
    yield "* the one to start with.   slow: it works, but feedback has to be waited for."
    chosen = best(here, machine)
    used = chosen.name if chosen else f"none yet; voicecoach models fetch {DEFAULT_MODEL}"
    yield f"Used unless you say otherwise: {used}"


def fetch_visibly(name: str, folder: Path) -> Path:
    """Fetch a model and show how far it is; a bar on a terminal, else a line every tenth."""
    with _progress(name) as progress:
        try:
            return install.fetch(name, folder, progress=progress)
        except KeyboardInterrupt:
            print(
                f"\nStopped. The same goes on from here: voicecoach models fetch {name}",
                file=sys.stderr,
            )
            raise


def megabytes(size_mb: int) -> str:
    """Write a size for a person."""
    return f"{size_mb} MB" if size_mb < 1000 else f"{size_mb / 1000:.1f} GB"


def _fetch(name: str, source: Path | None, folder: Path) -> None:
    model = find(name)
    if source is not None:
        with _progress(name) as progress:
            place = install.import_from(name, source.expanduser(), folder, progress=progress)
        print(f"{name} is here and loads: {place}")
        return
    if name in {one.name for one in installed(folder)}:
        try:
            install.verify(folder / name)
        except VoicecoachError as error:
            print(f"{name} is here, but broken ({error}); fetching it again.")
        else:
            print(f"{name} is here already and loads: {folder / name}")
            return
    if (fit := fits(model, this_machine())) != "yes":
        print(f"Note: {name} {_misfit(model, fit)}")
    place = fetch_visibly(name, folder)
    print(f"{name} is here and loads: {place}")


def _misfit(model: Model, fit: str) -> str:
    if fit == "no":
        return f"takes {megabytes(model.memory_mb)} of memory, more than half of what is here."
    return f"wants {model.cores} cores or a graphics card to keep up with speech; it will be slow."


def _remove(name: str, folder: Path, *, without_asking: bool) -> None:
    held_mb = install.held_bytes(name, folder) // 10**6
    if not without_asking:
        ask = ask_on_terminal()
        if ask is None:
            raise UsageError(f"removing {name} needs a yes; without a terminal, add --yes")
        if not ask(f"Remove {name} ({megabytes(held_mb)}) from {folder}?"):
            print("Nothing was removed.")
            return
    install.remove(name, folder)
    print(f"Removed {name}; {megabytes(held_mb)} are free again.")


def _state(model: Model, here: Installed | None, folder: Path) -> str:
    if here is not None:
        return "yes"
    part = install.fetched_bytes(model.name, folder)
    return f"{100 * part // (model.download_mb * 10**6)} % fetched" if part else "no"


@contextmanager
def _progress(name: str) -> Iterator[Callable[[int, int], None]]:
    if not sys.stdout.isatty():
        yield _TenthsPrinter(name)
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

        def show(done_bytes: int, total_bytes: int) -> None:
            bar.update(task, completed=done_bytes, total=total_bytes)

        yield show


class _TenthsPrinter:
    """Prints one line for each tenth, for logs."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._shown = -1

    def __call__(self, done_bytes: int, total_bytes: int) -> None:
        tenth = 10 * done_bytes // max(1, total_bytes)
        if tenth > self._shown:
            self._shown = tenth
            size = megabytes(total_bytes // 10**6)
            print(f"{self._name}: {10 * tenth} % of {size}", flush=True)
