"""One round of an interview: people ask, dig, interrupt where they may, and note everything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.foreign import is_foreign
from voicecoach.analysis.language import Language
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.interviews import InterviewRecord, KeptExchange, KeptProbe, KeptRound
from voicecoach.archive.records import AnswerRecord
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
from voicecoach.session.events import Said, Screen
from voicecoach.session.interviewer import Manner
from voicecoach.session.live_answer import Take
from voicecoach.session.objections import Objections

WORDS_PER_S = 2.5
"""A voice's 150 words a minute: what asking takes, since time here is that of the sound."""


class Asker(Protocol):
    """Puts questions, by voice or by text."""

    def ask(
        self, question: Question, *, pack: str, number: int, total: int, manner: Manner
    ) -> AnswerRecord:
        """Put one question and return the kept answer."""

    def say(self, text: str) -> None:
        """Say something that asks for no answer."""


@dataclass(kw_only=True)
class PanelInterview:
    """Holds rounds of one interview. Everything is kept as it happens."""

    asker: Asker
    folder: SessionFolder
    screen: Screen
    loop: Loop
    questions: tuple[Question, ...]
    """Of the loop's pack."""

    keep: Callable[[InterviewRecord], None]
    language: Language
    """That answers are judged in."""

    classifier: SentenceClassifier | None
    interrupts: bool = False
    claims: tuple[Claim, ...] = ()
    """Figures of earlier rounds; this one's are added."""

    def hold_round(self, record: InterviewRecord, round_: Round) -> InterviewRecord:
        """Hold one round and return the interview with it.

        The round is marked complete only when it came to its end. Raises what asking raises;
        what was said until then is kept.
        """
        held = _Held(self, record, round_)
        self._say_all(round_, [panelist.opening for panelist in round_.panelists], held)
        while not isinstance(step := held.next_step(), Close):
            if not held.take(step):
                return held.record
        self._say_all(round_, [panelist.closing for panelist in round_.panelists], held)
        return held.finish()

    def _say_all(self, round_: Round, texts: Sequence[str], held: "_Held") -> None:
        for panelist, text in zip(round_.panelists, texts, strict=True):
            self.screen.show(Said(who=panelist.name, text=text))
            self.asker.say(text)
            held.spent_s += len(text.split()) / WORDS_PER_S


class _Held:
    """The round in progress: what was asked, what was said, how much time is gone."""

    def __init__(self, interview: PanelInterview, record: InterviewRecord, round_: Round) -> None:
        self._interview = interview
        self._round = round_
        self._minutes = record.minutes or round_.minutes
        self._questions = questions_for(
            round_, interview.questions, minutes=self._minutes, seed=record.id
        )
        self._before = tuple(each for each in record.rounds if each.id != round_.id)
        self.record = replace(record, rounds=self._before)
        self._asked = list(self.record.asked)
        self._exchanges: list[Exchange] = []
        self._kept: list[KeptExchange] = []
        self._raised: set[str] = set()
        self.spent_s = 0.0

    def next_step(self) -> Step:
        """Return what comes next; figures that do not agree come before anything else."""
        if time_to_dig(minutes=self._minutes, spent_s=self.spent_s) and (
            probe := self._contradiction()
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
            spent_s=self.spent_s,
        )

    def take(self, step: AskQuestion | AskProbe) -> bool:
        """Put one question or follow-up; return False where the round cannot go on."""
        if isinstance(step, AskProbe):
            return self._probe(step.probe, step.panelist)
        interview = self._interview
        takes: list[Take] = []
        manner = Manner(asker=step.panelist.name, feedback=False, ended=takes.append)
        if interview.interrupts:
            objections = Objections(
                question=step.question,
                asked=tuple(self._asked),
                language=interview.language,
                classifier=interview.classifier,
            )
            manner = replace(manner, objects=objections)
        answer = self._ask(step.question, manner)
        if answer.report is None or answer.nobody_left:
            return False
        if is_foreign(answer.report.transcript):
            return True  # nobody on the panel can say anything about it
        self._exchanges.append(
            Exchange(
                round=self._round.id,
                panelist=step.panelist.name,
                question=step.question,
                report=answer.report,
            )
        )
        self._kept.append(
            KeptExchange(panelist=step.panelist.name, answer=interview.folder.latest_number)
        )
        self._keep()
        if takes and (objection := takes[0].objection) is not None:
            return self._probe(objection, step.panelist, interrupted=True)
        return True

    def finish(self) -> InterviewRecord:
        """Mark the round complete."""
        self._keep(complete=True)
        return self.record

    def _probe(self, probe: Probe, panelist: Panelist, *, interrupted: bool = False) -> bool:
        last = self._exchanges[-1]
        reply = self._ask(
            follow_up(last.question, probe),
            Manner(asker=panelist.name, depth=probe.depth, feedback=False),
        )
        if reply.report is None or reply.nobody_left:
            return False
        if is_foreign(reply.report.transcript):
            return True
        self._asked.append(probe)
        self._exchanges[-1] = last.with_reply(probe, reply.report, interrupted=interrupted)
        kept = KeptProbe(
            probe=probe, answer=self._interview.folder.latest_number, interrupted=interrupted
        )
        self._kept[-1] = replace(self._kept[-1], probes=(*self._kept[-1].probes, kept))
        self._keep()
        return True

    def _ask(self, question: Question, manner: Manner) -> AnswerRecord:
        number = len(self._exchanges) + (manner.depth == 0)
        answer = self._interview.asker.ask(
            question,
            pack=self._interview.loop.pack,
            number=number,
            total=len(self._questions),
            manner=manner,
        )
        self.spent_s += len(question.prompt.split()) / WORDS_PER_S
        if answer.report is not None:
            self.spent_s += answer.report.transcript.duration_s
            interview = self._interview
            interview.claims = with_claims(interview.claims, answer.report, question=question.id)
        return answer

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

    def _keep(self, *, complete: bool = False) -> None:
        held = KeptRound(
            id=self._round.id,
            session=self._interview.folder.id,
            exchanges=tuple(self._kept),
            complete=complete,
        )
        self.record = replace(self.record, rounds=(*self._before, held))
        self._interview.keep(self.record)
