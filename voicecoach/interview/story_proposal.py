"""A story as it is proposed from an answer, in the candidate's own words."""

from collections.abc import Sequence

from voicecoach.analysis.assessment import Evidence, Report
from voicecoach.analysis.evidence import best_of
from voicecoach.analysis.quantity import Quantity
from voicecoach.analysis.reading import Reading, Sentence
from voicecoach.interview.likeness import telling_words
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS, Question
from voicecoach.interview.reread import read_again
from voicecoach.interview.stories import JudgmentCore, Story, slug
from voicecoach.languages.english.listening.story_core import chosen, reason, turned_down
from voicecoach.languages.english.quoting import as_written

FEWEST_TOLD = 3
"""Telling words that a story has at least, where no choice is heard in it."""

MOST_NUMBERS = 5

HELD_AGAINST = ("impact_number", "criterion")
"""Signals whose figures a panel asks for again: results first, then the bars they were held
against."""

TIMES = frozenset({"day", "hour", "minute", "month", "quarter", "second", "sprint", "week", "year"})
"""Units of how long something took: in the story already."""


def propose(report: Report, *, question: Question | None, text: str = "") -> Story:
    """Propose a story from an answer: its core, numbers and counterfactual in its own words.

    What was not heard stays empty, for the candidate to fill in, and so does the domain where the
    question has none.
    """
    reading = read_again(report)
    choice = _best(report, "decision")
    domain = question.domain if question is not None else ""
    quote = _quote(choice)
    title = " ".join((quote or report.transcript.text).split()[:8]).rstrip(".,;:")
    return Story(
        id=slug(title),
        title=title,
        domain=domain if domain in BEHAVIORAL_DOMAINS else "",
        core=_core(report, reading, choice) if choice else JudgmentCore(chose=""),
        numbers=_numbers(report, reading),
        counterfactual=_quote(_best(report, "counterfactual")),
        text=text or report.transcript.text,
        told_for=(question.id,) if question is not None else (),
    )


def is_a_story(report: Report) -> bool:
    """Whether an answer tells anything: "I don't have one" does not."""
    told = len(telling_words(report.transcript.text)) >= FEWEST_TOLD
    return told or _best(report, "decision") is not None


def _best(report: Report, signal: str) -> Evidence | None:
    found = [item for item in report.signals if item.signal == signal]
    return best_of(found) if found else None


def _core(report: Report, reading: Reading, choice: Evidence) -> JudgmentCore:
    """Make a core of the sentences around the evidence: quotes are cut for the ear."""
    sentence = _sentence(reading, choice)
    from_choice = sentence and sentence[sentence.find(choice.quote.split()[0]) :]
    other = _sentence(reading, _best(report, "rejected_alternative"))
    return JudgmentCore(
        chose=chosen(from_choice or choice.quote),
        over=turned_down(other, choice=sentence) if other else "",
        under=reason(sentence, _sentence(reading, _best(report, "criterion"))),
    )


def _sentence(reading: Reading, evidence: Evidence | None) -> str:
    if evidence is None or not 0 <= evidence.first < len(reading.words):
        return evidence.quote if evidence else ""
    return reading.sentence_at(evidence.first).text


def _numbers(report: Report, reading: Reading) -> tuple[str, ...]:
    """Return the figures of results and bars, each once, as they were said."""
    found: list[Quantity] = []
    for signal in HELD_AGAINST:
        for item in report.signals:
            if item.signal == signal and 0 <= item.first < len(reading.words):
                found += _figures(reading, reading.sentence_at(item.first))
    return tuple(dict.fromkeys(quantity.text for quantity in found))[:MOST_NUMBERS]


def _figures(reading: Reading, sentence: Sentence) -> Sequence[Quantity]:
    """Return a sentence's figures, lengths of time only where there is nothing else.

    A bar is often announced before it is said: "My rule was simple. Under 4 percent we stop."
    """
    for place in (sentence.index, sentence.index + 1):
        if place < len(reading.sentences):
            near = reading.sentences[place]
            figures = reading.quantities_in(near.first, near.end - 1)
            if figures:
                return [each for each in figures if each.unit not in TIMES] or figures
    return ()


def _quote(evidence: Evidence | None) -> str:
    return as_written(evidence.quote).strip(" .,;:") if evidence is not None else ""
