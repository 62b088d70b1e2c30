"""What was asked and said in a round so far: what its next step depends on."""

from dataclasses import dataclass, replace

from voicecoach.analysis.assessment import Report
from voicecoach.archive.interviews import KeptExchange, KeptProbe
from voicecoach.interview.ledger import StatedFigure, with_figures
from voicecoach.interview.offers.record import TalkOutcome
from voicecoach.interview.panel import Panelist
from voicecoach.interview.probes import Probe
from voicecoach.interview.questions import Question
from voicecoach.interview.reactions import react
from voicecoach.interview.repetition import may_repeat, says_again
from voicecoach.interview.replies import without_evidence
from voicecoach.interview.rounds import (
    WORDS_PER_S,
    AskProbe,
    AskQuestion,
    Declined,
    Exchange,
    is_last,
)
from voicecoach.session.room import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundNotes:
    """The state of a round. Each answer makes another one, so that it can be taken back."""

    round: str
    """Id of the round."""

    questions: tuple[Question, ...]
    """To be asked in it, those that were asked included."""

    asked: tuple[Probe, ...]
    """All follow-ups of the interview."""

    figures: tuple[StatedFigure, ...]
    """All figures of the interview."""

    exchanges: tuple[Exchange, ...] = ()
    kept: tuple[KeptExchange, ...] = ()
    raised: frozenset[str] = frozenset()
    """Pairs of figures that do not agree and were put before the candidate."""

    left_alone: bool = False
    """The candidate wants no more follow-ups to the question in hand."""

    spent_s: float = 0.0
    heard: tuple[Report, ...] = ()
    """All answers and replies of the interview, talks about pay apart."""

    said: tuple[str, ...] = ()
    """The wordings of all reactions of the interview; ``said_here`` those of this round."""

    said_here: tuple[str, ...] = ()
    repeats: int = 0
    """How often something was said again in this round; ``repeated`` says that it was just now."""

    repeated: bool = False

    def with_saying(self, text: str) -> "RoundNotes":
        """Count the time that somebody on the panel spoke."""
        return replace(self, spent_s=self.spent_s + len(text.split()) / WORDS_PER_S)

    def with_said(self, question: Question, asked: Asked) -> "RoundNotes":
        """Count time and figures of what was said to a question or a follow-up."""
        spent_s = self.spent_s + asked.met_s
        if asked.record is None or (report := asked.record.report) is None:
            return replace(self, spent_s=spent_s)
        return replace(
            self,
            spent_s=spent_s + report.transcript.duration_s,
            figures=self._with_figures(report, question),
        )

    def reacting(self, step: AskQuestion | AskProbe, *, minutes: float) -> tuple["RoundNotes", str]:
        """Return what is said before the next question or follow-up, and the notes with that.

        Its words are not used again, and who calls a question the last one asks no other.
        """
        last = is_last(self.questions, self.exchanges, minutes=minutes, spent_s=self.spent_s)
        reaction = react(
            step,
            self.exchanges[-1] if self.exchanges else None,
            self.said,
            repeats=self.repeats if self.repeated else 0,
            is_last=last,
        )
        asked = len(self.exchanges) + 1
        ends = last and isinstance(step, AskQuestion)
        wordings = (reaction.wording,) if reaction else ()
        notes = replace(
            self,
            questions=self.questions[:asked] if ends else self.questions,
            said=(*self.said, *wordings),
            said_here=(*self.said_here, *wordings),
        )
        return notes, reaction.text if reaction else ""

    def _having_heard(self, report: Report, question: Question, *, repeats: bool) -> "RoundNotes":
        if question.kind == "negotiation":
            return self
        return replace(
            self,
            heard=(*self.heard, report),
            repeats=self.repeats + repeats,
            repeated=repeats,
        )

    def with_outcome(self, outcome: TalkOutcome) -> "RoundNotes":
        """Note what came of the talk about an offer that the latest answer began."""
        *exchanges, exchange = self.exchanges
        *others, latest = self.kept
        return replace(
            self,
            exchanges=(*exchanges, replace(exchange, outcome=outcome)),
            kept=(*others, replace(latest, outcome=outcome)),
        )

    def without(self, question: Question) -> "RoundNotes":
        """Leave a question out: nothing was said to it that could be judged."""
        return replace(self, questions=tuple(each for each in self.questions if each != question))

    def _with_figures(self, report: Report, question: Question) -> tuple[StatedFigure, ...]:
        """Add figures; those of a talk about pay are asks, and contradict nothing."""
        if question.kind == "negotiation":
            return self.figures
        asked = self.exchanges[-1].question if self.exchanges else question
        named = asked if question.derived_from == asked.id else question
        return with_figures(self.figures, report, question=named)

    def with_left_out(
        self, question: Question, panelist: Panelist, declined: Declined
    ) -> "RoundNotes":
        """Note a question that was asked and that they would rather not answer."""
        exchange = Exchange(
            round=self.round,
            panelist=panelist.name,
            question=question,
            report=None,
            declined=declined,
        )
        kept = KeptExchange(panelist=panelist.name, answer=0, declined=declined, question=question)
        return replace(
            self,
            exchanges=(*self.exchanges, exchange),
            kept=(*self.kept, kept),
            repeated=False,
        )

    def with_answer(
        self, question: Question, panelist: Panelist, report: Report, *, number: int
    ) -> "RoundNotes":
        """Note a judged answer, by its number in the session."""
        repeats = question.offer is None and says_again(report, self.heard)
        exchange = Exchange(
            round=self.round,
            panelist=panelist.name,
            question=question,
            report=without_evidence(report) if repeats else report,
            repeats=repeats,
        )
        kept = KeptExchange(panelist=panelist.name, answer=number)
        return replace(
            self._having_heard(report, question, repeats=repeats),
            exchanges=(*self.exchanges, exchange),
            kept=(*self.kept, kept),
        )

    def with_reply(
        self, probe: Probe, report: Report, *, number: int, interrupted: bool
    ) -> "RoundNotes":
        """Note a judged reply to a follow-up on the latest answer, by its number in the session."""
        *exchanges, exchange = self.exchanges
        *others, latest = self.kept
        repeats = (
            exchange.question.offer is None
            and not may_repeat(probe)
            and says_again(report, self.heard)
        )
        exchange = exchange.with_reply(probe, report, interrupted=interrupted, repeats=repeats)
        kept = KeptProbe(probe=probe, answer=number, interrupted=interrupted)
        return replace(
            self._having_heard(report, exchange.question, repeats=repeats),
            asked=(*self.asked, probe),
            exchanges=(*exchanges, exchange),
            kept=(*others, replace(latest, probes=(*latest.probes, kept))),
        )

    def with_reply_left_out(
        self, probe: Probe, declined: Declined, *, interrupted: bool
    ) -> "RoundNotes":
        """Note a follow-up that was asked and that they would rather not reply to."""
        *exchanges, exchange = self.exchanges
        *others, latest = self.kept
        kept = KeptProbe(probe=probe, answer=0, interrupted=interrupted, declined=declined)
        return replace(
            self,
            asked=(*self.asked, probe),
            repeated=False,
            exchanges=(*exchanges, exchange.with_declined(probe)),
            kept=(*others, replace(latest, probes=(*latest.probes, kept))),
        )
