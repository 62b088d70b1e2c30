"""Scripts: which language a text not in Latin letters is in, and how long it is."""

import unicodedata
from collections import Counter

_LANGUAGES = {
    "CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "HEBREW": "he",
    "ARABIC": "ar", "CYRILLIC": "ru", "GREEK": "el", "DEVANAGARI": "hi", "BENGALI": "bn",
    "GURMUKHI": "pa", "GUJARATI": "gu", "TAMIL": "ta", "TELUGU": "te", "KANNADA": "kn",
    "MALAYALAM": "ml", "SINHALA": "si", "THAI": "th", "LAO": "lo", "KHMER": "km", "MYANMAR": "my",
    "GEORGIAN": "ka", "ARMENIAN": "hy", "ETHIOPIC": "am",
}  # fmt: skip
"""Script, as Unicode's names of characters begin, and the language that is mostly written in it."""

_WITHOUT_SPACES = frozenset({"CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR"})

SEVERAL_LANGUAGES = frozenset({"ru", "ar", "hi"})
"""What ``language_by_letters`` says for scripts that more than one large language is written in."""


def script(char: str) -> str:
    """Return the script of a letter, ``LATIN`` for instance; empty for everything else."""
    return unicodedata.name(char, "").split(" ")[0].split("-")[0] if char.isalpha() else ""


def in_latin_letters(text: str) -> bool:
    """Whether no other script has more of it than the Latin one; so do numbers alone."""
    counts = _weights(text)
    return counts["LATIN"] >= counts.total() - counts["LATIN"]


def language_by_letters(text: str) -> str | None:
    """Return the ISO 639-1 code of a text that is mostly in another script, else None."""
    if in_latin_letters(text):
        return None
    counts = _weights(text)
    del counts["LATIN"]
    if counts["HIRAGANA"] + counts["KATAKANA"] > 0.1 * counts.total():
        return "ja"  # which writes most of its meaning with Chinese characters
    return _LANGUAGES.get(counts.most_common(1)[0][0], "und")


def units(text: str) -> int:
    """Count words, and where a script sets no spaces between them, characters."""
    return sum(
        sum(script(char) in _WITHOUT_SPACES for char in token) or any(map(str.isalnum, token))
        for token in text.split()
    )


def _weights(text: str) -> Counter[str]:
    """Count each script's units: words of Latin letters, and characters of those without spaces."""
    counts: Counter[str] = Counter()
    for token in text.split():
        letters = Counter(filter(None, map(script, token)))
        for name, count in letters.items():
            counts[name] += count if name in _WITHOUT_SPACES else 1
    return counts
