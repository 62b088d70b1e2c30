"""Read one amount in English: digits, number words, shares and multiples, with scale and unit."""

import re
from dataclasses import dataclass

from voicecoach.languages.english.number_words import (
    AFTER_FRACTION,
    FRACTIONS,
    MULTIPLES,
    NOT_HALVES,
    ONES,
    SCALES,
    SYMBOLS,
    TENS,
    UNITS,
)

_DIGITS = re.compile(r"([$€£¥]?)(\d+(?:,\d{3})+|\d+)((?:\.\d+)?)(%?)")
_LONGEST_UNIT = max(map(len, UNITS))
_BIG = 1e3
_SHORTEST_WORD = 3
"""Shorter names of a scale ("k", "m") stand after digits only."""

LARGEST = 1e18
"""No answer speaks of more; a longer row of digits is the name of something, or noise."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the line, before it is known to measure anything."""

    value: float
    unit: str
    end: int
    """Index after its last token."""

    spelled: bool = True
    scaled: bool = False


def amount_at(tokens: list[str], index: int) -> Amount | None:
    """Read a number with its scale and unit, or nothing where none up to LARGEST begins here."""
    amount = _read_at(tokens, index)
    return amount if amount is not None and amount.value <= LARGEST else None


def _read_at(tokens: list[str], index: int) -> Amount | None:
    if index >= len(tokens):
        return None
    if (multiple := MULTIPLES.get(tokens[index])) is not None:
        per = tokens[index].endswith("ice") and tokens[index + 1 : index + 2] in (["a"], ["per"])
        return None if per else Amount(multiple, "x", index + 1)
    read = _digits_at(tokens, index) or _spelled_at(tokens, index)
    if (share := _share_at(tokens, index, read)) is not None:
        return share
    if read is None:
        return None
    value, end = read.value, read.end
    if not read.unit and tokens[end : end + 3] == ["and", "a", "half"]:
        value, end = value + 0.5, end + 3  # "six and a half million"
    scaled = read.scaled
    while end < len(tokens) and tokens[end] in SCALES:
        value, end, scaled = value * SCALES[tokens[end]], end + 1, True
    unit = read.unit
    for length in range(_LONGEST_UNIT, 0, -1):
        ahead = tuple(tokens[end : end + length])
        if ahead in UNITS and (not unit or unit == UNITS[ahead]):
            unit, end = UNITS[ahead], end + len(ahead)
            break
    return Amount(value, unit, end, read.spelled, scaled)


def _digits_at(tokens: list[str], index: int) -> Amount | None:
    match = _DIGITS.fullmatch(tokens[index])
    if match is None:
        return None
    symbol, whole, decimals, percent = match.groups()
    value = float(whole.replace(",", "") + decimals)
    unit = SYMBOLS[symbol] if symbol else percent
    return Amount(value, unit, index + 1, spelled=False)


def _spelled_at(tokens: list[str], index: int) -> Amount | None:
    """Read "two hundred and fifty thousand", "one point four"; scales are multiplied in."""
    total, group, seen, scaled = 0.0, 0.0, False, False
    if tokens[index] == "a" and tokens[index + 1 : index + 2] in (["hundred"], ["thousand"]):
        tokens = [*tokens[:index], "one", *tokens[index + 1 :]]
    if tokens[index] == "a" and tokens[index + 1 : index + 2] in (["million"], ["billion"]):
        return Amount(1.0, "", index + 1)
    while index < len(tokens):
        word = tokens[index]
        if word in TENS and not group % 100:
            group, seen = group + TENS[word], True
        elif word in ONES and (not group % 10 if ONES[word] < 10 else not group % 100):
            if seen and (ONES[word] == 0 or 0 < group % 100 < 20):
                break
            group, seen = group + ONES[word], True
        elif seen and word == "hundred":
            group, scaled = group * 100, True
        elif seen and SCALES.get(word, 0.0) >= _BIG and len(word) >= _SHORTEST_WORD:
            total, group, scaled = total + group * SCALES[word], 0.0, True
        elif seen and word == "and" and scaled and _number_word(tokens, index + 1):
            pass
        elif seen and word == "point" and _digit_word(tokens, index + 1):
            decimals, index = _decimals(tokens, index + 1)
            return Amount(total + group + decimals, "", index, scaled=scaled)
        else:
            break
        index += 1
    return Amount(total + group, "", index, scaled=scaled) if seen else None


def _number_word(tokens: list[str], index: int) -> bool:
    return index < len(tokens) and (tokens[index] in ONES or tokens[index] in TENS)


def _digit_word(tokens: list[str], index: int) -> bool:
    return index < len(tokens) and ONES.get(tokens[index], 10) < 10


def _decimals(tokens: list[str], index: int) -> tuple[float, int]:
    value, place = 0.0, 0.1
    while _digit_word(tokens, index):
        value, place, index = value + ONES[tokens[index]] * place, place / 10, index + 1
    return round(value, 10), index


def _share_at(tokens: list[str], index: int, count: Amount | None) -> Amount | None:
    """Read "half", "a third", "two thirds", "half a million", "half a year"."""
    if count is not None and (count.unit or count.scaled):
        return None
    at = count.end if count else index + (tokens[index] == "a")
    parts = FRACTIONS.get(tokens[at]) if at < len(tokens) else None
    if parts is None or (not count and tokens[index] != "a" and tokens[at] != "half"):
        return None
    if parts == 2 and index and tokens[index - 1] in NOT_HALVES:
        return None
    end = at + 1
    if not _ends_share(tokens, at):
        return None
    value = (count.value if count else 1.0) / parts
    rest = tokens[end : end + 3]
    if rest[:1] == ["of"]:
        rest, end = rest[1:], end + 1
    part = _part_of(value, rest[1], end + 2) if rest[:1] in (["a"], ["an"]) and rest[1:] else None
    return part or Amount(round(value * 100, 4), "%", at + 1)


def _part_of(value: float, whole: str, end: int) -> Amount | None:
    """Read what a share is of where that is a number or a unit: "half a million", "half a year"."""
    if whole in SCALES and len(whole) >= _SHORTEST_WORD:
        return Amount(value * SCALES[whole], "", end, scaled=True)
    unit = UNITS.get((whole,))
    return Amount(value, unit, end) if unit else None


def _ends_share(tokens: list[str], at: int) -> bool:
    """Whether what follows the name of a share lets it be one."""
    after = tokens[at + 1 : at + 2]
    if tokens[at] == "quarters":  # "over two quarters" are three months each
        return after == ["of"]
    return tokens[at].endswith("s") or not after or after[0] in AFTER_FRACTION
