from dataclasses import replace
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from voicecoach.review.trends import TrendPoint, trends

MONDAY = date(2026, 3, 2).toordinal()

POINT = TrendPoint(
    day=MONDAY,
    pack="tencent",
    domain="hiring",
    verdict="decision_early",
    chosen=True,
    decision_s=4.0,
    duration_s=80.0,
    over_budget=False,
    pace_wpm=140.0,
    fillers_per_min=3.0,
    fillers_lower_bound=False,
    rating_gap=None,
    shown=("decision", "criterion"),
    missing=("cost",),
    judged_by="1 encoder 3",
    spoken=True,
)


def test_weeks_begin_on_monday_and_a_week_without_answers_stays_empty() -> None:
    points = [POINT, replace(POINT, day=MONDAY + 6), replace(POINT, day=MONDAY + 14)]
    weeks = trends(points).weeks
    assert [(week.monday - MONDAY, week.answers) for week in weeks] == [(0, 2), (7, 0), (14, 1)]
    assert date.fromordinal(weeks[0].monday).weekday() == 0
    assert weeks[1].decision_s is None


def test_medians_leave_out_what_was_not_heard() -> None:
    points = [
        replace(POINT, decision_s=2.0),
        replace(POINT, decision_s=None, chosen=False, verdict="no_decision"),
        replace(POINT, decision_s=8.0),
        replace(POINT, decision_s=90.0),
    ]
    (week,) = trends(points).weeks
    assert week.decision_s == 8.0
    assert (week.asked, week.chosen) == (4, 3)
    assert week.verdicts == {"decision_early": 3, "no_decision": 1}


def test_written_answers_are_no_spoken_practice() -> None:
    found = trends([POINT, replace(POINT, spoken=False)])
    assert (found.answers, found.spoken) == (2, 1)
    assert (found.weeks[0].answers, found.weeks[0].spoken) == (2, 1)


def test_a_question_without_a_choice_counts_for_no_share_of_choices() -> None:
    (week,) = trends([replace(POINT, chosen=None, decision_s=None)]).weeks
    assert (week.asked, week.chosen) == (0, 0)


def test_signals_and_missing_criteria_are_counted_once_an_answer() -> None:
    points = [replace(POINT, shown=("decision", "decision")), POINT]
    (week,) = trends(points).weeks
    assert week.shown == {"decision": 2, "criterion": 1}
    assert week.missing == {"cost": 2}


def test_the_day_on_which_another_judge_begins_is_marked() -> None:
    points = [
        replace(POINT, day=MONDAY + 3, judged_by="2 encoder 4"),
        POINT,
        replace(POINT, day=MONDAY + 1, judged_by=""),
        replace(POINT, day=MONDAY + 9, judged_by="2 encoder 4"),
    ]
    (judge,) = trends(points).judges
    assert (judge.day - MONDAY, judge.before, judge.after) == (3, "1 encoder 3", "2 encoder 4")


def test_domains_and_packs_have_their_own_figures() -> None:
    points = [POINT, POINT, replace(POINT, domain="launch", pack="own", chosen=False)]
    found = trends(points)
    assert [(group.name, group.answers, group.chosen) for group in found.domains] == [
        ("hiring", 2, 2),
        ("launch", 1, 0),
    ]
    assert [group.name for group in found.packs] == ["tencent", "own"]


def test_the_gap_between_own_and_heard_ratings_is_a_mean() -> None:
    points = [replace(POINT, rating_gap=2), replace(POINT, rating_gap=-1), POINT]
    assert trends(points).weeks[0].rating_gap == 0.5


def test_nothing_gives_nothing() -> None:
    assert trends([]).weeks == ()


@given(st.lists(st.integers(MONDAY - 400, MONDAY + 400), min_size=1, max_size=30))
def test_every_answer_is_in_one_week(days: list[int]) -> None:
    weeks = trends([replace(POINT, day=day) for day in days]).weeks
    assert sum(week.answers for week in weeks) == len(days)
    assert all(after.monday - before.monday == 7 for before, after in pairwise(weeks))
