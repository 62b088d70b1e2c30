"""What somebody would do, where it was asked what they did."""

import re

from voicecoach.analysis.rule import any_of, whole_words
from voicecoach.languages.english.past import PAST_VERB
from voicecoach.languages.english.would_do import EVENT, UNREAL

_BETWEEN = (
    r"(?: \w+ly| also| first| then| always| never| just| rather| still| simply| even| personally)*"
)
_VERB = rf"(?!been|had|better|say|think|guess|{PAST_VERB}\b)\w+"
_PLAN = whole_words(
    any_of(
        rf"(?:i|we|you|one)(?:'d| would(?: not)?|'ll| will(?: not)?){_BETWEEN} {_VERB}",
        rf"(?:i'm|i am|we're|we are) going to{_BETWEEN} {_VERB}",
        r"(?:my|the) (?:\w+ )?(?:choice|decision|call|approach|answer|move|rule) would be",
    )
)
_REFUSAL = whole_words(r"(?:i|we) (?:wouldn't|won't)")
"""Told of the past it is a refusal that was made: "I wouldn't sign it, and they went without"."""

_SUPPOSED = whole_words(
    any_of(
        r"if|suppose|supposing|imagine|hypothetically|in theory|let's say|say that|would",
        r"in (?:such|that|this|these|those|a) (?:kind of )?(?:a )?(?:\w+ )?(?:situations?|cases?)",
        r"in (?:your|their|that|this) (?:place|shoes|position)",
    )
)


_NEVER_HAPPENED = whole_words(
    any_of(
        "suppose|supposing|hypothetically|in theory|let's (?:say|assume|imagine)|assume that",
        r"imagine (?:that )?(?:i|we|our|my|you|a|an|the|it)",
        r"(?:it|that|this)(?:'s| has)? never happened",
        r"i(?:'ve| have)? never (?:had|been|done|faced|experienced|needed)",
        r"i (?:haven't|have not) (?:really )?(?:had|been|faced|done) (?:that|this|such|it)",
    )
)
"""From here on an answer supposes: what is told in the present is no deed then."""

_DEED = whole_words(r"i (?:(?:just|then|also) )?(?:cut|put|set|let|shut|quit|hit|split)")
"""Told in the past, though it looks like the present."""

_ONE_DAY = re.compile(r"(?<=.)\bone (?:day|time)\b")
"""A length, where it does not begin the sentence: "delete it after one day"."""


def tells_event(line: str) -> bool:
    """Whether a plain line tells that something happened."""
    real = _ONE_DAY.sub("", UNREAL.sub("", line))
    return bool(EVENT.search(real) or _DEED.search(real))


def supposes(line: str) -> bool:
    """Whether a plain line says that what follows did not happen."""
    return bool(_NEVER_HAPPENED.search(line))


def plans_in(line: str) -> tuple[re.Match[str], ...]:
    """Find what the speaker only would do in a plain line; nothing where it tells an event."""
    if tells_event(line):
        return ()
    refusals = _REFUSAL.finditer(line) if _SUPPOSED.search(line) else ()
    return (*_PLAN.finditer(line), *refusals)
