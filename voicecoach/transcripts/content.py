"""What a file holds, told by its bytes and never by its name."""

from voicecoach.errors import VoicecoachError

ACCEPTED = (
    "sound (WAV, FLAC, MP3, M4A, WebM, OGG, MP4), text, Markdown, subtitles (SRT, WebVTT) and JSON"
)
"""What can be handed in, as every refusal names it."""

SNIFFED_BYTES = 65_536
"""Enough of a file to tell what it is."""

_OTHERS = (
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "rich text (RTF)"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"BM", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
    (b"#EXTM3U", "a playlist"),
)
_ZIPPED = (
    (b"word/", "a Word document (DOCX)"),
    (b"ppt/", "a PowerPoint file (PPTX)"),
    (b"xl/", "an Excel file (XLSX)"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"application/epub", "an e-book"),
)
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<tt ")

EXPORT_MARK = "<!-- voicecoach export -->"
"""First line of an answer that was exported as Markdown; nobody sees it once that is rendered."""

_EXPORTS = (EXPORT_MARK.encode(), b"session,answer,started_at,pack,question,")
"""Beginnings of exports that hold more than was said: the coach's words would be judged, too."""

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)

MOST_BYTES_BEYOND_ASCII = 0.25
"""Western languages write at most some 15 in 100 letters with an accent; text with more of such
bytes that is not UTF-8 is of another script, in one of dozens of encodings."""

_CONTROLS = frozenset(map(chr, range(32))) - set("\t\n\v\f\r\x1a\x1b")
_KNOWN_IN_UTF_16 = (
    (0x20, 0x24F), (0x370, 0x6FF), (0x900, 0x97F), (0x2010, 0x2044), (0x3000, 0x30FF),
    (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xFF00, 0xFF65),
)  # fmt: skip
"""Blocks of common scripts: what nearly all of a text is made of, and of chance hardly anything."""


def other_kind(head: bytes) -> str | None:
    """Name the kind of a file that is neither sound nor text, if its first bytes tell."""
    if head.startswith(b"PK\x03\x04"):
        return next((name for mark, name in _ZIPPED if mark in head), "a ZIP archive")
    begins = head.lstrip(b"\xef\xbb\xbf \r\n\t")
    if begins.lower().startswith(_MARKUP):
        return "a web page or XML"
    if begins.startswith(_EXPORTS):
        return "an export with the coach's own words (as json, srt or vtt it can come back)"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "an image"
    if head.startswith(b"BM") and b"\0" not in head[:64]:
        return None  # a text may begin with these letters
    return next((name for mark, name in _OTHERS if head.startswith(mark)), None)


def is_text(head: bytes) -> bool:
    """Whether a file that begins with these bytes is text, in whatever encoding."""
    try:
        return decoded(head, cut=len(head) >= SNIFFED_BYTES) is not None
    except VoicecoachError:
        return True


def decoded(data: bytes, *, cut: bool = False) -> str | None:
    r"""Return the text, with ``\n`` at the ends of lines; None where the bytes are no text.

    UTF-8, UTF-16 and UTF-32 with a byte order mark, UTF-8 and UTF-16 without, and Windows-1252 are
    known. ``cut`` tells that the last character may be incomplete. Raises VoicecoachError for text
    in an encoding that can't be told.
    """
    text = _by_mark(data, cut=cut)
    if text is None and b"\0" in data:
        text = _utf_16(data)
    elif text is None:
        text = _try(data, "utf-8", cut=cut)
        if text is None:
            text = _windows_1252(data)
    if text is None or _CONTROLS & set(text):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _by_mark(data: bytes, *, cut: bool) -> str | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _try(data, encoding, cut=cut)
    return None


def _try(data: bytes, encoding: str, *, cut: bool) -> str | None:
    for missing in range(4 if cut else 1):
        try:
            return data[: len(data) - missing].decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _utf_16(data: bytes) -> str | None:
    """Decode UTF-16 that says nothing of its byte order: the one that gives letters is right."""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _try(data[: len(data) - len(data) % 2], encoding, cut=True)
        if text and sum(map(_is_usual, text)) >= 0.95 * len(text):
            return text
    return None


def _is_usual(char: str) -> bool:
    return char in "\t\n\r" or any(first <= ord(char) <= last for first, last in _KNOWN_IN_UTF_16)


def _windows_1252(data: bytes) -> str | None:
    if any(byte < 32 and chr(byte) in _CONTROLS for byte in data):
        return None
    beyond = sum(byte >= 0x80 for byte in data)
    if beyond > MOST_BYTES_BEYOND_ASCII * len(data):
        raise VoicecoachError("text in an encoding that cannot be told: save it as UTF-8")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        raise VoicecoachError("text in an encoding that cannot be told: save it as UTF-8") from None
