"""How one finding may be said."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The ways to say one finding; which one is taken depends on the answer's content.

    Of a variant, what is left empty is said as for the finding in general.
    """

    told: tuple[str, ...] = ()
    """What was noticed, written; a verdict's is the headline."""

    advice: tuple[str, ...] = ()
    """What to try in the retake, written."""

    spoken: tuple[str, ...] = ()
    """The same for the ear, at most 24 words beside the quote; none where it stays unspoken."""

    spoken_advice: tuple[str, ...] = ()
    """At most 18 words."""

    def over(self, general: Self) -> "Wording":
        """Return this variant, with what it leaves empty filled from the finding in general."""
        return Wording(
            told=self.told or general.told,
            advice=self.advice or general.advice,
            spoken=self.spoken or general.spoken,
            spoken_advice=self.spoken_advice or general.spoken_advice,
        )
