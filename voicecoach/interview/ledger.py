"""The contradiction ledger: the same quantity, stated with different values in one interview.

What the CV states counts as said before the first answer, where it is known; two figures of the CV
alone are nothing that was said.

A false accusation costs more than a missed one, so two figures must be of the same measure, group
and moment, in the same unit, both a level or both a change, and too far apart for rounding. On the
benchmark no pair is found, neither within the 400 answers nor among 9,800 pairs of different
stories by one writer; with one figure changed in a retelling that loses a quarter of the words
around it, one in four of all figures is noticed, forecasts and conditions counted too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from voicecoach.analysis.assessment import Report
from voicecoach.interview.probes import Probe, unsaid, wording
from voicecoach.interview.questions import Question
from voicecoach.interview.rounds import Exchange
from voicecoach.interview.stated_figures import IN_CV, StatedFigure, figures_in, lines_named
from voicecoach.languages.english.interview.probes import CONTRADICTION, CV_CONTRADICTION
from voicecoach.languages.english.listening.whole import LEFT_OUT_BEFORE
from voicecoach.languages.english.quoting import DANGLING

__all__ = [
    "Contradiction",
    "StatedFigure",
    "contradiction_probe",
    "figures_in",
    "figures_of",
    "find_contradictions",
    "with_figures",
]

SHARED = 2
"""How many telling words two figures without a named measure share, each on the same side."""

SHARED_WITHIN = 3
"""The same within one answer, where figures of like things follow each other."""

SAID_WORDS = 7
"""A figure with its words is put before the candidate in at most so many words."""

LONG_AMOUNT = 4
"""An amount of so many words is put before them by itself: "from 41 minutes to 47 minutes"."""

ROUNDED = 0.05
"""Values this close are the same figure, rounded; with "about" the double."""


ROUNDED_END = 0.02
"""The same for the end of a course whose beginning was told as it stands in the CV."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two figures that cannot both be right."""

    first: StatedFigure
    second: StatedFigure
    why: str


def with_figures(
    figures: Sequence[StatedFigure], report: Report, *, question: Question
) -> tuple[StatedFigure, ...]:
    """Return the figures with those of one more answer, the latest of all."""
    answer = max((figure.answer for figure in figures), default=IN_CV) + 1
    asked, lines = question.derived_from or question.id, lines_named(question)
    said = figures_in(report, answer=answer, question=asked, asked_lines=lines)
    return (*figures, *said)


def figures_of(exchanges: Iterable[Exchange]) -> tuple[StatedFigure, ...]:
    """Return the figures of all that was said in an interview, answer by answer."""
    figures: tuple[StatedFigure, ...] = ()
    for exchange in exchanges:
        if exchange.question.kind == "negotiation":
            continue  # another figure in a talk about pay is an ask, and contradicts nothing
        for report in (exchange.report, *exchange.replies):
            if report is not None:
                figures = with_figures(figures, report, question=exchange.question)
    return figures


def find_contradictions(figures: Sequence[StatedFigure]) -> tuple[Contradiction, ...]:
    """Return the pairs of figures that do not agree, by the later one.

    A figure is held against the last one of the same thing, and not at all where it repeats any of
    them: who clears up a contradiction is not asked again.
    """
    found: list[Contradiction] = []
    for place, later in enumerate(figures):
        if later.cv_line:
            continue
        same = _same_before(figures[:place], later)
        if same and not any(_agree(each, later) for each in same):
            named, value = later.measure or "the same thing", same[-1].quantity.text
            in_cv = same[-1].cv_line > 0
            why = f"{named} is {value} in your CV" if in_cv else f"{named} was {value} before"
            found.append(Contradiction(first=same[-1], second=later, why=why))
    return tuple(found)


def _same_before(earlier: Sequence[StatedFigure], later: StatedFigure) -> list[StatedFigure]:
    """Return the earlier figures of the same thing, with what was said of that line of the CV."""
    in_cv = [each for each in earlier if each.cv_line and _same_as_in_cv(each, later)]
    return [
        each
        for each in earlier
        if each in in_cv
        or (not each.cv_line and _same_thing(each, later))
        or (not each.cv_line and any(_same_as_in_cv(one, each) for one in in_cv))
    ]


def contradiction_probe(found: Contradiction, asked: Sequence[Probe] = ()) -> Probe | None:
    """Put the two figures before the candidate; None once all words for that were used."""
    said = {wording(probe.text) for probe in asked}
    earlier, later = _in_short(found.first), _in_short(found.second)
    wordings = CV_CONTRADICTION if found.first.cv_line else CONTRADICTION
    texts = {text.format(earlier="", later=""): text for text in wordings}
    bare = next(unsaid(list(texts), said, seed=f"{earlier} {later}"), None)
    if bare is None:
        return None
    return Probe(
        text=texts[bare].format(earlier=earlier, later=later),
        gap=None,
        quote=found.second.quote,
        about_s=found.second.at_s,
        depth=1,
    )


def _in_short(figure: StatedFigure) -> str:
    """Return the words of a figure, those nearest to its amount where they are too many."""
    words = figure.quote.strip(".,;:!?").split()
    amount = len(figure.quantity.text.split())
    at = next(
        place
        for place in range(len(words))
        if figure.quantity.text.startswith(words[place]) or place == len(words) - 1
    )
    if amount >= LONG_AMOUNT:
        words = words[max(0, at - 1) : at + amount]
    elif len(words) > SAID_WORDS:
        end = min(len(words), at + amount + 1)
        words = words[max(0, end - SAID_WORDS) : end]
    while len(words) > amount and words[0].lower().strip(",") in LEFT_OUT_BEFORE | DANGLING:
        words = words[1:]
    while len(words) > amount and words[-1].lower() in DANGLING:
        words = words[:-1]
    return " ".join(words).strip(".,;:!?")


def _same_thing(one: StatedFigure, other: StatedFigure) -> bool:
    """Whether two figures are of the same thing at the same time, told the same way."""
    if _kind(one) != _kind(other):
        return False
    here, there = set(one.groups), set(other.groups)
    if not (here <= there or there <= here):
        return False
    if one.measure and one.quantity.unit:
        return bool(one.about & other.about) or not (one.about or other.about)
    ahead, behind = set(one.before) & set(other.before), set(one.after) & set(other.after)
    enough = SHARED_WITHIN if one.answer == other.answer else SHARED
    return len(ahead) + len(behind) >= enough


def _same_as_in_cv(in_cv: StatedFigure, said: StatedFigure) -> bool:
    """Whether what was said is a figure of the CV.

    An answer to a question that was made of that line speaks of it, unless it names another moment
    or group. Any other answer may be about another job, so that it must share a telling word.
    """
    if in_cv.cv_line not in said.asked_lines:
        alike = _same_thing(in_cv, said) and bool(in_cv.about & said.about)
        return alike or _begin_alike(in_cv, said)
    if _begin_alike(in_cv, said):
        return True
    kinds = ((each.counted, each.quantity.unit, each.role) for each in (in_cv, said))
    narrower = not set(said.groups) <= set(in_cv.groups)
    if len(set(kinds)) > 1 or narrower or not set(said.moments) <= set(in_cv.moments):
        return False
    if in_cv.measure or said.measure:
        return in_cv.measure == said.measure
    return bool(in_cv.about & said.about)


def _begin_alike(in_cv: StatedFigure, said: StatedFigure) -> bool:
    """Whether two courses set out from the same value of the same unit, told in a shared word.

    They are of the same thing then, wherever in its sentence each of them names it, unless what was
    said is of another group or moment.
    """
    if not in_cv.role == said.role == "course" or in_cv.quantity.unit != said.quantity.unit:
        return False
    is_narrower = not set(said.groups) <= {*in_cv.groups, *in_cv.beside}
    if is_narrower or not set(said.moments) <= set(in_cv.moments):
        return False
    shared = set(in_cv.beside) & set(said.beside)
    return in_cv.quantity.value == said.quantity.value and bool(shared)


def _same_end(one: float, other: float) -> bool:
    """Whether two ends are one, by somebody who gave the beginning as it is: 3.8 is also 4."""
    is_rounded = other in (round(one), one) or one == round(other)
    return is_rounded or abs(one - other) <= ROUNDED_END * max(abs(one), abs(other))


def _kind(figure: StatedFigure) -> tuple[object, ...]:
    return (figure.measure, figure.counted, figure.quantity.unit, figure.role, figure.moments)


def _agree(one: StatedFigure, other: StatedFigure) -> bool:
    is_loose = one.approximate or other.approximate
    if one.cv_line and not is_loose and _begin_alike(one, other):
        return _same_end(one.quantity.to_value or 0.0, other.quantity.to_value or 0.0)
    loose = ROUNDED * (2 if is_loose else 1)
    values = [(one.quantity.value, other.quantity.value)]
    if one.quantity.to_value is not None and other.quantity.to_value is not None:
        values.append((one.quantity.to_value, other.quantity.to_value))
    return all(abs(a - b) <= loose * max(abs(a), abs(b)) for a, b in values)
