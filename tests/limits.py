"""Limits that a test puts on its own process."""

import contextlib
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def full_disk() -> Iterator[None]:
    """No file of this process grows: as good as a full disk. Not on Windows."""
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@contextlib.contextmanager
def bounded_memory(more_bytes: int) -> Iterator[None]:
    """Let this process take only so much more memory than it has. On Linux; elsewhere without."""
    import resource

    status = Path("/proc/self/statm")
    if not status.exists():
        yield
        return
    taken = int(status.read_text("ascii").split()[0]) * resource.getpagesize()
    limits = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (taken + more_bytes, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, limits)
