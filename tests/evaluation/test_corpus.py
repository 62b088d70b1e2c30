import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.errors import UsageError
from voicecoach.evaluation.corpus import parse_corpus


def a_line(**changes):
    value = {
        "id": "x-1",
        "kind": "behavioral",
        "domain": "anything",
        "question": "Why?",
        "sentences": [
            {"text": "We had a plan.", "phase": "context", "signals": []},
            {"text": "I dropped it.", "phase": "judgment", "signals": ["decision"]},
        ],
        "judgment_sentence": 1,
    }
    return json.dumps(value | changes)


def a_sentence(**changes):
    return [{"text": "A plan.", "phase": "context", "signals": []} | changes]


def test_answers_are_read_line_by_line_and_blank_lines_skipped():
    answers = parse_corpus(f"\ufeff{a_line()}\n\n{a_line(id='x-2')}\r\n", file="a.jsonl")
    assert [answer.id for answer in answers] == ["x-1", "x-2"]
    assert answers[0].sentences[1].signals == ("decision",)
    assert answers[0].judgment_sentence == 1


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "not valid JSON at column 2"),
        ("[" * 100_000, "not an answer"),
        ("[]", "expected an object"),
        (a_line(kind="puzzle"), "kind: 'puzzle' is not one of 'behavioral', 'case', 'negotiation'"),
        (a_line(sentences=[]), "sentences: expected at least one"),
        (
            a_line(sentences=a_sentence(phase="end")),
            "sentences[0].phase: 'end' is not one of 'context', 'action'",
        ),
        (
            a_line(sentences=a_sentence(signals=["decision", "luck"])),
            "sentences[0].signals[1]: 'luck' is not one of 'decision', ",
        ),
        (a_line(sentences=a_sentence(text=" … ")), "sentences[0].text: there are no words in it"),
        (a_line(judgment_sentence=0), "judgment_sentence: expected 1, the first sentence"),
        (a_line(judgment_sentence=7), "judgment_sentence: expected 1, the first sentence"),
        (a_line(judgment_sentence=None), "judgment_sentence: expected 1, the first sentence"),
        (
            a_line(sentences=a_sentence(), judgment_sentence=0),
            "judgment_sentence: expected null, since no sentence has the signal decision; found 0",
        ),
    ],
)
def test_a_fault_is_told_with_its_file_line_and_what_is_allowed(line, told):
    with pytest.raises(UsageError) as fault:
        parse_corpus(f"{a_line()}\n{line}", file="my.jsonl")
    message = str(fault.value)
    assert message.startswith("my.jsonl:2: ")
    assert told in message
    assert "\n" not in message


def test_of_several_faults_the_first_is_told_with_the_number_of_the_others():
    with pytest.raises(UsageError, match=r"^a:1: .* \(and 2 more lines with a fault\)$"):
        parse_corpus("{\n{\n{", file="a")


@pytest.mark.parametrize("content", ["", "\n\n"])
def test_a_corpus_without_answers_is_a_mistake(content):
    with pytest.raises(UsageError, match=r"empty\.jsonl: no answers in it"):
        parse_corpus(content, file="empty.jsonl")


@given(st.text())
def test_any_text_is_read_or_refused_in_one_line(content):
    with pytest.raises(UsageError) as fault:
        parse_corpus(content, file="a.jsonl")
    assert str(fault.value).startswith("a.jsonl:")
