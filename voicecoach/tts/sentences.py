"""Written text made ready for a voice: cleaned, and cut into pieces that are spoken one by one."""

import re
import textwrap
import unicodedata

LONGEST_PIECE_CHARS = 300
"""Characters, about 20 s of speech. A run-on text is cut here, so that stopping a voice never waits
for more than one such piece."""

_SPOKEN = str.maketrans(
    {
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        **dict.fromkeys('“”„«»"', " "),
        **dict.fromkeys("*_#|~^`\\", " "),  # mark-up that engines would read out as "asterisk"
        **dict.fromkeys("<>[]{}", " "),  # SAPI takes text in angle brackets for XML
        "\N{EN DASH}": "-",
        "—": ", ",
        "/": " ",
        "%": " percent ",
    }
)

_RANGE = re.compile(r"(?<=\d)-(?=\d)")
_SPACED_DASH = re.compile(r"\s+-+\s+")
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[.,;:!?])")
_END = re.compile(r"(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bvs\.)(?<=[.!?…])['\")]*\s+")


def sentences(text: str) -> list[str]:
    """Cut ``text`` into sentences a voice can read, each at most LONGEST_PIECE_CHARS long.

    Characters that an engine would stumble over or read out by name (quotation marks, mark-up,
    control characters, lone surrogates) are replaced. Text without a letter or digit gives an
    empty list.
    """
    readable = "".join(map(_readable, unicodedata.normalize("NFKC", text).translate(_SPOKEN)))
    readable = _SPACED_DASH.sub(", ", _RANGE.sub(" to ", readable))
    readable = _SPACE_BEFORE_STOP.sub("", " ".join(readable.split()))
    return [
        piece
        for sentence in _END.split(readable)
        for piece in textwrap.wrap(sentence, LONGEST_PIECE_CHARS, break_on_hyphens=False)
        if any(character.isalnum() for character in piece)
    ]


def _readable(character: str) -> str:
    # Categories starting with C are control, format, surrogate, private use and unassigned.
    return " " if unicodedata.category(character).startswith("C") else character
