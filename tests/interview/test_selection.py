"""Out of all packs a session takes what was asked longest ago."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.interview.questions import Pack, Question
from voicecoach.interview.selection import (
    is_about,
    is_for_company,
    longest_ago_first,
    pooled,
    topics_of,
)


def question(name: str, domain: str = "d", *rounds: str) -> Question:
    return Question(
        id=name, prompt=f"{name}?", kind="case", domain=domain, source="s", rounds=rounds
    )


def pack(name: str, *ids: str, title: str = "T") -> Pack:
    return Pack(id=name, title=title, description="D", questions=tuple(map(question, ids)))


A, B = pack("a", "a1", "a2", "a3"), pack("b", "b1")


def test_packs_take_turns() -> None:
    assert [one.question.id for one in pooled([A, B])] == ["a1", "b1", "a2", "a3"]
    assert [one.pack for one in pooled([A, B])] == ["a", "b", "a", "a"]


def test_what_was_never_asked_comes_first_and_then_the_longest_ago() -> None:
    asked_at = {("a", "a1"): 30.0, ("a", "a2"): 10.0, ("b", "a3"): 5.0}
    ordered = longest_ago_first(pooled([A, B]), asked_at)
    assert [one.question.id for one in ordered] == ["b1", "a3", "a2", "a1"]


@given(st.dictionaries(st.sampled_from(["a1", "a2", "a3"]), st.floats(0, 1e10)))
def test_every_question_stays_and_asking_in_turns_reaches_all(asked: dict[str, float]) -> None:
    asked_at = {("a", name): at for name, at in asked.items()}
    reached = set()
    for turn in range(len(A.questions)):
        ordered = longest_ago_first(pooled([A]), asked_at)
        assert sorted(one.question.id for one in ordered) == ["a1", "a2", "a3"]
        reached.add(ordered[0].question.id)
        asked_at["a", ordered[0].question.id] = 2e10 + turn
    assert reached == {"a1", "a2", "a3"}


@pytest.mark.parametrize(
    ("topic", "fits"),
    [
        ("resolving-cross-functional-conflict", True),
        ("conflict", True),
        ("Conflict cross", True),
        ("case", True),
        ("final", True),
        ("conf", True),
        ("conflicts", False),
        ("launch", False),
        ("", False),
        ("...", False),
    ],
)
def test_a_topic_is_a_domain_a_kind_or_a_round_or_words_of_it(topic: str, fits: bool) -> None:
    asked = question("q", "resolving-cross-functional-conflict", "final-round")
    assert is_about(asked, topic) is fits


def test_only_questions_about_a_topic_are_taken_and_topics_are_told() -> None:
    two = Pack(
        id="p",
        title="P",
        description="D",
        questions=(
            question("one", "pricing"),
            question("two", "growth"),
            question("three", "growth"),
        ),
    )
    assert [one.question.id for one in pooled([two], ["grow", "nothing"])] == ["two", "three"]
    assert topics_of(pooled([two])) == ("pricing", "growth")


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("Tencent Music", True),
        ("tencent-music", True),
        ("MUSIC", True),
        ("Tencent AI", False),
        ("", False),
    ],
)
def test_a_company_is_known_by_its_name(name: str, fits: bool) -> None:
    assert is_for_company(pack("tencent-music-onsite", "q", title="On site"), name) is fits
