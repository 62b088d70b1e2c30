"""``scripts/run.py``, run for real on a small checkout that needs no network."""

import ast
import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.scripts.fake_checkout import PROJECT, SCRIPTS, environment, start
from voicecoach.cli.main import main


@pytest.mark.slow
def test_a_second_start_prepares_nothing_and_adds_under_a_second(ready: Path) -> None:
    before = os.times()
    second = start(ready)
    after = os.times()

    assert json.loads(second.stdout) == ["practice"]
    assert second.stderr == ""
    # Processor time, the program's own included: what a busy machine adds is not ours.
    used_s = sum(after[2:4]) - sum(before[2:4])
    assert used_s < 1.0


@pytest.mark.slow
def test_without_a_microphone_the_demo_runs_and_one_line_says_why(ready: Path) -> None:
    started = start(ready, NO_MICROPHONE="1")

    assert json.loads(started.stdout) == ["demo"]
    assert started.stderr.splitlines() == [
        "Here is the demo instead of an interview: there is no microphone"
    ]


@pytest.mark.slow
def test_the_demo_gets_the_options_that_are_not_of_practice_alone(ready: Path) -> None:
    own = ["--pack", "tencent-ai-pm", "--count=2", "--shuffle"]
    shared = ["--speaker-file", "out.wav", "--fast", "--typo", "--engine=sphinx"]

    started = start(ready, *own, *shared, NO_MICROPHONE="1")

    assert json.loads(started.stdout) == ["demo", *shared]


@pytest.mark.slow
def test_an_option_without_its_value_is_refused_without_a_microphone_too(ready: Path) -> None:
    started = start(ready, "--count", NO_MICROPHONE="1")

    assert started.returncode == 2
    assert started.stderr.splitlines()[-1] == (
        "voicecoach practice: error: argument --count: expected one argument"
    )


def test_what_the_demo_does_not_get_is_what_it_does_not_have(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every option of practice is either the demo's too, or kept from it."""
    spec = importlib.util.spec_from_file_location("run", SCRIPTS / "run.py")
    assert spec is not None
    assert spec.loader is not None
    run = importlib.util.module_from_spec(spec)
    monkeypatch.syspath_prepend(SCRIPTS)
    spec.loader.exec_module(run)

    only_practice = options_of("practice", capsys) - options_of("demo", capsys)

    never_a_demo = {"--mic", "--mic-file", "--text"}
    assert only_practice == {*run.PRACTICE_ONLY, "--shuffle", *never_a_demo}


def options_of(command: str, capsys: pytest.CaptureFixture[str]) -> set[str]:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    return set(re.findall(r"^  (?:-h, )?(--[a-z-]+)", capsys.readouterr().out, re.MULTILINE))


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments", [["--mic-file", "a.wav"], ["--mic-file=a.wav"], ["--text"], ["--help"]]
)
def test_nobody_looks_for_a_microphone_that_is_not_needed(
    ready: Path, arguments: list[str]
) -> None:
    started = start(ready, *arguments, NO_MICROPHONE="1")

    assert json.loads(started.stdout) == ["practice", *arguments]


@pytest.mark.slow
def test_the_exit_code_is_that_of_the_program(ready: Path) -> None:
    assert start(ready, EXIT_CODE="7").returncode == 7


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_ctrl_c_reaches_the_program(ready: Path) -> None:
    with subprocess.Popen(
        [sys.executable, str(ready / "scripts" / "run.py")],
        env=environment(STAY_S="60"),
        stdout=subprocess.PIPE,
        text=True,
    ) as started:
        assert started.stdout is not None
        assert json.loads(started.stdout.readline()) == ["practice"]
        started.send_signal(signal.SIGINT)
        assert started.wait(timeout=20) == 130


@pytest.mark.slow
@pytest.mark.parametrize("damage", ["half made", "interpreter gone"])
def test_a_broken_environment_is_made_anew(ready: Path, damage: str) -> None:
    venv = ready / ".venv"
    if damage == "half made":
        shutil.rmtree(venv)
        venv.mkdir()
        (venv / "pyvenv.cfg").touch()
    else:
        shutil.rmtree(venv / ("Scripts" if os.name == "nt" else "bin"))

    mended = start(ready)

    assert mended.returncode == 0, mended.stderr
    assert json.loads(mended.stdout) == ["practice"]
    assert start(ready).stderr == ""


@pytest.mark.slow
def test_a_copied_checkout_does_not_run_the_original(ready: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(ready, copy, symlinks=True)
    (copy / "voicecoach" / "__main__.py").write_text("print('the copy')", encoding="utf-8")

    started = start(copy)

    assert started.stdout == "the copy\n", started.stderr


@pytest.mark.slow
def test_changed_requirements_are_installed_and_a_failure_says_what_to_do(ready: Path) -> None:
    project = ready / "pyproject.toml"
    project.write_text(PROJECT + 'dependencies = ["no-such-package-here"]\n', encoding="utf-8")

    failed = start(ready)

    assert failed.returncode == 1
    assert failed.stdout == ""
    assert "pip: ERROR: No matching distribution found for no-such-package-here" in failed.stderr
    assert failed.stderr.splitlines()[-1].startswith(
        "voicecoach: pip could not install what is needed; is this machine online?"
    )

    project.write_text(PROJECT, encoding="utf-8")
    assert start(ready).returncode == 0


@pytest.mark.parametrize("name", ["run.py", "test.py"])
def test_an_older_python_gets_a_clear_line(name: str) -> None:
    script = SCRIPTS / name
    ast.parse(script.read_text(encoding="utf-8"), feature_version=(3, 6))
    as_if_older = f"""
        import runpy, sys
        sys.version_info = (3, 9, 2, "final", 0)
        runpy.run_path({str(script)!r}, run_name="__main__")
    """

    refused = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(as_if_older)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert refused.returncode == 1
    (line,) = refused.stderr.splitlines()
    assert line.startswith("voicecoach needs Python 3.11 or newer, and this is 3.9;")
