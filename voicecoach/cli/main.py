"""``voicecoach``: choose the command, run it, and be the one place that catches errors."""

import argparse
import errno
import importlib
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

from voicecoach import __version__
from voicecoach.cli.arguments import add_common_arguments
from voicecoach.cli.discretion import be_discreet
from voicecoach.cli.failure_log import write_failure
from voicecoach.cli.help_text import FittingHelp
from voicecoach.cli.output import prepare
from voicecoach.cli.standard_streams import OutputError, finish_output
from voicecoach.cli.stopping import Stopping, exit_code_of, stop_before
from voicecoach.cli.terminal import guarded, in_short
from voicecoach.cli.terminal_mode import terminal_as_found
from voicecoach.errors import SessionBrokeOffError, UsageError, VoicecoachError
from voicecoach.preferences import read_preferences
from voicecoach.scratch import use_place
from voicecoach.settings import data_folder, scratch_place

COMMANDS = {
    "practice": "answer questions aloud and hear what an interviewer would have noticed",
    "drill": "practice hands-free, by voice alone: what is due first, retakes, follow-ups",
    "interview": "hold a whole interview, round by round, up to the panel's debrief",
    "prepare": "make your own questions of your CV and the job's text",
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
"""Each command is two modules of its name: one in ``options`` offers EXAMPLES (text for the foot of
its help) and ``add_arguments(parser)``, the one beside this ``run(args) -> exit code``. Only those
of the chosen one are imported, the second once it runs, so that help is instant."""

SHORT_USAGES = {
    "practice": "[options]",
    "drill": "[options]",
    "interview": "[INTERVIEW] [options]",
    "prepare": "[--cv FILE] [--job FILE] [options]",
    "demo": "[options]",
    "analyze": "[options] FILE ...",
    "export": "SESSION [ANSWER] [options]",
    "doctor": "[options]",
    "evaluate": "[options] CORPUS ...",
}
"""For the commands with many options, in place of a list of them all."""

NO_THREAD = "can't start new thread"
"""What Python says where the system lets nobody begin one."""


class _Parser(argparse.ArgumentParser):
    """Names what it does not know itself, so that the usage shown is that of the command."""

    color = False  # from Python 3.14 on, argparse would print escape sequences

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse; end with an error where anything is left over."""
        known, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return known, unknown

    def error(self, message: str) -> NoReturn:
        """End with the usage and what is wrong."""
        super().error(in_short(message))


def run_command_line(argv: Sequence[str]) -> NoReturn:
    """Run one command as a program of its own, and end with its exit code."""
    be_discreet()
    stopping = Stopping()
    try:
        with terminal_as_found():
            code = main(argv, stopping)
            stopping.leave(code)
    except KeyboardInterrupt as stop:  # just before that
        code = exit_code_of(stop)
    finish_output()
    sys.exit(code)


def main(argv: Sequence[str], stopping: Stopping | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 failed, 2 usage, 128 + a signal's number.

    Signals are taken over where ``stopping`` says what they do.
    """
    prepare(sys.stdout, sys.stderr)
    with guarded():
        return _run(argv, stopping)


def _run(argv: Sequence[str], stopping: Stopping | None) -> int:
    debug = "--debug" in argv
    args = argparse.Namespace(command="", data=None)
    try:
        if stopping is not None:
            stopping.begin()
        parser = _parser(argv)
        args = _parsed(parser, argv)
        if args.command is None:
            parser.print_help(sys.stderr)
            return UsageError.exit_code
        if args.command != "doctor":  # which finds it among the rest
            _require_folder(data_folder(args.data))
        use_place(scratch_place(data_folder(args.data)))
        _take_in_preferences(args)
        code: int = _module(args.command).run(args)
        sys.stdout.flush()
        if args.failure is not None and (log := _log_of(args.failure, args)):
            print(f"voicecoach: something failed on the way{log}", file=sys.stderr)
    except KeyboardInterrupt as stop:
        return exit_code_of(stop)
    except BrokenPipeError:
        return 1  # the reader (head, less) has gone
    except VoicecoachError as error:
        return _failed_so(error, args, debug=debug)
    except Exception as error:
        return _failed(error, args, debug=debug)
    return code


def _parsed(parser: argparse.ArgumentParser, argv: Sequence[str]) -> argparse.Namespace:
    """Read the arguments; help that was asked for is out when the parser ends the program."""
    try:
        return parser.parse_args(argv)
    except SystemExit:
        sys.stdout.flush()
        raise


def _require_folder(data: Path) -> None:
    """Raise UsageError where something else lies in the place of the data folder."""
    if (data.exists() or data.is_symlink()) and not data.is_dir():
        raise UsageError(f"{data} is no folder, so nothing can be kept there; choose --data DIR")


def _take_in_preferences(args: argparse.Namespace) -> None:
    """Read what is set, for a command that goes by it; what cannot be used is said and left out."""
    if "preferences" in args:
        args.preferences, problems = read_preferences(data_folder(args.data))
        for problem in problems:
            print(f"voicecoach: left out: {problem}", file=sys.stderr)


def _failed_so(error: VoicecoachError, args: argparse.Namespace, *, debug: bool) -> int:
    """Tell of a failure that a person can act on, and return the exit code."""
    # Where a terminal was closed, the goodbye can't be printed.
    if isinstance(error, OutputError) and (stop := stop_before(error)):
        return exit_code_of(stop)
    if debug:
        _print_traceback(error)
    log = _log_of(error, args) if isinstance(error, SessionBrokeOffError) else ""
    print(f"voicecoach: {in_short(str(error))}{log}", file=sys.stderr)
    return error.exit_code


def _failed(error: Exception, args: argparse.Namespace, *, debug: bool) -> int:
    """Tell of a failure that nobody foresaw, and return the exit code."""
    # A wait that Ctrl-C breaks off may end in a complaint about its own lock.
    if isinstance(error, RuntimeError | OSError) and (stop := stop_before(error)):
        return exit_code_of(stop)
    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        named = str(error.filename)
        return _failed_so(UsageError(f"{named}: that name is too long"), args, debug=debug)
    if isinstance(error, MemoryError):
        short = VoicecoachError(f"memory is short ({error}); close other programs, then try again")
        return _failed_so(short, args, debug=debug)
    if isinstance(error, BlockingIOError) or NO_THREAD in str(error):
        few = VoicecoachError(
            f"no further process or thread can be begun here ({error}); close other programs, "
            "or have the limit raised (ulimit -u), then try again"
        )
        return _failed_so(few, args, debug=debug)
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


def _options(command: str) -> ModuleType:
    return importlib.import_module(f"voicecoach.cli.options.{command}")


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
        options = _options(name)
        command = commands.add_parser(
            name,
            description=summary[0].upper() + summary[1:] + ".",
            epilog=options.EXAMPLES,
            formatter_class=FittingHelp,
        )
        options.add_arguments(command)
        add_common_arguments(command)
        command.set_defaults(failure=None)  # put there by who goes on after it
        if name in SHORT_USAGES:
            command.usage = f"%(prog)s {SHORT_USAGES[name]}"
    return parser
