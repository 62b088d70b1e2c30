"""Cv: what a CV says, each thing with the line that says it."""

from dataclasses import dataclass
from typing import Literal

Owner = Literal["self", "team", "unsaid"]
"""Who did it by the words of the line: the candidate (a bare verb in a CV of theirs, or "I"), a
group ("we", "helped to", "contributed to", "as part of"), or nobody ("was launched")."""

NOW = "now"
"""Stands for the end of what is still going on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One position that was held, or a project or study of its own."""

    id: str
    """Unique in the CV: ``r1``, ``r2`` in the order of the CV; ``p1`` for a project."""

    line: int
    """The number of the line that names it."""

    title: str
    """As written: "Senior Product Manager", or the project's name."""

    employer: str = ""
    """As written; empty where the CV names none."""

    kind: Literal["work", "project", "education", "other"] = "work"
    begins: str = ""
    """``2021-03``, or ``2021`` where no month is given; empty where nothing is."""

    ends: str = ""
    """The same, or NOW."""

    sizes: tuple[str, ...] = ()
    """Lines under it that say how big it was and claim nothing, as written: "Team: 6 engineers"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A line that says what the candidate did or brought about, so that it may be doubted."""

    id: str
    """Unique in the CV: ``c1``, ``c2`` in the order of the CV."""

    line: int
    text: str
    """The sentence or item, to the letter as it is in that line."""

    verb: str
    """What was done, as written and in lower case: "led", "cut"; "responsible for" of a duty."""

    object: str
    """What it was done to, in the words of the line: "weekly listening", "the pricing team"."""

    numbers: tuple[str, ...] = ()
    """Figures that say how much, as written ("18%", "from 12 to 30 days"); no years of dates."""

    owner: Owner = "self"
    role: str = ""
    """Id of the role that it stands under; empty where it stands under none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Months between two roles, or since the last one, in which the CV tells of nothing."""

    begins: str
    """``2021-03``: the first month in which there was nothing."""

    ends: str
    """The last such month, or NOW."""

    months: int
    before: str
    """Id of the role that it came after."""

    after: str = ""
    """Id of the role that followed; empty where none did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cv:
    """All that was found in a CV, in the order of its lines."""

    name: str
    """Of the candidate, as written at the top; empty where it is not told surely."""

    roles: tuple[Role, ...]
    claims: tuple[Claim, ...]
    skills: tuple[str, ...] = ()
    """Each as written: "SQL", "A/B testing"."""

    gaps: tuple[Gap, ...] = ()
    today: str = ""
    """``2026-11``: the month that NOW stood for when it was read; empty where nobody said."""

    rest: tuple[str, ...] = ()
    """All other lines, as written: languages, certificates, places, what a company does. Nothing
    that one of them names is missing from the CV."""

    def role(self, claim: Claim) -> Role | None:
        """Return the role under which a claim stands."""
        return next((role for role in self.roles if role.id == claim.role), None)
