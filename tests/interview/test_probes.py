import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.builders import CHOSEN, WHOLE, report_of
from voicecoach.analysis.signal import SIGNALS
from voicecoach.interview.gaps import ORDER
from voicecoach.interview.probes import Probe, form_of, next_probe, wording
from voicecoach.interview.questions import Question
from voicecoach.interview.quoting import QUOTED_WORDS
from voicecoach.interview.replies import judge_reply
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
    # Its own follow-ups take a choice for granted, so they are left out.
    assert [probe.depth for probe in asked] == [1, 2, 3, 4]
    assert len({probe.text for probe in asked}) == 4
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


@pytest.mark.parametrize("kind", ORDER)
@pytest.mark.parametrize("answer", ["I stopped the lyric cards in May. ", "I would stop it all. "])
def test_every_gap_of_every_kind_has_words_however_the_answer_is_told(kind, answer):
    form = form_of(replace(QUESTION, kind=kind), [report_of(answer * 2, kind)])
    for code in ORDER[kind]:
        plain = [text for text in PROBES[form][code] if "{quote}" not in text]
        assert len(plain) >= 2
        assert any(code in signal.closes for signal in SIGNALS.values())


@pytest.mark.parametrize("form", PROBES)
def test_a_follow_up_asks_for_one_thing_in_few_words_with_its_quote(form):
    for text in (text for texts in PROBES[form].values() for text in texts):
        words = text.replace("{quote}", " ".join(["word"] * QUOTED_WORDS)).split()
        assert len(words) <= 25, text
        assert text.endswith((".", "?")), text
        assert text.count("?") <= 1, text
        assert not re.search(r", and (?:why|what|who|when|where|how)\b", text), text
    for texts in PROBES[form].values():
        assert len({wording(text) for text in texts}) == len(texts)


PLAN = (
    "I would first talk to the users. Then I would choose the small model, because it is fast. "
    "I would also tell the team why."
)
REAL = (
    "Yes, last spring I stopped the voice search nine days before launch. My manager was furious, "
    "and we lost the spring campaign."
)


def questions_to(answers, kind="behavioral", **changes):
    """Dig until nothing is left, with these answers and then the last one again."""
    question = replace(QUESTION, kind=kind, **changes)
    reports, asked = [report_of(answers[0], kind)], []
    while probe := next_probe(question, reports, asked):
        asked.append(probe)
        reports.append(report_of(answers[min(len(asked), len(answers) - 1)], kind))
    return asked


def is_worded_as(form, probe):
    return wording(probe.text) in {
        wording(text) for texts in PROBES[form].values() for text in texts
    }


def test_a_plan_where_the_past_was_asked_for_is_asked_for_a_real_time_once():
    asked = questions_to([PLAN])
    assert [probe.gap for probe in asked] == ["no_real_time"]  # there is no story to dig into


def test_a_choice_that_one_would_make_is_a_plan_whatever_hears_a_choice_in_it():
    answer = report_of(PLAN)
    plan = next(each for each in answer.signals if each.signal == "hypothetical_choice")
    heard = replace(plan, signal="decision", confidence=0.9, heard=1.0, rule="encoder: decision")
    probe = next_probe(QUESTION, [replace(answer, signals=(*answer.signals, heard))], [])
    assert probe.gap == "no_real_time"


def test_the_real_time_is_dug_into_in_place_of_the_plan():
    asked = questions_to([PLAN, REAL, "I don't know."])
    assert asked[0].gap == "no_real_time"
    assert {probe.gap for probe in asked[1:]} >= {"no_alternative"}
    assert all(is_worded_as("past", probe) for probe in asked if probe.gap)


def test_a_case_gets_no_follow_up_about_the_past():
    asked = questions_to([PLAN, "I am not sure."], kind="case")
    assert asked
    assert all(is_worded_as("would", probe) for probe in asked if probe.gap)
    assert not any(probe.gap == "no_real_time" for probe in asked)


def test_a_story_in_place_of_a_case_is_dug_into_as_one():
    asked = questions_to([REAL], kind="case")
    assert asked[0].gap is not None
    assert is_worded_as("past", asked[0])


def test_a_real_story_with_a_plan_in_it_is_never_taken_for_one():
    asked = questions_to([WHOLE + " Next time I would ask the users first."])
    assert all(probe.gap != "no_real_time" for probe in asked)


def test_a_question_s_own_follow_up_is_left_out_where_it_was_answered():
    asked = questions_to([WHOLE], probes=("Which rule settled it?", "Who wrote the code?"))
    assert [probe.text for probe in asked] == ["Who wrote the code?"]


def test_the_same_words_are_not_used_again_with_another_quote():
    answer = report_of(CHOSEN + "It went well for the whole year and everybody was happy with it.")
    other = report_of("I closed the old shop in May. It went well for the whole year, they said.")
    first = next_probe(QUESTION, [answer], [])
    second = next_probe(QUESTION, [other], [first])
    assert first.quote
    assert second.gap == first.gap
    assert wording(second.text) != wording(first.text)


@given(texts=st.lists(st.text(max_size=120), min_size=1, max_size=4))
def test_any_answers_are_followed_up_or_let_be(texts):
    reports = [report_of(text) for text in texts]
    asked = [Probe(text=str(i), gap=None, depth=i) for i in range(1, len(reports))]
    probe = next_probe(QUESTION, reports, asked)
    assert probe is None or (probe.text and 1 <= probe.depth <= 5)
