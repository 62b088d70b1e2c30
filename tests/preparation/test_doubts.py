from pathlib import Path
from typing import Any

import pytest

from tests.preparation.hand_built import a_claim, a_cv, a_role, labelled
from voicecoach.interview.panel import parse_loop
from voicecoach.preparation.cv import Cv, Gap
from voicecoach.preparation.doubt import Doubt
from voicecoach.preparation.doubting.likelihood import BY_REASON, ROUNDS
from voicecoach.preparation.doubts import find_doubts

ROOT = Path(__file__).parents[2]

MOST_FALSE = 0.05
"""Of the doubts that are raised, how many the line itself may answer: a false one costs trust."""

LINES = [*labelled("doubted/known.toml", "line"), *labelled("doubted/set_aside.toml", "line")]


def doubts_of(row: dict[str, Any]) -> tuple[Doubt, ...]:
    return find_doubts(a_cv(a_claim(row["text"], owner=row.get("owner", "self"))))


def reasons(*texts: str, **told: Any) -> set[str]:
    claims = [a_claim(text, number=place, line=place + 1) for place, text in enumerate(texts, 1)]
    return {doubt.reason for doubt in find_doubts(a_cv(*claims, **told))}


@pytest.mark.parametrize("path", ["doubted/known.toml", "doubted/set_aside.toml"])
def test_few_doubts_are_false(path: str) -> None:
    raised = [
        (row["text"], doubt.reason, doubt.reason in (*row.get("must", ()), *row.get("may", ())))
        for row in labelled(path, "line")
        for doubt in doubts_of(row)
    ]
    false = [(text, reason) for text, reason, holds in raised if not holds]

    assert len(raised) >= len(labelled(path, "line")) / 2
    assert len(false) < MOST_FALSE * len(raised), false


@pytest.mark.parametrize("path", ["doubted/known.toml", "doubted/set_aside.toml"])
def test_most_doubts_that_hold_are_raised(path: str) -> None:
    rows = labelled(path, "line")
    held = [(row["text"], reason) for row in rows for reason in row.get("must", ())]
    raised = {(row["text"], doubt.reason) for row in rows for doubt in doubts_of(row)}

    missed = [each for each in held if each not in raised]

    assert len(missed) <= 0.1 * len(held), missed


def test_every_doubt_quotes_its_line_and_says_why() -> None:
    for row in LINES:
        for doubt in doubts_of(row):
            assert doubt.quote
            assert doubt.quote in row["text"]
            assert doubt.why.endswith(".")
            assert (doubt.line, doubt.claim) == (2, "c1")


@pytest.mark.parametrize(
    "text",
    [
        "Raised repeat use from 31 to 44 percent in an A/B test",
        "Repeat use rose from 31% to 44% against a holdout, choosing lyric cards over shares",
        "Cut release time from nine days to three",
    ],
)
def test_a_strong_line_raises_nothing(text: str) -> None:
    assert reasons(text) == set()


def test_the_same_words_admit_here_and_in_an_answer() -> None:
    alone = "Raised retention by 12% with reminders"

    assert "straight-line" in reasons(alone)
    for more in ("; part of that was the holiday season", ", net of the spring campaign"):
        assert "straight-line" not in reasons(alone + more)


@pytest.mark.parametrize(
    ("title", "claims", "sizes", "doubted"),
    [
        ("Head of Product", ("Wrote the newsletter",), (), True),
        ("Director, Search", (), (), True),
        ("Head of Product", ("Led nine engineers",), (), False),
        ("Head of Product", ("Wrote the newsletter",), ("Team: 6 engineers",), False),
        ("Product Manager", ("Wrote the newsletter",), (), False),
    ],
)
def test_a_leading_title_wants_a_size(
    title: str, claims: tuple[str, ...], sizes: tuple[str, ...], *, doubted: bool
) -> None:
    role = a_role(title, sizes=sizes)
    cv = a_cv(*(a_claim(text) for text in claims), roles=(role,))

    of_title = [doubt for doubt in find_doubts(cv) if doubt.reason == "no-scope"]

    assert [doubt.quote for doubt in of_title] == ([title] if doubted else [])
    assert all((doubt.line, doubt.claim) == (1, "") for doubt in of_title)


def test_a_gap_is_asked_about_without_blame() -> None:
    roles = (
        a_role("Product Manager", id="r1", line=1, employer="Neu", begins="2021-03", ends="now"),
        a_role("Analyst", id="r2", line=5, employer="Alt", begins="2017", ends="2019-06"),
    )
    gap = Gap(begins="2019-07", ends="2021-02", months=20, before="r2", after="r1")

    (doubt,) = find_doubts(Cv(name="", roles=roles, claims=(), gaps=(gap,)))

    assert (doubt.reason, doubt.line, doubt.quote) == ("unexplained-gap", 1, "Product Manager")
    assert "Alt" in doubt.why
    assert "Neu" in doubt.why
    assert doubt.rounds["recruiter-screen"] == doubt.weight


def test_a_gap_beside_no_known_role_raises_nothing() -> None:
    gap = Gap(begins="2019-07", ends="now", months=20, before="r9")

    assert find_doubts(Cv(name="", roles=(), claims=(), gaps=(gap,))) == ()


def test_what_stands_out_is_asked_first() -> None:
    roles = (
        a_role(id="r1", line=1, begins="2024-01", ends="now"),
        a_role(id="r2", line=5, begins="2015-01", ends="2016-01"),
    )
    old = a_claim("Increased weekly orders by 18%", number=2, line=6, role="r2")
    new = a_claim("Increased weekly listening by 18%", number=1, line=2, role="r1")

    found = find_doubts(a_cv(new, old, roles=roles))

    assert [doubt.weight for doubt in found] == sorted(
        (doubt.weight for doubt in found), reverse=True
    )
    assert found[0].claim == "c1"


def test_every_round_has_a_likelihood_for_every_reason() -> None:
    for row in LINES:
        for doubt in doubts_of(row):
            assert tuple(doubt.rounds) == ROUNDS
            assert all(0.0 <= value <= 1.0 for value in doubt.rounds.values())
    assert all(len(row) == len(ROUNDS) for row in BY_REASON.values())


def test_the_rounds_are_those_of_the_shipped_interviews() -> None:
    shipped = [
        round_.id
        for path in sorted((ROOT / "interviews").glob("tencent-*.toml"))
        for round_ in parse_loop(path.read_text(encoding="utf-8"), file=path.name).rounds
    ]

    assert [*ROUNDS] == [name for name in shipped if name != "offer-talk"]
