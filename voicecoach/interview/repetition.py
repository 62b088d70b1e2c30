"""The same words again: what was said before in an interview is no new answer."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from voicecoach.analysis.assessment import Report
from voicecoach.interview.probes import Probe
from voicecoach.interview.replies import ProbeOutcome, without_evidence
from voicecoach.interview.reread import read_again
from voicecoach.interview.rounds import Exchange

FEWEST_WORDS = 5
"""In fewer, the same words are no repetition: "I don't know", "yes, I did"."""

SAME = 0.7
"""Share of the words that were said before in their order, from which on nothing is new. Room for
what a recognizer mishears, one word in eight; who adds a clause says something new."""

RUN_WORDS = 2
"""Words count as the same only in runs of so many: single ones are in every answer."""


def says_again(report: Report, earlier: Sequence[Report]) -> bool:
    """Whether nearly all of an answer was said in one of those before, fillers apart."""
    words = _plain(report)
    if len(words) < FEWEST_WORDS:
        return False
    matcher: SequenceMatcher[str] = SequenceMatcher(autojunk=False)
    matcher.set_seq2(words)
    for each in earlier:
        matcher.set_seq1(_plain(each))
        blocks = matcher.get_matching_blocks()
        if sum(block.size for block in blocks if block.size >= RUN_WORDS) >= SAME * len(words):
            return True
    return False


def may_repeat(probe: Probe) -> bool:
    """Whether a follow-up asks for the same again: a yes to one's own words, one of two figures."""
    return probe.gap == "hedged" or (probe.gap is None and bool(probe.quote))


def without_repeats(exchanges: Iterable[Exchange]) -> tuple[Exchange, ...]:
    """Return exchanges in which nothing counts that was said before in one of them."""
    heard: list[Report] = []
    found = []
    for exchange in exchanges:
        if exchange.report is None or exchange.question.offer is not None:
            found.append(exchange)
            continue
        repeats = says_again(exchange.report, heard)
        heard.append(exchange.report)
        report = without_evidence(exchange.report) if repeats else exchange.report
        changed = replace(exchange, repeats=repeats, report=report)
        outcomes, replies = list(exchange.outcomes), list(exchange.replies)
        answered = [place for place, each in enumerate(outcomes) if not each.left_out]
        for place, (at, reply) in enumerate(zip(answered, exchange.replies, strict=False)):
            probe = outcomes[at].probe
            if not may_repeat(probe) and says_again(reply, heard):
                outcomes[at] = ProbeOutcome(probe=probe, closed="open", repeated=True)
                replies[place] = without_evidence(reply)
            heard.append(reply)
        found.append(replace(changed, outcomes=tuple(outcomes), replies=tuple(replies)))
    return tuple(found)


def heard_in(exchanges: Iterable[Exchange]) -> tuple[Report, ...]:
    """Return all answers and replies, in order; asks in talks about pay are said again by right."""
    return tuple(
        report
        for exchange in exchanges
        if exchange.question.kind != "negotiation"
        for report in (exchange.report, *exchange.replies)
        if report is not None
    )


def _plain(report: Report) -> list[str]:
    return [
        word for sentence in read_again(report).sentences for word in sentence.line.text.split()
    ]
