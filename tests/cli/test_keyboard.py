import os
import sys
import threading
from collections.abc import Iterator

import pytest

from voicecoach.cli.keyboard import Keyboard, NoKeys

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals to type into")
termios = pytest.importorskip("termios", reason="Windows has no pseudo-terminals to type into")


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A terminal as standard input; gives the end that a person types into."""
    person, program = pty.openpty()
    with os.fdopen(program, "r") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        yield person
    os.close(person)


@pytest.mark.parametrize("key", [b"\n", b"\r", b" "])
def test_enter_and_space_are_noticed_and_reported_at_once(terminal: int, key: bytes) -> None:
    keyboard = Keyboard()
    noticed = threading.Event()
    with keyboard.watching():
        keyboard.arm(noticed.set)
        assert not keyboard.pressed()
        os.write(terminal, key)
        assert noticed.wait(5)
    assert keyboard.pressed()


def test_other_keys_mean_nothing(terminal: int) -> None:
    keyboard = Keyboard()
    noticed = threading.Event()
    with keyboard.watching():
        keyboard.arm(noticed.set)
        os.write(terminal, b"yz0")
        assert not noticed.wait(0.5)


def test_a_press_counts_only_from_arming_on(terminal: int) -> None:
    keyboard = Keyboard()
    keyboard.press()
    keyboard.arm()
    assert not keyboard.pressed()


def test_the_terminal_is_given_back_as_it_was(terminal: int) -> None:
    before = termios.tcgetattr(sys.stdin.fileno())
    with Keyboard().watching():
        assert termios.tcgetattr(sys.stdin.fileno()) != before
    assert termios.tcgetattr(sys.stdin.fileno()) == before


def test_without_a_terminal_nothing_is_ever_pressed() -> None:
    keys = NoKeys()
    keys.arm(lambda: None)
    assert not keys.pressed()
