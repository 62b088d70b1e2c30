"""What is too long or too large is told so in one line, and soon: its size is looked at first."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.archive.builders import a_session
from tests.end_to_end.test_typed import Typist
from tests.night import tries
from voicecoach.archive.files import RUNNING_FILE
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.archive.store import Damage, read_record
from voicecoach.cli.main import main
from voicecoach.cli.terminal import in_short
from voicecoach.errors import VoicecoachError
from voicecoach.interview.faults import PackError
from voicecoach.interview.lint import lint_pack
from voicecoach.interview.model_answers import parse_model_answers
from voicecoach.interview.packs import MOST_QUESTIONS, parse_pack
from voicecoach.interview.panel import parse_loop
from voicecoach.preferences import MOST_BYTES, read_preferences, settings_file
from voicecoach.transcripts.text import MOST_WORDS, parse_text

RULES = ("--classifier", "rules")
LONG = "x" * 5_000
MOST_CPU_S = 20.0
"""For what takes minutes without a limit, on a machine that others use, too."""

QUESTION = """[[question]]
id = "latest-stop"
prompt = "{prompt}"
kind = "behavioral"
domain = "killing-a-project-near-launch"
source = "a test"
"""
HEAD = 'title = "A pack"\ndescription = "For tests."\n'


@pytest.fixture(autouse=True)
def _soon() -> "object":
    before = time.process_time()
    yield
    assert time.process_time() - before < MOST_CPU_S


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one line that was said; it quotes no more than anybody reads."""
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("voicecoach: ")
    assert "unexpectedly" not in line
    assert len(line) < 1_000
    return line


@pytest.mark.parametrize(
    "arguments",
    [
        ("analyze", LONG),
        ("analyze", "--keep", LONG),
        ("analyze", "--question", LONG, "-"),
        ("history", "show", LONG),
        ("history", "list", "--data", f"/{LONG}"),
        ("questions", "show", LONG),
        ("questions", "check", f"{LONG}.toml"),
        ("practice", "--text", "--pack", f"{LONG}.toml"),
        ("practice", "--text", "--pack", LONG),
        ("practice", "--mic-file", LONG, "--count", "1", *RULES),
        ("interview", LONG),
        ("demo", "--speaker-file", LONG),
        ("stories", "show", LONG),
        ("export", "latest", "-o", LONG),
        ("export", "latest", "-o", f"/{LONG}/x"),
        ("backup", "save", f"{LONG}.zip"),
        ("backup", "restore", LONG),
        ("models", "fetch", LONG),
        ("models", "fetch", "base", "--from", LONG),
        ("voices", "remove", LONG, "--yes"),
        ("settings", "set", "model", LONG),
        ("settings", "set", "end-silence", "2", "--data", f"/{LONG}"),
        ("evaluate", LONG),
    ],
    ids=lambda arguments: " ".join(each for each in arguments if LONG not in each),
)
def test_a_name_that_is_too_long_is_one_short_line(
    arguments: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_session(tmp_path / "voicecoach-data", "A verdict.")
    capsys.readouterr()
    code = main(arguments)
    told_last = capsys.readouterr().err.splitlines()[-1]
    assert told_last.startswith("voicecoach: ")
    assert "unexpectedly" not in told_last
    assert len(told_last) < 1_000
    assert code in (1, 2)


def test_what_a_message_quotes_is_cut_in_its_middle_alone() -> None:
    path = "/home/somebody/" + "a-folder/" * 20 + "answer.flac"
    assert in_short(f"cannot read {path}: why") == f"cannot read {path}: why"
    assert in_short(f"no {LONG}end; see list") == f"no {'x' * 150} … {'x' * 16}end; see list"


DEEP = ".".join("a" * 50_000)
DEEP_TOML = {
    "a key": f"{DEEP} = 1\n",
    "a table": f"[{DEEP}]\n",
    "tables": f"[[{DEEP}]]\n",
    "quoted": ".".join(['"a"'] * 50_000) + " = 1\n",
    "spaced": " . ".join("a" * 50_000) + " = 1\n",
    "within a value": f"title = {{ {DEEP} = 1 }}\n",
    "lists": f"title = {'[' * 50_000}{']' * 50_000}\n",
}


def _settings(text: str, folder: Path) -> str:
    settings_file(folder).write_text(text, encoding="utf-8")
    _, (problem,) = read_preferences(folder)
    return problem


READERS: dict[str, Callable[[str, Path], object]] = {
    "pack": lambda text, _: parse_pack(text, file="pack.toml"),
    "interview": lambda text, _: parse_loop(text, file="loop.toml"),
    "model answers": lambda text, _: parse_model_answers(text, file="pack.toml"),
    "settings": _settings,
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("deep", DEEP_TOML)
def test_toml_that_is_nested_without_end_is_refused_at_once(
    reader: str, deep: str, tmp_path: Path
) -> None:
    try:
        said = str(READERS[reader](DEEP_TOML[deep], tmp_path))
    except Exception as error:
        said = str(error)
    assert (
        "parts (at line 1)" in said or "nested" in said or "recursion" in said or "larger" in said
    )
    assert len(in_short(said)) < 1_000


def test_a_file_of_settings_is_refused_by_its_size(tmp_path: Path) -> None:
    text = "#" * MOST_BYTES + '\nvoice = "espeak"\n'
    assert "larger than 1 MB" in _settings(text, tmp_path)


@pytest.mark.parametrize(
    "key", ["prompt", "probes", "spoken", "plain", "replies", "source"][: tries(2, night=6)]
)
def test_a_text_that_would_be_spoken_for_hours_is_a_fault_with_its_line(key: str) -> None:
    hours = "word " * 180_000 + "end."
    value = f'["{hours}"]' if key in ("probes", "replies") else f'"{hours}"'
    text = HEAD + QUESTION.format(prompt="Why?")
    if key == "prompt":
        text = HEAD + QUESTION.format(prompt=hours)
    elif key == "source":
        text = text.replace('"a test"', value)
    else:
        text += f"{key} = {value}\n"
    with pytest.raises(PackError) as caught:
        parse_pack(text, file="pack.toml")
    line = next(n for n, each in enumerate(text.splitlines(), 1) if each.startswith(key))
    (fault,) = caught.value.faults
    assert (fault.line, fault.key) == (line, key)
    assert "900,004 characters; allowed: up to 3,000" in fault.problem
    assert fault in lint_pack(text, file="pack.toml")


def test_a_pack_has_no_more_questions_than_can_be_compared() -> None:
    text = HEAD + QUESTION.format(prompt="Why?") * (MOST_QUESTIONS + 1)
    with pytest.raises(PackError, match="501 questions; allowed: up to 500"):
        parse_pack(text, file="pack.toml")


def test_a_fault_behind_a_list_of_many_lines_is_found_soon() -> None:
    listed = "\n".join("[1]," for _ in range(50_000))
    text = HEAD + f"nothing = [\n{listed}\n]\n" + QUESTION.format(prompt="Why?")
    with pytest.raises(PackError, match="nothing: unknown key"):
        parse_pack(text, file="pack.toml")


@pytest.mark.parametrize(
    "text",
    ["word " * 2_000_000, "a" * 10_000_000, "I chose. " * 1_000_000],
    ids=["a line", "a word", "sentences"],
)
@pytest.mark.parametrize(
    "arguments",
    [("analyze",), ("stories", "add", "--yes", "--question", "latest-stop", "--text")],
    ids=["analyze", "stories"],
)
def test_a_text_that_is_no_answer_is_refused(
    arguments: tuple[str, ...], text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "said.txt"
    file.write_text(text, encoding="utf-8")
    assert main([*arguments, str(file), *RULES]) == 2
    assert "0,000 characters are no answer" in told(capsys)


def test_more_words_than_anybody_says_are_no_answer() -> None:
    with pytest.raises(VoicecoachError, match="there are 100,001 words in it"):
        parse_text("word " * (MOST_WORDS + 1))
    with pytest.raises(VoicecoachError, match="there are 2,000,000 characters in its words"):
        parse_text("a" * 2_000_000)


def test_a_line_that_is_no_answer_is_kept_all_the_same(tmp_path: Path) -> None:
    line = "word " * 400_000
    typist = Typist(tmp_path, "practice", "--question", "latest-stop")
    typist.wait_for_its_turn()
    out, _ = typist.process.communicate(f"{line}\n\n".encode())
    shown = " ".join(out.decode().split())
    assert "not judged: there are 400,000 words in it" in shown
    (answer,) = Archive(tmp_path).find("latest").answers
    assert answer.status == "unassessed"
    assert answer.text_path is not None
    assert answer.text_path.read_text("utf-8").strip() == line.strip()


@pytest.mark.parametrize(
    "content", ["[" * 1_000_000, '{"report":' * 200_000], ids=["lists", "objects"]
)
def test_json_that_is_nested_without_end_is_damage(content: str, tmp_path: Path) -> None:
    record = tmp_path / "01.json"
    record.write_text(content, encoding="utf-8")
    assert isinstance(read_record(record, AnswerRecord), Damage)


@pytest.mark.parametrize(
    "content", ["[" * 1_000_000, '{"words":' * 200_000], ids=["lists", "objects"]
)
def test_a_transcript_that_is_nested_without_end_is_refused(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "said.json"
    file.write_text(content, encoding="utf-8")
    assert main(["analyze", str(file), *RULES]) == 2
    told(capsys)


def test_an_empty_session_that_a_crash_left_goes_with_the_next(tmp_path: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path\n"
        "from voicecoach.archive.sessions import Archive\n"
        "print(Archive(Path(sys.argv[1])).start_session(pack='p', space_needed_bytes=0).id)\n"
        "sys.stdout.flush(); os._exit(1)"
    )
    left = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=False
    ).stdout.strip()
    archive = Archive(tmp_path)
    with archive.start_session(pack="p", space_needed_bytes=0):
        assert archive.path / left in archive.folders()  # it may only be beginning
    long_ago = time.time() - 3_600
    os.utime(archive.path / left / RUNNING_FILE, (long_ago, long_ago))
    with archive.start_session(pack="p", space_needed_bytes=0) as now:
        os.utime(now.path / RUNNING_FILE, (long_ago, long_ago))
        with archive.start_session(pack="p", space_needed_bytes=0):
            assert now.path in archive.folders()  # it goes on
        assert archive.path / left not in archive.folders()
    assert archive.folders() == ()


def test_an_empty_session_says_how_it_goes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Archive(tmp_path).start_session(pack="p", space_needed_bytes=0) as folder:
        assert main(["history", "list", "--data", str(tmp_path)]) == 0
    assert f"no answers; delete it: voicecoach history delete {folder.id}" in " ".join(
        capsys.readouterr().out.split()
    )
