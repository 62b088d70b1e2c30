"""Consoles of rich on which every text is made plain: only what rich draws itself is obeyed."""

import io
import sys
from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

from voicecoach.cli.terminal import plain, unguarded


class _PlainConsole(Console):
    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterable[Segment]:
        """Give what is to be shown, piece by piece."""
        for segment in super().render(renderable, options):
            if segment.control:
                yield segment
            else:
                yield Segment(plain(segment.text), segment.style)


def screen(*, stderr: bool = False) -> Console:
    """Return what draws on the terminal."""
    stream = unguarded(sys.stderr if stderr else sys.stdout)
    return _PlainConsole(file=stream, highlight=False)


def paper(width: int, *, color: bool) -> Console:
    """Return what draws into a text, ``width`` cells wide; ``color`` adds ANSI colours."""
    return _PlainConsole(
        file=io.StringIO(),
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        legacy_windows=False,
        highlight=False,
        emoji=False,
    )
