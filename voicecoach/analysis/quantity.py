"""An amount that was said, brought to one form: "twelve percent", "12 %" and "12%" are equal."""

from dataclasses import dataclass

MEASURED_IN = frozenset({"%", "points", "basis points", "x", "USD", "EUR", "GBP", "CNY"})
"""Units that measure how something went or what it was worth; "a team of twelve" has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One amount, with its words."""

    value: float
    """In the unit: 12 for twelve percent, 1400000 for 1.4 million dollars, 0.5 (x) for halved."""

    to_value: float | None = None
    """The second figure of a range or a change: 44 of "from 31 to 44 percent"."""

    unit: str
    """``%`` (shares such as "a third" too), ``points``, ``basis points``, ``x``, an ISO 4217
    currency code, a unit of time in the singular, or empty for a count."""

    sentence: int
    """Index of its sentence."""

    first: int
    """Index of its first word in the answer; ``last`` that of its last."""

    last: int
    text: str
    start_s: float
    end_s: float
