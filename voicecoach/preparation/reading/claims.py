"""The lines of a CV that say what somebody did, read one by one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voicecoach.languages.english.cv.schools import NO_DEGREE_DEEDS
from voicecoach.preparation.cv import Claim, Role
from voicecoach.preparation.reading.deed import Around, Setting
from voicecoach.preparation.reading.deeds import find_deed
from voicecoach.preparation.reading.figures import figures_in
from voicecoach.preparation.reading.objects import object_of
from voicecoach.preparation.reading.roles import Headed
from voicecoach.preparation.reading.sections import Placed
from voicecoach.preparation.reading.wording import sentences_of, words_of

_SETTINGS: dict[str | None, Setting] = {
    "work": "role",
    "projects": "role",
    "volunteering": "role",
    "achievements": "role",
    "summary": "person",
    "awards": "record",
    "talks": "record",
    "other": "person",
    "skills": "person",
    "education": "study",
}
"""Parts that may hold claims; what is liked, spoken or certified is none."""

_SHORTEST_AMONG_SKILLS = 5
"""Words of a deed in a list of skills: fewer are the name of one ("Applied statistics")."""

_SHORTEST_IN_BOLD = 6
"""Words; a heading of fewer is the name of something, and a row of fewer was not broken."""

_CONTACT = re.compile(r"\S@\S+\.\w|\+\d{2,3}[ \d]{6,}")
_SHORTEST = 2

_LONGEST = 2000
"""Characters; nobody writes a longer sentence, and no item of a list is longer."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What claims of one line share."""

    line: int
    role: str


def find_claims(placed: Sequence[Placed], headed: Headed, name: str) -> tuple[Claim, ...]:
    """Return the claims of a CV in the order of its lines."""
    return tuple(_numbered(_claims(placed, headed, name)))


def _numbered(claims: Iterator[Claim]) -> Iterator[Claim]:
    for number, claim in enumerate(claims, start=1):
        yield Claim(
            id=f"c{number}",
            line=claim.line,
            text=claim.text,
            verb=claim.verb,
            object=claim.object,
            numbers=claim.numbers,
            owner=claim.owner,
            role=claim.role,
        )


def _claims(placed: Sequence[Placed], headed: Headed, name: str) -> Iterator[Claim]:
    names = frozenset(word.lower() for word in name.split())
    employers = _employers(headed.roles)
    before = ""
    for each in placed:
        line = each.line
        goes_on = line.form == "text" and _goes_on(before, line.text)
        before = line.text
        bold = line.form == "heading" or line.text.isupper()
        short = bold and len(line.text.split()) < _SHORTEST_IN_BOLD
        if each.heads or line.number in headed.lines or short or goes_on:
            continue
        role = headed.under.get(line.number, "")
        setting = _SETTINGS.get(each.section)
        if each.section is None:
            setting = "role" if role else "person"
        if setting is None:
            continue
        around = Around(setting, names, employers)
        few = _SHORTEST_AMONG_SKILLS if each.section == "skills" else _SHORTEST
        told = _Told(line.number, role)
        if line.form == "item":
            yield from _of_item(line.text, around, told, few)
        else:
            for sentence in sentences_of(line.text):
                claim = _claim(sentence.text, sentence.text, around, told, few)
                if claim is not None:
                    yield claim


def _goes_on(before: str, text: str) -> bool:
    """Whether a line is the rest of the one before it, which the page broke in two."""
    broken = bool(before) and not before.endswith((".", "!", "?", ":", ";"))
    return broken and text[:1].islower() and len(before.split()) > _SHORTEST_IN_BOLD


def _employers(roles: Sequence[Role]) -> frozenset[str]:
    return frozenset(
        role.employer.split()[0].lower() for role in roles if role.employer and role.kind == "work"
    ) - {"the", "a"}


def _of_item(text: str, around: Around, told: _Told, few: int) -> Iterator[Claim]:
    """Read an item, which is one claim whatever number of deeds and sentences it has."""
    for sentence in sentences_of(text):
        claim = _claim(sentence.text, text, around, told, few)
        if claim is not None:
            yield claim
            return


def _claim(sentence: str, whole: str, around: Around, told: _Told, few: int) -> Claim | None:
    """Make a claim of ``whole`` by the deed in one sentence of it."""
    if len(whole) > _LONGEST or _CONTACT.search(whole) or sentence.rstrip().endswith(("?", ":")):
        return None
    if len(words_of(sentence)) < few:
        return None
    found = find_deed(sentence, around)
    if found is None:
        return None
    deed, words = found
    if around.setting == "study" and deed.verb in NO_DEGREE_DEEDS:
        return None
    return Claim(
        id="",
        line=told.line,
        text=whole,
        verb=deed.verb,
        object=object_of(sentence, words, deed),
        numbers=figures_in(whole),
        owner=deed.owner,
        role=told.role,
    )
