"""Model answers to the questions of a pack, from the text of a TOML file of its name."""

from collections.abc import Callable, Mapping

from voicecoach.interview.faults import FaultList, PackError
from voicecoach.interview.questions import Question
from voicecoach.interview.toml_table import Table, syntax_fault
from voicecoach.languages.english.interview.model_answer import (
    ANSWER_FIRST,
    INVENTED,
    NONE_YET,
    ONE_WAY,
    THEN_YOU,
)
from voicecoach.values import read_toml

ANSWER_KEYS = ("question", "text")

FEWEST_WORDS, MOST_WORDS = 125, 300
"""50 to 120 s at 150 words a minute: in less nobody learns how an answer is built, and past that a
panel no longer listens (``analysis.clocks``)."""


def parse_model_answers(text: str, *, file: str) -> Mapping[str, str]:
    """Read the text of a file of model answers; return them by the id of their question.

    Raises PackError, whatever the text; a text with several faults has them all reported.
    """
    try:
        document = read_toml(text)
    except (ValueError, RecursionError) as error:
        raise PackError([syntax_fault(text, file, error)]) from None
    faults = FaultList("answer")
    Table(document, ("answer",), None, faults)
    tables = document.get("answer", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        faults.add(None, "answer", "must be tables; begin each answer with [[answer]]")
        tables = []
    elif not tables:
        faults.add(None, "answer", "missing; there is at least one [[answer]] table")
    answers: dict[str, str] = {}
    for index, values in enumerate(tables):
        table = Table(values, ANSWER_KEYS, index, faults)
        question, said = table.slug("question"), table.text("text")
        if question in answers:
            faults.add(index, "question", f"{question!r} has an answer already; keep one of them")
        words = len(said.split())
        if said and not FEWEST_WORDS <= words <= MOST_WORDS:
            faults.add(index, "text", f"{words} words; allowed: {FEWEST_WORDS} to {MOST_WORDS}")
        answers[question] = said
    if faults:
        raise PackError(faults.located(text, file))
    return answers


def tell_model_answer(
    question: Question, model_answer: Callable[[Question], str], *, answered: bool
) -> str:
    """Say one way to answer a question, once it was answered: who hears it first repeats it."""
    if not answered:
        return ANSWER_FIRST
    text = model_answer(question)
    return f"{ONE_WAY} {INVENTED} {text} {THEN_YOU}" if text else NONE_YET
