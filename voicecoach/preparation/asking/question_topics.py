"""What in a CV can be asked about: its claims, and what is doubted beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.preparation.cv import Claim, Cv, Gap, Role
from voicecoach.preparation.doubt import Doubt


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A line of a CV with what is doubted in it."""

    text: str
    """The claim, or the words of a line without one."""

    line: int
    doubts: tuple[Doubt, ...]
    """The likeliest first."""

    claim: Claim | None = None
    role: Role | None = None
    """Under which the claim stands, or which the line names."""

    gap: Gap | None = None
    """Beside the role, where that is doubted."""

    @property
    def weight(self) -> float:
        """How likely it is asked about; of equals the one with more to doubt comes first."""
        return max((each.weight for each in self.doubts), default=0.0) + 0.01 * len(self.doubts)


def topics_of(cv: Cv, doubts: Sequence[Doubt]) -> tuple[Topic, ...]:
    """Return what can be asked about, the likeliest first."""
    ordered = sorted(doubts, key=lambda each: -each.weight)
    known = {claim.id for claim in cv.claims}
    of_claims = [
        Topic(
            text=claim.text,
            line=claim.line,
            claim=claim,
            role=cv.role(claim),
            doubts=tuple(each for each in ordered if each.claim == claim.id),
        )
        for claim in cv.claims
    ]
    of_lines = [_of_line(cv, each) for each in ordered if each.claim not in known]
    return tuple(sorted([*of_claims, *of_lines], key=lambda each: (-each.weight, each.line)))


def _of_line(cv: Cv, doubt: Doubt) -> Topic:
    role = next((each for each in cv.roles if each.line == doubt.line), None)
    gap = None
    if doubt.reason == "unexplained-gap" and role is not None:
        beside = [each for each in cv.gaps if role.id in (each.before, each.after)]
        gap = next((each for each in beside if each.after == role.id), next(iter(beside), None))
    return Topic(text=doubt.quote, line=doubt.line, role=role, gap=gap, doubts=(doubt,))
