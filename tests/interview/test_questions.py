"""Which questions a session takes, and in which order."""

import pytest

from voicecoach.errors import UsageError
from voicecoach.interview.questions import Pack, Question, did_you_mean, pick_questions


def _question(name: str) -> Question:
    return Question(id=name, prompt=f"{name}?", kind="case", domain="d", source="s")


IDS = ("alpha", "bravo", "charlie", "delta")
PACK = Pack(id="p", title="P", description="D", questions=tuple(map(_question, IDS)))


def _ids(questions: tuple[Question, ...]) -> tuple[str, ...]:
    return tuple(question.id for question in questions)


def test_named_questions_come_as_named_and_may_be_repeated() -> None:
    chosen = pick_questions(PACK, ["delta", "alpha", "delta"])
    assert _ids(chosen) == ("delta", "alpha", "delta")


def test_a_count_keeps_the_first() -> None:
    assert _ids(pick_questions(PACK, ["delta", "bravo"], 1)) == ("delta",)


@pytest.mark.parametrize(
    ("ids", "count", "complaint"),
    [
        (["alpha"], -1, "cannot ask -1 questions; --count is at least 1"),
        (["alpha"], 0, "cannot ask 0 questions; --count is at least 1"),
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
