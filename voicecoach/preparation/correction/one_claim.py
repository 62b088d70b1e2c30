"""A claim read from its text alone, as its owner wrote it: no line of a CV is around it."""

from voicecoach.document import Document, Line
from voicecoach.preparation.cv import Claim
from voicecoach.preparation.reading import read_cv
from voicecoach.preparation.reading.figures import figures_in

_HEADING = Line(number=1, text="Experience", form="heading", level=1)
_ANY_MONTH = "2000-01"
"""Nothing in a claim lasts until now."""


def read_claim(text: str) -> Claim:
    """Return what a text says that somebody did, as it would be read under a role.

    Where nothing is heard in it, its owner says that it is a claim all the same: its first word is
    then the verb, and the rest what it was done to.
    """
    item = Line(number=2, text=text, form="item")
    cv = read_cv(Document(name="", lines=(_HEADING, item)), today=_ANY_MONTH)
    for claim in cv.claims:
        if claim.line == item.number:
            return claim
    verb, _, rest = text.strip().partition(" ")
    return Claim(
        id="",
        line=0,
        text=text,
        verb=verb.casefold().strip(".,;:"),
        object=rest.strip(" .") or text,
        numbers=figures_in(text),
        owner="unsaid",
    )
