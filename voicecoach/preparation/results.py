"""Deeds and results that a CV tells without a person: nouns, figures, things that moved."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from voicecoach.languages.english.cv.deed_nouns import (
    BROUGHT,
    COMPANY_NOUNS,
    DEED_ENDINGS,
    DEED_NOUNS,
    DOERS,
    MORE_LESS,
    MOVED,
    NO_DEED_NOUNS,
    PLACED,
)
from voicecoach.languages.english.cv.deeds import COMPANY_PASTS, DEED_VERBS, TRAITS
from voicecoach.languages.english.cv.noun_verbs import DETERMINERS, PREPOSITIONS
from voicecoach.preparation.deed import Around, Deed
from voicecoach.preparation.verbs import past_of
from voicecoach.preparation.wording import Word

_NOUN_WORDS = 4
"""Within so many words from the beginning the noun of doing stands."""

_SUBJECT_WORDS = 14
_FIGURE_WORDS = 7
_FEW = 4
_BE = frozenset({"was", "were", "been", "got", "is", "are", "being"})
_COURSE = re.compile(
    r"\bfrom \D{0,12}\d\S*(?: \w+)? to \D{0,12}\d|\d\S*(?: \w+)? ?(?:→|->|=>|➔) ?\D{0,3}\d"
)
_SIGNED = re.compile(r"[+−-]\s?[€$£]?\d|[x×]\s?\d|\d+(?:\.\d+)?x")  # noqa: RUF001
_POINTING = frozenset({"this", "that", "these"})
_NO_SUBJECTS = DETERMINERS | PREPOSITIONS | {"and", "to", "or"}
_BROUGHT_ABOUT = frozenset({"leading to", "resulting in", "led to", "resulted in"})
_RELATIVE = frozenset({"who", "that", "which", "where", "whose", "when", "while", "because", "if"})


def told_as_result(
    words: Sequence[Word], first: int, around: Around, *, labelled: bool = False
) -> Deed | None:
    """Read a result or a deed without a person in it, where the setting lets it be one.

    ``labelled`` says that a label such as "Result:" stands before it.
    """
    found = _doer(words, first)
    if found is not None or around.setting != "role":
        return found
    if labelled and len(words) - first > 1:
        return _deed(words[first].plain, first)
    return (
        _passive_or_moved(words, first, around.employers)
        or _noun(words, first)
        or _figure(words, first, around.employers)
        or _brought_about(words, first)
    )


def _deed(verb: str, after: int, before: tuple[int, int] | None = None) -> Deed:
    return Deed(verb=verb, after=after, before=before, owner="unsaid")


def _doer(words: Sequence[Word], first: int) -> Deed | None:
    """Read "Winner of the 2022 hackathon", "1st place at HackZurich"."""
    line = " ".join(word.plain for word in words[first : first + 6])
    for phrase in PLACED:
        if line.startswith(phrase) and len(words) > first + len(phrase.split()) + 1:
            return _deed(phrase, first + len(phrase.split()))
    for index in range(first, min(first + 3, len(words) - 1)):
        if words[index].ends_clause:
            break
        if words[index].plain in DOERS and words[index + 1].plain in PREPOSITIONS:
            return _deed(words[index].plain, index + 1)
    return None


def _passive_or_moved(
    words: Sequence[Word], first: int, employers: AbstractSet[str]
) -> Deed | None:
    """Read "The plan was launched in 12 countries", "Churn fell to 3.8%"."""
    for index in range(first + 1, min(len(words), first + _SUBJECT_WORDS)):
        plain = words[index].plain
        if plain in _RELATIVE:
            return None
        if plain in _BE:
            return _passive(words, first, index, employers)
        before = words[index - 1]
        if plain not in MOVED and plain not in BROUGHT:
            continue
        noun = before.plain in _POINTING or before.plain not in _NO_SUBJECTS
        follows = words[index + 1].plain if index + 1 < len(words) else ""
        led_by = follows == "by" and plain not in MOVED
        if not noun or (before.ends_clause and index - first > 1) or led_by:
            continue
        if about_company(words, first, index, employers):
            return None
        if plain in ("up", "down") or (index + 1 == len(words) and plain not in MOVED):
            continue
        return _deed(verb=plain, after=index + 1, before=(first, index))
    return None


def _passive(
    words: Sequence[Word], first: int, be: int, employers: AbstractSet[str]
) -> Deed | None:
    place = be + 1
    while place < len(words) and (
        words[place].plain.endswith("ly") or words[place].plain in ("been", "then", "also", "being")
    ):
        place += 1
    if place >= len(words) or about_company(words, first, be, employers):
        return None
    plain = words[place].plain
    lemma = past_of(plain)
    if lemma is None or plain in COMPANY_PASTS | TRAITS:
        return None
    if lemma not in DEED_VERBS and not plain.endswith("ed"):
        return None
    return _deed(verb=plain, after=place + 1, before=(first, be))


def about_company(words: Sequence[Word], first: int, end: int, employers: AbstractSet[str]) -> bool:
    """Whether the subject is the employer or a word for one."""
    subject = [word.plain.removesuffix("'s") for word in words[first:end]]
    if not subject:
        return False
    if words[first].plain in employers:
        return True
    return subject[-1] in COMPANY_NOUNS and (len(subject) == 1 or subject[0] in DETERMINERS)


def _noun(words: Sequence[Word], first: int) -> Deed | None:
    """Read "Launch of the family plan", "Successful migration to AWS within a year"."""
    for index in range(first, min(first + _NOUN_WORDS, len(words) - 1)):
        plain = words[index].plain
        following = words[index + 1].plain
        if plain in PREPOSITIONS or plain in COMPANY_NOUNS:
            return None
        deed = plain in DEED_NOUNS
        ending = plain.endswith(DEED_ENDINGS) and plain not in NO_DEED_NOUNS and len(plain) > 5
        if following == "of" and not words[index].ends_clause and (deed or ending):
            return _deed(plain, index + 1)
        if (
            (deed or (plain.endswith(("tion", "ment")) and ending))
            and following in PREPOSITIONS
            and not words[index].ends_clause
            and len(words) - first > _FEW
        ):
            return _deed(plain, index + 1, (first, index + 1))
        if words[index].ends_clause:
            return None
    return None


def _brought_about(words: Sequence[Word], first: int) -> Deed | None:
    """Read "User research leading to a new onboarding"."""
    for index in range(first + 1, len(words) - 2):
        pair = f"{words[index].plain} {words[index + 1].plain}"
        if pair in _BROUGHT_ABOUT:
            return _deed(pair, index + 2, (first, index))
    return None


def _figure(words: Sequence[Word], first: int, employers: AbstractSet[str]) -> Deed | None:
    """Read "40% fewer support tickets", "NPS up 12 points", "Conversion 2.1% → 3.4%"."""
    if len(words) - first < 2 or words[first].plain in employers:
        return None
    ahead = words[first : first + 2 * _FIGURE_WORDS]
    plains = [word.plain for word in ahead]
    figures = [index for index, plain in enumerate(plains) if any(map(str.isdigit, plain))]
    if not figures:
        return _deed("zero", first + 1) if plains[0] == "zero" else None
    near = enumerate(plains[:_FIGURE_WORDS])
    change = next((index for index, plain in near if plain in MORE_LESS), None)
    if change is not None and figures[0] <= 1:
        return _deed(plains[change], first + change + 1)
    if change is not None and plains[change] in ("up", "down") and figures[0] > change:
        return _deed(plains[change], first + change, (first, first + change))
    head = _changed(ahead, figures[0])
    if head is None:
        return None
    return _deed(plains[head], first + head + 1, (first, first + head) if head else None)


def _changed(words: Sequence[Word], figure: int) -> int | None:
    """Return where "+12%", "3x" or "from 3 to 14" stands; None where nothing changed."""
    signed = [index for index, word in enumerate(words[:_FIGURE_WORDS]) if _SIGNED.match(word.text)]
    if signed and len(words) > 2:
        return signed[0]
    raw = " ".join(f"{word.before}{word.text}{word.after}" for word in words)
    return figure if _COURSE.search(raw.lower()) and figure <= _FIGURE_WORDS else None
