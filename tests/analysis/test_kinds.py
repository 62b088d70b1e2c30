"""Kinds of questions as data: what is looked for, and what is never spoken of."""

import re

import pytest

from tests.builders import make_report
from voicecoach.analysis.kind import QuestionKind
from voicecoach.analysis.signal import SIGNALS
from voicecoach.cli.report import report_text
from voicecoach.interview.gaps import ORDER, find_gaps
from voicecoach.interview.questions import KINDS as ASKED
from voicecoach.interview.self_rating import rating_of
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.english.kinds import KINDS
from voicecoach.transcripts.text import parse_text

WITHOUT_A_CHOICE = [kind for kind in KINDS.values() if kind.choice is None]

INTRODUCTION = (
    "I'm a product manager at a music service, and I've been there for six years. "
    "I took over the captions and repeat use rose from 31 to 44 percent. "
    "Now I'm looking for a team where voice is the product. "
)
MOTIVATION = (
    "Your live podcast app is the one that I use every day. That matters to me because my mother "
    "can't read small type. I grew paid conversion from two to three percent. "
    "I'd love to build the next version of it. "
)
ESTIMATE = (
    "Let's assume twenty million people live there, and every tenth of them plays something. "
    "So we get about two million players. As a sanity check, that is one in ten of the people "
    "whom I know. "
)
STRENGTHS = (
    "I'm good at saying no early. Last spring I stopped a reward plan in its first week. "
    "I struggle with handing work over. So now I give away one meeting a month. "
)
DIAGNOSIS = (
    "First I'd check how we count a listener. Then I'd split it by version and by new and old "
    "users. My first guess is the update of Tuesday, my second the exams. If it's the update, only "
    "the new version should fall. "
)
ASKING = (
    "I'd like to know how you plan your live rooms. I ask because I want to see how an argument "
    "ends in the team that I would join. "
)
WHOLE = {
    "candidate-questions": ASKING,
    "introduction": INTRODUCTION,
    "motivation": MOTIVATION,
    "self-assessment": STRENGTHS,
    "estimate": ESTIMATE,
    "diagnosis": DIAGNOSIS,
}
CHATTER = "There were many meetings in the spring and they were all rather long and dull. " * 3
CHOSEN = "I killed the launch in March, and I turned down the softer option. "
A_CHOICE = re.compile(r"cho[io]s|chose|deci[ds]|recommend|turned down|half taken", re.IGNORECASE)
"""What nothing may say where there is no choice to look for."""


def judged(text, kind):
    return make_report(parse_text(text), source="a test", engine="text", kind=kind)


def told(report):
    feedback = report.feedback
    lines = [feedback.headline, *feedback.points, feedback.spoken, report.structure.one_line]
    lines += [finding.message for finding in report.findings]
    lines += [text for item in report.rubric for text in (item.title, item.advice)]
    return "\n".join([*lines, report_text(report, color=False)])


def test_every_kind_that_can_be_asked_is_known_and_has_its_gaps():
    assert set(ASKED) == set(KINDS) == set(ORDER)


@pytest.mark.parametrize("kind", WITHOUT_A_CHOICE, ids=lambda kind: kind.name)
@pytest.mark.parametrize("text", [*WHOLE.values(), CHATTER, CHATTER * 12, "Well, um, hello."])
def test_where_there_is_no_choice_to_look_for_nothing_speaks_of_one(kind, text):
    report = judged(text, kind.name)
    assert not A_CHOICE.search(told(report))
    assert report.structure.known == "not asked"
    assert report.structure.known_at_s is None


@pytest.mark.parametrize("kind", WITHOUT_A_CHOICE, ids=lambda kind: kind.name)
def test_nor_where_the_answer_holds_one(kind):
    report = judged(CHOSEN + WHOLE[kind.name], kind.name)
    shown = report_text(report, color=False)
    assert "you chose" not in shown
    assert "CHO" not in shown
    assert not A_CHOICE.search(report.feedback.headline)


@pytest.mark.parametrize("kind", WHOLE)
def test_an_answer_with_all_that_its_kind_needs_is_praised_and_one_with_nothing_is_told(kind):
    whole, nothing = judged(WHOLE[kind], kind), judged(CHATTER, kind)
    assert whole.findings[0].code == "told_whole"
    assert {item.level for item in whole.rubric} == {"clear"}
    assert "✔ ALL THERE" in report_text(whole, color=False)
    assert nothing.findings[0].code == "told_nothing"
    assert (rating_of(whole), rating_of(nothing)) == (5, 1)


@pytest.mark.parametrize("kind", WHOLE)
def test_what_is_missing_is_told_and_asked_for(kind):
    half = judged(WHOLE[kind].split(". ")[0] + ". " + CHATTER, kind)
    assert half.findings[0].code == "told_in_part"
    assert any(finding.code.startswith("no_") for finding in half.findings)
    assert {gap.code for gap in find_gaps(half)} <= set(ORDER[kind])


def test_a_pay_ask_is_stamped_as_an_ask():
    asked = judged(
        "Hello there. I'm asking for 140 base, and more equity. " + CHATTER, "negotiation"
    )
    shown = report_text(asked, color=False)
    assert re.search(r"✔ ASKED AT \d+ S", shown)
    assert "you asked" in shown
    assert not re.search("chose|choice", shown)
    silent = report_text(judged(CHATTER, "negotiation"), color=False)
    assert "✘ NO ASK HEARD" in silent
    assert "CHOICE" not in silent


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_what_a_kind_names_exists(kind: QuestionKind):
    shown = {
        "hedged_decision",
        "choice_by_10s",
        "choice_by_90s",
        "measure_moved",
        "measure_claimed",
        "priced_number",
        "result_number",
        *SIGNALS,
    }
    for criterion in kind.rubric:
        assert {*criterion.clear, *criterion.partial} <= shown
    for proof in kind.proofs:
        assert {*proof.signals, *filter(None, [proof.near])} <= SIGNALS.keys()


def test_every_signal_that_is_shown_has_a_name():
    named = ENGLISH.saying.signal_names.keys()
    spoken = {"filler", "hedge", "repeat", "restart", "other_cause"}
    assert SIGNALS.keys() - spoken == named
