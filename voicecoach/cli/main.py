"""``voicecoach``: choose the command, run it, and be the one place that catches errors."""

import argparse
import contextlib
import importlib
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from types import FrameType, ModuleType
from typing import Any, NoReturn

from voicecoach import __version__
from voicecoach.cli.arguments import add_common_arguments
from voicecoach.cli.discretion import be_discreet
from voicecoach.cli.failure_log import write_failure
from voicecoach.cli.help_text import FittingHelp
from voicecoach.cli.output import prepare
from voicecoach.cli.terminal import guarded
from voicecoach.errors import SessionBrokeOffError, UsageError, VoicecoachError
from voicecoach.preferences import read_preferences
from voicecoach.scratch import use_place
from voicecoach.settings import data_folder, scratch_place

COMMANDS = {
    "practice": "answer questions aloud and hear what an interviewer would have noticed",
    "drill": "practice hands-free, by voice alone: what is due first, retakes, follow-ups",
    "interview": "hold a whole interview, round by round, up to the panel's debrief",
    "demo": "watch a strong and a weak candidate be judged; needs no microphone",
    "analyze": "judge recordings or transcripts that you already have",
    "stories": "keep your stories: what each proves, which are missing, which are recycled",
    "questions": "list, show and check question packs",
    "history": "list, show, play, compare and delete what was kept, and see how it went",
    "export": "write answers as files: Markdown, JSON, CSV, subtitles, a page with its sound",
    "backup": "write the whole archive to one file, and put it back",
    "review": "see, hear and compare your answers on a page in the browser",
    "models": "list, fetch and remove Whisper models",
    "voices": "list, fetch, try and remove natural voices",
    "settings": "set voice, devices, patience and the day of your interview once for all",
    "doctor": "check this machine: sound devices, engines, models, disk",
    "evaluate": "measure the analysis on labelled answers",
}
"""Each command is the module of the same name beside this one. It offers EXAMPLES (text for the
foot of its help), ``add_arguments(parser)`` and ``run(args) -> exit code``. Only the chosen one is
imported, so that help is instant."""

SHORT_USAGES = {
    "practice": "[options]",
    "drill": "[options]",
    "interview": "[INTERVIEW] [options]",
    "demo": "[options]",
    "analyze": "[options] FILE ...",
    "export": "SESSION [ANSWER] [options]",
    "doctor": "[options]",
    "evaluate": "[options] CORPUS ...",
}
"""For the commands with many options, in place of a list of them all."""

INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells have it (128 + SIGINT)."""

TERMINATED = 143
"""Exit code after SIGTERM (128 + SIGTERM)."""


HUNG_UP = 129
"""Exit code after SIGHUP (128 + SIGHUP): the terminal was closed. Windows has no such signal."""


class Terminated(KeyboardInterrupt):
    """SIGTERM arrived: leave as with Ctrl-C, keeping everything."""

    exit_code = TERMINATED


class HungUp(Terminated):
    """SIGHUP arrived: the same."""

    exit_code = HUNG_UP


class _Parser(argparse.ArgumentParser):
    """Names what it does not know itself, so that the usage shown is that of the command."""

    color = False  # from Python 3.14 on, argparse would print escape sequences

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse; end with an error where anything is left over."""
        known, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return known, unknown


def entry_point() -> NoReturn:
    """Run the command line as a console script."""
    be_discreet()
    code = main(sys.argv[1:])
    _leave_at_once_if_stopped(code)
    sys.exit(code)


def main(argv: Sequence[str]) -> int:
    """Run one command and return its exit code: 0 done, 1 failed, 2 usage, 129/130/143 stopped."""
    prepare(sys.stdout, sys.stderr)
    with guarded():
        return _run(argv)


def _run(argv: Sequence[str]) -> int:
    debug = "--debug" in argv
    args = argparse.Namespace(command="", data=None)
    try:
        parser = _parser(argv)
        args = parser.parse_args(argv)
        if args.command is None:
            parser.print_help(sys.stderr)
            return UsageError.exit_code
        _stop_in_good_order()
        use_place(scratch_place(data_folder(args.data)))
        _take_in_preferences(args)
        code: int = _module(args.command).run(args)
        sys.stdout.flush()
        if args.failure is not None and (log := _log_of(args.failure, args)):
            print(f"voicecoach: something failed on the way{log}", file=sys.stderr)
    except KeyboardInterrupt as stop:
        return _stopped(stop)
    except BrokenPipeError:
        # The reader (head, less) has gone; silence the flush at exit as Python's docs advise.
        sys.stdout = None  # nothing may be printed from here on
        return 1
    except VoicecoachError as error:
        if debug:
            _print_traceback(error)
        broke_off = isinstance(error, SessionBrokeOffError)
        print(f"voicecoach: {error}{_log_of(error, args) if broke_off else ''}", file=sys.stderr)
        return error.exit_code
    except Exception as error:
        return _failed(error, args, debug=debug)
    return code


def _take_in_preferences(args: argparse.Namespace) -> None:
    """Read what is set, for a command that goes by it; what cannot be used is said and left out."""
    if "preferences" in args:
        args.preferences, problems = read_preferences(data_folder(args.data))
        for problem in problems:
            print(f"voicecoach: left out: {problem}", file=sys.stderr)


def _failed(error: Exception, args: argparse.Namespace, *, debug: bool) -> int:
    """Tell of a failure that nobody foresaw, and return the exit code."""
    # A wait that Ctrl-C breaks off may end in a complaint about its own lock, and where a terminal
    # was closed the goodbye can't be printed.
    if isinstance(error, RuntimeError | OSError) and (stop := _stop_before(error)):
        if isinstance(error, OSError):
            sys.stdout = None  # nor can what is left of it at the exit
        return _stopped(stop)
    if debug:
        _print_traceback(error)
    print(
        f"voicecoach: failed unexpectedly ({type(error).__name__}: {error}); report it, please"
        f"{_log_of(error, args) or ', with what --debug prints'}",
        file=sys.stderr,
    )
    return 1


def _print_traceback(error: Exception) -> None:
    """Print one without the colours that later Pythons give it: messages may quote anything."""
    print("".join(traceback.format_exception(error)), end="", file=sys.stderr)


def _log_of(error: Exception, args: argparse.Namespace) -> str:
    """Write a failure down and say where; nothing where the disk is full, too."""
    path = write_failure(data_folder(args.data), args.command, error)
    return f" (written down, without your answers, in {path})" if path is not None else ""


def _stop_before(error: BaseException) -> KeyboardInterrupt | None:
    """Return the stop in whose wake an error came."""
    before = error.__context__
    while before is not None and not isinstance(before, KeyboardInterrupt):
        before = before.__context__
    return before


def _stopped(stop: KeyboardInterrupt) -> int:
    return stop.exit_code if isinstance(stop, Terminated) else INTERRUPTED


def _stop_in_good_order() -> None:
    """Have signals leave as Ctrl-C does."""
    signal.signal(signal.SIGTERM, _terminate)
    # Whoever starts it with nohup wants it to outlive the terminal.
    if sys.platform != "win32" and signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        signal.signal(signal.SIGHUP, _hang_up)


def _leave_at_once_if_stopped(code: int) -> None:
    """Have signals cut short what Python waits for at its exit, such as a recognizer's thread.

    All is kept by then: a traceback about a lock would be all that a stop could still bring.
    """

    def leave(_signal: int, _frame: FrameType | None) -> NoReturn:
        with contextlib.suppress(Exception):
            sys.stdout.flush()
        os._exit(code)

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if (number := getattr(signal, name, None)) and signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, leave)


def _terminate(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise Terminated


def _hang_up(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise HungUp


def _module(command: str) -> ModuleType:
    return importlib.import_module(f"voicecoach.cli.{command}")


def _parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    width = max(map(len, COMMANDS))
    listing = "\n".join(f"  {name:{width}}  {summary}" for name, summary in COMMANDS.items())
    parser = _Parser(
        prog="voicecoach",
        usage="%(prog)s COMMAND [options]",
        description=(
            f"A spoken mock interviewer that runs wholly on this machine.\n\ncommands:\n{listing}"
        ),
        epilog="Start with: voicecoach demo\nEach command has --help with examples.",
        formatter_class=FittingHelp,
    )
    parser.add_argument("--version", action="version", version=f"voicecoach {__version__}")
    commands = parser.add_subparsers(
        dest="command", prog=parser.prog, metavar="COMMAND", help=argparse.SUPPRESS
    )
    for name, summary in COMMANDS.items():
        if name not in argv:
            commands.add_parser(name)
            continue
        module = _module(name)
        command = commands.add_parser(
            name,
            description=summary[0].upper() + summary[1:] + ".",
            epilog=module.EXAMPLES,
            formatter_class=FittingHelp,
        )
        module.add_arguments(command)
        add_common_arguments(command)
        command.set_defaults(failure=None)  # put there by who goes on after it
        if name in SHORT_USAGES:
            command.usage = f"%(prog)s {SHORT_USAGES[name]}"
    return parser
