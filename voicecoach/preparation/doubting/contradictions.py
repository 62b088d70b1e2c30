"""Two lines of a CV that give different figures of one thing.

A false accusation costs more than a missed one, as in the ledger of an interview
(``interview/ledger.py``): two figures are held against each other only where they are of the same
measure in the same words, in the same direction and unit, of the same group, told of the same
role or by a summary of it, and no other work is named as their cause.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from voicecoach.analysis.quantity import MEASURED_IN, Quantity
from voicecoach.analysis.rule import whole_words
from voicecoach.interview.ledger import ROUNDED
from voicecoach.languages.english.change_words import FELL, ROSE
from voicecoach.languages.english.doubting import wording
from voicecoach.languages.english.doubting.same import (
    AND,
    ANYWHERE,
    APART,
    BEFORE_CAUSE,
    CAUSE,
    GROUP,
    LOOSE,
    NOT_TELLING,
    REGULARLY,
    SUBJECTS,
)
from voicecoach.preparation.claim_reading import ClaimReading
from voicecoach.preparation.doubting.baseline import is_course
from voicecoach.preparation.doubting.suspicion import Suspicion, beginning
from voicecoach.preparation.matching.requirement_parts import stem

MEASURE_WORDS = 8
"""Words before a figure, or after it, among which its measure is named."""

SHARED = 2
"""Telling words beside the measure that two lines share where they are of one piece of work."""

NEAREST = 12
"""A figure is held against so many earlier ones of its measure: no CV tells one thing oftener."""

_UP, _DOWN = whole_words(ROSE), whole_words(FELL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A figure that a line states, and of what."""

    reading: ClaimReading
    quantity: Quantity
    of: tuple[str, ...]
    """Stems of the words that name the measure, sorted."""

    way: str
    """``up``, ``down``, ``to`` a level, or ``is`` one."""

    groups: frozenset[str]
    causes: frozenset[str]
    apart: frozenset[str]
    """Words that say when, or which part: figures that differ in them may differ."""

    is_loose: bool
    """Rounded by its own words."""

    told: frozenset[str]
    """Stems of all telling words of the claim: what was done, and for what."""


def contradictions(readings: Sequence[ClaimReading]) -> Iterator[tuple[ClaimReading, Suspicion]]:
    """Find claims that give another figure of what an earlier line told; the later one is given."""
    known: dict[tuple[str, str, str], list[Statement]] = {}
    for reading in readings:
        for statement in statements_of(reading):
            keys = [(each, statement.way, statement.quantity.unit) for each in statement.of]
            earlier = [each for key in keys for each in known.setdefault(key, [])[-NEAREST:]]
            same = [each for each in earlier if _of_one_thing(each, statement)]
            if same and not any(_agree(each, statement) for each in same):
                yield reading, _suspicion(same[-1], statement)
            for key in keys:
                known[key].append(statement)


def statements_of(reading: ClaimReading) -> Iterator[Statement]:
    """Give the figures of a claim that name a measure."""
    quantities = reading.quantities
    for place, quantity in enumerate(quantities):
        before = _before(reading, quantity, quantities[place - 1] if place else None)
        after = _after(reading, quantity, quantities[place + 1 : place + 2])
        measure = _measure(reading, quantity, before, after)
        if not measure or (quantity.to_value is not None and not is_course(reading, quantity)):
            continue
        plain = _beside(reading, quantity)
        yield Statement(
            reading=reading,
            quantity=quantity,
            of=measure,
            way=_way(before, after, quantity),
            groups=frozenset(_named_after(plain, GROUP)),
            causes=frozenset(_named_after(plain, CAUSE)),
            apart=frozenset(APART.findall(plain)),
            is_loose=bool(LOOSE & {*before[-2:], *after[:1]}),
            told=frozenset(_stems(plain.split(), besides=())),
        )


def _of_one_thing(one: Statement, other: Statement) -> bool:
    here, there = one.reading.claim, other.reading.claim
    if here.line == there.line or (here.role and there.role and here.role != there.role):
        return False
    is_bare = not one.quantity.unit and len(one.of) < 2  # "two managers", of which nothing is told
    if is_bare and here.verb != there.verb:
        return False
    shared = (one.told & other.told) - ({*one.of} & {*other.of}) - ANYWHERE
    is_measured = one.quantity.unit in MEASURED_IN
    if is_measured and len(shared) >= SHARED and _years(one) == _years(other):
        return not (one.groups and other.groups) or bool(one.groups & other.groups)
    if one.of != other.of or one.groups != other.groups or one.apart != other.apart:
        return False
    if one.causes and other.causes:
        return bool(one.causes & other.causes)
    return not (one.causes or other.causes) or here.role != there.role


def _years(statement: Statement) -> frozenset[str]:
    """Return the years, quarters and platforms that a claim names."""
    return frozenset(word for word in statement.apart if " " not in word) - REGULARLY


def _agree(one: Statement, other: Statement) -> bool:
    loose = ROUNDED * (2 if one.is_loose or other.is_loose else 1)
    pairs = [(one.quantity.value, other.quantity.value)]
    if one.quantity.to_value is not None and other.quantity.to_value is not None:
        pairs.append((one.quantity.to_value, other.quantity.to_value))
    elif one.quantity.to_value is not None or other.quantity.to_value is not None:
        return True  # a change and its end may both be right
    return all(abs(a - b) <= loose * max(abs(a), abs(b)) for a, b in pairs)


def _suspicion(earlier: Statement, later: Statement) -> Suspicion:
    other = earlier.reading
    line = other.claim.line
    why = wording.CONTRADICTS.format(line=line, other=other.written(earlier.quantity))
    quote = later.reading.written(later.quantity) or beginning(later.reading)
    return Suspicion(reason="contradiction", quote=quote, why=why, other_line=line)


def _beside(reading: ClaimReading, quantity: Quantity) -> str:
    """Return a claim without the words of a figure: "a third" is no third quarter and no cause."""
    tokens = reading.reading.tokens
    around = (*tokens[: quantity.first], ("~",), *tokens[quantity.last + 1 :])
    return " ".join(token for each in around for token in each)


def _before(reading: ClaimReading, quantity: Quantity, earlier: Quantity | None) -> list[str]:
    """Return the plain words before a figure, back to the figure or clause before it.

    "I like messy problems, and I cut complaints by a third" measures complaints, not problems.
    """
    sentence = reading.reading.sentences[quantity.sentence]
    begin = max(sentence.first, quantity.first - MEASURE_WORDS)
    if earlier is not None:
        begin = max(begin, earlier.last + 1)
    tokens = reading.reading.tokens
    before = [token for each in tokens[begin : quantity.first] for token in each]
    subjects = [
        place
        for place, (joined, word) in enumerate(pairwise(before), start=1)
        if joined in AND and word in SUBJECTS
    ]
    return before[subjects[-1] :] if subjects else before


def _after(reading: ClaimReading, quantity: Quantity, later: Sequence[Quantity]) -> list[str]:
    """Return the plain words after a figure, up to the next one or the end of its clause."""
    words, tokens = reading.reading.words, reading.reading.tokens
    sentence = reading.reading.sentences[quantity.sentence]
    end = min(sentence.end, quantity.last + 1 + MEASURE_WORDS, *(each.first for each in later))
    found: list[str] = []
    for place in range(quantity.last + 1, end):
        if words[place - 1].text.endswith((",", ";", ".", ":", ")")):
            break
        if BEFORE_CAUSE & {*tokens[place]}:
            break
        found += tokens[place]
    return found


def _measure(
    reading: ClaimReading, quantity: Quantity, before: Sequence[str], after: Sequence[str]
) -> tuple[str, ...]:
    """Return the stems of the words that name a measure, sorted; of a count, what was counted."""
    verb = {*reading.claim.verb.lower().split()}
    named, counted = _stems(before, besides=verb), _stems(after, besides=verb)
    if quantity.unit:
        return tuple(sorted({*(named or counted)}))
    return tuple(sorted({*named, counted[0]})) if counted else ()


def _stems(words: Sequence[str], *, besides: Collection[str]) -> list[str]:
    return [
        stem(word)
        for word in words
        if word.isalpha()
        and word not in NOT_TELLING
        and word not in besides
        and not (_UP.fullmatch(word) or _DOWN.fullmatch(word))
    ]


def _way(before: Sequence[str], after: Sequence[str], quantity: Quantity) -> str:
    near = " ".join([*before, "~", *after[:2]])
    if quantity.to_value is not None:
        return "course"
    ends = before[-3:]
    if "to" in ends or "at" in ends:
        return "to"
    return "up" if _UP.search(near) else "down" if _DOWN.search(near) else "is"


def _named_after(plain: str, words: frozenset[str]) -> Iterator[str]:
    """Give the stems of the telling words that follow one of these, in the same phrase."""
    tokens = plain.split()
    for place, token in enumerate(tokens):
        if token in words:
            following = tokens[place + 1 : place + 5]
            yield from (
                stem(word) for word in following if word.isalpha() and word not in NOT_TELLING
            )
