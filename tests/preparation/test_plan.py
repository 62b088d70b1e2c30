"""Which questions, stories and rounds come on which day until the interview."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.preparation.planning import make_plan
from voicecoach.preparation.planning.plan import (
    LIGHT_BEFORE,
    LOOP_BEFORE,
    MOST_DAYS,
    WITHOUT_A_DATE,
    LoopToHold,
    Mark,
    Plan,
    Standing,
    mark,
)
from voicecoach.preparation.planning.plan_told import notes_on, summary_of, title_of, why_of

TODAY = 700_000
LOOP = LoopToHold(
    id="tencent-ai-pm", title="Tencent AI", minutes=195, rounds=("Screen", "Product", "Leadership")
)
OPENING = Standing(
    pack="prepared", question="opening", title="About yourself", budget_s=60, opening=True
)


def new(count: int) -> list[Standing]:
    return [
        Standing(pack="prepared", question=f"q{place}", title=f"Question {place}", budget_s=90)
        for place in range(count)
    ]


def planned(plan: Plan) -> Counter[str]:
    return Counter(item.question for day in plan.days for item in day.items)


def questions_on(plan: Plan, ahead: int) -> list[str]:
    return [item.question for item in plan.days[ahead].items if item.kind == "question"]


def test_until_a_date_each_new_question_comes_twice_and_the_loop_two_days_before() -> None:
    plan = make_plan([OPENING, *new(12)], today=TODAY, interview=TODAY + 15, loop=LOOP)

    assert plan.days_left == 15
    assert [day.day for day in plan.days] == list(range(TODAY, TODAY + 16))
    assert [day.sort for day in plan.days[-3:]] == ["loop", "light", "interview"]
    assert {day.sort for day in plan.days[:-3]} == {"practice"}
    assert (plan.once, plan.never) == (0, 0)
    assert all(planned(plan)[f"q{place}"] >= 2 for place in range(12))
    (loop,) = plan.days[-LOOP_BEFORE - 1].items
    assert loop.command == "voicecoach interview tencent-ai-pm"
    assert plan.days[0].items[0].command == "voicecoach drill --pack prepared --question opening"


def test_new_questions_are_spread_over_the_first_days() -> None:
    plan = make_plan(new(16), today=TODAY, interview=TODAY + 15)

    fresh = [sum(item.why == "new" for item in day.items) for day in plan.days]
    assert sum(fresh) == 16
    assert max(fresh) <= 3
    assert all(fresh[:5])


def test_the_last_day_is_light_with_what_went_worst_and_nothing_new() -> None:
    rated = [
        replace(each, rating=rating, due=TODAY - 1, interval=3)
        for each, rating in zip(new(6), (5, 1, 4, 2, 3, 1), strict=True)
    ]
    plan = make_plan([OPENING, *rated, *new(9)[6:]], today=TODAY, interview=TODAY + 1)

    assert plan.days[0].sort == "light"
    assert questions_on(plan, 0) == ["opening", "q1", "q5", "q3"]
    assert [item.why for item in plan.days[0].items] == ["opening", "weak", "weak", "weak"]
    assert [item.kind for item in plan.days[1].items] == ["question", "interview"]


@pytest.mark.parametrize(
    ("interview", "sorts"),
    [
        (TODAY, ["interview"]),
        (TODAY + 1, ["light", "interview"]),
        (TODAY + 2, ["loop", "light", "interview"]),
        (TODAY + 3, ["practice", "loop", "light", "interview"]),
        (TODAY - 1, ["practice"] * WITHOUT_A_DATE),
        (None, ["practice"] * WITHOUT_A_DATE),
        (TODAY + 400, ["practice"] * MOST_DAYS),
    ],
)
def test_any_date_has_a_plan(interview: int | None, sorts: list[str]) -> None:
    plan = make_plan([OPENING, *new(4)], today=TODAY, interview=interview, loop=LOOP)
    assert [day.sort for day in plan.days] == sorts


def test_what_went_worst_comes_first_and_again_the_next_day() -> None:
    due = [
        replace(each, rating=rating, due=TODAY, interval=4)
        for each, rating in zip(new(4), (4, 2, 5, 1), strict=True)
    ]
    plan = make_plan(due, today=TODAY, interview=None)

    assert questions_on(plan, 0) == ["q3", "q1", "q0", "q2"]
    assert questions_on(plan, 1) == ["q3", "q1"]


def test_what_is_likeliest_asked_is_met_first() -> None:
    weighed = [replace(each, weight=place / 10) for place, each in enumerate(new(30))]
    plan = make_plan(weighed, today=TODAY, interview=TODAY + 5)

    assert questions_on(plan, 0)[0] == "q29"
    assert plan.never
    assert all(f"q{place}" not in planned(plan) for place in range(plan.never))


def test_stories_and_rounds_have_days_of_their_own() -> None:
    domains = ("launching-without-full-data", "influencing-without-authority")
    loop = replace(LOOP, prepared=True, held=1)
    plan = make_plan(new(3), today=TODAY, interview=TODAY + 12, domains=domains, loop=loop)

    stories = [item for day in plan.days for item in day.items if item.kind == "story"]
    assert [item.command for item in stories] == [
        f"voicecoach stories add --domain {domain}" for domain in domains
    ]
    rounds = [item for day in plan.days for item in day.items if item.kind == "round"]
    assert [item.title for item in rounds] == ["Product", "Leadership"]
    assert {item.command for item in rounds} == {
        "voicecoach interview tencent-ai-pm --prepared --resume --rounds 1"
    }
    assert all(item.kind in ("question", "story", "round") for item in plan.days[2].items)


def test_a_round_of_a_new_interview_says_how_long_it_is() -> None:
    plan = make_plan(new(3), today=TODAY, loop=LOOP, minutes=20)

    rounds = [item for day in plan.days for item in day.items if item.kind == "round"]
    assert rounds[0].command == "voicecoach interview tencent-ai-pm --minutes 12 --rounds 1"
    assert rounds[1].command == "voicecoach interview tencent-ai-pm --resume --rounds 1"


def test_what_was_done_today_is_marked_and_comes_back_when_it_is_due() -> None:
    first, second = new(2)
    first = replace(first, due_now=TODAY + 5)
    plan = mark(
        make_plan([first, second], today=TODAY),
        {("question", "prepared", "q0"): Mark(session="s", answer=2)},
    )

    assert [item.done for item in plan.days[0].items] == [Mark(session="s", answer=2), None]
    assert [item.question for item in plan.days[0].left] == ["q1"]
    assert plan.days[0].command == ""
    assert [day.day - TODAY for day in plan.days if "q0" in {i.question for i in day.items}][
        :2
    ] == [
        0,
        5,
    ]


def test_without_anything_to_do_every_day_is_empty() -> None:
    plan = make_plan([], today=TODAY, interview=None)
    assert {day.items for day in plan.days} == {()}
    assert summary_of(plan.days[0]) == "Nothing is due."


standings = st.lists(
    st.builds(
        Standing,
        pack=st.sampled_from(["prepared", "every-panel"]),
        question=st.uuids().map(str),
        title=st.text(max_size=9),
        budget_s=st.floats(10, 600),
        weight=st.floats(0, 1),
        rating=st.none() | st.integers(1, 5),
        due=st.none() | st.integers(TODAY - 40, TODAY + 40),
        interval=st.integers(0, 30),
        due_now=st.none() | st.integers(TODAY, TODAY + 40),
    ),
    max_size=25,
)


@given(
    standings,
    st.none() | st.integers(TODAY - 5, TODAY + 70),
    st.integers(5, 240),
    st.booleans(),
)
def test_any_state_has_a_plan_that_holds_its_rules(
    asked: list[Standing], interview: int | None, minutes: int, held: bool
) -> None:
    loop = LOOP if held else None
    plan = make_plan(asked, today=TODAY, interview=interview, loop=loop, minutes=minutes)

    assert plan == make_plan(asked, today=TODAY, interview=interview, loop=loop, minutes=minutes)
    assert [day.day for day in plan.days] == list(range(TODAY, TODAY + len(plan.days)))
    met = {each.question for each in asked if each.due is not None}
    for day in plan.days:
        names = [item.question for item in day.items if item.kind == "question"]
        assert len(names) == len(set(names))
        if day.sort == "practice":
            assert day.minutes <= minutes or len(day.items) == 1
        if day.sort == "light" and met:
            assert all(item.why != "new" for item in day.items)
        met |= set(names)
        for item in day.items:
            assert (item.command == "") == (item.kind == "interview")
            assert why_of(item)
            assert title_of(item) == item.title or item.kind != "question"
    if interview is not None and TODAY + LOOP_BEFORE <= interview < TODAY + MOST_DAYS:
        assert plan.days[-LIGHT_BEFORE - 1].sort == "light"
        assert plan.days[-LOOP_BEFORE - 1].sort == "loop"
    assert len(list(notes_on(plan))) <= 3
