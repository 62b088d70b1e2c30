"""On what was measured, and what a process takes of it."""

import os
import platform
import subprocess
import sys
import time
from pathlib import Path

from scripts.benchmark.figures import Figure

ROOT = Path(__file__).resolve().parents[2]


def tell(line: str) -> None:
    """Say on stderr how far it is."""
    print(f"{time.strftime('%H:%M:%S')} {line}", file=sys.stderr, flush=True)


def machine() -> Figure:
    """Say what this is."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory_gb": _memory_gb(),
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
        "commit": _commit(),
    }


def load() -> float | None:
    """How many programs want a processor, on average of a minute; not to be had on Windows."""
    return round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None


def resident_mb(pid: int | str = "self") -> float | None:
    """Return the memory that a process has in use now; only Linux tells."""
    return _status_mb("VmRSS", pid)


def peak_mb(pid: int | str = "self") -> float | None:
    """Return the most memory that a process has had in use; only Linux tells."""
    return _status_mb("VmHWM", pid)


def _status_mb(name: str, pid: int | str) -> float | None:
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    for line in status.splitlines():
        if line.startswith(f"{name}:"):
            return round(int(line.split()[1]) / 1024, 1)
    return None


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return platform.processor()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _memory_gb() -> float | None:
    if not hasattr(os, "sysconf"):
        return None
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1)


def _commit() -> str | None:
    command = ["git", "describe", "--always", "--dirty"]
    try:
        done = subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()
