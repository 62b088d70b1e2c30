"""What is written down where a program broke down: enough to find the fault, no word of an answer.

An error's message may quote what was said, so none is taken over but the system's own words for an
OSError, and no source line or value either.
"""

import errno
import os
import platform
import re
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from voicecoach import __version__
from voicecoach.disk import make_private_folder, write_private

FILE_NAME = "failure.log"
"""In the data folder; each failure replaces the one before it."""

_SYSTEMS_WORDS = frozenset(map(os.strerror, errno.errorcode))

PACKAGES = ("site-packages", "dist-packages")
"""Folders above which a path says where the user keeps things, not which code it was."""


def write_failure(data: Path, command: str, error: BaseException) -> Path | None:
    """Write down a failure and return where; None where the disk takes nothing any more."""
    path = data / FILE_NAME
    head = [
        f"voicecoach {__version__}, Python {platform.python_version()}, {system_name()}",
        f"voicecoach {command}, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
    ]
    try:
        make_private_folder(data)
        write_private(path, "\n".join([*head, *_told(error)]) + "\n")
    except OSError:
        return None
    return path


def system_name() -> str:
    """Name the system by figures: a kernel of somebody's own may have any name."""
    if mac := platform.mac_ver()[0]:
        return f"macOS {mac}"
    figures = re.match(r"[\d.]*", platform.release())
    named = f"{platform.system()} {figures[0] if figures else ''}".strip()
    try:
        found = platform.freedesktop_os_release()
    except OSError:
        return named
    known = [found.get(key, "") for key in ("ID", "VERSION_ID")]
    return " ".join([named, *(each for each in known if re.fullmatch(r"[a-z]+|[\d.]+", each))])


def is_told(line: str) -> bool:
    """Whether a line is such as ``write_failure`` writes: a file may have been written to since."""
    found = re.fullmatch(
        r"voicecoach [\d.]+, Python [\d.]+, [\w. ]+"
        r"|voicecoach [a-z]*, [\d-]+ [\d:]+ UTC"
        r"|  [\w./<>-]+:\d+ in [\w<>]+"
        r"|\w+(?:\.[\w<>]+)+(?:: (?P<system>.+))?"
        r"|",
        line,
    )
    return found is not None and (not found["system"] or found["system"] in _SYSTEMS_WORDS)


def in_short(error: BaseException) -> str:
    """Tell of an error in half a line: what it was and where in our code, none of its words."""
    own = [path for path, _ in _frames(error) if path.startswith(__name__.partition(".")[0])]
    where = f" in {own[-1]}" if own else ""
    return f"{_name(error)}{where}"


def _told(error: BaseException) -> Iterator[str]:
    """Tell of an error and of those behind it, the innermost first, as tracebacks do."""
    for each in reversed(list(_chain(error))):
        yield ""
        for path, function in _frames(each):
            yield f"  {path} in {function}"
        yield _name(each)
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


def _frames(error: BaseException) -> Iterator[tuple[str, str]]:
    """Give the lines of code that an error came through, each with its function's name."""
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"{_within_its_package(Path(frame.filename))}:{frame.lineno}", frame.name


def _name(error: BaseException) -> str:
    """Name a kind of error, with what the system says of it."""
    system = f": {os.strerror(error.errno)}" if isinstance(error, OSError) and error.errno else ""
    return f"{type(error).__module__}.{type(error).__qualname__}{system}"


def _within_its_package(path: Path) -> str:
    """Name a source file from its package on."""
    own = Path(__file__).parent.parent.parent
    if path.is_relative_to(own):
        return path.relative_to(own).as_posix()
    for at, part in enumerate(path.parts):
        if part in PACKAGES:
            return "/".join(path.parts[at + 1 :])
    return path.name
