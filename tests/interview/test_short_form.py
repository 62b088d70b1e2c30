import pytest

from voicecoach.interview.questions import Question
from voicecoach.interview.short_form import short_form


def a_question(prompt: str, spoken: str = "") -> Question:
    return Question(id="q", prompt=prompt, spoken=spoken, kind="behavioral", domain="d", source="s")


@pytest.mark.parametrize(
    ("prompt", "short"),
    [
        ("What did you stop?", "What did you stop?"),
        ("Tell me what you stopped.", "Tell me what you stopped"),
        ("Imagine you were away. Which decision would the others have taken then?",
         "Which decision would the others have taken then?"),
        ("Both want the same week. Which one?", "Both want the same week"),
        ("Which decision would your team have taken differently, and what would that have cost us?",
         "Which decision would your team have taken differently…"),
        ("Tell me about a time at which you had to stop something that many people had wanted.",
         "Tell me about a time at which you had to stop something…"),
    ],
)  # fmt: skip
def test_it_is_what_is_asked_in_whole_words(prompt: str, short: str) -> None:
    assert short_form(a_question(prompt)) == short


def test_it_is_in_the_words_that_were_heard_or_read() -> None:
    question = a_question("Please name what it was that you ended.", "What did you end back then?")
    assert short_form(question) == "What did you end back then?"
    assert short_form(question, read=True) == "Please name what it was that you ended"
