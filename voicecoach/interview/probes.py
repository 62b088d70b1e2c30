"""Cross-examination: the next follow-up to a question, worded by how the answer was told."""

import re
import zlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.evidence import is_clear
from voicecoach.analysis.signal import SIGNALS
from voicecoach.interview.gaps import Gap, GapCode, find_gaps
from voicecoach.interview.questions import Question
from voicecoach.interview.quoting import whole_quote
from voicecoach.interview.telling import OF_THE_PAST, how_told, tells_a_deed
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.english.interview.probes import PROBES, Form
from voicecoach.languages.english.listening.asks_for import asked_for

DEEPEST = 5
"""Follow-ups to one story: panels ask three to five (domain notes)."""

FOLLOW_UP_BUDGET_S = 45.0
"""A reply to a follow-up is half an answer."""

IN_FIGURES: frozenset[GapCode] = frozenset({"straight_line", "no_baseline", "metric_opening"})
"""Gaps that are about a figure: a quote without it would be beside the point."""

OPENED_BY_A_REPLY: frozenset[GapCode] = frozenset(
    {"straight_line", "no_baseline", "framework_named", "no_threshold"}
)
"""Of a reply only what it claims can open a gap, not what it leaves out: it was asked for one
thing."""

OWN_FORM: dict[str, Form] = {
    "negotiation": "pay",
    "introduction": "self",
    "motivation": "why",
    "self-assessment": "self",
}
"""How it is asked on after questions that want neither a story nor a plan, by kind."""

_QUOTED = re.compile("“[^”]*”")


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
    ``asked`` are all probes of the session, this question's last: no wording is used twice in it,
    and within one question no gap is asked for twice. What a reply closed is closed. Who tells
    what they would do where the past was asked for is asked once for a real time; what they tell
    then is dug into in its place. The question's own follow-ups come last, and only where they fit
    what was said; in a talk about pay the counterpart's replies come first. With ``only``, nothing
    but these gaps is dug into. Where there is an offer, what follows is what the counterpart
    answers, until that talk has ended.
    """
    if question.offer is not None:
        return _counterpart(question, reports) if only is None else None
    depth = len(reports)
    if depth > deepest or not reports or not reports[0].transcript.words:
        return None
    said = {wording(probe.text) for probe in asked}
    made = (_made(question.replies, said, depth), _dug(question, reports, asked, said, only))
    probe = next(filter(None, made[only is not None :]), None)
    if probe is not None or only is not None or not _fit(question, reports, asked):
        return probe
    return _made([text for text in question.probes if not _given(text, reports)], said, depth)


def _made(texts: Sequence[str], said: set[str], depth: int) -> Probe | None:
    """Return the next of the follow-ups that were made for a question."""
    left = (text for text in texts if wording(text) not in said)
    return next((Probe(text=text, gap=None, depth=depth) for text in left), None)


def _dug(
    question: Question,
    reports: Sequence[Report],
    asked: Sequence[Probe],
    said: set[str],
    only: frozenset[GapCode] | None,
) -> Probe | None:
    """Return the next follow-up into something that was left open."""
    own = asked[len(asked) + 1 - len(reports) :]
    told = _story(reports, own)
    form = form_of(question, told)
    tried = {probe.gap for probe in own}
    depth = len(reports)
    for gap, report in _open_gaps(told):
        if gap.code in tried or (only is not None and gap.code not in only):
            continue
        if probe := _worded(
            gap, report, reports[0], said, [each.text for each in own], form=form, depth=depth
        ):
            return probe
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
        offer=None,
        asks_for=probe.gap or "more",
        derived_from=question.id,
    )


def probe_of(question: Question, *, depth: int) -> Probe:
    """Return the follow-up that a question was made of, as far as the question tells it."""
    gap = next((code for code in get_args(GapCode) if code == question.asks_for), None)
    return Probe(text=question.prompt, gap=gap, depth=depth)


def wording(text: str) -> str:
    """Return what is the interviewer's own of a text: whatever is quoted in it makes no other."""
    return _QUOTED.sub("“”", text)


def unsaid(choices: Sequence[str], said: Collection[str], *, seed: str) -> Iterator[str]:
    """Give those of the wordings that were not used yet, from a place that follows from ``seed``.

    ``said`` are wordings (``wording``), as they are before anything is put into them.
    """
    start = zlib.crc32(seed.encode("utf-8", "surrogatepass"))
    for turn in range(len(choices)):
        text = choices[(start + turn) % len(choices)]
        if text not in said:
            yield text


def _counterpart(question: Question, reports: Sequence[Report]) -> Probe | None:
    from voicecoach.interview.offers.talk import talk_about  # its patterns take a while to load

    talk = talk_about(question, reports)
    if talk is None or talk.ended or not talk.replies:
        return None
    return Probe(text=talk.replies[-1], gap=None, depth=len(reports))


def wanted(gap: GapCode | None) -> tuple[str, ...]:
    """Return the signals any of which gives what a follow-up is after."""
    if gap is None:
        return ("decision", "rejected_alternative", "accepted_cost", "criterion", "counterfactual",
                "impact_number", "reflection", "dissent", "experiment", "hypothesis",
                "package_part", "justification", "fallback", "other_offer", "present_role", "aim",
                "about_them", "assumption", "estimate", "sanity_check")  # fmt: skip
    # A missing baseline is closed by any other figure, too (``judge_reply``).
    return tuple(name for name, signal in SIGNALS.items() if gap in signal.closes)


def _story(reports: Sequence[Report], probes: Sequence[Probe]) -> Sequence[Report]:
    """Return the reports from the one on that tells something real, where that was asked for."""
    for place, probe in enumerate(probes, start=1):
        if probe.gap == "no_real_time" and place < len(reports):
            return reports[place:] if tells_a_deed(reports[place]) else reports
    return reports


def form_of(question: Question, reports: Sequence[Report]) -> Form:
    """Say in which form it is asked on, by the kind of question and how the answer is told."""
    if question.kind in OWN_FORM:
        return OWN_FORM[question.kind]
    told = how_told(reports[0])
    if told == "unclear":
        return "past" if question.kind in OF_THE_PAST else "would"
    return told


def _open_gaps(reports: Sequence[Report]) -> Iterator[tuple[Gap, Report]]:
    """Give the gaps of the answer that no reply has closed, then those that replies opened."""
    answer, *replies = reports
    shown = {item.signal for reply in replies for item in reply.signals if is_clear(item)}
    for gap in find_gaps(answer):
        if not shown & set(wanted(gap.code)):
            yield gap, answer
    for reply in replies:
        for gap in find_gaps(reply):
            if gap.code in OPENED_BY_A_REPLY:
                yield gap, reply


def _worded(
    gap: Gap,
    report: Report,
    answer: Report,
    said: set[str],
    quoted: Sequence[str],
    *,
    form: Form,
    depth: int,
) -> Probe | None:
    """Put a gap into words that were not used yet; with the candidate's own where they are sure."""
    quote = whole_quote(report, gap.evidence, figure=gap.code in IN_FIGURES)
    if any(f"“{quote}”" in text for text in quoted):
        quote = ""  # held against them once is enough
    choices = PROBES[form].get(gap.code, ())
    fitting = [text for text in choices if "{quote}" in text] if quote else []
    plain = [text for text in choices if "{quote}" not in text]
    seed = answer.transcript.text
    for group, shown in ((fitting, quote), (plain, "")):
        texts = {wording(text): text for text in group}
        for bare in unsaid(list(texts), said, seed=seed):
            return Probe(
                text=texts[bare].format(quote=shown),
                gap=gap.code,
                quote=shown,
                about_s=gap.evidence.start_s if shown and gap.evidence else None,
                depth=depth,
            )
    return None


def _fit(question: Question, reports: Sequence[Report], asked: Sequence[Probe]) -> bool:
    """Whether a question's own follow-ups fit what was said: they take a choice for granted."""
    told = _story(reports, asked[len(asked) + 1 - len(reports) :])
    if question.kind == "behavioral" and form_of(question, told) == "would":
        return False
    if ENGLISH.kind(question.kind).choice is None or question.kind == "negotiation":
        return True
    structure = reports[0].structure
    return (
        structure is None
        or structure.known != "no"
        or any(item.signal == "decision" for report in reports for item in report.signals)
    )


def _given(text: str, reports: Sequence[Report]) -> bool:
    """Whether what a follow-up asks for was surely said already."""
    signals = asked_for(text)
    return any(
        item.signal in signals and is_clear(item) for report in reports for item in report.signals
    )
