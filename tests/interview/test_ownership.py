import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.answers import BUZZWORDS, CLEAR, PAY_DEMANDS, PLANS, WITHOUT
from tests.interview.builders import report_of
from tests.interview.loops import exchange
from voicecoach.interview.ownership import owned_in, ownership
from voicecoach.interview.repetition import without_repeats
from voicecoach.languages.english.buzzwords import weigh


@pytest.mark.parametrize("text", CLEAR)
def test_a_choice_with_something_in_it_is_owned(text):
    own = owned_in(report_of(text))
    assert (own.level, own.why) == ("clear", "chose")
    assert own.evidence.signal == "decision"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        *((text, "buzzwords") for text in BUZZWORDS),
        *((text, "would") for text in PLANS),
        *((text, "pay") for text in PAY_DEMANDS),
    ],
)
def test_what_only_sounds_like_a_choice_is_owned_by_nobody(text, why):
    own = owned_in(report_of(text))
    assert own.level == "none"
    assert own.why == why


@pytest.mark.parametrize("text", WITHOUT)
def test_an_answer_without_a_choice_has_none(text):
    assert owned_in(report_of(text)).level == "none"


@pytest.mark.parametrize(
    "text",
    [
        "It never happened to me. Suppose it happens: I say no to the growth team, I stop the "
        "launch, and I take the loss of the quarter.",
        "If legal says one day, I will delete it after one day, and I will tell the speech team "
        "that they lose their data.",
        "I haven't had this. Let's say the karaoke mode fails, then I pull it and tell sales no.",
    ],
)
def test_a_plan_told_in_the_present_is_a_plan(text):
    assert owned_in(report_of(text)).level != "clear"


def test_in_a_case_what_one_would_do_is_the_choice():
    text = "I would launch the small model first, and I would drop the long answers."
    assert owned_in(report_of(text, "case")).level == "clear"


@pytest.mark.parametrize(
    "text",
    [
        "I told them that I would resign before we sell it, and I pulled the export that night.",
        "Imagine, forty thousand people waited. I cut the feature the night before the release.",
        "I decided I would not wait for the survey, so we opened the beta in Hanoi.",
        "I chose the growth market over the loyal one, and forty artists left us in May.",
        "I turned the bonus scheme for artists down, although the label offered a better split.",
    ],
)
def test_a_real_story_may_have_a_plan_a_big_word_or_money_in_it(text):
    assert owned_in(report_of(text)).level == "clear"


def test_what_could_not_be_understood_is_nobodys_fault():
    own = owned_in(report_of(""))
    assert (own.level, own.why) == ("unheard", "misheard")


@pytest.mark.parametrize(("declined", "why"), [("skip", "skipped"), ("no example", "no example")])
def test_a_question_left_out_was_asked_and_not_shown(declined, why):
    own = ownership(exchange("", declined=declined))
    assert (own.level, own.why) == ("none", why)


def test_what_was_said_before_is_owned_once():
    first, again = without_repeats([exchange(CLEAR[0]), exchange(CLEAR[0], seat=1)])
    assert ownership(first).level == "clear"
    assert (ownership(again).level, ownership(again).why) == ("none", "repeated")


def test_what_a_reply_brings_out_counts():
    told = exchange(WITHOUT[0], replies=[("no_decision", CLEAR[0])])
    assert ownership(told).level == "clear"


def test_a_stock_phrase_is_one_buzzword_and_names_are_none():
    assert weigh("at the end of the day it's about synergies") == (0, 2)
    named, buzz = weigh("i pulled the lyric cards nine days before release")
    assert buzz == 0
    assert named >= 4


@given(text=st.text(max_size=200))
def test_any_answer_can_be_judged(text):
    assert owned_in(report_of(text)).level in ("clear", "maybe", "none", "unheard")
