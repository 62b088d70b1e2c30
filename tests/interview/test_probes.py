from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.builders import CHOSEN, WHOLE, report_of
from voicecoach.analysis.signal import SIGNALS
from voicecoach.interview.gaps import ORDER
from voicecoach.interview.probes import Probe, judge_reply, next_probe
from voicecoach.interview.questions import Question
from voicecoach.languages.english.interview.probes import PROBES

QUESTION = Question(
    id="late-stop",
    prompt="What did you stop?",
    kind="behavioral",
    domain="killing-a-project-near-launch",
    source="A test.",
    probes=("Who wanted it anyway?", "When had you set that bar?"),
)
VAGUE = "We talked about many things with the team, and the meetings were long and useful."
RESULT = CHOSEN + "Repeat use rose from 31 to 44 percent."


def test_the_claim_is_quoted_back():
    answer = report_of(RESULT + " The other option was a small market, and I turned that down.")
    probe = next_probe(QUESTION, [answer], [])
    assert probe.gap == "straight_line"
    assert "Repeat use rose from 31 to 44 percent" in probe.text
    assert probe.quote in probe.text
    assert probe.about_s > 0
    assert probe.depth == 1


def test_words_that_may_be_misheard_are_not_held_against_anybody():
    answer = report_of(RESULT)
    unsure = tuple(
        replace(item, heard=0.3) if item.signal in ("impact_number", "decision") else item
        for item in answer.signals
    )
    probe = next_probe(QUESTION, [replace(answer, signals=unsure)], [])
    assert probe.quote == ""
    assert "“" not in probe.text


def test_it_digs_up_to_five_deep_and_never_repeats_itself():
    reports, asked = [report_of(VAGUE)], []
    while probe := next_probe(QUESTION, reports, asked):
        asked.append(probe)
        reports.append(report_of(VAGUE))
    assert [probe.depth for probe in asked] == [1, 2, 3, 4, 5]
    assert len({probe.text for probe in asked}) == 5
    gaps = [probe.gap for probe in asked if probe.gap]
    assert len(gaps) == len(set(gaps))


def test_a_second_question_hears_other_words_for_the_same_gap():
    first = next_probe(QUESTION, [report_of(VAGUE)], [])
    second = next_probe(QUESTION, [report_of(VAGUE)], [first])
    assert first.gap == second.gap == "no_decision"
    assert first.text != second.text


def test_what_a_reply_closed_is_not_asked_again():
    probe = next_probe(QUESTION, [report_of(VAGUE)], [])
    again = next_probe(QUESTION, [report_of(VAGUE), report_of(CHOSEN)], [probe])
    assert again.gap != "no_decision"


def test_where_nothing_is_open_the_questions_own_follow_ups_come():
    probe = next_probe(QUESTION, [report_of(WHOLE)], [])
    assert (probe.text, probe.gap) == ("Who wanted it anyway?", None)


def test_a_counterpart_in_a_talk_about_pay_says_their_replies_in_order():
    pay = replace(QUESTION, kind="negotiation", replies=("That is too much.", "No."), probes=())
    answer = report_of("I'm asking for seven hundred thousand base.", "negotiation")
    first = next_probe(pay, [answer], [])
    second = next_probe(pay, [answer, answer], [first])
    assert (first.text, second.text) == pay.replies


def test_there_is_nothing_to_dig_for_in_silence():
    assert next_probe(QUESTION, [report_of("")], []) is None
    assert next_probe(QUESTION, [], []) is None


@pytest.mark.parametrize(
    ("gap", "reply", "closed"),
    [
        ("no_decision", "I killed it myself on a Tuesday.", "closed"),
        ("no_decision", "Everybody had an opinion on that.", "open"),
        ("no_alternative", "The other option was a small market.", "closed"),
        ("no_cost", "I knew that we would lose two million dollars.", "closed"),
        ("straight_line", "Part of that was the holiday season.", "closed"),
        ("straight_line", "It was simply our great work.", "open"),
        ("no_baseline", "From thirty one, over one quarter.", "closed"),
        ("no_baseline", "From the usual level I think.", "open"),
        ("no_threshold", "My rule was: below forty percent we stop.", "closed"),
        ("no_number", "Retention rose from 31 to 44 percent.", "closed"),
        ("no_decision", "", "unsure"),
    ],
)
def test_a_reply_is_judged_by_what_was_asked_for(gap, reply, closed):
    probe = Probe(text="?", gap=gap, depth=1)
    outcome = judge_reply(probe, report_of(reply))
    assert outcome.closed == closed
    assert all(item.quote for item in outcome.evidence)


def test_every_gap_has_wordings_with_and_without_a_quote_and_something_that_closes_it():
    for order in ORDER.values():
        for code in order:
            plain = [text for text in PROBES[code] if "{quote}" not in text]
            assert len(plain) >= 2
            assert any(code in signal.closes for signal in SIGNALS.values())
            assert all(text.endswith((".", "?")) for text in PROBES[code])


@given(texts=st.lists(st.text(max_size=120), min_size=1, max_size=4))
def test_any_answers_are_followed_up_or_let_be(texts):
    reports = [report_of(text) for text in texts]
    asked = [Probe(text=str(i), gap=None, depth=i) for i in range(1, len(reports))]
    probe = next_probe(QUESTION, reports, asked)
    assert probe is None or (probe.text and 1 <= probe.depth <= 5)
