"""The program that reads a PDF in a process of its own, where it may use up no more than its share.

A PDF is a program of sorts, and whoever wrote it may have meant harm: streams that unpack to
gigabytes, objects that lead to themselves. So it is read where the system bounds memory and time,
by `python -m voicecoach.documents.pdf_child`: the PDF comes in on standard input, the glyphs go
out on standard output. It opens no file but its own libraries, and no connection.
"""

import contextlib
import io
import logging
import sys
import warnings
from collections.abc import Iterable
from typing import Any

MOST_BYTES = 1_000_000_000
MOST_S = 60
"""Memory that it may address, and processor time. A CV of 20 pages takes 0.2 GB and some 5 s."""

MOST_PAGES = 20

ENCRYPTED, BROKEN, TOO_LONG, TOO_MUCH = 3, 4, 5, 6
"""Exit codes; what lies behind them is said by who started it."""


def main() -> int:
    """Read a PDF; return the exit code."""
    import msgspec

    _bind()
    logging.disable()
    warnings.simplefilter("ignore")
    content = sys.stdin.buffer.read()
    try:
        encoded = msgspec.json.encode(_read(content))
    except _Refused as refused:
        return refused.code
    except (MemoryError, RecursionError):
        return TOO_MUCH
    except Exception:
        return BROKEN
    sys.stdout.buffer.write(encoded)
    return 0


class _Refused(Exception):  # noqa: N818 - not an error of this program
    def __init__(self, code: int) -> None:
        super().__init__()
        self.code = code


def _bind() -> None:
    """Bound what this process may use, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    for limit, most in ((resource.RLIMIT_AS, MOST_BYTES), (resource.RLIMIT_CPU, MOST_S)):
        with contextlib.suppress(ValueError, OSError):  # macOS knows no bound of memory
            hard = resource.getrlimit(limit)[1]
            resource.setrlimit(limit, (most, hard))


def _read(content: bytes) -> object:
    from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError
    from pdfminer.pdfinterp import PDFResourceManager
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser

    from voicecoach.documents.page import Pages
    from voicecoach.documents.pdf_glyphs import GlyphDevice, TooMuchError
    from voicecoach.documents.pdf_operators import Interpreter

    try:
        document = PDFDocument(PDFParser(io.BytesIO(content)))
    except PDFEncryptionError:
        raise _Refused(ENCRYPTED) from None
    found = []
    for page in PDFPage.create_pages(document):
        found.append(page)
        if len(found) > MOST_PAGES:
            raise _Refused(TOO_LONG)
    if not found:
        raise _Refused(BROKEN)
    manager = PDFResourceManager()
    device = GlyphDevice(manager)
    interpreter = Interpreter(manager, device)
    pages = []
    for page in found:
        try:
            interpreter.process_page(page)
        except TooMuchError:
            raise _Refused(TOO_MUCH) from None
        pages.append(device.page())
    return Pages(pages=tuple(pages), hyphenates=_hyphenates(document.info))


def _hyphenates(properties: Iterable[dict[str, Any]]) -> bool:
    """Whether TeX wrote it, which breaks words as no browser and no office program does unasked."""
    from pdfminer.pdftypes import resolve1

    said = [resolve1(each.get(key)) for each in properties for key in ("Producer", "Creator")]
    return any(isinstance(each, bytes) and b"tex" in each.lower() for each in said)


if __name__ == "__main__":
    sys.exit(main())
