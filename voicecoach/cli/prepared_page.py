"""What was found in a CV and a job's text, on one page; ``prepared_details`` has all of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from voicecoach.archive.preparation import Preparation
from voicecoach.cli.width import wrapped
from voicecoach.interview.stories import Story
from voicecoach.preferences import time_left
from voicecoach.preparation.cv import Claim, Cv, Gap, Role
from voicecoach.preparation.doubt import Doubt
from voicecoach.preparation.job import Grade, Match
from voicecoach.preparation.story_proposals import waiting

MOST_DOUBTS, MOST_JOB_GAPS, MOST_SKILLS, MOST_STORIES = 5, 4, 12, 3
"""So many of each fit on a page."""

PERIOD = 18
"""Columns of "2021-03 to 2024-06"."""

GRADES: dict[Grade, str] = {"proof": "shown", "partial": "in part", "gap": "not yet"}


def page(
    preparation: Preparation,
    *,
    opening: Sequence[Claim],
    stories: Sequence[Story],
    today: date,
) -> str:
    """Show what was found, what will be asked first, and where there is nothing yet."""
    sections = (
        _head(preparation, today),
        _cv(preparation.cv),
        _doubts(preparation),
        _job(preparation),
        _stories(preparation.cv, stories),
        _opening(opening),
    )
    return "\n\n".join(filter(None, map("\n".join, sections)))


def quoted(text: str) -> str:
    """Put a text in quotes."""
    return f"“{text}”"


def counted(number: int, noun: str, plural: str = "") -> str:
    """Say how many there are."""
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"


def period(role: Role) -> str:
    """Say from when to when; empty where no date is given."""
    if role.begins and role.ends and role.begins != role.ends:
        return f"{role.begins} to {role.ends}"
    return role.begins or role.ends


def role_name(role: Role | None) -> str:
    """Name a role as its CV does."""
    return ", ".join(filter(None, (role.title, role.employer))) if role is not None else ""


def gap_line(gap: Gap, cv: Cv) -> str:
    """Say when there was nothing, and between what."""
    roles = {role.id: role for role in cv.roles}
    before, after = role_name(roles.get(gap.before)), role_name(roles.get(gap.after))
    between = f", between {before} and {after}" if after else f", since {before}"
    months = counted(gap.months, "month")
    return f"{gap.begins} to {gap.ends} ({months}){between if before else ''}"


def by_line(doubts: Iterable[Doubt]) -> dict[int, list[Doubt]]:
    """Gather doubts by the line that raises them, both as likely as before."""
    found: dict[int, list[Doubt]] = {}
    for doubt in doubts:
        found.setdefault(doubt.line, []).append(doubt)
    return found


def likeliest_first(preparation: Preparation) -> list[Doubt]:
    """Return the doubts in the order in which they would be asked about."""
    return sorted(preparation.doubts, key=lambda doubt: -doubt.weight)


def doubted_line(preparation: Preparation, number: int, doubts: Sequence[Doubt]) -> str:
    """Show the line that raises doubts, to the letter."""
    line = preparation.line(number)
    return f"{quoted(line.text if line is not None else doubts[0].quote)} (line {number})"


def why_of(doubt: Doubt, line: str) -> str:
    """Say what is missing, without the line again where that stands above."""
    begins = f"{quoted(doubt.quote)} "
    if doubt.quote in line and len(doubt.quote) > len(line) / 2 and doubt.why.startswith(begins):
        rest = doubt.why.removeprefix(begins)
        return rest[:1].upper() + rest[1:]
    return doubt.why


def job_line(match: Match) -> str:
    """Show a requirement, and how far the CV answers it."""
    text = f"{quoted(match.requirement.text)} (line {match.requirement.line})"
    return wrapped(text, f"  {GRADES[match.grade]:9}")


def _head(preparation: Preparation, today: date) -> Iterator[str]:
    who = preparation.cv.name or "Your CV"
    yield wrapped(f"{who} ({preparation.cv_name})")
    job = preparation.job
    what = " at ".join(filter(None, (job.title if job else "", preparation.company)))
    if what:
        yield wrapped(f"For {what}")
    if preparation.date:
        left = time_left(date.fromisoformat(preparation.date), today) or "that day has passed"
        yield f"Interview on {preparation.date}: {left}"


def _cv(cv: Cv) -> Iterator[str]:
    counts = Counter(claim.role for claim in cv.claims)
    yield "Roles"
    for role in cv.roles:
        claims = f" ({counted(counts[role.id], 'claim')})" if counts[role.id] else ""
        yield wrapped(f"{role_name(role)}{claims}", f"  {period(role):{PERIOD}}  ")
    if not cv.roles:
        yield "  none found"
    yield wrapped(_claims(cv), "Claims  ")
    if cv.skills:
        more = len(cv.skills) - MOST_SKILLS
        named = ", ".join(cv.skills[:MOST_SKILLS]) + (f" and {more} more" if more > 0 else "")
        yield wrapped(named, "Skills  ")
    for gap in cv.gaps:
        yield wrapped(gap_line(gap, cv), "Gap     ")


def _claims(cv: Cv) -> str:
    if not cv.claims:
        return "none found"
    owners = Counter(claim.owner for claim in cv.claims)
    parts = [f"{counted(len(cv.claims), 'line')} that can be asked about"]
    parts.append(f"{sum(bool(claim.numbers) for claim in cv.claims)} with a figure")
    if owners["team"]:
        parts.append(f"{owners['team']} by a group")
    if owners["unsaid"]:
        parts.append(f"{owners['unsaid']} by nobody in particular")
    return ", ".join(parts)


def _doubts(preparation: Preparation) -> Iterator[str]:
    doubts = likeliest_first(preparation)
    if not doubts:
        return
    yield f"What an interviewer would doubt first ({len(doubts)} in all)"
    lines = by_line(doubts[:MOST_DOUBTS])
    for place, (number, found) in enumerate(lines.items(), start=1):
        shown = doubted_line(preparation, number, found)
        yield wrapped(shown, f"{place:>3}. ")
        for doubt in found:
            yield wrapped(why_of(doubt, shown), "     - ")


def _job(preparation: Preparation) -> Iterator[str]:
    if preparation.job is None:
        return
    grades = Counter(match.grade for match in preparation.matches)
    told = ", ".join(f"{grades[grade]} {GRADES[grade]}" for grade in GRADES)
    yield wrapped(f"The job asks for {len(preparation.matches)} things. Your CV: {told}")
    gaps = [match for match in preparation.matches if match.grade == "gap"]
    for match in gaps[:MOST_JOB_GAPS]:
        yield job_line(match)


def _stories(cv: Cv, stories: Sequence[Story]) -> Iterator[str]:
    if not cv.claims:
        return
    could = waiting(cv.claims, stories)
    told = {story.domain for story in stories}
    yield wrapped(
        f"Stories: {len(told)} of 8 domains told; lines of your CV promise {len(could)} more"
        if could
        else f"Stories: {len(told)} of 8 domains told; no line of your CV promises another"
    )
    for domain, source in list(could.items())[:MOST_STORIES]:
        yield wrapped(f"{domain}: {quoted(source.claim.text)} ({source.claim.id})", "  ")


def _opening(opening: Sequence[Claim]) -> Iterator[str]:
    if not opening:
        return
    yield "“Tell me about yourself” in 60 s, with these in it"
    for claim in opening:
        yield wrapped(claim.text, "  - ")
