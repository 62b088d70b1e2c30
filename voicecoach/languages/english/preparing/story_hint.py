"""StoryWords: one way in which a line of a CV promises a story."""

import re
from dataclasses import dataclass
from functools import cached_property

NEAR = r"(?:\W+[\w'-]+){0,6}?\W+"
"""Up to six words between two."""

FAR = r"(?:\W+[\w'-]+){0,30}?\W+"
"""Up to thirty: the rest of a line."""


@dataclass(frozen=True, kw_only=True)
class StoryWords:
    """One way in which a line promises a story of a domain."""

    domain: str
    pattern: str
    """A regular expression over the line, in either case; it matches whole words only."""

    hits: tuple[str, ...]
    misses: tuple[str, ...]

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, ready to search."""
        return re.compile(rf"(?<![\w-])(?:{self.pattern})(?![\w-])", re.IGNORECASE)
