from tests.preparation.cv_texts import a_document
from voicecoach.preparation.doubts import find_doubts
from voicecoach.preparation.reading import read_cv

CV = """
# Ada Example
## Experience
### Head of Product, Hafen, 2022-03 - present
{under}
- Wrote the pricing strategy
### Product Manager, Alt, 2019-01 - 2022-02
- Launched the portal
## Skills
SQL, 6 languages of {other}
"""


def test_what_tells_the_size_of_a_role_is_kept_with_it() -> None:
    cv = read_cv(
        a_document(CV.format(under="Team: 6 engineers, 2 designers", other="code")),
        today="2026-11",
    )

    assert [role.sizes for role in cv.roles] == [("Team: 6 engineers, 2 designers",), ()]
    assert cv.today == "2026-11"
    assert "no-scope" not in {doubt.reason for doubt in find_doubts(cv) if not doubt.claim}


def test_other_figures_are_no_size() -> None:
    cv = read_cv(
        a_document(CV.format(under="Full time, 3 months notice", other="code")), today="2026-11"
    )

    assert [role.sizes for role in cv.roles] == [(), ()]
    (doubt,) = [doubt for doubt in find_doubts(cv) if doubt.reason == "no-scope"]
    assert doubt.quote.startswith("Head of Product")
