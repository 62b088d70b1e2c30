"""The spoken line: what rules look at, so that they work with and without punctuation."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from voicecoach.languages.english.speech import FILLED_PAUSES, ISOLATED_FILLERS
from voicecoach.transcript import Word

_TOKEN = re.compile(r"[$€£¥]?\d[\d.,:]*\d%?|[$€£¥]?\d%?|[^\W_]+(?:'[^\W_]+)*")
_ISOLATED = sorted(ISOLATED_FILLERS, key=len, reverse=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Lower-case words joined by single spaces, each traceable to the word it came from."""

    text: str
    starts: tuple[int, ...]
    """Character offset of each token in ``text``."""

    sources: tuple[int, ...]
    """For each token the index of its word."""

    def word_at(self, offset: int) -> int:
        """Return the index of the word that the character at ``offset`` came from."""
        return self.sources[bisect_right(self.starts, offset) - 1]


def spoken_line(words: tuple[Word, ...]) -> Line:
    """Write words as a plain line: no case, punctuation, fillers or immediate repeats."""
    fillers = {index for run in filler_runs(words) for index in run}
    tokens: list[str] = []
    sources: list[int] = []
    for index, word in enumerate(words):
        if index in fillers:
            continue
        for token in tokens_of(word):
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


def tokens_of(word: Word) -> list[str]:
    """Split a word as spelled into plain tokens; punctuation alone gives none."""
    return _TOKEN.findall(word.text.lower().replace("’", "'"))  # noqa: RUF001 - curly apostrophe


ISOLATION_S = 0.2
"""A silence that sets a word off as a comma would."""


def filler_runs(words: tuple[Word, ...]) -> tuple[range, ...]:
    """Find fillers as ranges of word indexes, in order."""
    plain = [tokens_of(word) for word in words]
    runs: list[range] = []
    index = 0
    while index < len(words):
        if plain[index] and all(token in FILLED_PAUSES for token in plain[index]):
            run = range(index, index + 1)
        else:
            run = next(
                (
                    range(index, index + len(phrase))
                    for phrase in _ISOLATED
                    if [t for p in plain[index : index + len(phrase)] for t in p] == list(phrase)
                    and _set_off(words, index, index + len(phrase))
                ),
                range(index, index),
            )
        if run:
            runs.append(run)
        index += max(1, len(run))
    return tuple(runs)


def _set_off(words: tuple[Word, ...], first: int, end: int) -> bool:
    """Whether a comma or a silence stands on both sides of ``words[first:end]``."""
    return _gap_at(words, first) and _gap_at(words, end) and first > 0 and end < len(words)


def _gap_at(words: tuple[Word, ...], index: int) -> bool:
    if not 0 < index < len(words):
        return False
    before, after = words[index - 1], words[index]
    return before.text.endswith((",", "…", "-", "–")) or (  # noqa: RUF001 - a dash in a transcript
        after.start_s - before.end_s >= ISOLATION_S
    )
