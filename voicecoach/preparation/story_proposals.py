"""Which claims of a CV could become stories, and for which of the eight domains."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from voicecoach.interview.likeness import likeness
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS, Question
from voicecoach.interview.stories import Story
from voicecoach.languages.english.preparing.story_asking import BEHIND_LINE, BEHIND_LINE_PLAIN
from voicecoach.languages.english.preparing.story_words import STORY_WORDS
from voicecoach.preparation.cv import Claim

ALREADY_TOLD, FEWEST_SHARED = 0.6, 3
"""A claim is told in a story already where so much of its telling words, and so many, are in it."""

UNKNOWN_DOMAIN = "your-cv"
"""Of a question about a claim whose words name no domain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StorySource:
    """A claim that promises a story."""

    domain: str
    """One of BEHAVIORAL_DOMAINS."""

    claim: Claim
    words: str
    """What in the claim promises it, to the letter."""


def story_sources(claims: Iterable[Claim]) -> Mapping[str, tuple[StorySource, ...]]:
    """Return for each domain the claims that could fill it, the most telling first.

    A claim of the candidate's own comes before one of a group, one with a figure before one
    without, and among equals the earlier. Where its words name no situation it fills none.
    """
    found: dict[str, list[StorySource]] = {domain: [] for domain in BEHAVIORAL_DOMAINS}
    for claim in claims:
        for hint in STORY_WORDS:
            match = hint.compiled.search(claim.text)
            if match is not None and all(one.claim != claim for one in found[hint.domain]):
                source = StorySource(domain=hint.domain, claim=claim, words=match.group())
                found[hint.domain].append(source)
    return {domain: tuple(sorted(sources, key=_worth)) for domain, sources in found.items()}


def told_with(source: StorySource) -> str:
    """Return the command that tells the story behind a claim, and names its domain if need be."""
    sure = domain_of(source.claim) == source.domain
    domain = "" if sure else f" --domain {source.domain}"
    return f"voicecoach stories add --claim {source.claim.id}{domain}"


def domain_of(claim: Claim) -> str:
    """Return the domain that a claim's words name; empty where they name none, or several."""
    domains = [domain for domain, sources in story_sources([claim]).items() if sources]
    return domains[0] if len(domains) == 1 else ""


def waiting(claims: Iterable[Claim], stories: Sequence[Story]) -> Mapping[str, StorySource]:
    """Return for each domain without a story the best claim that none of the stories tells."""
    told = {story.domain for story in stories}
    untold = [claim for claim in claims if not any(_tells(story, claim) for story in stories)]
    return {
        domain: sources[0]
        for domain, sources in story_sources(untold).items()
        if sources and domain not in told
    }


def question_behind(claim: Claim) -> Question:
    """Ask for what a claim leaves out: what was chosen, over what, and why."""
    return Question(
        id=f"story-behind-{claim.id}",
        prompt=BEHIND_LINE.format(line=claim.text.rstrip(". ")),
        plain=BEHIND_LINE_PLAIN,
        kind="behavioral",
        domain=domain_of(claim) or UNKNOWN_DOMAIN,
        source=f"line {claim.line} of the CV",
    )


def _worth(source: StorySource) -> tuple[bool, bool]:
    return source.claim.owner != "self", not source.claim.numbers


def _tells(story: Story, claim: Claim) -> bool:
    if story.from_line and story.from_line == claim.text:
        return True
    alike, words = likeness(claim.text, f"{story.text} {story.core}")
    return alike >= ALREADY_TOLD and len(words) >= FEWEST_SHARED
