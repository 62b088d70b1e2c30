"""What the linear model sees of a sentence: which strings occur in it and around it.

Case, punctuation and fillers are left out, so that a recognizer that gives none of the first two
is at no disadvantage. All numbers look alike, spelled or in digits.

Changing anything here calls for new weights: run lab/train_linear.py.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias, get_args

from voicecoach.analysis.classifier import SentenceInContext

Group = Literal["words", "pieces", "before", "after", "shape"]
"""Where a feature comes from: n-grams of the sentence's words, pieces of its words, n-grams of the
sentences before or of the one after, or what else is known. Each group has a share of its own."""

GROUPS: tuple[Group, ...] = get_args(Group)

WORD_NGRAM = 3
CONTEXT_NGRAM = 2
GAPS = (1, 2)
"""How many words two others may have between them, to count as a pair."""

PIECES = range(2, 6)
"""How many characters a piece has; each end of a word counts as one."""

NUMBER = "#"

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[%$€£¥]")
_SYMBOLS = {"%": "percent", "$": "dollars", "€": "euros", "£": "pounds", "¥": "yuan"}
_FILLERS = frozenset({"um", "uh", "er", "erm", "uhm", "hmm", "mm", "ah"})
_LARGE = "hundred thousand million billion"
_NUMBERS = frozenset(
    "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    f"{_LARGE}".split()
)
_GOES_ON = frozenset(f"{_LARGE} one point k m".split())
"""What continues a number. A "one" that follows none is more often a pronoun."""

_ASKING = frozenset({"what", "why", "how", "who", "when", "which", "where", "do", "is", "can"})
_SAID = {
    "I": frozenset({"i", "i'd", "i'm", "i've", "i'll", "me", "my", "mine", "myself"}),
    "we": frozenset({"we", "we'd", "we're", "we've", "we'll", "us", "our", "ours", "ourselves"}),
    "number": frozenset({NUMBER}),
}
_BUCKETS = (0, 1, 2, 3, 5, 8, 12)
"""The position that each bucket begins with."""

_LONGEST = 32
"""From here on sentences count as equally long, in words."""


class Token(NamedTuple):
    """A word in its plain form."""

    text: str
    first: int
    last: int
    """The words (split at spaces) that it was made of, both included."""


Feature: TypeAlias = tuple[Group, str, int, int]
"""A string that holds of a sentence: its group, its name, and the first and last word of the
sentence that it was found in. Surroundings and shape have NOWHERE."""

NOWHERE = (0, -1)


def tokens(text: str) -> list[Token]:
    """Write a text plainly: lower case, no marks, no fillers, each number as one NUMBER."""
    found: list[Token] = []
    for index, word in enumerate(text.lower().replace("\u2019", "'").split()):
        for plain in _TOKEN.findall(word):
            if plain in _FILLERS:
                continue
            follows = bool(found) and found[-1].text == NUMBER
            if plain[0].isdigit() or plain in _NUMBERS or (follows and plain in _GOES_ON):
                first = found.pop().first if follows else index
                found.append(Token(NUMBER, first, index))
            else:
                found.append(Token(_SYMBOLS.get(plain, plain), index, index))
    return found


def features(sentence: SentenceInContext) -> Iterator[Feature]:
    """Name all that holds of a sentence, once for each time that it is found."""
    spoken = tokens(sentence.text)
    for first, last, text in _phrases(spoken):
        yield "words", text, spoken[first].first, spoken[last].last
    for token in spoken:
        yield "words", f"{token.text} in {sentence.kind}", token.first, token.last
    for token in spoken:
        for piece in _pieces(token.text):
            yield "pieces", piece, token.first, token.last
    for _, _, text in _ngrams(tokens(sentence.before), CONTEXT_NGRAM):
        yield "before", text, *NOWHERE
    for _, _, text in _ngrams(tokens(sentence.after), CONTEXT_NGRAM):
        yield "after", text, *NOWHERE
    for name in _shape(sentence, [token.text for token in spoken]):
        yield "shape", name, *NOWHERE
        yield "shape", f"{name}, {sentence.kind}", *NOWHERE


def _shape(sentence: SentenceInContext, spoken: list[str]) -> Iterator[str]:
    yield "any"
    yield f"from position {max(start for start in _BUCKETS if start <= max(sentence.position, 0))}"
    yield f"{min(len(spoken), _LONGEST) // 4 * 4} words or more"
    for name, words in _SAID.items():
        if not words.isdisjoint(spoken):
            yield f"says {name}"
    if spoken and spoken[0] in _ASKING:
        yield "asks"
    if spoken.count(NUMBER) > 1:
        yield "says numbers"


def _phrases(spoken: list[Token]) -> Iterator[tuple[int, int, str]]:
    """Yield n-grams, those at either end of the sentence once more as such, and pairs with a gap.

    Pairs make up for a word that was misheard or put in.
    """
    end = len(spoken) - 1
    for first, last, text in _ngrams(spoken, WORD_NGRAM):
        yield first, last, text
        if first == 0:
            yield first, last, f"^ {text}"
        if last == end and last - first + 1 < WORD_NGRAM:
            yield first, last, f"{text} $"
    for gap in GAPS:
        for first in range(end - gap):
            last = first + gap + 1
            yield first, last, f"{spoken[first].text} {'_ ' * gap}{spoken[last].text}"


def _ngrams(spoken: list[Token], longest: int) -> Iterator[tuple[int, int, str]]:
    """Yield each n-gram up to a length, with the indexes of its first and last token."""
    for first, token in enumerate(spoken):
        text = token.text
        yield first, first, text
        for last in range(first + 1, min(first + longest, len(spoken))):
            text = f"{text} {spoken[last].text}"
            yield first, last, text


@lru_cache(maxsize=4096)
def _pieces(word: str) -> tuple[str, ...]:
    closed = f"<{word}>"
    return tuple(
        closed[start : start + length]
        for length in PIECES
        for start in range(len(closed) - length + 1)
    )
