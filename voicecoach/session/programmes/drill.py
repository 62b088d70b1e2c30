"""A drill from its first word to its last, without a look at a screen.

Each question goes: ask, listen, the candidate's own rating, the verdict, what changed since the
last attempt, then whatever the candidate asks for.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Literal

from voicecoach.analysis.assessment import Report
from voicecoach.commands.command_words import Command
from voicecoach.errors import VoicecoachError
from voicecoach.interview.missed import tell_missed
from voicecoach.interview.model_answers import tell_model_answer
from voicecoach.interview.probes import Probe, follow_up, next_probe
from voicecoach.interview.questions import Question
from voicecoach.interview.replies import judge_reply, tell_reply
from voicecoach.interview.retake import compare
from voicecoach.interview.self_rating import (
    parse_rating,
    rating_of,
    tell_gap,
    tell_leaning,
)
from voicecoach.languages.english.interview import drill as words
from voicecoach.languages.english.interview.responses import NOTED
from voicecoach.languages.english.interview.self_rating import ASK_AGAIN, ASK_RATING
from voicecoach.languages.english.interview.silence import STILL_THERE
from voicecoach.session.events import Judged, Notice
from voicecoach.session.programmes.asking import pause, say_goodbye, slow_down
from voicecoach.session.programmes.attending import attend
from voicecoach.session.programmes.offer_talk import practise_talk
from voicecoach.session.programmes.progress import Progress
from voicecoach.session.room import Asked, Manner, Reply, Room

Then = Literal["next", "stop", "lost"]
"""How a question was left: for the next one, for good, or because nobody is there."""


@dataclass(kw_only=True)
class Drill:
    """Asks one question after another until the candidate, the time or the list ends it."""

    room: Room
    progress: Progress
    pack: str
    monotonic: Callable[[], float]
    minutes: float | None = None
    """When no further question begins; None for no end."""

    model_answer: Callable[[Question], str] = lambda _question: ""
    """Gives one way to answer a question; empty where there is none."""

    probes: list[Probe] = field(default_factory=list)
    """All follow-ups of the drill: none is asked twice."""

    explained: bool = False
    """The candidate knows what they can say."""

    def hold(self, questions: Sequence[Question]) -> bool:
        """Ask the questions in turn; return False where nobody was there to go on with."""
        room, began_s = self.room, self.monotonic()
        for number, question in enumerate(questions, start=1):
            turn = Turn(drill=self, question=question, number=number, total=len(questions))
            then = turn.take()
            if then == "lost":
                return False
            if then == "stop":
                break
            if self.minutes is not None and self.monotonic() - began_s >= self.minutes * 60:
                room.say(words.TIME_IS_UP)
                break
        else:
            room.say(words.ALL_ASKED)
        say_goodbye(room, tell_leaning(self.progress.own_ratings))
        return True

    def listen_for_command(self) -> Reply:
        """Ask what comes next, twice where nothing is said; then go on to the next question."""
        text = words.WHAT_NEXT if self.explained else words.OPTIONS
        self.explained = True
        for _time in range(3):
            reply = self.room.prompt(text)
            if reply.command is not None or reply.lost:
                return reply
            text = words.NOT_UNDERSTOOD if reply.text else words.SHALL_I_GO_ON
        return Reply(command="next")


@dataclass(kw_only=True)
class Turn:
    """One question with its attempts and follow-ups."""

    drill: Drill
    question: Question
    number: int
    total: int
    reports: list[Report] = field(default_factory=list)
    """Of the latest attempt and of the replies to its follow-ups."""

    _attempted: Asked | None = field(default=None, init=False)
    """The latest attempt, as long as it does not count yet: more of it may come."""

    _take_in: Callable[[Asked], Reply] | None = field(default=None, init=False)
    """Takes in what was said last, again where more of it came."""

    def take(self) -> Then:
        """See the question through; return how it was left."""
        then = self._see_through()
        self._count()
        return then

    def _see_through(self) -> Then:
        reply = self._attempt()
        while True:
            if reply.lost:
                return "lost"
            match reply.command:
                case "stop":
                    return "stop"
                case "next" | "skip":
                    return "next"
            more = self.drill.room.goes_on(said=True) if reply.command == "resume" else None
            if more is not None and self._take_in is not None:
                reply = self._take_in(more)
            else:
                reply = self._do(reply.command)

    def _do(self, command: Command | None) -> Reply:
        """Do what was asked for; return what is asked for next."""
        drill, room = self.drill, self.drill.room
        said: Command | None = None
        match command:
            case "again":
                return self._attempt()
            case "follow up":
                return self._follow_up()
            case "pause" | "moment":
                reply = pause(room)
                if reply.command != "resume":
                    return reply
                room.say(words.RESUMED)
            case "slower":
                slow_down(room)
            case "repeat":
                said = room.say(self.question.plainer)
            case "what did i miss":
                missed = tell_missed(self.question, self.reports[0] if self.reports else None)
                said = room.say(missed)
            case "model answer":
                answered = bool(self.reports)
                said = room.say(
                    tell_model_answer(self.question, drill.model_answer, answered=answered)
                )
        if said is not None:
            return Reply(command=said)
        if not self.reports:  # nothing was answered yet: that is what comes next
            return self._attempt()
        return drill.listen_for_command()

    def _attempt(self) -> Reply:
        """Ask the question, hear and judge the answer; return what is asked for then."""
        self._count()
        drill = self.drill
        if self.question.offer is not None:
            return self._talk()
        before = self.reports[0] if self.reports else drill.progress.latest_report(
            self.question.id, pack=drill.pack
        )  # fmt: skip
        self._take_in = partial(self._answered, before=before)
        return self._take_in(self._ask(self.question))

    def _talk(self) -> Reply:
        """Hold a talk about an offer; return what is asked for then."""
        held = practise_talk(self.drill.room, self.question, self._manner())
        if held.outcome is None:
            return self._without_answer(held.first)
        self.reports, self._attempted, self._take_in = list(held.reports), held.first, None
        command = held.last.command
        return Reply(command=command) if command else self.drill.listen_for_command()

    def _answered(self, asked: Asked, *, before: Report | None) -> Reply:
        """Take in an attempt; return what is asked for then."""
        drill = self.drill
        if (report := asked.report) is None:
            return self._without_answer(asked)
        self.reports, self._attempted = [report], asked
        rated = Reply(command=asked.command)
        if asked.command is None and not asked.lost:
            rated = self._rate()
        if rated.command == "resume":
            return rated
        own = parse_rating(rated.text)
        if own is not None:
            self._attempted = drill.room.keep_rating(asked, own)
        if rated.command in ("stop", "next"):
            return rated
        said = self._tell(report, own=own, before=before)
        if rated.lost or rated.command not in (None, "skip"):
            return rated
        return drill.listen_for_command() if said is None else Reply(command=said)

    def _count(self) -> None:
        """Let the attempt count for what is asked when; a full disk does not end the drill."""
        room = self.drill.room
        asked, self._attempted = self._attempted, None
        if asked is None or asked.record is None or not asked.number:
            return
        try:
            self.drill.progress.take_in(asked.record, session=room.session, number=asked.number)
        except VoicecoachError as error:
            if room.kept_all:  # else it was said; what counts can be made anew from the answers
                room.screen.show(Notice(message=str(error), failure=error))

    def _rate(self) -> Reply:
        """Have the candidate rate themself before they hear anything."""
        room = self.drill.room
        reply = room.prompt(ASK_RATING, number=True)
        if reply.text and reply.command is None and parse_rating(reply.text) is None:
            reply = room.prompt(ASK_AGAIN, number=True)
        return reply

    def _tell(self, report: Report, *, own: int | None, before: Report | None) -> Command | None:
        room = self.drill.room
        room.screen.show(Judged(report=report, ready_s=0.0))
        gap = tell_gap(own, rating_of(report)) if own is not None else ""
        changed = compare(before, report).text if before is not None else ""
        return room.say(" ".join(filter(None, (gap, report.feedback.spoken, changed))))

    def _without_answer(self, asked: Asked) -> Reply:
        """Go on after a command in the place of an answer, or after nothing at all."""
        room = self.drill.room
        if asked.declined is not None:
            room.say(NOTED[asked.declined])
            return Reply(command="next")
        if asked.command is not None:
            return self._instead(asked.command)
        if asked.record is not None and asked.record.status == "unassessed":
            room.say(words.NOT_JUDGED if room.kept_all else words.NOT_JUDGED_NOT_KEPT)
            return self.drill.listen_for_command()
        reply = room.prompt(STILL_THERE)
        if reply.command == "resume" or (reply.text and reply.command is None):
            return Reply(command="again")
        return reply if reply.command or reply.lost else Reply(command="stop")

    def _instead(self, command: Command) -> Reply:
        """Take a command that came in the place of an answer."""
        if command == "follow up" and not self.reports:
            self.drill.room.say(words.ANSWER_FIRST)
        again = command == "resume" or (command == "follow up" and not self.reports)
        return Reply(command="again" if again else command)

    def _follow_up(self) -> Reply:
        """Dig where the answer left something open."""
        drill, room = self.drill, self.drill.room
        probe = next_probe(self.question, self.reports, drill.probes)
        if probe is None:
            room.say(words.NO_FOLLOW_UP)
            return drill.listen_for_command()
        self._count()
        self._take_in = partial(self._replied, probe=probe, before=tuple(self.reports))
        return self._take_in(self._ask(follow_up(self.question, probe), depth=probe.depth))

    def _replied(self, asked: Asked, *, probe: Probe, before: tuple[Report, ...]) -> Reply:
        """Take in the reply to a follow-up on what was said ``before``."""
        drill, room = self.drill, self.drill.room
        if asked.report is None:
            if asked.command == "resume":
                return Reply(command="follow up")
            return self._without_answer(asked)
        if probe not in drill.probes:
            drill.probes.append(probe)
        self.reports = [*before, asked.report]
        said = room.say(" ".join(tell_reply(judge_reply(probe, asked.report), asked.report)[:2]))
        if asked.command is not None:
            return Reply(command=asked.command)
        return drill.listen_for_command() if said is None else Reply(command=said)

    def _ask(self, question: Question, *, depth: int = 0) -> Asked:
        return attend(self.drill.room, question, self._manner(depth=depth))

    def _manner(self, *, depth: int = 0) -> Manner:
        return Manner(
            pack=self.drill.pack,
            number=self.number,
            total=self.total,
            depth=depth,
            silence="asks",
        )
