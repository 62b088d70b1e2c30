"""Bytes of a text file as text, whichever editor and system they were saved by."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MOST_CONTROLS = 0.02
_SPACES = frozenset("\t\n\r\f\v\x85\x1c\x1d\x1e")


def decoded(content: bytes) -> str | None:
    """Return the text that bytes stand for; None where they are none."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _if_text(content[len(mark) :].decode(encoding, "replace"))
    if encoding := _without_mark(content):
        return _if_text(content.decode(encoding, "replace"))
    try:
        return _if_text(content.decode("utf-8"))
    except UnicodeDecodeError:
        # Windows-1252 leaves five bytes without a meaning.
        text = content.decode("cp1252", "replace")
        torn = content.decode("utf-8", "replace")
        # A text in UTF-8 with a broken byte or two stays one.
        is_utf8 = torn.count("\ufffd") * 20 < sum(letter > "\x7f" for letter in torn)
        return _if_text(torn if is_utf8 else text)


def _without_mark(content: bytes) -> str:
    """Tell UTF-16 without its mark by the zeros that it has in every other place."""
    start = content[:4_000]
    pairs = len(start) // 2
    if pairs < 4:
        return ""
    zeros_first, zeros_second = start[0::2].count(0), start[1::2].count(0)
    if zeros_second > 0.6 * pairs and zeros_first < 0.1 * pairs:
        return "utf-16-le"
    return "utf-16-be" if zeros_first > 0.6 * pairs and zeros_second < 0.1 * pairs else ""


def _if_text(text: str) -> str | None:
    start = text[:20_000]
    odd = sum((letter < " " and letter not in _SPACES) or letter == "\ufffd" for letter in start)
    return None if odd > _MOST_CONTROLS * len(start) + 2 else text
