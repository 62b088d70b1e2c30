"""Any text at all is read: nothing breaks, and what is claimed stands in its line."""

from hypothesis import given
from hypothesis import strategies as st

from tests.preparation.claim_lines import CLAIMS, DEEDS_OF_A_PERSON, NO_CLAIMS
from tests.preparation.role_heads import POSITIONS, STUDIES
from voicecoach.document import Document, Line
from voicecoach.preparation.cv import NOW
from voicecoach.preparation.reading import read_cv

KNOWN = [
    *CLAIMS,
    *NO_CLAIMS,
    *DEEDS_OF_A_PERSON,
    *(row.lstrip("-#| ") for text, _ in (*POSITIONS, *STUDIES) for row in text.splitlines()),
    "Experience",
    "Education",
    "Skills",
    "Projects",
    "Profile",
    "SQL, Figma; A/B testing",
    "Mira Okafor",
    "2019",
    "-",
    "(",
    ":",
    "I",
    "We",
    "from",
]
WORDS = st.lists(st.sampled_from([word for text in KNOWN for word in text.split()]), max_size=12)
TEXTS = st.one_of(
    st.sampled_from(KNOWN),
    WORDS.map(" ".join),
    st.text(max_size=80),
)
ROWS = st.tuples(
    TEXTS.map(lambda text: " ".join(text.split())),
    st.sampled_from(["heading", "item", "cell", "text"]),
    st.integers(0, 4),
)


def document(rows):
    rows = [row for row in rows if row[0]]
    return Document(
        name="cv.pdf",
        lines=tuple(
            Line(number=number, text=text, form=form, level=level)
            for number, (text, form, level) in enumerate(rows, start=1)
        ),
    )


@given(st.lists(ROWS, max_size=30).map(document))
def test_any_document_is_read(cv_document):
    cv = read_cv(cv_document, today="2026-11")
    assert cv == read_cv(cv_document, today="2026-11")
    ids = [each.id for each in (*cv.claims, *cv.roles)]
    assert len(set(ids)) == len(ids)
    roles = {role.id for role in cv.roles}
    numbers = [claim.line for claim in cv.claims]
    assert numbers == sorted(numbers)
    for claim in cv.claims:
        line = cv_document.line(claim.line).text
        assert claim.text in line
        assert claim.object in claim.text
        assert all(number in claim.text for number in claim.numbers)
        assert claim.verb == claim.verb.lower()
        assert claim.role in roles | {""}
    for role in cv.roles:
        assert 1 <= role.line <= len(cv_document.lines)
        assert role.title or role.employer
    for gap in cv.gaps:
        assert gap.months >= 3
        assert {gap.before, gap.after} <= roles | {""}
        assert gap.ends == NOW or gap.begins <= gap.ends


HOSTILE = (
    "a " * 50_000,
    "(" * 100_000,
    "2019 - 2021 " * 10_000,
    "1 2 3 4 " * 20_000,
    "two hundred " * 10_000,
    "I led. " * 15_000,
    "e.g. A " * 15_000,
    "Product Manager, " * 6_000,
    "was " * 25_000,
    "A" * 100_000,
    "1" * 100_000,
)


def test_hostile_lines_are_read_too():
    """What takes more than linear time on 100,000 characters runs into the limit of a test."""
    rows = [("Experience", "heading", 1)]
    rows += [(" ".join(text.split()), form, 0) for text in HOSTILE for form in ("text", "item")]
    assert read_cv(document(rows), today="2026-11").claims


def test_many_lines_are_read():
    rows = [("Experience", "heading", 1), *[("Product Manager", "text", 0)] * 10_000]
    rows += [("Deezer 2019 - 2020", "text", 0)] * 5_000
    assert read_cv(document(rows), today="2026-11").roles
