"""What interviewers say before they ask on: short, plain, each once, and no more than was said."""

from collections import Counter
from typing import get_args

import pytest

from tests.interview.answers import CLEAR
from tests.interview.builders import CHOSEN, report_of
from tests.interview.loops import LOOP, exchange
from voicecoach.cli.familiar_words import familiar_words
from voicecoach.interview.plain_speech import rare_words
from voicecoach.interview.probes import Probe
from voicecoach.interview.quoting import whole_quote
from voicecoach.interview.reactions import react, taken_up
from voicecoach.interview.rounds import AskProbe
from voicecoach.languages.english.interview.interruption import BREAKING_IN, LAST_WORDS, OVER_TIME
from voicecoach.languages.english.interview.probes import CONTRADICTION, PROBES
from voicecoach.languages.english.interview.reactions import REACTIONS, Register, Stance

SAID = [text for texts in REACTIONS.values() for each in texts.values() for text in each]
ASKED = [text for form in PROBES.values() for texts in form.values() for text in texts]


def test_every_register_has_every_stance_and_no_wording_is_in_two() -> None:
    assert set(REACTIONS) == set(get_args(Register))
    for texts in REACTIONS.values():
        assert set(texts) == set(get_args(Stance))
        assert all(texts.values())
    assert not [text for text, times in Counter(map(str.lower, SAID)).items() if times > 1]


def test_a_reaction_is_short() -> None:
    for text in SAID:
        assert len(text.replace("{noun}", "the small model").split()) <= 12, text


@pytest.mark.parametrize(
    "text", [*SAID, *ASKED, *CONTRADICTION, *BREAKING_IN, *OVER_TIME, *LAST_WORDS]
)
def test_what_an_interviewer_says_is_plain_english(text: str) -> None:
    for blank in ("{quote}", "{noun}", "{earlier}", "{later}"):
        text = text.replace(blank, "the model")
    assert not rare_words(text, familiar_words().b2)


@pytest.mark.parametrize(
    ("said", "thing"),
    [
        (CHOSEN, "the lyric cards"),
        ("I killed the parent dashboard in May, against everybody.", "the parent dashboard"),
        ("I stopped our ranking model before it went live.", "your ranking model"),
        ("I decided to let the model propose cuts for the night.", ""),
        ("I chose the second one.", ""),
        ("We all worked very hard together.", ""),
        ("I pulled it nine days before, and the team was sad.", ""),
    ],
)
def test_a_thing_is_taken_up_only_where_it_is_one(said: str, thing: str) -> None:
    assert taken_up(report_of(said)) == thing


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("I pulled the lyric cards, and that was hard.", "I pulled the lyric cards"),
        ("So, um, I pulled the lyric cards because it was late.", "I pulled the lyric cards"),
        ("Thursday lunch I stopped the whole release in the channel.", ""),
        ("I, um, stopped, uh, the whole, um, release.", ""),
        ("I stopped it.", ""),
    ],
)
def test_a_quote_is_a_whole_clause_or_none(said: str, quote: str) -> None:
    report = report_of(said)
    decision = next((each for each in report.signals if each.signal == "decision"), None)
    assert whole_quote(report, decision) == quote


def _wordings_after(replies: tuple[str, ...], kind: str) -> set[str]:
    """Return what is said to replies to a follow-up, each of which names what can close it."""
    step = AskProbe(
        probe=Probe(text="What then?", gap=None, depth=2), panelist=LOOP.rounds[0].panelists[0]
    )
    first = Probe(text="Which part was yours?", gap=None, depth=1)
    held = exchange(CLEAR[0], kind=kind)
    given = [held.with_reply(first, report_of(reply, kind), interrupted=False) for reply in replies]
    assert all(each.outcomes[-1].closed == "closed" for each in given)
    return {reaction.wording for each in given if (reaction := react(step, each, ()))}


DEEDS = (
    "I stopped it myself, and it cost us about two weeks of work.",
    "I turned down the discount, and we lost five percent of revenue.",
    "I dropped the export, and I told the team why on the same day.",
    "I chose the small model, and the answer came in one second.",
)
AS_PLANS = (
    "I would stop it, I would tell the team why, and it would cost us about two weeks of work.",
    "I would choose the small model, and I would give up some quality for it.",
    "I would stop the launch, and it would cost us a month of work.",
    "I would drop the export, and it would cost us two weeks of work.",
)


def test_a_plan_in_place_of_the_past_is_not_told_to_be_an_answer() -> None:
    answered = {text for texts in REACTIONS.values() for text in texts["answered"]}

    assert _wordings_after(DEEDS, "behavioral") & answered
    assert not _wordings_after(AS_PLANS, "behavioral") & answered
    assert _wordings_after(AS_PLANS, "case") & answered
