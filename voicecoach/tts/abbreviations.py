"""Abbreviations in full: a voice must not stop for "e.g.", nor a sentence end there."""

import re

_IN_FULL = {
    "mr": "Mister", "mrs": "Missis", "ms": "Miz", "dr": "Doctor", "prof": "Professor",
    "vs": "versus", "e.g": "for example", "i.e": "that is", "etc": "et cetera", "cf": "compare",
    "approx": "approximately", "ca": "about", "avg": "average", "incl": "including",
    "excl": "excluding", "esp": "especially", "est": "estimated", "dept": "department",
    "inc": "incorporated", "ltd": "limited", "corp": "corporation", "jr": "junior",
    "sr": "senior", "fig": "figure", "min": "minimum", "max": "maximum", "resp": "respectively",
    "aka": "also known as", "a.k.a": "also known as",
}  # fmt: skip

_ALWAYS = frozenset({
    "vs", "approx", "avg", "incl", "excl", "aka",
})  # fmt: skip
"""These are abbreviations without their full stop, too."""

_TITLES = frozenset({
    "mr", "mrs", "ms", "dr", "prof",
})  # fmt: skip
"""So are these, before a name."""

_WITH_STOP = re.compile(
    rf"(?<![\w.])({'|'.join(sorted(map(re.escape, _IN_FULL), key=len, reverse=True))})\.(?![\w.])",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    rf"\b(?:({'|'.join(_ALWAYS)})|({'|'.join(map(str.capitalize, _TITLES))})(?= [A-Z]))\b(?!\.)"
)
_MAY_BE_LAST = frozenset({"etc", "inc", "ltd", "corp", "jr", "sr", "max", "min", "resp"})
"""What can stand at the end of a sentence."""

_NEXT = re.compile(r"[\"')\]”]*(?:\s*$|\s+[A-Z])")
_NUMBER = re.compile(r"\b[Nn]os?\.\s?(?=\d)|#\s?(?=\d)")
_WITH = re.compile(r"\bw/(o)?(?=\s|$)")
_DOTTED = re.compile(r"(?<![\w.])(?:[A-Za-z]\.){2,}(?!\w)")


def in_full(text: str) -> str:
    """Write abbreviations in full: "vs." becomes "versus", "U.S." becomes "US"."""
    text = _WITH.sub(lambda match: "without" if match.group(1) else "with", text)
    text = _NUMBER.sub("number ", text)
    text = _WITHOUT.sub(_full, _WITH_STOP.sub(_full, text))
    return _DOTTED.sub(_together, text)


def ends_sentence(match: re.Match[str]) -> bool:
    """Tell whether the full stop at the match's end also ends the sentence, as far as it shows."""
    return match.group().endswith(".") and _NEXT.match(match.string, match.end()) is not None


def _full(match: re.Match[str]) -> str:
    key = match.group().removesuffix(".").lower()
    return _IN_FULL[key] + ("." if key in _MAY_BE_LAST and ends_sentence(match) else "")


def _together(match: re.Match[str]) -> str:
    return match.group().replace(".", "").upper() + ("." if ends_sentence(match) else "")
