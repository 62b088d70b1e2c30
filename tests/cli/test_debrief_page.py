"""The debrief on the terminal, as wide as that is."""

import itertools
import re
from dataclasses import replace

import pytest

from tests.interview.answers import CLEAR, PLANS, WITHOUT
from tests.interview.loops import LOOP, exchange, loop_of
from tests.interview.test_offer_meaning import shipped
from voicecoach.cli.debrief_page import debrief_text
from voicecoach.interview.debrief import hold_debrief
from voicecoach.interview.offers.outcome import outcome_of
from voicecoach.interview.offers.talk import hear, open_talk

MIXED = (*CLEAR[:3], PLANS[0], WITHOUT[1])


def page(texts: tuple[str, ...], *, width: int = 80) -> str:
    return debrief_text(hold_debrief(LOOP, loop_of(texts)), width=width, color=False)


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120])
@pytest.mark.parametrize("texts", [CLEAR, WITHOUT, MIXED])
def test_nothing_runs_over_the_edge_or_is_cut_within_a_word(
    width: int, texts: tuple[str, ...]
) -> None:
    lines = page(texts, width=width).splitlines()
    assert max(map(len, lines)) <= width
    whole = set(re.findall(r"\w+", page(texts, width=400)))
    for line in lines:
        assert set(re.findall(r"\w+", line)) <= whole


def test_it_has_the_decision_the_votes_and_the_words() -> None:
    shown = page(MIXED)
    assert "? NOT DECIDED" in shown
    assert "The panel could not decide. In three of five questions" in shown
    assert re.search(r"Lin Yue +Recruiter screen +✔ Yes +1 of 1 +1 of 1", shown)
    assert re.search(r"Guo Jian +Senior leadership +✘ Strong no +0 of 1", shown)
    assert "“I killed our podcast tab three weeks before launch" in shown
    assert "To “What did you stop before it was finished?”:" in shown


def test_it_has_no_ids_and_no_markup() -> None:
    shown = page(MIXED)
    assert not re.search(r"\bq-\d|[*#{}]|None|never", shown)


def test_what_was_written_has_no_second_to_look_up() -> None:
    assert " at 0:" not in page(CLEAR)


def test_what_was_asked_for_and_left_out_is_shown_under_its_question() -> None:
    held = [exchange(CLEAR[0], left_open=["no_number"]), exchange("", seat=1, declined="skip")]
    shown = debrief_text(hold_debrief(LOOP, held), width=100, color=False)
    assert shown.count("Asked for and not given") == 2
    assert "• what changed that could be counted\n" in shown
    assert shown.count("To “What did you stop before it was finished?”:") == 2
    assert "• an answer: you skipped the question" in shown


def test_what_was_agreed_in_a_talk_about_an_offer_is_shown_and_decides_nothing() -> None:
    talk = open_talk(shipped("first-offer"))
    for text in ("I'd like 700,000 in base, since I brought 9 million revenue.", "I accept."):
        talk = hear(talk, text)
    offered = replace(exchange("I accept.", seat=4), outcome=outcome_of(talk))
    offered = replace(offered, question=replace(offered.question, kind="negotiation"))
    held = [*loop_of(CLEAR), offered]
    shown = debrief_text(hold_debrief(LOOP, held), width=100, color=False)
    assert "The offer" in shown
    assert "You came to an agreement. What stands: base 675,000 yuan" in shown
    assert hold_debrief(LOOP, held).votes == hold_debrief(LOOP, loop_of(CLEAR)).votes


def test_no_line_is_both_for_and_against() -> None:
    shown = page(MIXED)
    quoted = [each.rstrip(".") for each in re.findall("• [^“]*“([^”]+)”", shown)]
    assert all(one not in other for one, other in itertools.permutations(quoted, 2))


def test_colours_are_only_for_a_terminal() -> None:
    debrief = hold_debrief(LOOP, loop_of(CLEAR))
    assert "\x1b[" not in debrief_text(debrief, width=80, color=False)
    assert "\x1b[" in debrief_text(debrief, width=80, color=True)
