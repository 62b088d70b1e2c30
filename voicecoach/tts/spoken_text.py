"""Written text as a voice has to say it: words and the stops between them, and nothing else.

Engines differ in what they make of "650,000 RMB", "A/B test" or "8 %"; so no engine gets to see
such things. What is said is said in words, in the order in which it was written.
"""

import html
import re
import unicodedata

from voicecoach.tts.abbreviations import in_full
from voicecoach.tts.chinese_names import respelled_names
from voicecoach.tts.figures import figures_in_words
from voicecoach.tts.letters import letters_apart

STOPS = ".,;:?!'-"
"""The signs that every voice reads as a pause, a tone or a part of a word."""

_BEFORE_FOLDING = {
    "²": " squared ",
    "³": " cubed ",
    "™": "",
    "…": "... ",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    **dict.fromkeys("—―", ", "),
    **dict.fromkeys(("\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}", "\N{FIGURE DASH}"), "-"),
    **dict.fromkeys(("\N{EN DASH}", "\N{MINUS SIGN}"), "-"),
}
"""Signs that compatibility forms would make something else of."""

_SAID = {
    "±": " plus or minus ",
    **dict.fromkeys("≥⩾", " at least "),
    **dict.fromkeys("≤⩽", " at most "),
    "≈": " about ",
    "≠": " is not ",
    "=": " equals ",
    "\N{MULTIPLICATION SIGN}": " times ",
    "÷": " divided by ",
    **dict.fromkeys("→⇒", " to "),
    "+": " plus ",
    "&": " and ",
    "@": " at ",
    "%": " percent ",
    "‰": " per thousand ",
    "°": " degrees ",
    "§": " section ",
    "$": " dollars ",
    "€": " euros ",
    "£": " pounds ",
    "¥": " yuan ",
    "₹": " rupees ",
    "₩": " won ",
    "。": ". ",
    **dict.fromkeys("、()•·|", ", "),
    "/": " ",
    "\N{FRACTION SLASH}": " ",
}
"""What is left of signs after the figures, in words or as a pause; all others are silent."""

_LINK = re.compile(r"(?:https?://|www\.)\S*[^\s.,;:?!)\]]", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<=\w)@(?=\w)")
_PER = re.compile(r"/\s?(?=(?:month|year|day|week|hour|minute|second|user|person|head)\b)")
_COMPARED = (
    (re.compile(r"<=\s?(?=\d)"), " at most "),
    (re.compile(r">=\s?(?=\d)"), " at least "),
    (re.compile(r"(?<!\w)<\s?(?=[$€£¥]?\d)"), " less than "),
    (re.compile(r"(?<!\w)>\s?(?=[$€£¥]?\d)"), " more than "),
    (re.compile(r"(?<![\w~])~\s?(?=[$€£¥]?\d)"), " about "),
    (re.compile(r"\s*->\s*"), " to "),
    (re.compile(r"(?<=\d)\+(?!\s*\d)"), " plus "),
    (re.compile(r"\bC\+\+"), "C plus plus"),
)
_DOT_INSIDE = re.compile(r"(?<=[^\W\d_])\.(?=[a-z])|(?<=\d)\.(?=[a-z])")
_MISSING_SPACE = re.compile(r"(?<=[a-z][.?!])(?=[A-Z])")
_SPACED_DASH = re.compile(r"(?:\s+-+(?=\s|$)|-{2,})")
_CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")

_FRACTION = "\N{FRACTION SLASH}"
_LOOSE_HYPHEN = re.compile(r"(?<![^\W\d_])-|-(?![^\W\d_])")
_LOOSE_APOSTROPHE = re.compile(r"(?<![^\W\d_])'|'(?![^\W\d_])")
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[.,;:?!])")
_RUN_OF_STOPS = re.compile(r"[.,;:?!](?:\s*[.,;:?!])+")


def spoken(text: str) -> str:
    """Return ``text`` in words: letters, spaces and STOPS only, the order kept.

    Words in another alphabet cannot be read by a voice that speaks English: they are "a Chinese
    word" or "a foreign word". Signs that nothing is said for (mark-up, emoji, control characters,
    lone surrogates) are left out. Nothing sayable gives an empty string.
    """
    text = _folded(html.unescape(text))
    text = _LINK.sub(" a link ", text)
    for pattern, said in _COMPARED:
        text = pattern.sub(said, text)
    text = in_full(_ADDRESS.sub(" at ", text))
    text = figures_in_words(_PER.sub(" per ", text))
    text = _DOT_INSIDE.sub(" dot ", _MISSING_SPACE.sub(" ", text))
    text = letters_apart(respelled_names(text))
    text = _CHINESE.sub(" a Chinese word ", text)
    text = _SPACED_DASH.sub(", ", text)
    return _tidy("".join(_sayable(text)))


def _folded(text: str) -> str:
    apart = "".join(_BEFORE_FOLDING.get(each, _numeral(each)) for each in text)
    return " ".join(unicodedata.normalize("NFKC", apart).split())


def _numeral(character: str) -> str:
    """Set a numeral of one sign apart from what stands before it: "3½" is no "31/2"."""
    if unicodedata.category(character) != "No":
        return character
    return f" {unicodedata.normalize('NFKC', character).replace(_FRACTION, '/')} "


def _sayable(text: str) -> list[str]:
    said: list[str] = []
    foreign = False
    for character in text:
        if character.isalpha() and not _is_latin(character):
            if not foreign:
                said.append(" a foreign word ")
            foreign = True
            continue
        foreign = foreign and unicodedata.category(character).startswith("M")
        if character in STOPS or _is_latin(character):
            said.append(character)
        else:
            said.append(_SAID.get(character, " "))
    return said


def _is_latin(character: str) -> bool:
    return character.isalpha() and unicodedata.name(character, "").startswith("LATIN ")


def _tidy(text: str) -> str:
    text = _LOOSE_APOSTROPHE.sub("", _LOOSE_HYPHEN.sub(" ", text))
    text = _SPACE_BEFORE_STOP.sub("", " ".join(text.split()))
    return _RUN_OF_STOPS.sub(_one_stop, text).lstrip(".,;:?! ")


def _one_stop(match: re.Match[str]) -> str:
    """Of several stops in a row the weightiest is heard: "?!" asks, "), and" only pauses."""
    run = match.group()
    rest = match.string[match.end() :]
    goes_on = re.match(r"\s+[a-z]", rest) is not None
    if goes_on and (set(run) & set(",;:") or not run.strip(". ")):
        return ","
    return next(stop for stop in "?!.:;," if stop in run)
