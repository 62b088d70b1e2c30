"""What is asked in the place of an answer is met at once, in every programme."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from voicecoach.commands.command_words import Command
from voicecoach.interview.questions import Question
from voicecoach.interview.requests import REQUESTED, Request, RequestKind
from voicecoach.interview.responses import Response, response_to, something_close
from voicecoach.interview.rounds import WORDS_PER_S, Declined
from voicecoach.languages.english.interview.responses import LEFT_OUT, NOTED
from voicecoach.session.room import COACH, Asked, Manner, Room

COMMANDED: Mapping[RequestKind, Command] = {
    "slower": "slower",
    "skip": "skip",
    "no example": "skip",
    "stop": "stop",
}
"""What a programme is told to do by requests that words alone do not meet."""


REQUEST_S = 5.0
"""What a request itself takes of the time; a rule of the house, as nobody measures it."""


@dataclass(kw_only=True)
class _Attending:
    """What was asked for so far while one question is put."""

    question: Question
    manner: Manner
    repeats: int = 0
    turns: int = 0
    patient: bool = False
    offered: bool = False
    met_s: float = 0.0

    def response(self, request: Request) -> Response | None:
        """Return what to say to a request; None where the programme has to do something."""
        turn = self.manner.number + self.turns - 1
        if request.kind == "no example" and self._may_offer:
            self.offered = True
            return something_close(turn=turn)
        response = response_to(request, self.question, repeats=self.repeats, turn=turn)
        if response is None:
            return None
        self.turns += 1
        self.repeats += request.kind in ("repeat", "plainer")
        self.patient = self.patient or response.patient
        said = response.text or self.question.aloud
        self.met_s += REQUEST_S + len(said.split()) / WORDS_PER_S
        return replace(response, patient=self.patient)

    @property
    def _may_offer(self) -> bool:
        """Whether an interviewer would settle for something close, who did not offer that yet."""
        manner = self.manner
        behavioral = self.question.kind == "behavioral"
        return behavioral and bool(manner.asker) and manner.depth == 0 and not self.offered


def attend(room: Room, question: Question, manner: Manner) -> Asked:
    """Ask, and meet what is asked in the place of an answer, until something else is said.

    A question is said again, explained or answered, time to think is given, and then it is
    listened again: what was said meanwhile is no part of the answer. A question that is left out
    comes back with how it was, and with the command "skip".
    """
    attending = _Attending(question=question, manner=manner)
    while True:
        asked = room.ask(question, manner)
        request = _requested(asked)
        if request is None:
            is_left = asked.record is None and asked.command is None
            asked = replace(asked, met_s=attending.met_s)
            return replace(asked, declined="skip") if is_left else asked
        response = attending.response(request)
        if response is None:
            return _left_to_programme(replace(asked, met_s=attending.met_s), request)
        manner = replace(manner, response=response)


def tell_left_out(room: Room, manner: Manner, declined: Declined) -> None:
    """Have whoever asks take note that a question was left out; drills say so themselves."""
    if manner.asker:
        wordings = LEFT_OUT[declined]
        room.say(wordings[(manner.number - 1) % len(wordings)], who=manner.asker)
    elif manner.feedback or manner.silence == "asks":
        room.say(NOTED[declined], who=COACH)


def _requested(asked: Asked) -> Request | None:
    """Return what was asked in the place of an answer, by words, by sound or by a key."""
    if asked.record is not None:
        return None
    if asked.request is not None or asked.command is None:
        return asked.request
    kind = REQUESTED.get(asked.command)
    return Request(kind=kind) if kind else None


def _left_to_programme(asked: Asked, request: Request) -> Asked:
    declined: Declined | None = None
    if request.kind in ("skip", "no example"):
        declined = "no example" if request.kind == "no example" else "skip"
    return replace(asked, command=asked.command or COMMANDED.get(request.kind), declined=declined)
