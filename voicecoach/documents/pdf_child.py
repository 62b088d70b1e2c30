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
import zlib
from collections.abc import Iterable
from typing import Any

from voicecoach.documents.page import Pages

MOST_BYTES = 1_000_000_000
MOST_S = 20
"""Memory that it may address, and processor time. A CV of 20 pages takes 0.2 GB and some 5 s."""

_MOST_UNPACKED_BYTES = 50_000_000
"""Of all streams together that are not pictures."""

_MOST_LOOKS = 1_000_000
"""How often an object may be looked up. References that lead in a circle have no end."""

MOST_PAGES = 20

ENCRYPTED, BROKEN, TOO_LONG, TOO_MUCH = 3, 4, 5, 6
"""Exit codes; what lies behind them is said by who started it."""


def main() -> int:
    """Read a PDF; return the exit code."""
    import msgspec
    from pdfminer import pdftypes

    _bind()
    # This process does nothing else, so that its library may be bounded from outside.
    vars(pdftypes)["zlib"] = _BoundedZlib()
    logging.disable()
    warnings.simplefilter("ignore")
    content = sys.stdin.buffer.read()
    try:
        encoded = msgspec.json.encode(pages_of(content))
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


class _BoundedZlib:
    """Unpacks as zlib does, up to a bound over all that it unpacks."""

    error = zlib.error

    def __init__(self) -> None:
        self._left = _MOST_UNPACKED_BYTES

    def decompress(self, data: bytes) -> bytes:
        """Return it unpacked. Raises zlib.error, and _Refused where it is too much."""
        unpacking = zlib.decompressobj()
        unpacked = unpacking.decompress(data, self._left)
        self.spend(len(unpacked))
        if not unpacking.eof:
            raise zlib.error("incomplete")
        return unpacked

    def decompressobj(self) -> "_BitByBit":
        """Return what unpacks a broken stream as far as it goes."""
        return _BitByBit(self)

    def spend(self, size: int) -> None:
        """Take note that so much more was unpacked. Raises _Refused where it is too much."""
        self._left -= size
        if self._left <= 0:
            raise _Refused(TOO_MUCH)


class _BitByBit:
    def __init__(self, bound: _BoundedZlib) -> None:
        self._bound = bound
        self._unpacking = zlib.decompressobj()

    def decompress(self, data: bytes) -> bytes:
        """Return what some more of a stream unpacks to. Raises zlib.error and _Refused."""
        unpacked = self._unpacking.decompress(data)  # of a byte at a time: no more than 1 kB
        self._bound.spend(len(unpacked))
        return unpacked


def _bind() -> None:
    """Bound what this process may use, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    for limit, most in ((resource.RLIMIT_AS, MOST_BYTES), (resource.RLIMIT_CPU, MOST_S)):
        with contextlib.suppress(ValueError, OSError):  # macOS knows no bound of memory
            hard = resource.getrlimit(limit)[1]
            resource.setrlimit(limit, (most, hard))


def pages_of(content: bytes) -> Pages:
    """Return the glyphs of a PDF. Raises _Refused, and whatever pdfminer and Python raise."""
    from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError
    from pdfminer.pdfinterp import PDFResourceManager
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser

    from voicecoach.documents.pdf_glyphs import GlyphDevice, TooMuchError
    from voicecoach.documents.pdf_operators import Interpreter

    class Document(PDFDocument):
        looks = 0

        def getobj(self, objid: int) -> object:
            self.looks += 1
            if self.looks > _MOST_LOOKS:
                raise _Refused(BROKEN)
            return super().getobj(objid)

    try:
        document = Document(PDFParser(io.BytesIO(content)))
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
