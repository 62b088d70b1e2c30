"""The same words again are noticed, whatever fillers and misheard words are in them."""

from dataclasses import replace

import pytest

from tests.interview.builders import CHOSEN, WHOLE, report_of
from voicecoach.interview.probes import Probe
from voicecoach.interview.questions import Question
from voicecoach.interview.repetition import heard_in, may_repeat, says_again, without_repeats
from voicecoach.interview.rounds import Exchange

QUESTION = Question(id="q", prompt="Why?", kind="behavioral", domain="d", source="s")


@pytest.mark.parametrize(
    "again",
    [
        CHOSEN,
        "Um, so, I pulled the lyric cards, uh, nine days before release.",
        "i pulled the lyric cards nine days before the release",
        "I pulled the lyrics cards nine days before release, yes.",
        "Yes, I pulled the lyric cards nine days before.",
    ],
)
def test_the_same_words_are_known_again(again: str) -> None:
    assert says_again(report_of(again), [report_of(WHOLE)])


@pytest.mark.parametrize(
    "new",
    [
        "I don't know.",
        "Yes, I did.",
        "I pulled them because the publisher had not agreed to any of it in writing.",
        "The lyric cards went to the label, and nine of the ten days before were gone.",
        "My director wanted them out, and I told her no in front of everybody.",
        "",
    ],
)
def test_other_words_and_a_few_are_no_repetition(new: str) -> None:
    assert not says_again(report_of(new), [report_of(WHOLE)])


def test_a_repeated_reply_closes_nothing_and_shows_nothing() -> None:
    first = Probe(text="What did you choose?", gap="no_decision", depth=1)
    second = Probe(text="What did it cost?", gap="no_cost", depth=2)
    answer, cost = report_of(CHOSEN), report_of("I knew that we would lose a million dollars.")
    exchange = Exchange(round="r", panelist="p", question=QUESTION, report=answer)
    exchange = exchange.with_reply(first, cost, interrupted=False)
    exchange = exchange.with_reply(second, cost, interrupted=False)
    assert [each.closed for each in exchange.outcomes][1] == "closed"
    (found,) = without_repeats([exchange])
    assert found.outcomes[1].closed == "open"
    assert [each.repeated for each in found.outcomes] == [False, True]
    assert found.replies[0].signals
    assert not found.replies[1].signals


def test_an_answer_given_twice_shows_its_choice_once() -> None:
    exchange = Exchange(round="r", panelist="p", question=QUESTION, report=report_of(WHOLE))
    found = without_repeats([exchange, replace(exchange, round="s")])
    assert [each.repeats for each in found] == [False, True]
    assert [bool(each.report and each.report.signals) for each in found] == [True, False]
    assert len(heard_in(found)) == 2


def test_a_yes_to_ones_own_words_is_asked_for() -> None:
    assert may_repeat(Probe(text="Is it?", gap="hedged", depth=1))
    assert may_repeat(Probe(text="Which one?", gap=None, quote="12 percent", depth=1))
    assert not may_repeat(Probe(text="Who paid?", gap=None, depth=1))
