"""Files that are not read: each gets one clear line, soon, and uses up little."""

import os
import stat
from pathlib import Path

import pytest

from tests.documents.pdf_files import pdf, rows, shown, stream, whole
from tests.documents.refused import of, refusal, zipped
from tests.unprivileged import bound_by_modes
from voicecoach.documents.read import read_document, read_text_document
from voicecoach.errors import UsageError

CV = shown("Led the search team of a large company.", 60, 100)
MADE = Path(__file__).parent / "made"


def test_what_is_not_there(tmp_path: Path) -> None:
    assert "there is no file" in refusal(tmp_path / "cv.pdf")
    assert "is a folder" in refusal(tmp_path)
    assert "no name of a file" in refusal(Path("a\0b"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_and_a_device_are_not_waited_on(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "cv.pdf")

    assert "it is no file" in refusal(tmp_path / "cv.pdf")
    assert "it is no file" in refusal(Path("/dev/zero"))


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    path.write_text("Led the team.")
    path.chmod(stat.S_IWUSR)

    with bound_by_modes():
        assert "see who may read it" in refusal(path)


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\0" * 500])
def test_an_empty_file(content: bytes, tmp_path: Path) -> None:
    assert "it is empty" in of(tmp_path, content, "cv.txt")


def test_more_than_twenty_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "cv.pdf"
    with path.open("wb") as file:
        file.truncate(20_000_001)

    assert "larger than 20 MB" in refusal(path)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{\\rtf1\\ansi Led the team.}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(99), "picture"),
        (b"\0\0\0\x18ftypheic" + bytes(99), "picture"),
        (b"<!DOCTYPE html><html><p>Led the team.</html>", "web page"),
        (b"\xef\xbb\xbf\n<html lang=en>Led the team.</html>", "web page"),
        (b"\\documentclass{article}\n\\begin{document}Led", "LaTeX"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "OpenDocument"),
        (zipped(**{"Index/Document.iwa": b"x"}), "Pages"),
        (zipped(**{"xl/workbook.xml": b"x"}), "spreadsheet"),
        (zipped(**{"cv.pdf": b"x"}), "ZIP"),
        (b"PK\x03\x04" + bytes(200), "broken"),
        (b"\x7fELF" + bytes(range(256)) * 20, "no text, PDF or DOCX"),
    ],
)
def test_kinds_that_are_not_read_say_what_to_do(content: bytes, said: str, tmp_path: Path) -> None:
    message = of(tmp_path, content, "cv.txt")

    assert said in message
    assert ";" in message or "give" in message


def test_web_pages_from_standard_input_are_none_either() -> None:
    with pytest.raises(UsageError, match="web page"):
        read_text_document("<!doctype html><p>Led", "-")


BROKEN = [b"%PDF-1.4\n%%EOF", b"%PDF-1.7\n" + bytes(5_000), pdf(CV)[:300], b"%PDF-"]


@pytest.mark.parametrize("content", BROKEN)
def test_a_broken_pdf(content: bytes, tmp_path: Path) -> None:
    assert "it is a broken PDF" in of(tmp_path, content)


def test_a_pdf_without_text(tmp_path: Path) -> None:
    image = stream(bytes(300), said="/Type /XObject /Subtype /Image /Width 10 /Height 10")
    scan = pdf(
        "q 595 0 0 842 0 0 cm /I1 Do Q", more=[image], resources="/XObject << /I1 100 0 R >>"
    )

    for content in (scan, pdf("")):
        message = of(tmp_path, content)
        assert "there is no text in it: it is a scan" in message
        assert "export it from the program it was written in" in message


def test_an_encrypted_pdf(tmp_path: Path) -> None:
    locked = (
        "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 "
        f"/O <{'11' * 32}> /U <{'22' * 32}> >> /ID [<{'33' * 16}> <{'33' * 16}>]"
    )
    content = whole({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< >>"}, trailer=locked)

    assert "locked with a password; save a copy without one" in of(tmp_path, content)


def test_two_hundred_pages_are_refused_before_they_are_looked_at(tmp_path: Path) -> None:
    assert "more than 20 pages" in of(tmp_path, pdf(*[CV] * 200))


def test_twenty_pages_are_read(tmp_path: Path) -> None:
    path = tmp_path / "cv.pdf"
    path.write_bytes(pdf(*[rows([f"Led team number {at} well."], 60, 100) for at in range(20)]))

    assert len(read_document(path).lines) == 20


def test_text_of_more_than_a_megabyte(tmp_path: Path) -> None:
    long = "Led the team. " * 80_000

    assert "more than 1 MB" in of(tmp_path, long.encode(), "cv.txt")
    with pytest.raises(UsageError, match="more than 1 MB"):
        read_text_document(long, "-")


def test_a_text_that_is_one_long_line_is_read(tmp_path: Path) -> None:
    document = read_text_document("Led the team to the goal. " * 30_000, "-")

    assert "".join(line.text for line in document.lines).count("Led") == 30_000


def test_more_lines_than_anyone_reads() -> None:
    with pytest.raises(UsageError, match="more than 5000 lines"):
        read_text_document("- Led\n" * 20_000, "-")
