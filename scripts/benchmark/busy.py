"""Programs that want every core for themselves."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

BURNS = "while True: pass"


@dataclass(slots=True)
class Load:
    """What the other programs took, once they are gone."""

    cores: float = field(default=0.0)
    """How many cores they were given, on average."""


@contextmanager
def busy(programs: int | None = None) -> Iterator[Load]:
    """Burn as many cores as there are, or ``programs``, with no less right to them than ours."""
    load, before_s, began_s = Load(), _children_s(), time.monotonic()
    count = programs if programs is not None else os.cpu_count() or 1
    burning = [subprocess.Popen([sys.executable, "-c", BURNS]) for _ in range(count)]
    try:
        yield load
    finally:
        for program in burning:
            program.kill()
            program.wait()
        load.cores = (_children_s() - before_s) / (time.monotonic() - began_s)


def _children_s() -> float:
    times = os.times()
    return times.children_user + times.children_system
