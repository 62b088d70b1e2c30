"""What was found in a CV, put right by its owner in an editor."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from voicecoach.cli.ask import Ask, ask_on_terminal
from voicecoach.cli.story_editor import editor_command
from voicecoach.disk import write_private
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.interview.faults import PackError
from voicecoach.preparation.correction.correcting import Corrected, ReadClaim, read_correction
from voicecoach.preparation.correction.correction_text import correction_text
from voicecoach.scratch import scratch_folder

FILE_NAME = "found.toml"

USUAL_EDITORS = ("nano", "vi", "notepad")
"""Taken, the first that is here, where neither VISUAL nor EDITOR names one."""

MOST_FAULTS = 6
"""More are not read before the first is mended."""


def put_right(what: Corrected, *, name: str, read_claim: ReadClaim) -> Corrected:
    """Open what was found in an editor and return what became of it.

    Faults are told with their lines, and the text is opened again for as long as its owner wants
    to; otherwise all stays as it was. ``name`` is what the CV is called. Raises UsageError where
    there is no terminal, or no editor that works.
    """
    ask = ask_on_terminal()
    if ask is None:
        raise UsageError("an editor needs a terminal, and there is none here")
    command = editor_command() or _usual_editor()
    try:
        with scratch_folder() as folder:
            path = folder / FILE_NAME
            write_private(path, correction_text(what.cv, what.lines, name=name))
            return _edited(path, command, lambda text: _read(text, what, read_claim), ask) or what
    except OSError as error:
        raise VoicecoachError(f"cannot write the text to edit: {error.strerror}") from error


def _read(text: str, what: Corrected, read_claim: ReadClaim) -> Corrected:
    return read_correction(text, what.cv, what.lines, file=FILE_NAME, read_claim=read_claim)


def _edited(
    path: Path, command: list[str], read: Callable[[str], Corrected], ask: Ask
) -> Corrected | None:
    while True:
        _open(command, path)
        try:
            return read(_text(path))
        except PackError as error:
            for fault in error.faults[:MOST_FAULTS]:
                print(f"line {fault.line}: {fault.key}: {fault.problem}")
            if (more := len(error.faults) - MOST_FAULTS) > 0:
                print(f"and {more} more")
        if not ask("Open it again? (n leaves all as it was)"):
            return None


def _open(command: list[str], path: Path) -> None:
    try:
        ended = subprocess.run([*command, str(path)], check=False).returncode
    except OSError as error:
        raise UsageError(f"cannot run {command[0]} ({error.strerror}); set EDITOR") from None
    if ended:
        raise UsageError(f"{command[0]} ended with code {ended}; nothing was changed")


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError:
        raise UsageError("what the editor wrote is not UTF-8; nothing was changed") from None


def _usual_editor() -> list[str]:
    found = next(filter(None, map(shutil.which, USUAL_EDITORS)), None)
    if found is None:
        raise UsageError("no editor is known: name one in EDITOR, as in EDITOR=nano")
    return [found]
