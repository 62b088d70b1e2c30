"""The plain line: what rules look at, so that they work with and without punctuation."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from voicecoach.transcript import Word

ISOLATION_S = 0.2
"""A silence that sets a word off as a comma would."""

_TOKEN = re.compile(r"[$€£¥]?\d[\d.,:]*\d%?|[$€£¥]?\d%?|[^\W_]+(?:'[^\W_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Lower-case words joined by single spaces, each traceable to the word it came from."""

    text: str
    starts: tuple[int, ...]
    """Character offset of each token in ``text``."""

    sources: tuple[int, ...]
    """For each token the index of its word in the answer."""

    def word_at(self, offset: int) -> int:
        """Return the index of the word that the character at ``offset`` came from."""
        return self.sources[bisect_right(self.starts, offset) - 1]


def plain_line(
    tokens_at: Sequence[Sequence[str]], places: Iterable[int], fillers: Container[int]
) -> Line:
    """Write the words at these places as a plain line, given the tokens of every word.

    No case, no punctuation, none of the ``fillers`` (places too) and no immediate repeats.
    """
    tokens: list[str] = []
    sources: list[int] = []
    for index in places:
        if index in fillers:
            continue
        for token in tokens_at[index]:
            if tokens and token == tokens[-1]:
                continue  # "I, I stopped it"
            tokens.append(token)
            sources.append(index)
    starts: list[int] = []
    offset = 0
    for token in tokens:
        starts.append(offset)
        offset += len(token) + 1
    return Line(text=" ".join(tokens), starts=tuple(starts), sources=tuple(sources))


def tokens_of(word: Word) -> tuple[str, ...]:
    """Split a word as spelled into plain tokens; punctuation alone gives none."""
    spelled = word.text.lower().replace("’", "'")  # noqa: RUF001 - curly apostrophe
    return tuple(_TOKEN.findall(spelled))


def filler_runs(
    words: Sequence[Word],
    plain: Sequence[tuple[str, ...]],
    *,
    always: AbstractSet[str],
    isolated: Sequence[tuple[str, ...]],
) -> tuple[range, ...]:
    """Find fillers as ranges of word indexes, in order, given the tokens of every word.

    ``isolated`` ones are fillers only where they are set off from the words around them.
    """
    longest_first = sorted(isolated, key=len, reverse=True)
    runs: list[range] = []
    index = 0
    while index < len(words):
        if plain[index] and all(token in always for token in plain[index]):
            run = range(index, index + 1)
        else:
            run = next(
                (
                    range(index, index + len(phrase))
                    for phrase in longest_first
                    if sum(plain[index : index + len(phrase)], ()) == phrase
                    and _set_off(words, index, index + len(phrase))
                ),
                range(index, index),
            )
        if run:
            runs.append(run)
        index += max(1, len(run))
    return tuple(runs)


def _set_off(words: Sequence[Word], first: int, end: int) -> bool:
    """Whether a comma or a silence stands on both sides of ``words[first:end]``."""
    return _gap_at(words, first) and _gap_at(words, end)


def _gap_at(words: Sequence[Word], index: int) -> bool:
    if not 0 < index < len(words):
        return False
    before, after = words[index - 1], words[index]
    return before.text.endswith((",", "…", "-", "–")) or (  # noqa: RUF001 - a dash in a transcript
        after.start_s - before.end_s >= ISOLATION_S
    )
