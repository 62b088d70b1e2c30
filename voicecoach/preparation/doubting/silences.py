"""Months of which a CV says nothing."""

from voicecoach.languages.english.doubting import wording
from voicecoach.preparation.cv import NOW, Cv, Gap, Role
from voicecoach.preparation.doubting.suspicion import Suspicion


def silence(gap: Gap, cv: Cv) -> tuple[Role, Suspicion] | None:
    """Ask about a gap at the role beside it; None where neither role is in the CV."""
    roles = {role.id: role for role in cv.roles}
    before, after = roles.get(gap.before), roles.get(gap.after)
    beside = after or before
    if beside is None:
        return None
    facts = {"months": gap.months, "begins": gap.begins, "ends": gap.ends}
    if gap.ends == NOW or after is None or before is None:
        why = wording.GAP_OPEN.format(before=_called(before or beside), **facts)
    else:
        why = wording.GAP_BETWEEN.format(before=_called(before), after=_called(after), **facts)
    return beside, Suspicion(reason="unexplained-gap", quote=beside.title, why=why)


def _called(role: Role) -> str:
    return role.employer or role.title
