import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.answers import BUZZWORDS, CLEAR, PAY_DEMANDS, PLANS, WITHOUT
from tests.interview.builders import CHOSEN, WHOLE
from tests.interview.loops import LOOP, exchange, loop_of
from voicecoach.interview.debrief import Debrief, hold_debrief
from voicecoach.interview.repetition import without_repeats
from voicecoach.values import decode, encode

STRONG = (
    "I pulled the lyric cards nine days before release. The other option was a small market, and I "
    "turned that down. I knew it would cost us the spring campaign. My rule was clear: below forty "
    "percent we stop. Repeat use rose from 31 to 44 percent, and part of that was the holiday "
    "season. Looking back I should have told the design team before the weekend."
)


def test_clear_choices_in_every_round_are_hired():
    debrief = hold_debrief(LOOP, loop_of(CLEAR))
    assert debrief.decision == "hire"
    assert (debrief.owned, debrief.judged) == (5, 5)
    assert {vote.ballot for vote in debrief.votes} <= {"yes", "strong yes", "unsure"}


@pytest.mark.parametrize(
    ("texts", "why"), [(BUZZWORDS, "buzzwords"), (PLANS, "would"), (PAY_DEMANDS, "pay")]
)
def test_what_only_sounds_like_choices_is_never_hired(texts, why):
    debrief = hold_debrief(LOOP, loop_of(texts))
    assert debrief.decision == "no hire"
    assert debrief.because == debrief.next == why
    assert {vote.ballot for vote in debrief.votes} == {"strong no"}


@pytest.mark.parametrize("lacking", [*BUZZWORDS[:1], *PLANS[:1], *PAY_DEMANDS[:1], *WITHOUT[:1]])
@pytest.mark.parametrize("seat", [0, 1, 4])
def test_one_round_without_a_choice_keeps_a_strong_candidate_from_being_hired(lacking, seat):
    texts = [*CLEAR]
    texts[seat] = lacking
    debrief = hold_debrief(LOOP, loop_of(texts))
    assert (debrief.decision, debrief.because) == ("unsure", "divided")


def test_who_never_chooses_is_refused():
    debrief = hold_debrief(LOOP, loop_of(WITHOUT))
    assert debrief.decision == "no hire"
    assert debrief.owned == 0


def test_one_good_answer_of_five_does_not_get_anybody_hired():
    assert hold_debrief(LOOP, loop_of([CLEAR[0], *WITHOUT[1:]])).decision == "no hire"


def test_choices_without_what_they_were_weighed_against_are_not_refused_and_not_hired():
    debrief = hold_debrief(LOOP, loop_of([CHOSEN] * 4))
    assert (debrief.decision, debrief.because, debrief.next) == ("unsure", "unweighed", "unweighed")


def test_nobody_decides_on_what_could_not_be_understood():
    debrief = hold_debrief(LOOP, loop_of([""] * 5))
    assert (debrief.decision, debrief.because) == ("unsure", "misheard")
    assert {vote.ballot for vote in debrief.votes} == {"unsure"}


def test_a_talk_about_pay_has_no_vote_and_hires_nobody():
    pay = exchange(PAY_DEMANDS[0], kind="negotiation")
    debrief = hold_debrief(LOOP, [pay])
    assert debrief.decision == "unsure"
    assert debrief.votes == ()
    with_choices = hold_debrief(LOOP, [pay, *loop_of(CLEAR)[1:]])
    assert with_choices.decision == "hire"
    without = hold_debrief(LOOP, [pay, *loop_of(WITHOUT)[1:]])
    assert without.decision == "no hire"


def test_an_introduction_counts_neither_way_and_is_noted():
    me = exchange("I am a product manager for music apps. I want to build for artists next.",
                  kind="introduction")  # fmt: skip
    debrief = hold_debrief(LOOP, [me, *loop_of(CLEAR)[1:]])
    assert debrief.decision == "hire"
    assert debrief.judged == 4
    assert debrief.votes[0].ballot == "no vote"
    assert debrief.votes[0].noted[0].asked.startswith("What did you stop")


@pytest.mark.parametrize("declined", ["skip", "no example"])
def test_questions_left_out_count_as_asked_and_not_shown(declined):
    debrief = hold_debrief(LOOP, [exchange("", seat=seat, declined=declined) for seat in range(5)])
    assert debrief.decision == "no hire"
    assert debrief.judged == 5
    vote = debrief.votes[0]
    assert vote.for_ == vote.against == ()
    assert [each.lacks for each in vote.open] == [declined]


def test_skipping_one_question_of_a_good_round_does_not_undo_it():
    held = [*loop_of(CLEAR), exchange("", seat=0, declined="skip")]
    debrief = hold_debrief(LOOP, held)
    assert debrief.decision == "hire"
    assert debrief.votes[0].ballot == "no"


def test_one_story_in_all_rounds_is_neither_hired_nor_refused():
    debrief = hold_debrief(LOOP, without_repeats(loop_of([CLEAR[0]] * 5)))
    assert (debrief.decision, debrief.because, debrief.next) == ("unsure", "divided", "repeated")
    assert (debrief.owned, debrief.judged) == (1, 1)
    assert [vote.because for vote in debrief.votes[1:]] == ["repeated"] * 4
    assert hold_debrief(LOOP, without_repeats(loop_of([WITHOUT[0]] * 5))).decision == "no hire"


def test_a_strong_yes_takes_more_than_a_yes():
    ballots = [hold_debrief(LOOP, [exchange(text)]).votes[0].ballot for text in (CLEAR[0], STRONG)]
    assert ballots == ["yes", "strong yes"]


def test_a_vote_rests_on_the_words_that_were_said():
    debrief = hold_debrief(LOOP, loop_of(CLEAR))
    quotes = [vote.words.quote for vote in debrief.votes]
    assert len(set(quotes)) == len(quotes)
    assert all(
        vote.words.quote.split()[1] in text for vote, text in zip(debrief.votes, CLEAR, strict=True)
    )


@pytest.mark.parametrize("texts", [CLEAR, BUZZWORDS, WITHOUT, (STRONG,) * 5])
def test_no_words_are_listed_twice_or_both_for_and_against(texts):
    debrief = hold_debrief(LOOP, loop_of(texts))
    counted = {one.quote for vote in debrief.votes for one in vote.for_}
    against = {one.quote for vote in debrief.votes for one in vote.against}
    for one, other in itertools.product(counted, against):
        assert one not in other
        assert other not in one
    for vote in debrief.votes:
        places = [(one.question, one.reply, one.evidence.sentence) for one in vote.for_]
        assert len(set(places)) == len(places)


def test_what_one_would_give_up_is_no_price_of_a_choice_that_was_made():
    told = exchange(CHOSEN, replies=[("no_cost", PLANS[0])])
    (vote,) = hold_debrief(LOOP, [told]).votes
    assert (vote.ballot, vote.because, vote.weighed) == ("unsure", "unweighed", 0)
    assert all(one.reply == 0 for one in vote.for_)


def test_open_is_only_what_was_asked_for_and_not_given():
    (vote,) = hold_debrief(LOOP, [exchange(CHOSEN)]).votes
    assert vote.open == ()
    asked = exchange(
        CHOSEN,
        replies=[
            ("no_cost", "Well, nothing that I remember of."),
            ("no_alternative", "The other option was a small market, and I turned that down."),
        ],
        left_open=["straight_line"],
    )
    (vote,) = hold_debrief(LOOP, [asked]).votes
    assert [each.lacks for each in vote.open] == ["no_cost", "straight_line"]
    assert vote.open[0].asked == "What did you stop before it was finished?"


def test_what_is_kept_can_be_read():
    for texts in (CLEAR, WITHOUT, PLANS):
        debrief = hold_debrief(LOOP, loop_of(texts))
        assert decode(Debrief, encode(debrief)) == debrief


@given(
    texts=st.lists(
        st.text(max_size=80) | st.sampled_from([WHOLE, *WITHOUT, *PLANS, *BUZZWORDS]), max_size=5
    )
)
def test_any_interview_comes_to_a_decision(texts):
    debrief = hold_debrief(LOOP, loop_of(texts))
    assert debrief.decision in ("hire", "no hire", "unsure")
    assert decode(Debrief, encode(debrief)) == debrief
