"""Files that mean harm, and those that chance has made so: refused soon, with little used up."""

import contextlib
import socket
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.documents.pdf_files import pdf, shown, stream, whole
from tests.documents.refused import changed_docx, of, refusal, zipped
from voicecoach.documents.read import read_document, read_text_document
from voicecoach.errors import UsageError


def kids(number: int) -> bytes:
    return f"<< /Type /Pages /Kids [{number + 1} 0 R] /Count 1 >>".encode()


HOSTILE = {
    "a stream that unpacks to gigabytes": pdf("%s") and whole(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 9 9] >>",
            4: b"<< /Filter [/FlateDecode /FlateDecode] /Length "
            + b"%d >>\nstream\n" % len(bomb := zlib.compress(zlib.compress(bytes(3_000_000_00))))
            + bomb
            + b"\nendstream",
        }
    ),
    "pages that hold themselves": whole(
        {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"}
    ),
    "a deep tree of pages": whole(
        {1: b"<< /Type /Catalog /Pages 2 0 R >>", **{at: kids(at) for at in range(2, 3_000)}}
    ),
    "a reference to itself": whole(
        {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"2 0 R"}
    ),
    "references in a circle": whole(
        {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"3 0 R", 3: b"2 0 R"}
    ),
    "a deep array": whole({1: b"<< /Type /Catalog /Pages " + b"[" * 200_000 + b" >>"}),
    "a form that draws itself": pdf(
        "/X1 Do",
        more=[stream(b"/X1 Do", said="/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
                     "/Resources << /XObject << /X1 100 0 R >> >>")],
        resources="/XObject << /X1 100 0 R >>",
    ),
    "letters all over the page": pdf(
        "".join(shown("x", 7 * at % 590, 3 * at % 840, 4) for at in range(9_000)), packed=True
    ),
    "too many letters": pdf((shown("x" * 90, 60, 100, 3)) * 4_000, packed=True),
}  # fmt: skip


@pytest.mark.parametrize("how", HOSTILE)
def test_a_hostile_pdf_is_refused(how: str, tmp_path: Path) -> None:
    of(tmp_path, HOSTILE[how])


def test_a_docx_that_unpacks_to_too_much(tmp_path: Path) -> None:
    head = {"[Content_Types].xml": b"<Types/>"}

    for parts in (
        {"word/document.xml": b"<a>" + b" " * 8_000_001},
        {f"word/media/{at}.png": bytes(20_000_000) for at in range(6)},
        {f"word/{at}.xml": b"" for at in range(3_000)},
    ):
        assert "unpacks to more" in of(tmp_path, zipped(**(head | parts)), "cv.docx")


ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "Led">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + at, b"&%c;" % (97 + at) * 20) for at in range(12))
    + b"]>"
)
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("declared", [ENTITIES, OUTSIDE], ids=["many", "outside"])
def test_a_docx_with_entities(declared: bytes, tmp_path: Path) -> None:
    def change(xml: bytes) -> bytes:
        body = xml.split(b"?>", 1)[1]
        return declared + body.replace(b"Nina Roth", b"&a;", 1)

    message = of(tmp_path, changed_docx("word/document.xml", change), "cv.docx")

    assert "it is a broken DOCX" in message


@pytest.mark.parametrize(
    "part",
    ["word/document.xml", "word/styles.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"],
)
@pytest.mark.parametrize("change", [lambda xml: xml[:99], lambda _: b"", lambda _: b"<a/>"])
def test_a_broken_docx(part: str, change: Callable[[bytes], bytes], tmp_path: Path) -> None:
    path = tmp_path / "cv.docx"
    path.write_bytes(changed_docx(part, change))

    try:
        document = read_document(path)
    except UsageError:
        assert "cv.docx" in refusal(path)
    else:
        assert any("raised completion" in line.text for line in document.lines)


@pytest.mark.parametrize(
    "text",
    ["> " * 2_000 + "Led", "- " * 3_000 + "Led", "[" * 50_000 + "Led", "*" * 50_000 + "Led",
     "**a " * 40_000, "<" * 50_000 + "Led", "`" * 30_000 + "Led",
     "| a " * 30_000 + "\n" + "|---" * 30_000],
    ids=["quotes", "lists", "brackets", "stars", "strong", "tags", "ticks", "cells"],
)  # fmt: skip
def test_deep_markdown_is_read_or_refused_soon(text: str) -> None:
    with contextlib.suppress(UsageError):
        assert read_text_document("# A\n\n" + text, "-").lines


def test_no_socket_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket.socket, "connect", refuse)
    outside = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    )
    outside += b'<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    outside += b'relationships/image" Target="http://127.0.0.1:9/x.png" TargetMode="External"/>'

    path = tmp_path / "cv.docx"
    path.write_bytes(
        changed_docx(
            "word/_rels/document.xml.rels",
            lambda xml: outside + xml.split(b">", 2)[2].removeprefix(b"\n"),
        )
    )

    assert read_document(path).lines
