"""Whole numbers, decimals, years and ordinals in English words."""

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = (
    "-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_SCALES = (
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
    (10**3, "thousand"),
    (100, "hundred"),
)

_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
"""The others take "th", or "ieth" for their "y"."""

MOST_DIGITS = 15
"""A longer number is no amount that anybody takes in: it is read digit by digit."""


def cardinal(number: int) -> str:
    """Spell a whole number from 0 on: "six hundred fifty thousand", "forty-two"."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")
    size, name = next((size, name) for size, name in _SCALES if number >= size)
    many, rest = divmod(number, size)
    return f"{cardinal(many)} {name}" + (f" {cardinal(rest)}" if rest else "")


def ordinal(number: int) -> str:
    """Spell a place in order: "twenty-first", "ninety-fifth"."""
    words = cardinal(number)
    start = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[start:]
    if last in _ORDINALS:
        return words[:start] + _ORDINALS[last]
    return words[:-1] + "ieth" if words.endswith("y") else words + "th"


def plural(words: str) -> str:
    """Make the number's last word a plural: "nineties", "nineteen hundreds"."""
    return words[:-1] + "ies" if words.endswith("y") else words + "s"


def year(number: int) -> str:
    """Say a year from 1000 to 9999 as people do: "twenty twenty-six", "two thousand five"."""
    century, rest = divmod(number, 100)
    if century % 10 == 0 and rest < 10:
        return cardinal(number)
    if rest == 0:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} {'oh ' if rest < 10 else ''}{cardinal(rest)}"


def digits(text: str) -> str:
    """Say each digit of ``text`` by itself: "zero zero seven"."""
    return " ".join(_SMALL[int(digit)] for digit in text)


def decimal(text: str) -> str:
    """Spell a number written with digits, commas between thousands and at most one point."""
    whole, point, fraction = text.replace(",", "").partition(".")
    told = digits(whole) if _is_code(whole) else cardinal(int(whole or 0))
    return f"{told} point {digits(fraction)}" if point and fraction else told


def _is_code(whole: str) -> bool:
    return len(whole) > MOST_DIGITS or (len(whole) > 1 and whole.startswith("0"))
