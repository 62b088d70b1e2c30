"""Whether a document is in English, judged on its sentences and not on the names in it."""

from collections import Counter
from collections.abc import Sequence

from voicecoach.document import Line
from voicecoach.errors import UsageError

_RUNNING_WORDS = 5
_RUNNING_LETTERS_WITHOUT_SPACES = 10
"""Of a script that sets no spaces between words."""

_FIRST_IDEOGRAPH = "\u2e80"

_SURE = 0.8
_ENGLISH_SHARE = 0.4
"""Of the letters of lines of which the language is sure: a text with as much English in it is read,
its other lines, too."""

_LEAST_LETTERS = 120
"""Less running text says nothing."""

_MOST_LINES = 300
_MOST_LETTERS = 2_000
"""What is looked at: the language of a text shows in its first pages."""


def check_language(lines: Sequence[Line], name: str) -> None:
    """Raise UsageError where a text is not in English."""
    from voicecoach.language_id import likely_languages

    letters: Counter[str] = Counter()
    for line in _running(lines)[:_MOST_LINES]:
        chances = likely_languages(_without_names(line[:_MOST_LETTERS]))
        code, chance = max(chances.items(), key=lambda item: (item[1], item[0]))
        if chance >= _SURE:
            letters[code] += sum(_weight(letter) for letter in line)
    everything = sum(letters.values())
    if everything < _LEAST_LETTERS or letters["en"] >= _ENGLISH_SHARE * everything:
        return
    del letters["en"]
    from voicecoach.languages.english.languages import language_name

    code = max(letters.items(), key=lambda item: (item[1], item[0]))[0]
    raise UsageError(
        f"cannot read {name}: it is in {language_name([code])}; only English is read, so give it "
        "in English"
    )


def _running(lines: Sequence[Line]) -> list[str]:
    texts = [line.text for line in lines]
    return [
        text
        for text in texts
        if len(text.split()) >= _RUNNING_WORDS
        or sum(letter.isalpha() and letter > _FIRST_IDEOGRAPH for letter in text)
        >= _RUNNING_LETTERS_WITHOUT_SPACES
    ]


def _weight(letter: str) -> int:
    """Count a letter as one, and one that stands for half a word as three."""
    return (3 if letter > _FIRST_IDEOGRAPH else 1) if letter.isalpha() else 0


def _without_names(text: str) -> str:
    """Leave out what may be a name: words with a capital but for the first, and addresses."""
    words = text.split()
    kept = [
        word
        for at, word in enumerate(words)
        if at == 0 or not (word[:1].isupper() or "@" in word or "/" in word or word[:1].isdigit())
    ]
    return " ".join(kept if len(kept) >= 3 else words)
