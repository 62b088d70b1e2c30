"""What kind of file some bytes are, by what they hold and not by what they are called."""

import io
import re
import zipfile
from typing import Literal

Kind = Literal["pdf", "docx", "text"]

_SAVE = "save it as PDF or DOCX and give that"

_STARTS = (
    (b"{\\rtf", "it is an RTF file"),
    (b"\x89PNG", "it is a picture"),
    (b"\xff\xd8\xff", "it is a picture"),
    (b"GIF8", "it is a picture"),
    (b"II*\0", "it is a picture"),
    (b"MM\0*", "it is a picture"),
    (b"BM", "it is a picture"),
    (b"%!PS", "it is a PostScript file"),
    (b"\x1f\x8b", "it is a packed file; unpack it, then"),
    (b"7z\xbc\xaf", "it is a packed file; unpack it, then"),
    (b"Rar!", "it is a packed file; unpack it, then"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_PDF_WITHIN = 1_024
"""Some programs write something before the head of a PDF; readers look so far for it."""

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta)\b",
    re.I | re.S,
)
_TEX = re.compile(rb"^\s*\\documentclass\b", re.M)
_PICTURE_BOXES = frozenset({b"ftyphei", b"ftypavi", b"ftypmif"})


class UnreadableError(Exception):
    """The file is of a kind that is not read; the message says which, and what to do."""


def kind_of(content: bytes) -> Kind:
    """Return what kind of file it is. Raises UnreadableError for one that is not read."""
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return "pdf"
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed_kind(content)
    if content.startswith(_OLE):
        if _LOCKED in content:
            raise UnreadableError(
                "it is locked with a password; save a copy without one and give that"
            )
        raise UnreadableError(f"it is an old Word file (.doc); {_SAVE}")
    picture = content[4:11] in _PICTURE_BOXES or (
        content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    )
    if picture:
        raise UnreadableError(_as_picture("it is a picture"))
    for start, what in _STARTS:
        if content.startswith(start) and (start != b"BM" or b"\0" in content[:20]):
            raise UnreadableError(_as_picture(what))
    head = content.removeprefix(b"\xef\xbb\xbf")[:4_000]
    if _HTML.match(head):
        raise UnreadableError(f"it is a web page (HTML); open it in a browser, print it, {_SAVE}")
    if _TEX.search(head):
        raise UnreadableError("it is the source of a LaTeX document; give the PDF made of it")
    return "text"


def _as_picture(what: str) -> str:
    if "picture" in what:
        return f"{what}; export the text from the program it was written in, as PDF or DOCX"
    return f"{what} {_SAVE}" if what.endswith("then") else f"{what}; {_SAVE}"


def _packed_kind(content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = frozenset(package.namelist()[:10_000])
            has_type = "mimetype" in names and package.getinfo("mimetype").file_size < 200
            said = package.read("mimetype") if has_type else b""
    except Exception:
        raise UnreadableError(
            "it is a broken DOCX or ZIP file; save it again from the program it was written in"
        ) from None
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return "docx"
    if b"opendocument" in said:
        raise UnreadableError(f"it is an OpenDocument file; {_SAVE}")
    if any(name.startswith("Index/") or name.endswith(".iwa") for name in names):
        raise UnreadableError(f"it is a Pages file; {_SAVE}")
    if any(name.startswith(("xl/", "ppt/")) for name in names):
        raise UnreadableError(f"it is a spreadsheet or a presentation; {_SAVE}")
    raise UnreadableError("it is a packed file (ZIP); unpack it, then give the file that counts")
