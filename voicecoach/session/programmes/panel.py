"""One round of an interview: people ask, dig, interrupt where they may, and note everything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.foreign import is_foreign
from voicecoach.archive.interviews import InterviewRecord, KeptRound
from voicecoach.interview.ledger import StatedFigure, contradiction_probe, find_contradictions
from voicecoach.interview.panel import Loop, Panelist, Round
from voicecoach.interview.probes import Probe, follow_up
from voicecoach.interview.questions import Question
from voicecoach.interview.round_ending import goodbye, two_sentences
from voicecoach.interview.rounds import (
    AskProbe,
    AskQuestion,
    Close,
    Step,
    next_step,
    questions_for,
    time_to_dig,
)
from voicecoach.session.programmes.asking import done, put
from voicecoach.session.programmes.offer_talk import close_talk
from voicecoach.session.programmes.round_notes import RoundNotes
from voicecoach.session.room import Asked, Manner, Room

MOST_REPEATS = 2
"""Who says the same again so often in a round is not asked on: the interviewer says so once, then
goes on to the next question."""

SHORTEST_ANSWER_S = 60.0
"""So long anybody is listened to, however late in the round it is."""


@dataclass(kw_only=True)
class PanelInterview:
    """Holds rounds of one interview. Everything is kept as it happens."""

    room: Room
    loop: Loop
    questions: tuple[Question, ...]
    """Of the loop's pack."""

    keep: Callable[[InterviewRecord], None]
    interrupts: bool = False
    figures: tuple[StatedFigure, ...] = ()
    """Figures of the CV, where answers are held against it, and of earlier rounds; this one's are
    added."""

    heard: tuple[Report, ...] = ()
    """Answers and replies of earlier rounds; this one's are added."""

    def hold_round(self, record: InterviewRecord, round_: Round) -> InterviewRecord:
        """Hold one round and return the interview with it.

        The round is marked complete only when it came to its end with an answer in it. Raises what
        asking raises; what was said until then is kept, and the interview with it.
        """
        held = _Held(self, record, round_)
        try:
            goes_on = held.say_all([panelist.opening for panelist in round_.panelists])
            while goes_on:
                goes_on = held.take(held.next_step())
        finally:
            self.figures, self.heard = held.notes.figures, held.notes.heard
            held.keep()
        return held.record


class _Held:
    """The round in progress: what was asked, what was said, how much time is gone."""

    def __init__(self, interview: PanelInterview, record: InterviewRecord, round_: Round) -> None:
        self._interview = interview
        self._room = interview.room
        self._round = round_
        self._minutes = record.minutes or round_.minutes
        self.record = record
        self._others = tuple(each for each in record.rounds if each.id != round_.id)
        self.notes = self._before = RoundNotes(
            round=round_.id,
            questions=questions_for(
                round_, interview.questions, minutes=self._minutes, seed=record.id
            ),
            asked=replace(record, rounds=self._others).asked,
            figures=interview.figures,
            heard=interview.heard,
            said=record.said,
        )
        self._take_in: Callable[[Asked], bool] = lambda _asked: True
        """Takes in what was said last; ``_before`` are the notes before that."""

        self.complete = False

    def say_all(self, texts: Sequence[str]) -> bool:
        """Have everybody on the panel say something; return False after "stop"."""
        for panelist, text in zip(self._round.panelists, texts, strict=True):
            said = done(self._room, self._room.say(text, who=panelist.name))
            self.notes = self.notes.with_saying(text)
            if said == "stop":
                return False
        return True

    def next_step(self) -> Step:
        """Return what comes next; figures that do not agree come before anything else."""
        notes = self.notes
        dig = not (notes.left_alone or (notes.repeated and notes.repeats >= MOST_REPEATS))
        if (
            dig
            and time_to_dig(minutes=self._minutes, spent_s=notes.spent_s)
            and (probe := self._contradiction())
        ):
            asking = notes.exchanges[-1].panelist
            return AskProbe(
                probe=replace(probe, depth=len(notes.exchanges[-1].replies) + 1),
                panelist=next(one for one in self._round.panelists if one.name == asking),
            )
        return next_step(
            self._round,
            notes.questions,
            notes.exchanges,
            notes.asked,
            minutes=self._minutes,
            spent_s=notes.spent_s,
            dig=dig,
        )

    def take(self, step: Step) -> bool:
        """Put a question or a follow-up, or close; return False where the round cannot go on."""
        if isinstance(step, AskProbe):
            return self._probe(step.probe, step.panelist, before=self._reaction(step))
        self.notes, said = close_talk(self._room, self.notes)
        if done(self._room, said) == "stop":
            return False
        if isinstance(step, Close):
            return self._close()
        before = self._reaction(step)
        talks = step.question.offer is not None
        asked = self._ask(
            step.question,
            step.panelist,
            before=before,
            objections=self.notes.asked if self._interview.interrupts and not talks else None,
        )
        return self._taken_in(asked, partial(self._answer, step.question, step.panelist))

    def keep(self) -> None:
        """Keep the interview as it stands, once a question was answered or left out.

        What was said when the round was held before counts until somebody answers again.
        """
        kept = self.notes.kept
        held_before = len(self.record.rounds) > len(self._others)
        if not (self._room.session or kept) or (held_before and not kept):
            return
        held = KeptRound(
            id=self._round.id,
            session=self._room.session,
            exchanges=kept,
            complete=self.complete and bool(kept),
            said=self.notes.said_here,
        )
        self.record = replace(self.record, rounds=(*self._others, held))
        self._interview.keep(self.record)

    def _close(self) -> bool:
        """Say goodbye and how it went, unless they rather go on with the latest answer."""
        self.say_all([goodbye(each, self.notes.exchanges) for each in self._round.panelists])
        if (more := self._room.goes_on()) is not None:
            return self._taken_in(replace(more, is_earlier=True), self._take_in)
        self.complete = True
        self._room.say(two_sentences(self.notes.exchanges))
        return False

    def _reaction(self, step: AskQuestion | AskProbe) -> str:
        self.notes, text = self.notes.reacting(step, minutes=self._minutes)
        return text

    def _probe(
        self, probe: Probe, panelist: Panelist, *, before: str = "", interrupted: bool = False
    ) -> bool:
        question = follow_up(self.notes.exchanges[-1].question, probe)
        asked = self._ask(question, panelist, depth=probe.depth, before=before)
        reply = partial(self._reply, probe, question, interrupted=interrupted)
        return self._taken_in(asked, reply)

    def _taken_in(self, asked: Asked, take_in: Callable[[Asked], bool]) -> bool:
        """Take in what was said; return False where the round cannot go on.

        More of the answer before is taken in in place of what that was without it.
        """
        if asked.is_earlier:
            self.notes = self._before
        else:
            self._before, self._take_in = self.notes, take_in
        return self._take_in(asked)

    def _answer(self, question: Question, panelist: Panelist, asked: Asked) -> bool:
        self.notes = replace(self.notes.with_said(question, asked), left_alone=False)
        if _is_over(asked):
            return False
        if asked.record is None:
            self.notes = replace(
                self.notes.with_left_out(question, panelist, asked.declined or "skip"),
                left_alone=True,
            )
            self.keep()
            return True
        if (report := asked.record.report) is None:
            self.notes = self.notes.without(question)
            return True
        if is_foreign(report.transcript):
            return True  # nobody on the panel can say anything about it
        self.notes = self.notes.with_answer(question, panelist, report, number=asked.number)
        self.keep()
        if asked.objection is not None:
            return self._probe(asked.objection, panelist, interrupted=True)
        self.notes = replace(self.notes, left_alone=asked.command is not None)
        return asked.command != "stop"

    def _reply(self, probe: Probe, question: Question, asked: Asked, *, interrupted: bool) -> bool:
        self.notes = self.notes.with_said(question, asked)
        if _is_over(asked):
            return False
        left_alone = asked.record is None or asked.command is not None
        self.notes = replace(self.notes, left_alone=left_alone)
        if asked.record is None:
            self.notes = self.notes.with_reply_left_out(
                probe, asked.declined or "skip", interrupted=interrupted
            )
            self.keep()
            return True
        if (report := asked.record.report) is None or is_foreign(report.transcript):
            return True
        self.notes = self.notes.with_reply(
            probe, report, number=asked.number, interrupted=interrupted
        )
        self.keep()
        return asked.command != "stop"

    def _ask(
        self,
        question: Question,
        panelist: Panelist,
        *,
        depth: int = 0,
        before: str = "",
        objections: tuple[Probe, ...] | None = None,
    ) -> Asked:
        manner = Manner(
            pack=self._interview.loop.pack_of(question),
            number=len(self.notes.exchanges) + (depth == 0),
            total=len(self.notes.questions),
            asker=panelist.name,
            depth=depth,
            before=before,
            until_s=max(SHORTEST_ANSWER_S, self._minutes * 60 - self.notes.spent_s),
            objections=objections,
        )
        asked = put(self._room, question, manner, or_go_on=True)
        if not asked.is_earlier:
            self.notes = self.notes.with_saying(f"{before} {question.aloud}")
        return asked

    def _contradiction(self) -> Probe | None:
        """Raise figures that do not agree, each pair once, where the later one was just said."""
        notes = self.notes
        latest = max((figure.answer for figure in notes.figures), default=0)
        for found in find_contradictions(notes.figures) if notes.exchanges else ():
            key = f"{found.first.quote} / {found.second.quote}"
            if key not in notes.raised and found.second.answer == latest:
                self.notes = replace(notes, raised=notes.raised | {key})
                return contradiction_probe(found, notes.asked)
        return None


def _is_over(asked: Asked) -> bool:
    """Whether nothing was answered and nothing more will be."""
    if asked.record is None:
        return asked.command == "stop"
    return asked.record.report is None or asked.nobody_left
