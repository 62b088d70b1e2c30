"""PDF: pages of glyphs, read by a process of its own, and what is said where that fails."""

import subprocess
import sys

from voicecoach.document import Line
from voicecoach.documents import pdf_child
from voicecoach.documents.layout import lines_of_pages
from voicecoach.documents.page import UNKNOWN, Pages
from voicecoach.documents.pieces import CrowdedError
from voicecoach.errors import UsageError

_MOST_WAIT_S = 60.0
"""However busy the machine is: longer than the child's own bound of processor time."""

_SAID = {
    pdf_child.ENCRYPTED: "it is locked with a password; save a copy without one and give that",
    pdf_child.BROKEN: "it is a broken PDF; export it again from the program it was written in",
    pdf_child.TOO_LONG: (
        f"it has more than {pdf_child.MOST_PAGES} pages; give a file with only the pages that count"
    ),
    pdf_child.TOO_MUCH: (
        "there is more in it than a text for people has; save it as a PDF again from the program "
        "it was written in"
    ),
}

_SCAN = (
    "there is no text in it: it is a scan or a picture; export it from the program it was written "
    "in"
)
_NO_LETTERS = (
    "its fonts do not say which letters they draw, so that nothing in it can be read; export it "
    "again, or save it as DOCX"
)


def read_pdf(content: bytes, name: str) -> tuple[tuple[Line, ...], int]:
    """Return the lines of a PDF, and how many pages it has. Raises UsageError."""
    pages = read_pages(content, name)
    shown = [glyph.text for page in pages.pages for glyph in page.glyphs + page.turned]
    letters = sum(text[:1].isalnum() for text in shown)
    if not letters:
        unknown = sum(text == UNKNOWN for text in shown)
        raise UsageError(f"cannot read {name}: {_NO_LETTERS if unknown > 20 else _SCAN}")
    if sum(text == UNKNOWN for text in shown) > letters:
        raise UsageError(f"cannot read {name}: {_NO_LETTERS}")
    try:
        return lines_of_pages(pages), len(pages.pages)
    except CrowdedError:
        raise UsageError(f"cannot read {name}: {_SAID[pdf_child.TOO_MUCH]}") from None


def read_pages(content: bytes, name: str) -> Pages:
    """Return the glyphs of a PDF. Raises UsageError."""
    import msgspec

    child = subprocess.Popen(
        [sys.executable, "-P", "-m", pdf_child.__name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        glyphs, _ = child.communicate(content, timeout=_MOST_WAIT_S)
    except subprocess.TimeoutExpired:
        raise UsageError(f"cannot read {name}: {_SAID[pdf_child.TOO_MUCH]}") from None
    finally:
        child.kill()  # which does nothing where it has ended, and ends it after Ctrl-C
        child.wait()
    if child.returncode != 0:
        said = _SAID.get(child.returncode, _SAID[pdf_child.TOO_MUCH])
        raise UsageError(f"cannot read {name}: {said}")
    return msgspec.json.decode(glyphs, type=Pages)
