"""The model answers that come with the product are what its own judging calls whole."""

from collections import Counter
from pathlib import Path

import pytest

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.classifiers.choose import load_classifier
from voicecoach.cli.packs import read_pack, read_text
from voicecoach.interview.model_answers import parse_model_answers
from voicecoach.interview.panel import parse_loop
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS, KINDS, Question
from voicecoach.languages.english import ENGLISH
from voicecoach.review.model_answer import heard_in, judge_model_answer

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "model_answers").glob("*.toml"))
QUESTIONS = {
    (path.stem, question.id): question
    for path in sorted((ROOT / "questions").glob("*.toml"))
    for question in read_pack(path).questions
}
ANSWERS = {
    (path.stem, question): text
    for path in FILES
    for question, text in parse_model_answers(read_text(path), file=path.name).items()
}
HEARD_BY_RULES_TOO = 16
"""So many are whole by rules alone; those know few hypotheses and tests (docs/scoring.md)."""


def judged(name: tuple[str, str], classifier: SentenceClassifier | None) -> Report:
    return judge_model_answer(QUESTIONS[name], ANSWERS[name], classifier=classifier)


def is_whole(report: Report) -> bool:
    known = "yes" if ENGLISH.kind(report.kind).choice else "not asked"
    return (
        report.structure is not None
        and report.structure.known == known
        and {item.level for item in report.rubric} == {"clear"}
    )


def asked() -> list[Question]:
    return [QUESTIONS[name] for name in ANSWERS]


def test_there_are_thirty_to_questions_that_there_are() -> None:
    assert len(ANSWERS) >= 30
    assert ANSWERS.keys() <= QUESTIONS.keys()
    assert {name for name in QUESTIONS if name[0] == "every-panel"} <= ANSWERS.keys()


def test_they_cover_every_domain_kind_and_round() -> None:
    rounds = {
        round_.id
        for name in ("tencent-ai-pm", "tencent-music-pm")
        for round_ in parse_loop(
            read_text(ROOT / "interviews" / f"{name}.toml"), file=f"{name}.toml"
        ).rounds
        if not round_.talk
    }
    assert {question.domain for question in asked()} >= set(BEHAVIORAL_DOMAINS)
    assert {question.kind for question in asked()} == set(KINDS)
    assert {name for question in asked() for name in question.rounds} >= rounds


@pytest.mark.parametrize("name", ANSWERS, ids="/".join)
def test_each_is_whole_in_the_products_own_judging(name: tuple[str, str]) -> None:
    classifier, missing = load_classifier()
    assert classifier is not None, missing
    report = judged(name, classifier)

    assert is_whole(report), [(item.criterion, item.level) for item in report.rubric]
    assert [item.code for item in report.findings if item.severity != "praise"] == []
    assert report.findings[0].code in ("decision_early", "told_whole")
    assert 50.0 <= report.timing.duration_s <= min(120.0, report.budget_s)
    heard = heard_in(report)
    assert len(heard) == len(report.rubric)
    assert [one.at_s for one in heard] == sorted(one.at_s for one in heard)


def test_rules_alone_deny_no_choice_and_hear_half_of_them_whole() -> None:
    reports = [judged(name, None) for name in ANSWERS]
    choosing = [each for each in reports if ENGLISH.kind(each.kind).choice]
    assert {each.structure.known for each in choosing if each.structure} == {"yes"}
    assert sum(map(is_whole, reports)) >= HEARD_BY_RULES_TOO


def test_they_are_told_by_different_people() -> None:
    beginnings = Counter(" ".join(text.split()[:4]) for text in ANSWERS.values())
    assert [each for each, count in beginnings.items() if count > 1] == []
