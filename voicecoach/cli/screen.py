"""Which screen and which keys a person has: a terminal's, or plain lines and none."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from voicecoach.cli.keyboard import Keyboard, NoKeys
from voicecoach.cli.output import is_screen, print_now
from voicecoach.cli.plain import PlainScreen
from voicecoach.cli.width import JOINED
from voicecoach.session.events import Event, Notice, Screen


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where the candidate sits: what they see and what they can press."""

    screen: Screen
    controls: Keyboard | NoKeys


def on_terminal() -> bool:
    """Whether a person watches: standard output is a terminal, if perhaps a plain one."""
    return sys.stdout.isatty()


ENDS_BY_KEY = "Enter or space ends the answer"
KEPT_ON_CTRL_C = "Ctrl-C keeps what was said and leaves"


@contextlib.contextmanager
def open_desk(*, keys: str = "", on_ctrl_c: str = KEPT_ON_CTRL_C) -> Iterator[Desk]:
    """Take over the terminal for an interview; give it back whatever happens.

    ``keys`` is what the person is told about letters, where there are keys, and ``on_ctrl_c``
    about leaving.
    """
    if not on_terminal():
        yield Desk(screen=PlainScreen(print_now), controls=NoKeys())
        return
    has_keys = sys.stdin.isatty()
    each = ", ".join(key.replace(" ", JOINED, 1) for key in keys.split(", "))
    hints = [ENDS_BY_KEY, on_ctrl_c, each] if has_keys else [on_ctrl_c]
    with _screen(" · ".join(filter(None, hints))) as screen:
        if not has_keys:
            yield Desk(screen=screen, controls=NoKeys())
            return
        keyboard = Keyboard()
        with keyboard.watching():
            yield Desk(screen=screen, controls=keyboard)


class Noting:
    """A screen that passes on which failures it shows. Satisfies ``session.events.Screen``."""

    def __init__(self, screen: Screen, note: Callable[[Exception], None]) -> None:
        self._screen = screen
        self._note = note

    def show(self, event: Event) -> None:
        """Show an event."""
        if isinstance(event, Notice) and event.failure is not None:
            self._note(event.failure)
        self._screen.show(event)


@contextlib.contextmanager
def _screen(hint: str) -> Iterator[Screen]:
    """Draw where a terminal can move its cursor; elsewhere print plain lines."""
    if not is_screen(sys.stdout):
        yield PlainScreen(print_now, hint=hint)
        return
    from voicecoach.cli.canvas import screen
    from voicecoach.cli.live import LiveScreen

    with LiveScreen(screen(), hint=hint) as live:
        yield live
