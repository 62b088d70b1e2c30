"""Years of experience that a job asks for, held against the dates of a CV."""

from voicecoach.languages.english.jobs import wording
from voicecoach.languages.english.jobs.asking import YEARS
from voicecoach.preparation.cv import Cv
from voicecoach.preparation.job import Grade, Requirement
from voicecoach.preparation.matching.experience import all_experience, product_experience
from voicecoach.preparation.reading.plain_text import plain_text

ROUNDED = 0.25
"""Years by which dates, which are whole months, may fall short and still add up."""


def years_found(requirement: Requirement, cv: Cv) -> tuple[Grade, str]:
    """Hold the years that a requirement asks for against the roles of product work, then all."""
    plain = plain_text(requirement.text)
    match = YEARS.search(plain.text)
    quote = plain.quote(match) if match else requirement.text
    product, work = product_experience(cv), all_experience(cv)
    facts = {"asked": requirement.years, "quote": quote}
    if not work.dated:
        has_work = any(role.kind == "work" for role in cv.roles)
        if has_work:
            return "partial", wording.YEARS_UNDATED.format(**facts)
        return "gap", wording.YEARS_NONE.format(**facts)
    counted = _written(product.years)
    if product.years + ROUNDED >= requirement.years:
        return "proof", wording.YEARS_SHOWN.format(**facts, counted=counted)
    if product.is_open or work.is_open:
        return "partial", wording.YEARS_OPEN.format(**facts, counted=counted)
    if work.years > product.years:
        return "partial", wording.YEARS_OTHER.format(
            **facts, counted=counted, all=_written(work.years)
        )
    return "partial", wording.YEARS_SHOWN.format(**facts, counted=counted)


def _written(years: float) -> str:
    """Write years to a half, rounded down: "4", "4.5"."""
    halves = int(years * 2 + 1e-9)
    return f"{halves // 2}.5" if halves % 2 else str(halves // 2)
