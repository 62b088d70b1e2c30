"""Cross-examination: the next follow-up, and whether the reply to it closed the gap."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from voicecoach.analysis.assessment import Evidence, Report
from voicecoach.analysis.evidence import is_clear, surely_heard
from voicecoach.analysis.signal import SIGNALS
from voicecoach.interview.gaps import Gap, GapCode, find_gaps
from voicecoach.interview.questions import Question
from voicecoach.interview.reread import is_unsure, read_again
from voicecoach.languages.english.interview.probes import PROBES
from voicecoach.languages.english.quoting import as_written

DEEPEST = 5
"""Follow-ups to one story: panels ask three to five (domain notes)."""

FOLLOW_UP_BUDGET_S = 45.0
"""A reply to a follow-up is half an answer."""

QUOTED_WORDS = 10
"""A longer quote is no question any more."""

Closed = Literal["closed", "open", "unsure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """One follow-up question."""

    text: str
    """What is spoken."""

    gap: GapCode | None
    """What it is after; None for a follow-up of the question's own and for a contradiction."""

    quote: str = ""
    """The candidate's words that it rests on; empty where none were heard surely."""

    about_s: float | None = None
    """Where those words begin, in the answer that they are from."""

    depth: int
    """1 for the first follow-up to a question."""

    opening: str = ""
    """What is spoken before it, where it cuts an answer short."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProbeOutcome:
    """How a follow-up was answered."""

    probe: Probe
    closed: Closed
    evidence: tuple[Evidence, ...] = ()
    """What closed it; empty where it stayed open."""


def next_probe(
    question: Question,
    reports: Sequence[Report],
    asked: Sequence[Probe],
    *,
    deepest: int = DEEPEST,
    only: frozenset[GapCode] | None = None,
) -> Probe | None:
    """Choose the next follow-up to a question, or None where there is nothing left to dig for.

    ``reports`` are those of the answer and of the reply to each probe so far, the answer first.
    ``asked`` are all probes of the session, this question's last: a text is never used twice in
    it, and within one question no gap is asked for twice. What a reply closed is closed. The
    question's own follow-ups come last, but in a talk about pay the counterpart's replies first.
    With ``only``, nothing but these gaps is dug into.
    """
    depth = len(reports)
    if depth > deepest or not reports or not reports[0].transcript.words:
        return None
    said = {probe.text for probe in asked}
    for text in question.replies:
        if text not in said and only is None:
            return Probe(text=text, gap=None, depth=depth)
    tried = {probe.gap for probe in asked[len(asked) + 1 - len(reports) :]}
    for gap in _open_gaps(reports):
        if gap.code in tried or (only is not None and gap.code not in only):
            continue
        if probe := _worded(gap, reports, said, depth=depth):
            return probe
    for text in question.probes:
        if text not in said and only is None:
            return Probe(text=text, gap=None, depth=depth)
    return None


def follow_up(question: Question, probe: Probe) -> Question:
    """Make a question of its own of a follow-up, known by the one that it follows."""
    return replace(
        question,
        id=f"{question.id}-follow-up-{probe.depth}",
        prompt=f"{probe.opening} {probe.text}".strip(),
        spoken="",
        plain="",
        source=f"Follow-up to {question.id}.",
        budget_s=FOLLOW_UP_BUDGET_S,
        probes=(),
        replies=(),
        derived_from=question.id,
    )


def judge_reply(probe: Probe, reply: Report) -> ProbeOutcome:
    """Judge whether the reply to a follow-up gave what it was after.

    A follow-up without a gap is closed by any choice, number, cost or limit that the reply names.
    """
    evidence = [item for item in reply.signals if item.signal in _wanted(probe.gap)]
    clear = tuple(item for item in evidence if is_clear(item))
    if probe.gap == "no_baseline" and read_again(reply).quantities:
        return ProbeOutcome(probe=probe, closed="closed", evidence=clear)
    if clear:
        return ProbeOutcome(probe=probe, closed="closed", evidence=clear[:2])
    doubtful = evidence or not reply.transcript.words or is_unsure(reply)
    closed: Closed = "unsure" if doubtful else "open"
    return ProbeOutcome(probe=probe, closed=closed, evidence=tuple(evidence[:2]))


def _open_gaps(reports: Sequence[Report]) -> Iterable[Gap]:
    """Give the gaps of the answer that no reply has closed, then those that replies opened.

    Of a reply only what it claims can open a gap, not what it leaves out: it was asked for one
    thing.
    """
    answer, *replies = reports
    shown = {item.signal for reply in replies for item in reply.signals if is_clear(item)}
    for gap in find_gaps(answer):
        if not shown & set(_wanted(gap.code)):
            yield gap
    for reply in replies:
        for gap in find_gaps(reply):
            if gap.code in ("straight_line", "no_baseline", "framework_named", "no_threshold"):
                yield gap


def _wanted(gap: GapCode | None) -> tuple[str, ...]:
    if gap is None:
        return ("decision", "rejected_alternative", "accepted_cost", "criterion", "counterfactual",
                "impact_number", "reflection", "dissent", "experiment", "hypothesis")  # fmt: skip
    # A missing baseline is closed by any other figure, too (``judge_reply``).
    return tuple(name for name, signal in SIGNALS.items() if gap in signal.closes)


def _worded(gap: Gap, reports: Sequence[Report], said: set[str], *, depth: int) -> Probe | None:
    """Put a gap into words that were not used yet; with the candidate's own where they are sure."""
    quote = quoted(gap.evidence)
    seed = zlib.crc32(reports[0].transcript.text.encode("utf-8", "surrogatepass"))
    choices = PROBES[gap.code]
    fitting = [text for text in choices if "{quote}" in text] if quote else []
    plain = [text for text in choices if "{quote}" not in text]
    for group in (fitting, plain):
        for turn in range(len(group)):
            text = group[(seed + turn) % len(group)].format(quote=quote)
            if text not in said:
                used = quote if group is fitting else ""
                about_s = gap.evidence.start_s if used and gap.evidence else None
                return Probe(text=text, gap=gap.code, quote=used, about_s=about_s, depth=depth)
    return None


def quoted(evidence: Evidence | None) -> str:
    """Return words that may be held against the candidate: surely heard, and not too many."""
    if evidence is None or not surely_heard(evidence):
        return ""
    words = as_written(evidence.quote).split()
    shown = " ".join(words[:QUOTED_WORDS]).rstrip(".,;:!?…")
    return shown + ("…" if len(words) > QUOTED_WORDS else "")
