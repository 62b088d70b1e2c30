"""Choices in whole answers, through the report."""

import pytest

from tests.builders import make_report
from voicecoach.analysis.assessment import Evidence
from voicecoach.transcripts.text import parse_text

FIRST = "We had an archive that hardly anybody opened, and it cost us a day a week."


def found(text: str, signal: str, kind: str = "behavioral") -> list[Evidence]:
    report = make_report(parse_text(text), source="a test", engine="text", kind=kind)
    return [item for item in report.signals if item.signal == signal]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("So I decided to close it.", "I decided to close it."),
        ("Nobody asked me, but I, um, I shut it down.", "I, um, I shut it down."),
        ("My manager agreed when I recommended a smaller one.", "I recommended a smaller one."),
        ("In the end, it was my call to drop it.", "was my call to drop it."),
    ],
)
def test_a_choice_is_quoted_from_its_own_first_word(text: str, quote: str) -> None:
    (choice,) = found(f"{FIRST} {text}", "decision")
    assert choice.quote.removeprefix("it ") == quote
    assert choice.rule.startswith("choice.")
    assert choice.sentence == 1


def test_unpunctuated_speech_gives_the_same_choice() -> None:
    text = f"{FIRST} So I decided to close it and told sales why."
    bare = text.lower().replace(",", "").replace(".", "")
    assert "i decided to close it" in found(bare, "decision")[0].quote


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("We decided to keep it.", "shared_choice"),
        ("Marta and I decided to keep it.", "shared_choice"),
        ("My director decided to keep it.", "others_choice"),
        ("I would cancel it.", "hypothetical_choice"),
        ("I disagreed, but I backed the team's plan.", "disagreed_and_committed"),
    ],
)
def test_what_is_not_ones_own_has_a_name_of_its_own(text: str, signal: str) -> None:
    assert len(found(f"{FIRST} {text}", signal)) == 1
    assert found(f"{FIRST} {text}", "decision") == []


def test_what_one_would_do_is_the_choice_of_a_case() -> None:
    text = "The archive is slow. I would close it for new users."
    assert len(found(text, "decision", kind="case")) == 1
    assert found(text, "decision") == []


def test_an_ask_is_the_choice_of_pay_talk() -> None:
    text = "Thank you for the letter. Could you do ninety two thousand?"
    assert len(found(text, "decision", kind="negotiation")) == 1
    assert found(text, "decision") == []


def test_an_owner_named_in_the_next_sentence_is_the_choice() -> None:
    (choice,) = found("We decided to close it. And that was on me.", "decision")
    assert choice.sentence == 1


def test_what_nobody_owns_is_the_teams() -> None:
    assert len(found(f"{FIRST} So we decided to close it.", "team_credit")) == 1
    for owned in (
        "We decided to close it, and that was my call.",
        "Ann and I decided to close it.",
    ):
        assert found(f"{FIRST} {owned}", "team_credit") == []


def test_who_disagreed_some_sentences_ago_may_commit_all_the_same() -> None:
    text = "I was against the new route. My boss listened. She kept to it. So I supported it fully."
    (evidence,) = found(text, "disagreed_and_committed")
    assert evidence.sentence == 3


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("behavioral", "I suggested that we could maybe close it."),
        ("case", "I'd sort of lean towards the small one."),
        ("negotiation", "Maybe 70 would be possible."),
    ],
)
def test_half_a_choice_is_hedged_and_no_decision(kind: str, text: str) -> None:
    assert len(found(f"{FIRST} {text}", "hedged_choice", kind=kind)) == 1
    assert found(f"{FIRST} {text}", "decision", kind=kind) == []


@pytest.mark.parametrize("kind", ["introduction", "motivation", "estimate"])
def test_no_choice_is_looked_for_where_none_is_asked_for(kind: str) -> None:
    text = "I decided to study law. I would take ten million people."
    assert found(text, "decision", kind=kind) == found(text, "hypothetical_choice", kind=kind) == []
