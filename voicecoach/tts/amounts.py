"""Amounts in words: large numbers with their scale, and money in any common writing."""

import re
from decimal import Decimal

from voicecoach.tts.number_words import cardinal, decimal

NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+"
"""With commas between thousands, or without; "1,5" is no number, but two."""

_SCALES = {
    "k": "thousand", "K": "thousand", "m": "million", "M": "million", "mn": "million",
    "B": "billion", "bn": "billion", "b": "billion", "T": "trillion",
}  # fmt: skip
_WORDS = ("thousand", "million", "billion", "trillion")
_MYRIADS = {"万": 10**4, "亿": 10**8}
"""Chinese counts in ten thousands and hundred millions."""

AMOUNT = (
    rf"(?:{NUMBER})(?:(?:{'|'.join(sorted(_SCALES, key=len, reverse=True))})(?![^\W_])"
    rf"|\s?(?:{'|'.join(_WORDS)})\b|\s?[{''.join(_MYRIADS)}])?"
)

_SIGNS = {
    "$": ("dollar", "dollars"),
    "€": ("euro", "euros"),
    "£": ("pound", "pounds"),
    "¥": ("yuan", "yuan"),
    "元": ("yuan", "yuan"),
    "₹": ("rupee", "rupees"),
    "₩": ("won", "won"),
}
_NATIONS = {"US": "US", "HK": "Hong Kong", "S": "Singapore", "NT": "Taiwan", "A": "Australian"}
_SIGN = f"[{''.join(_SIGNS)}]"

_MONEY = re.compile(
    rf"(?<![^\W\d_])({'|'.join(_NATIONS)})?({_SIGN})\s?({AMOUNT})"
    rf"(?:\s?(?:-|to)\s?(?:{_SIGN}\s?)?({AMOUNT}))?"
)
_MONEY_AFTER = re.compile(rf"({AMOUNT})\s?({_SIGN})")
_CODE_FIRST = re.compile(rf"\b(RMB|CNY|USD|HKD|EUR|GBP|JPY|SGD|INR)\s?({AMOUNT})")
_COINS = {"$": "cents", "€": "cents", "£": "pence"}


def say_amount(text: str) -> str:
    """Say a number with an optional scale: "1.2M", "650,000", "3 million"."""
    found = re.match(NUMBER, text)
    if found is None:
        return text
    figure, scale = found.group(), text[found.end() :].strip()
    if scale in _MYRIADS:
        return decimal(f"{Decimal(figure.replace(',', '')) * _MYRIADS[scale]:f}")
    return f"{decimal(figure)} {_SCALES.get(scale, scale)}".strip()


def money_in_words(text: str) -> str:
    """Say what is money: "$1.2M" is "one point two million dollars", "RMB 5,000" is turned."""
    text = _CODE_FIRST.sub(r"\2 \1", text)
    return _MONEY_AFTER.sub(_after, _MONEY.sub(_before, text))


def _before(match: re.Match[str]) -> str:
    nation, sign, amount, most = match.groups()
    one, many = _SIGNS[sign]
    whole, _, cents = amount.partition(".")
    if sign in _COINS and not most and re.fullmatch(r"[\d,]+\.(?!00)\d\d", amount):
        name = one if whole == "1" else many
        return f" {decimal(whole)} {name} and {cardinal(int(cents))} {_COINS[sign]} "
    told = f"{say_amount(amount)} to {say_amount(most)}" if most else say_amount(amount)
    name = one if amount == "1" and not most else many
    return f" {told} {_NATIONS[nation] + ' ' if nation else ''}{name} "


def _after(match: re.Match[str]) -> str:
    amount, sign = match.groups()
    return f" {say_amount(amount)} {_SIGNS[sign][amount != '1']} "
