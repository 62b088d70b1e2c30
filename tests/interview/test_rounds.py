from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.builders import CHOSEN, WHOLE, report_of
from voicecoach.errors import UsageError
from voicecoach.interview.offers.offer import Offer
from voicecoach.interview.panel import parse_loop
from voicecoach.interview.questions import Question
from voicecoach.interview.replies import judge_reply
from voicecoach.interview.rounds import (
    AskProbe,
    AskQuestion,
    Close,
    Exchange,
    borrowed,
    each_in_one_round,
    lines_of,
    next_step,
    questions_for,
)

LOOP = parse_loop(
    (Path(__file__).parents[2] / "interviews" / "tencent-ai-pm.toml").read_text(encoding="utf-8"),
    file="tencent-ai-pm.toml",
)
ROUND = LOOP.rounds[2]
VAGUE = "We talked about many things with the team, and the meetings were long and useful."


def test_what_is_known_before_a_round_is_what_is_then_asked_by_whom():
    round_ = replace(ROUND, panelists=(*ROUND.panelists, *LOOP.rounds[0].panelists))
    lines = lines_of(round_, QUESTIONS, minutes=20, seed="x")
    questions = questions_for(round_, QUESTIONS, minutes=20, seed="x")
    names = [one.name for one in round_.panelists]
    assert len(names) > 1
    step = next_step(round_, questions, [], [], minutes=20, spent_s=0.0)
    assert isinstance(step, AskQuestion)
    assert lines[: len(names)] == tuple((one.name, one.opening) for one in round_.panelists)
    assert lines[len(names)] == (step.panelist.name, step.question.prompt)
    assert [who for who, _ in lines[len(names) : len(names) + 2]] == names[:2]
    assert len(lines) == len(names) + len(questions)


def question(number, *rounds):
    return Question(
        id=f"q-{number}", prompt="Why?", kind="behavioral", domain="d", source="s", rounds=rounds
    )


QUESTIONS = tuple(question(number, ROUND.id) for number in range(8))


def conduct(text, *, minutes, answer_s=60.0, probe_s=30.0):
    """Hold a round in which every answer is the same; return its steps and exchanges."""
    questions = questions_for(ROUND, QUESTIONS, minutes=minutes, seed="x")
    exchanges, asked, steps, spent_s = [], [], [], 0.0
    while True:
        step = next_step(ROUND, questions, exchanges, asked, minutes=minutes, spent_s=spent_s)
        steps.append(step)
        if isinstance(step, Close):
            return steps, exchanges, spent_s
        report = report_of(text)
        if isinstance(step, AskQuestion):
            spent_s += answer_s
            exchanges.append(
                Exchange(
                    round=ROUND.id,
                    panelist=step.panelist.name,
                    question=step.question,
                    report=report,
                )
            )
            continue
        spent_s += probe_s
        asked.append(step.probe)
        last = exchanges[-1]
        exchanges[-1] = Exchange(
            round=last.round,
            panelist=last.panelist,
            question=last.question,
            report=last.report,
            outcomes=(*last.outcomes, judge_reply(step.probe, report)),
            replies=(*last.replies, report),
        )


def test_a_full_round_asks_several_questions_and_digs_into_each():
    _, exchanges, spent_s = conduct(VAGUE, minutes=45)
    assert len(exchanges) == 5
    assert all(1 <= len(each.outcomes) <= 5 for each in exchanges)
    assert spent_s <= 45 * 60


def test_two_panelists_take_turns_and_follow_up_on_their_own_questions():
    steps, exchanges, _ = conduct(VAGUE, minutes=45)
    assert [each.panelist for each in exchanges[:3]] == ["Chen Rui", "Sun Mei", "Chen Rui"]
    asking = None
    for step in steps[:-1]:
        if isinstance(step, AskQuestion):
            asking = step.panelist.name
        assert step.panelist.name == asking


def test_a_short_round_has_one_question_and_ends_in_time():
    _, exchanges, spent_s = conduct(VAGUE, minutes=5)
    assert len(exchanges) == 1
    assert exchanges[0].outcomes
    assert spent_s <= 5 * 60


def test_a_complete_answer_is_let_be():
    steps, _, _ = conduct(WHOLE, minutes=45)
    assert not any(isinstance(step, AskProbe) for step in steps)


def test_long_answers_leave_out_questions_but_never_the_first():
    _, exchanges, _ = conduct(CHOSEN, minutes=5, answer_s=600)
    assert len(exchanges) == 1


def test_questions_of_the_round_are_chosen_and_another_session_gets_others():
    pack = [question(number, f"r{number % 2}") for number in range(20)]
    round_ = LOOP.rounds[0]
    for each in ("r0", "r1"):
        chosen = questions_for(replace(round_, id=each), pack, minutes=45, seed="a")
        assert len(chosen) == 5
        assert {question.rounds for question in chosen} == {(each,)}
    seeds = {questions_for(round_, pack, minutes=45, seed=str(n)) for n in range(12)}
    assert len(seeds) > 3


def test_what_belongs_to_a_round_is_never_left_out():
    pack = [question(number, "r") for number in range(12)]
    round_ = replace(ROUND, id="r", always=("q-1",))
    for seed in map(str, range(8)):
        ids = [each.id for each in questions_for(round_, pack, minutes=20, seed=seed)]
        assert len(ids) == 2
        assert "q-1" in ids


def test_a_round_asks_first_what_it_borrows_from_another_pack():
    own = [question(number, "r") for number in range(12)]
    other = [replace(question(number), id=f"other-{number}") for number in range(3)]
    round_ = replace(ROUND, id="r", always=("others/other-2", "q-4"))
    loop = replace(LOOP, pack="own", rounds=(round_,))
    lent = borrowed(loop, {"others": other})
    assert [(each.id, each.rounds) for each in lent] == [("other-2", ("r",))]
    for seed in map(str, range(8)):
        chosen = questions_for(round_, [*lent, *own], minutes=45, seed=seed)
        ids = [each.id for each in chosen]
        assert ids[0] == "other-2"
        assert "q-4" in ids
        assert len(ids) == 5
        packs = [loop.pack_of(each) for each in chosen]
        assert packs == ["others", *["own"] * 4]
    (alone,) = questions_for(round_, [*lent, *own], minutes=5, seed="a")
    assert alone.id != "other-2"


def test_a_question_of_several_rounds_belongs_to_the_one_in_which_it_is_asked():
    shared, alone = question(0, "r", "s"), question(1, "s")
    for id_, names in (("r", {"q-0"}), ("s", {"q-0", "q-1"})):
        chosen = questions_for(replace(ROUND, id=id_), [shared, alone], minutes=45, seed="a")
        assert {each.id for each in chosen} == names
        assert {each.rounds for each in chosen} == {(id_,)}


def test_a_question_of_several_rounds_is_asked_in_one_of_them_alone():
    rounds = tuple(replace(ROUND, id=name) for name in ("r", "s", "t"))
    loop = replace(LOOP, rounds=rounds)
    questions = [question(number, "s", "r", "elsewhere") for number in range(9)]
    settled = {each_in_one_round(questions, loop, seed=seed) for seed in "abc"}
    assert len(settled) == 3
    for each in settled:
        assert {one.rounds for one in each} == {("r",), ("s",)}
    alone = (question(1, "t"), question(2), question(3, "elsewhere"))
    assert each_in_one_round(alone, loop, seed="a") == alone


def test_a_talk_about_an_offer_is_all_of_its_round():
    round_ = replace(ROUND, id="r", always=(), talk="pay/our-offer")
    offer = replace(question(0), id="our-offer", kind="negotiation", offer=Offer(parts=()))
    loop = replace(LOOP, rounds=(round_,))
    (lent,) = borrowed(loop, {"pay": [offer]})
    own = [question(number, "r") for number in range(5)]
    assert questions_for(round_, [lent, *own], minutes=45, seed="s") == (lent,)
    assert loop.pack_of(lent) == "pay"


def test_what_is_talked_about_has_an_offer():
    loop = replace(LOOP, rounds=(replace(ROUND, id="r", always=(), talk="pay/our-offer"),))
    with pytest.raises(UsageError, match=r"rounds.r.talk: question 'our-offer' has no offer"):
        borrowed(loop, {"pay": [replace(question(0), id="our-offer")]})


def test_a_borrowed_question_that_is_not_there_is_told_with_its_place():
    round_ = replace(ROUND, id="r", always=("others/othr-0",))
    other = [replace(question(0), id="other-0")]
    with pytest.raises(UsageError, match=r"rounds.r.always: pack others has no.*mean other-0"):
        borrowed(replace(LOOP, rounds=(round_,)), {"others": other})


@given(minutes=st.floats(2, 90), spent_s=st.floats(0, 6000), seed=st.text(max_size=5))
def test_there_is_always_a_next_step(minutes, spent_s, seed):
    questions = questions_for(ROUND, QUESTIONS, minutes=minutes, seed=seed)
    assert 1 <= len(set(questions)) == len(questions) <= 5
    step = next_step(ROUND, questions, [], [], minutes=minutes, spent_s=spent_s)
    assert isinstance(step, AskQuestion)


def test_a_question_that_is_left_is_dug_into_no_more():
    report = report_of(VAGUE)
    exchange = Exchange(round=ROUND.id, panelist="A", question=QUESTIONS[0], report=report)
    steps = [
        next_step(ROUND, QUESTIONS[:2], [exchange], [], minutes=45, spent_s=60.0, dig=dig)
        for dig in (True, False)
    ]

    assert [type(step) for step in steps] == [AskProbe, AskQuestion]
