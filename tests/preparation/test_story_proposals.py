"""Which lines of a CV promise a story, and of which domain."""

from dataclasses import replace

import pytest

from tests.preparation.found import CV
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS
from voicecoach.interview.stories import JudgmentCore, Story
from voicecoach.languages.english.preparing.story_hint import StoryWords
from voicecoach.languages.english.preparing.story_words import STORY_WORDS
from voicecoach.preparation.cv import Claim
from voicecoach.preparation.story_proposals import (
    domain_of,
    question_behind,
    story_sources,
    told_with,
    waiting,
)

KILLING = "killing-a-project-near-launch"


def a_claim(text: str, name: str = "c1", **parts: object) -> Claim:
    claim = Claim(id=name, line=1, text=text, verb="led", object="it")
    return replace(claim, **parts)  # type: ignore[arg-type] - of a claim


def a_story(domain: str, text: str = "We talked.", **parts: str) -> Story:
    return Story(
        id="one", title="One", domain=domain, core=JudgmentCore(chose=""), text=text, **parts
    )


@pytest.mark.parametrize("hint", STORY_WORDS, ids=lambda hint: hint.domain)
def test_words_promise_what_they_are_for_and_leave_the_rest(hint: StoryWords) -> None:
    assert [text for text in hint.hits if not hint.compiled.search(text)] == []
    assert [text for text in hint.misses if hint.compiled.search(text)] == []


def test_every_domain_has_words() -> None:
    assert {hint.domain for hint in STORY_WORDS} == set(BEHAVIORAL_DOMAINS)


@pytest.mark.parametrize(
    "text",
    [
        "Grew weekly listening by 18%",
        "Led a team of six engineers and two designers",
        "Launched the mobile app in four markets",
        "Owned the roadmap and the OKRs of the search team",
        "Responsible for pricing, packaging and the sales handbook",
        "Built dashboards in Looker for 40 stakeholders",
    ],
)
def test_a_line_that_names_no_situation_promises_nothing(text: str) -> None:
    assert domain_of(a_claim(text)) == ""
    assert not any(story_sources([a_claim(text)]).values())


def test_all_domains_are_there_and_what_promises_is_quoted() -> None:
    found = story_sources(CV.claims)

    assert tuple(found) == BEHAVIORAL_DOMAINS
    (source,) = found[KILLING]
    assert source.claim.id == "c2"
    assert source.words == "Killed the lyric cards feature"
    assert source.words in source.claim.text


def test_what_one_did_oneself_and_has_a_figure_comes_first() -> None:
    text = "Shut down the pilot {}"
    claims = [
        a_claim(text.format("a"), "c1", owner="team", numbers=("5%",)),
        a_claim(text.format("b"), "c2"),
        a_claim(text.format("c"), "c3", numbers=("5%",)),
        a_claim(text.format("d"), "c4", numbers=("5%",)),
    ]

    assert [source.claim.id for source in story_sources(claims)[KILLING]] == [
        "c3", "c4", "c2", "c1",
    ]  # fmt: skip


def test_a_line_of_two_domains_is_surely_of_neither() -> None:
    text = "Shut down the pilot after the regulator's letter"

    assert domain_of(a_claim(text)) == ""
    assert domain_of(a_claim("Shut down the pilot")) == KILLING


def test_a_domain_waits_until_it_has_a_story() -> None:
    assert waiting(CV.claims, [])[KILLING].claim.id == "c2"
    assert KILLING not in waiting(CV.claims, [a_story(KILLING)])


def test_a_line_that_is_told_in_any_story_waits_no_more() -> None:
    other = BEHAVIORAL_DOMAINS[0]
    line = CV.claims[1].text
    by_note = a_story(other, from_line=line)
    by_words = a_story(other, "I killed the lyric cards feature two weeks before its release.")
    of_else = a_story(other, "I stopped the weekly report, and nobody missed it.")

    assert KILLING not in waiting(CV.claims, [by_note])
    assert KILLING not in waiting(CV.claims, [by_words])
    assert KILLING in waiting(CV.claims, [of_else])


def test_the_command_names_the_domain_where_the_line_does_not() -> None:
    sure = a_claim("Shut down the pilot")
    two = a_claim("Shut down the pilot after the regulator's letter")

    commands = [told_with(story_sources([claim])[KILLING][0]) for claim in (sure, two)]

    add = "voicecoach stories add --claim c1"
    assert commands == [add, f"{add} --domain {KILLING}"]


def test_what_is_asked_quotes_the_line_and_asks_for_the_judgment() -> None:
    question = question_behind(CV.claims[1])

    assert f"“{CV.claims[1].text}”" in question.prompt
    assert "turn down" in question.prompt
    assert question.domain == KILLING
    assert question_behind(CV.claims[0]).domain not in BEHAVIORAL_DOMAINS
