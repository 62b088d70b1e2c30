"""How training sentences are altered: as a recognizer gives them, and with fillers."""

import random
import re
from collections.abc import Callable, Iterator

from voicecoach.analysis.classifier import SentenceInContext
from voicecoach.analysis.finders.learned import contexts
from voicecoach.evaluation.corpus import Answer
from voicecoach.evaluation.recognize import Conditions, recognize
from voicecoach.languages.english import ENGLISH
from voicecoach.transcript import Word

RATES = (0.0, 0.0, 0.05, 0.1, 0.2)
"""Word error rates that are drawn from."""

FILLERS = ("um", "uh", "you know", "like", "so", "well", "i mean")
PLAIN, AS_RECOGNIZED = 0.72, 0.2
"""Shares of sentences shown as written and as a recognizer gives them; the rest gets fillers."""


def plain_words(text: str) -> list[str]:
    """Lower-case words without punctuation."""
    return re.sub(r"[^\w'% ]+", " ", text.lower()).split()


def alteration(rng: random.Random, vocabulary: list[str]) -> Callable[[str], str]:
    """Draw one way of altering a text and its neighbours alike."""
    draw = rng.random()
    if draw < PLAIN:
        return lambda text: text
    if draw < PLAIN + AS_RECOGNIZED:
        rate = rng.choice(RATES)
        return lambda text: as_recognized(text, rate, rng, vocabulary)
    return lambda text: with_fillers(text, rng)


def as_recognized(text: str, rate: float, rng: random.Random, vocabulary: list[str]) -> str:
    """Drop, replace and insert words, about ``rate`` of them, and all marks."""
    heard: list[str] = []
    for word in plain_words(text):
        draw = rng.random()
        if draw < 0.3 * rate:
            continue
        heard.append(rng.choice(vocabulary) if draw < 0.85 * rate else word)
        if draw > 1 - 0.15 * rate:
            heard.append(rng.choice(vocabulary))
    return " ".join(heard)


def with_fillers(text: str, rng: random.Random) -> str:
    """Put one or two fillers anywhere."""
    words = text.split()
    for _ in range(rng.choice([1, 1, 2])):
        words.insert(rng.randrange(len(words) + 1), rng.choice(FILLERS))
    return " ".join(words)


def as_heard(
    answer: Answer, conditions: Conditions, *, copy: int = 0
) -> Iterator[SentenceInContext]:
    """Give the sentences of an answer as they are recognized; each copy has other word errors."""
    texts = []
    for index, sentence in enumerate(answer.sentences):
        words = tuple(Word(text=text, start_s=0, end_s=0) for text in sentence.text.split())
        heard = recognize(words, conditions, seed=f"{answer.id} {index} {copy}")
        texts.append(" ".join(word.text for word in heard))
    yield from contexts(texts, ENGLISH.kind(answer.kind))
