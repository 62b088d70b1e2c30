"""Sentences cut at their clauses, for a voice that takes a noticeable part of a text's length.

Such a voice is first heard when its first piece is made; so that one is short. While a piece plays
the next one is made; so pieces may grow, but only so far that making never takes longer than the
playing before it. Where nothing is gained (a voice that makes a sentence in an instant), cutting
only costs melody: use ``sentences`` there.
"""

from collections.abc import Iterator

from voicecoach.tts.sentences import sentences

FIRST_WORDS = 8
"""The most words of a first piece, where a clause allows it: about 3 s of speech."""

GROWTH = 3
"""A piece has at most so many times the words of the one before it. A voice that takes 0.16 of its
speech's length could afford six; half of that is left for a busy machine."""

WHOLE_WORDS = 14
"""A sentence up to this long is cut at a stop or a conjunction, or not at all."""

_STOPS = (",", ";", ":")
_CONJUNCTIONS = frozenset({
    "and", "because", "before", "but", "if", "or", "so", "unless", "until", "when", "where",
    "whether", "which", "while", "who",
})  # fmt: skip
_PREPOSITIONS = frozenset({
    "about", "after", "against", "as", "at", "between", "by", "for", "from", "in", "into", "on",
    "than", "that", "through", "to", "with", "without",
})  # fmt: skip

_BESIDE_CONJUNCTION = 4
"""The fewest words on either side of a cut without a stop: shorter ones sound torn off."""

_BESIDE_STOP = 2
"""The same at a stop, where a reader pauses anyway."""


def clauses(text: str) -> list[str]:
    """Cut ``text`` into pieces to be spoken one after the other, the first one short.

    A piece never reaches over the end of a sentence. Joined by spaces the pieces are the sentences
    of the text, word for word.
    """
    pieces: list[str] = []
    most = FIRST_WORDS
    for sentence in sentences(text):
        for piece in _cut(sentence.split(), most):
            pieces.append(" ".join(piece))
            most = max(FIRST_WORDS, GROWTH * len(piece))
    return pieces


def _cut(words: list[str], most: int) -> Iterator[list[str]]:
    """Yield the pieces of one sentence, of which the first should have at most ``most`` words."""
    places = _places(words)
    begun = 0
    while len(words) - begun > most:
        ahead = [place for place in places if place > begun]
        if not ahead:
            break
        within = [place for place in ahead if place - begun <= most]
        end = within[-1] if within else ahead[0]
        yield words[begun:end]
        most = max(FIRST_WORDS, GROWTH * (end - begun))
        begun = end
    yield words[begun:]


def _places(words: list[str]) -> list[int]:
    """Return before which words the sentence may be cut, in order."""
    count = len(words)
    places = [
        at
        for at in range(1, count)
        if (words[at - 1].endswith(_STOPS) and _BESIDE_STOP <= at <= count - _BESIDE_STOP)
        or (words[at].lower() in _CONJUNCTIONS and _is_far_enough(at, count))
    ]
    if places or count <= WHOLE_WORDS:
        return places
    return [
        at for at in range(1, count) if words[at] in _PREPOSITIONS and _is_far_enough(at, count)
    ]


def _is_far_enough(at: int, count: int) -> bool:
    return _BESIDE_CONJUNCTION <= at <= count - _BESIDE_CONJUNCTION
