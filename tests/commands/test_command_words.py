from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.commands.command_words import PHRASES, Command, command_of
from voicecoach.transcript import Word

DOCUMENTED = Path(__file__).parents[2] / "docs" / "voice-commands.md"
EVERY = [(phrase, command) for command, phrases in PHRASES.items() for phrase in phrases]


def test_every_command_can_be_said_and_no_phrase_says_two() -> None:
    assert set(PHRASES) == set(get_args(Command))
    assert len({phrase for phrase, _ in EVERY}) == len(EVERY)


def test_the_documentation_lists_every_phrase_with_its_command() -> None:
    rows = [line.split("|") for line in DOCUMENTED.read_text(encoding="utf-8").splitlines()]
    table = {row[1].strip(): tuple(row[2].strip().split(" · ")) for row in rows if len(row) == 5}

    assert {name: table.get(name) for name in PHRASES} == dict(PHRASES)


@pytest.mark.parametrize(("phrase", "command"), EVERY)
def test_a_phrase_is_its_command(phrase: str, command: Command) -> None:
    assert command_of(phrase) == command
    assert command_of(f"{phrase.capitalize()}.") == command


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("Next!", "next"),
        ("NEXT QUESTION", "next"),
        ("Okay, next question, please.", "next"),
        ("um, okay so... next", "next"),
        ("Follow-up?", "follow up"),
        ("That\u2019s enough for today, thank you.", "stop"),
        ("thats enough", "stop"),
        ("Could you repeat the question, please?", "repeat"),
        ("Please stop now, thanks.", "stop"),
        ("What did I miss?", "what did i miss"),
    ],
)
def test_spelling_and_politeness_make_no_difference(text: str, command: Command) -> None:
    assert command_of(text) == command


@pytest.mark.parametrize(
    "text",
    [
        "",
        "...",
        "please",
        "okay",
        "Next we shipped it.",
        "And then we went on.",
        "We hit pause on the launch.",
        "I told them to stop.",
        "again and again",
        "The question is next.",
        "stopped",
        "nonstop",
    ],
)
def test_ordinary_words_are_no_command(text: str) -> None:
    assert command_of(text) is None


def test_recognized_words_are_taken_as_they_are() -> None:
    words = tuple(
        Word(text=text, start_s=0.3 * place, end_s=0.3 * place + 0.3)
        for place, text in enumerate(("Hold", "on."))
    )

    assert command_of(words) == "moment"
    assert command_of(()) is None


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert command_of(text) in {None, *PHRASES}


@given(st.sampled_from(EVERY), st.sampled_from(["roadmap", "retention", "we", "licence"]))
def test_one_more_word_makes_it_part_of_an_answer(pair: tuple[str, Command], word: str) -> None:
    phrase, _ = pair

    assert command_of(f"{phrase} {word}") is None
    assert command_of(f"{word} {phrase}") is None
