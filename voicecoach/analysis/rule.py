"""A rule is one value: what it finds, and proof on the spot of what it does and doesn't match."""

import re
from dataclasses import dataclass
from functools import cached_property

WINDOW_WORDS = 6
"""How far around a match a ``unless`` pattern may cancel it."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One way of saying one thing.

    Patterns are regular expressions over the plain line of a sentence (``line``): lower case,
    single spaces, no punctuation, no fillers. They match whole words only.
    """

    signal: str
    name: str
    """Unique, kept in every piece of evidence."""

    pattern: str
    reliability: float
    """0 to 1: about how often a match is right."""

    hits: tuple[str, ...]
    """Sentences that the rule must match, as people say them."""

    misses: tuple[str, ...]
    """Near-misses that it must leave alone."""

    kinds: tuple[str, ...] = ()
    """The kinds of question that it is looked for in; all where none is named."""

    proven: bool = False
    """On labelled answers at least 95 % of what it finds is right: no classifier overrules it."""

    unless: str = ""
    """A match is cancelled by this pattern within ``WINDOW_WORDS`` words around it."""

    def find(self, line: str) -> re.Match[str] | None:
        """Return the first match in a plain line that nothing around it cancels."""
        for match in self._pattern.finditer(line):
            if not self.unless or not self._unless.search(_around(line, match)):
                return match
        return None

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return whole_words(self.pattern)

    @cached_property
    def _unless(self) -> re.Pattern[str]:
        return whole_words(self.unless)


def any_of(*alternatives: str) -> str:
    """Group alternatives for use inside a pattern."""
    return f"(?:{'|'.join(alternatives)})"


def whole_words(pattern: str) -> re.Pattern[str]:
    """Compile a pattern that matches nothing but whole words of a plain line."""
    return re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")


def _around(line: str, match: re.Match[str]) -> str:
    before = line[: match.start()].split()[-WINDOW_WORDS:]
    after = line[match.end() :].split()[:WINDOW_WORDS]
    return " ".join([*before, match.group(), *after])
