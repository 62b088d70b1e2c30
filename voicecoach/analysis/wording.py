"""How one finding may be said."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The ways to say one finding; which one is taken depends on the answer's content."""

    told: tuple[str, ...]
    """What was noticed, written; a verdict's is the headline."""

    advice: tuple[str, ...] = ()
    """What to try in the retake, written."""

    spoken: tuple[str, ...] = ()
    """The same for the ear, at most 24 words beside the quote; none where it stays unspoken."""

    spoken_advice: tuple[str, ...] = ()
    """At most 18 words."""
