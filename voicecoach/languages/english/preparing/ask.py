"""One way to ask about a line that was quoted."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One way to ask, behind a line that was quoted."""

    read: str
    """As it is read: with what makes it matter."""

    said: str
    """As it is said: one ask of at most thirteen words."""

    plain: str
    """The same in plainer words, at most nine."""
