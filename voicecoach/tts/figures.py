"""Figures as they are written, in words: shares, ranges, times, dates, versions, years.

Each rule takes the figures it understands out of the text, the particular before the general; what
is left over is read as plain numbers, so that no digit ever reaches a voice.
"""

import re
from collections.abc import Callable

from voicecoach.tts.abbreviations import ends_sentence
from voicecoach.tts.amounts import AMOUNT, NUMBER, money_in_words, say_amount
from voicecoach.tts.number_words import (
    MOST_DIGITS,
    cardinal,
    decimal,
    digits,
    ordinal,
    plural,
    year,
)

_UNITS = {
    "ms": "millisecond", "s": "second", "sec": "second", "secs": "second", "min": "minute",
    "mins": "minute", "h": "hour", "hr": "hour", "hrs": "hour", "kg": "kilogram",
    "km": "kilometer", "cm": "centimeter", "kHz": "kilohertz", "MHz": "megahertz",
    "GHz": "gigahertz", "Hz": "hertz", "KB": "kilobyte", "kB": "kilobyte", "MB": "megabyte",
    "GB": "gigabyte", "TB": "terabyte", "px": "pixel", "dB": "decibel", "pp": "percentage point",
    "bps": "basis point", "pts": "point", "yrs": "year", "yr": "year", "wks": "week",
    "x": "time", "X": "time", "°": "degree",
}  # fmt: skip
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))

_PARTS = (
    "-", "-", "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth",
)  # fmt: skip
_COUNTED = r"(?!(?:is|was|has|does|as|its)\b)[a-z]+s\b"
"""What is counted by a figure is no year: "2000 users"."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def figures_in_words(text: str) -> str:
    """Return ``text`` without digits: every figure in the words that a voice is to say."""
    text = _ENDLESS.sub(lambda match: f" {digits(match.group())} ", text)
    text = _CODE.sub(_code, _DATE.sub(_date, text))
    text = _CLOCK.sub(_clock, _RANGE.sub(r"\1 to ", text))
    text = _DOTTED.sub(_dotted, _VERSION.sub("version ", text))
    text = money_in_words(_MIXED.sub(" and ", text))
    for pattern, said in _RULES:
        text = pattern.sub(said, text)
    return text


_RANGE = re.compile(rf"(?<=\d)((?:\s?%|k|K|M|B|{_UNIT})?)\s?[-~]\s?(?=[^\W\d_]?[$€£¥]?\s?\d)")
"""Each side keeps its signs: "$5-8M", "5%-8%", "12:30-13:30"."""

_CLOCK = re.compile(
    r"(?<![\d.,:])(\d{1,2})(?::(\d\d))?(?::(\d\d))?"
    r"(?:\s?([AaPp])(?:\.[Mm]\.|[Mm]\b)|(?<=:\d\d)(?![\d:]))"
)


def _clock(match: re.Match[str]) -> str:
    """Say a time of the day, or a length in minutes: nobody can tell "1:30" from "1:30"."""
    hour, minute, second, half = match.groups()
    told = cardinal(int(hour))
    if minute and int(minute):
        told += " oh " if minute.startswith("0") else " "
        told += cardinal(int(minute))
    if second and int(second):
        told += f" and {cardinal(int(second))} seconds"
    elif not half and not int(minute):
        told += " o'clock"
    if half:
        told += " A-M" if half in "aA" else " P M"
        told += "." if ends_sentence(match) else ""
    return f" {told} "


_ENDLESS = re.compile(rf"\d{{{MOST_DIGITS + 1},}}")
"""No amount, and taken out first: the patterns below would begin anew at each of its digits."""

_DATE = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")


def _date(match: re.Match[str]) -> str:
    of_year, month, day = map(int, match.groups())
    if not (of_year > 999 and 1 <= month <= 12 and 1 <= day <= 31):
        return " ".join(map(digits, match.groups()))
    return f" {_MONTHS[month - 1]} {ordinal(day)}, {year(of_year)} "


_CODE = re.compile(r"\b\d{2,}(?:-\d{2,}){2,}\b")
"""A telephone number or the like."""


def _code(match: re.Match[str]) -> str:
    return ", ".join(map(digits, match.group().split("-"))) + " "


_VERSION = re.compile(r"\b[vV](?=\d)")
_DOTTED = re.compile(r"\d+(?:\.\d+){2,}")

_MIXED = re.compile(r"(?<=\d)\s+(?=\d/\d)")
"""Between the whole and the part of "3 1/2"."""


def _dotted(match: re.Match[str]) -> str:
    return " point ".join(map(decimal, match.group().split("."))) + " "


def _percent(match: re.Match[str]) -> str:
    return f" {decimal(match.group(1))} percent "


def _fraction(match: re.Match[str]) -> str:
    above, below = map(int, match.groups())
    if not 0 < above < below < len(_PARTS):
        return f" {cardinal(above)} {cardinal(below)} "
    return f" {cardinal(above)} {plural(_PARTS[below]) if above > 1 else _PARTS[below]} "


def _ordinal(match: re.Match[str]) -> str:
    return f" {ordinal(int(match.group(1)))} "


def _decade(match: re.Match[str]) -> str:
    number = int(match.group(1))
    return plural(year(number) if number > 999 else cardinal(number)) + " "


def _with_unit(match: re.Match[str]) -> str:
    number, unit = match.groups()
    name = _UNITS[unit]
    many = "" if number == "1" or name.endswith("hertz") else "s"
    return f" {decimal(number)} {name}{many} "


def _amount(match: re.Match[str]) -> str:
    return f" {say_amount(match.group())} "


def _year(match: re.Match[str]) -> str:
    return f" {year(int(match.group()))} "


def _plain(match: re.Match[str]) -> str:
    return f" {decimal(match.group())} "


_Said = str | Callable[[re.Match[str]], str]

_NO_LETTER = r"(?<![^\W\d_])"

_RULES: tuple[tuple[re.Pattern[str], _Said], ...] = (
    (re.compile(r"\b([DNTdntx])\s?-\s?(?=\d)"), r"\1 minus "),
    (re.compile(r"(?<![\w.])-(?=\.?\d)"), " minus "),
    (re.compile(rf"({NUMBER})\s?%"), _percent),
    (re.compile(r"(?<=\d):(?=\d)"), " to "),
    (re.compile(r"(?<![\d.,/])(\d{1,3})\s?/\s?(\d{1,3})(?![\d.,]*\d|/)"), _fraction),
    (re.compile(r"\b(\d{1,15})(?:st|nd|rd|th)\b", re.IGNORECASE), _ordinal),
    (re.compile(r"\b([12]\d\d0)s\b"), _decade),
    (re.compile(r"(?<=\b(?:his|her|the|mid|our)[ -])([2-9]0)s\b"), _decade),
    (re.compile(rf"{_NO_LETTER}({NUMBER})\s?({_UNIT})(?![^\W_])"), _with_unit),
    (re.compile(r"(?<=\b[A-Z])2(?=[A-Z]\b)"), " to "),
    (re.compile(rf"{_NO_LETTER}(?:{AMOUNT})(?<=[^\W\d_])"), _amount),
    (re.compile(rf"(?<![\d.,])(?:1[1-9]|20)\d\d(?![\d,]*\d|\.\d)(?! {_COUNTED})"), _year),
    (re.compile(NUMBER), _plain),
)
