"""How one round goes: which question is next, how deep it is dug into, and when time is up.

Pure: the caller says how much time has passed. Time is the round's, questions and replies included.
"""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Literal, TypeAlias

from voicecoach.analysis.assessment import Report
from voicecoach.errors import UsageError
from voicecoach.interview.offers.record import TalkOutcome
from voicecoach.interview.panel import Loop, Panelist, Round
from voicecoach.interview.probes import Probe, next_probe
from voicecoach.interview.questions import Question, did_you_mean
from voicecoach.interview.recovery import Recovery, measure_recovery
from voicecoach.interview.replies import ProbeOutcome, judge_reply, without_evidence

QUESTION_S = 540.0
"""What one question takes with its follow-ups: three to five of them in a round of 45 minutes."""

MOST_QUESTIONS = 5

PROBE_S = 45.0
"""What a follow-up and its reply take; none begins with less than that left of its question."""

CLOSING_S = 45.0
"""Left for the goodbye."""

WORDS_PER_S = 2.5
"""A voice's 150 words a minute: what asking takes."""

Declined = Literal["skip", "no example"]
"""How a question is left out: they would rather not answer it, or nothing of theirs fits it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One question and all that was said about it."""

    round: str
    """Id of the round."""

    panelist: str
    """Name of who asked."""

    question: Question
    report: Report | None
    """Of the answer; None where it could not be judged or the question was left out."""

    declined: Declined | None = None
    """How the question was left out; None where it was answered."""

    outcomes: tuple[ProbeOutcome, ...] = ()
    """Follow-ups in the order in which they were asked, with those that were left out."""

    replies: tuple[Report, ...] = ()
    """Of the reply to each of them that was answered."""

    outcome: TalkOutcome | None = None
    """What came of it, where it was a talk about an offer."""

    recovery: Recovery | None = None
    """Where the interviewer cut in."""

    repeats: bool = False
    """The answer nearly repeats what was said before in the interview: it shows nothing again."""

    def with_reply(
        self, probe: Probe, reply: Report, *, interrupted: bool, repeats: bool = False
    ) -> "Exchange":
        """Return the exchange with one more follow-up, judged; it may have cut the answer short.

        A reply that ``repeats`` what was said before closes nothing and shows nothing.
        """
        if repeats:
            outcome = ProbeOutcome(probe=probe, closed="open", repeated=True)
            return replace(
                self,
                outcomes=(*self.outcomes, outcome),
                replies=(*self.replies, without_evidence(reply)),
            )
        recovery = self.recovery
        if interrupted and self.report is not None:
            recovery = measure_recovery(self.report, reply, probe)
        return replace(
            self,
            outcomes=(*self.outcomes, judge_reply(probe, reply)),
            replies=(*self.replies, reply),
            recovery=recovery,
        )

    def with_declined(self, probe: Probe) -> "Exchange":
        """Return the exchange with one more follow-up, which was asked and not answered."""
        return replace(
            self, outcomes=(*self.outcomes, ProbeOutcome(probe=probe, closed="open", left_out=True))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AskQuestion:
    """Ask the next question."""

    question: Question
    panelist: Panelist


@dataclass(frozen=True, slots=True, kw_only=True)
class AskProbe:
    """Follow up on the question in hand."""

    probe: Probe
    panelist: Panelist


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """The round is over."""


Step: TypeAlias = AskQuestion | AskProbe | Close


def questions_for(
    round_: Round, questions: Sequence[Question], *, minutes: float, seed: str
) -> tuple[Question, ...]:
    """Choose the questions of a round: as many as there is time for, at least one.

    They are those of the pack that belong to the round, or all where none does: neighbours, since
    packs put a case and the question about the past that it leads to side by side, from a place
    that follows from ``seed``. Another session asks other questions, the same one the same. What a
    round borrows from other packs (``borrowed``) is asked first. In a talk about an offer that is
    all there is.
    """
    if round_.talk:
        return tuple(each for each in questions if round_.talk.endswith(f"/{each.id}"))[:1]
    lent = [each for each in questions if round_.id in each.rounds and each.id in round_.borrows]
    others_own = [each for each in questions if each not in lent]
    own = [each for each in others_own if round_.id in each.rounds] or others_own
    count = max(1, min(MOST_QUESTIONS, len(lent) + len(own), int(minutes * 60 // QUESTION_S)))
    kept = _kept(round_, [*lent, *(each for each in own if each.id in round_.always)], count)
    begin = zlib.crc32(f"{seed} {round_.id}".encode()) % len(own) // 2 * 2
    others = [each for each in (*own[begin:], *own[:begin]) if each not in kept]
    chosen = sorted([*kept, *others[: count - len(kept)]], key=[*lent, *own].index)
    return tuple(replace(each, rounds=(round_.id,)) if each.rounds else each for each in chosen)


def _kept(round_: Round, always: Sequence[Question], count: int) -> list[Question]:
    """Return those that are asked in any case: one place is left for others.

    What was made of the candidate's CV may take that, too, where there is time for few.
    """
    names = {name.partition("/")[2] for name in round_.own}
    of_cv = [each for each in always if each.id in names]
    kept = list(always[: max(count - 1, min(count, len(of_cv)))])
    if of_cv and of_cv[0] not in kept:
        kept[-1:] = [of_cv[0]]
    return kept


def borrowed(loop: Loop, packs: Mapping[str, Sequence[Question]]) -> tuple[Question, ...]:
    """Return the questions that rounds borrow from other packs, each as one of its round.

    ``packs`` are the questions of those packs by id. Raises UsageError for one that is not there.
    """
    found = []
    for round_ in loop.rounds:
        named = [*((name, "always") for name in round_.always), (round_.talk, "talk")]
        for name, key in named:
            pack, slash, wanted = name.partition("/")
            if slash:
                known = {each.id: each for each in packs[pack]}
                if wanted not in known:
                    hint = did_you_mean(wanted, known) or "see voicecoach questions list"
                    place = f"interview {loop.id}: rounds.{round_.id}.{key}"
                    raise UsageError(f"{place}: pack {pack} has no question {wanted!r}; {hint}")
                if key == "talk" and known[wanted].offer is None:
                    place = f"interview {loop.id}: rounds.{round_.id}.talk"
                    raise UsageError(f"{place}: question {wanted!r} has no offer to talk about")
                found.append(replace(known[wanted], rounds=(round_.id,)))
    return tuple(found)


def each_in_one_round(
    questions: Sequence[Question], loop: Loop, *, seed: str
) -> tuple[Question, ...]:
    """Give questions of several rounds to one of them each: nothing is asked twice in an interview.

    Which one follows from ``seed``.
    """
    names = [round_.id for round_ in loop.rounds]
    settled = []
    for question in questions:
        fitting = [name for name in question.rounds if name in names]
        if len(fitting) > 1:
            fitting = [Random(f"{seed} {question.id}").choice(fitting)]  # noqa: S311 - no secret
        settled.append(replace(question, rounds=tuple(fitting)) if fitting else question)
    return tuple(settled)


def lines_of(
    round_: Round, questions: Sequence[Question], *, minutes: float, seed: str
) -> tuple[tuple[str, str], ...]:
    """Tell who will say what in a round, as far as that is known before.

    Follow-ups and goodbyes go by what is said until then.
    """
    chosen = questions_for(round_, questions, minutes=minutes, seed=seed)
    return (
        *((one.name, one.opening) for one in round_.panelists),
        *((_panelist(round_, turn).name, each.aloud) for turn, each in enumerate(chosen)),
    )


def next_step(
    round_: Round,
    questions: Sequence[Question],
    exchanges: Sequence[Exchange],
    asked: Sequence[Probe],
    *,
    minutes: float,
    spent_s: float,
    dig: bool = True,
) -> Step:
    """Return what comes next in a round.

    ``exchanges`` are those of this round so far, the last one still open to follow-ups. ``asked``
    are the probes of the whole interview. Each question has an equal share of the time that is
    left for all; what one leaves over goes to the next. Without ``dig`` the question in hand is
    left.
    """
    left_s = minutes * 60 - CLOSING_S - spent_s
    turn = len(exchanges)
    waiting = len(questions) - turn
    if dig and exchanges and exchanges[-1].report is not None:
        last = exchanges[-1]
        reserved_s = waiting * min(QUESTION_S / 2, minutes * 60 / (2 * len(questions)))
        if left_s - reserved_s >= PROBE_S:
            reports = [report for report in (last.report, *last.replies) if report is not None]
            if probe := next_probe(last.question, reports, asked, deepest=round_.follow_ups):
                return AskProbe(probe=probe, panelist=_panelist(round_, turn - 1))
    if waiting > 0 and (not exchanges or left_s >= question_s(questions[turn])):
        return AskQuestion(question=questions[turn], panelist=_panelist(round_, turn))
    return Close()


def question_s(question: Question) -> float:
    """Return how long a question and its answer take: with less than that left none begins."""
    return len(question.aloud.split()) / WORDS_PER_S + question.budget_s


def is_last(
    questions: Sequence[Question], exchanges: Sequence[Exchange], *, minutes: float, spent_s: float
) -> bool:
    """Whether the next question is the last that there is time for."""
    waiting = questions[len(exchanges) :]
    if len(waiting) < 2:
        return True
    left_s = minutes * 60 - CLOSING_S - spent_s
    return left_s < question_s(waiting[0]) + question_s(waiting[1])


def time_to_dig(*, minutes: float, spent_s: float) -> bool:
    """Whether a round has time for one more follow-up."""
    return minutes * 60 - CLOSING_S - spent_s >= PROBE_S


def _panelist(round_: Round, turn: int) -> Panelist:
    """Return who asks: where two hold a round, they take turns."""
    return round_.panelists[turn % len(round_.panelists)]
