"""A pack is read strictly, and whatever is wrong with it is reported where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.interview.faults import PackError
from voicecoach.interview.packs import parse_pack
from voicecoach.interview.questions import Fact, Pack, Question

GOOD = """\
title = "Warm-up"
description = "Two to begin with."

[[question]]
id = "first-stop"
kind = "behavioral"
domain = "killing-a-project-near-launch"
prompt = "What did you stop?"
source = "Stopping is a choice."

[[question]]
id = "cheap-model"
kind = "case"
domain = "model-choice"
budget_s = 120
prompt = "Which model would you buy?"
source = "Cost against quality."
"""


def test_a_good_pack_becomes_records_in_the_order_of_the_file() -> None:
    assert parse_pack(GOOD, file="packs/warm-up.toml") == Pack(
        id="warm-up",
        title="Warm-up",
        description="Two to begin with.",
        questions=(
            Question(
                id="first-stop",
                kind="behavioral",
                domain="killing-a-project-near-launch",
                prompt="What did you stop?",
                source="Stopping is a choice.",
                budget_s=90.0,
            ),
            Question(
                id="cheap-model",
                kind="case",
                domain="model-choice",
                prompt="Which model would you buy?",
                source="Cost against quality.",
                budget_s=120.0,
            ),
        ),
    )


def test_a_question_may_have_a_round_what_it_shows_probes_and_replies() -> None:
    more = 'round = "final"\nshows = "A price."\nprobes = ["Why\\n then?"]\nreplies = ["No."]\n'
    question = parse_pack(GOOD.replace("[[question]]", "[[question]]\n" + more, 1), file="a.toml")
    first = question.questions[0]
    assert (first.rounds, first.shows) == (("final",), "A price.")
    assert (first.probes, first.replies) == (("Why then?",), ("No.",))


def test_a_question_may_belong_to_several_rounds() -> None:
    text = GOOD.replace("[[question]]", '[[question]]\nround = ["b", "a", "b"]', 1)
    one, two = parse_pack(text, file="a.toml").questions
    assert (one.rounds, two.rounds) == (("b", "a"), ())


def test_a_question_may_be_worded_for_the_ear_and_know_facts_of_its_case() -> None:
    worded = 'spoken = "What did you  stop?"\nplain = "What ended?"\n'
    facts = '[[question.facts]]\nabout = ["users", "how many"]\nsays = "Two million a day."\n'
    first, _second = GOOD.split("[[question]]", 2)[1:]
    text = GOOD.replace(first, "\n" + worded + first.strip() + "\n" + facts, 1)
    one, two = parse_pack(text, file="a.toml").questions
    assert (one.aloud, one.plainer) == ("What did you stop?", "What ended?")
    assert one.facts == (Fact(about=("users", "how many"), says="Two million a day."),)
    assert (two.aloud, two.plainer) == (two.prompt, two.prompt)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('facts = "many"', "facts: 'many' won't do; allowed: tables of about and says"),
        ('facts = [{about = ["users"]}]', "says: missing"),
        ('facts = [{about = [], says = "Two.", why = 1}]', "why: unknown key"),
    ],
)
def test_a_fault_in_the_facts_is_told(line: str, told: str) -> None:
    with pytest.raises(PackError) as raised:
        parse_pack(GOOD.replace("[[question]]", f"[[question]]\n{line}", 1), file="a.toml")
    assert told in str(raised.value)


def test_a_prompt_over_several_lines_becomes_one_line() -> None:
    text = GOOD.replace('"What did you stop?"', '"""\nWhat did\n   you stop?\n"""')
    assert parse_pack(text, file="a.toml").questions[0].prompt == "What did you stop?"


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "told"),
    [
        ('title = "Warm-up"\n', "", 1, "title", "missing; allowed: a text"),
        ('title = "Warm-up"', 'title = "  "', 1, "title", "'  ' won't do; allowed: a text"),
        ('title = "Warm-up"', "title = 1999-01-01", 1, "title", "a date or time won't do"),
        ('title = "Warm-up"', 'title = "\\u001b[2J"', 1, "title", "without control characters"),
        ("description", "descripton", 2, "descripton", "unknown key; did you mean description?"),
        ("description", '"a\\nb"', 2, "'a\\nb'", "unknown key; allowed here: title, description,"),
        ("first-stop", "First Stop", 5, "id", "'First Stop' won't do; allowed: lower-case letters"),
        ("cheap-model", "first-stop", 12, "id", "is the id of question 1 already"),
        ('"behavioral"', '"behavioural"', 6, "kind", "did you mean behavioral?"),
        ('"behavioral"', "7", 6, "kind", "7 won't do; allowed: behavioral, case, negotiation"),
        ('kind = "case"\n', "", 11, "kind", "missing; allowed: behavioral, case, negotiation"),
        ("-near-launch", "", 7, "domain", "did you mean killing-a-project-near-launch?"),
        ("model-choice", "Model choice", 14, "domain", "allowed: lower-case letters, digits"),
        ("= 120", "= 5", 15, "budget_s", "5 won't do; allowed: a number of seconds from 10 to 600"),
        ("= 120", "= nan", 15, "budget_s", "nan won't do"),
        ("= 120", "= true", 15, "budget_s", "true won't do"),
        ("= 120", '= "120"', 15, "budget_s", "'120' won't do"),
        ("= 120", "= [120]", 15, "budget_s", "a list won't do"),
        ("= 120", "= 0x" + "f" * 5000, 15, "budget_s", "so large a number won't do"),
        ("budget_s", "budget", 15, "budget", "unknown key; did you mean budget_s?"),
        ("budget_s = 120", 'derived_from = "a"', 15, "derived_from", "unknown key; allowed here"),
        ('source = "Cost', 'sauce = "Cost', 17, "sauce", "did you mean source?"),
        ("= 120", '= 120\nround = "One"', 16, "round", "'One' won't do; allowed: lower-case"),
        ("= 120", '= 120\nround = ["one", "Two"]', 16, "round", "a list won't do; allowed: lower"),
        ("= 120", '= 120\nround = []', 16, "round", "a list won't do; allowed: lower-case"),
        ("= 120", '= 120\nprobes = "Why?"', 16, "probes", "'Why?' won't do; allowed: a list of"),
        ("= 120", '= 120\nreplies = ["a", 3]', 16, "replies", "a list won't do; allowed: a list"),
        ('source = "Stop', 'prompt = "Stop', 9, "TOML", "Cannot overwrite a value"),
        ('"Cost against quality."', '"Cost', 17, "TOML", "not valid"),
        ("[[question]]\nid = \"cheap", "[question\nid = \"cheap", 11, "TOML", "not valid"),
        ("= 120", "= " + "9" * 5000, 1, "TOML", "a number too large"),
        ("= 120", "= " + "[" * 5000, 1, "TOML", "nested too deeply"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_file_line_key_and_what_is_allowed(
    old: str, new: str, line: int, key: str, told: str
) -> None:
    assert old in GOOD
    with pytest.raises(PackError) as caught:
        parse_pack(GOOD.replace(old, new, 1), file="my/pack.toml")
    faults = [fault for fault in caught.value.faults if fault.key == key]
    assert [(fault.file, fault.line) for fault in faults] == [("my/pack.toml", line)]
    assert told in faults[0].problem


def test_every_fault_is_reported_at_once_in_the_order_of_the_file() -> None:
    text = GOOD.replace('kind = "case"', 'kind = "puzzle"').replace("title", "titel", 1)
    with pytest.raises(PackError) as caught:
        parse_pack(text, file="warm-up.toml")
    found = [(fault.line, fault.key) for fault in caught.value.faults]
    assert found == [(1, "titel"), (1, "title"), (13, "kind")]
    assert str(caught.value) == (
        "warm-up.toml:1: titel: unknown key; did you mean title? "
        "(and 2 more: voicecoach questions check warm-up.toml)"
    )


@pytest.mark.parametrize(
    ("questions", "line"),
    [
        ("", 1),
        ("question = []", 4),
        ('question = "What?"', 4),
        ('[question]\nid = "a"', 4),
    ],
)
def test_a_pack_without_question_tables_is_refused(questions: str, line: int) -> None:
    with pytest.raises(PackError) as caught:
        parse_pack(f'title = "A"\ndescription = "B"\n\n{questions}\n', file="a.toml")
    (fault,) = caught.value.faults
    assert (fault.line, fault.key) == (line, "question")
    assert "[[question]]" in fault.problem


def test_a_fault_in_an_inline_question_is_reported_at_its_list() -> None:
    inline = '{id = "a", kind = "case", domain = "d", prompt = "P?"}'
    text = f'title = "A"\ndescription = "B"\nquestion = [\n  {inline}\n]\n'
    with pytest.raises(PackError) as caught:
        parse_pack(text, file="a.toml")
    assert [(fault.line, fault.key) for fault in caught.value.faults] == [(3, "source")]


@pytest.mark.parametrize("file", ["My Pack.toml", "pack_one.toml", ".toml", "-a.toml"])
def test_a_file_name_that_cannot_be_an_id_is_a_fault(file: str) -> None:
    with pytest.raises(PackError, match="cannot name a pack"):
        parse_pack(GOOD, file=file)


def _damaged(text: str) -> st.SearchStrategy[str]:
    """Cut a piece out of a good pack and put something else in its place."""
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    pieces = st.text(alphabet="[]{}\"'=.,#\n\\ \tquestion01-ue\x00é\u2028", max_size=8) | st.text()
    return st.builds(lambda at, piece: text[: at[0]] + piece + text[at[1] :], places, pieces)


def _error(text: str) -> PackError | None:
    try:
        parse_pack(text, file="any.toml")
    except PackError as error:
        return error
    return None


@given(st.text() | st.text(alphabet="[]{}\"'=.,#\n\\ aq1-:T") | _damaged(GOOD))
def test_any_text_is_a_pack_or_a_pack_error_of_one_line(text: str) -> None:
    if error := _error(text):
        assert len(str(error).splitlines()) == 1
        assert all(1 <= fault.line <= text.count("\n") + 1 for fault in error.faults)
