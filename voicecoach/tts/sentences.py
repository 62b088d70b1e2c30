"""Written text made ready for a voice: put into words, and cut into pieces spoken one by one."""

import re
import textwrap

from voicecoach.tts.spoken_text import spoken

LONGEST_PIECE_CHARS = 300
"""Characters, about 20 s of speech. A run-on text is cut here, so that stopping a voice never waits
for more than one such piece."""

_END = re.compile(r"(?<=[.!?])\s+")


def sentences(text: str) -> list[str]:
    """Cut ``text`` into sentences a voice can read, each at most LONGEST_PIECE_CHARS long.

    They are in words, as ``spoken`` puts them. Text without anything to say gives an empty list.
    """
    return [
        piece
        for sentence in _END.split(spoken(text))
        for piece in textwrap.wrap(sentence, LONGEST_PIECE_CHARS, break_on_hyphens=False)
        if any(character.isalpha() for character in piece)
    ]
