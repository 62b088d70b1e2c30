"""Whether what was said to a question is a request in the place of an answer."""

from collections.abc import Mapping

from voicecoach.commands.command_words import Command, command_of
from voicecoach.interview.questions import Kind, Question
from voicecoach.interview.requests import REQUESTED, Request, RequestKind, request_in
from voicecoach.interview.responses import is_no
from voicecoach.languages.english.offers.ask import understand
from voicecoach.session.room import Manner

ANSWERED_WITH_QUESTIONS: frozenset[Kind] = frozenset({"negotiation", "candidate-questions"})
"""A talk about pay, and "what would you ask us?"."""

COMMANDS: Mapping[RequestKind, Command] = {
    "repeat": "repeat",
    "plainer": "repeat",
    "slower": "slower",
    "moment": "moment",
    "skip": "skip",
    "stop": "stop",
}
"""What a programme is told to do by requests that are made between two questions."""


def request_to(question: Question, manner: Manner, text: str) -> Request | None:
    """Return the request that all that was said to a question is, or None: then it is an answer.

    Where questions are moves of an answer they are no requests. That nothing comes to mind is an
    answer to a follow-up, and "no" leaves a question to which any example would do.
    """
    command = command_of(text)
    if command is not None and command not in REQUESTED:
        return None
    if manner.expects == "example" and is_no(text):
        return Request(kind="no example", said=text)
    request = request_in(text, expected=manner.expects == "question")
    if request is None:
        return None
    if question.kind in ANSWERED_WITH_QUESTIONS and _is_move(request, text):
        return None
    return None if request.kind == "no example" and manner.depth > 0 else request


def _is_move(request: Request, text: str) -> bool:
    """Whether what sounds like a request is an answer: "what's the band?", "make it better"."""
    if request.kind in ("plainer", "moment") and not request.about:
        return understand(text).act in ("ask", "more", "time")
    return bool(request.about) or request.kind in ("may ask", "no example")


def command_in(text: str, *, going_on: bool = False) -> Command | None:
    """Return the command that a reply to a prompt is, in whatever words, or None.

    ``going_on`` is as for ``command_of``.
    """
    if (command := command_of(text, going_on=going_on)) is not None:
        return command
    request = request_in(text)
    return COMMANDS.get(request.kind) if request else None
