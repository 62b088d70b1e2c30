"""Model answers are read as strictly as packs, and whatever is wrong is told where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.interview.faults import PackError
from voicecoach.interview.model_answers import parse_model_answers

TEXT = "I stopped the wallet in May. " * 22
GOOD = f'[[answer]]\nquestion = "first-stop"\ntext = """\n{TEXT}"""\n'


def test_answers_are_given_by_the_id_of_their_question() -> None:
    two = GOOD + GOOD.replace("first-stop", "second-stop")
    answers = parse_model_answers(two, file="my-team.toml")
    assert list(answers) == ["first-stop", "second-stop"]
    assert answers["first-stop"] == TEXT.strip()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "mine.toml:1: answer: missing; there is at least one [[answer]] table"),
        ("answer = 3", "mine.toml:1: answer: must be tables"),
        (GOOD + "txt = 3\n", "mine.toml:5: txt: unknown key; did you mean text"),
        (GOOD + GOOD, "mine.toml:6: question: 'first-stop' has an answer already"),
        (GOOD.replace("first-stop", "First stop"), "mine.toml:2: question: 'First stop' won't do"),
        ('[[answer]]\nquestion = "a"\ntext = "Yes."', "mine.toml:3: text: 1 words; allowed: 125"),
        ('[[answer]]\nquestion = "a"', "mine.toml:1: text: missing"),
        ("answer = [", "mine.toml:1: TOML: not valid"),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, told: str) -> None:
    with pytest.raises(PackError) as caught:
        parse_model_answers(text, file="mine.toml")
    assert str(caught.value.faults[0]).startswith(told)


@given(st.text())
def test_any_text_is_read_or_refused_with_its_line(text: str) -> None:
    lines: list[int] = []
    try:
        parse_model_answers(text, file="mine.toml")
    except PackError as error:
        lines = [fault.line for fault in error.faults]
    assert all(line >= 1 for line in lines)
