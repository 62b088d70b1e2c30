"""Short forms of capital letters: which are said by their letters, and which as a word."""

import re

_SAID_OTHERWISE = {
    "OK": "okay",
    "SaaS": "sass",
    "PaaS": "pass",
    "PhD": "P H D",
    "MoSCoW": "Moscow",
    "ARPU": "ar-poo",
    "RACI": "racy",
}

_WORDS = frozenset({
    "ALL", "AND", "ANT", "ANY", "ARE", "BAT", "BUT", "CAN", "CAT", "DID", "DO", "DOG", "FIN",
    "FOR", "GET", "GIF", "GO", "GOT", "HAD", "HAS", "HER", "HIM", "HIS", "HOW", "ICE", "IF",
    "IN", "IS", "JAM", "LOW", "MAP", "MAX", "MY", "NET", "NEW", "NO", "NOT", "NOW", "OFF", "ON",
    "ONE", "OR", "OUR", "OUT", "PIN", "RAG", "RAM", "SEA", "SEE", "SHE", "SIM", "SO", "THE",
    "TO", "TOP", "TWO", "WAS", "WE", "WHO", "WHY", "YES", "YOU", "ZIP",
})  # fmt: skip
"""Of two and three letters, these are words that somebody stressed, or are said as words."""

_LONGEST_SPELLED = 5
"""Letters. A longer short form that has a vowel is a word: nobody spells EBITDA."""

_BEGIN = frozenset({
    "bl", "br", "ch", "cl", "cr", "dr", "fl", "fr", "gl", "gr", "kl", "kr", "pl", "pr", "sc",
    "sh", "sk", "sl", "sm", "sn", "sp", "st", "str", "sw", "th", "tr", "tw", "wh",
})  # fmt: skip
_END = frozenset({
    "ck", "ct", "ft", "ld", "lf", "lk", "ll", "lm", "lp", "lt", "mp", "nd", "ng", "nk", "nt",
    "pt", "rb", "rc", "rd", "rk", "rl", "rm", "rn", "rp", "rt", "sh", "sk", "sp", "ss", "st",
    "th", "ts",
})  # fmt: skip
"""Groups of consonants with which words of English begin and end."""

_NEVER_LAST = frozenset("hjqvw")
_SOUNDS = re.compile(r"[aeiou]+|(?:[^aeiouy]|^y)+|y+")

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PREFIXED = re.compile(r"(?:Ma?c|De|Di|Du|La|Le|Van)[A-Z][a-z]")
"""Names in which a capital in the middle begins no word: McDonald, DeVries."""

_TOKEN = re.compile(r"([^\W\d_]+)('s\b)?")
_JOINED = re.compile(r"\b[A-Z]{1,3}(?:\s?[/&]\s?[A-Z]{1,3})+\b")
_LETTER_A = re.compile(
    r"\b((?:option|plan|group|variant|version|series|team|grade|class|level|arm|type|case|part|site"
    r"|choice|side|round|and|or|versus|to|than|not|against) A|[B-Z] A) (?=[A-Za-z])",
    re.IGNORECASE,
)
"""After these a capital A is the letter."""


def letters_apart(text: str) -> str:
    """Set apart the letters of what is spelled out: "the DAU" becomes "the D A-U".

    A lone capital A would be read as the article ("dee uh you"); with a hyphen to what follows it
    is the letter. Short forms that are words ("RICE") are written as words. A text wholly in
    capitals is taken for loud, not for short forms.
    """
    if _is_loud(text):
        return text.lower()
    text = _TOKEN.sub(_token, _JOINED.sub(_joined, text))
    return _LETTER_A.sub(_with_hyphen, text)


def spelled(letters: str) -> str:
    """Write ``letters`` one by one: "A-B", "D A-U"."""
    return re.sub(r"\bA (?=[A-Z])", "A-", " ".join(letters.upper()))


def _is_loud(text: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 1]
    return len(words) > 2 and all(map(str.isupper, words))


def _joined(match: re.Match[str]) -> str:
    text = match.group()
    return " and ".join(spelled("".join(re.findall("[A-Z]", part))) for part in text.split("&"))


def _token(match: re.Match[str]) -> str:
    word, owner = match.group(1), match.group(2) or ""
    stem = word[:-1] if word.endswith("s") and not owner else ""
    if word not in _SAID_OTHERWISE and len(stem) > 1 and (stem in _SAID_OTHERWISE or _caps(stem)):
        said = _short_form(stem)
        return f"{said}'s" if said[-1].isupper() else f"{said}s"
    if _PREFIXED.match(word):
        return match.group()
    parts = [word] if word in _SAID_OTHERWISE else _CAMEL.split(word)
    return " ".join(map(_short_form, parts)) + owner


def _short_form(word: str) -> str:
    if word in _SAID_OTHERWISE:
        return _SAID_OTHERWISE[word]
    if not _caps(word):
        return word
    return word.capitalize() if _is_word(word) else spelled(word)


def _caps(word: str) -> bool:
    return len(word) > 1 and word.isascii() and word.isupper()


def _is_word(word: str) -> bool:
    if len(word) < 4:
        return word in _WORDS
    sounds = _SOUNDS.findall(word.lower())
    vowels = [each for each in sounds if each[0] in "aeiou" or (each == "y" and each != sounds[0])]
    if len(word) > _LONGEST_SPELLED:
        return bool(vowels)
    first, last = sounds[0], sounds[-1]
    return (
        bool(vowels)
        and (len(first) == 1 or first in _BEGIN or first in vowels)
        and (last in vowels or last in _END or (len(last) == 1 and last not in _NEVER_LAST))
        and max(map(len, vowels)) <= 2
    )


def _with_hyphen(match: re.Match[str]) -> str:
    return match.group(1) + ("-" if match.group(1).endswith("A") else " ")
