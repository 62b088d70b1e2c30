"""Standard input, output and error that are full, closed, a folder, or gone in the middle."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.archive.builders import a_session
from tests.end_to_end.test_typed import Typist, text_of
from tests.night import tries
from voicecoach.archive.sessions import Archive
from voicecoach.cli.main import COMMANDS

if sys.platform == "win32":
    pytest.skip("needs the shell of POSIX", allow_module_level=True)

LINE = "I stopped our group listening project two weeks before release, and it cost us the spring."
RULES = ("--classifier", "rules")
USES: dict[str, tuple[str, ...]] = {
    "practice": ("--question", "latest-stop", "--text", *RULES),
    "drill": ("--question", "latest-stop", "--text", *RULES),
    "interview": ("tencent-ai-pm", "--rounds", "1", "--text", *RULES),
    "prepare": (),
    "demo": ("--fast", *RULES, "--engine", "sphinx", "--voice", "espeak", "--speaker-file", "OUT"),
    "analyze": ("STORY", *RULES),
    "stories": ("add", "--text", "STORY", "--question", "latest-stop", "--yes", *RULES),
    "questions": ("list",),
    "history": ("list",),
    "export": ("latest", "--output", "-"),
    "backup": ("save", "OUT"),
    "review": ("--get", "/"),
    "models": ("list",),
    "voices": ("list",),
    "settings": (),
    "doctor": (),
    "evaluate": ("CORPUS", *RULES),
}
"""A use of each command that prints something."""

READS = {"practice", "drill", "interview"}
"""The commands that read standard input in these uses."""

FULL, CLOSED = ">/dev/full", ">&-"
LOST = {
    FULL: "voicecoach: cannot write to standard output: No space left on device",
    CLOSED: "voicecoach: cannot write to standard output: it is closed",
}
BY_DAY = 1 if tries(1, night=0) else 0


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    """A data folder with a session, and what the uses name."""
    a_session(tmp_path / "voicecoach-data", "A verdict.")
    (tmp_path / "story.txt").write_text(LINE, encoding="utf-8")
    corpus = Path(__file__).parents[2] / "benchmark" / "dev-a.jsonl"
    (tmp_path / "corpus.jsonl").write_bytes(corpus.read_bytes().splitlines()[0])
    return {
        "STORY": str(tmp_path / "story.txt"),
        "OUT": str(tmp_path / "out.wav"),
        "CORPUS": str(tmp_path / "corpus.jsonl"),
    }


def used(
    command: str, files: dict[str, str], streams: str, *, arguments: Sequence[str] | None = None
) -> "subprocess.CompletedProcess[str]":
    """Run a command as a shell does that redirects its streams."""
    given = USES[command] if arguments is None else arguments
    words = [sys.executable, "-m", "voicecoach", command, *(files.get(one, one) for one in given)]
    return subprocess.run(
        ["/bin/sh", "-c", f'exec "$@" {streams}', "sh", *words],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def commands(*by_day: str) -> Sequence[str]:
    """Return those of every run; at night all."""
    return by_day if BY_DAY else tuple(COMMANDS)


def test_every_command_has_a_use() -> None:
    assert list(USES) == list(COMMANDS)


@pytest.mark.parametrize(
    ("command", "streams"),
    [(each, lost) for lost in LOST for each in commands("practice" if lost == FULL else "export")],
)
def test_an_output_that_takes_nothing_is_said(
    command: str, streams: str, files: dict[str, str]
) -> None:
    done = used(command, files, streams)
    assert done.stderr.splitlines()[-1] == LOST[streams]
    assert "Traceback" not in done.stderr
    assert done.returncode == 1


def test_help_that_cannot_be_shown_is_said(files: dict[str, str]) -> None:
    done = used("history", files, FULL, arguments=("--help",))
    assert done.stderr.splitlines() == [LOST[FULL]]
    assert done.returncode == 1


@pytest.mark.parametrize("command", commands("export"))
@pytest.mark.parametrize("streams", ["2>&-", "2>/dev/full"][: tries(1, night=2)])
def test_without_standard_error_all_is_as_with_it(
    command: str, streams: str, files: dict[str, str]
) -> None:
    done = used(command, files, streams)
    assert done.stdout
    assert done.returncode in (0, 1)
    assert "Traceback" not in done.stdout


@pytest.mark.parametrize("command", commands("practice"))
def test_without_a_standard_input_nothing_waits_for_it(command: str, files: dict[str, str]) -> None:
    done = used(command, files, "<&-")
    if command in READS:
        assert done.stderr.startswith("voicecoach: cannot read standard input: it is closed")
        assert done.returncode == 1
    else:
        assert done.stderr == used(command, files, "").stderr


@pytest.mark.parametrize("command", commands("export"))
def test_without_any_stream_it_ends(command: str, files: dict[str, str]) -> None:
    assert used(command, files, "<&- >&- 2>&-").returncode == 1


def test_a_transcript_from_no_standard_input_is_an_error(files: dict[str, str]) -> None:
    done = used("analyze", files, "<&-", arguments=("-", *RULES))
    assert done.stderr == "voicecoach: cannot read standard input: it is closed\n"
    assert done.returncode == 1


@pytest.mark.parametrize("command", commands("export"))
def test_a_reader_that_leaves_is_no_failure(command: str, files: dict[str, str]) -> None:
    """As ``head -1`` does, or ``less`` that is quit."""
    words = [files.get(one, one) for one in USES[command]]
    with subprocess.Popen(
        [sys.executable, "-m", "voicecoach", command, *words],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as program:  # fmt: skip
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.readline()
        program.stdout.close()
        error = program.stderr.read().decode()
    assert "Traceback" not in error
    assert "BrokenPipe" not in error
    assert program.returncode in (0, 1)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /proc")
def test_no_file_is_taken_for_a_stream_that_was_closed(files: dict[str, str]) -> None:
    """A library that complains to standard error would write into a recording."""
    with subprocess.Popen(
        ["/bin/sh", "-c", 'exec "$@" <&- 2>&-', "sh", sys.executable, "-m", "voicecoach", "review",
         "--no-browser"],
        stdout=subprocess.PIPE,
    ) as program:  # fmt: skip
        assert program.stdout is not None
        assert b"Your answers" in program.stdout.readline()
        for number in (0, 2):
            assert Path(f"/proc/{program.pid}/fd/{number}").readlink() == Path(os.devnull)
        program.send_signal(signal.SIGINT)


def test_what_was_said_is_kept_where_the_reader_leaves(tmp_path: Path) -> None:
    typist = Typist(tmp_path, "practice", "--question", "latest-stop")
    typist.wait_for_its_turn()
    assert typist.process.stdout is not None
    typist.process.stdout.close()
    assert typist.process.stdin is not None
    with typist.process.stdin:
        typist.type(f"{LINE}\n\n".encode())
        assert typist.process.wait() == 1
    (answer,) = Archive(tmp_path).find("latest").answers
    assert answer.problem is None
    assert text_of(answer) == [LINE]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs prlimit")
def test_what_was_said_is_kept_where_the_output_fills_up(tmp_path: Path) -> None:
    import resource

    shown = tmp_path / "shown"
    shown.write_bytes(bytes(5_000_000))  # larger than anything that is kept: the limit is for all
    with shown.open("ab") as output:
        typist = Typist(tmp_path / "data", "practice", "--question", "latest-stop", stdout=output)
        while b"Type your answer" not in shown.read_bytes()[-2000:]:
            pass
        size = shown.stat().st_size
        resource.prlimit(typist.process.pid, resource.RLIMIT_FSIZE, (size + 100, size + 100))
        typist.process.communicate(f"{LINE}\n\n".encode())
    assert typist.process.returncode == 1
    (answer,) = Archive(tmp_path / "data").find("latest").answers
    assert text_of(answer) == [LINE]
