"""Bring Whisper models onto this machine, check that they load, and take them away again.

A model is gathered in a folder of its own under STAGING and renamed into place only when it is
whole and loads, so that whatever interrupts us, nothing half done ever looks installed.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from voicecoach.audio.clip import silence
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.models import hub
from voicecoach.models.catalog import FILES, find, looks_whole, size_bytes
from voicecoach.settings import make_private_folder
from voicecoach.stt.choose import WITH_MODEL

STAGING = ".fetching"

Progress = Callable[[int, int], None]
"""Called with the bytes that are here and the bytes there will be."""


def untold(_done_bytes: int, _total_bytes: int) -> None:
    """Progress for a caller that does not show any."""


def fetch(name: str, folder: Path, *, progress: Progress = untold) -> Path:
    """Bring a model of the catalog from the hub into ``folder`` and return where it is.

    An interrupted fetch goes on where it stopped when it is called again. The caller has the
    person's consent. Raises VoicecoachError with one line that says what else can be done.
    """
    model = find(name)
    try:
        files = [file for file in hub.list_files(model.repository) if file.name in FILES.wanted]
    except hub.HubError as error:
        raise VoicecoachError(
            f"{error}. To bring {name} by hand: voicecoach models fetch {name} --from DIR, "
            f"with the files of {hub.DEFAULT_ENDPOINT}/{model.repository} in DIR"
        ) from error
    if FILES.missing({file.name for file in files}):
        raise hub.HubError(f"{model.repository} on the hub is not a model for faster-whisper")
    staging = folder / STAGING / name
    total_bytes = sum(file.size_bytes for file in files)
    with _disk_errors_explained(folder):
        make_private_folder(folder)  # the data folder is above it, unless this is a checkout
        staging.mkdir(parents=True, exist_ok=True)
        _expect_room(folder, total_bytes - size_bytes(staging))
        finished_bytes = 0
        for file in files:

            def advance(have_bytes: int, before_bytes: int = finished_bytes) -> None:
                progress(before_bytes + have_bytes, total_bytes)

            hub.download(file, staging / file.name, advance=advance)
            finished_bytes += file.size_bytes
        return _put_in_place(staging, folder / name)


def import_from(name: str, source: Path, folder: Path, *, progress: Progress = untold) -> Path:
    """Copy a model that was brought by hand from ``source`` and return where it is.

    Raises UsageError when ``source`` is not a model, VoicecoachError when it does not load.
    """
    find(name)
    if not source.is_dir():
        raise UsageError(f"{source}: not a folder; --from wants the folder with model.bin in it")
    if not looks_whole(source):
        missing = FILES.missing({file.name for file in source.iterdir()})
        raise UsageError(f"{source}: not a faster-whisper model, {', '.join(missing)} is missing")
    staging = folder / STAGING / f"{name}.copy"
    files = [source / file for file in FILES.wanted if (source / file).is_file()]
    total_bytes = sum(file.stat().st_size for file in files)
    with _disk_errors_explained(folder):
        shutil.rmtree(staging, ignore_errors=True)
        make_private_folder(folder)
        staging.mkdir(parents=True)
        _expect_room(folder, total_bytes)
        done_bytes = 0
        for file in files:
            shutil.copyfile(file, staging / file.name)  # follows the links of a hub cache
            done_bytes += file.stat().st_size
            progress(done_bytes, total_bytes)
        return _put_in_place(staging, folder / name)


def verify(folder: Path, *, name: str | None = None) -> None:
    """Load a model with the real engine and let it hear a second of silence.

    Raises VoicecoachError when it is broken.
    """
    WITH_MODEL.load(folder, name or folder.name).transcribe(silence(1.0))


def held_bytes(name: str, folder: Path) -> int:
    """Size of a model and of what an interrupted fetch of it has left.

    Raises UsageError when there is neither.
    """
    return sum(size_bytes(place) for place in _places(name, folder))


def remove(name: str, folder: Path) -> None:
    """Delete a model, and what an interrupted fetch of it has left.

    Raises UsageError when there is neither.
    """
    with _disk_errors_explained(folder):
        for place in _places(name, folder):
            shutil.rmtree(place)


def fetched_bytes(name: str, folder: Path) -> int:
    """Size of what an interrupted ``fetch`` has left to go on from."""
    return size_bytes(folder / STAGING / name)


def _places(name: str, folder: Path) -> list[Path]:
    """Return the folders of a model that are there; at least one, else UsageError."""
    # The name comes from the command line: only a plain folder name may be measured or deleted.
    is_plain = name != "" and Path(name).name == name and not name.startswith(".")
    staging = folder / STAGING
    candidates = (folder / name, staging / name, staging / f"{name}.copy") if is_plain else ()
    places = [place for place in candidates if place.is_dir()]
    if not places:
        raise UsageError(f"there is no model {name!r} in {folder}; see: voicecoach models list")
    return places


def _put_in_place(staging: Path, target: Path) -> Path:
    try:
        verify(staging, name=target.name)
    except VoicecoachError:
        shutil.rmtree(staging)
        raise
    if target.is_dir():
        shutil.rmtree(target)
    staging.rename(target)
    return target


def _expect_room(folder: Path, wanted_bytes: int) -> None:
    free_bytes = shutil.disk_usage(folder).free
    if wanted_bytes > free_bytes:
        raise VoicecoachError(
            f"the disk of {folder} has {free_bytes // 10**6} MB free and this takes "
            f"{wanted_bytes // 10**6} MB more; make room, or choose a smaller model"
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
