"""What was found in a CV and a job's text, all of it, part by part."""

from collections.abc import Iterator, Sequence

from voicecoach.archive.preparation import Preparation
from voicecoach.cli.prepared_page import (
    by_line,
    counted,
    doubted_line,
    gap_line,
    job_line,
    likeliest_first,
    period,
    quoted,
    role_name,
    shown_first,
    why_of,
)
from voicecoach.cli.width import wrapped
from voicecoach.interview.stories import Story
from voicecoach.preparation.cv import Claim, Owner
from voicecoach.preparation.doubt import Doubt
from voicecoach.preparation.story_proposals import story_sources

MOST_ROUNDS = 3
"""Rounds that are named for a doubt."""

_OWNERS: dict[Owner, str] = {"self": "", "team": "by a group", "unsaid": "by nobody in particular"}


def details(preparation: Preparation, what: str, *, stories: Sequence[Story]) -> str:
    """Show one part in full, or ``all``."""
    parts = {
        "claims": _claims(preparation),
        "doubts": _doubts(preparation),
        "job": _job(preparation),
        "stories": _stories(preparation, stories),
    }
    chosen = parts.values() if what == "all" else [parts[what]]
    return "\n\n".join(map("\n".join, chosen))


def _claims(preparation: Preparation) -> Iterator[str]:
    cv = preparation.cv
    yield wrapped(f"Claims, by the id that voicecoach stories add --claim takes ({len(cv.claims)})")
    known = {role.id for role in cv.roles}
    loose = [claim for claim in cv.claims if claim.role not in known]
    if loose:
        yield "  under no role"
        yield from map(_claim, loose)
    for role in shown_first(cv.roles):
        when = period(role)
        yield wrapped(f"{role_name(role)}{f' ({when})' if when else ''}", "  ")
        yield from (_claim(claim) for claim in cv.claims if claim.role == role.id)
    for gap in cv.gaps:
        yield wrapped(gap_line(gap, cv), "  gap: ")
    if cv.skills:
        yield wrapped(", ".join(cv.skills), "  skills: ")


def _claim(claim: Claim) -> str:
    notes = ", ".join(filter(None, (f"line {claim.line}", _OWNERS[claim.owner])))
    return wrapped(f"{claim.text} ({notes})", f"    {claim.id:4} ")


def _doubts(preparation: Preparation) -> Iterator[str]:
    doubts = likeliest_first(preparation)
    yield wrapped(f"What an interviewer would doubt, the likeliest first ({len(doubts)})")
    for place, (number, found) in enumerate(by_line(doubts).items(), start=1):
        line = doubted_line(preparation, number, found)
        yield wrapped(f"{quoted(line)} (line {number})", f"{place:>3}. ")
        for doubt in found:
            yield wrapped(f"{why_of(doubt, line)}{_asked_in(doubt)}", "     - ")


def _asked_in(doubt: Doubt) -> str:
    rounds = sorted(doubt.rounds.items(), key=lambda item: (-item[1], item[0]))
    likely = ", ".join(f"{name} {share:.0%}" for name, share in rounds[:MOST_ROUNDS])
    return f" Asked in: {likely}." if likely else ""


def _job(preparation: Preparation) -> Iterator[str]:
    if preparation.job is None:
        yield "No job's text is kept: voicecoach prepare --job FILE"
        return
    yield wrapped(
        f"What the job asks for, and what in your CV answers it ({len(preparation.matches)})"
    )
    claims = {claim.id: claim for claim in preparation.cv.claims}
    for match in preparation.matches:
        yield job_line(match)
        yield wrapped(match.why, " " * 11)
        for id_ in match.claims:
            if id_ in claims:
                yield wrapped(f"{id_} {quoted(claims[id_].text)}", " " * 11)


def _stories(preparation: Preparation, stories: Sequence[Story]) -> Iterator[str]:
    yield wrapped("The eight domains of stories, and the lines of your CV that promise one")
    for domain, sources in story_sources(preparation.cv.claims).items():
        told = sum(story.domain == domain for story in stories)
        there = f"{counted(told, 'story', 'stories')} told" if told else "no story yet"
        nothing = "" if sources else "; no line promises one"
        yield wrapped(f"{domain}: {there}{nothing}", "  ")
        for source in sources:
            text = f"{quoted(source.claim.text)} (by {quoted(source.words)})"
            yield wrapped(text, f"    {source.claim.id:4} ")
