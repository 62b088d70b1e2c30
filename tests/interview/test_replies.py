"""A reply to a follow-up is told as a reply: whether it gave what was asked for."""

from dataclasses import replace

import pytest

from tests.interview.builders import report_of
from voicecoach.analysis.assessment import Report
from voicecoach.interview.gaps import GapCode
from voicecoach.interview.probes import Probe, follow_up
from voicecoach.interview.questions import KINDS, Kind, Question
from voicecoach.interview.replies import as_reply
from voicecoach.languages.english import ENGLISH
from voicecoach.review.answer import answer_view
from voicecoach.session.judging import Judge
from voicecoach.transcripts.text import parse_text

QUESTION = Question(
    id="late-stop", prompt="What did you stop?", kind="behavioral", domain="d", source="s"
)


def told(text: str, gap: GapCode | None, kind: Kind = "behavioral") -> Report:
    question = follow_up(replace(QUESTION, kind=kind), Probe(text="Why?", gap=gap, depth=1))
    return as_reply(report_of(text, kind), question)


@pytest.mark.parametrize(
    ("gap", "reply", "stamp", "headline"),
    [
        ("no_cost", "I knew that we would lose a million.", "ANSWERED", "You gave what was asked"),
        ("no_cost", "We lost the spring campaign.", "NOT SURE WHAT I HEARD", "I am not sure"),
        ("no_decision", "The small one.", "NOT SURE WHAT I HEARD", "I am not sure"),
        ("no_alternative", "The other option was a small market.", "ANSWERED", "the other option"),
        ("no_decision", "I stopped it myself.", "ANSWERED", "“I stopped it myself”"),
        ("no_baseline", "From thirty one, in March.", "ANSWERED", "the figure before"),
        ("no_cost", "Everybody was fine with it.", "NOT ANSWERED", "I did not hear it"),
        ("no_number", "It was a great success for all.", "NOT ANSWERED", "a figure"),
        (
            "no_cost",
            "My rule was: we stop it.",
            "NOT ANSWERED",
            "else: the rule",
        ),
        (None, "On a Tuesday, in the small room.", "A REPLY", "I can't tell"),
        (None, "My rule was: below forty percent we stop.", "ANSWERED", "adds the rule behind it"),
    ],
)
def test_a_reply_is_told_by_what_was_asked_for(
    gap: GapCode | None, reply: str, stamp: str, headline: str
) -> None:
    view = answer_view(told(reply, gap))
    assert view.stamp.text == stamp
    assert headline in view.headline
    assert not view.rubric
    assert not view.one_line


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("words", [2, 6, 9, 15, 40])
@pytest.mark.parametrize("gap", ["no_cost", "no_decision", None])
def test_no_reply_is_told_as_an_answer(kind: Kind, words: int, gap: GapCode | None) -> None:
    text = " ".join(("My own manager was furious with me about it for weeks " * 4).split()[:words])
    report = told(text + ".", gap, kind)
    said = " ".join((report.feedback.headline, *report.feedback.points, report.feedback.spoken))
    assert next(each.code for each in report.findings).startswith("reply_")
    assert len(report.findings) == 1
    assert report.timing.first_decision_s is None
    for word in ("short", "10 s", "ten seconds", "choice heard"):
        assert word not in said.lower()


def test_a_judge_tells_a_follow_up_from_a_question() -> None:
    judge = Judge(language=ENGLISH, classifier=None)
    said = parse_text("I knew that we would lose a million.")
    probe = Probe(text="What did it cost you?", gap="no_cost", depth=1)
    reply = judge.report(said, follow_up(QUESTION, probe), source="a test", engine="text")
    answer = judge.report(said, QUESTION, source="a test", engine="text")
    assert answer_view(reply).stamp.text == "ANSWERED"
    assert answer_view(answer).stamp.text == "TOO SHORT"
    assert reply.signals == answer.signals


def test_a_follow_up_that_was_kept_before_it_said_what_it_asks_for_is_still_one() -> None:
    kept = replace(QUESTION, id="late-stop-follow-up-2", derived_from="late-stop")
    assert kept.is_follow_up
    assert not replace(QUESTION, id="ladder-30", derived_from="late-stop").is_follow_up


def test_who_was_asked_for_a_real_time_is_judged_as_by_an_answer() -> None:
    report = told("Last spring I stopped the voice search.", "no_real_time")
    assert report.structure is not None


@pytest.mark.parametrize("text", ["", "…"])
def test_silence_is_told_as_silence(text: str) -> None:
    assert told(text, "no_cost").findings == report_of(text).findings
