"""Numbers as a voice should read them."""

from voicecoach.languages.english.number_words import ONES, TENS

_BELOW_TWENTY = tuple(ONES)
_TENS = {value // 10: word for word, value in reversed(TENS.items())}
"""Of two spellings the first."""


def in_words(number: int) -> str:
    """Spell a whole number from 0 to 999; a larger one is "more than nine hundred"."""
    if number < 20:
        return _BELOW_TWENTY[max(0, number)]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f" {_BELOW_TWENTY[ones]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_BELOW_TWENTY[hundreds]} hundred" + (f" {in_words(rest)}" if rest else "")
    return "more than nine hundred"


def budget_in_words(seconds: float) -> str:
    """Say a time limit as people do: "ninety seconds", "two minutes"."""
    whole = round(seconds)
    return f"{in_words(whole)} seconds" if 1 < whole < 120 else length_in_words(whole)


def length_in_words(seconds: float) -> str:
    """Say a length as people do: "forty seconds", "two minutes and five seconds"."""
    minutes, rest = divmod(round(seconds), 60)
    parts = []
    if minutes:
        parts.append(f"{in_words(minutes)} minute" + ("s" if minutes > 1 else ""))
    if rest or not minutes:
        parts.append(f"{in_words(rest)} second" + ("s" if rest != 1 else ""))
    return " and ".join(parts)
