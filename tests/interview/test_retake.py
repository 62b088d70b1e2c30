"""A retake is compared with the attempt before it, by what a panel would notice."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.builders import CHOSEN, WHOLE, report_of
from voicecoach.analysis.assessment import Report
from voicecoach.interview.retake import compare
from voicecoach.languages.english.interview.retake import NOTHING, NOUNS, UNSURE
from voicecoach.languages.english.kinds import KINDS

MEETINGS = "We had many meetings about it, and they were long. "
LATE = MEETINGS * 5 + WHOLE
HEDGED = WHOLE + " I think, maybe, it was probably right, I guess, perhaps, sort of."
BARE = CHOSEN + "The team was happy with that, and we went on with our work."
LONG = WHOLE + MEETINGS * 30


def test_the_same_words_again_change_nothing() -> None:
    retake = compare(report_of(WHOLE), report_of(WHOLE))

    assert retake.change is None
    assert retake.text == NOTHING


@pytest.mark.parametrize(
    ("before", "after", "what", "told"),
    [
        (MEETINGS, WHOLE, "choice", "this time I heard a choice of your own, at the very start"),
        (LATE, WHOLE, "first", "your choice came at the very start, and last time around second"),
        (BARE, WHOLE, "alternative", "an option that you turned down"),
        (HEDGED, WHOLE, "hedges", "fewer hedges. I counted none, and last time"),
        (LONG, WHOLE, "length", "you needed twenty"),
    ],
)
def test_the_change_that_a_panel_cares_for_most_is_told(
    before: str, after: str, what: str, told: str
) -> None:
    retake = compare(report_of(before), report_of(after))

    assert retake.change is not None
    assert (retake.change.what, retake.change.better) == (what, True)
    assert told in retake.text


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [(WHOLE, MEETINGS, "choice"), (WHOLE, LATE, "first"), (WHOLE, LONG, "length")],
)
def test_a_worse_attempt_is_told_as_worse(before: str, after: str, what: str) -> None:
    retake = compare(report_of(before), report_of(after))

    assert retake.change is not None
    assert (retake.change.what, retake.change.better) == (what, False)


def test_words_are_quoted_from_the_attempt_that_has_them() -> None:
    better = compare(report_of(MEETINGS), report_of(WHOLE)).text
    worse = compare(report_of(WHOLE), report_of(MEETINGS)).text

    assert "You said: I pulled the lyric cards nine days before release." in better
    assert "Last time you said: I pulled the lyric cards" in worse


def test_nothing_is_compared_where_the_recognizer_was_unsure() -> None:
    heard = report_of(WHOLE)
    doubtful = tuple(replace(word, confidence=0.3) for word in heard.transcript.words)
    unsure = replace(heard, transcript=replace(heard.transcript, words=doubtful))

    assert compare(unsure, heard).text == UNSURE
    assert compare(report_of(""), heard).text == UNSURE


@pytest.mark.parametrize("kind", KINDS)
def test_every_criterion_but_the_timed_one_has_a_noun(kind: str) -> None:
    assert {criterion.id for criterion in KINDS[kind].rubric} - {"first"} <= NOUNS.keys()


REPORTS = [report_of(text) for text in (MEETINGS, WHOLE, LATE, HEDGED, BARE, LONG)]


@given(st.sampled_from(REPORTS), st.sampled_from(REPORTS))
def test_the_other_way_round_the_same_change_is_the_opposite(one: Report, other: Report) -> None:
    there, back = compare(one, other).change, compare(other, one).change

    if there is None or back is None:
        assert there is back
    else:
        assert there.what == back.what
        assert there.better != back.better
