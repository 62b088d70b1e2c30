"""Which of the things that an answer should bring in were heard: by telling words and figures.

A line of a CV is heard where three of five of its telling words are, or one of its figures with one
of the words, within two sentences. What is only near is never denied. House rules; measured on
openings by several persons (tests/interview/covered, docs/preparing.md).
"""

import functools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from voicecoach.analysis.assessment import Covered, Evidence, Report
from voicecoach.analysis.evidence import HEARD_FROM, evidence_of
from voicecoach.analysis.reading import Reading, read
from voicecoach.interview.figures import Figure, figures_of, is_close, same_figure
from voicecoach.interview.reread import is_unsure, read_again
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.english.listening.same_meaning import GENERIC, SAME, SHORT
from voicecoach.languages.english.listening.telling_words import STOP_WORDS
from voicecoach.languages.english.stems import stem
from voicecoach.transcript import Span, Transcript, Word

ENOUGH = 0.6
"""Share of the telling words that makes a line heard: three of five."""

NEAR = 0.34
"""Share from which it is not denied."""

HINTED = 0.2
"""The same for a line without a figure, which has fewer ways to be told: a single word of five."""

FEWEST = 2
"""Words that are shared at least, where no figure is: one is chance."""

IN_COMMON = 0.5
"""What a word counts that several of the lines have: it tells less between them."""

BESIDE = 4
"""So many words from a figure, a word that any CV has says what it counts."""

SENTENCES = 2
"""A line is told within so many sentences."""

_WORD_S = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """What would tell a line of a CV."""

    weights: Mapping[frozenset[str], float]
    """Of each telling word what it may be said as, and what it counts."""

    plain: frozenset[str]
    """Stems of its words that any CV has."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hit:
    """How much of a line was heard in a few sentences."""

    share: float
    words: int
    telling: int
    """Figures that tell the line alone, such as shares and money."""

    counts: int
    """Other figures: "four" is said of many things."""

    figures: bool
    """The line has any."""

    beside: bool
    """A word of the line that any CV has stands right by a figure: "a team of fifteen"."""

    exact: bool
    """One of the telling figures was said as it is, give or take its rounding."""

    places: tuple[int, ...]
    """Of the words that matched, in order."""

    @property
    def heard(self) -> bool:
        if self.telling >= FEWEST or (self.words and (self.telling or self.counts >= FEWEST)):
            return True
        return self.share >= (NEAR if self.counts else ENOUGH) and self.words >= FEWEST

    @property
    def near(self) -> bool:
        if self.heard or self.exact or (self.counts and (self.words or self.beside)):
            return True
        few = not self.figures and self.share >= HINTED
        return few or (self.share >= NEAR and self.words >= FEWEST)

    @property
    def rank(self) -> tuple[bool, bool, float, int]:
        weight = self.share + 0.5 * self.telling + 0.25 * self.counts
        return self.heard, self.near, weight, -min(self.places, default=0)


def find_covered(report: Report, covers: Sequence[str]) -> tuple[Covered, ...]:
    """Say for each of the lines whether the answer brought it in, and on which words that rests.

    Where the recognizer was unsure of the whole answer, nothing is called missing.
    """
    reading, unsure = read_again(report), is_unsure(report)
    return tuple(
        _covered(text, line, reading, unsure=unsure)
        for text, line in zip(covers, _lines(covers), strict=True)
    )


def _covered(text: str, line: _Line, reading: Reading, *, unsure: bool) -> Covered:
    best = max(_hits(line, reading), key=lambda hit: hit.rank, default=None)
    if best is None or not best.near:
        return Covered(text=text, level="perhaps" if unsure else "missing")
    evidence = _evidence(best.places, reading)
    sure = best.heard and not unsure and evidence.heard >= HEARD_FROM
    return Covered(
        text=text,
        level="heard" if sure else "perhaps",
        evidence=(evidence,),
        without_figure=sure and any(each.telling for each in line.figures) and not best.telling,
    )


def _hits(line: _Line, reading: Reading) -> Iterator[_Hit]:
    """Look for a line in each sentence, and in each with the one behind it."""
    figures, total = figures_of(reading), sum(line.weights.values())
    for index, sentence in enumerate(reading.sentences):
        for last in reading.sentences[index : index + SENTENCES]:
            places = range(sentence.first, last.end)
            words = {key: place for key in line.weights
                     for place in _places(key, places, reading)[:1]}  # fmt: skip
            matched = [
                (wanted, said)
                for wanted in line.figures
                for said in figures
                if said.first in places and said.last in places and same_figure(wanted, said)
            ]
            telling = {wanted.value for wanted, said in matched if wanted.telling}
            counts = {wanted.value for wanted, said in matched} - telling
            at = {*words.values(), *(place for _wanted, said in matched
                                     for place in range(said.first, said.last + 1))}  # fmt: skip
            yield _Hit(
                share=sum(line.weights[key] for key in words) / total if total else 0.0,
                words=len(words),
                telling=len(telling),
                counts=len(counts),
                figures=bool(line.figures),
                beside=any(_stands_by(said, line.plain, reading) for _wanted, said in matched),
                exact=any(wanted.telling and is_close(wanted, said) for wanted, said in matched),
                places=tuple(sorted(at)),
            )


def _places(key: frozenset[str], places: range, reading: Reading) -> list[int]:
    return [
        place for place in places
        if any(token not in GENERIC and stem(token) in key for token in reading.tokens[place])
    ]  # fmt: skip


def _stands_by(figure: Figure, plain: frozenset[str], reading: Reading) -> bool:
    places = range(max(0, figure.first - BESIDE), min(len(reading.words), figure.last + BESIDE + 1))
    return any(stem(token) in plain for place in places for token in reading.tokens[place])


def _evidence(places: Sequence[int], reading: Reading) -> Evidence:
    """Quote the sentence that has most of the words, from the first of them to the last."""
    counted = Counter(reading.sentence_at(place).index for place in places)
    index = max(counted, key=lambda each: (counted[each], -each))
    inside = [place for place in places if reading.sentence_at(place).index == index]
    return evidence_of(
        reading, inside[0], inside[-1], signal="covered", rule="coverage", reliability=1.0
    )


def _lines(covers: Sequence[str]) -> tuple[_Line, ...]:
    readings = [_read(text) for text in covers]
    keys = [tuple(dict.fromkeys(_keys(reading))) for reading in readings]
    shared = Counter(key for each in keys for key in each)
    return tuple(
        _Line(
            weights={key: IN_COMMON if shared[key] > 1 else 1.0 for key in each},
            plain=frozenset(
                stem(token) for tokens in reading.tokens for token in tokens if token in GENERIC
            ),
            figures=figures_of(reading),
        )
        for each, reading in zip(keys, readings, strict=True)
    )


def _read(text: str) -> Reading:
    words = tuple(
        Word(text=word, start_s=place * _WORD_S, end_s=(place + 1) * _WORD_S)
        for place, word in enumerate(text.split())
    )
    end_s = len(words) * _WORD_S
    spoken = (Span(start_s=0.0, end_s=end_s),)
    said = Transcript(words=words, speech=spoken, duration_s=end_s, times_from="assumed")
    return read(said, language=ENGLISH)


def _keys(reading: Reading) -> Iterator[frozenset[str]]:
    """Give the telling words of a line, each with all that it may be said as."""
    figures = {place for each in reading.quantities for place in range(each.first, each.last + 1)}
    for place, tokens in enumerate(reading.tokens):
        for token in tokens if place not in figures else ():
            known = token in STOP_WORDS or token in SHORT or token in GENERIC
            if len(token) >= 3 and token.isalpha() and not known:
                yield frozenset({stem(token), *_same(token)})


@functools.cache
def _same(token: str) -> frozenset[str]:
    """Return the stems of what says the same as a word."""
    groups = [frozenset(map(stem, row.split())) for row in SAME]
    return frozenset().union(*(group for group in groups if stem(token) in group))
