"""One round of an interview: people ask, dig, interrupt where they may, and note everything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from voicecoach.analysis.foreign import is_foreign
from voicecoach.archive.interviews import InterviewRecord, KeptExchange, KeptProbe, KeptRound
from voicecoach.interview.ledger import (
    Claim,
    contradiction_probe,
    find_contradictions,
    with_claims,
)
from voicecoach.interview.panel import Loop, Panelist, Round
from voicecoach.interview.probes import Probe, follow_up
from voicecoach.interview.questions import Question
from voicecoach.interview.rounds import (
    AskProbe,
    AskQuestion,
    Close,
    Exchange,
    Step,
    next_step,
    questions_for,
    time_to_dig,
)
from voicecoach.session.programmes.asking import done, put
from voicecoach.session.room import Asked, Manner, Room

WORDS_PER_S = 2.5
"""A voice's 150 words a minute: what asking takes, since time here is that of the sound."""


@dataclass(kw_only=True)
class PanelInterview:
    """Holds rounds of one interview. Everything is kept as it happens."""

    room: Room
    loop: Loop
    questions: tuple[Question, ...]
    """Of the loop's pack."""

    keep: Callable[[InterviewRecord], None]
    interrupts: bool = False
    claims: tuple[Claim, ...] = ()
    """Figures of earlier rounds; this one's are added."""

    def hold_round(self, record: InterviewRecord, round_: Round) -> InterviewRecord:
        """Hold one round and return the interview with it.

        The round is marked complete only when it came to its end with an answer in it. Raises what
        asking raises; what was said until then is kept, and the interview with it.
        """
        held = _Held(self, record, round_)
        try:
            goes_on = held.say_all([panelist.opening for panelist in round_.panelists])
            while goes_on and not isinstance(step := held.next_step(), Close):
                goes_on = held.take(step)
            if goes_on:
                held.say_all([panelist.closing for panelist in round_.panelists])
                held.complete = True
        finally:
            held.keep()
        return held.record


class _Held:
    """The round in progress: what was asked, what was said, how much time is gone."""

    def __init__(self, interview: PanelInterview, record: InterviewRecord, round_: Round) -> None:
        self._interview = interview
        self._room = interview.room
        self._round = round_
        self._minutes = record.minutes or round_.minutes
        self._questions = questions_for(
            round_, interview.questions, minutes=self._minutes, seed=record.id
        )
        self.record = record
        self._others = tuple(each for each in record.rounds if each.id != round_.id)
        self._asked = list(replace(record, rounds=self._others).asked)
        self._exchanges: list[Exchange] = []
        self._kept: list[KeptExchange] = []
        self._raised: set[str] = set()
        self._left_alone = False
        """The candidate wants no more follow-ups to the question in hand."""

        self._spent_s = 0.0
        self.complete = False

    def say_all(self, texts: Sequence[str]) -> bool:
        """Have everybody on the panel say something; return False after "stop"."""
        for panelist, text in zip(self._round.panelists, texts, strict=True):
            said = done(self._room, self._room.say(text, who=panelist.name))
            self._spent_s += len(text.split()) / WORDS_PER_S
            if said == "stop":
                return False
        return True

    def next_step(self) -> Step:
        """Return what comes next; figures that do not agree come before anything else."""
        dig = not self._left_alone
        if (
            dig
            and time_to_dig(minutes=self._minutes, spent_s=self._spent_s)
            and (probe := self._contradiction())
        ):
            asking = self._exchanges[-1].panelist
            return AskProbe(
                probe=replace(probe, depth=len(self._exchanges[-1].replies) + 1),
                panelist=next(one for one in self._round.panelists if one.name == asking),
            )
        return next_step(
            self._round,
            self._questions,
            self._exchanges,
            self._asked,
            minutes=self._minutes,
            spent_s=self._spent_s,
            dig=dig,
        )

    def take(self, step: AskQuestion | AskProbe) -> bool:
        """Put one question or follow-up; return False where the round cannot go on."""
        if isinstance(step, AskProbe):
            return self._probe(step.probe, step.panelist)
        self._left_alone = False
        asked = self._ask(
            step.question,
            step.panelist,
            objections=tuple(self._asked) if self._interview.interrupts else None,
        )
        if _is_over(asked):
            return False
        if asked.record is None or asked.record.report is None:
            self._questions = tuple(each for each in self._questions if each != step.question)
            return True
        if is_foreign(asked.record.report.transcript):
            return True  # nobody on the panel can say anything about it
        self._exchanges.append(
            Exchange(
                round=self._round.id,
                panelist=step.panelist.name,
                question=step.question,
                report=asked.record.report,
            )
        )
        self._kept.append(KeptExchange(panelist=step.panelist.name, answer=asked.number))
        self.keep()
        if asked.objection is not None:
            return self._probe(asked.objection, step.panelist, interrupted=True)
        self._left_alone = asked.command is not None
        return asked.command != "stop"

    def keep(self) -> None:
        """Keep the interview as it stands, once the round's session holds anything.

        What was said when the round was held before counts until somebody answers again.
        """
        held_before = len(self.record.rounds) > len(self._others)
        if not self._room.session or (held_before and not self._kept):
            return
        held = KeptRound(
            id=self._round.id,
            session=self._room.session,
            exchanges=tuple(self._kept),
            complete=self.complete and bool(self._kept),
        )
        self.record = replace(self.record, rounds=(*self._others, held))
        self._interview.keep(self.record)

    def _probe(self, probe: Probe, panelist: Panelist, *, interrupted: bool = False) -> bool:
        last = self._exchanges[-1]
        asked = self._ask(follow_up(last.question, probe), panelist, depth=probe.depth)
        if _is_over(asked):
            return False
        self._left_alone = asked.record is None or asked.command is not None
        if asked.record is None or asked.record.report is None:
            return True
        if is_foreign(asked.record.report.transcript):
            return True
        self._asked.append(probe)
        self._exchanges[-1] = last.with_reply(probe, asked.record.report, interrupted=interrupted)
        kept = KeptProbe(probe=probe, answer=asked.number, interrupted=interrupted)
        self._kept[-1] = replace(self._kept[-1], probes=(*self._kept[-1].probes, kept))
        self.keep()
        return asked.command != "stop"

    def _ask(
        self,
        question: Question,
        panelist: Panelist,
        *,
        depth: int = 0,
        objections: tuple[Probe, ...] | None = None,
    ) -> Asked:
        manner = Manner(
            pack=self._interview.loop.pack,
            number=len(self._exchanges) + (depth == 0),
            total=len(self._questions),
            asker=panelist.name,
            depth=depth,
            objections=objections,
        )
        asked = put(self._room, question, manner)
        self._spent_s += len(question.prompt.split()) / WORDS_PER_S
        if asked.record is not None and (report := asked.record.report) is not None:
            self._spent_s += report.transcript.duration_s
            interview = self._interview
            interview.claims = with_claims(interview.claims, report, question=question.id)
        return asked

    def _contradiction(self) -> Probe | None:
        """Raise figures that do not agree, each pair once, where the later one was just said."""
        claims = self._interview.claims
        latest = max((claim.answer for claim in claims), default=0)
        for found in find_contradictions(claims) if self._exchanges else ():
            key = f"{found.first.quote} / {found.second.quote}"
            if key not in self._raised and found.second.answer == latest:
                self._raised.add(key)
                return contradiction_probe(found)
        return None


def _is_over(asked: Asked) -> bool:
    """Whether nothing was answered and nothing more will be."""
    if asked.record is None:
        return asked.command == "stop"
    return asked.record.report is None or asked.nobody_left
