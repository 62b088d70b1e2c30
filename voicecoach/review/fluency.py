"""How fluent an answer was, for who speaks a second language: by place, against oneself.

Pauses inside a clause and at its end are told apart, since listeners do: in 90 Japanese learners
and 10 native speakers, pauses at the ends of clauses told low from middling fluency, pauses inside
clauses middling from high, and articulation rate high from native-like (Saito et al. 2018, Applied
Psycholinguistics 39:593). A pause inside a clause marks the search for a word (Kahng 2014). The
rate is held against the speaker's own, since length, age and dialect shift it (Jacewicz, Fox & Wei
2010, JASA 128:839). There is no score of accent or pronunciation, and there won't be.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

from voicecoach.analysis.assessment import Pause, Report
from voicecoach.analysis.evidence import ENOUGH_WORDS
from voicecoach.analysis.line import tokens_of
from voicecoach.languages.english.grammar.borders import begins_clause
from voicecoach.review.words import transcript_view

Place = Literal["inside", "between"]
"""Inside a clause, or between two of them: at the end of one."""

FEWEST_ANSWERS = 3
"""A base line of fewer answers says nothing. House rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """How somebody usually speaks."""

    articulation_wpm: float
    """Words a minute of speech, pauses left out: the median of earlier answers."""

    answers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPause:
    """A silence between two words of at least 250 ms (Goldman-Eisler 1968, in De Jong & Bosker)."""

    start_s: float
    """Of the recording, as ``end_s``."""

    end_s: float
    second: int
    """From the first speech."""

    place: Place
    before: int
    """Index of the word that it comes before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fluency:
    """Counts and rates of one answer. Rates are per minute of the answer; None under 25 words."""

    pauses: tuple[PlacedPause, ...]
    """In order; silences around speech in another language are left out."""

    pauses_inside_clause: int
    pauses_at_clause_end: int
    inside_per_min: float | None
    at_end_per_min: float | None
    longest_inside: PlacedPause | None
    fillers_inside_clause: int
    fillers_between_clauses: int
    fillers_lower_bound: bool
    """The recognizer leaves fillers out: there were at least so many."""

    articulation_wpm: float | None
    baseline: Baseline | None
    against_baseline: float | None
    """Share by which the rate is above the own base line, below it where negative."""

    approximate: bool
    """Words and sound disagreed in places: say "about"."""


def baseline_of(articulation_wpm: Iterable[float | None]) -> Baseline | None:
    """Make the base line of earlier spoken answers; None of fewer than three with a rate."""
    rates = [rate for rate in articulation_wpm if rate]
    if len(rates) < FEWEST_ANSWERS:
        return None
    return Baseline(articulation_wpm=median(rates), answers=len(rates))


def fluency(report: Report, baseline: Baseline | None = None) -> Fluency | None:
    """Measure an answer; None where its times were not measured on sound, or nothing was said.

    Word times that a recognizer gives say nothing of pauses, so a transcript without its sound is
    not measured either.
    """
    transcript, timing = report.transcript, report.timing
    if transcript.times_from != "audio" or not transcript.words:
        return None
    fillers = _fillers(report)
    borders = _borders(report, frozenset(place for run in fillers for place in run))
    pauses = tuple(
        placed for pause in timing.pauses if (placed := _placed(pause, report, borders, fillers))
    )
    inside = [pause for pause in pauses if pause.place == "inside"]
    between = sum(_place(run.stop, borders, fillers) == "between" for run in fillers)
    foreign_s = sum(passage.end_s - passage.start_s for passage in transcript.foreign)
    minutes = (timing.duration_s - foreign_s) / 60.0
    told = len(transcript.words) >= ENOUGH_WORDS and minutes > 0
    rate = timing.articulation_wpm if told and timing.articulation_wpm > 0 else None
    return Fluency(
        pauses=pauses,
        pauses_inside_clause=len(inside),
        pauses_at_clause_end=len(pauses) - len(inside),
        inside_per_min=len(inside) / minutes if told else None,
        at_end_per_min=(len(pauses) - len(inside)) / minutes if told else None,
        longest_inside=max(inside, key=lambda each: each.end_s - each.start_s, default=None),
        fillers_inside_clause=len(fillers) - between,
        fillers_between_clauses=between,
        fillers_lower_bound=report.delivery.fillers_lower_bound,
        articulation_wpm=rate,
        baseline=baseline,
        against_baseline=rate / baseline.articulation_wpm - 1.0 if rate and baseline else None,
        approximate=timing.approximate,
    )


def _fillers(report: Report) -> Sequence[range]:
    return [
        range(item.first, item.last + 1)
        for item in report.signals
        if item.signal == "filler" and 0 <= item.first <= item.last < len(report.transcript.words)
    ]


def _borders(report: Report, fillers: frozenset[int]) -> frozenset[int]:
    """Return the places of the words that begin a clause, fillers aside."""
    borders: set[int] = set()
    for sentence in transcript_view(report):
        tokens: list[str] = []
        places: list[int] = []
        for place, word in enumerate(report.transcript.words[sentence.first :], sentence.first):
            if place >= sentence.first + len(sentence.words):
                break
            for token in () if place in fillers else tokens_of(word):
                tokens.append(token)
                places.append(place)
        borders.update(place for index, place in enumerate(places) if begins_clause(tokens, index))
    return frozenset(borders)


def _placed(
    pause: Pause, report: Report, borders: frozenset[int], fillers: Sequence[range]
) -> PlacedPause | None:
    """Say between which words a pause lies; None before the first, after the last or by others."""
    words, begins_s = report.transcript.words, report.transcript.begins_s
    middle_s = (pause.start_s + pause.end_s) / 2
    before = next((at for at, word in enumerate(words) if word.start_s >= middle_s), len(words))
    foreign = any(
        passage.start_s <= pause.end_s and pause.start_s <= passage.end_s
        for passage in report.transcript.foreign
    )
    if foreign or not 0 < before < len(words):
        return None
    return PlacedPause(
        start_s=pause.start_s,
        end_s=pause.end_s,
        second=round(max(0.0, pause.start_s - begins_s)),
        place=_place(before, borders, fillers),
        before=before,
    )


def _place(before: int, borders: frozenset[int], fillers: Sequence[range]) -> Place:
    """Whether a clause begins at a word, or at the next that is no filler."""
    skipped = {place for run in fillers for place in run}
    while before in skipped:
        before += 1
    return "between" if before in borders else "inside"
