"""First sentences that say nothing yet."""

import re

from voicecoach.analysis.rule import any_of

_RUN_UP = any_of(
    "so", "okay", "ok", "yeah", "yes", "well", "right", "sure", "hi", "hello", "hey", "great",
    "thanks?(?: you)?", "good (?:morning|afternoon|evening)", "that's an? (?:\\w+ )?question",
    r"let me (?:think|see)(?: for a \w+)?", "(?:nice|good|interesting) (?:question|one)", "a",
    "happy to", "of course", "nice to meet you", "for (?:that|the question|asking|having me)",
    "where (?:do|should) i (?:start|begin)", "very", "really",
)  # fmt: skip
_NOTHING_YET = re.compile(rf"(?:{_RUN_UP}(?!\S) ?)*")
_FEWEST_WORDS = 3


def says_something(line: str) -> bool:
    """Whether a sentence, as a plain line, is more than a greeting or a run-up."""
    match = _NOTHING_YET.match(line)
    return len(line[match.end() if match else 0 :].split()) >= _FEWEST_WORDS
