"""An interview that was held, put together from its record and the answers that are still there."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from voicecoach.archive.interviews import InterviewRecord, KeptRound
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.interview.panel import Loop
from voicecoach.interview.rounds import Declined
from voicecoach.review.debrief import ShownQuote
from voicecoach.review.stamp import Stamp, stamp_of

Place = tuple[str, int]
"""Id of a session and number of an answer in it."""

Answers = Mapping[Place, AnswerRecord]

LEFT_OUT: Mapping[Declined | None, str] = MappingProxyType(
    {"skip": "You left this question out.", "no example": "You said that you have no example."}
)
"""Stands in the place of a verdict where nothing was answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An answer or a reply of an interview."""

    prompt: str
    """What was asked."""

    address: str
    """Where its page is; empty where it was deleted."""

    stamp: Stamp | None
    headline: str
    asked_by: str
    replies: "tuple[Said, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRound:
    """A round as it went."""

    title: str
    complete: bool
    answers: tuple[Said, ...]


def answers_of(archive: Archive, record: InterviewRecord) -> Answers:
    """Read the answers of an interview; those that were deleted are left out."""
    sessions = dict.fromkeys(kept.session for kept in record.rounds)
    return {
        (session, kept.number): kept.record
        for session in sessions
        for kept in archive.answers(session)
        if kept.record is not None
    }


def rounds_of(record: InterviewRecord, loop: Loop | None, answers: Answers) -> list[HeldRound]:
    """Return the rounds of an interview with what was said in them."""
    titles = {each.id: each.title for each in loop.rounds} if loop else {}
    return [
        HeldRound(
            title=titles.get(kept.id, kept.id),
            complete=kept.complete,
            answers=tuple(_said(kept, answers)),
        )
        for kept in record.rounds
    ]


def addresses(record: InterviewRecord, answers: Answers) -> Callable[[ShownQuote], str]:
    """Return what tells where a quote is heard: in the answer whose report has its evidence.

    It gives nothing where that is not known any more.
    """
    places = tuple(_places(record))

    def address(quote: ShownQuote) -> str:
        for session, number in places:
            kept = answers.get((session, number))
            if kept is not None and kept.report and quote.evidence in kept.report.signals:
                return f"/answers/{session}/{number}#t={quote.evidence.start_s:.2f}"
        return ""

    return address


def _places(record: InterviewRecord) -> Iterator[Place]:
    for kept in record.rounds:
        for exchange in kept.exchanges:
            yield kept.session, exchange.answer
            for probe in exchange.probes:
                yield kept.session, probe.answer


def _said(kept: KeptRound, answers: Answers) -> Iterator[Said]:
    for exchange in kept.exchanges:
        replies = tuple(
            _one(
                (kept.session, probe.answer),
                answers,
                asked=probe.probe.text,
                declined=probe.declined,
            )
            for probe in exchange.probes
        )
        yield _one(
            (kept.session, exchange.answer),
            answers,
            asked=exchange.question.prompt if exchange.question else "",
            asked_by=exchange.panelist,
            declined=exchange.declined,
            replies=replies,
        )


def _one(
    place: Place,
    answers: Answers,
    *,
    asked: str = "",
    asked_by: str = "",
    declined: Declined | None = None,
    replies: tuple[Said, ...] = (),
) -> Said:
    record = answers.get(place)
    report = record.report if record else None
    return Said(
        prompt=asked or (record.question.prompt if record else "This answer was deleted."),
        address=f"/answers/{place[0]}/{place[1]}" if record else "",
        stamp=stamp_of(report) if report else None,
        headline=report.feedback.headline if report else LEFT_OUT.get(declined, ""),
        asked_by=asked_by,
        replies=replies,
    )
