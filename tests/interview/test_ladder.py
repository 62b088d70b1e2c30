"""The same story at five lengths: what has to survive, and which length comes next."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_question
from tests.interview.builders import CHOSEN, WHOLE, report_of
from voicecoach.interview.ladder import (
    RUNGS_S,
    SURVIVES,
    TRIES,
    Telling,
    judge_telling,
    next_rung,
    question_at,
    tell_ladder,
    tell_telling,
)
from voicecoach.languages.english.interview.ladder import ALL_THERE, NEVER
from voicecoach.languages.english.signal_names import SIGNAL_NAMES

SHORT = (
    CHOSEN + "The other option was a small market, and I turned that down. " + "It was hard. " * 3
)


def telling(rung_s: int, *, stands: bool = True) -> Telling:
    return Telling(
        rung_s=rung_s,
        told_s=rung_s * (0.9 if stands else 2.0),
        survived=SURVIVES[rung_s],
        missing=(),
    )


def test_each_longer_telling_has_to_carry_more_and_the_choice_is_in_all() -> None:
    for shorter, longer in pairwise(RUNGS_S):
        assert SURVIVES[longer][: len(SURVIVES[shorter])] == SURVIVES[shorter]
    assert all(parts[0] == "decision" for parts in SURVIVES.values())
    assert {part for parts in SURVIVES.values() for part in parts} <= SIGNAL_NAMES.keys()


def test_a_telling_that_fits_and_drops_nothing_stands() -> None:
    told = judge_telling(report_of(SHORT), rung_s=20)

    assert told.survived == ("decision", "rejected_alternative")
    assert told.stands
    assert tell_telling(told) == f"It fitted. {ALL_THERE}"


def test_the_same_telling_leaves_too_much_out_for_a_longer_one() -> None:
    told = judge_telling(report_of(SHORT), rung_s=60)

    assert not told.stands
    assert told.missing == ("accepted_cost", "impact_number")
    assert "a cost accepted and a result in numbers" in tell_telling(told)


def test_too_long_and_too_short_are_told_in_seconds() -> None:
    assert tell_telling(judge_telling(report_of(WHOLE * 2), rung_s=20)).startswith("Too long by ")
    assert "unused" in tell_telling(judge_telling(report_of(WHOLE), rung_s=120))
    assert tell_telling(judge_telling(report_of(""), rung_s=20)) == NEVER


def test_the_ladder_is_climbed_from_the_shortest() -> None:
    tellings: list[Telling] = []
    asked = []
    while (rung_s := next_rung(tellings)) is not None:
        asked.append(rung_s)
        tellings.append(telling(rung_s))

    assert tuple(asked) == RUNGS_S


def test_a_length_that_went_wrong_is_told_once_more() -> None:
    assert next_rung([telling(30, stands=False)]) == 30
    assert next_rung([telling(30, stands=False), telling(30, stands=False)]) == 60


@given(st.lists(st.booleans(), min_size=len(RUNGS_S) * TRIES, max_size=len(RUNGS_S) * TRIES))
def test_the_ladder_ends_whatever_is_told(stands: list[bool]) -> None:
    tellings: list[Telling] = []
    for stood in stands:
        rung_s = next_rung(tellings)
        if rung_s is None:
            break
        tellings.append(telling(rung_s, stands=stood))

    assert next_rung(tellings) is None
    assert [rung for rung in RUNGS_S if any(item.rung_s == rung for item in tellings)] == [*RUNGS_S]


def test_each_length_is_asked_for_in_words() -> None:
    first = question_at(a_question(), [], rung_s=20)
    then = question_at(a_question(), [telling(20)], rung_s=30)
    again = question_at(a_question(), [telling(30, stands=False)], rung_s=30)

    assert first.prompt == f"{a_question().prompt} Tell it in twenty seconds."
    assert then.prompt == "The same story, in thirty seconds."
    assert again.prompt == "Once more, in thirty seconds."
    assert (then.id, then.budget_s) == ("stopped-in-30-s", 30.0)
    assert {each.derived_from for each in (first, then, again)} == {"stopped"}


def test_the_end_tells_what_never_got_lost_and_what_is_lost_first() -> None:
    short = Telling(
        rung_s=20, told_s=18.0, survived=("decision",), missing=("rejected_alternative",)
    )

    told = tell_ladder([short, telling(30), telling(60)])

    assert "Two of three lengths stood" in told
    assert (
        "What you never dropped: a choice of your own, a cost accepted and a result in numbers."
        in told
    )
    assert "when time is short: an option turned down." in told


@pytest.mark.parametrize("rung_s", RUNGS_S)
def test_what_was_not_understood_is_not_called_missing(rung_s: int) -> None:
    told = Telling(
        rung_s=rung_s, told_s=rung_s * 0.8, survived=(), missing=SURVIVES[rung_s], unsure=True
    )

    assert told.stands
    assert "not hear you well enough" in tell_telling(told)
    assert tell_ladder([told]) == ""
