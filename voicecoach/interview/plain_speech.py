"""Whether what is asked can be followed by ear, by somebody who listens in a second language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.languages.english.plain_speech import (
    AND_WHY,
    ASKING,
    BEGINS_WITH_QUESTION,
    ENDINGS,
    FURTHER_ASK,
    IN_A_ROW,
    PREFIXES,
    SCENE,
    TRADE_WORDS,
)

MOST_WORDS_SPOKEN = 25
"""A rule of the house: ten seconds at a voice's 150 words a minute, and about as long as a sentence
may be for a public that reads (the UK government's style guide draws the line at 25 words)."""

MOST_WORDS_PLAIN = 20
"""A rule of the house: said again, it is shorter than the first time."""

_SENTENCE = re.compile(r"[^.?!]+[.?!]*")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_SHORTEST_BASE = 3
_SMALLEST_NAME = 2
"""Letters in capitals that make a word a name or a short form: WeSing, AI."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Words that listeners know, by their base forms and in lower case."""

    b1: frozenset[str]
    """Those that can be counted on from about level B1 of the CEFR."""

    b2: frozenset[str]
    """Those from about B2, with the ones of B1."""


def read_vocabulary(text: str) -> Vocabulary:
    """Read a word list: lines of words under the headings ``[B1]`` and ``[B2]``; # is a remark."""
    levels: dict[str, set[str]] = {"[B1]": set(), "[B2]": set()}
    into = levels["[B1]"]
    for line in text.splitlines():
        if line in levels:
            into = levels[line]
        elif not line.startswith("#"):
            into.update(line.split())
    b1 = frozenset(levels["[B1]"]) | TRADE_WORDS
    return Vocabulary(b1=b1, b2=b1 | levels["[B2]"])


def count_asks(text: str) -> int:
    """Return how many things a text asks for, the sentences that only set the scene left out."""
    asks = scenes = 0
    without_why = AND_WHY.sub(lambda found: found[0][-1], text.strip())
    for sentence in _SENTENCE.findall(without_why):
        said = sentence.strip()
        if ASKING.match(said) or said.endswith("?"):
            asks += 1 + len(FURTHER_ASK.findall(said))
            if BEGINS_WITH_QUESTION.match(said):
                asks += len(IN_A_ROW.findall(said))
        elif SCENE.match(said):
            scenes = 1
    return max(asks, scenes)


def rare_words(text: str, known: frozenset[str]) -> tuple[str, ...]:
    """Return the words of a text that are not among the known, nor built from them by rule.

    Names are left out: what has a capital within a sentence, or two of them.
    """
    found = dict.fromkeys(
        word
        for sentence in _SENTENCE.findall(text)
        for place, word in enumerate(_WORD.findall(sentence))
        if not _is_name(word, first=place == 0) and not _is_known(word.lower(), known)
    )
    return tuple(found)


def _is_name(word: str, *, first: bool) -> bool:
    capitals = sum(letter.isupper() for letter in word)
    return capitals >= _SMALLEST_NAME or (capitals == 1 and not first)


def _is_known(word: str, known: frozenset[str]) -> bool:
    word = re.split("['\u2019]", word)[0] if not word.endswith("n't") else "not"
    return any(form in known for form in _forms(word))


def _forms(word: str) -> Iterator[str]:
    """Yield a word and what it may be built from: unhappily, unhappy, happy."""
    yield word
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_BASE:
            yield from _forms(word.removeprefix(prefix))
    for ending, base in ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem + base) < _SHORTEST_BASE:
            continue
        yield from _forms(stem + base)
        if not base and stem[-1] == stem[-2]:  # stopped, bigger
            yield from _forms(stem[:-1])
