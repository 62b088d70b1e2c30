"""Which questions a session takes, and in which order."""

from random import Random

import pytest

from voicecoach.errors import UsageError
from voicecoach.interview.questions import Pack, Question, did_you_mean, pick_questions


def _question(name: str) -> Question:
    return Question(id=name, prompt=f"{name}?", kind="case", domain="d", source="s")


IDS = ("alpha", "bravo", "charlie", "delta")
PACK = Pack(id="p", title="P", description="D", questions=tuple(map(_question, IDS)))


def _seeded(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - the order of questions is no secret


def _ids(questions: tuple[Question, ...]) -> tuple[str, ...]:
    return tuple(question.id for question in questions)


def test_all_questions_come_in_the_order_of_the_pack() -> None:
    assert pick_questions(PACK) == PACK.questions


def test_named_questions_come_as_named_and_may_be_repeated() -> None:
    chosen = pick_questions(PACK, ["delta", "alpha", "delta"], shuffle=_seeded(1))
    assert _ids(chosen) == ("delta", "alpha", "delta")


def test_a_count_keeps_the_first() -> None:
    assert _ids(pick_questions(PACK, count=2)) == ("alpha", "bravo")
    assert _ids(pick_questions(PACK, ["delta", "bravo"], 1)) == ("delta",)


def test_shuffling_keeps_every_question_and_repeats_with_its_seed() -> None:
    orders = {_ids(pick_questions(PACK, shuffle=_seeded(seed))) for seed in range(20)}
    assert len(orders) > 5
    assert all(sorted(order) == sorted(IDS) for order in orders)
    assert pick_questions(PACK, shuffle=_seeded(3)) == pick_questions(PACK, shuffle=_seeded(3))
    assert _ids(PACK.questions) == IDS


@pytest.mark.parametrize(
    ("ids", "count", "complaint"),
    [
        ([], -1, "cannot ask -1 questions; --count is at least 1"),
        (["alpha"], 0, "cannot ask 0 questions; --count is at least 1"),
        ([], 5, "pack p has 4 questions; --count 5 is more"),
        (["alpha"], 2, "you named 1 question; --count 2 is more"),
        (["alpha", "delta"], 3, "you named 2 questions; --count 3 is more"),
    ],
)
def test_a_count_that_cannot_be_filled_is_refused(
    ids: list[str], count: int, complaint: str
) -> None:
    with pytest.raises(UsageError) as caught:
        pick_questions(PACK, ids, count)
    assert str(caught.value) == complaint


@pytest.mark.parametrize(
    ("name", "hint"),
    [("charly", "did you mean charlie?"), ("xyz", "see voicecoach questions list --pack p")],
)
def test_an_unknown_question_is_refused_with_the_next_step(name: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        pick_questions(PACK, [name])
    assert str(caught.value) == f"pack p has no question {name!r}; {hint}"


def test_at_most_two_close_names_are_offered() -> None:
    names = ["stop-1", "stop-2", "stop-3"]
    assert did_you_mean("stop", names).count(" or ") == 1
    assert did_you_mean("zebra", names) == ""
