"""Imitate what recognizers do to words: drop punctuation and case, and get some words wrong.

The mistakes are those that recognizers make: a word is taken for another that sounds like it or,
more rarely, for any other; short words and fillers get lost; short words appear from nowhere. All
of it follows from the seed, so that two runs misread the same words.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from random import Random

from voicecoach.evaluation.vocabulary import VOCABULARY
from voicecoach.languages.english.speech import FILLED_PAUSES
from voicecoach.transcript import Word

SHORT_LETTERS = 3
"""Words this long are swallowed most."""

LIKELIHOOD = {"filler": 3.0, "short": 1.3, "long": 1.0}
"""How much likelier than a long word each kind is to be misheard."""

DELETED = {"filler": 0.9, "short": 0.35, "long": 0.08}
"""Share of the misheard words of each kind that are lost altogether."""

INSERTED = 0.12
"""Share of mistakes that add a word instead; the rest takes one word for another."""

SOUND_ALIKE = 0.8
"""Share of the words taken for another where that one sounds alike, if there is one."""

EXTRA = ("a", "the", "and", "to", "of", "in", "it", "is", "that", "uh", "i", "oh")
"""Words that appear from nowhere."""

HEARD_RIGHT = (8.0, 1.5)
HEARD_WRONG = (3.0, 3.0)
"""Parameters of the beta distributions of confidence: means 0.84 and 0.5, and they overlap, since
recognizers are sure of some mistakes and unsure of some words that are right."""

_PARTS = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)
_JOINTS = re.compile(r"(?<=[^\W\d_])[-–/](?=[^\W\d_])")  # noqa: RUF001 - a dash in a written answer
_EDGES = re.compile(r"^[^\w$€£¥]+|[^\w%]+$")
_SOUNDS = str.maketrans("bdgcqxvzjmr", "ptkkkkfssnl", "aeiouhwy'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What the recognizer gives. By default: every word as it was written."""

    unpunctuated: bool = False
    """No punctuation and no capitals, as PocketSphinx gives."""

    word_errors: float = 0.0
    """Share of words that are wrong, 0 to 1."""


def recognize(words: tuple[Word, ...], conditions: Conditions, *, seed: str) -> tuple[Word, ...]:
    """Return what a recognizer under these conditions makes of the words of an answer."""
    if conditions.unpunctuated:
        words = unpunctuated(words)
    if conditions.word_errors > 0:
        random = Random(f"{seed} is heard")  # noqa: S311 - the same mistakes each time, no secret
        words = misheard(words, rate=conditions.word_errors, random=random)
    return words


def unpunctuated(words: Iterable[Word]) -> tuple[Word, ...]:
    """Drop punctuation and case; "co-founder" becomes two words. Digits and apostrophes stay."""
    plain: list[Word] = []
    for word in words:
        text = word.text.lower().replace("’", "'")  # noqa: RUF001 - curly apostrophe
        parts = [part for joint in _JOINTS.split(text) if (part := _EDGES.sub("", joint))]
        length_s = (word.end_s - word.start_s) / max(1, len(parts))
        for index, part in enumerate(parts):
            start_s = word.start_s + index * length_s
            plain.append(replace(word, text=part, start_s=start_s, end_s=start_s + length_s))
    return tuple(plain)


def misheard(words: tuple[Word, ...], *, rate: float, random: Random) -> tuple[Word, ...]:
    """Get about ``rate`` of the words wrong. The times of the others stay, and so does speech."""
    kinds = [_kind(word.text) for word in words]
    mean = sum(LIKELIHOOD[kind] for kind in kinds) / max(1, len(kinds))
    heard: list[Word] = []
    for word, kind in zip(words, kinds, strict=True):
        right = replace(word, confidence=round(random.betavariate(*HEARD_RIGHT), 3))
        wrong = replace(word, confidence=round(random.betavariate(*HEARD_WRONG), 3))
        if random.random() >= rate * LIKELIHOOD[kind] / mean:
            heard.append(right)
        elif (what := random.random()) < INSERTED:
            middle_s = (word.start_s + word.end_s) / 2
            heard.append(replace(right, end_s=middle_s))
            heard.append(replace(wrong, text=random.choice(EXTRA), start_s=middle_s))
        elif what >= INSERTED + (1 - INSERTED) * DELETED[kind]:
            heard.append(replace(wrong, text=_mistaken(word.text, random)))
    return tuple(heard)


def _kind(text: str) -> str:
    plain = _EDGES.sub("", text.lower())
    if plain in FILLED_PAUSES:
        return "filler"
    return "short" if len(plain) <= SHORT_LETTERS and plain.isalpha() else "long"


def _mistaken(text: str, random: Random) -> str:
    """Return another word in the place of this one; what clings to it stays."""
    match = _PARTS.match(text)
    before, core, after = match.groups() if match else ("", text, "")
    plain = core.lower()
    if any(map(str.isdigit, plain)):
        place = random.choice([i for i, letter in enumerate(plain) if letter.isdigit()])
        digit = random.choice([digit for digit in "123456789" if digit != plain[place]])
        return f"{before}{plain[:place]}{digit}{plain[place + 1 :]}{after}"
    alike = [word for word in _alike(_sound(plain)) if word != plain]
    if not alike or random.random() >= SOUND_ALIKE:
        alike = [word for word in VOCABULARY if word != plain]
    other = random.choice(alike)
    return f"{before}{other.capitalize() if core[:1].isupper() else other}{after}"


def _sound(plain: str) -> str:
    """Reduce a word to a rough skeleton of its consonants, voiced and unvoiced ones as one."""
    first = "a" if plain[:1] in tuple("aeiou") else ""
    skeleton = first + plain.translate(_SOUNDS)
    return re.sub(r"(.)\1+", r"\1", skeleton)


@cache
def _alike(sound: str) -> tuple[str, ...]:
    """Words with the same skeleton, else those whose skeleton differs by one sound."""
    index = _by_sound()
    exact = tuple(word for word in index.get(sound, ()) if _sound(word) == sound)
    if len(exact) > 1:
        return exact
    near = {word for key in _with_one_less(sound) for word in index.get(key, ())}
    return tuple(sorted(near))


@cache
def _by_sound() -> dict[str, list[str]]:
    """Index the vocabulary by skeletons, whole and with any one sound left out."""
    index: defaultdict[str, list[str]] = defaultdict(list)
    for word in VOCABULARY:
        for key in _with_one_less(_sound(word)):
            index[key].append(word)
    return index


def _with_one_less(sound: str) -> list[str]:
    shorter = [sound[:i] + sound[i + 1 :] for i in range(len(sound))] if len(sound) > 1 else []
    return sorted({sound, *shorter})
