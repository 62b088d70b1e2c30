"""What came of a follow-up: whether the reply gave what was asked for, and how that is told.

A reply is half an answer, so it is never told as one: no stamp on a choice that nobody asked for,
and no remark on its length.
"""

from dataclasses import dataclass, replace
from typing import Literal

from voicecoach.analysis.assessment import Evidence, Feedback, Finding, Report, Severity
from voicecoach.analysis.evidence import is_clear, surely_heard
from voicecoach.analysis.foreign import is_foreign
from voicecoach.interview.gaps import GapCode
from voicecoach.interview.probes import Probe, probe_of, wanted
from voicecoach.interview.questions import Question
from voicecoach.interview.quoting import whole_quote
from voicecoach.interview.reread import is_unsure, read_again
from voicecoach.interview.telling import tells_a_deed
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.english.interview import replies as words
from voicecoach.languages.english.listening.reply_hints import HINTS

Closed = Literal["closed", "open", "unsure"]

VERDICTS: dict[Closed, tuple[str, Severity]] = {
    "closed": ("reply_given", "praise"),
    "open": ("reply_open", "caution"),
    "unsure": ("reply_unsure", "note"),
}
"""Codes of the findings that tell it; their stamps are the language's."""

HEARD: tuple[str, Severity] = ("reply_heard", "note")
"""The same where nothing tells what would have answered."""

TOLD_ALSO = 2
"""So much of what else a reply gave is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProbeOutcome:
    """How a follow-up was answered."""

    probe: Probe
    closed: Closed
    evidence: tuple[Evidence, ...] = ()
    """What closed it; empty where it stayed open."""

    repeated: bool = False
    """The reply nearly repeats what was said before in the interview."""

    left_out: bool = False
    """It was asked, and the candidate would rather not reply."""


def judge_reply(probe: Probe, reply: Report) -> ProbeOutcome:
    """Judge whether the reply to a follow-up gave what it was after.

    A follow-up without a gap is closed by any choice, number, cost or limit that the reply names,
    and who was asked for a real time has told one where they tell the past. Where it may have
    given what was asked for in words that no rule knows, that is not denied.
    """
    evidence = [item for item in reply.signals if item.signal in wanted(probe.gap)]
    clear = tuple(item for item in evidence if is_clear(item))
    if probe.gap == "no_baseline" and read_again(reply).quantities:
        return ProbeOutcome(probe=probe, closed="closed", evidence=clear)
    if probe.gap == "no_real_time" and tells_a_deed(reply):
        return ProbeOutcome(probe=probe, closed="closed", evidence=clear[:2])
    if clear:
        return ProbeOutcome(probe=probe, closed="closed", evidence=clear[:2])
    doubtful = evidence or not reply.transcript.words or is_unsure(reply) or _may_give(probe, reply)
    closed: Closed = "unsure" if doubtful else "open"
    return ProbeOutcome(probe=probe, closed=closed, evidence=tuple(evidence[:2]))


def _may_give(probe: Probe, reply: Report) -> bool:
    """Whether a reply has words that may give what was asked for."""
    hint = HINTS.get(probe.gap or "")
    lines = (sentence.line.text for sentence in read_again(reply).sentences)
    return hint is not None and any(map(hint.search, lines))


def as_reply(report: Report, question: Question) -> Report:
    """Tell the report of an answer to a follow-up as that of a reply.

    What it shows stays; what is told is whether it gave what was asked for. Who was asked for a
    real time was asked for a whole story, and an answer without words is told as any other.
    """
    probe = probe_of(question, depth=1)
    if probe.gap == "no_real_time" or not report.transcript.words or is_foreign(report.transcript):
        return report
    outcome = judge_reply(probe, report)
    headline, *points = tell_reply(outcome, report)
    code, severity = VERDICTS[outcome.closed]
    if probe.gap is None and outcome.closed != "closed":
        code, severity = HEARD
    finding = Finding(code=code, severity=severity, message=headline, start_s=None, end_s=None)
    timing = replace(report.timing, first_decision_s=None, decision_within_10s=False)
    return replace(
        report,
        timing=timing,
        findings=(finding,),
        feedback=Feedback(
            headline=headline, points=tuple(points), spoken=" ".join((headline, *points[:1]))
        ),
        structure=None,
        rubric=(),
    )


def without_evidence(report: Report) -> Report:
    """Return a report that shows nothing any more: what it shows was counted where it was said."""
    return replace(report, signals=(), structure=None, rubric=())


def tell_reply(outcome: ProbeOutcome, reply: Report) -> tuple[str, ...]:
    """Say whether a reply gave what was asked for, then what else it gave or what to try."""
    gap = outcome.probe.gap
    given = outcome.evidence[0] if outcome.evidence else None
    others = _others(reply, gap)
    if outcome.closed == "closed":
        return (_given(gap, given, reply), *(_also(each, reply) for each in others))
    if gap is None:
        return (words.CANNOT_TELL, *(_also(each, reply) for each in others))
    asked = words.ASKED_FOR[gap]
    if outcome.closed == "unsure":
        return words.UNSURE.format(what=asked.what), asked.advice
    if others:
        return words.OPEN_BUT.format(what=asked.what, other=_name(others[0], reply)), asked.advice
    return words.OPEN.format(what=asked.what), asked.advice


def _given(gap: GapCode | None, evidence: Evidence | None, reply: Report) -> str:
    quote = whole_quote(reply, evidence)
    if gap is None and evidence is not None:
        text = words.ANSWERED_WITH_QUOTED if quote else words.ANSWERED_WITH
        return text.format(what=_name(evidence, reply), quote=quote)
    text = words.GIVEN_QUOTED if quote else words.GIVEN
    return text.format(what=words.ASKED_FOR[gap].what if gap else "", quote=quote)


def _also(evidence: Evidence, reply: Report) -> str:
    quote = whole_quote(reply, evidence)
    text = words.ALSO if quote else words.ALSO_UNQUOTED
    return text.format(what=_name(evidence, reply), quote=quote)


def _others(reply: Report, gap: GapCode | None) -> list[Evidence]:
    """Return what a reply surely gave beside what was asked for, one of each sort."""
    asked = set(wanted(gap)) if gap else set()
    found = {
        item.signal: item
        for item in reversed(reply.signals)
        if item.signal in wanted(None) and item.signal not in asked and is_clear(item)
    }
    others = sorted(found.values(), key=lambda item: item.start_s)
    return [item for item in others if surely_heard(item)][gap is None : TOLD_ALSO + (gap is None)]


def _name(evidence: Evidence, reply: Report) -> str:
    return ENGLISH.signal_name(evidence.signal, ENGLISH.kind(reply.kind)).said_as
