"""Where clauses begin: each line as spoken, with a bar before every clause but the first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.languages.english.grammar.borders import begins_clause

LINES = """
after that the mood was better | and we finished it
it had seemed obvious | that people would need it | because i had filled notebooks with it
i met a hard situation | in which the team had clashing priorities and short deadlines
so i set out the terms of our contract | and got her the refund
as the only intern on reporting tools | i felt | i had to make sure | it would matter
i also ran a small survey on | how often they checked
within an hour | i could see | that this wouldn't be repaired quickly
i stopped designing this spring more or less for good
we talked with the ones | who stayed a lot | and started to rebuild the culture
my task was to find the cause | although i had hardly any experience with live systems
design and data and the whole floor in one room
i i stopped it | when nobody looked
she said | we should keep that deck
because of the holiday | we waited
i told them | it was over
and whenever i thought about it | i slept badly
"""


def marked(tokens: list[str]) -> str:
    return " ".join(
        f"| {token}" if place and begins_clause(tokens, place) else token
        for place, token in enumerate(tokens)
    )


@pytest.mark.parametrize("line", LINES.strip().splitlines())
def test_clauses_begin_where_a_reader_would_say_so(line: str) -> None:
    assert marked(line.replace("| ", "").split()) == line


WORDS = sorted({word for word in LINES.split() if word != "|"} | {"to", "of", "that's", "didn't"})


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
def test_any_words_can_be_looked_at(tokens: list[str]) -> None:
    assert begins_clause(tokens, 0)
    assert isinstance(marked(tokens), str)
