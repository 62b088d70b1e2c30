"""The words that an interviewer rests on are told with what they say."""

import pytest

from tests.interview.loops import exchange
from voicecoach.interview.testimony import quotes, trimmed


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("I told him no.", "I told him no"),
        ("and I chose not to.", "I chose not to"),
        ("everybody was happy with.", "everybody was happy with"),
        ("it was hard to know who it was for?", "it was hard to know who it was for"),
        ("I pulled the cards two weeks before the", "I pulled the cards two weeks"),
        ("People were upset, like", "People were upset"),
        ("the rule was, um.", "the rule was"),
        ("", ""),
    ],
)
def test_only_a_quote_that_was_cut_loses_its_last_words(quote: str, told: str) -> None:
    assert trimmed(quote) == told


@pytest.mark.parametrize(
    "lesson", ["If I had it over", "If I could do it over", "If I had to do it again"]
)
def test_a_clause_that_ends_at_a_comma_keeps_its_end(lesson: str) -> None:
    answer = f"I stopped the launch in May. {lesson}, I'd ask the nurses first."

    told = [one.quote for one in quotes(exchange(answer)) if one.evidence.signal == "reflection"]

    assert told
    assert all(each.startswith(lesson) for each in told)
