"""Ten seconds for a story and its opening line."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.builders import report_of
from voicecoach.analysis.assessment import Report
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS
from voicecoach.interview.retrieval import (
    LIMIT_S,
    Outcome,
    Retrieval,
    domain_question,
    judge_retrieval,
    next_domain,
    tell_retrieval,
    tell_retrievals,
)
from voicecoach.languages.english.interview.retrieval import NO_CHOICE, NOTHING

DOMAIN = "killing-a-project-near-launch"
OPENING = "The lyric cards. I pulled the lyric cards nine days before release."
LONG_WAY = "It was a long year with many meetings and a great deal of talk about dates. " * 3
STORIES = {
    "Lyric cards": "I chose trust over reach",
    "Gift ranking": "I rejected the paid ranking under the new rule for minors",
}


def judge(text: str, **stories: dict[str, str]) -> Retrieval:
    return judge_retrieval(report_of(text), domain=DOMAIN, **stories)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (OPENING, "ready"),
        (LONG_WAY + OPENING, "late"),
        (LONG_WAY, "no_choice"),
        ("", "nothing"),
    ],
)
def test_an_opening_line_is_a_choice_within_ten_seconds(text: str, outcome: Outcome) -> None:
    assert judge(text).outcome == outcome


def test_the_opening_line_and_its_second_are_told() -> None:
    told = tell_retrieval(judge(OPENING), known=False)

    assert "I pulled the lyric cards nine days before release." in told
    assert told.startswith("Ready, after ")
    assert tell_retrieval(result(DOMAIN, "ready", at_s=0.2), known=False) == "Ready, at once."


def test_a_story_of_the_candidate_is_recognized() -> None:
    assert judge(OPENING, stories=STORIES).story == "Lyric cards"
    assert judge("I rejected the ranking for minors.", stories=STORIES).story == "Gift ranking"
    assert judge("I refused the other offer on a Friday.", stories=STORIES).story is None
    assert "Lyric cards" in tell_retrieval(judge(OPENING, stories=STORIES), known=True)
    assert "did not recognize" in tell_retrieval(judge(OPENING), known=True)


def test_silence_and_talk_are_told_apart() -> None:
    assert tell_retrieval(judge(""), known=False) == NOTHING
    assert tell_retrieval(judge(LONG_WAY), known=False) == NO_CHOICE


def test_what_was_not_understood_is_not_called_missing() -> None:
    heard = report_of(LONG_WAY)
    doubtful = tuple(replace(word, confidence=0.3) for word in heard.transcript.words)
    unsure: Report = replace(heard, transcript=replace(heard.transcript, words=doubtful))

    assert judge_retrieval(unsure, domain=DOMAIN).outcome == "unsure"


def result(domain: str, outcome: Outcome, *, at_s: float = 3.0) -> Retrieval:
    return Retrieval(domain=domain, outcome=outcome, at_s=at_s)


def test_every_domain_is_called_and_what_was_not_ready_once_more() -> None:
    results: list[Retrieval] = []
    while (domain := next_domain(results)) is not None:
        results.append(result(domain, "late" if domain == DOMAIN else "ready"))

    assert [item.domain for item in results] == [*BEHAVIORAL_DOMAINS, DOMAIN]


@given(st.lists(st.sampled_from(["ready", "late", "no_choice", "nothing"]), min_size=16))
def test_it_ends_whatever_is_said(outcomes: list[Outcome]) -> None:
    results: list[Retrieval] = []
    for outcome in outcomes:
        domain = next_domain(results)
        if domain is None:
            break
        results.append(result(domain, outcome))

    assert next_domain(results) is None or len(results) < 16


def test_the_end_tells_what_to_work_on() -> None:
    told = tell_retrievals(
        [result(DOMAIN, "nothing"), result("long-term-over-short-term", "ready")]
    )

    assert told == "One of two ready. Work on killing a project near launch."
    assert tell_retrievals([]) == ""


def test_the_call_is_the_domain_itself() -> None:
    question = domain_question(DOMAIN)

    assert question.prompt == "Killing a project near launch."
    assert question.budget_s == LIMIT_S
    assert question.derived_from == DOMAIN
