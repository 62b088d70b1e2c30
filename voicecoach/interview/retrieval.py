"""The ten-second drill: a domain is called out, and a story with its opening line has to come.

Who has to look for a story in the interview tells the first one that comes to mind.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from voicecoach.analysis.assessment import Evidence, Report
from voicecoach.analysis.evidence import is_clear
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS, Question
from voicecoach.interview.quoting import short_quote
from voicecoach.interview.reread import is_unsure
from voicecoach.languages.english.in_words import in_words, length_in_words
from voicecoach.languages.english.interview.retrieval import (
    AFTER,
    AT_ONCE,
    CALL,
    KNOWN,
    LATE,
    MISSING,
    NO_CHOICE,
    NOTHING,
    READY,
    READY_UNQUOTED,
    SOURCE,
    SUMMARY,
    UNKNOWN,
    UNSURE,
)
from voicecoach.languages.english.listing import listed

LIMIT_S = 10.0
"""House rule: the choice is heard within ten seconds; here from the moment the domain was called
out."""

HEARD_OUT_S = 15.0
"""When the coach stops listening: late is told, later is not waited for."""

CONTENT_LETTERS = 5
STEM_LETTERS = 6
SHARED_WORDS = 2
"""A story is recognized by so many of its longer words, or by all where it has fewer."""

Outcome = Literal["ready", "late", "no_choice", "nothing", "unsure", "skipped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Retrieval:
    """What came within ten seconds."""

    domain: str
    outcome: Outcome
    at_s: float | None
    """When the choice began, from the call; None where there was none."""

    opening: Evidence | None = None
    story: str | None = None
    """The title that was recognized; None where none was, or none is known."""


def judge_retrieval(
    report: Report, *, domain: str, stories: Mapping[str, str] | None = None
) -> Retrieval:
    """Judge what was said to a domain.

    ``stories`` gives the candidate's own, each by its title with the text that it is known by.
    """
    words = report.transcript.words
    choice = next(
        (item for item in report.signals if item.signal == "decision" and is_clear(item)), None
    )
    story = _recognized(report, stories or {})
    if not words:
        outcome: Outcome = "nothing" if report.timing.speech_s == 0 else "unsure"
    elif choice is None:
        started_late = words[0].start_s > LIMIT_S
        unsure = is_unsure(report)
        outcome = "unsure" if unsure else "nothing" if started_late else "no_choice"
    else:
        outcome = "ready" if choice.start_s <= LIMIT_S else "late"
    return Retrieval(
        domain=domain,
        outcome=outcome,
        at_s=choice.start_s if choice else None,
        opening=choice,
        story=story,
    )


def domain_question(domain: str) -> Question:
    """Return the call for one of the eight domains."""
    return Question(
        id=f"ten-seconds-{domain}",
        prompt=CALL.format(domain=spoken(domain).capitalize()),
        kind="behavioral",
        domain=domain,
        source=SOURCE,
        budget_s=LIMIT_S,
        derived_from=domain,
    )


def next_domain(
    results: Sequence[Retrieval], domains: Sequence[str] = BEHAVIORAL_DOMAINS
) -> str | None:
    """Return the domain to call next: each once, then those that were not ready once more.

    None once everything was ready or called twice.
    """
    called = [result.domain for result in results]
    for domain in domains:
        if domain not in called:
            return domain
    ready = {result.domain for result in results if result.outcome == "ready"}
    left = (domain for domain in domains if domain not in ready and called.count(domain) < 2)
    return next(left, None)


def tell_retrieval(result: Retrieval, *, known: bool) -> str:
    """Say how it went, for the ear; ``known`` says that the candidate's stories are known."""
    if result.outcome == "ready":
        quote = short_quote(result.opening)
        seconds = round(result.at_s or 0.0)
        when = AFTER.format(seconds=length_in_words(seconds)) if seconds else AT_ONCE
        text = (READY if quote else READY_UNQUOTED).format(when=when, quote=quote)
        if known:
            text += f" {KNOWN.format(title=result.story) if result.story else UNKNOWN}"
        return text
    if result.outcome == "late":
        return LATE.format(second=in_words(round(result.at_s or 0.0)))
    told = {"no_choice": NO_CHOICE, "nothing": NOTHING, "unsure": UNSURE, "skipped": ""}
    return told[result.outcome]


def tell_retrievals(results: Sequence[Retrieval]) -> str:
    """Say how all of it went, and what to work on; nothing where nothing was called."""
    latest = {result.domain: result for result in results}
    if not latest:
        return ""
    missing = [spoken(domain) for domain, result in latest.items() if result.outcome != "ready"]
    ready = len(latest) - len(missing)
    text = SUMMARY.format(ready=in_words(ready).capitalize(), all=in_words(len(latest)))
    return f"{text} {MISSING.format(domains=listed(missing))}" if missing else text


def spoken(domain: str) -> str:
    """Return a domain's name as it is said."""
    return domain.replace("-", " ")


def _recognized(report: Report, stories: Mapping[str, str]) -> str | None:
    said = _content(report.transcript.text)
    shares: dict[str, float] = {}
    for title, text in stories.items():
        own = _content(f"{title} {text}")
        shares[title] = len(said & own) / max(1, min(SHARED_WORDS, len(own)))
    if not shares:
        return None
    title = max(shares, key=lambda name: shares[name])
    return title if shares[title] >= 1 else None


def _content(text: str) -> frozenset[str]:
    """Give the stems of the longer words."""
    plain = ("".join(filter(str.isalpha, word.casefold())) for word in text.split())
    return frozenset(word[:STEM_LETTERS] for word in plain if len(word) >= CONTENT_LETTERS)
