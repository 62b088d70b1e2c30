"""A talk about an offer: what moves, what never does, and how it ends."""

import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.interview.builders import report_of
from tests.interview.offers import FACTS, RESULT, TABLE, hold, offer, stands
from tests.interview.test_offer_meaning import shipped
from voicecoach.interview.offers.outcome import outcome_of, tell_outcome
from voicecoach.interview.offers.talk import broken_off, hear, open_talk, talk_about
from voicecoach.interview.questions import Question


def test_a_figure_with_a_reason_moves_a_part_of_the_gap_and_says_the_figure_back():
    talk = hold(f"I would like 680,000 in base, {RESULT}.")
    assert stands(talk, "base") == 640_000
    assert "680,000 yuan" in talk.replies[-1]
    assert "640,000 yuan" in talk.replies[-1]


def test_each_move_is_smaller_than_the_one_before_and_needs_a_reason_of_its_own():
    first = f"I would like 700,000 in base, {RESULT}."
    talk = hold(first, first, "I have an offer from ByteDance, so 700,000 in base.", first)
    moves = [made.moved_to for made in talk.made if made.moved_to]
    assert moves == [650_000, 665_000]
    assert stands(talk, "base") == 665_000


def test_the_same_reason_in_other_words_moves_nothing_again():
    talk = hold(
        "700k base please, ByteDance offers me more.",
        "I also have that competing offer from another company, so 700k base.",
    )
    assert stands(talk, "base") == 650_000
    assert "once only" in talk.replies[-1]


def test_without_a_figure_or_a_reason_it_is_asked_for():
    talk = hold("Could the base be higher?")
    assert talk.replies[-1].endswith("Which figure do you have in mind for the base?")
    talk = hear(talk, "680")
    assert stands(talk, "base") == 600_000
    assert "680,000 yuan in base, and no reason" in talk.replies[-1]
    talk = hear(talk, f"Well, {RESULT}.")
    assert stands(talk, "base") == 640_000


def test_more_alone_gets_nothing_but_a_question():
    talk = hold("I want more.", "Just more, please.")
    assert talk.stands == {}
    assert "how much" in talk.replies[0].lower()
    assert "one figure" in talk.replies[1].lower()


def test_an_unsure_figure_is_read_back_before_anything_else():
    talk = hold(f"I want 55,000, {RESULT}.")
    assert talk.replies[-1] == "Did you say 55,000 yuan a month?"
    assert stands(hear(talk, "Yes."), "base") == 630_000
    denied = hear(talk, "No.")
    assert "Which figure" in denied.replies[-1]
    assert stands(hear(denied, "680,000 a year."), "base") == 640_000


def test_a_figure_that_may_be_misheard_is_read_back_and_that_of_a_reason_is_not():
    text = "My feature brought 12 million in revenue, so I would like 680,000 in base."
    talk = hear(open_talk(offer()), text, doubtful={"680,000"})
    assert talk.replies[-1] == "Did you say 680,000 yuan a year?"
    assert talk.stands == {}
    assert stands(hear(open_talk(offer()), text, doubtful={"12"}), "base") == 640_000


def test_words_that_the_recognizer_was_unsure_of_are_read_back():
    report = report_of("I would like 680,000 in base.")
    words = report.transcript.words
    for confidence, asked_back in ((0.9, "no reason"), (0.3, "Did you say 680,000 yuan a year?")):
        heard = tuple(replace(word, confidence=confidence) for word in words)
        transcript = replace(report.transcript, words=heard)
        question = Question(
            id="q", prompt="p", kind="negotiation", domain="d", source="s", offer=offer()
        )
        talk = talk_about(question, [replace(report, transcript=transcript)])
        assert asked_back in talk.replies[-1]


def test_what_is_fixed_stays_and_another_part_is_pointed_at():
    talk = hold("Could I get a higher level?")
    assert "The level can't change." in talk.replies[-1]
    assert "I can look at the base." in talk.replies[-1]


def test_what_was_pointed_at_is_what_the_next_figure_is_of():
    talk = hold("Could I get a higher level?", f"Then 680, {RESULT}.")
    assert stands(talk, "base") == 640_000


def test_a_figure_out_of_reach_is_not_answered_and_costs_no_reason():
    talk = hold(f"I want two million in base, {RESULT}.")
    assert "too far" in talk.replies[-1]
    assert stands(hear(talk, "Then 680,000."), "base") == 640_000


def test_a_question_is_answered_from_the_facts_or_taken_along():
    talk = hold("What is the bonus based on?", "Who is the chairman?")
    assert "The bonus follows your rating." in talk.replies[0]
    assert "find out" in talk.replies[1] or "I will ask" in talk.replies[1]


def test_a_range_counts_by_its_lower_end():
    talk = hold(f"Between 660 and 700 thousand in base, {RESULT}.")
    assert stands(talk, "base") == 630_000


def test_courtesy_at_the_beginning_is_no_yes():
    talk = hold("Thank you, it is a great offer.")
    assert talk.ended is None
    assert hear(talk, "Yes.").ended == "agreed"


def test_a_yes_that_is_held_back_does_not_end_the_talk():
    for text in (
        "That is good, but the base is too low.",
        "I would accept if the base were higher.",
        "I can't accept this base.",
        "Before I accept, what is the bonus based on?",
    ):
        assert hold(text).ended is None, text


def test_a_condition_that_is_met_is_an_agreement():
    talk = hold(f"Make it 610,000, {RESULT}, and I sign today.")
    assert talk.ended == "agreed"
    assert "base 610,000 yuan" in talk.replies[-1]


def test_who_presses_for_what_was_not_granted_needs_a_new_reason():
    talk = hold(f"I would like 700,000 in base, {RESULT}.", "That is not enough.")
    assert stands(talk, "base") == 650_000
    assert "for more I need a new one" in talk.replies[-1]
    assert stands(hear(talk, "I also have an offer from Alibaba."), "base") == 665_000


def test_a_figure_that_cannot_be_of_what_was_talked_about_is_of_the_base():
    talk = hold("0.1 percent equity.", f"680, {RESULT}.")
    assert stands(talk, "base") == 640_000
    assert stands(talk, "equity") == 0.05


def test_what_the_question_speaks_of_is_meant_where_no_part_is_named():
    talk = hold("I'd like it in the letter.", about="review")
    assert talk.granted == {"review"}
    assert stands(hold(f"0.06, {RESULT}.", about="equity"), "equity") == 0.06


def test_a_short_yes_is_checked_where_nothing_was_asked():
    talk = hold("Yes.")
    assert talk.replies[-1] == "Is that a yes to the offer?"
    assert hear(talk, "Yes, it is.").ended == "agreed"


def test_who_says_nothing_that_counts_is_asked_for_the_reason_again():
    talk = hold("680 in base.", "Because it should be so.", f"Well, {RESULT}.")
    assert talk.replies[1].endswith("or what else do you have, that supports it?")
    assert stands(talk, "base") == 640_000


def test_a_threat_moves_nothing_and_a_second_no_ends_it():
    talk = hold("If you don't move I walk away.")
    assert talk.ended is None
    assert talk.stands == {}
    talk = hear(hear(talk, "No, I can't accept this."), "I have to decline.")
    assert talk.ended == "refused"


def test_what_all_moves_cost_stays_within_the_room():
    parts = [{**part, "costs": 5_000} for part in TABLE["parts"] if part.get("step")]
    talk = hold(f"I would like 700,000 in base, {RESULT}.", room=30_000, parts=parts)
    assert stands(talk, "base") == 630_000
    talk = hear(talk, "I lose my bonus there, so I ask for 50,000 on signing.")
    assert stands(talk, "sign-on") == 0
    assert talk.left() == 0


def test_the_end_sums_up_what_stands():
    talk = hold(
        f"I would like 680,000 in base, {RESULT}.",
        "And a pay review after six months, please.",
        "Good, I accept.",
    )
    assert talk.ended == "agreed"
    assert (
        "base 640,000 yuan, equity 0.05 percent and a pay review after six months"
        in (talk.replies[-1])
    )


SAYINGS = st.sampled_from(
    [
        "I want more.", "Yes.", "No.", "Okay.", RESULT, "I have an offer from Alibaba.",
        "I lose my bonus when I leave.", "What is the bonus based on?", "The rent is high.",
        "Can we review it after six months?", "A higher title, please.", "Match it.",
        "We also grew users by 12 percent.", "I'd like a sign-on.", "Otherwise I walk away.",
        "That works for me.", "Too low.", "I need time to think.", "I have to decline.",
    ]
)  # fmt: skip
FIGURES = st.one_of(
    st.integers(0, 2_000_000).map(lambda yuan: f"I want {yuan:,} in base."),
    st.integers(1, 999).map(lambda k: f"Could you do {k}k as a sign-on, because {RESULT}?"),
    st.integers(1, 30).map(lambda n: f"0.0{n} percent of equity, {RESULT} and {n} million users."),
    st.integers(1, 99).map(lambda n: f"{n}"),
    st.integers(1, 99).map(lambda n: f"{n} percent more, I launched {n} apps for 5% growth."),
)  # fmt: skip


@given(st.lists(st.one_of(SAYINGS, FIGURES, st.text(max_size=40)), max_size=12))
def test_whatever_is_said_limits_hold_nothing_is_taken_back_and_it_ends(texts):
    talk = open_talk(offer(), FACTS)
    for text in texts:
        before = talk
        talk = hear(talk, text)
        for rule in talk.offer.parts:
            assert talk.value(rule) >= before.value(rule)
            assert rule.limit is None or talk.value(rule) <= rule.limit + 1e-9
        assert talk.granted >= before.granted
        assert len(talk.replies) <= talk.offer.turns
        assert talk.replies[-1].strip()
    used = [made.because for made in talk.made if made.because is not None]
    assert len(used) == len(set(used))
    assert len(texts) < talk.offer.turns or talk.ended
    for rule in talk.offer.parts:
        at, moves = rule.offered, []
        for made in talk.made:
            if made.part == rule.part and made.because is not None and rule.opens and rule.limit:
                moves.append(made.moved_to - at)
                at = made.moved_to
        assert all(later < earlier for earlier, later in itertools.pairwise(moves))
    outcome = outcome_of(broken_off(talk))
    assert tell_outcome(outcome)


@given(st.lists(st.one_of(SAYINGS, FIGURES), max_size=8))
def test_the_same_words_get_the_same_replies(texts):
    first, second = hold(*texts), hold(*texts)
    assert first.replies == second.replies


@given(st.lists(st.one_of(SAYINGS, FIGURES), min_size=1, max_size=8))
def test_every_shipped_kind_of_offer_holds_its_limits(texts):
    for name in ("band-six-at-music", "yes-or-no", "move-to-shenzhen"):
        talk = open_talk(shipped(name))
        for text in texts:
            talk = hear(talk, text)
        assert talk.left() >= 0
        for rule in talk.offer.parts:
            assert talk.value(rule) <= (rule.limit or rule.offered or 0) + 1e-9
