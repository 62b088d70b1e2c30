"""A story in the person's own editor, as the JSON in which it is kept."""

import os
import shlex
import subprocess
from dataclasses import replace
from pathlib import Path

from voicecoach.archive.store import Damage, Store, read_record
from voicecoach.cli.ask import ask_on_terminal
from voicecoach.errors import UsageError
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS, did_you_mean
from voicecoach.interview.stories import Story


def editor_command() -> list[str]:
    """Return the command that VISUAL or EDITOR names; empty without it or without a terminal."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        return shlex.split(named) if ask_on_terminal() is not None else []
    except ValueError:
        raise UsageError(f"EDITOR is not a command: {named}") from None


def edit_by_hand(story: Story, command: list[str], folder: Path) -> Story:
    """Open a copy of a story in an editor and return what became of it, under its old id.

    Raises UsageError where the editor fails or what it left is no story; the copy then stays.
    """
    copy = folder / f"{story.id}.edited"
    Store(folder, of="stories").write(copy.name, story)
    try:
        ended = subprocess.run([*command, str(copy)], check=False).returncode
    except OSError as error:
        copy.unlink()
        raise UsageError(f"cannot run {command[0]} ({error.strerror}); set EDITOR") from None
    if ended:
        copy.unlink(missing_ok=True)
        raise UsageError(f"{command[0]} ended with code {ended}; nothing was changed")
    changed = read_record(copy, Story)
    if not isinstance(changed, Story):
        problem = changed.problem if isinstance(changed, Damage) else "it is gone"
        raise UsageError(f"that is no story ({problem}); what you wrote is in {copy}")
    if changed.domain not in BEHAVIORAL_DOMAINS:
        hint = did_you_mean(changed.domain, BEHAVIORAL_DOMAINS) or "see voicecoach stories matrix;"
        raise UsageError(
            f"no domain is named {changed.domain!r}; {hint} what you wrote is in {copy}"
        )
    copy.unlink()
    return replace(changed, id=story.id)
