"""Months of which a CV tells nothing."""

import pytest

from voicecoach.preparation.cv import Role
from voicecoach.preparation.reading.gaps import find_gaps


def roles(*spans):
    return [
        Role(id=f"r{number}", line=number, title="PM", begins=begins, ends=ends, kind=kind)
        for number, (begins, ends, kind) in enumerate(
            ((*span, "work")[:3] for span in spans), start=1
        )
    ]


def gaps(*spans, today="2026-11"):
    return [
        (gap.begins, gap.ends, gap.months, gap.before, gap.after)
        for gap in find_gaps(roles(*spans), today=today)
    ]


def test_months_between_two_roles():
    assert gaps(("2021-03", "now"), ("2018-01", "2020-06")) == [
        ("2020-07", "2021-02", 8, "r2", "r1")
    ]


@pytest.mark.parametrize(("begins", "found"), [("2020-09", 0), ("2020-10", 1)])
def test_three_months_are_a_gap(begins, found):
    assert len(gaps((begins, "now"), ("2018-01", "2020-06"))) == found


def test_projects_and_volunteering_fill_a_gap():
    project = ("2020-07", "2021-02", "project")
    assert gaps(("2021-03", "now"), project, ("2018-01", "2020-06")) == []
    assert gaps(("2021-03", "now"), ("2020-08", "2021-01", "other"), ("2018-01", "2020-06")) == []


def test_a_role_beside_another_fills_its_end():
    assert gaps(("2021-03", "now"), ("2015-01", "2021-01"), ("2018-01", "2019-06")) == []


def test_the_time_since_the_last_role():
    assert gaps(("2018-01", "2026-05")) == [("2026-06", "now", 6, "r1", "")]
    assert gaps(("2018-01", "2026-09")) == []
    assert gaps(("2018-01", "now")) == []


def test_years_without_months_are_no_gap():
    assert gaps(("2021", "now"), ("2018", "2019")) == []
    assert gaps(("2021-09", "now"), ("2018-01", "2019")) == []
    assert gaps(("2018", "2020")) == []


def test_a_month_is_asked_for():
    with pytest.raises(ValueError, match="no month"):
        find_gaps([], today="2026")
