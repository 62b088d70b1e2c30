"""Whatever stands in a CV or a job's text: no crash, quotes to the letter, the same twice."""

from hypothesis import given
from hypothesis import strategies as st

from tests.preparation.hand_built import a_claim, a_role
from voicecoach.document import Document, Line
from voicecoach.preparation.cv import Cv, Gap
from voicecoach.preparation.doubts import find_doubts
from voicecoach.preparation.jobs.job_reading import read_job
from voicecoach.preparation.matching import match

_WORDS = [
    "Led", "cut", "grew", "launched", "increased", "to", "from", "by", "18%", "31", "44", "→",
    "$2M", "3x", "users", "churn", "weekly", "in", "we", "I", "and", "(A/B", "test)",
    "responsible", "for", "the", "roadmap", "Requirements:", "years", "5+", "degree", "or",
    "Mandarin", "SQL;", "1.", "2)", "—", "•", "was", "doubled", "family", "plan", "over",
    "instead", "of", "+12%", "10-15%", "Germany.", "What", "you'll", "do", "nice", "plus",
]  # fmt: skip
WORDS = st.sampled_from(_WORDS)
TEXTS = st.one_of(
    st.lists(WORDS, min_size=1, max_size=25).map(" ".join),
    st.text(min_size=1, max_size=80).filter(str.strip),
)
FORMS = st.sampled_from(["heading", "item", "cell", "text"])
OWNERS = st.sampled_from(["self", "team", "unsaid"])
DATES = st.sampled_from(["", "2019", "2021-03", "now", "1850", "9999-99", "soon"])


@st.composite
def documents(draw: st.DrawFn) -> Document:
    rows = draw(st.lists(st.tuples(TEXTS, FORMS), max_size=12))
    return Document(
        name="-",
        lines=tuple(
            Line(number=number, text=text, form=form)
            for number, (text, form) in enumerate(rows, start=1)
        ),
    )


@st.composite
def any_cv(draw: st.DrawFn) -> Cv:
    texts = draw(st.lists(st.tuples(TEXTS, OWNERS), max_size=6))
    dates = draw(st.lists(st.tuples(DATES, DATES), max_size=3))
    roles = tuple(
        a_role(draw(TEXTS), id=f"r{number}", line=number, begins=begins, ends=ends)
        for number, (begins, ends) in enumerate(dates, start=1)
    )
    claims = [
        a_claim(
            text,
            number=number,
            line=10 + number,
            owner=owner,
            role=draw(st.sampled_from(["", "r1", "r2", "r9"])),
        )
        for number, (text, owner) in enumerate(texts, start=1)
    ]
    gap = Gap(begins="2019-07", ends="2020-01", months=7, before="r1", after="r2")
    skills = draw(st.lists(TEXTS, max_size=3))
    return Cv(
        name="", roles=roles, claims=tuple(claims), skills=tuple(skills), gaps=(gap,), today="2026"
    )


@given(any_cv())
def test_doubts_of_any_cv_quote_their_line(cv: Cv) -> None:
    lines = {
        **{role.line: role.title for role in cv.roles},
        **{claim.line: claim.text for claim in cv.claims},
    }

    found = find_doubts(cv)

    assert found == find_doubts(cv)
    for doubt in found:
        assert doubt.quote in lines[doubt.line]
        assert doubt.quote or not lines[doubt.line].strip()
        assert not doubt.other_line or doubt.other_line in lines


@given(documents(), any_cv())
def test_any_job_is_held_against_any_cv(document: Document, cv: Cv) -> None:
    job = read_job(document)

    for requirement in job.requirements:
        assert requirement.text in document.line(requirement.line).text
    found = match(cv, job)
    assert [each.requirement for each in found] == list(job.requirements)
    assert all(each.why for each in found)
    assert {claim for each in found for claim in each.claims} <= {each.id for each in cv.claims}
    assert found == match(cv, job)
