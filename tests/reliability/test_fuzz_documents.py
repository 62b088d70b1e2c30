"""CVs and job texts, changed as files get changed: each is read or refused in one line."""

import contextlib
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.pdf_files import pdf, rows, shown
from tests.night import examples
from tests.reliability.mutations import garbled
from voicecoach.documents.read import read_document, read_text_document
from voicecoach.errors import UsageError

MADE = Path(__file__).parents[1] / "documents" / "made"

by_day_and_night = examples(12, night=3_000)
of_text_by_day_and_night = examples(60, night=20_000)

PDFS = {
    "by hand": pdf(
        shown("Led the team.", 60, 60) + rows(["Won a prize."] * 9, 60, 90), packed=True
    ),
    **{name: (MADE / f"{name}.pdf").read_bytes() for name in ("article", "twocol", "sidebar")},
}


def read_or_refused(path: Path) -> None:
    try:
        document = read_document(path)
    except UsageError as refused:
        said = str(refused)
        if "\n" in said or path.name not in said:
            raise
        return
    assert document.lines
    for number, line in enumerate(document.lines, 1):
        assert line.number == number
        assert line.text == " ".join(line.text.split())
        assert 1 <= line.page <= document.pages


@pytest.mark.parametrize("name", PDFS)
@by_day_and_night
@given(data=st.data())
def test_pdfs(name: str, data: st.DataObject, tmp_path: Path) -> None:
    path = tmp_path / "cv.pdf"
    path.write_bytes(data.draw(garbled(PDFS[name])))

    read_or_refused(path)


@st.composite
def spliced(draw: st.DrawFn) -> bytes:
    """The head of one file and the tail of another."""
    one, other = draw(st.sampled_from([*PDFS.values()])), draw(st.sampled_from([*PDFS.values()]))
    return one[: draw(st.integers(0, len(one)))] + other[draw(st.integers(0, len(other))) :]


@by_day_and_night
@given(content=spliced())
def test_pdfs_made_of_two(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "cv.pdf"
    path.write_bytes(content)

    read_or_refused(path)


@by_day_and_night
@given(data=st.data())
def test_docx_files(data: st.DataObject, tmp_path: Path) -> None:
    path = tmp_path / "cv.docx"
    path.write_bytes(data.draw(garbled((MADE / "styled.docx").read_bytes())))

    read_or_refused(path)


@of_text_by_day_and_night
@given(data=st.data())
def test_parts_of_docx_files(data: st.DataObject, tmp_path: Path) -> None:
    with zipfile.ZipFile(MADE / "styled.docx") as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = data.draw(
        st.sampled_from([each for each in sorted(parts) if each.endswith(("xml", "rels"))])
    )
    parts[name] = data.draw(garbled(parts[name]))
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        for each, content in parts.items():
            package.writestr(each, content)
    path = tmp_path / "cv.docx"
    path.write_bytes(held.getvalue())

    read_or_refused(path)


@of_text_by_day_and_night
@given(data=st.data())
def test_texts(data: st.DataObject, tmp_path: Path) -> None:
    text = b"# Ada\n\n- Led the team that built the search.\n  - Won.\n\n| a | b |\n|---|---|\n"
    path = tmp_path / data.draw(st.sampled_from(["cv.md", "cv.txt"]))
    path.write_bytes(data.draw(garbled(text) | st.binary(max_size=300)))

    read_or_refused(path)


@of_text_by_day_and_night
@given(text=st.text(max_size=400) | st.text(alphabet="#-*|>`[]()<>&_~=\\\n \tab1.", max_size=400))
def test_texts_from_standard_input(text: str) -> None:
    with contextlib.suppress(UsageError):
        assert read_text_document(text, "-") == read_text_document(text, "-")
