"""What is said to a request, and the fact of a case that answers a question.

Pure: nothing here knows how it is said or heard.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from voicecoach.interview.questions import Fact, Question
from voicecoach.interview.requests import Request
from voicecoach.languages.english.interview.responses import (
    FORMAL,
    NONE,
    NONE_ITSELF,
    PLEASE_DO,
    SOMETHING_CLOSE,
    TAKE_YOUR_TIME,
    YOUR_CALL,
    YOUR_SENSE,
)
from voicecoach.languages.english.requests.words import spelled_out

Expected = Literal["answer", "question", "example"]
"""What is listened for: an answer, the question that they asked leave for, or an example close to
the one that they do not have."""

_PLURAL = re.compile(r"(?<=[a-z]{3})(?:es|s|ing|ed|e)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What is said in the place of a question that was put, and what is then listened for."""

    text: str = ""
    """Empty for the question itself, word by word."""

    slowly: bool = False
    """Said at a slower pace than usual, this once."""

    patient: bool = False
    """They asked for time to think: nobody hurries them."""

    expects: Expected = "answer"


def response_to(
    request: Request, question: Question, *, repeats: int = 0, turn: int = 0
) -> Response | None:
    """Return what to say to a request; None where it is none that words alone can meet.

    ``repeats`` counts how often the question was said again before: first it comes in plainer
    words, then word by word. ``turn`` chooses among wordings.
    """
    match request.kind:
        case "repeat":
            return Response(text=question.plain if repeats == 0 else "", slowly=True)
        case "plainer":
            return Response(text=_explained(request, question, turn=turn), slowly=True)
        case "clarify":
            fact = fact_for(question, request.about)
            return Response(text=fact.says if fact else _your_call(question, turn=turn))
        case "may ask":
            return Response(text=_one_of(PLEASE_DO, turn), expects="question")
        case "moment":
            return Response(text=_one_of(TAKE_YOUR_TIME, turn), patient=True)
        case _:
            return None


def something_close(*, turn: int = 0) -> Response:
    """Return the offer to who has no example."""
    return Response(text=_one_of(SOMETHING_CLOSE, turn), expects="example")


def is_no(text: str) -> bool:
    """Whether a reply to that offer is a plain no."""
    words = set(spelled_out(text))
    return words <= NONE and bool(words & NONE_ITSELF)


def fact_for(question: Question, asked: str) -> Fact | None:
    """Return the fact of a question that answers what is asked, or None where there is none.

    It is the one of whose words the most are in what is asked. Words that any question has ("how
    many") only decide between facts that fit as well, or where nothing else is asked for.
    """
    words = [_stem(word) for word in spelled_out(asked)]
    best = max(question.facts, key=lambda fact: _fitting(fact, words), default=None)
    if best is None:
        return None
    named, formal = _fitting(best, words)
    asks_for_something = any(word not in _FORMAL for word in words)
    return best if named or (formal and not asks_for_something) else None


def _fitting(fact: Fact, words: Sequence[str]) -> tuple[int, int]:
    """Count the words of a fact that name what is asked for, and those that any question has."""
    phrases = [[_stem(word) for word in spelled_out(about)] for about in fact.about]
    said = [word for phrase in phrases if phrase and _holds(words, phrase) for word in phrase]
    formal = sum(word in _FORMAL for word in said)
    return len(said) - formal, formal


def _holds(words: Sequence[str], phrase: Sequence[str]) -> bool:
    size = len(phrase)
    return any(list(words[at : at + size]) == phrase for at in range(len(words) - size + 1))


def _stem(word: str) -> str:
    singular = f"{word[:-1]}ie" if word.endswith("y") and len(word) > 3 else word
    return _PLURAL.sub("", singular)


_FORMAL = frozenset(map(_stem, FORMAL))


def _explained(request: Request, question: Question, *, turn: int) -> str:
    """Explain the words that were asked for, or put the whole question plainly.

    "What do you mean by that?" names no word of it.
    """
    if set(spelled_out(request.about)) <= FORMAL:
        return question.plain
    if fact := fact_for(question, request.about):
        return fact.says
    return f"{_one_of(YOUR_SENSE, turn)} {question.plainer}"


def _your_call(question: Question, *, turn: int) -> str:
    return _one_of(YOUR_CALL[question.kind in ("case", "estimate", "diagnosis")], turn)


def _one_of(wordings: Sequence[str], turn: int) -> str:
    return wordings[turn % len(wordings)]
