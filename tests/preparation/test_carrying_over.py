"""What was put right stays so when a CV is read again."""

from dataclasses import replace

from tests.preparation.found import CV, LINES
from voicecoach.document import Line
from voicecoach.preparation.correction.carrying_over import carried_over, difference
from voicecoach.preparation.correction.correcting import Corrected
from voicecoach.preparation.cv import Claim, Cv

ADDED = Claim(id="c4", line=9, text="Led pricing", verb="led", object="pricing", role="r2")
PUT_RIGHT = Corrected(
    cv=replace(
        CV,
        roles=(CV.roles[0], replace(CV.roles[1], begins="2017-05")),
        claims=(
            replace(CV.claims[0], text="Grew weekly listening by 8%", numbers=("8%",)),
            replace(CV.claims[2], owner="self", role="r1"),
            ADDED,
        ),
    ),
    lines=(
        LINES[0],
        replace(LINES[1], text="Grew weekly listening by 8%"),
        *LINES[3:],
        Line(number=9, text="Led pricing"),
    ),
)
"""A figure put right, the second claim taken out, the third one's owner and role, one added."""


def shifted(cv: Cv, by: int) -> tuple[Cv, tuple[Line, ...]]:
    """The same CV with more above it."""
    claims = tuple(
        replace(claim, id=f"c{int(claim.id[1:]) + 1}", line=claim.line + by) for claim in cv.claims
    )
    new = Claim(id="c1", line=1, text="Summary: led teams", verb="led", object="teams")
    roles = tuple(replace(role, line=role.line + by) for role in cv.roles)
    lines = tuple(replace(line, number=line.number + by) for line in LINES)
    first = Line(number=1, text="Summary: led teams")
    return replace(cv, claims=(new, *claims), roles=roles), (first, *lines)


def again(found: Cv, lines: tuple[Line, ...]) -> Corrected:
    return carried_over(found_before=CV, kept=PUT_RIGHT, found=found, lines=lines)


def test_the_same_cv_read_again_is_as_it_was_put_right() -> None:
    assert again(replace(CV, gaps=()), LINES) == PUT_RIGHT


def test_what_is_still_in_a_new_cv_is_put_right_in_it() -> None:
    after = again(*shifted(CV, 10))

    assert [(claim.id, claim.text) for claim in after.cv.claims] == [
        ("c1", "Summary: led teams"),
        ("c2", "Grew weekly listening by 8%"),
        ("c4", "We helped to launch payouts in 12 countries"),
        ("c3", "Led pricing"),
    ]
    third = after.cv.claims[2]
    assert (third.owner, third.role, third.line) == ("self", "r1", 18)
    assert after.cv.roles[1].begins == "2017-05"
    by_number = {line.number: line.text for line in after.lines}
    assert by_number[14] == "Grew weekly listening by 8%"
    assert all(claim.text in by_number[claim.line] for claim in after.cv.claims)
    assert sorted(by_number) == [1, 13, 14, 17, 18, 19]


def test_what_a_new_cv_says_otherwise_is_left_alone() -> None:
    text = "Grew weekly listening by 20%"
    found = replace(CV, claims=(replace(CV.claims[0], text=text), *CV.claims[1:]))
    lines = (LINES[0], replace(LINES[1], text=text), *LINES[2:])

    after = again(found, lines)

    assert after.cv.claims[0].text == text


def test_what_was_added_and_is_in_the_new_cv_is_there_once() -> None:
    claim = replace(ADDED, id="c4", line=10)
    found = replace(CV, claims=(*CV.claims, claim))

    after = again(found, (*LINES, Line(number=10, text="Led pricing")))

    assert [each.text for each in after.cv.claims].count("Led pricing") == 1


def test_a_role_that_was_taken_out_stays_out_and_its_claims_stand_under_none() -> None:
    kept = Corrected(
        cv=replace(CV, roles=CV.roles[:1], claims=(*CV.claims[:2], replace(CV.claims[2], role=""))),
        lines=LINES,
    )
    found, lines = shifted(CV, 10)

    after = carried_over(found_before=CV, kept=kept, found=found, lines=lines)

    assert [role.id for role in after.cv.roles] == ["r1"]
    assert after.cv.claims[-1].role == ""


def test_what_comes_and_goes_is_told() -> None:
    changed = difference(CV, PUT_RIGHT.cv)

    assert changed.added == ("Grew weekly listening by 8%", "Led pricing")
    assert changed.gone == (CV.claims[0].text, CV.claims[1].text)
