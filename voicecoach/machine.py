"""What this machine offers a recognizer: memory, processor cores, a graphics card."""

import contextlib
import os
import sys
from dataclasses import dataclass

from voicecoach.extensions import bring_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """The part of a machine that decides which model it can run."""

    memory_mb: int
    """Total, not free."""

    cores: int
    """Logical processors this process may use."""

    gpu: bool
    """A CUDA card that the recognizer can use."""


_most_threads: int | None = None


def limit_threads(most: int) -> None:
    """Have models that this process loads from now on run on so many threads at most.

    For one process of several that share the machine's cores.
    """
    global _most_threads  # noqa: PLW0603 - it is the process that is limited
    _most_threads = most


def threads(machine: Machine) -> int:
    """How many threads a model may run on: all cores but one, which is left to the sound."""
    return max(1, min(machine.cores - 1, _most_threads or machine.cores))


MEMORY_POOLS = 2
"""As many as threads work at a time on a small machine."""

_M_ARENA_MAX = -8  # of glibc's malloc.h


def share_memory_pools() -> None:
    """Have threads of this process share a few pools of memory, where that can be said (glibc).

    By itself glibc makes up to eight a core, and each keeps the most that it ever held: recognizer,
    voice and encoder work on many threads, so that memory went on growing for hours
    (docs/benchmarks.md). To be called before they load.
    """
    import ctypes

    with contextlib.suppress(AttributeError, OSError, TypeError):  # another C library
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, MEMORY_POOLS)


def this_machine() -> Machine:
    """Measure the machine we run on."""
    bring_in("ctranslate2")
    import ctranslate2

    if hasattr(os, "sched_getaffinity"):
        cores = len(os.sched_getaffinity(0))
    else:
        cores = os.cpu_count() or 1
    return Machine(memory_mb=_memory_mb(), cores=cores, gpu=ctranslate2.get_cuda_device_count() > 0)


def _memory_mb() -> int:
    if sys.platform == "win32":
        return _windows_memory_mb()
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20


def _windows_memory_mb() -> int:
    import ctypes

    class MemoryStatus(ctypes.Structure):
        # MEMORYSTATUSEX of the Windows API: two DWORDs, then seven DWORDLONGs of which the first is
        # the total physical memory.
        _fields_ = (
            ("length", ctypes.c_uint32),
            ("load_percent", ctypes.c_uint32),
            ("bytes", ctypes.c_uint64 * 7),
        )

    status = MemoryStatus(length=ctypes.sizeof(MemoryStatus))
    windll = getattr(ctypes, "windll")  # noqa: B009 - mypy checks this file on other systems too
    if not windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        raise OSError("GlobalMemoryStatusEx failed")
    return int(status.bytes[0]) // 2**20
