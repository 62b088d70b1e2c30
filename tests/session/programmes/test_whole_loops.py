"""Whole interviews: nothing is said twice, every question fits, and rounds end on time."""

import re
from collections import Counter
from functools import cache

import pytest

from tests.session.programmes.simulated import CANDIDATES, HeldLoop, Put, hold_loop
from voicecoach.interview.probes import wording
from voicecoach.languages.english.interview.probes import PROBES
from voicecoach.languages.english.interview.reactions import REACTIONS

LOOPS = ("tencent-ai-pm", "tencent-music-pm")

every_loop = pytest.mark.parametrize("name", LOOPS)
every_candidate = pytest.mark.parametrize("who", CANDIDATES)


@cache
def held(name: str, who: str) -> HeldLoop:
    return hold_loop(name, who, seed=11)


def is_dug(each: Put) -> bool:
    """Whether it is a follow-up in the interviewer's own words, not one of the question's."""
    return each.question.asks_for not in ("", "more")


def bare(text: str) -> str:
    return " ".join(re.findall(r"[\w“”]+", wording(text).lower()))


@every_loop
@every_candidate
def test_no_phrase_is_heard_twice_in_a_whole_interview(name: str, who: str) -> None:
    loop = held(name, who)
    phrases = Counter(
        bare(text)
        for each in loop.put
        for text in (each.before, each.question.prompt if each.depth else "")
        if text
    )
    phrases.update(bare(line) for room in loop.rounds for line in room.heard)
    assert not [phrase for phrase, times in phrases.items() if times > 1]
    wordings = Counter(text for each in loop.record.rounds for text in each.said)
    assert all(times == 1 for times in wordings.values())


@every_loop
@every_candidate
def test_a_case_gets_no_follow_up_about_the_past(name: str, who: str) -> None:
    past = {wording(text) for texts in PROBES["past"].values() for text in texts}
    would = {wording(text) for texts in PROBES["would"].values() for text in texts}
    for each in filter(is_dug, held(name, who).put):
        if each.question.kind == "case":
            assert wording(each.question.prompt) not in past - would, each.question.prompt


@every_loop
def test_a_plan_in_place_of_a_story_is_first_of_all_asked_for_a_real_time(name: str) -> None:
    first = [
        each
        for each in held(name, "hypothetical").put
        if each.depth == 1 and each.question.kind == "behavioral"
    ]
    assert first
    assert all(each.question.asks_for in ("no_real_time", "no_decision") for each in first)
    assert sum(each.question.asks_for == "no_real_time" for each in first) >= 0.8 * len(first)


@every_loop
def test_who_tells_only_plans_is_asked_for_a_real_time_once_in_each_question(name: str) -> None:
    asked = [each for each in held(name, "hypothetical").put if each.depth]
    real = Counter(
        each.question.derived_from for each in asked if each.question.asks_for == "no_real_time"
    )
    assert real
    assert set(real.values()) == {1}


@every_loop
@every_candidate
def test_what_an_interviewer_adds_is_short(name: str, who: str) -> None:
    loop = held(name, who)
    for each in loop.put:
        assert len(each.before.split()) <= 12, each.before
        if is_dug(each):
            assert len(each.question.prompt.split()) <= 25, each.question.prompt
            assert "…" not in each.question.prompt


@every_loop
def test_about_two_questions_in_three_come_with_a_reaction(name: str) -> None:
    always = {
        text
        for texts in REACTIONS.values()
        for stance in ("last", "said_before", "said_again")
        for text in texts[stance]
    }
    reacted = [
        bool(each.before)
        for who in ("strong", "weak", "hypothetical")
        for room in held(name, who).rounds
        for each in room.put[1:]
        if each.before not in always and not each.question.offer
    ]
    assert 0.5 <= sum(reacted) / len(reacted) <= 0.8


@every_loop
def test_each_interviewer_reacts_in_a_register_of_their_own(name: str) -> None:
    loop = held(name, "strong")
    people = [one for round_ in loop.loop.rounds for one in round_.panelists]
    by_name = {one.name: one.register for one in people}
    assert len(set(by_name.values())) >= 4
    for each in loop.put:
        own = [text for texts in REACTIONS[by_name[each.who]].values() for text in texts]
        patterns = [re.escape(text).replace(re.escape("{noun}"), "(?:.+)") for text in own]
        assert not each.before or any(
            re.fullmatch(pattern, each.before, re.IGNORECASE) for pattern in patterns
        )


@every_loop
def test_the_same_sentence_over_and_over_is_noticed(name: str) -> None:
    first = held(name, "parrot").rounds[0]
    texts = REACTIONS[held(name, "parrot").loop.rounds[0].panelists[0].register]
    said = [each.before for each in first.put]
    assert said[0] == ""
    assert said[2] in texts["said_before"]
    assert said[3] in texts["said_again"]
    assert [each.depth for each in first.put[:4]] == [0, 1, 2, 0]
    assert all(each.depth == 0 for each in first.put[3:])  # moves on, and is not asked on again


@every_loop
def test_the_last_question_of_a_round_is_announced(name: str) -> None:
    last = {text for texts in REACTIONS.values() for text in texts["last"]}
    for room in held(name, "strong").rounds:
        questions = [each for each in room.put if each.depth == 0]
        if len(questions) > 1:
            assert [each.before in last for each in questions].count(True) == 1
            assert questions[-1].before in last


@every_loop
@pytest.mark.parametrize("minutes", [2, 10, 45])
@pytest.mark.parametrize("who", ["strong", "rambling"])
def test_a_round_ends_on_time(name: str, minutes: float, who: str) -> None:
    loop = hold_loop(name, who, seed=3, minutes=minutes)
    for room in loop.rounds:
        begun_s = spent_s = sum(len(line.split()) for line in room.heard[:1]) / 2.5
        for each in room.put:
            begun_s = spent_s
            spent_s += len(f"{each.before} {each.question.aloud}".split()) / 2.5
            spent_s += each.report.transcript.duration_s if each.report else 0.0
        assert begun_s <= minutes * 60 - 45 or len(room.put) == 1
