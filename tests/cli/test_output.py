import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import voicecoach
from tests.archive.builders import an_answer
from voicecoach.archive.sessions import Archive
from voicecoach.cli import output
from voicecoach.cli.output import is_screen, prepare
from voicecoach.cli.report_shape import MARKS

PACKAGE = Path(voicecoach.__file__).parent
SAID = "I killed the “launch” – Café Müller paid 5 €. We told 腾讯 on Monday."  # noqa: RUF001
BENCHMARK = PACKAGE.parent / "benchmark" / "dev-a.jsonl"


def run(*arguments: str | Path, **environment: str) -> bytes:
    """Run the program as a shell would that redirects what it prints."""
    result = subprocess.run(
        [sys.executable, "-m", "voicecoach", *map(str, arguments)],
        env={**os.environ, **environment},
        capture_output=True,
        check=True,
    )
    return result.stdout


ENVIRONMENTS = [
    {"PYTHONIOENCODING": "cp1252"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "cp1252:strict", "PYTHONUTF8": "0"},
    {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    {},
]
each_environment = pytest.mark.parametrize(
    "environment", ENVIRONMENTS, ids=["cp1252", "ascii", "strict", "C", "as it is"]
)


@each_environment
def test_analyze_reads_its_own_json_whatever_the_terminal_writes(
    environment: dict[str, str], tmp_path: Path
) -> None:
    source = tmp_path / "answer.txt"
    source.write_text(SAID, encoding="utf-8")
    first = run("analyze", "--classifier", "rules", "--format", "json", source, **environment)
    report = json.loads(first.decode())
    assert " ".join(word["text"] for word in report["transcript"]["words"]) == SAID
    own = tmp_path / "report.json"
    own.write_bytes(first)
    again = run("analyze", "--classifier", "rules", "--format", "json", own, **environment)
    assert json.loads(again) == {**report, "source": str(own)}


@each_environment
def test_history_and_evaluate_print_utf_8_too(environment: dict[str, str], tmp_path: Path) -> None:
    folder = Archive(tmp_path).start_session(pack="a “pack”", space_needed_bytes=0)
    folder.keep(an_answer())
    kept = run("history", "show", "latest", "--data", tmp_path, "--format", "json", **environment)
    assert json.loads(kept.decode())["session"]["record"]["pack"] == "a “pack”"
    corpus = tmp_path / "ä.jsonl"
    corpus.write_bytes(BENCHMARK.read_bytes().splitlines()[0])
    options = ["--classifier", "rules", "--format", "json"]
    figures = run("evaluate", *options, corpus, **environment)
    assert json.loads(figures.decode())


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_text_falls_back_to_marks_that_differ(encoding: str, tmp_path: Path) -> None:
    source = tmp_path / "answer.txt"
    source.write_text(SAID, encoding="utf-8")
    options = ["analyze", "--classifier", "rules", "--kind", "case", source]
    shown = run(*options, PYTHONIOENCODING=encoding).decode(encoding)
    assert "\nx  Recommendation" in shown
    assert "o  Option turned down" in shown
    assert "?  How you'd find out" in shown
    assert "\n##" in shown
    assert "v you committed, about 0 s" in shown


def encoded(text: str, encoding: str) -> str:
    prepare()
    return text.encode(encoding, errors=output._HANDLER).decode(encoding)


def test_the_marks_of_a_rubric_stay_different_in_ascii() -> None:
    marks = [encoded(mark, "ascii") for mark, _ in MARKS.values()]
    assert len(set(marks)) == len(marks)
    assert marks.count("?") == 1  # the one that is a question mark everywhere


@pytest.mark.parametrize("together", ["✔▲✘?", "●○", "█░·", " ▁▂▃▄▅▆▇█", "▕▏"])
def test_marks_of_one_place_stay_different_in_ascii(together: str) -> None:
    shown = [encoded(mark, "ascii") for mark in together]
    assert len(set(shown)) == len(shown)
    assert all(len(mark) == 1 for mark in shown)


def printed_strings() -> set[str]:
    """Every sign beyond ASCII in what the command line says, docstrings left out."""
    signs: set[str] = set()
    for path in [*(PACKAGE / "cli").glob("*.py"), *(PACKAGE / "analysis").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                parts = [part.value for part in node.values if isinstance(part, ast.Constant)]
                signs.update("".join(map(str, parts)))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                signs.update(node.value)
    return {sign for sign in signs if not sign.isascii()}


def test_every_sign_that_is_printed_has_something_to_fall_back_to() -> None:
    assert {"●", "…", "“", "▕"} <= printed_strings()
    asian = set("。？！")  # noqa: RUF001
    unread = {"\ufffd"}  # stands for a byte that nobody could read: "?" says that as well
    lost = {sign for sign in printed_strings() - asian - unread if "?" in encoded(sign, "ascii")}
    assert lost == set()


@given(st.text(), st.sampled_from(["ascii", "cp1252", "latin-1", "utf-8"]))
def test_nothing_that_is_said_can_stop_the_printing(text: str, encoding: str) -> None:
    shown = encoded(f"<{text}>", encoding)
    assert shown[0] + shown[-1] == "<>"
    kept = [sign for sign in text if sign.isascii()]
    rest = iter(shown[1:])
    assert all(sign in rest for sign in kept)  # in their order


def test_a_file_name_that_is_no_text_is_shown() -> None:
    assert encoded("caf\udce9.wav", "utf-8") == "caf?.wav"


@pytest.mark.parametrize(
    ("term", "is_terminal", "expected"),
    [("xterm", True, True), ("", True, True), ("dumb", True, False), ("unknown", True, False),
     ("xterm", False, False)],
)  # fmt: skip
def test_a_screen_is_a_terminal_that_can_draw(
    term: str, is_terminal: bool, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr("sys.stdout.isatty", lambda: is_terminal)
    assert is_screen(sys.stdout) is expected
