"""``voicecoach models``: list, fetch and remove Whisper models."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from voicecoach.cli.fetching import bring, fetched_share, remove
from voicecoach.machine import Machine, this_machine
from voicecoach.models.catalog import (
    DEFAULT_MODEL,
    MODELS,
    Model,
    best,
    catalog,
    find,
    fits,
    installed,
)
from voicecoach.models.shelf import Installed
from voicecoach.models.sizes import megabytes
from voicecoach.settings import data_folder, models_folder

FIT_WORDS = {"yes": "yes", "slow": "slow", "no": "no: memory"}


def run(args: argparse.Namespace) -> int:
    """Run the chosen action."""
    folder = models_folder(data_folder(args.data))
    if args.action == "list":
        print("\n".join(listing(folder, this_machine())))
    elif args.action == "fetch":
        _fetch(args.name, args.source, folder)
    else:
        remove(args.name, folder, shelf=MODELS, without_asking=args.yes)
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


def _fetch(name: str, source: Path | None, folder: Path) -> None:
    model = find(name)
    if source is None and (fit := fits(model, this_machine())) != "yes":
        print(f"Note: {name} {_misfit(model, fit)}")
    bring(name, folder, shelf=MODELS, source=source)


def _misfit(model: Model, fit: str) -> str:
    if fit == "no":
        return f"takes {megabytes(model.memory_mb)} of memory, more than half of what is here."
    return f"wants {model.cores} cores or a graphics card to keep up with speech; it will be slow."


def _state(model: Model, here: Installed | None, folder: Path) -> str:
    if here is not None:
        return "yes"
    return fetched_share(model.name, folder, model.download_mb)
