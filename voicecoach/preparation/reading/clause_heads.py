"""Deeds that a CV tells without a subject, by the verb at the head of a clause: "Led …"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from voicecoach.languages.english.cv.deed_nouns import LEAD_INS, MADE, TEST_WORDS, TITLE_DUTIES
from voicecoach.languages.english.cv.deeds import (
    COMPANY_PASTS,
    DATA_NOUNS,
    DUTY_VERBS,
    FIRM_TRAITS,
    TRAITS,
)
from voicecoach.languages.english.cv.noun_verbs import DETERMINERS, PREPOSITIONS
from voicecoach.languages.english.cv.titles import TITLE_NOUNS
from voicecoach.preparation.reading.deed import Around, Deed
from voicecoach.preparation.reading.subjects import (
    BE,
    FAR,
    duty_at,
    had_to,
    object_follows,
    says_charge,
    skip_adverbs,
    tells_life,
)
from voicecoach.preparation.reading.verbs import base_of, gerund_of, noun_like, past_of
from voicecoach.preparation.reading.wording import Word

_CLAUSES = 4
"""In so many clauses of a sentence the deed is looked for, those before it being lead-ins."""

_NEAR = 7
_BEFORE_NAMES = frozenset({"at", "in", "as", "for", "with", "since"})

_SHORT_PHRASE = 3
"""A noun with so many words around it is the name of something."""

_PAUSES = (",", ":", ";", "–", "—")  # noqa: RUF001
_BREAKS = (",", "/", ".", ":", ";", "&")
_RELATIVES = frozenset({"to", "who", "that", "which"})
_NO_DUTIES = frozenset({"including", "being", "following", "leading-edge", "excluding"})
_VERB_TITLES = frozenset({"lead", "head", "champion", "coach", "partner", "chair"})
_BEFORE_TITLES = _VERB_TITLES | {
    "managing",
    "associate",
    "founding",
    "acting",
    "supporting",
    "working",
}


def told_at_head(words: Sequence[Word], first: int, around: Around) -> Deed | None:
    """Read the verb at the head of the sentence, or of a clause behind lead-ins."""
    for place in _heads(words, first):
        deed = _head(words, place, around, lead=place == first)
        if deed is None:
            continue
        if place > first and words[place].plain in MADE:
            return replace(deed, before=(first, place), owner="unsaid")
        return deed
    return None


def _heads(words: Sequence[Word], first: int) -> Iterator[int]:
    """Yield where clauses begin: the sentence, and behind commas if it begins with a lead-in."""
    yield first
    yield from _made(words, first)
    yield from (
        index + 1
        for index in range(first, min(len(words) - 1, first + FAR))
        if words[index].after.startswith(";") and past_of(words[index + 1].plain)
    )
    if words[first].plain not in LEAD_INS and not words[first].plain[:1].isdigit():
        return
    found = 0
    for index in range(first, min(len(words) - 1, first + FAR)):
        near = index - first in range(2, _NEAR) and words[first].plain in _BEFORE_NAMES
        if index - first < _NEAR and duty_at(words, index):
            yield index  # "Since 2023 also in charge of Poland"
        if near and past_of(words[index].plain) and object_follows(words, index + 1):
            yield index  # "At Finleap took the product from 0 to 40 clients"
        if words[index].after.startswith(_PAUSES):
            yield index + 1
            found += 1
            if found == _CLAUSES:
                return


def _made(words: Sequence[Word], first: int) -> Iterator[int]:
    """Yield where it says how a thing was made: "A tide table, made in five weekends"."""
    for index in range(first + 1, min(len(words) - 1, first + FAR)):
        made = words[index].plain in MADE and words[index - 1].after.startswith(",")
        if made and words[index + 1].plain in PREPOSITIONS:
            yield index


def _head(words: Sequence[Word], start: int, around: Around, *, lead: bool) -> Deed | None:
    place, passed = skip_adverbs(words, start)
    if place >= len(words):
        return None
    duty = duty_at(words, place)
    if duty is None and around.setting == "role":
        duty = had_to(words, place)
    if duty is not None:
        return duty if around.setting == "role" or duty.verb not in TITLE_DUTIES else None
    if words[place].plain in TEST_WORDS and place + 1 < len(words):
        place += bool(past_of(words[place + 1].plain))
    if past_of(words[place].plain) is not None:
        return _past(words, place, around)
    was = lead and around.setting == "role" and words[start].plain == "was"
    if was and says_charge(words, place):
        return Deed(verb="was", after=place)  # "Was the only designer"
    if names_position(words, place) or words[start].plain in _RELATIVES:
        return None
    return _present(words, place, around, lead=lead, passed=passed)


def _past(words: Sequence[Word], place: int, around: Around) -> Deed | None:
    plain = words[place].plain
    after = words[place + 1].plain if place + 1 < len(words) else ""
    direct = object_follows(words, place + 1) and not words[place].after
    if plain == "named" and {"by", "as", "on"} & {word.plain for word in words[place:]}:
        return Deed(verb=plain, after=place + 1)  # "Named Product Leader of the Year by"
    named = around.setting != "role" or len(words) - place <= _SHORT_PHRASE
    if (
        (plain in _traits(around) and not direct and (named or after in PREPOSITIONS))
        or plain == "based"
        or (plain in COMPANY_PASTS and after in PREPOSITIONS)
        or tells_life(words, place, around)
        or plain == "reported"
        or (plain == "led" and after == "by")
        or (plain in DATA_NOUNS and not direct and named)
        or (not after and around.setting != "role")
    ):
        return None
    return Deed(verb=plain, after=place + 1)


def _traits(around: Around) -> frozenset[str]:
    return FIRM_TRAITS if around.setting == "role" else TRAITS


def _present(
    words: Sequence[Word], place: int, around: Around, *, lead: bool, passed: frozenset[str]
) -> Deed | None:
    plain = words[place].plain
    following = words[place + 1].plain if place + 1 < len(words) else ""
    gerund = gerund_of(plain)
    verb = base_of(plain) or gerund
    set_off = words[place].after.startswith(_BREAKS)
    if verb is None or not following or set_off or verb == "report" or plain in _NO_DUTIES:
        return None
    if around.setting == "role":
        at_it = bool(gerund) and bool(passed & BE)
        found = place + 1 if at_it else _at_work(words, place, lead=lead)
    else:
        now = bool(passed & {"currently", "now", "today"})
        own = verb in DUTY_VERBS and following in DETERMINERS and (now or not gerund)
        person = around.setting in ("person", "record")
        found = place + 1 if person and own and lead else None
    return None if found is None else Deed(verb=plain, after=found)


def _at_work(words: Sequence[Word], place: int, *, lead: bool) -> int | None:
    """Return where the object of a plain form or a gerund begins; None where it is a noun."""
    plain = words[place].plain
    if plain == "leading" and not object_follows(words, place + 1):
        return None  # "Leading provider of"
    if not noun_like(plain):
        return place + 1
    if not lead and not gerund_of(plain):
        return None
    if object_follows(words, place + 1):
        return place + 1
    joined = words[place + 1].plain in ("and", "&") and place + 2 < len(words)
    if joined and base_of(words[place + 2].plain) and len(words) - place > _SHORT_PHRASE + 1:
        return place + 3
    return None


def names_position(words: Sequence[Word], place: int) -> bool:
    """Whether "Lead Product Manager" or "Managing Director" stands here."""
    for word in words[place : place + 4]:
        if word.plain in TITLE_NOUNS - _VERB_TITLES:
            return words[place].plain in _BEFORE_TITLES
        if word.plain in DETERMINERS | PREPOSITIONS or word.ends_clause:
            return False
    return False
