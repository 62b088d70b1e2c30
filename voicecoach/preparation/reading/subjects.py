"""Deeds that a CV tells with a subject: "I led", "we have launched", "my team shipped"."""

from collections.abc import Sequence
from dataclasses import replace

from voicecoach.languages.english.cv.deed_nouns import ADVERBS, CHARGES, DUTIES, TEAM_SUBJECTS
from voicecoach.languages.english.cv.deeds import (
    ARRIVED,
    COMPANY_PASTS,
    DUTY_STATES,
    DUTY_VERBS,
    FELT,
    LIFE,
    SPENT,
    STATES,
    TRAITS,
)
from voicecoach.languages.english.cv.noun_verbs import DETERMINERS
from voicecoach.preparation.reading.deed import Around, Deed
from voicecoach.preparation.reading.verbs import base_of, gerund_of, past_of
from voicecoach.preparation.reading.wording import Word

FAR = 30
"""Within so many words from the beginning a clause is looked for."""

_NEAR = 6
"""So near the beginning "who" speaks of the candidate: "Product manager who has shipped"."""

_PRONOUNS = frozenset({"i", "we", "he", "she"})
_WHEN = frozenset({"when", "after", "before", "since", "until", "as", "once", "where", "while"})
_HAVE = frozenset({"have", "has", "had", "having"})
BE = frozenset({"am", "was", "were", "are", "is", "been"})
_NOT_AT_IT = frozenset({"looking", "seeking", "living", "hoping", "reading", "based"})


def told_of_person(words: Sequence[Word], first: int, around: Around) -> Deed | None:
    """Read a clause of "I", "we", "she" or the candidate's name, wherever it stands."""
    for index in range(first, min(len(words), first + FAR)):
        pronoun, _, short = words[index].plain.partition("'")
        named = index == first and words[index].plain in around.names
        team = _team_subject(words, index)
        who = pronoun == "who" and around.setting in ("person", "record") and index - first <= _NEAR
        if index > first and pronoun in ("he", "she") and words[index].text[:1].isupper():
            continue  # "Mentor, She Code Africa"
        if not (pronoun in _PRONOUNS or named or team or who) or short == "ll":
            continue
        start = index + max(1, team)
        if index and words[index - 1].plain in _WHEN and _arrived(words, start):
            continue
        while named and start < len(words) and words[start].plain in around.names:
            start += 1
        deed = _predicate(words, start, around, short) or _joined(words, start, around)
        if deed is not None:
            return replace(deed, owner="team" if team or pronoun == "we" else "self")
    return None


def _arrived(words: Sequence[Word], start: int) -> bool:
    """Whether "when I joined" only tells when."""
    return start < len(words) and words[start].plain in ARRIVED


def _team_subject(words: Sequence[Word], index: int) -> int:
    """Return of how many words "our team" or its like is that begins here; 0 for none."""
    for phrase in TEAM_SUBJECTS:
        parts = phrase.split()
        if [word.plain for word in words[index : index + len(parts)]] == parts:
            return len(parts)
    line = [word.plain for word in words[index : index + 3]]
    named = len(line) > 2 and line[0] in ("the", "our", "my") and line[2] in ("team", "squad")
    return 3 if named else 0


def _predicate(words: Sequence[Word], start: int, around: Around, short: str) -> Deed | None:
    """Read what is said of a person from the word behind the subject on.

    ``short`` is what was left of an auxiliary: "ve", "d", "m".
    """
    place, passed = skip_adverbs(words, start)
    if place >= len(words):
        return None
    duty = duty_at(words, place) or had_to(words, place) or _position(words, place, around)
    if duty is not None:
        return duty
    plain = words[place].plain
    if past_of(plain) and plain not in TRAITS:
        perfect = short in ("ve", "d") or bool(passed & _HAVE)
        of_life = plain in FELT and not perfect
        passive = bool(passed & BE) and plain in COMPANY_PASTS | {"born", "raised"}
        told = of_life or passive or tells_life(words, place, around)
        return None if told else Deed(verb=plain, after=place + 1)
    return _in_present(words, place, around, being=short in ("m", "re") or bool(passed & BE))


def _position(words: Sequence[Word], place: int, around: Around) -> Deed | None:
    """Read "I was the only designer", under a position."""
    being = words[place - 1].plain.partition("'")[2] == "m" or words[place - 1].plain in BE
    told = around.setting == "role" and being and says_charge(words, place)
    return Deed(verb="was", after=place) if told else None


def says_charge(words: Sequence[Word], place: int) -> bool:
    """Whether "the only designer", "the owner of" stands here, and not just a title."""
    ahead = [word.plain for word in words[place : place + 5]]
    return object_follows(words, place) and bool(CHARGES & {*ahead})


def had_to(words: Sequence[Word], place: int) -> Deed | None:
    """Read "had to close the office", "was able to reduce costs"."""
    at = place + 1 if words[place].plain == "able" else place
    if (
        at + 1 >= len(words)
        or words[at].plain != "to"
        or words[at - 1].plain not in ("had", "able")
    ):
        return None
    return Deed(verb=words[at + 1].plain, after=at + 2) if base_of(words[at + 1].plain) else None


def _joined(words: Sequence[Word], start: int, around: Around) -> Deed | None:
    """Read what follows "and" with the same subject: "I was the first PM and set up …"."""
    for index in range(start, min(len(words) - 1, start + FAR // 2)):
        if words[index].plain == "and":
            place, _ = skip_adverbs(words, index + 1)
            plain = words[place].plain if place < len(words) else ""
            known = bool(past_of(plain)) and plain not in TRAITS | FELT | COMPANY_PASTS
            if known and around.setting == "role":
                return Deed(verb=plain, after=place + 1)
    return None


def _in_present(words: Sequence[Word], place: int, around: Around, *, being: bool) -> Deed | None:
    plain = words[place].plain
    if being:
        at_it = gerund_of(plain) and plain not in _NOT_AT_IT
        return Deed(verb=plain, after=place + 1) if at_it else None
    verb = base_of(plain)
    if verb is None or words[place - 1].plain in ("to", "could", "not"):
        return None
    at_work = around.setting == "role" and plain not in STATES - DUTY_STATES
    duty = around.setting != "study" and verb in DUTY_VERBS and object_follows(words, place + 1)
    return Deed(verb=plain, after=place + 1) if at_work or duty else None


def skip_adverbs(words: Sequence[Word], start: int) -> tuple[int, frozenset[str]]:
    """Return the first place from ``start`` on that holds no adverb or auxiliary, and those."""
    place = start
    while place < len(words):
        plain = words[place].plain
        adverb = plain.endswith("ly") and len(plain) > 4 and not base_of(plain)
        if not adverb and plain not in ADVERBS:
            break
        place += 1
    return place, frozenset(word.plain for word in words[start:place])


def object_follows(words: Sequence[Word], place: int) -> bool:
    """Whether an article, a possessive or a figure stands here, as before an object."""
    return place < len(words) and (
        words[place].plain in DETERMINERS or words[place].plain[:1].isdigit()
    )


def tells_life(words: Sequence[Word], place: int, around: Around) -> bool:
    """Whether a past tells of the course of a life, where a person is described."""
    if around.setting != "person":
        return False
    plain = words[place].plain
    return plain in SPENT or (plain in LIFE and not object_follows(words, place + 1))


def duty_at(words: Sequence[Word], place: int) -> Deed | None:
    """Read "responsible for" and its like."""
    line = [word.plain for word in words[place : place + 5]]
    for phrase in DUTIES:
        parts = phrase.split()
        if line[: len(parts)] == parts and len(words) > place + len(parts):
            return Deed(verb=phrase, after=place + len(parts))
    return None
