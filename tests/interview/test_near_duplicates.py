"""A question that another pack has already is refused, and different ones are not."""

import itertools
import tomllib
from pathlib import Path

import pytest

from voicecoach.cli.packs import read_pack
from voicecoach.interview.lint import lint_pack
from voicecoach.interview.near_duplicates import across
from voicecoach.interview.questions import Pack, Question

FOLDER = Path(__file__).parents[2] / "questions"
SHIPPED = [read_pack(path) for path in sorted(FOLDER.glob("*.toml"))]
REWORDED: dict[str, list[list[str]]] = tomllib.loads(
    Path(__file__).with_name("rewordings.toml").read_text(encoding="utf-8")
)


def _pack(*prompts: str, kind: str = "case", name: str = "own") -> Pack:
    return Pack(
        id=name,
        title="Own",
        description="Own.",
        questions=tuple(
            Question(id=f"q{place}", prompt=prompt, kind=kind, domain="x", source="a test")  # type: ignore[arg-type]
            for place, prompt in enumerate(prompts)
        ),
    )


@pytest.mark.parametrize(("part", "fewest"), [("dev", 13), ("held_out", 16)])
def test_rewordings_of_shipped_questions_are_found_and_named(part: str, fewest: int) -> None:
    pairs = REWORDED[part]
    found = {near.index: near.other for near in across(_pack(*(p for _, p in pairs)), SHIPPED)}

    assert all(other == pairs[index][0] for index, other in found.items())
    assert len(found) >= fewest


def test_no_shipped_question_is_one_of_another_pack() -> None:
    for pack in SHIPPED:
        assert list(across(pack, SHIPPED)) == []


def test_a_pack_that_takes_the_place_of_another_is_not_held_against_it() -> None:
    prompt = REWORDED["held_out"][0][1]
    theirs = _pack(prompt, name="theirs")

    assert [near.other for near in across(_pack(prompt), [theirs])] == ["theirs/q0"]
    assert list(across(_pack(prompt, name="theirs"), [theirs])) == []


def test_every_interview_may_ask_who_you_are() -> None:
    asked = "Please tell me about yourself, your present work, and what brings you here today."
    ours, theirs = (_pack(asked, kind="introduction", name=name) for name in ("ours", "theirs"))
    assert list(across(ours, [theirs])) == []


def test_two_short_questions_that_share_a_word_are_different() -> None:
    assert list(across(_pack("Why music?"), [_pack("Which music?", name="theirs")])) == []


def test_the_lint_names_pack_question_and_line() -> None:
    (pack, reworded) = REWORDED["held_out"][10]
    text = (
        'title = "Own"\ndescription = "Own."\n[[question]]\nid = "mine"\nkind = "case"\n'
        f'domain = "x"\nprompt = "{reworded}"\nsource = "A test."\n'
    )

    assert lint_pack(text, file="own.toml") == ()
    (fault,) = lint_pack(text, file="own.toml", others=SHIPPED)

    assert fault.line == 7
    assert fault.problem.startswith(f"nearly the same as {pack} (")


def test_the_labelled_pairs_are_of_questions_that_are_there() -> None:
    known = {f"{pack.id}/{question.id}" for pack in SHIPPED for question in pack.questions}
    assert {name for name, _ in itertools.chain(*REWORDED.values())} <= known
