"""What a follow-up made for a question asks for, where its words tell.

It goes by them that nobody asks for something that was just said.
"""

import re
from collections.abc import Sequence

_ASKS: Sequence[tuple[str, tuple[str, ...]]] = (
    (
        r"(?:which|what) (?:\w+ ){0,3}?(?:bar|line|threshold|limit|reading|rule)\b"
        r"|at (?:which|what) (?:\w+ ){0,3}?(?:number|loss|figure|point|share|rate|level|price)"
        r"|what would (?:you have to|have to|you need to) (?:see|be|happen)"
        r"|how (?:long|low|high|far) (?:\w+ ){0,6}?(?:before|until)|change your mind",
        ("criterion",),
    ),
    (
        r"who (?:\w+ ){0,2}?(?:was against|disagreed|objected|argued|fought"
        r"|wanted (?:it|the other)|was (?:unhappy|angry|furious)|hated|complained|opposed)"
        "|whom did you (?:lose|anger|upset)",
        ("dissent",),
    ),
    (
        r"(?:what|how much) (?:\w+ ){0,3}?(?:cost|pay|paid|give up|gave up|lose|lost|sacrifice)"
        r"|who paid|which (?:\w+ ){0,2}?(?:fell|suffered|dropped)|what got worse",
        ("accepted_cost",),
    ),
    (
        r"(?:which|what) (?:\w+ ){0,3}?(?:alternative|other (?:option|way|path|plan)|instead"
        "|did you (?:reject|turn down|refuse)|milder|else was on)"
        "|why not (?:just )?(?:the|do|ship|wait|both)",
        ("rejected_alternative",),
    ),
    (
        r"how do you know|what else (?:could|may|might|changed|moved)|without you"
        "|was it (?:really )?(?:you|the)|how much of (?:it|that|this)",
        ("counterfactual", "experiment"),
    ),
    (
        r"do differently|what did you learn|next time|do (?:it )?again|looking back|regret",
        ("reflection",),
    ),
    (
        r"(?:which|what) (?:\w+ ){0,2}?(?:number|figure|metric|measure) (?:\w+ ){0,2}?(?:moved"
        r"|rose|fell|changed)|how (?:much|many) (?:\w+ ){0,3}?(?:moved|rose|fell|grew|changed)",
        ("impact_number",),
    ),
)
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), signals) for pattern, signals in _ASKS)


def asked_for(text: str) -> tuple[str, ...]:
    """Return the signals any of which would answer a follow-up; none where that is not known."""
    return next((signals for pattern, signals in _COMPILED if pattern.search(text)), ())
