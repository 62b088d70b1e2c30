"""Names of the parts of an offer, and of the reasons that people give, without their words."""

from typing import Literal, get_args

PartName = Literal[
    "base", "bonus", "success-bonus", "equity", "vesting", "sign-on", "relocation", "housing",
    "level", "review", "start", "remote", "leave", "package",
]  # fmt: skip
"""What can be asked for; ``package`` is all of it in one sum."""

PARTS: tuple[PartName, ...] = get_args(PartName)

ReasonKind = Literal[
    "result", "other-offer", "market", "scope", "loss", "experience", "present-pay", "need"
]
"""Why somebody asks: a delivered result with its number, an offer from elsewhere, what others pay,
what the role takes on, what is lost by leaving, years and skills without a number, what they earn
now, what they need to live on."""

REASONS: tuple[ReasonKind, ...] = get_args(ReasonKind)
