"""Wishes are told as wishes and asked last; what is quoted is never put in as a noun."""

import re
from dataclasses import replace

import pytest

from tests.preparation.own_cv import CV, DOUBTS, JOB, MATCHES
from voicecoach.languages.english.preparing import job_asks, opening_words
from voicecoach.languages.english.preparing.digging import PROBES
from voicecoach.preparation.asking.own_pack import make_pack
from voicecoach.preparation.job import Grade, Match, Requirement


@pytest.mark.parametrize("texts", [*PROBES.values(), *job_asks.JOB_PROBES.values(),
                                   opening_words.OPENING_PROBES, opening_words.WHY_PROBES,
                                   job_asks.BESIDE, job_asks.WELCOME])  # fmt: skip
def test_a_quoted_deed_never_stands_for_a_noun(texts: tuple[str, ...]) -> None:
    """What is quoted may be "Led the redesign": it opens a sentence, or follows who says it."""
    for text in texts:
        for named in re.finditer(r"“\{(?:thing|claim|quote)\}”", text):
            says = re.search(
                r"(?:: |write |says |answers with |I see |line is )$", text[: named.start()]
            )
            assert text[named.end() :].startswith(":") or says, text


def wish(text: str, grade: Grade = "gap") -> Match:
    """Make a wish of a job's text."""
    wanted = Requirement(id="j9", line=40, text=text, want="preferred")
    return Match(requirement=wanted, grade=grade, why="For a reason.")


def test_a_missing_wish_is_told_as_one_and_asked_after_all_that_is_needed() -> None:
    asked = (wish("Experience with audiobooks"), *MATCHES)
    pack = make_pack(CV, JOB, asked, DOUBTS, company="")
    of_job = [each for each in pack.questions if each.id.startswith("job-")]
    assert [each.id for each in of_job[-2:]] == ["job-experience-llms-generative-ai",
                                                 "job-experience-audiobooks"]  # fmt: skip
    for each in of_job[-2:]:
        assert "we need" not in each.prompt
        assert "welcome" in each.prompt or "Nice to have" in each.prompt


@pytest.mark.parametrize(
    "text", ["play an instrument (badly is fine)", "A sense of humour", "You like dogs"]
)
def test_nobody_is_asked_about_a_wish_for_what_is_done_for_pleasure(text: str) -> None:
    pack = make_pack(CV, JOB, (wish(text),), DOUBTS, company="")
    assert not [each for each in pack.questions if each.id.startswith("job-")]
    needed = replace(wish(text), requirement=replace(wish(text).requirement, want="requirement"))
    pack = make_pack(CV, JOB, (needed,), DOUBTS, company="")
    assert [each for each in pack.questions if each.id.startswith("job-")]
