"""Characters that command what shows a text, in place of being shown themselves.

Texts may come from somebody else. Terminals obey escape sequences; bidi controls make a line read
otherwise than it is, in an editor, a browser and a spreadsheet as well. Letters of Arabic, Hebrew
or Chinese, and the joiners that Persian needs, are none of these.
"""

import re

REPLACED_BY = "\ufffd"

_OBEYED = (
    (0x00, 0x08), (0x0B, 0x0C), (0x0E, 0x1F), (0x7F, 0x9F),  # but for tab and the ends of lines
    (0x61C, 0x61C), (0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069),  # direction of writing
    (0xFFF9, 0xFFFB), (0xE0000, 0xE007F),  # annotations and tags, which nothing shows
    (0xD800, 0xDFFF),  # halves of a character: bytes of a name that are no text
)  # fmt: skip
"""Code points that a reader does something with, or that can't be written at all."""

_HARMFUL = re.compile(
    "[" + "".join(f"{chr(low)}-{chr(high)}" for low, high in _OBEYED) + "]|\r(?!\n)"
)


def harmless(text: str) -> str:
    """Return a text that can only be shown: what would be obeyed stands as a question mark."""
    return _HARMFUL.sub(REPLACED_BY, text)


def escaped(document: str) -> str:
    """Return JSON text without anything harmful and with nothing lost: it is written as numbers."""
    return _HARMFUL.sub(_as_numbers, document)


def _as_numbers(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
