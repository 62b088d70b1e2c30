"""On a terminal nothing runs over the edge and no word is cut, whatever its width."""

import contextlib
import io
import itertools
from pathlib import Path

import pytest

from tests.fakes import typing
from tests.interview.builders import WHOLE
from voicecoach.cli.fitting import cells
from voicecoach.cli.main import COMMANDS, main

pytestmark = pytest.mark.usefixtures("data")

WIDTHS = (60, 80, 120)


class Terminal(io.StringIO):
    """What a person sees who has a terminal."""

    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, width: int, *arguments: str) -> list[str]:
    """Run a command on a terminal that cannot draw; return the lines that it shows."""
    terminal = Terminal()
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("TERM", "dumb")
    with monkeypatch.context() as streams:
        streams.setattr("sys.stdout", terminal)
        streams.setattr("sys.stderr", terminal)
        with contextlib.suppress(SystemExit):  # argparse leaves with its help
            main(arguments)
    return terminal.getvalue().splitlines()


def runs_over(line: str, width: int) -> bool:
    """Whether a line is too wide, and not for one word alone, such as a path."""
    return cells(line.rstrip()) > width and len(line.split()) > 1


HELP = [(command, "--help") for command in COMMANDS]
LISTS = [
    (), ("--help",), ("no-such-command",), ("questions", "list"),
    ("questions", "show", "latest-stop"), ("questions", "show", "no-such-question"),
    ("interview",), ("settings",), ("models", "list"), ("voices", "list"), ("stories", "list"),
    ("history", "list"), ("history", "list", "--help"), ("history", "play", "--help"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("width", "arguments"),
    list(itertools.product(WIDTHS, [*HELP, *LISTS])),
    ids=lambda value: str(value) if isinstance(value, int) else " ".join(value) or "nothing",
)
def test_lists_and_help_fit(
    width: int, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = shown(monkeypatch, width, *arguments)
    assert lines
    assert [line for line in lines if runs_over(line, width)] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_what_was_answered_and_told_fits(
    width: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "a story with a rather long name, to be told of in a line.txt"
    told.write_text(WHOLE, encoding="utf-8")
    rules = ("--classifier", "rules")
    practice = ("practice", "--text", "--count", "2", "--pack", "pm-warm-up", *rules)
    story = ("--text", str(told), "--domain", "killing-a-project-near-launch", "--yes", *rules)
    for typed, arguments in [
        (f"{WHOLE}\n\n{WHOLE}\n\n", practice),
        ("", ("stories", "add", *story)),
        ("", ("stories", "show", "I")),
        ("", ("stories", "matrix")),
        ("", ("history", "list")),
        ("", ("history", "show", "latest")),
        ("", ("history", "compare", "latest/1", "latest/2")),
        ("", ("history", "trends")),
        ("", ("history", "show", "no-such-session")),
        ("", ("export", "latest", "--format", "nothing")),
        ("", ("analyze", str(told), *rules)),
    ]:
        monkeypatch.setattr("sys.stdin", typing(typed))
        lines = shown(monkeypatch, width, *arguments)
        assert lines, arguments
        assert [line for line in lines if runs_over(line, width)] == [], arguments
