"""A change of which nobody can tell from what it began."""

from collections.abc import Sequence

from voicecoach.analysis.quantity import Quantity
from voicecoach.analysis.rule import whole_words
from voicecoach.interview.stated_figures import TIME_UNITS
from voicecoach.languages.english.change_words import FELL, ROSE
from voicecoach.languages.english.doubting import wording
from voicecoach.languages.english.doubting.changes import (
    ABOUT,
    BAD,
    CHANGE,
    CHANGED,
    GOOD,
    JOINED,
    OF_A_DEED,
    OF_A_PLAN,
    REACHES,
    TOLD_BASE,
)
from voicecoach.preparation.claim_reading import ClaimReading
from voicecoach.preparation.doubting.suspicion import Suspicion

SHARES = frozenset({"%", "points", "basis points", "x"})
"""Units of what only says how much of something unsaid."""

BEFORE, AFTER = 12, 4
"""Words around a figure in which its change is named."""

NEXT_TO = 4
"""Words between a share and an amount that are figures of one change; a length of time is one only
right beside it, since "within 48 hours by 21%" is none."""

_CHANGED, _CHANGE, _REACHES = whole_words(CHANGED), whole_words(CHANGE), whole_words(REACHES)
_UP, _DOWN = whole_words(ROSE), whole_words(rf"{FELL}|(?:went|came|were|was) down|down")
_MARKS = (",", ";", ".", ":")

_HOW_OFTEN = ("times", "twice", "thrice", "once")
"""A factor only beside a change: "grew three times", and not "held a workshop three times"."""


def without_baseline(reading: ClaimReading) -> Suspicion | None:
    """Find a change told in shares, or where it ended, with nothing that says where it began."""
    if tells_base(reading):
        return None
    for quantity in reading.quantities:
        before, after = around(reading, quantity)
        if _is_no_result(before, after) or is_loss(before, after):
            continue
        figure = reading.written(quantity)
        if quantity.unit in SHARES and is_change(quantity, before, after):
            if not _beside_amount(reading, quantity):
                why = wording.CHANGE_ALONE.format(figure=figure)
                return Suspicion(reason="no-baseline", quote=figure, why=why)
        elif ends_change(quantity, before) and not _beside_share(reading, quantity):
            why = wording.LEVEL_ALONE.format(figure=figure)
            return Suspicion(reason="no-baseline", quote=figure, why=why)
    return None


def tells_base(reading: ClaimReading) -> bool:
    """Whether anything in a claim says from what, or against what, something changed."""
    if TOLD_BASE.search(reading.plain):
        return True
    return any(
        is_course(reading, quantity) or _follows_from(around(reading, quantity)[0])
        for quantity in reading.quantities
    )


def is_course(reading: ClaimReading, quantity: Quantity) -> bool:
    """Whether an amount is "31 to 44 percent" and no range such as "10-15%"."""
    words = reading.reading.words[quantity.first : quantity.last + 1]
    return quantity.to_value is not None and any(word.text.lower() == "to" for word in words)


def is_change(quantity: Quantity, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a share says by how much something changed, by the words around it."""
    words = quantity.text.lower().split()
    if quantity.unit == "x" and not words[-1].endswith(_HOW_OFTEN) and words[-1].isalpha():
        return after[:1] != ["as"]  # "doubled", "halved"
    if after[:1] == ["of"]:
        return False  # a share of something
    if before[-1:] in (["plus"], ["minus"]) or _CHANGE.search(" ".join(after[:3])):
        return True
    near = _without_about(before)
    if near[-1:] == ["by"] or _CHANGE.search(" ".join(near[-3:])):
        return bool(_CHANGED.search(" ".join(before)) or _CHANGE.search(" ".join(before)))
    if near and _REACHES.fullmatch(near[-1]):
        return False
    return bool(_CHANGED.search(" ".join(before)))


def ends_change(quantity: Quantity, before: Sequence[str]) -> bool:
    """Whether an amount is where a change ended: "raised retention to 44 percent"."""
    near = _without_about(before)
    if not near or near[-1] != "to" or quantity.to_value is not None:
        return False
    return bool(_CHANGED.search(" ".join(near[:-1])))


def around(reading: ClaimReading, quantity: Quantity) -> tuple[list[str], list[str]]:
    """Return the plain words before and after an amount, within its clause."""
    tokens, words = reading.reading.tokens, reading.reading.words
    sentence = reading.reading.sentences[quantity.sentence]
    first, last = quantity.first, quantity.last
    while first > max(sentence.first, quantity.first - BEFORE) and not _ends(words[first - 1].text):
        first -= 1
    while last + 1 < min(sentence.end, quantity.last + 1 + AFTER) and not _ends(words[last].text):
        last += 1
    before = [token for each in tokens[first : quantity.first] for token in each]
    return before, [token for each in tokens[quantity.last + 1 : last + 1] for token in each]


def _ends(word: str) -> bool:
    return word.endswith(_MARKS)


def _without_about(before: Sequence[str]) -> list[str]:
    """Leave out what stands between the word that governs a figure and the figure."""
    kept = list(before)
    while kept and kept[-1] in ABOUT:
        kept.pop()
    return kept


def _follows_from(before: Sequence[str]) -> bool:
    return _without_about(before)[-1:] == ["from"]


def is_loss(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a figure is of something good that fell or something bad that rose."""
    near = " ".join([*before, "~", *after])
    if _DOWN.search(near):
        return bool(GOOD.search(near)) and not BAD.search(near)
    return bool(_UP.search(near) and BAD.search(near))


def _is_no_result(before: Sequence[str], after: Sequence[str]) -> bool:
    near = " ".join(before[-5:]) + " ~ " + " ".join(after)
    return bool(OF_A_PLAN.search(near) or OF_A_DEED.search(near))


def _beside_amount(reading: ClaimReading, share: Quantity) -> bool:
    """Whether an absolute figure of the same change lets anybody work the baseline out."""
    amounts = (each for each in reading.quantities if each.unit not in SHARES)
    return any(_joined(reading, share, each) for each in amounts)


def _beside_share(reading: ClaimReading, amount: Quantity) -> bool:
    shares = (each for each in reading.quantities if each.unit in SHARES)
    return any(_joined(reading, amount, each) for each in shares if each is not amount)


def _joined(reading: ClaimReading, one: Quantity, other: Quantity) -> bool:
    first, second = (one, other) if one.first < other.first else (other, one)
    tokens = reading.reading.tokens[first.last + 1 : second.first]
    is_near = (
        0 < second.first - first.last <= (1 if {one.unit, other.unit} & TIME_UNITS else NEXT_TO)
    )
    return is_near and JOINED.issuperset(token for each in tokens for token in each)
