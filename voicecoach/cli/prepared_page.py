"""What was found in a CV and a job's text, on one page; ``prepared_details`` has all of it."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from voicecoach.archive.preparation import Preparation
from voicecoach.cli.width import text_width, wrapped
from voicecoach.interview.stories import Story
from voicecoach.preferences import time_left
from voicecoach.preparation.cv import NOW, Claim, Cv, Gap, Role
from voicecoach.preparation.doubt import Doubt
from voicecoach.preparation.job import Grade, Match
from voicecoach.preparation.story_proposals import waiting

MOST_ROLES, MOST_SKILLS, MOST_DOUBTS, MOST_JOB_GAPS, MOST_STORIES = 8, 12, 5, 4, 3
"""So many of each fit on a page."""

MOST_OF_LINE = 2
"""Doubts of one line among the first."""

_LEAD = 14
"""Cells that a row of a quote has less than the terminal."""

_KINDS = ("work", "project", "education", "other")

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


def shown_first(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Order roles as they are shown, wherever the CV has them: work, projects, studies, the rest.

    The newest of each is first; those without a date come behind, in the order of the CV.
    """
    newest = sorted(
        roles,
        key=lambda role: (role.ends == NOW, role.ends or role.begins, role.begins),
        reverse=True,
    )
    return tuple(sorted(newest, key=lambda role: _KINDS.index(role.kind)))


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


def _first(doubts: Iterable[Doubt]) -> list[Doubt]:
    """Return those that come first, and no more than two of a line."""
    found: list[Doubt] = []
    for doubt in doubts:
        of_line = sum(other.line == doubt.line for other in found)
        if of_line < MOST_OF_LINE and len(found) < MOST_DOUBTS:
            found.append(doubt)
    return found


def doubted_line(preparation: Preparation, number: int, doubts: Sequence[Doubt]) -> str:
    """Return the line that raises doubts, to the letter."""
    line = preparation.line(number)
    return line.text if line is not None else doubts[0].quote


def _in_rows(text: str, rows: int, *, lead: int = _LEAD) -> str:
    """Shorten a text to about so many rows, each ``lead`` cells less than the terminal."""
    return textwrap.shorten(text, rows * (text_width() - lead), placeholder=" …")


def _from(text: str, words: str) -> str:
    """Return a text in about a row; one that is longer begins at those words."""
    shown = _in_rows(text, 1)
    before, found, after = text.partition(words)
    if shown == text or not before or words in shown:
        return shown
    return f"… {_in_rows(found + after, 1)}"


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
    for role in shown_first(cv.roles)[:MOST_ROLES]:
        claims = f" ({counted(counts[role.id], 'claim')})" if counts[role.id] else ""
        yield wrapped(f"{role_name(role)}{claims}", f"  {period(role):{PERIOD}}  ")
    if (more := len(cv.roles) - MOST_ROLES) > 0:
        yield f"  and {more} more: voicecoach prepare --show claims"
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
    lines = by_line(_first(doubts))
    for place, (number, found) in enumerate(lines.items(), start=1):
        line = doubted_line(preparation, number, found)
        yield wrapped(f"{quoted(_in_rows(line, 2))} (line {number})", f"{place:>3}. ")
        for doubt in found:
            yield wrapped(why_of(doubt, line), "     - ")


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
        text = f"{domain}: {quoted(_from(source.claim.text, source.words))} ({source.claim.id})"
        yield wrapped(text, "  ")


def _opening(opening: Sequence[Claim]) -> Iterator[str]:
    if not opening:
        return
    yield "“Tell me about yourself” in 60 s, with these in it"
    for claim in opening:
        yield wrapped(_in_rows(claim.text, 1, lead=4), "  - ")
