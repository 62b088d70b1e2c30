"""A signal ends the program in good order wherever it waits for a person or works for them."""

import itertools
import os
import signal
import sys
from pathlib import Path
from random import Random

import pytest

from tests.night import tries
from voicecoach.archive.sessions import Archive

if sys.platform == "win32":
    pytest.skip("needs the signals and the terminals of POSIX", allow_module_level=True)

from tests.at_terminal import AtTerminal
from tests.end_to_end.test_typed import Typist
from tests.reliability.prompts import LINE, PROMPTS, Prompt, named

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)

EACH = tuple(itertools.product(PROMPTS, SIGNALS))
BY_DAY = (
    ("typed answer", signal.SIGHUP),
    ("words of a story", signal.SIGTERM),
    ("delete it?", signal.SIGQUIT),
    ("review", signal.SIGTERM),
    ("answer by voice", signal.SIGQUIT),
)


def assert_in_good_order(terminal: AtTerminal, *codes: int) -> None:
    """See that the program ended as one that was told to, and left nothing behind."""
    assert terminal.finish() in codes, terminal.text
    for sign in ("Traceback", "Exception", "Error", "Fatal", "unexpectedly", "resource_tracker"):
        assert sign not in terminal.text
    assert terminal.is_left_alone()
    assert terminal.mode == terminal.mode_before
    hidden, shown = terminal.shown.rfind(b"\x1b[?25l"), terminal.shown.rfind(b"\x1b[?25h")
    assert hidden <= shown  # the cursor


def assert_kept(prompt: Prompt, data: Path) -> None:
    """See that what was said by then is there and can be judged."""
    answers = Archive(data).find("latest").answers
    assert len(answers) == 1
    assert answers[0].problem is None
    if (text := answers[0].text_path) is not None:
        lines = text.read_text("utf-8").splitlines()
        assert lines[0] == LINE
        assert lines[1:] in ([], ["It was"])
    else:
        sound = answers[0].audio_path
        assert sound is not None
        assert sound.stat().st_size > 10_000


@pytest.mark.parametrize(
    ("prompt", "number"),
    [(named(prompt), number) for prompt, number in BY_DAY] if tries(1, night=0) else EACH,
    ids=lambda value: value.name if isinstance(value, signal.Signals) else str(value),
)
def test_a_signal_at_a_prompt_leaves_in_good_order(
    prompt: Prompt, number: signal.Signals, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    with prompt.begin(data) as terminal:
        prompt.reach(terminal)
        terminal.send(number)
        assert_in_good_order(terminal, 128 + number)
    if prompt.said:
        assert_kept(prompt, data)


WITHIN_INPUT = """
import ctypes, functools, os, runpy, sys

number = int(sys.argv.pop(1))

def asks(event, _arguments):
    if event == "builtins.input":
        # It calls this before it asks its streams for more, and waits.
        sys.stdout.flush = functools.partial(ctypes.CDLL(None).kill, os.getpid(), number)

sys.addaudithook(asks)
runpy.run_module("voicecoach", run_name="__main__", alter_sys=True)
"""
"""Runs voicecoach, and sends it a signal while ``input`` prepares to ask for its first line."""


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("typed question", signal.SIGTERM),
        ("recover it now?", signal.SIGINT),
        ("delete it?", signal.SIGHUP),
        ("question of a drill", signal.SIGQUIT),
        ("story told", signal.SIGINT),
    ][: tries(1, night=5)],
)
def test_a_signal_just_before_a_prompt_is_not_lost(
    name: str, number: signal.Signals, tmp_path: Path
) -> None:
    program = ("-c", WITHIN_INPUT, str(int(number)))
    with named(name).begin(tmp_path / "data", program=program) as terminal:
        assert_in_good_order(terminal, 128 + number)


AT_ITS_FIRST_WORDS = """
import os, sys

number, terminal = sys.argv.pop(1), os.ttyname(1)
os.execvp("strace", [
    "strace", "-D", "-f", "-qq", "-o", os.devnull, "-P", terminal, "-e", "trace=write",
    "-e", "inject=write:when=1:signal=" + number, sys.executable, "-m", "voicecoach", *sys.argv[1:],
])
"""
"""Runs voicecoach; a signal comes as it first writes to its terminal, which is the prompt here."""


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("recover it now?", signal.SIGINT),
        ("delete it?", signal.SIGTERM),
        ("delete it?", signal.SIGQUIT),
        ("recover it now?", signal.SIGHUP),
    ][: tries(2, night=4)],
)
def test_a_signal_between_a_prompt_and_the_wait_for_it_is_not_lost(
    name: str, number: signal.Signals, strace: None, tmp_path: Path
) -> None:
    program = ("-c", AT_ITS_FIRST_WORDS, number.name)
    with named(name).begin(tmp_path / "data", program=program) as terminal:
        assert_in_good_order(terminal, 128 + number)


@pytest.mark.parametrize(("key", "code"), [("\x1c", 131), ("\x03", 130)][: tries(1, night=2)])
def test_a_key_that_stops_all_processes_of_an_import_leaves_none(
    key: str, code: int, tmp_path: Path
) -> None:
    """A terminal sends its signals to the workers, too."""
    prompt = named("import of many")
    with prompt.begin(tmp_path / "data") as terminal:
        prompt.reach(terminal)
        while len(terminal.left_behind()) < 3:  # itself, what keeps count of workers, and a worker
            terminal.read(0.05)
        terminal.type(key)
        assert_in_good_order(terminal, code)


@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: number.name)
def test_a_signal_in_the_first_moment_ends_it_quietly(
    number: signal.Signals, tmp_path: Path
) -> None:
    with named("typed question").begin(tmp_path / "data") as terminal:
        terminal.wait_for_its_code()
        terminal.send(number)
        assert_in_good_order(terminal, 128 + number)
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("number", SIGNALS[: tries(1, night=4)], ids=lambda number: number.name)
def test_the_same_signal_twice_is_one(number: signal.Signals, tmp_path: Path) -> None:
    data = tmp_path / "data"
    prompt = named("typed answer")
    with prompt.begin(data) as terminal:
        prompt.reach(terminal)
        terminal.send(number)
        terminal.send(number)
        assert_in_good_order(terminal, 128 + number)
    assert_kept(prompt, data)


@pytest.mark.parametrize("seed", range(tries(1, night=1500)))
def test_signals_at_any_moment_do_no_harm(seed: int, tmp_path: Path) -> None:
    """From the first moment to the last, one or two, to one process or to all."""
    chance = Random(seed)  # noqa: S311 - variety, not secrecy
    prompt, number = chance.choice(PROMPTS), chance.choice(SIGNALS)
    to_all, twice = chance.random() < 0.3, chance.random() < 0.3
    print(seed, prompt, number.name, "to all" if to_all else "", "twice" if twice else "")
    with prompt.begin(tmp_path / "data") as terminal:
        terminal.wait_for_its_code()
        for wait_s in (5 * chance.random() ** 2, *([chance.random() / 4] if twice else [])):
            terminal.watch_for(wait_s)
            if not terminal.ended():
                (os.killpg if to_all else os.kill)(terminal.pid, number)
        assert_in_good_order(terminal, 0, 1, 128 + number)
    for session in Archive(tmp_path / "data").folders():
        for answer in Archive(tmp_path / "data").answers(session.name):
            assert answer.problem is None


@pytest.mark.skipif(not tries(0, night=1), reason="at night; by day tests/end_to_end/test_typed.py")
def test_a_terminal_that_goes_away_leaves_what_was_said(tmp_path: Path) -> None:
    data = tmp_path / "data"
    prompt = named("answer by voice")
    with prompt.begin(data) as terminal:
        prompt.reach(terminal)
        terminal.hang_up()
        assert terminal.finish() == 129
        assert terminal.is_left_alone()
    assert_kept(prompt, data)


@pytest.mark.parametrize(
    "number", SIGNALS if tries(0, night=1) else [signal.SIGHUP], ids=lambda number: number.name
)
def test_a_signal_that_is_ignored_from_the_start_stays_ignored(
    number: signal.Signals, tmp_path: Path
) -> None:
    """As ``nohup`` and the background of a shell have it."""
    typist = Typist(
        tmp_path, "practice", "--question", "latest-stop",
        before=lambda: signal.signal(number, signal.SIG_IGN),
    )  # fmt: skip
    typist.wait_for_its_turn()
    typist.process.send_signal(number)
    out, _ = typist.process.communicate(f"{LINE}\n\n".encode())
    assert typist.process.returncode == 0
    assert b"What was said is kept" in out
