"""What is written down where a program broke down: enough to find the fault, no word of an answer.

An error's message may quote what was said, so none is taken over but the system's own words for an
OSError, and no source line or value either.
"""

import platform
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from voicecoach import __version__
from voicecoach.disk import make_private_folder, write_private

FILE_NAME = "failure.log"
"""In the data folder; each failure replaces the one before it."""

PACKAGES = ("site-packages", "dist-packages")
"""Folders above which a path says where the user keeps things, not which code it was."""


def write_failure(data: Path, command: str, error: BaseException) -> Path | None:
    """Write down a failure and return where; None where the disk takes nothing any more."""
    path = data / FILE_NAME
    head = [
        f"voicecoach {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"voicecoach {command}, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
    ]
    try:
        make_private_folder(data)
        write_private(path, "\n".join([*head, *_told(error)]) + "\n")
    except OSError:
        return None
    return path


def _told(error: BaseException) -> Iterator[str]:
    """Tell of an error and of those behind it, the innermost first, as tracebacks do."""
    for each in reversed(list(_chain(error))):
        yield ""
        for frame in traceback.extract_tb(each.__traceback__):
            yield f"  {_within_its_package(Path(frame.filename))}:{frame.lineno} in {frame.name}"
        system = f": {each.strerror}" if isinstance(each, OSError) and each.strerror else ""
        yield f"{type(each).__module__}.{type(each).__qualname__}{system}"
        if isinstance(each, BaseExceptionGroup):
            for one in each.exceptions:
                yield from _told(one)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """Give an error, the one that it came from or amid, and so on; each once."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _within_its_package(path: Path) -> str:
    """Name a source file from its package on."""
    own = Path(__file__).parent.parent.parent
    if path.is_relative_to(own):
        return path.relative_to(own).as_posix()
    for at, part in enumerate(path.parts):
        if part in PACKAGES:
            return "/".join(path.parts[at + 1 :])
    return path.name
