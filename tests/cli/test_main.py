import argparse
import importlib
import os
import shlex
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from voicecoach import __version__
from voicecoach.cli import main as command_line
from voicecoach.cli.failure_log import FILE_NAME
from voicecoach.cli.main import COMMANDS, main
from voicecoach.cli.stopping import Stopped
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.settings import data_folder


def run_doctor_as(monkeypatch: pytest.MonkeyPatch, outcome: int | BaseException) -> None:
    """Put another command in doctor's place, which ends as told."""

    def run(args: argparse.Namespace) -> int:
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    module = SimpleNamespace(EXAMPLES="", add_arguments=lambda parser: None, run=run)
    monkeypatch.setattr(command_line, "_module", lambda name: module)
    monkeypatch.setattr(command_line, "_options", lambda name: module)


@pytest.mark.parametrize(
    ("outcome", "code"),
    [
        (0, 0),
        (1, 1),
        (VoicecoachError("no room"), 1),
        (UsageError("no such question"), 2),
        (RuntimeError("a bug"), 1),
        (KeyboardInterrupt(), 130),
        (Stopped(15), 143),
        (Stopped(1), 129),
    ],
    ids=repr,
)
def test_each_ending_has_its_exit_code(
    monkeypatch: pytest.MonkeyPatch, outcome: int | BaseException, code: int
) -> None:
    run_doctor_as(monkeypatch, outcome)

    assert main(["doctor"]) == code


def test_a_failure_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run_doctor_as(monkeypatch, VoicecoachError("no room in /data; free some space"))

    main(["doctor"])

    assert capsys.readouterr() == ("", "voicecoach: no room in /data; free some space\n")


def test_a_bug_is_one_line_that_asks_for_a_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run_doctor_as(monkeypatch, ZeroDivisionError("division by zero"))

    main(["doctor"])

    (line,) = capsys.readouterr().err.splitlines()
    assert "ZeroDivisionError: division by zero" in line
    assert "report it" in line
    assert str(data_folder() / FILE_NAME) in line


def test_where_nothing_can_be_written_down_a_bug_asks_for_its_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / FILE_NAME).mkdir()
    monkeypatch.setenv("VOICECOACH_DATA", str(tmp_path))
    run_doctor_as(monkeypatch, ZeroDivisionError("division by zero"))

    main(["doctor"])

    (line,) = capsys.readouterr().err.splitlines()
    assert "--debug" in line


@pytest.mark.parametrize("error", [VoicecoachError("no room"), ZeroDivisionError("bug")], ids=repr)
def test_debug_adds_the_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    run_doctor_as(monkeypatch, error)

    assert main(["doctor", "--debug"]) == 1

    err = capsys.readouterr().err
    assert err.startswith("Traceback (most recent call last):")
    assert err.splitlines()[-1].startswith("voicecoach: ")


def test_being_stopped_is_no_error_and_prints_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run_doctor_as(monkeypatch, KeyboardInterrupt())

    main(["doctor"])

    assert capsys.readouterr() == ("", "")


def test_a_command_that_does_not_exist_is_answered_with_those_that_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["practise"])

    assert stopped.value.code == 2
    err = capsys.readouterr().err
    assert all(command in err for command in COMMANDS)


def test_no_command_is_answered_with_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    help_text = capsys.readouterr().out

    assert main([]) == 2

    assert capsys.readouterr() == ("", help_text)


@pytest.mark.parametrize(
    ("argv", "usage"),
    [
        (["practice", "--pak", "x"], "voicecoach practice [options]"),
        (["practice", "--count", "two"], "voicecoach practice [options]"),
        (["demo", "loud"], "voicecoach demo [options]"),
        (["analyze", "--frmat=json", "a.wav"], "voicecoach analyze [options] FILE ..."),
        (["doctor", "--sound"], "voicecoach doctor [options]"),
        (["models", "remove", "x", "--force"], "voicecoach models remove "),
        (["--verbose"], "voicecoach COMMAND [options]"),
    ],
    ids=" ".join,
)
def test_a_wrong_option_is_answered_with_the_usage_and_the_error_on_a_line_each(
    argv: list[str], usage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(argv)

    assert stopped.value.code == 2
    shown, error = capsys.readouterr().err.splitlines()
    assert shown.startswith(f"usage: {usage}")
    assert ": error: " in error
    assert any(part in error for part in argv[1:] or argv)


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])

    assert stopped.value.code == 0
    out = capsys.readouterr().out
    assert "positional arguments" not in out
    shown = out.partition("commands:\n")[2].partition("\n\n")[0]
    named = [line.split()[0] for line in shown.splitlines() if not line.startswith("   ")]
    assert named == list(COMMANDS)


def test_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])

    assert capsys.readouterr().out == f"voicecoach {__version__}\n"


@pytest.mark.parametrize("command", ["backup", "export", "history", "review"])
def test_help_of_the_archive_fits_80_columns(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    with pytest.raises(SystemExit):
        main([command, "--help"])

    assert [line for line in capsys.readouterr().out.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_every_command_has_examples_of_itself(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])

    assert stopped.value.code == 0
    out = capsys.readouterr().out
    assert "examples:" in out
    assert f"\n  voicecoach {command}" in out
    assert "--data DIR" in out


@pytest.mark.parametrize("command", COMMANDS)
def test_the_examples_can_be_typed_as_they_stand(command: str) -> None:
    """Every example is accepted by the parser of its command."""
    module = importlib.import_module(f"voicecoach.cli.options.{command}")
    examples = [
        shlex.split(line.strip().split("  ")[0])[1:]
        for line in module.EXAMPLES.splitlines()
        if line.startswith(f"  voicecoach {command}")
    ]

    for example in examples:
        args = command_line._parser(example).parse_args(example)
        assert args.command == command


def test_a_reader_that_went_away_is_no_crash() -> None:
    """As in ``voicecoach questions list | head -1``."""
    read_end, write_end = os.pipe()
    os.close(read_end)
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "voicecoach", "questions", "list"],
            stdout=write_end,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    finally:
        os.close(write_end)

    assert ended.stderr == ""
    assert ended.returncode == 1


@pytest.mark.parametrize(("stop", "code"), [(KeyboardInterrupt(), 130), (Stopped(15), 143)])
def test_a_stop_that_breaks_a_wait_is_a_stop(
    stop: BaseException,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """threading.Condition, interrupted while it waits, complains about its lock."""

    def waiting(_args: object) -> int:
        try:
            raise stop
        finally:
            raise RuntimeError("cannot release un-acquired lock")

    monkeypatch.setattr("voicecoach.cli.doctor.run", waiting)
    assert main(["doctor"]) == code
    assert capsys.readouterr().err == ""
