"""All that the product can say, read for signs that no voice should get."""

import importlib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from tests.builders import make_report
from voicecoach.evaluation.corpus import parse_corpus
from voicecoach.evaluation.timeline import speak
from voicecoach.tts.sentences import sentences
from voicecoach.tts.spoken_text import STOPS

ROOT = Path(__file__).parent.parent
SPOKEN_KEYS = {
    "prompt", "probes", "replies", "opening", "closing", "closing_convinced", "closing_doubtful",
    "name", "says", "terms", "fixed", "text",
}  # fmt: skip
READABLE = STOPS + " ()/%“”—…\N{EN DASH}\N{RIGHT SINGLE QUOTATION MARK}"
"""Signs that ``spoken`` knows how to say or to pause at."""

WORDINGS = [
    f"voicecoach.{folder.replace('/', '.')}.{path.stem}"
    for folder, pattern in (
        ("languages/english/interview", "*.py"),
        ("languages/english", "wordings*.py"),
    )
    for path in sorted((ROOT / "voicecoach" / folder).glob(pattern))
    if path.stem not in {"__init__", "debrief_page"}
]


def texts_in(value: object, key: str = "") -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from texts_in(each)
    elif isinstance(value, Iterable):
        for each in value:
            yield from texts_in(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))


def told_in_toml(value: object, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, each in value.items():
            yield from told_in_toml(each, name)
    elif isinstance(value, list):
        for each in value:
            yield from told_in_toml(each, key)
    elif key in SPOKEN_KEYS and isinstance(value, str):
        yield " ".join(value.split())


def constants(module: str) -> Iterator[str]:
    """Every sentence in capitals' constants: a text with a space, without its placeholders."""
    for name, value in vars(importlib.import_module(module)).items():
        if name.strip("_").isupper():
            for text in texts_in(value):
                if " " in text:
                    yield re.sub(r"\{\w*\}", "this", text)


def strange_signs(text: str) -> set[str]:
    return {each for each in text if not (each.isascii() and each.isalnum())} - {
        each for each in text if each in READABLE or each.isalpha()
    }


def faults(text: str, said: list[str] | None = None) -> list[str]:
    """What a voice would stumble over, and words that would not be said."""
    said = sentences(text) if said is None else said
    signs = [
        f"{character!r} in {piece!r}"
        for piece in said
        for character in piece
        if not (character.isalpha() or character in STOPS + " ")
    ]
    left = iter(re.findall(r"[a-z]+", " ".join(said)))
    plain = re.findall(r"(?<![\w'.\u2019])[a-z]{3,}(?![\w'\u2019/])", text)
    lost = [f"{word!r} of {text!r} is not said" for word in plain if word not in left]
    return signs + lost


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, id=path.name)
        for folder in ("questions", "interviews", "model_answers")
        for path in sorted((ROOT / folder).glob("*.toml"))
    ],
)
def test_every_pack_and_interview_can_be_said(path):
    texts = list(told_in_toml(tomllib.loads(path.read_text("utf-8"))))
    assert texts
    assert {text: signs for text in texts if (signs := strange_signs(text))} == {}
    assert [fault for text in texts for fault in faults(text)] == []


@pytest.mark.parametrize("module", WORDINGS)
def test_every_wording_of_the_coach_can_be_said(module):
    texts = list(constants(module))
    assert texts
    assert {text: signs for text in texts if (signs := strange_signs(text))} == {}
    assert [fault for text in texts for fault in faults(text)] == []


def test_feedback_on_answers_can_be_said():
    file = ROOT / "benchmark" / "dev-a.jsonl"
    answers = parse_corpus(file.read_text("utf-8"), file=file.name)[:40]
    for answer in answers:
        told = speak(answer)
        report = make_report(
            told.transcript(told.words), source="a test", engine="text", kind=answer.kind
        )
        assert sentences(report.feedback.spoken)
        assert faults(report.feedback.spoken) == []


def test_the_check_finds_what_it_is_for():
    assert strange_signs("more → less") == {"→"}
    assert faults("The kite is in the garden.") == []
    assert faults("The kite flies.", ["The moon & kite flies."]) == [
        "'&' in 'The moon & kite flies.'"
    ]
    assert faults("The kite flies.", ["Flies kite."]) == [
        "'flies' of 'The kite flies.' is not said"
    ]
