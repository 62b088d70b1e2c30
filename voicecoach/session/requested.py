"""Whether what was said to a question is a request in the place of an answer."""

from collections.abc import Mapping

from voicecoach.commands.command_words import Command, command_of
from voicecoach.interview.questions import Question
from voicecoach.interview.requests import REQUESTED, Request, RequestKind, request_in
from voicecoach.interview.responses import is_no
from voicecoach.languages.english.offer_ask import understand
from voicecoach.session.room import Manner

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

    In a talk about pay questions are moves of it. That nothing comes to mind is an answer to a
    follow-up, and "no" leaves a question to which any example would do.
    """
    command = command_of(text)
    if command is not None and command not in REQUESTED:
        return None
    if manner.expects == "example" and is_no(text):
        return Request(kind="no example", said=text)
    request = request_in(text, expected=manner.expects == "question")
    if request is None:
        return None
    if question.kind == "negotiation" and _is_move(request, text):
        return None
    return None if request.kind == "no example" and manner.depth > 0 else request


def _is_move(request: Request, text: str) -> bool:
    """Whether what sounds like a request is a move of a talk about pay: "make it better"."""
    if request.kind in ("plainer", "moment"):
        return understand(text).act in ("ask", "more", "time")
    return request.kind in ("clarify", "may ask", "no example")


def command_in(text: str, *, going_on: bool = False) -> Command | None:
    """Return the command that a reply to a prompt is, in whatever words, or None.

    ``going_on`` is as for ``command_of``.
    """
    if (command := command_of(text, going_on=going_on)) is not None:
        return command
    request = request_in(text)
    return COMMANDS.get(request.kind) if request else None
