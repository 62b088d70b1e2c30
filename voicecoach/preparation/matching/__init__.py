"""What in a CV answers each thing that a job asks for.

By words alone, so that the same CV and text give the same matches: topics of the trade with the
words that mean the same work, other telling words by their stems, years by the dates of the roles,
degrees and languages by the lines that name them. A wrong "gap" costs trust: wherever words only
touch, the grade is partial.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voicecoach.analysis.rule import whole_words
from voicecoach.languages.english.jobs import wording
from voicecoach.preparation.cv import Cv
from voicecoach.preparation.job import Grade, Job, Match, Requirement
from voicecoach.preparation.matching.credentials import (
    asks_for_degree,
    degree_found,
    is_subject,
    one_is_enough,
    tongue_found,
    tongues_asked,
)
from voicecoach.preparation.matching.evidence import Shown, has_result, listed_in, near_in, shown_by
from voicecoach.preparation.matching.experience import product_experience
from voicecoach.preparation.matching.requirement_parts import (
    CHOICE,
    CRAFT,
    Asked,
    asked_of,
    stems_of,
    trait_in,
)
from voicecoach.preparation.matching.years import years_found
from voicecoach.preparation.reading.plain_text import plain_text

MOST_CLAIMS = 5
"""More claims for one requirement help nobody to prepare."""

ENOUGH = 0.6
"""Share of the rarest that a requirement asks for that claims with a result must show."""

_BACKGROUND = whole_words("background|studies|studied|trained|training|education")
"""What a line of studies is enough for."""

OF_SPEAKING = frozenset({"communication", "speech and voice"})
"""Topics that the words of a requirement to speak a language name, too."""

_ORDER: Sequence[Grade] = ("gap", "partial", "proof")


@dataclass(frozen=True, slots=True)
class _Part:
    """One side of a requirement, judged: its craft, its years, its degree, a language."""

    grade: Grade
    why: str
    claims: tuple[str, ...] = ()


def match(cv: Cv, job: Job) -> tuple[Match, ...]:
    """Hold each requirement of a job against a CV, in the order of the job's text."""
    return tuple(_matched(requirement, cv) for requirement in job.requirements)


def _matched(requirement: Requirement, cv: Cv) -> Match:
    asked = asked_of(requirement.text)
    parts = list(_credentials(requirement, cv))
    if asks_for_degree(requirement.text):
        asked = tuple(each for each in asked if not is_subject(each.quote))
    if tongues_asked(requirement.text):
        asked = tuple(
            each for each in asked if not each.topic or each.topic.name not in OF_SPEAKING
        )
    if not parts or any(each.weight >= CRAFT for each in asked if each.topic is not None):
        parts.append(_by_claims(requirement.text, asked, cv))
    return Match(
        requirement=requirement,
        grade=_together([part.grade for part in parts]),
        claims=tuple(dict.fromkeys(each for part in parts for each in part.claims)),
        why=" ".join(dict.fromkeys(part.why for part in parts)),
    )


def _together(grades: Sequence[Grade]) -> Grade:
    """Proof only where all of it is shown, a gap only where nothing is."""
    return grades[0] if len(set(grades)) == 1 else "partial"


def _credentials(requirement: Requirement, cv: Cv) -> Iterator[_Part]:
    """Judge years, degree and languages, as far as they are asked for."""
    if requirement.years:
        yield _Part(*years_found(requirement, cv))
    if asks_for_degree(requirement.text):
        yield _Part(*degree_found(requirement.text, cv))
    found = [tongue_found(*each, cv) for each in tongues_asked(requirement.text)]
    if found and one_is_enough(requirement.text):
        found = [max(found, key=lambda each: _ORDER.index(each[0]))]
    if found:
        yield _Part(_together([grade for grade, _why in found]), " ".join(why for _, why in found))


def _by_claims(text: str, asked: Sequence[Asked], cv: Cv) -> _Part:
    """Hold the craft that is asked for against the claims, then against skills and titles."""
    trait = trait_in(text)
    if (
        trait
        and not _shares_words(text, cv)
        and all(each.weight < CRAFT or each.topic is None for each in asked)
    ):
        return _without_words(trait, cv)
    if not asked:
        return _without_words(text, cv)
    ranked = sorted(
        filter(None, (shown_by(claim, asked, cv) for claim in cv.claims)),
        key=lambda shown: -shown.rank,
    )
    direct = [shown for shown in ranked if not shown.is_near]
    claims = tuple(shown.claim.id for shown in direct[:MOST_CLAIMS])
    proving = [shown for shown in direct if shown.has_result]
    if proving and _cover(proving, asked, text):
        return _Part("proof", _told(wording.PROOF, proving, asked), claims)
    if direct and (direct[0].asked[0].weight >= CRAFT or not (named := _listed(asked, cv))):
        return _Part("partial", _told(wording.TOUCHED, direct, asked), claims)
    if direct:
        return _Part("partial", named, claims)
    return _by_names(text, ranked, asked, cv)


def _listed(asked: Sequence[Asked], cv: Cv) -> str:
    """Say which skill names the craft that is asked for, where claims touch only what goes with it.

    Empty where none does.
    """
    crafts = [each for each in asked if each.weight >= CRAFT]
    listed = listed_in(cv.skills, crafts)
    return wording.LISTED.format(listed=listed[1], asked=listed[0].quote) if listed else ""


def _by_names(text: str, near: Sequence[Shown], asked: Sequence[Asked], cv: Cv) -> _Part:
    """Look for what no claim shows among skills and titles, then for what comes near it."""
    titles = [text for role in cv.roles for text in (role.title, role.employer) if text]
    studied = [role.title for role in cv.roles if role.kind == "education"]
    if _BACKGROUND.search(plain_text(text).text) and (known := listed_in(studied, asked)):
        return _Part("proof", wording.STUDIED.format(found=known[1], asked=known[0].quote))
    if listed := listed_in([*cv.skills, *titles], asked):
        why = wording.LISTED.format(listed=listed[1], asked=listed[0].quote)
        return _Part("partial", why)
    if elsewhere := listed_in(cv.rest, asked):
        why = wording.ELSEWHERE.format(asked=elsewhere[0].quote)
        return _Part("partial", why)
    if near:
        claims = tuple(shown.claim.id for shown in near[:MOST_CLAIMS])
        return _Part("partial", _told(wording.NEAR, near, asked), claims)
    if akin := near_in(titles, asked):
        return _Part("partial", wording.NEAR.format(claim=akin[1], asked=akin[0].quote))
    return _unnamed(asked, cv)


def _unnamed(asked: Sequence[Asked], cv: Cv) -> _Part:
    """Say that nothing names what is asked for; what goes with any product role is no gap."""
    is_common = all(each.topic is not None and each.weight < CRAFT for each in asked)
    if is_common and product_experience(cv).dated:
        return _Part("partial", wording.ANY_ROLE.format(asked=asked[0].quote))
    return _Part("gap", wording.NOTHING.format(asked=_weightiest(asked).quote))


def _shares_words(text: str, cv: Cv) -> bool:
    """Whether a claim has more than one telling word of a requirement."""
    asked = stems_of(text)
    return any(len(asked & stems_of(claim.text)) > 1 for claim in cv.claims)


def _without_words(text: str, cv: Cv) -> _Part:
    """Say that a requirement has no word by which anything could be found, missing or not."""
    if cv.claims:
        return _Part("partial", wording.TRAIT.format(asked=text))
    return _Part("gap", wording.NO_CLAIMS.format(asked=text))


def _cover(proving: Sequence[Shown], asked: Sequence[Asked], text: str) -> bool:
    """Whether claims with a result show the most of what is asked for, and the weightiest of it."""
    heaviest = max(each.weight for each in asked)
    counted = [each for each in asked if each.weight == heaviest]
    shown = {id(each) for one in proving for each in one.asked if has_result(one.claim, each)}
    covered = [each for each in counted if id(each) in shown]
    if not covered:
        return False
    if CHOICE.search(plain_text(text).text):
        return True
    return len(covered) >= ENOUGH * len(counted)


def _told(words: str, shown: Sequence[Shown], asked: Sequence[Asked]) -> str:
    """Say which words of the best claim answer which words of the requirement."""
    best = shown[0]
    why = words.format(claim=best.quotes[0], asked=best.asked[0].quote)
    seen = {id(each) for one in shown for each in one.asked}
    missing = [each.quote for each in asked if id(each) not in seen and each.weight >= CRAFT]
    return why + (wording.ALSO.format(rest=missing[0]) if missing else "")


def _weightiest(asked: Sequence[Asked]) -> Asked:
    return max(asked, key=lambda each: each.weight)
