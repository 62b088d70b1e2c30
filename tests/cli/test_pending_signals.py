"""A signal that comes just before Python begins to wait breaks off the waiting all the same."""

import subprocess
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("needs the signals of POSIX", allow_module_level=True)

WAITS_S = 20
"""Far longer than it takes to be woken; a child that isn't would wait for ever."""

CHILD = """
import ctypes, functools, operator, os, select, signal, sys, threading, time
from voicecoach.cli.stopping import Stopping, exit_code_of

Stopping().begin()
held, (nothing, _) = threading.Lock(), os.pipe()
held.acquire()
kill = functools.partial(ctypes.CDLL(None).kill, os.getpid(), int(sys.argv[1]))
wait = functools.partial(*{
    "a key": (select.select, [nothing], [], []),
    "a line": (open(nothing, "rb", closefd=False).readline,),
    "bytes": (os.read, nothing, 1),
    "a lock": (held.acquire,),
    "time": (time.sleep, 3_600),
}[sys.argv[2]])
try:
    # All in C: Python looks for signals between its own instructions, and there is none in between.
    list(map(operator.call, (kill, wait)))
except KeyboardInterrupt as stop:
    sys.exit(exit_code_of(stop))
"""


@pytest.mark.parametrize(
    ("awaited", "number"),
    [("a key", 2), ("a line", 15), ("bytes", 1), ("a lock", 3), ("time", 2)],
)
def test_a_signal_just_before_a_wait_ends_it(awaited: str, number: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(number), awaited],
        capture_output=True, text=True, check=False, timeout=WAITS_S,
    )  # fmt: skip
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 128 + number)
