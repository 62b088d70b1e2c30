"""Transcripts that nobody meant: one line says what is wrong, or what is in them is judged."""

import contextlib
import json
import re
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.night import tries
from tests.reliability.mutated_transcripts import SAID, cues, mutated, whisper
from tests.transcripts.builders import all_english
from voicecoach.cli.main import main
from voicecoach.transcripts.content import decoded
from voicecoach.transcripts.read import read_transcript

Captured = pytest.CaptureFixture[str]

BATCHES = 10
LONGEST_LINE = 1_000
"""Characters of what is said of a file: more would bury it on a terminal."""

MOST_CPU_S = tries(90, night=300)
"""What is read in step with its length takes a thirtieth of that; what takes the square, or more,
a multiple of it."""


class TooSlowError(BaseException):
    """Not to be taken for a failure by anybody on the way."""


@contextlib.contextmanager
def bounded() -> Iterator[None]:
    """Raise TooSlowError where something takes this process MOST_CPU_S."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_args: object) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_CPU_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_mutated_transcript_is_judged_or_refused_in_one_line(
    batch: int, tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "answer.txt"
    for number in range(batch, tries(150, night=5_000), BATCHES):
        path.write_bytes(mutated(number))
        with bounded():
            code = main(["analyze", "--classifier", "rules", "--format", "json", str(path)])
        shown = capsys.readouterr()
        lines = shown.err.splitlines()
        assert code in (0, 2), f"{number}: {shown.err}"
        assert all(len(line) < LONGEST_LINE for line in lines), number
        if code == 2:
            assert len(lines) == 1, f"{number}: {shown.err}"
            assert str(path) in lines[0], number
            continue
        report = json.loads(shown.out, parse_constant=_no_number)
        _nothing_is_invented(report, path.read_bytes(), number)


def _no_number(name: str) -> float:
    raise AssertionError(f"{name} is no JSON")


def _nothing_is_invented(report: dict[str, object], content: bytes, number: int) -> None:
    """Each letter of what is judged stands in the file, in the order of the file's own words."""
    transcript = report["transcript"]
    assert isinstance(transcript, dict)
    text = decoded(content) or ""
    if re.match(r"\s*[\[{]", text):
        with contextlib.suppress(ValueError):
            text = json.dumps(json.loads(text), ensure_ascii=False)
    there = set(text) | set("\ufffd.")  # items of a list end with a stop
    if "&" in text:
        return  # an entity stands for another letter
    for word in transcript["words"]:
        assert set(word["text"]) <= there, f"{number}: {word['text']!r}"


LONG = 50_000
"""Characters: an hour of speech."""

HOSTILE: dict[str, Callable[[int], str]] = {
    name: (lambda size, unit=unit: SAID + unit * (size // len(unit)) + "x")  # type: ignore[misc]  # mypy knows no default of a lambda
    for name, unit in {
        "one digit": "1", "one letter": "a", "spaces": " ", "tabs": "\t", "lines": "\n",
        "brackets": "(", "brackets with words": "(a ", "square brackets": "[", "pictures": "![",
        "links": "[a](", "references": "[a][", "angles": "<", "tags": "<a", "voices": "<v ",
        "addresses": "<https:", "comments": "<!--", "styles": "{\\", "quotes": '"a ',
        "curly quotes": "“a ", "stops": ". ", "dots": ".", "commas": ", ", "hyphens": "a-",
        "headings": "# a  ", "pipes": "|", "table rules": "| - ", "stars": "*a ", "ticks": "`",
        "the same word": "and ", "numbers": "one hundred ", "scales": "million ", "notes": "♪a",
        "noted sounds": "(music into", "noted times": "(music 1", "names": "Jane Doe: ",
        "indented lines": "- a\n b\n", "half a heading": "# \t", "front matter": "---\na: b: c\n",
        "emoji": "🙂", "accents": "\u0301", "Chinese": "我决定", "mixed": "I 我 ",
        "entities": "&amp", "please": "please. ", "seconds": "1 hour 1 minute ", "arrows": "--> ",
        "clocks": "0:03 ",
    }.items()
}  # fmt: skip
HOSTILE |= {
    "front matter alone": lambda size: "---\n" + "a: b: c\n" * (size // 8) + "I stopped it.",
    "one item": lambda size: "- I\n" + " chose\n" * (size // 7),
    "spaces before a stamp": lambda size: "I" + " " * size + "0:03 x\nI stopped it.",
    "a heading of spaces": lambda size: "# I stopped" + " " * size + "it",
    "digits in brackets": lambda size: f"(music {'1' * size}x) I stopped it.",
    "words in brackets": lambda size: f"(music {'into' * (size // 4)}x) I stopped it.",
    "a long speaker": lambda size: f"start,end,text,speaker\n0,9,I stopped it.,{'(' * size}\n",
    "a speaker of digits": lambda size: (
        f"start,end,text,speaker\n0,9,I stopped it.,{'1' * size}a\n"
    ),
    "many speakers": lambda size: "WEBVTT\n\n" + "".join(
        f"00:01.000 --> 00:02.000\n<v Jane {at}>I stopped it.\n\n" for at in range(size // 55)
    ),
    "sounds among words": lambda size: whisper(["stopped", "[music]"] * (size // 100)),
    "one word with times": lambda size: whisper(["and"] * (size // 50)),
    "other words than times": lambda size: json.dumps(
        {**json.loads(whisper(["and"] * (size // 50))), "text": "or so " * (size // 50)}
    ),
    "cues": lambda size: cues(size // 55),
    "turns": lambda size: "Interviewer: Why?\nCandidate: I chose it.\n" * (size // 40),
    "one turn": lambda size: "Interviewer: Why?\nCandidate: I chose it.\n" + "so\n" * (size // 3),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_read_takes_no_more_than_its_length(name: str) -> None:
    text = HOSTILE[name](tries(LONG, night=3 * LONG))
    with bounded():
        given = read_transcript(text, likely=all_english)
    assert given.transcript.words or given.transcript.foreign
    assert all(len(note) < LONGEST_LINE for note in given.notes)


@pytest.mark.parametrize(
    "said",
    ["and ", "no, ", "a-", "I decided ", "one ", "five million ", "instead of that ", "if we had "],
)
def test_judging_takes_no_more_than_the_length(said: str, tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "answer.txt"
    path.write_text(said * (tries(20_000, night=300_000) // len(said)), encoding="utf-8")
    with bounded():
        assert main(["analyze", "--classifier", "rules", str(path)]) == 0
    assert capsys.readouterr().err == ""


def test_more_words_than_anybody_says_are_refused_in_one_line(
    tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "answer.txt"
    path.write_text("and " * 1_000_000, encoding="utf-8")
    with bounded():
        assert main(["analyze", str(path)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert f"{path}: there are 1,000,000 words in it" in line


@pytest.mark.parametrize("opening", ["[", '{"words":', '{"a":'])
def test_json_nested_without_end_is_refused_in_one_line(
    opening: str, tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "answer.json"
    path.write_text("[" + opening * 100_000, encoding="utf-8")
    assert main(["analyze", str(path)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert f"{path}: not" in line


@pytest.mark.parametrize("number", ["9" * 309, "9" * 4_000, "five" + " million" * 60])
def test_a_number_beyond_all_counting_is_judged_as_words(
    number: str, tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "answer.txt"
    path.write_text(f"I stopped the launch, and it took {number} in all.", encoding="utf-8")
    assert main(["analyze", "--classifier", "rules", str(path)]) == 0
    assert "I stopped the launch" in capsys.readouterr().out
