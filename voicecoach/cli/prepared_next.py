"""What to do with a preparation, and what another CV changes in it."""

from collections.abc import Iterator, Sequence

from voicecoach.archive.preparation import PACK, Preparation
from voicecoach.cli.width import text_width, wrapped
from voicecoach.interview.stories import Story
from voicecoach.preparation.correction.carrying_over import difference
from voicecoach.preparation.cv import Cv
from voicecoach.preparation.story_proposals import told_with, waiting

MOST_CHANGES = 6

_NOTE = 49
"""Column of what explains a command."""


def beginning() -> str:
    """Say how to begin."""
    return "\n".join(
        [
            wrapped(
                "Nothing is prepared yet. Begin with your CV (PDF, DOCX, Markdown or text) and, "
                "where you have it, the job's text:"
            ),
            "  voicecoach prepare --cv cv.pdf --job job.txt",
            "",
            wrapped(
                "It is read on this machine and nothing is uploaded. You are shown what was found, "
                "and nothing is kept before you have said that it is right."
            ),
        ]
    )


def next_steps(preparation: Preparation, stories: Sequence[Story]) -> str:
    """Name what to do next, by the commands that do it."""
    return "\n".join(["Next", *(_row(*step) for step in _steps(preparation, stories))])


def changes(before: Cv, after: Cv) -> str:
    """Tell which claims another CV brings and which go with the old; empty for none."""
    changed = difference(before, after)
    rows = [
        *_some("new", changed.added),
        *_some("gone", changed.gone),
    ]
    return "\n".join(["What changes", *rows]) if rows else ""


def _steps(preparation: Preparation, stories: Sequence[Story]) -> Iterator[tuple[str, str]]:
    yield f"voicecoach practice --pack {PACK}", "your questions, one by one"
    yield "voicecoach interview tencent-ai-pm --prepared", "a whole interview with them"
    promised = next(iter(waiting(preparation.cv.claims, stories).values()), None)
    if promised is not None:
        yield told_with(promised), "tell the story behind it"
    if preparation.date:
        yield "voicecoach drill --due", f"the plan until {preparation.date}"
    else:
        yield "voicecoach prepare --date DAY", "a plan until your interview"
    if preparation.job is None:
        yield "voicecoach prepare --job FILE", "what the job asks for, too"
    yield "voicecoach prepare --show doubts", "or claims, job, stories"
    yield "voicecoach prepare --edit", "put right what was found"


def _row(command: str, note: str) -> str:
    """Put a command, which is never broken, and what it is for on a line, or on two."""
    line = f"  {command:{_NOTE - 2}} {note}"
    if len(command) < _NOTE - 2 and len(line) <= text_width():
        return line
    return f"  {command}\n{wrapped(note, '      ')}"


def _some(what: str, texts: Sequence[str]) -> Iterator[str]:
    for text in texts[:MOST_CHANGES]:
        yield wrapped(text, f"  {what:6}")
    if (more := len(texts) - MOST_CHANGES) > 0:
        yield f"  and {more} more {what}"
