"""What is asked of the C library."""

import ctypes
import subprocess
import sys

import pytest

from voicecoach.machine import MEMORY_POOLS

GLIBC = sys.platform.startswith("linux") and hasattr(ctypes.CDLL(None), "malloc_info")

PROGRAM = """
import ctypes, threading
from voicecoach.machine import share_memory_pools

share_memory_pools()
libc = ctypes.CDLL(None)
libc.malloc.restype = libc.fdopen.restype = ctypes.c_void_p
libc.malloc_info.argtypes = [ctypes.c_int, ctypes.c_void_p]
libc.fflush.argtypes = [ctypes.c_void_p]
together = threading.Barrier(9)

def work():
    libc.malloc(1000)
    together.wait()
    together.wait()

for _ in range(8):
    threading.Thread(target=work).start()
together.wait()
out = libc.fdopen(1, b"w")
libc.malloc_info(0, out)
libc.fflush(out)
together.wait()
"""


@pytest.mark.skipif(not GLIBC, reason="pools of memory are glibc's")
def test_threads_share_a_few_pools_of_memory() -> None:
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    ).stdout

    assert 1 <= told.count("<heap nr=") <= MEMORY_POOLS


@pytest.mark.skipif(not GLIBC, reason="pools of memory are glibc's")
def test_they_would_not_by_themselves() -> None:
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM.replace("\nshare_memory_pools()", "")],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip

    assert told.count("<heap nr=") > MEMORY_POOLS
