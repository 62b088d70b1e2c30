"""Deeds and results that a CV tells without a person: nouns, figures, things that moved."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from voicecoach.languages.english.cv.deed_nouns import (
    BROUGHT,
    COMPANY_NOUNS,
    COURSES,
    DEED_ENDINGS,
    DEED_NOUNS,
    DOERS,
    MORE_LESS,
    MOVED,
    NO_DEED_NOUNS,
    PEOPLE,
    PLACED,
    POSITIONS,
    TASKS,
    WINNERS,
)
from voicecoach.languages.english.cv.deeds import COMPANY_PASTS, DEED_VERBS, TRAITS
from voicecoach.languages.english.cv.noun_verbs import DETERMINERS, PREPOSITIONS
from voicecoach.preparation.reading.deed import Around, Deed, unsaid
from voicecoach.preparation.reading.measured import told_by_figures
from voicecoach.preparation.reading.subjects import object_follows
from voicecoach.preparation.reading.verbs import base_of, noun_like, past_of
from voicecoach.preparation.reading.wording import Word

_NOUN_WORDS = 5
"""Within so many words from the beginning the noun of doing stands."""

_SUBJECT_WORDS = 14
_FEW = 4
_BE = frozenset({"was", "were", "been", "got", "is", "are", "being"})
_MOMENTS = frozenset({"now", "today", "later"})
_POINTING = frozenset({"this", "that", "these", "it"})
_NO_SUBJECTS = DETERMINERS | PREPOSITIONS | {"and", "to", "or"}
_BROUGHT_ABOUT = frozenset({"leading to", "resulting in", "led to", "resulted in"})
_RELATIVE = frozenset({"who", "that", "which", "where", "whose", "when", "while", "because", "if"})


def told_as_result(
    words: Sequence[Word], first: int, around: Around, *, labelled: bool = False
) -> Deed | None:
    """Read a result or a deed without a person in it, where the setting lets it be one.

    ``labelled`` says that a label such as "Result:" stands before it.
    """
    if about_company(words, first, first + 2, around.employers):
        return None
    found = _doer(words, first)
    if found is not None:
        return found
    if around.setting == "person":
        own = words[first].plain == "my"
        return _passive_or_moved(words, first, around.employers) if own else None
    if around.setting in ("study", "record"):
        moved = _passive_or_moved(words, first, around.employers)
        return moved or (_taken_up(words, first) if around.setting == "study" else None)
    if labelled and len(words) - first > 1:
        return unsaid(words[first].plain, first)
    return (
        _passive_or_moved(words, first, around.employers)
        or _noun(words, first)
        or told_by_figures(words, first, around.employers)
        or _brought_about(words, first)
        or _now(words, first)
    )


def _doer(words: Sequence[Word], first: int) -> Deed | None:
    """Read "Winner of the 2022 hackathon", "1st place at HackZurich"."""
    line = " ".join(word.plain for word in words[first : first + 6])
    for phrase in PLACED:
        if line.startswith(phrase) and len(words) > first + len(phrase.split()) + 1:
            return unsaid(phrase, first + len(phrase.split()))
    for index in range(first, min(first + 3, len(words) - 1)):
        if words[first].plain in WINNERS and words[first].after.startswith(","):
            return unsaid(words[first].plain, first + 1)
        if words[index].ends_clause:
            break
        native = words[index].plain == "speaker" and words[index + 1].plain == "of"
        if words[index].plain in DOERS and not native and words[index + 1].plain in PREPOSITIONS:
            return unsaid(words[index].plain, index + 1)
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
        behind = words[index + 2].plain if index + 2 < len(words) else ""
        led_by = follows == "by" and plain not in MOVED and not behind[:1].isdigit()
        if not noun or (before.ends_clause and index - first > 1) or led_by:
            continue
        if about_company(words, first, index, employers):
            return None
        if plain not in COURSES and not _made_thing(words, first, index):
            continue
        if plain in ("up", "down") or (index + 1 == len(words) and plain not in MOVED):
            continue
        return unsaid(verb=plain, after=index + 1, before=(first, index))
    return None


def _made_thing(words: Sequence[Word], first: int, verb: int) -> bool:
    """Whether what brought something about may be the candidate's: no sellers or buyers.

    Of others, and of what is not said by a figure, it tells how things were.
    """
    figures = any(any(map(str.isdigit, word.plain)) for word in words[verb:])
    follows = words[verb + 1].plain if verb + 1 < len(words) else ""
    if words[verb].plain in ("closed", "ended", "ran") and follows not in DETERMINERS:
        return False
    if words[verb - 1].plain.removesuffix("s") in PEOPLE:
        return figures and follows in ("by", "from")
    article = words[first].plain in DETERMINERS or words[verb - 1].plain in _POINTING
    return figures or article


def _taken_up(words: Sequence[Word], first: int) -> Deed | None:
    """Read of a thesis that it was "later used by the trust"."""
    for index in range(first + 1, len(words) - 1):
        taken = words[index].plain in ("used", "adopted", "cited", "published")
        if taken and words[index + 1].plain in ("by", "in", "at"):
            return unsaid(words[index].plain, index + 1, (first, index))
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
    if lemma is None:
        ahead = [word.plain for word in words[place : place + 6]]
        rest = [word.plain for word in words[place:]]
        course = sum(each[:1].isdigit() for each in rest) > 1 and _BE & {*rest}
        changed = any(each[:1].isdigit() for each in ahead[:3]) and (MORE_LESS & {*ahead} or course)
        return unsaid("was", place, (first, be)) if changed else None  # "was a 23% drop"
    if plain in COMPANY_PASTS | TRAITS:
        return None
    if lemma not in DEED_VERBS and not plain.endswith("ed"):
        return None
    return unsaid(verb=plain, after=place + 1, before=(first, be))


def about_company(words: Sequence[Word], first: int, end: int, employers: AbstractSet[str]) -> bool:
    """Whether the subject is the employer or a word for one."""
    subject = [word.plain.removesuffix("'s") for word in words[first:end]]
    if not subject:
        return False
    if words[first].plain in employers:
        return True
    return subject[-1] in COMPANY_NOUNS | POSITIONS and (
        len(subject) == 1 or subject[0] in DETERMINERS
    )


def _noun(words: Sequence[Word], first: int) -> Deed | None:
    """Read "Launch of the family plan", "Successful migration to AWS within a year"."""
    for index in range(first, min(first + _NOUN_WORDS, len(words) - 1)):
        plain = words[index].plain
        following = words[index + 1].plain
        if plain in PREPOSITIONS or plain in COMPANY_NOUNS:
            return None
        several = (
            index > first
            and plain.removesuffix("s") in DEED_NOUNS
            and plain not in ("report", "reports")
        )
        deed = plain in DEED_NOUNS or several or (index > first and plain in TASKS)
        ending = plain.endswith(DEED_ENDINGS) and plain not in NO_DEED_NOUNS and len(plain) > 5
        if following == "of" and not words[index].ends_clause and (deed or ending):
            return unsaid(plain, index + 1)
        if (
            (deed or (plain.endswith(("tion", "ment")) and ending))
            and following in PREPOSITIONS
            and not words[index].ends_clause
            and len(words) - first > _FEW
        ):
            return unsaid(plain, index + 1, (first, index + 1))
        if words[index].ends_clause:
            return None
    return None


def _now(words: Sequence[Word], first: int) -> Deed | None:
    """Read "Our queue now closes a report in 3 minutes", "Two terms later 57% of plans reach …"."""
    near = [word.plain for word in words[first : first + _SUBJECT_WORDS]]
    place = next((index for index, plain in enumerate(near) if plain in _MOMENTS), -1)
    figures = any(any(map(str.isdigit, word.plain)) for word in words[first:])
    if place < 0 or not figures:
        return None
    for index in range(first + place + 1, len(words) - 1):
        plain = words[index].plain
        sure = not noun_like(plain) or index == first + place + 1
        if base_of(plain) and (sure or object_follows(words, index + 1)):
            return unsaid(plain, index + 1, (first, first + place) if place else None)
    return None


def _brought_about(words: Sequence[Word], first: int) -> Deed | None:
    """Read "User research leading to a new onboarding"."""
    for index in range(first + 1, len(words) - 2):
        pair = f"{words[index].plain} {words[index + 1].plain}"
        if pair in _BROUGHT_ABOUT:
            return unsaid(pair, index + 2, (first, index))
        told = words[index].plain in ("that", "which") and words[index + 1].plain in BROUGHT
        if told and words[index - 1].plain not in COMPANY_NOUNS and past_of(words[index + 1].plain):
            return unsaid(words[index + 1].plain, index + 2, (first, index))
    return None
