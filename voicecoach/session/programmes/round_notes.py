"""What was asked and said in a round so far: what its next step depends on."""

from dataclasses import dataclass, replace

from voicecoach.analysis.assessment import Report
from voicecoach.archive.interviews import KeptExchange, KeptProbe
from voicecoach.interview.ledger import Claim, with_claims
from voicecoach.interview.offer_outcome import TalkOutcome
from voicecoach.interview.panel import Panelist
from voicecoach.interview.probes import Probe
from voicecoach.interview.questions import Question
from voicecoach.interview.rounds import Declined, Exchange
from voicecoach.session.room import Asked

WORDS_PER_S = 2.5
"""A voice's 150 words a minute: what asking takes, since time here is that of the sound."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundNotes:
    """The state of a round. Each answer makes another one, so that it can be taken back."""

    round: str
    """Id of the round."""

    questions: tuple[Question, ...]
    """To be asked in it, those that were asked included."""

    asked: tuple[Probe, ...]
    """All follow-ups of the interview."""

    claims: tuple[Claim, ...]
    """All figures of the interview."""

    exchanges: tuple[Exchange, ...] = ()
    kept: tuple[KeptExchange, ...] = ()
    raised: frozenset[str] = frozenset()
    """Pairs of figures that do not agree and were put before the candidate."""

    left_alone: bool = False
    """The candidate wants no more follow-ups to the question in hand."""

    spent_s: float = 0.0

    def with_saying(self, text: str) -> "RoundNotes":
        """Count the time that somebody on the panel spoke."""
        return replace(self, spent_s=self.spent_s + len(text.split()) / WORDS_PER_S)

    def with_said(self, question: Question, asked: Asked) -> "RoundNotes":
        """Count time and figures of what was said to a question or a follow-up."""
        if asked.record is None or (report := asked.record.report) is None:
            return self
        return replace(
            self,
            spent_s=self.spent_s + report.transcript.duration_s,
            claims=self._with_claims(report, question),
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

    def _with_claims(self, report: Report, question: Question) -> tuple[Claim, ...]:
        """Add figures; those of a talk about pay are asks, and contradict nothing."""
        if question.kind == "negotiation":
            return self.claims
        return with_claims(self.claims, report, question=question.id)

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
        return replace(self, exchanges=(*self.exchanges, exchange), kept=(*self.kept, kept))

    def with_answer(
        self, question: Question, panelist: Panelist, report: Report, *, number: int
    ) -> "RoundNotes":
        """Note a judged answer, by its number in the session."""
        exchange = Exchange(
            round=self.round, panelist=panelist.name, question=question, report=report
        )
        kept = KeptExchange(panelist=panelist.name, answer=number)
        return replace(self, exchanges=(*self.exchanges, exchange), kept=(*self.kept, kept))

    def with_reply(
        self, probe: Probe, report: Report, *, number: int, interrupted: bool
    ) -> "RoundNotes":
        """Note a judged reply to a follow-up on the latest answer, by its number in the session."""
        *exchanges, exchange = self.exchanges
        *others, latest = self.kept
        exchange = exchange.with_reply(probe, report, interrupted=interrupted)
        kept = KeptProbe(probe=probe, answer=number, interrupted=interrupted)
        return replace(
            self,
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
            exchanges=(*exchanges, exchange.with_declined(probe)),
            kept=(*others, replace(latest, probes=(*latest.probes, kept))),
        )
