"""What is told after a talk about an offer."""

from tests.interview.offers import RESULT, hold
from voicecoach.interview.offers.outcome import outcome_of, tell_outcome
from voicecoach.interview.offers.talk import broken_off


def told(*texts, **changed):
    return tell_outcome(outcome_of(broken_off(hold(*texts, **changed))))


def test_it_is_told_what_moved_and_why_and_how_far_it_could_have_gone():
    text = told(f"I would like 680,000 in base, {RESULT}.", "I accept.")
    assert "You asked for 680,000 yuan in base, and it went from 600,000 yuan to 640,000" in text
    assert "because of your result" in text
    assert "base up to 700,000 yuan" in text
    assert "You did not ask for: sign-on up to 80,000 yuan, equity up to 0.07 percent" in text


def test_who_takes_the_first_offer_hears_so():
    text = told("Deal, I accept.")
    assert "You asked for nothing." in text
    assert "do not take the first offer" in text


def test_a_missing_reason_or_figure_is_named():
    assert "you gave no reason" in told("I want 680,000 in base.")
    assert "named no figure" in told("I want more.", "More, please.")
    assert "does not count" in told("680,000 in base, because the rent is high.")
    assert "lower end" in told(f"660 to 680 thousand in base, {RESULT}.")


def test_who_got_all_there_was_hears_that_too():
    only = [{"part": "review", "terms": "a pay review after six months"}]
    assert "Nothing was left on the table." in told("A review after six months?", parts=only)
