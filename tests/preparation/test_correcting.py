"""What was found in a CV is put right in a text, and read back with every fault named by line."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.preparation.found import CV, LINES
from voicecoach.document import Line
from voicecoach.interview.faults import PackError
from voicecoach.preparation.correction.correcting import Corrected, read_correction
from voicecoach.preparation.correction.correction_text import correction_text
from voicecoach.preparation.cv import Claim, Cv, Role

TEXT = correction_text(CV, LINES, name="cv.pdf")


def read_claim(text: str) -> Claim:
    return Claim(
        id="", line=0, text=text, verb=text.split(maxsplit=1)[0].lower(), object="it", owner="self"
    )


def corrected(text: str, cv: Cv = CV, lines: tuple[Line, ...] = LINES) -> Corrected:
    return read_correction(text, cv, lines, file="found.toml", read_claim=read_claim)


def faults(text: str) -> list[str]:
    with pytest.raises(PackError) as raised:
        corrected(text)
    return [str(fault) for fault in raised.value.faults]


def changed(old: str, new: str) -> str:
    assert TEXT.count(old) == 1, old
    return TEXT.replace(old, new)


def test_what_nobody_changed_is_as_it_was() -> None:
    assert corrected(TEXT) == Corrected(cv=CV, lines=LINES)


def test_where_all_was_deleted_all_is_as_it_was() -> None:
    assert corrected("# nothing\n\n") == Corrected(cv=CV, lines=LINES)


def test_a_claim_that_is_taken_out_goes_with_its_line() -> None:
    start = TEXT.index('[[claim]]\nid = "c2"')
    after = corrected(TEXT[:start] + TEXT[TEXT.index("[[role]]", start) :])

    assert [claim.id for claim in after.cv.claims] == ["c1", "c3"]
    assert [line.number for line in after.lines] == [3, 4, 7, 8]


def test_a_claim_that_is_reworded_is_what_its_line_says() -> None:
    after = corrected(changed("weekly listening by 18%", "weekly listening by 8%"))

    first = after.cv.claims[0]
    assert (first.id, first.line, first.text) == ("c1", 4, "Grew weekly listening by 8%")
    assert first.role == "r1"
    assert after.lines[1] == replace(LINES[1], text="Grew weekly listening by 8%")
    assert after.lines[:1] + after.lines[2:] == LINES[:1] + LINES[2:]


def test_a_claim_that_is_added_gets_a_line_of_its_own() -> None:
    after = corrected(f'{TEXT}\n[[claim]]\ntext = "Led pricing"\nrole = "r2"\nowner = "team"\n')

    added = after.cv.claims[-1]
    assert (added.id, added.line, added.owner, added.role) == ("c4", 9, "team", "r2")
    assert after.lines[-1] == Line(number=9, text="Led pricing", form="item")


def test_another_owner_and_another_role_are_taken_over() -> None:
    after = corrected(
        TEXT.replace('owner = "team"', 'owner = "unsaid"').replace('"self"\nrole = "r1"',
                                                                  '"self"\nrole = ""')
    )  # fmt: skip

    assert [claim.role for claim in after.cv.claims] == ["", "", "r2"]
    assert after.cv.claims[2] == replace(CV.claims[2], owner="unsaid")


def test_a_role_is_put_right_and_one_is_added() -> None:
    text = changed('begins = "2017"', 'begins = "2017-05"')
    text = text.replace('title = "Product Manager"', 'title = "Group Product Manager"')
    after = corrected(f'{text}\n[[role]]\ntitle = "MSc"\nkind = "education"\nbegins = "2015"\n')

    second, third = after.cv.roles[1:]
    assert second == replace(CV.roles[1], title="Group Product Manager", begins="2017-05")
    assert third == Role(id="e1", line=9, title="MSc", kind="education", begins="2015")
    (line,) = [line for line in after.lines if line.number == 7]
    assert line.text == "Group Product Manager, Other Sounds, 2017 to 2020"


def test_a_line_holds_a_title_that_was_not_in_it() -> None:
    cv = replace(CV, roles=(replace(CV.roles[0], title="PM"), CV.roles[1]))
    text = correction_text(cv, LINES, name="cv.pdf").replace('"PM"', '"Head of Product"')

    line = corrected(text, cv).lines[0]

    assert line.text == f"{LINES[0].text}, Head of Product"


def test_name_and_skills_are_taken_over() -> None:
    after = corrected(changed('name = "Ada Example"', 'name = ""').replace('  "SQL",\n', ""))

    assert (after.cv.name, after.cv.skills) == ("", ("A/B testing",))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('owner = "team"', 'owner = "me"', "owner: 'me' won't do; allowed: self, team, unsaid"),
        ('role = "r2"', 'role = "r7"', "role: there is no role 'r7'; there are r1, r2"),
        ('id = "c3"', 'id = "c9"', "id: 'c9' won't do; allowed: one that was there; leave it out"),
        ('id = "c3"', 'id = "c1"', "id: 'c1' is there already; leave it out for what you add"),
        ('begins = "2017"', 'begins = "May"', "begins: 'May' won't do; allowed: \"2021-03\""),
        ('begins = "2017"', 'begins = "now"', "begins: nothing begins now"),
        ('ends = "2020"', 'ends = "2016"', "ends: 2016 is before it begins (2017)"),
        ('title = "Product Manager"', "title = 5", "title: 5 won't do; allowed: a text in quotes"),
        ('owner = "team"', 'ower = "team"', "ower: unknown key; did you mean owner?"),
        ('name = "Ada Example"', "name = []", "name: a list won't do; allowed: a text in quotes"),
        ("text = \"We", "text = We", "TOML: not valid: "),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_line(old: str, new: str, told: str) -> None:
    text = changed(old, new)
    line = TEXT[: TEXT.index(old)].count("\n") + 1

    (fault,) = faults(text)

    assert fault.startswith(f"found.toml:{line}: {told}")


def test_all_faults_are_named_at_once_in_their_order() -> None:
    text = TEXT.replace('kind = "work"', 'kind = "job"').replace('owner = "self"', "owner = 1")

    assert [fault.split(": ")[1] for fault in faults(text)] == [
        "kind", "owner", "owner", "kind",
    ]  # fmt: skip


def test_claims_of_a_role_that_was_taken_out_are_named() -> None:
    start = TEXT.index('[[role]]\nid = "r2"')

    (fault,) = faults(TEXT[:start] + TEXT[TEXT.index("[[claim]]", start) :])

    assert "role: there is no role 'r2'; there are r1" in fault


_WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"]), min_size=1)


@given(st.lists(_WORDS, min_size=1, max_size=4).map(" ".join), st.lists(_WORDS, max_size=3))
def test_whatever_a_cv_says_comes_back_to_the_letter(said: str, skills: list[str]) -> None:
    line = Line(number=1, text=said, page=2)
    claim = Claim(id="c1", line=1, text=said, verb="led", object="it", owner="unsaid", role="r1")
    role = Role(id="r1", line=1, title=said, employer=said, begins="2020", ends="now")
    cv = Cv(name=said, roles=(role,), claims=(claim,), skills=tuple(skills))

    after = corrected(correction_text(cv, (line,), name=said), cv, (line,))

    assert after == Corrected(cv=cv, lines=(line,))
