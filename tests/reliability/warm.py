"""Runs one command after another, each in a process of its own that has all modules already.

What a program of its own spends on beginning, a second and more, would be spent again for each of
hundreds of tries. A line of standard input is a command; one of standard output its process, which
waits for SIGCONT; the next one its exit code, negative where a signal ended it.
"""

import ctypes
import importlib
import io
import json
import os
import pkgutil
import signal
import sys
from typing import NoReturn

import voicecoach
from voicecoach.cli.main import main

ALLOW_TRACING = 0x59616D61
"""PR_SET_PTRACER: else, on some systems, only a parent may watch a process."""


def warm_up() -> None:
    """Load what the commands need, but no engine: their threads would not be in the children."""
    for package in ("archive", "cli", "session", "models", "languages", "classifiers", "web"):
        path = [f"{root}/{package}" for root in voicecoach.__path__]
        for module in pkgutil.walk_packages(path, f"voicecoach.{package}."):
            importlib.import_module(module.name)
    from voicecoach.language_id import likely_languages

    likely_languages("")


def child(argv: list[str], given: str, told: str) -> NoReturn:
    code = 99
    try:
        ctypes.CDLL(None).prctl(ALLOW_TRACING, ctypes.c_ulong(-1), 0, 0, 0)
        for number, path, flags in ((0, given, os.O_RDONLY), (1, told, os.O_WRONLY | os.O_CREAT)):
            os.dup2(os.open(path, flags | os.O_APPEND, 0o600), number)
        os.dup2(1, 2)
        sys.stdin = io.TextIOWrapper(io.FileIO(0))
        sys.stdout = io.TextIOWrapper(io.FileIO(1, "w"), line_buffering=True)
        sys.stderr = io.TextIOWrapper(io.FileIO(2, "w"), line_buffering=True)
        os.kill(os.getpid(), signal.SIGSTOP)
        code = main(argv)
        sys.stdout.flush()
    finally:
        os._exit(code)


def serve(prepare: str | None = None) -> None:
    """Serve, once the function ``stand_in`` of a module of the tests has been called."""
    # One core: what would be done by several processes is done by one, whose calls are counted.
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    warm_up()
    if prepare is not None:
        importlib.import_module(prepare).stand_in()
    for line in sys.stdin:
        argv, given, told = json.loads(line)
        process = os.fork()
        if process == 0:
            child(argv, given, told)
        os.waitpid(process, os.WUNTRACED)
        print(process, flush=True)
        _process, status = os.waitpid(process, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    serve(*sys.argv[1:])
