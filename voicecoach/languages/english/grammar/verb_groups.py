"""Who does what in a spoken sentence: a verb, its subject, and whether it is claimed as done.

It reads from the verb to the left, over adverbs and auxiliaries, to the subject. Nothing hangs on
punctuation, so that recognized speech is read as written text is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from voicecoach.languages.english.grammar import small_words as words
from voicecoach.languages.english.grammar.clauses import (
    Mood,
    Subject,
    VerbGroup,
    group_of,
    is_adverb,
)
from voicecoach.languages.english.grammar.verb_forms import INVARIANT, IRREGULAR_PASTS, Form


def split_contractions(line: Sequence[str]) -> tuple[list[str], list[int]]:
    """Write "I'd" as two words; also return for each word the token that it came from."""
    tokens: list[str] = []
    sources: list[int] = []
    for index, token in enumerate(line):
        parts: tuple[str, ...] = words.SPLIT.get(token, (token,))
        if token not in words.SPLIT and re.fullmatch(r".+n't", token):
            parts = (token[:-3], "not")
        tokens.extend(parts)
        sources.extend([index] * len(parts))
    return tokens, sources


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passed:
    """What stands between a verb and the word that governs it."""

    place: int
    """The governing word; -1 at the beginning of the line."""

    auxiliaries: frozenset[str]
    all: frozenset[str]


def read_group(tokens: Sequence[str], verb: int, form: Form) -> VerbGroup | None:
    """Read the group around the verb at ``verb``; None where it is a noun or tells no deed."""
    passed = _to_the_left(tokens, verb)
    before = tokens[passed.place] if passed.place >= 0 else ""
    if form is Form.GERUND and before == "up" and tokens[passed.place - 1] == "ended":
        return read_group(tokens, passed.place - 1, Form.PAST)
    passive = form is Form.PAST and bool(words.BE & passed.auxiliaries)
    if before == "to":
        group = _infinitive(tokens, passed.place, verb)
    elif before in words.PRONOUNS and not passive:
        mood = _mood(passed.auxiliaries, form, tokens[verb])
        group = group_of(tokens, passed.place, verb, mood)
    elif before in words.CONJUNCTIONS and passed.auxiliaries <= words.HAVE:
        group = _coordinated(tokens, passed.place, verb, form)
    elif not before:
        group = _opening(tokens, verb, form) if not passed.auxiliaries else None
    else:
        group = _with_noun(tokens, passed, verb, form)
    if group is None:
        return None
    return replace(
        group,
        verb=verb,
        mood=Mood.UNREAL if words.UNDONE & passed.all else group.mood,
        negated=group.negated or bool(words.NOT & passed.all),
        hedged=group.hedged or bool(passed.all & (words.HEDGES | {"kind", "sort"})),
        perfect=bool(words.HAVE & passed.auxiliaries)
        or (form is Form.PAST and "'d" in passed.auxiliaries),
        progressive=form is Form.GERUND,
    )


def _to_the_left(tokens: Sequence[str], verb: int) -> _Passed:
    """Pass adverbs, "not" and auxiliaries."""
    place = verb - 1
    auxiliaries: set[str] = set()
    passed: set[str] = set()
    while place >= 0:
        token = tokens[place]
        phrase = _phrase_ending_at(tokens, place)
        if phrase:
            passed.update(phrase)
            place -= len(phrase)
            continue
        if token in words.AUXILIARIES:
            auxiliaries.add(token)
        elif not is_adverb(token) and token not in words.NOT:
            break
        passed.add(token)
        place -= 1
    return _Passed(place=place, auxiliaries=frozenset(auxiliaries), all=frozenset(passed))


def _phrase_ending_at(tokens: Sequence[str], place: int) -> tuple[str, ...]:
    for phrase in words.ADVERBIAL_PHRASES:
        first = place + 1 - len(phrase)
        if first > 0 and tuple(tokens[first : place + 1]) == phrase:
            return phrase
    return ()


def _mood(auxiliaries: frozenset[str], form: Form, verb: str) -> Mood:
    if words.UNREAL & auxiliaries:
        return Mood.UNREAL
    if words.WOULD & auxiliaries:
        if form is Form.PAST and "'d" in auxiliaries:
            return Mood.DONE  # "I'd decided"
        return Mood.UNREAL if words.HAVE & auxiliaries else Mood.WOULD
    if form is Form.GERUND:
        return Mood.NOW if {"am", "are", "is"} & auxiliaries else Mood.DONE
    if form is Form.PAST or "did" in auxiliaries:
        return Mood.DONE
    return Mood.DONE if verb in INVARIANT and not auxiliaries else Mood.NOW


def _infinitive(tokens: Sequence[str], to: int, verb: int) -> VerbGroup | None:
    """Read "had to stop", "was going to stop"; None where the infinitive tells a purpose."""
    if to and tokens[to - 1] in words.HAVE:
        obliged = _to_the_left(tokens, to - 1)
        done = tokens[to - 1] == "had" and not (obliged.auxiliaries or words.NOT & obliged.all)
        mood = Mood.DONE if done else Mood.UNREAL
        return _under_pronoun(tokens, obliged, verb, mood)
    governor = _to_the_left(tokens, to).place
    if governor < 0 or tokens[governor] not in words.GOVERNORS:
        return None
    passed = _to_the_left(tokens, governor)
    mood = Mood.DONE if tokens[governor] in words.CARRIED_OUT else Mood.UNREAL
    if tokens[governor] == "going" and {"am", "are", "is"} & passed.auxiliaries:
        mood = Mood.WOULD
    elif tokens[governor] == "going" and "not" in passed.all:
        mood = Mood.DONE  # "I wasn't going to let them": refused
    group = _under_pronoun(tokens, passed, verb, mood)
    return group and replace(group, negated=bool(words.NOT & passed.all))


def _under_pronoun(
    tokens: Sequence[str], passed: _Passed, verb: int, mood: Mood
) -> VerbGroup | None:
    if passed.place < 0 or tokens[passed.place] not in words.PRONOUNS:
        return None
    return group_of(tokens, passed.place, verb, mood)


def _coordinated(
    tokens: Sequence[str], conjunction: int, verb: int, form: Form
) -> VerbGroup | None:
    """Read "I told them and stopped it": the subject stands before, the mood is the same."""
    subject = _subject_before(tokens, conjunction)
    if subject is None or form is Form.GERUND:
        return None
    auxiliaries: set[str] = set()
    head = subject + 1
    while head < conjunction and (
        tokens[head] in words.AUXILIARIES | words.NOT or is_adverb(tokens[head])
    ):
        auxiliaries |= {tokens[head]} & words.AUXILIARIES
        head += 1
    if tokens[head].endswith("ed") or tokens[head] in IRREGULAR_PASTS:
        auxiliaries.discard("'d")  # "I'd gone and", where it is "had"
    would = bool(auxiliaries & (words.WOULD | words.UNREAL | words.DO))
    if tokens[head] in words.WISHES or (form is Form.PAST and would):
        return None
    if form is Form.BASE and not (would or tokens[verb] in INVARIANT):
        return None
    mood = _mood(frozenset(auxiliaries), form, tokens[verb])
    return group_of(tokens, subject, verb, mood)


def _subject_before(tokens: Sequence[str], conjunction: int) -> int | None:
    for place in range(conjunction - 1, max(-1, conjunction - _FAR), -1):
        token = tokens[place]
        if token in {"it", "you"} and tokens[place + 1] not in words.AUXILIARIES:
            continue  # an object
        if token in words.PRONOUNS:
            return place
        if token in words.ROLES and _acts(tokens[place + 1]):
            return None
    return None


_FAR = 30
"""How many words a subject may stand before a verb that shares it."""


def _acts(after: str) -> bool:
    """Whether the word behind a noun looks like a verb of its own."""
    return (
        after in words.AUXILIARIES
        or after.endswith("ed")
        or after in words.SAYING
        or after in {"came", "went", "made", "took", "got", "gave", "left", "saw"}
    )


def _opening(tokens: Sequence[str], verb: int, form: Form) -> VerbGroup | None:
    """Read a sentence that begins with its verb: "Scrapped the deck that nobody opened"."""
    if form is not Form.PAST or not words.OBJECT_OPENS & {*tokens[verb + 1 : verb + 2]}:
        return None
    return VerbGroup(subject=Subject.SPEAKER, mood=Mood.DONE, first=verb, verb=verb)


def _with_noun(tokens: Sequence[str], passed: _Passed, verb: int, form: Form) -> VerbGroup | None:
    """Read "my director decided", "the two of us decided" and "it was cancelled"."""
    before = tokens[passed.place]
    mood = _mood(passed.auxiliaries, form, tokens[verb])
    if form is Form.PAST and words.BE & passed.auxiliaries:
        if before in {"i", "we"}:
            return None
        return VerbGroup(subject=Subject.NOBODY, mood=mood, first=passed.place, verb=verb)
    past = form is Form.PAST or (tokens[verb] in INVARIANT and not passed.auxiliaries)
    if not past or before in words.NO_SUBJECTS:
        return None
    both = before == "us" or tuple(tokens[passed.place - 1 : passed.place + 1]) == ("we", "two")
    subject = Subject.SHARED if both else Subject.OTHER
    return VerbGroup(subject=subject, mood=mood, first=passed.place, verb=verb)
