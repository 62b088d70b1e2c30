from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_question
from tests.interview.builders import CHOSEN, WHOLE, report_of
from tests.interview.ramblers import DECIDED, INTRODUCTION, NAMING, RAMBLES, TEAM
from voicecoach.analysis.finders.by_rules import match
from voicecoach.classifiers.linear import LinearClassifier
from voicecoach.interview.interruption import Moment, cuts_in, find_objections
from voicecoach.interview.probes import follow_up
from voicecoach.interview.reread import read_again
from voicecoach.languages.english.listening.naming import NAMING as NAMING_RULE

QUESTION = a_question()
CLAIM = CHOSEN + "Repeat use of our karaoke rooms rose from 31 to 44 percent in Chengdu."
AT_A_PAUSE = Moment(
    answer_s=41.0, speech_s=34.0, silence_s=0.25, unbroken_s=0.0, unread_s=3.0, budget_s=90.0
)
IN_SPEECH = replace(AT_A_PAUSE, silence_s=0.0, unbroken_s=1.0)
WITHOUT_A_PAUSE = replace(IN_SPEECH, unbroken_s=4.0)


@pytest.fixture(scope="module")
def classifier():
    return LinearClassifier()


def objections(text, classifier, *, kind="behavioral", asked=()):
    question = replace(QUESTION, kind=kind)
    return find_objections(question, report_of(text, kind, classifier), asked)


def reason(found, moment):
    objection = cuts_in(found, moment)
    return objection and objection.reason


@pytest.mark.parametrize("ramble", RAMBLES)
def test_a_rambler_is_cut_off_after_forty_seconds_at_a_short_pause(ramble, classifier):
    found = objections(RAMBLES[ramble], classifier)
    assert reason(found, AT_A_PAUSE) == "ramble"
    assert reason(found, IN_SPEECH) is None
    assert reason(found, replace(AT_A_PAUSE, answer_s=38.0)) is None


@pytest.mark.parametrize("ramble", RAMBLES)
def test_a_rambler_without_pauses_is_cut_off_in_the_middle_of_speech(ramble, classifier):
    assert reason(objections(RAMBLES[ramble], classifier), WITHOUT_A_PAUSE) == "ramble"


def test_half_of_a_short_budget_is_enough_for_a_ramble(classifier):
    short = replace(AT_A_PAUSE, answer_s=24.0, speech_s=20.0, budget_s=45.0)
    assert reason(objections(TEAM, classifier), short) == "ramble"


def test_a_good_answer_is_cut_off_only_over_time_and_politely(classifier):
    found = objections(WHOLE, classifier)
    for answer_s in (41.0, 80.0, 98.0):
        assert reason(found, replace(AT_A_PAUSE, answer_s=answer_s, speech_s=answer_s)) is None
    late = replace(AT_A_PAUSE, answer_s=100.0)
    for moment in (late, replace(late, silence_s=0.0, unbroken_s=5.0)):
        objection = cuts_in(found, moment)
        assert objection.reason == "over_time"
        assert "time" in objection.probe.opening or "clock" in objection.probe.opening


@pytest.mark.parametrize("ramble", RAMBLES)
def test_who_has_just_decided_is_heard_out(ramble, classifier):
    found = objections(RAMBLES[ramble] + DECIDED, classifier)
    assert reason(found, AT_A_PAUSE) is None
    assert reason(found, WITHOUT_A_PAUSE) is None


@pytest.mark.parametrize("naming", NAMING)
@pytest.mark.parametrize("ramble", RAMBLES)
def test_who_is_about_to_name_the_choice_is_heard_out_even_over_time(ramble, naming, classifier):
    found = objections(RAMBLES[ramble] + naming, classifier)
    for answer_s in (41.0, 100.0):
        assert reason(found, replace(AT_A_PAUSE, answer_s=answer_s)) is None


def test_words_that_nobody_has_read_yet_may_name_the_choice(classifier):
    found = objections(TEAM, classifier)
    assert reason(found, replace(AT_A_PAUSE, unread_s=7.0)) is None


def test_who_thinks_does_not_ramble(classifier):
    found = objections(INTRODUCTION, classifier)
    assert reason(found, replace(AT_A_PAUSE, speech_s=15.0)) is None
    assert reason(found, replace(AT_A_PAUSE, silence_s=2.5)) is None


def test_where_no_choice_is_asked_for_nobody_rambles_and_everybody_can_be_over_time(classifier):
    found = objections(INTRODUCTION, classifier, kind="introduction")
    assert reason(found, AT_A_PAUSE) is None
    assert reason(found, replace(AT_A_PAUSE, answer_s=100.0)) == "over_time"


def test_rules_alone_are_not_sure_enough_to_call_anything_a_ramble():
    found = objections(TEAM, None)
    assert reason(found, AT_A_PAUSE) is None
    assert reason(found, replace(AT_A_PAUSE, answer_s=100.0)) == "over_time"


@pytest.mark.parametrize(
    ("answer_s", "silence_s", "text", "expected"),
    [
        (30.0, 0.5, CLAIM, "claim"),
        (30.0, 0.1, CLAIM, None),
        (10.0, 0.5, CLAIM, None),
        (80.0, 0.5, CLAIM, None),
        (30.0, 0.5, CHOSEN, None),
        (30.0, 0.5, "", None),
    ],
)
def test_it_cuts_in_early_at_a_pause_only_for_something_that_was_said(
    answer_s, silence_s, text, expected, classifier
):
    moment = replace(AT_A_PAUSE, answer_s=answer_s, silence_s=silence_s, speech_s=answer_s)
    found = objections(text, classifier)
    assert reason(found, moment) == expected
    if expected:
        assert "31 to 44 percent" in cuts_in(found, moment).probe.text


def test_breaking_in_has_its_own_words_and_the_follow_up_keeps_its_text(classifier):
    probe = cuts_in(objections(TEAM, classifier), AT_A_PAUSE).probe
    assert follow_up(QUESTION, probe).prompt == f"{probe.opening} {probe.text}"
    again = cuts_in(objections(TEAM, classifier, asked=[probe]), AT_A_PAUSE).probe
    assert again.opening != probe.opening
    assert again.text != probe.text


@given(
    answer_s=st.floats(0, 300),
    more_s=st.floats(0, 100),
    silence_s=st.floats(0, 1.5),
    unbroken_s=st.floats(0, 20),
)
def test_who_may_be_cut_off_over_time_may_be_so_ever_after(answer_s, more_s, silence_s, unbroken_s):
    found = objections(WHOLE, None)
    moment = replace(
        AT_A_PAUSE, answer_s=answer_s, silence_s=silence_s, unbroken_s=unbroken_s, unread_s=99.0
    )
    if reason(found, moment) == "over_time":
        assert reason(found, replace(moment, answer_s=answer_s + more_s)) == "over_time"


def is_naming(text):
    reading = read_again(report_of(text))
    return bool(match(NAMING_RULE, reading, reading.sentences[-1]))


@pytest.mark.parametrize("text", NAMING_RULE.hits)
def test_a_choice_that_is_about_to_be_named_is_noticed(text):
    assert is_naming(text)


@pytest.mark.parametrize("text", NAMING_RULE.misses)
def test_other_words_about_choices_are_not_the_beginning_of_one(text):
    assert not is_naming(text)
