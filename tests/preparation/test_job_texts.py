import tomllib
from functools import cache
from pathlib import Path

import pytest

from lab.job_texts import Counted, count, of_name

JOBS = Path(__file__).parent / "jobs"
CVS = JOBS.parent / "cvs"
NAMES = sorted(path.stem for path in JOBS.glob("*.toml"))


@cache
def counted(name: str) -> Counted:
    labels = tomllib.loads((JOBS / f"{name}.toml").read_text(encoding="utf-8"))
    return count(labels, of_name(JOBS, name), CVS)


def together() -> Counted:
    whole = Counted()
    for name in NAMES:
        whole.add(counted(name))
    return whole


@pytest.mark.parametrize("name", NAMES)
def test_what_each_job_text_asks_for_is_found(name: str) -> None:
    found = counted(name)

    assert found.found >= 0.85 * found.asked, found.errors
    assert found.false <= 0.15 * found.read, found.errors


def test_hardly_anything_is_missed_or_taken_for_asked() -> None:
    whole = together()

    assert whole.asked > 100
    assert whole.found >= 0.95 * whole.asked
    assert whole.false <= 0.05 * whole.read
    assert whole.aside_read <= 0.03 * whole.aside


def test_grades_are_those_of_a_careful_recruiter_or_next_to_them() -> None:
    grades = together().grades
    graded = sum(grades.values())
    apart = {("proof", "gap"), ("gap", "proof"), ("partial", "gap")}

    assert sum(n for (want, got), n in grades.items() if want == got) >= 0.55 * graded
    assert sum(n for pair, n in grades.items() if pair in apart) <= 0.05 * graded
