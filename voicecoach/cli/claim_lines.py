"""A line of the candidate's CV, named on the command line, and what is asked about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from voicecoach.archive.preparation import PACK, Preparations
from voicecoach.cli.packs import find_pack
from voicecoach.errors import UsageError
from voicecoach.interview.questions import Question, did_you_mean
from voicecoach.preparation.asking.cv_lines import of_claim
from voicecoach.preparation.cv import Claim
from voicecoach.preparation.story_proposals import domain_of, question_behind


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """A claim and the question about it."""

    claim: Claim
    domain: str
    """Of the story that it promises; empty where it promises none, or may be of several."""

    question: Question
    pack: str
    """Id of the pack that the question is from."""


def claim_line(name: str, data: Path) -> ClaimLine:
    """Return the claim of that id, or with those words. Raises UsageError for none or several."""
    kept = Preparations(data).load()
    if kept is None:
        raise UsageError("no CV is kept yet; begin with: voicecoach prepare --cv FILE")
    claim = _named(name, kept.cv.claims)
    question = _prepared(claim, data) or question_behind(claim)
    return ClaimLine(claim=claim, domain=domain_of(claim), question=question, pack=PACK)


def _named(name: str, claims: Sequence[Claim]) -> Claim:
    wanted = " ".join(name.casefold().split())
    for fitting in (
        [claim for claim in claims if claim.id == wanted],
        [claim for claim in claims if wanted and wanted in claim.text.casefold()],
    ):
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            ids = ", ".join(claim.id for claim in fitting[:5])
            raise UsageError(f"{name!r} is in several lines: {ids}; name one by its id")
    hint = did_you_mean(wanted, [claim.id for claim in claims])
    raise UsageError(
        f"no line of your CV is named {name!r}; {hint or 'see voicecoach prepare --show claims'}"
    )


def _prepared(claim: Claim, data: Path) -> Question | None:
    """Return the question of one's own pack about a claim; None where it is there no more."""
    try:
        questions = find_pack(PACK, data).questions
    except UsageError:
        return None
    about = of_claim(claim)
    return next(
        (each for each in questions if each.kind == "behavioral" and each.source.startswith(about)),
        None,
    )
