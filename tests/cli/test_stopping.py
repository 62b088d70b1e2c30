"""Signals end the program quietly, and at once where it is already leaving."""

import os
import signal
import subprocess
import sys

import pytest

SLEEPER = """
import sys, time
from types import SimpleNamespace
from voicecoach.cli import main as command_line
from voicecoach.cli.failure_log import FILE_NAME

def run(args):
    print("running", flush=True)
    time.sleep(60)

command_line._module = lambda name: SimpleNamespace(
    EXAMPLES="", add_arguments=lambda parser: None, run=run
)
sys.exit(command_line.main(["doctor"]))
"""


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["SIGINT", "SIGTERM"]
)
def test_a_signal_ends_the_program_quietly(number: signal.Signals, code: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SLEEPER], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "running\n"
        program.send_signal(number)
        _, err = program.communicate(timeout=20)

    assert program.returncode == code
    assert err == ""


LINGERER = """
import signal, time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from voicecoach.cli import main as command_line

def linger():
    ends = time.monotonic() + 10
    while signal.getsignal(signal.SIGINT) is signal.default_int_handler and time.monotonic() < ends:
        time.sleep(0.01)
    print("leaving", flush=True)
    time.sleep(60)

def run(args):
    ThreadPoolExecutor(1).submit(linger)
    return 0

command_line._module = lambda name: SimpleNamespace(
    EXAMPLES="", add_arguments=lambda parser: None, run=run
)
command_line.sys.argv = ["voicecoach", "doctor"]
command_line.entry_point()
"""


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["SIGINT", "SIGTERM"])
def test_a_signal_while_it_leaves_only_hastens_it(number: signal.Signals) -> None:
    """Python waits at its exit for threads of pools, and a stop there ended in a traceback."""
    with subprocess.Popen(
        [sys.executable, "-c", LINGERER], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "leaving\n"
        program.send_signal(number)
        _, err = program.communicate(timeout=20)

    assert err == ""
    assert program.returncode == 0
