import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.builders import CHOSEN, WHOLE, report_of
from voicecoach.interview.debrief import hold_debrief
from voicecoach.interview.gaps import ORDER
from voicecoach.interview.panel import parse_loop
from voicecoach.interview.probes import Probe
from voicecoach.interview.questions import Question
from voicecoach.interview.replies import judge_reply
from voicecoach.interview.rounds import Exchange
from voicecoach.languages.english.interview.debrief import DOUBTS, REMEDIES
from voicecoach.languages.english.signal_names import SIGNAL_NAMES

LOOP = parse_loop(
    (Path(__file__).parents[2] / "interviews" / "tencent-ai-pm.toml").read_text(encoding="utf-8"),
    file="tencent-ai-pm.toml",
)
STORY = (
    "Last year the playlist team had a big project with many partners. There were meetings with "
    "design and data every week, and it went really well in the end."
)


def exchange(text, *, number=1, place=0, replies=()):
    round_ = LOOP.rounds[place]
    outcomes, reports = [], []
    for depth, (gap, said) in enumerate(replies, start=1):
        report = report_of(said)
        outcomes.append(judge_reply(Probe(text="?", gap=gap, depth=depth), report))
        reports.append(report)
    return Exchange(
        round=round_.id,
        panelist=round_.panelists[0].name,
        question=Question(
            id=f"q-{number}", prompt="Why?", kind="behavioral", domain="d", source="s"
        ),
        report=report_of(text),
        outcomes=tuple(outcomes),
        replies=tuple(reports),
    )


def everywhere(text):
    return [exchange(text, number=place, place=place) for place in range(4)]


def test_choices_owned_and_weighed_are_hired_with_a_strong_yes_from_everybody():
    debrief = hold_debrief(LOOP, everywhere(WHOLE))
    assert debrief.decision == "hire"
    assert {vote.ballot for vote in debrief.votes} == {"strong yes"}
    assert len(debrief.votes) == 4
    assert debrief.decided_by is None
    first = debrief.votes[0].for_[0].evidence
    assert first.signal == LOOP.rounds[0].panelists[0].listens_for[0] == "decision"
    assert first.quote in debrief.written


def test_a_candidate_who_never_chooses_is_not_hired_and_told_what_would_have_changed_it():
    debrief = hold_debrief(LOOP, everywhere(STORY))
    assert debrief.decision == "no hire"
    assert {vote.ballot for vote in debrief.votes} == {"strong no"}
    assert debrief.decided_by.gap == "no_decision"
    assert REMEDIES["no_decision"] in debrief.would_change


def test_a_choice_without_what_it_was_weighed_against_is_a_no():
    debrief = hold_debrief(LOOP, everywhere(CHOSEN))
    assert {vote.ballot for vote in debrief.votes} == {"no"}
    assert debrief.decision == "no hire"
    assert debrief.decided_by.gap == "no_alternative"


def test_what_a_follow_up_brought_out_counts():
    told = exchange(
        STORY,
        replies=[
            ("no_decision", CHOSEN),
            ("no_alternative", "The other option was a small market, and I turned that down."),
        ],
    )
    debrief = hold_debrief(LOOP, [told])
    assert debrief.votes[0].ballot == "strong yes"
    assert "no_decision" not in {doubt.gap for doubt in debrief.votes[0].doubts}


def test_what_was_asked_for_in_vain_is_the_first_doubt():
    told = exchange(CHOSEN, replies=[("no_cost", "Well, nothing that I remember of.")])
    doubt = hold_debrief(LOOP, [told]).votes[0].doubts[0]
    assert (doubt.gap, doubt.probed) == ("no_cost", True)


def test_one_good_answer_of_four_does_not_get_anybody_hired():
    exchanges = [exchange(WHOLE), *everywhere(STORY)[1:]]
    assert hold_debrief(LOOP, exchanges).decision == "no hire"


def test_nobody_votes_on_what_could_not_be_understood():
    debrief = hold_debrief(LOOP, everywhere(""))
    assert debrief.decision == "unsure"
    assert {vote.ballot for vote in debrief.votes} == {"unsure"}


@pytest.mark.parametrize("text", [WHOLE, STORY, CHOSEN, ""])
def test_it_is_spoken_in_under_two_minutes_and_written_in_full(text):
    debrief = hold_debrief(LOOP, everywhere(text))
    assert len(debrief.spoken.split()) <= 280
    for vote in debrief.votes:
        assert vote.panelist.name in debrief.written
        assert vote.panelist.name in debrief.spoken
    assert not re.search(r"\bnone\b|\{|\}", debrief.written, re.IGNORECASE)


def test_every_gap_and_signal_has_words():
    gaps = {code for order in ORDER.values() for code in order}
    assert gaps <= set(DOUBTS)
    assert gaps <= set(REMEDIES)
    listened = {s for r in LOOP.rounds for p in r.panelists for s in p.listens_for}
    assert listened <= set(SIGNAL_NAMES)


@given(texts=st.lists(st.text(max_size=80) | st.sampled_from([WHOLE, STORY]), max_size=5))
def test_any_interview_comes_to_a_decision(texts):
    exchanges = [exchange(text, number=i, place=i % 4) for i, text in enumerate(texts)]
    debrief = hold_debrief(LOOP, exchanges)
    assert debrief.decision in ("hire", "no hire", "unsure")
    assert len(debrief.spoken.split()) <= 280
