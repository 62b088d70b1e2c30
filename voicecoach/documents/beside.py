"""What stands on one row with gaps between: dates join their neighbour, the rest is by itself."""

from collections.abc import Sequence

from voicecoach.documents.dates import is_date

_SENTENCE_WORDS = 8


def parts_of_row(parts: Sequence[str]) -> list[str]:
    """Return the lines that one row's parts make, from left to right.

    "Senior PM", "Mar 2021 – now" is one; "Deezer", "Paris" are two; a label that ends with a colon
    goes with what it names, and a sentence is never parted.
    """
    filled = [part.strip() for part in parts if part.strip()]
    if any(len(part.split()) >= _SENTENCE_WORDS for part in filled):
        return [" ".join(filled)] if filled else []
    made: list[str] = []
    waits = False
    for part in filled:
        if made and (waits or is_date(part) or made[-1].endswith(":")):
            made[-1] += f" {part}"
            waits = False
        else:
            waits = not made and is_date(part)
            made.append(part)
    return made
