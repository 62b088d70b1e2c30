"""Figures that a candidate states, aloud or in a CV: of what, of whom, when, and as what."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.evidence import HEARD_FROM, mean_confidence
from voicecoach.analysis.quantity import Quantity
from voicecoach.analysis.reading import Reading, Sentence
from voicecoach.interview.questions import Question
from voicecoach.interview.reread import read_again
from voicecoach.languages.english.interview.ledger import (
    APPROXIMATE,
    BEFORE_GROUP,
    BOUNDS,
    DOWN,
    MEASURES,
    MOMENTS,
    NO_CLAIM,
    NOT,
    STOP_WORDS,
    TIMED,
    UP,
)
from voicecoach.languages.english.preparing.pack_words import NAMED_LINE
from voicecoach.languages.english.quoting import as_written
from voicecoach.transcript import Word

Role = Literal["level", "up", "down", "start", "course"]
"""``course`` is "from 31 to 44", ``start`` "from 31" alone; "up to 44" is a level."""

AROUND_WORDS = 6
"""How far from a figure the thing that it measures may be named."""

LEAD_WORDS, TRAIL_WORDS = 4, 3
"""How many words before and after a figure are quoted with it, within its clause."""

CONTENT_LETTERS = 4
STEM_LETTERS = 5

TIME_UNITS = frozenset(
    {"millisecond", "second", "minute", "hour", "day", "week", "sprint", "month", "year"}
)

_MARKS = (",", ";", ":", ".", "?", "!")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFigure:
    """One figure that the candidate stated."""

    quantity: Quantity
    measure: str
    """What it is a figure of: a measure such as ``retention``, or empty where none is named."""

    counted: str
    """The stem of what was counted, of a figure without a unit: ``count`` of "eleven countries"."""

    before: tuple[str, ...]
    """The stems of other telling words before it, in order; ``after`` those after it."""

    after: tuple[str, ...]

    role: Role
    groups: tuple[str, ...]
    """Stems of the part of users, the place or the product that it is limited to."""

    moments: tuple[str, ...]
    """Words that say when; sorted."""

    approximate: bool
    quote: str
    at_s: float
    answer: int
    """Which answer of the interview, counted from 1; IN_CV for what stands in the CV."""

    question: str
    """Id of the question that it answers; empty where it stands in the CV."""

    cv_line: int = 0
    """The line of the CV that has it; 0 where it was said."""

    beside: tuple[str, ...] = ()
    """The stems of all telling words of its sentence, its measure among them; sorted."""

    asked_lines: tuple[int, ...] = ()
    """Of what was said: the lines of the CV that the question was made of."""

    @property
    def about(self) -> frozenset[str]:
        """All telling words around it."""
        return frozenset((*self.before, *self.after))


IN_CV = 0
"""The ``answer`` of what stands in the CV: it comes before all answers."""


def lines_named(question: Question) -> tuple[int, ...]:
    """Return the lines of the CV that a question says it was made of."""
    return tuple(int(found[1]) for found in NAMED_LINE.finditer(question.source))


def figures_in(
    report: Report, *, answer: int, question: str, asked_lines: tuple[int, ...] = ()
) -> tuple[StatedFigure, ...]:
    """Note the figures of an answer, in order.

    Forecasts, conditions, bars, offers, other people's figures, ends of a range ("at least") and
    what was denied or not surely heard are not stated.
    """
    found = figures_of_reading(read_again(report), answer=answer, question=question)
    return tuple(replace(each, asked_lines=asked_lines) for each in found)


def figures_of_reading(reading: Reading, *, answer: int, question: str) -> tuple[StatedFigure, ...]:
    """Note the figures of a text that was read, by the same rules."""
    return tuple(
        figure
        for sentence in reading.sentences
        for figure in _figures(reading, sentence, answer=answer, question=question)
    )


def _figures(
    reading: Reading, sentence: Sentence, *, answer: int, question: str
) -> Iterator[StatedFigure]:
    words = sentence.words
    plain = [" ".join(tokens) for tokens in reading.tokens[sentence.first : sentence.end]]
    if NO_CLAIM & set(plain) or (words and words[-1].text.endswith("?")):
        return
    quantities = reading.quantities_in(sentence.first, sentence.end - 1)
    places = [(one.first - sentence.first, one.last - sentence.first) for one in quantities]
    figures = {index for first, last in places for index in range(first, last + 1)}
    beside = tuple(sorted(set(_stems(each for at, each in enumerate(plain) if at not in figures))))
    for quantity, (first, last) in zip(quantities, places, strict=True):
        left, right = _around(words, figures, first, last)
        before = [plain[index] for index in left]
        after = [plain[index] for index in right]
        if mean_confidence(words[left.start : right.stop]) < HEARD_FROM or _open(before):
            continue
        measure = _measure(before, after, quantity)
        counted = "" if quantity.unit else next(iter(_stems(after[:3])), "")
        yield StatedFigure(
            quantity=quantity,
            measure=measure,
            counted=counted,
            before=tuple(dict.fromkeys(_stems(before, besides=measure))),
            after=tuple(dict.fromkeys(_stems(after, besides=measure))),
            role=_role(before, after, quantity),
            groups=_groups([*before, "", *after]),
            moments=tuple(sorted(MOMENTS & {*before, *after})),
            approximate=bool(APPROXIMATE & {*before[-2:], *after[:1]}),
            quote=as_written(_quote(words, first, last)),
            at_s=quantity.start_s,
            answer=answer,
            question=question,
            beside=beside,
        )


def _around(
    words: tuple[Word, ...], figures: set[int], first: int, last: int
) -> tuple[range, range]:
    """Return the places before and after a figure that speak of it, up to the next figure.

    After it they end where its clause does.
    """
    begin, end = first, last + 1
    while begin > max(0, first - AROUND_WORDS) and begin - 1 not in figures:
        begin -= 1
    while (
        end < min(len(words), last + 1 + AROUND_WORDS)
        and end not in figures
        and not words[end - 1].text.endswith(_MARKS)
    ):
        end += 1
    return range(begin, first), range(last + 1, end)


def _open(before: Sequence[str]) -> bool:
    """Whether the words before a figure make it one end of a range, or deny it."""
    return bool(BOUNDS & {*before[-2:]} or NOT & {*before[-3:]} or before[-2:] == ["up", "to"])


def _measure(before: Sequence[str], after: Sequence[str], quantity: Quantity) -> str:
    """Return the measure that is named before a figure, or after it.

    "Seventy percent of revenue" is a share of it, not its value, and measures nothing by name.
    """
    if quantity.unit == "%" and after[:1] == ["of"]:
        return ""
    for word in (*reversed(before), *after):
        name = MEASURES.get(word, "")
        if name and (quantity.unit not in TIME_UNITS or name in TIMED):
            return name
    return ""


def _role(before: Sequence[str], after: Sequence[str], quantity: Quantity) -> Role:
    if quantity.to_value is not None:
        return "course"
    if before[-1:] == ["from"]:
        return "start"
    if before[-1:] in (["to"], ["at"]):
        return "level"
    for word in (*reversed(before), *after[:2]):
        if word in UP or word in DOWN:
            return "up" if word in UP else "down"
    return "level"


def _groups(words: Sequence[str]) -> tuple[str, ...]:
    """Return the stems of what is named after "among", "in" and the like."""
    found: list[str] = []
    for place, word in enumerate(words):
        if word in BEFORE_GROUP:
            found += _stems(words[place + 1 : place + 4])
    return tuple(dict.fromkeys(found))


def _stems(words: Iterable[str], besides: str = "") -> Iterator[str]:
    """Cut telling words to their stem, leaving out those that name the measure ``besides``."""
    for word in words:
        telling = len(word) >= CONTENT_LETTERS and word.isalpha()
        known = word in STOP_WORDS | MOMENTS | UP | DOWN | APPROXIMATE
        if telling and not known and not (besides and MEASURES.get(word) == besides):
            yield word[:STEM_LETTERS]


def _quote(words: tuple[Word, ...], first: int, last: int) -> str:
    """Quote a figure with the few words that say what it is of."""
    end = last + 1
    while end < min(len(words), last + 1 + TRAIL_WORDS) and words[end - 1].text[-1:] not in _MARKS:
        end += 1
    quoted = words[max(0, first - LEAD_WORDS) : end]
    return " ".join(word.text for word in quoted).strip(".,;:!?")
