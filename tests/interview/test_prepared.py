"""Rounds of a prepared interview ask from the candidate's own pack as well."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.preparation.own_cv import CV, DOUBTS, JOB, MATCHES
from voicecoach.cli.packs import read_pack
from voicecoach.interview.panel import Loop, parse_loop
from voicecoach.interview.prepared import with_own_questions
from voicecoach.interview.questions import Question
from voicecoach.interview.rounds import borrowed, questions_for
from voicecoach.preparation.asking.own_pack import make_pack

ROOT = Path(__file__).parents[2]
OWN = make_pack(CV, JOB, MATCHES, DOUBTS, company="").questions
PACKS = {path.stem: read_pack(path).questions for path in (ROOT / "questions").glob("*.toml")}
PACKS["prepared"] = OWN
OTHERS = {f"{pack}/{each.id}": each for pack, known in PACKS.items() for each in known}


def loop(name: str) -> Loop:
    """Read a shipped interview."""
    path = ROOT / "interviews" / f"{name}.toml"
    return parse_loop(path.read_text(encoding="utf-8"), file=path.name)


def prepared(name: str, seed: str, own: tuple[Question, ...] = OWN) -> Loop:
    """Prepare a shipped interview."""
    return with_own_questions(loop(name), own, OTHERS, pack="prepared", seed=seed)


def asked(name: str, seed: str, *, minutes: float = 45) -> dict[str, list[tuple[str, str]]]:
    """Return pack and id of what each round of a prepared interview asks."""
    ready = prepared(name, seed)
    questions = (*borrowed(ready, PACKS), *PACKS[ready.pack])
    return {
        round_.id: [
            (ready.pack_of(each), each.id)
            for each in questions_for(round_, questions, minutes=minutes, seed=seed)
        ]
        for round_ in ready.rounds
    }


INTERVIEWS = pytest.mark.parametrize("name", ["tencent-ai-pm", "tencent-music-pm"])


@INTERVIEWS
def test_each_round_asks_two_or_three_of_ones_own_and_the_rest_from_its_pack(name: str) -> None:
    for seed in map(str, range(6)):
        rounds = asked(name, seed)
        offer = rounds.pop("offer-talk")
        assert [pack for pack, _ in offer] == ["pay-negotiation"]
        for chosen in rounds.values():
            own = [id_ for pack, id_ in chosen if pack == "prepared" and id_ != "opening"]
            assert 2 <= len(own) <= 3
            assert any(pack == loop(name).pack for pack, _ in chosen)
        everything = [one for chosen in rounds.values() for one in chosen]
        assert len(everything) == len(set(everything))


@INTERVIEWS
def test_the_opening_takes_the_place_of_about_yourself(name: str) -> None:
    first = next(iter(asked(name, "a").values()))
    assert first[0] == ("prepared", "opening")
    assert ("every-panel", "about-yourself") not in first


@INTERVIEWS
def test_even_a_short_round_asks_one_of_ones_own(name: str) -> None:
    for minutes in (3, 10, 18, 27):
        rounds = asked(name, "a", minutes=minutes)
        rounds.pop("offer-talk")
        for chosen in rounds.values():
            own = [id_ for pack, id_ in chosen if pack == "prepared" and id_ != "opening"]
            assert own, (minutes, chosen)


@INTERVIEWS
def test_the_next_interview_asks_others_and_the_same_one_the_same(name: str) -> None:
    assert prepared(name, "a") == prepared(name, "a")
    drawn = {seed: [each.own for each in prepared(name, seed).rounds] for seed in "abcdefgh"}
    assert len(set(map(str, drawn.values()))) >= len(drawn) - 2  # of a small pack, now and then
    counted = Counter(name for own in drawn.values() for each in own for name in each)
    assert len(counted) >= len(OWN) / 2


def test_what_is_likely_in_a_round_is_asked_there_more_often() -> None:
    counted: Counter[str] = Counter()
    for seed in map(str, range(60)):
        ready = prepared("tencent-ai-pm", seed)
        for round_ in ready.rounds[:4]:
            for name in round_.own:
                question = OTHERS[name]
                counted["fits" if round_.id in question.rounds else "any"] += 1
    assert counted["fits"] > 3 * counted["any"]


def test_rounds_of_another_company_are_drawn_for_from_all() -> None:
    other = loop("tencent-ai-pm")
    other = replace(
        other, rounds=tuple(replace(each, id=f"x-{each.id}", talk="") for each in other.rounds)
    )
    ready = with_own_questions(other, OWN, OTHERS, pack="prepared", seed="a")
    assert all(len(each.own) >= 2 for each in ready.rounds)


def test_a_pack_of_the_opening_alone_leaves_the_rest_as_it_was() -> None:
    ready = prepared("tencent-ai-pm", "a", OWN[:1])
    assert ready.rounds[0].always == ("prepared/opening", "every-panel/why-tencent-ai")
    assert ready.rounds[1:] == loop("tencent-ai-pm").rounds[1:]


@given(seed=st.text(max_size=8), count=st.integers(0, len(OWN)))
def test_no_question_is_drawn_twice(seed: str, count: int) -> None:
    names = [
        name for each in prepared("tencent-music-pm", seed, OWN[:count]).rounds for name in each.own
    ]
    assert len(names) == len(set(names))
