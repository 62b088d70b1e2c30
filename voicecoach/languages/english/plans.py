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


def plans_in(line: str) -> tuple[re.Match[str], ...]:
    """Find what the speaker only would do in a plain line; nothing where it tells an event."""
    if EVENT.search(UNREAL.sub("", line)):
        return ()
    refusals = _REFUSAL.finditer(line) if _SUPPOSED.search(line) else ()
    return (*_PLAN.finditer(line), *refusals)
