"""What a listener in a second language can follow: the words, and how much is asked at once."""

import pytest

from voicecoach.cli.familiar_words import familiar_words
from voicecoach.interview.lint import lint_pack, notes_on_pack
from voicecoach.interview.plain_speech import count_asks, rare_words, read_vocabulary

KNOWN = familiar_words()


@pytest.mark.parametrize(
    "text",
    [
        "Which launch did you stop?",
        "Which one, and why?",
        "Pick one, and say why.",
        "Would you give up base pay for it? Why not?",
        "You run three apps. Which one stays?",
        "Think of a plan that failed. Who was against it?",
        "Suppose I owned it. Convince me.",
        "Choose one of them.",
        "When they left, what did you do?",
        "If only one part could move, which one?",
        "And what did the team do better than you?",
        "What did you show them when there was nothing to see?",
        "I'd like to hear about a fight that you lost.",
        "Please walk me through that week.",
        "So, please tell me about yourself.",
        "Guess how many people sing in one night.",
        "All right, work out what it would cost.",
        "Then choose one of them.",
        "Was it you, or was it your boss?",
        "In their words: what did you do to them?",
    ],
)
def test_one_thing_is_asked(text: str) -> None:
    assert count_asks(text) == 1


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Which launch did you stop? Who was against it?", 2),
        ("What broke, what held, and who paid?", 3),
        ("Who was told, and in what words?", 2),
        ("Tell me what you dropped and how you told them.", 2),
        ("Did you tell them, and did they agree?", 2),
        ("Describe the rule. Explain who wrote it.", 2),
        ("Walk me through the choice and explain its cost.", 2),
        ("How large was the gap? Put a figure on it.", 2),
        ("What would you choose, and why is the other one worse?", 2),
    ],
)
def test_several_things_are_asked(text: str, asks: int) -> None:
    assert count_asks(text) == asks


@pytest.mark.parametrize(
    "text", ["Here is the offer.", "I have read your papers.", "So that is settled.", ""]
)
def test_nothing_is_asked(text: str) -> None:
    assert count_asks(text) == 0


@pytest.mark.parametrize(
    ("text", "rare"),
    [
        ("Which launch did you stop, and what did it cost?", ()),
        ("They weren't happier; the studies tried, stopped and carried on.", ()),
        ("Goodwill and anecdotes cajole.", ("anecdotes", "cajole")),
        ("Ask Xu Fang of WeSing about QQ Music and the API.", ()),
        ("Kuwo kept its playlists and its retention.", ()),
        ("The well-known, unfinished plan.", ()),
        ("Nobody overruled him; nobody overruled her.", ("overruled",)),
    ],
)
def test_words_that_few_learners_know_are_told(text: str, rare: tuple[str, ...]) -> None:
    assert rare_words(text, KNOWN.b2) == rare


def test_fewer_words_can_be_counted_on_lower_down() -> None:
    assert KNOWN.b1 < KNOWN.b2
    assert rare_words("A reluctant partner.", KNOWN.b2) == ()
    assert rare_words("A reluctant partner.", KNOWN.b1) == ("reluctant",)


def test_a_word_list_has_remarks_and_two_levels() -> None:
    known = read_vocabulary("# none of this\n[B1]\na cat\nsat\n\n[B2]\nmat\n")
    assert {"a", "cat", "sat"} <= known.b1
    assert "none" not in known.b2
    assert known.b2 - known.b1 == {"mat"}


PACK = """\
title = "A"
description = "B"
[[question]]
id = "q"
kind = "case"
domain = "d"
source = "s"
prompt = "A prompt that is read may cajole, and it may ask: what broke, and what held?"
"""


def _notes(more: str) -> list[tuple[str, str]]:
    pack = PACK + more
    assert lint_pack(pack, file="a.toml") == ()
    notes = notes_on_pack(pack, file="a.toml", vocabulary=KNOWN)
    return [(note.key, note.problem.split(";")[0]) for note in notes]


def test_only_what_is_heard_is_noted() -> None:
    assert [key for key, _ in _notes("")] == ["prompt", "prompt"]
    assert _notes('spoken = "What broke?"\nplain = "What stopped?"\n') == []


def test_each_form_has_its_own_length_and_level() -> None:
    words = "Say " + "so " * 20 + "now."
    assert _notes(f'spoken = "{words}"\nplain = "{words}"\n') == [
        ("plain", "22 words are many to keep in mind")
    ]
    reluctant = "Who was reluctant?"
    assert _notes(f'spoken = "{reluctant}"\nplain = "{reluctant}"\n') == [
        ("plain", "not every listener knows reluctant")
    ]


def test_a_probe_is_heard_as_well() -> None:
    probe = "Who was told, and in what words?"
    assert _notes(f'spoken = "What broke?"\nprobes = ["{probe}"]\n') == [
        ("probes", "asks for 2 things")
    ]
