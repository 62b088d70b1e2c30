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

command_line._options = command_line._module = lambda name: SimpleNamespace(
    EXAMPLES="", add_arguments=lambda parser: None, run=run
)
command_line.run_command_line(["doctor"])
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
import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from voicecoach.cli import main as command_line

class Told(command_line.Stopping):
    def leave(self, code):
        super().leave(code)
        print("leaving", flush=True)

def run(args):
    ThreadPoolExecutor(1).submit(time.sleep, 60)
    return 0

command_line.Stopping = Told
command_line._options = command_line._module = lambda name: SimpleNamespace(
    EXAMPLES="", add_arguments=lambda parser: None, run=run
)
command_line.run_command_line(["doctor"])
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


KEEPER = """
import sys, time
from types import SimpleNamespace
from voicecoach.cli import main as command_line, stopping

stopping.LEAVES_WITHIN_S = float(sys.argv[1])

def run(args):
    try:
        print("running", flush=True)
        time.sleep(60)
    finally:
        print("keeping", flush=True)
        time.sleep(float(sys.argv[2]))
        print("kept", flush=True)

command_line._options = command_line._module = lambda name: SimpleNamespace(
    EXAMPLES="", add_arguments=lambda parser: None, run=run
)
command_line.run_command_line(["doctor"])
"""


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize(
    ("patience_s", "takes_s", "left"),
    [(100, 0.5, "kept\n"), (0, 60, "")],
    ids=["at once, it breaks off nothing", "after a while, it ends what hangs"],
)
def test_a_second_signal_while_what_was_said_is_kept(
    patience_s: float, takes_s: float, left: str
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", KEEPER, str(patience_s), str(takes_s)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as program:  # fmt: skip
        assert program.stdout is not None
        assert program.stdout.readline() == "running\n"
        program.send_signal(signal.SIGTERM)
        assert program.stdout.readline() == "keeping\n"
        program.send_signal(signal.SIGINT)
        out, err = program.communicate(timeout=20)

    assert (out, err) == (left, "")
    assert program.returncode == 143
