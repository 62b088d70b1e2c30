"""The packs that come with the product keep what they promise."""

import itertools
from collections import Counter
from pathlib import Path

import pytest

from voicecoach.cli.packs import read_pack, read_text
from voicecoach.interview.lint import lint_pack
from voicecoach.interview.near_duplicates import likeness
from voicecoach.interview.panel import parse_loop
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS, KINDS, Question
from voicecoach.interview.responses import fact_for
from voicecoach.interview.rounds import borrowed

FOLDER = Path(__file__).parent.parent / "questions"
PATHS = sorted(FOLDER.glob("*.toml"))
MAX_WORDS = 45
AI_ROUNDS = ["recruiter-screen", "technical-product", "cross-functional", "senior-leadership"]
MAX_PROBE_WORDS = 20
MAX_FACT_WORDS = 30
MAX_LIKENESS = 0.45
ONSITE_ROUNDS = ["product-sense", "execution", "leadership-and-influence", "data", "hiring-manager"]


def _questions() -> list[Question]:
    return [question for path in PATHS for question in read_pack(path).questions]


def test_the_music_pack_asks_for_five_stories_in_each_of_the_eight_domains() -> None:
    pack = read_pack(FOLDER / "tencent-music-behavioral.toml")
    counts = Counter(question.domain for question in pack.questions)
    assert counts == dict.fromkeys(BEHAVIORAL_DOMAINS, 5)
    assert {question.kind for question in pack.questions} == {"behavioral"}


def test_the_music_pack_begins_with_one_question_of_each_domain() -> None:
    pack = read_pack(FOLDER / "tencent-music-behavioral.toml")
    assert {question.domain for question in pack.questions[:8]} == set(BEHAVIORAL_DOMAINS)


def test_the_onsite_has_five_rounds_of_cases_with_stories_growing_out_of_them() -> None:
    pack = read_pack(FOLDER / "tencent-music-onsite.toml")
    rounds = {
        name: [question.kind for question in questions]
        for name, questions in itertools.groupby(pack.questions, key=lambda each: each.rounds[0])
    }
    assert list(rounds) == ONSITE_ROUNDS
    for kinds in rounds.values():
        assert len(kinds) >= 5
        assert kinds[0] == "case"
        assert kinds.count("behavioral") >= 2
        assert ("behavioral", "behavioral") not in itertools.pairwise(kinds)


def test_the_onsite_asks_for_a_story_in_every_domain() -> None:
    pack = read_pack(FOLDER / "tencent-music-onsite.toml")
    assert {each.domain for each in pack.questions if each.kind == "behavioral"} == set(
        BEHAVIORAL_DOMAINS
    )


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_each_passes_its_own_lint(path: Path) -> None:
    assert lint_pack(read_text(path), file=str(path)) == ()


def test_no_id_is_used_twice_over_all_packs() -> None:
    ids = [question.id for question in _questions()]
    assert len(ids) == len(set(ids))


def test_no_two_questions_of_any_packs_ask_the_same() -> None:
    """The bar is stricter than the lint's, for packs that are meant to be taken together."""
    alike = {
        (first.id, second.id): likeness(first.prompt, second.prompt)
        for first, second in itertools.combinations(_questions(), 2)
    }
    assert max(alike.values()) < MAX_LIKENESS, max(alike, key=lambda pair: alike[pair])


def test_there_is_enough_to_practice_for_weeks() -> None:
    assert len(_questions()) >= 130


def test_each_says_what_a_strong_answer_shows_and_digs_deeper() -> None:
    dug = [q for q in _questions() if q.offer is None]
    assert [q.id for q in _questions() if not q.shows] == []
    assert [q.id for q in dug if len(q.probes) < 2] == []


def test_no_follow_up_is_used_twice_over_all_packs() -> None:
    probes = [probe for question in _questions() for probe in question.probes]
    assert [probe for probe, count in Counter(probes).items() if count > 1] == []


def test_every_talk_about_pay_has_a_counterpart_who_talks_back() -> None:
    answered = {q.id for q in _questions() if q.replies or q.offer}
    assert {q.id for q in _questions() if q.kind == "negotiation"} == answered


def test_follow_ups_are_one_breath_long() -> None:
    spoken = [probe for question in _questions() for probe in question.probes]
    assert [probe for probe in spoken if len(probe.split()) > MAX_PROBE_WORDS] == []


def test_prompts_are_short_enough_to_remember() -> None:
    assert [q.id for q in _questions() if len(q.prompt.split()) > MAX_WORDS] == []


def test_the_warm_up_mixes_every_kind_and_domain() -> None:
    pack = read_pack(FOLDER / "pm-warm-up.toml")
    asked_elsewhere = {"self-assessment", "diagnosis", "candidate-questions"}
    assert {question.kind for question in pack.questions} == set(KINDS) - asked_elsewhere
    assert {question.domain for question in pack.questions} >= set(BEHAVIORAL_DOMAINS)


def test_every_panel_asks_what_nobody_is_spared() -> None:
    pack = read_pack(FOLDER / "every-panel.toml")
    kinds = {question.kind for question in pack.questions}
    assert kinds >= {"introduction", "motivation", "self-assessment", "estimate", "diagnosis"}
    assert [each.id for each in pack.questions if not (each.spoken and each.plain)] == []
    cases = [each for each in pack.questions if each.kind in ("case", "diagnosis", "estimate")]
    assert [each.id for each in cases if not each.facts] == []
    assert [each.id for each in pack.questions if len(each.plain.split()) > 20] == []


def test_both_interviews_ask_what_every_panel_asks() -> None:
    packs = {path.stem: read_pack(path).questions for path in PATHS}
    for name in ("tencent-ai-pm", "tencent-music-pm"):
        path = FOLDER.parent / "interviews" / f"{name}.toml"
        loop = parse_loop(read_text(path), file=path.name)
        lent = borrowed(loop, packs)
        assert {question.rounds for question in lent} == {(each.id,) for each in loop.rounds}
        assert {question.kind for question in lent} >= {"introduction", "motivation", "diagnosis"}


def test_whoever_asks_about_a_case_gets_an_answer() -> None:
    asked_about = [each for each in _questions() if each.kind in ("case", "estimate", "diagnosis")]
    assert [each.id for each in asked_about if each.kind == "case" and len(each.facts) < 2] == []
    for question in asked_about:
        for fact in question.facts:
            assert len(fact.says.split()) <= MAX_FACT_WORDS, fact.says
            answered = [fact_for(question, f"What about the {about}?") for about in fact.about]
            assert fact in answered, (question.id, fact.says)


def test_the_ai_pack_has_four_rounds_of_eight_questions_and_more() -> None:
    pack = read_pack(FOLDER / "tencent-ai-pm.toml")
    rounds = Counter(name for question in pack.questions for name in question.rounds)
    assert list(rounds) == AI_ROUNDS
    assert min(rounds.values()) >= 8
