"""What a person says of a story: on the terminal, or in an editor, as the JSON it is kept in."""

import os
import shlex
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from voicecoach.archive.store import Damage, Store, read_record
from voicecoach.cli.ask import ask_on_terminal
from voicecoach.errors import UsageError
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS, did_you_mean
from voicecoach.interview.stories import Story, coverage


def editor_command() -> list[str]:
    """Return the command that VISUAL or EDITOR names; empty without it or without a terminal."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        return shlex.split(named) if ask_on_terminal() is not None else []
    except ValueError:
        raise UsageError(f"EDITOR is not a command: {named}") from None


def asked_for(story: Story, stories: Sequence[Story], line: Callable[[str], str]) -> Story:
    """Ask for what only the candidate knows: the core in their words, and a domain not known yet.

    An empty line leaves what is there. ``line`` asks for one and returns it.
    """
    if worded := line("Say the core in your own words, or press Enter to keep it:"):
        story = replace(story, core=replace(story.core, worded=worded))
    if story.domain:
        return story
    missing = coverage(stories).missing
    for number, domain in enumerate(BEHAVIORAL_DOMAINS, start=1):
        print(f"  {number}  {domain}{' (no story yet)' if domain in missing else ''}")
    while said := line("Which domain is it? Give its number, or press Enter to leave it open:"):
        known = dict(enumerate(BEHAVIORAL_DOMAINS, start=1))
        domain = known.get(int(said), "") if said.isdecimal() else said
        if domain in BEHAVIORAL_DOMAINS:
            return replace(story, domain=domain)
        print(f"There is no domain {said}.")
    return story


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
