"""The figures of a CV, as the contradiction ledger holds answers against them."""

from dataclasses import replace

from voicecoach.analysis.reading import read
from voicecoach.interview.stated_figures import IN_CV, StatedFigure, figures_of_reading
from voicecoach.languages.english import ENGLISH
from voicecoach.preparation.asking.quoted_line import in_words
from voicecoach.preparation.cv import Claim, Cv
from voicecoach.transcript import Transcript, Word


def figures_in_cv(cv: Cv) -> tuple[StatedFigure, ...]:
    """Note what the claims of a CV state in figures, in the order of its lines.

    They are read by the rules for what is said: ends of a range ("more than"), goals and other
    people's figures state nothing.
    """
    return tuple(figure for claim in cv.claims for figure in _figures(claim))


def _figures(claim: Claim) -> tuple[StatedFigure, ...]:
    transcript = _as_if_said(in_words(claim.text))
    if not transcript.words:
        return ()
    reading = read(transcript, language=ENGLISH, kind="behavioral", budget_s=90.0)
    found = figures_of_reading(reading, answer=IN_CV, question="")
    return tuple(replace(each, cv_line=claim.line) for each in found)


def _as_if_said(text: str) -> Transcript:
    """Return a text as a transcript of which no time is known."""
    words = tuple(
        Word(text=word, start_s=float(place), end_s=float(place + 1))
        for place, word in enumerate(text.split())
    )
    return Transcript(words=words, speech=(), duration_s=float(len(words)), times_from="assumed")
