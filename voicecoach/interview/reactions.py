"""What an interviewer says to an answer before they ask on, and whether they say anything.

A reaction claims nothing that was not surely heard, praises nothing, and is never used twice in an
interview. Where it is unsure what was said it only hears it.
"""

import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.evidence import HEARD_FROM, is_clear
from voicecoach.interview.panel import Panelist
from voicecoach.interview.probes import Probe, unsaid
from voicecoach.interview.reread import is_unsure, read_again
from voicecoach.interview.rounds import AskProbe, AskQuestion, Exchange, Step
from voicecoach.interview.telling import OF_THE_PAST, how_told
from voicecoach.languages.english.interview.reactions import REACTIONS, Stance
from voicecoach.languages.english.listening.nouns import things_in

SILENT_ONE_IN = 3
"""Before one question in so many nothing is said: who reacts to everything hears nothing."""

DOUBTED = frozenset({"straight_line", "no_baseline", "hedged", "framework_named", "unowned"})
"""Gaps that lie in something said: it can be doubted. What is missing can't."""

ALWAYS: frozenset[Stance] = frozenset({"last", "said_before", "said_again"})
"""These tell something, so they are never left out."""

TAKEN_FROM = ("decision", "hypothetical_choice", "rejected_alternative", "accepted_cost")
"""Where a thing to take up is looked for first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """Something that is said before a question."""

    text: str
    wording: str
    """The same without the candidate's words: what is never used again."""


def react(
    step: Step,
    exchange: Exchange | None,
    said: Collection[str],
    *,
    repeats: int = 0,
    is_last: bool = False,
) -> Reaction | None:
    """Return what is said before the next question or follow-up; None for nothing.

    ``exchange`` is the last one, ``said`` are the wordings of all reactions of the interview.
    ``repeats`` counts how often they said what they had said before, where they just did; 0 where
    they did not. ``is_last`` says that no further question comes after the next one.
    """
    if exchange is None or not isinstance(step, AskProbe | AskQuestion):
        return None
    if exchange.question.offer is not None:
        return None  # the counterpart in a talk about pay has words of their own
    latest = next(iter(reversed((exchange.report, *exchange.replies))), None)
    left_out = exchange.declined is not None or latest is None
    probe = step.probe if isinstance(step, AskProbe) else None
    if probe is not None and probe.gap is None and probe.quote:
        return None  # figures that do not agree: that is reaction enough
    words = latest.transcript.text if latest is not None else ""
    seed = f"{exchange.question.id} {len(exchange.outcomes)} {words}"
    for stance in _stances(exchange, probe, repeats=repeats, is_last=is_last, left_out=left_out):
        if stance not in ALWAYS and zlib.crc32(_bytes(seed)) % SILENT_ONE_IN == 0:
            return None
        if reaction := _worded(step.panelist, stance, latest, probe, said, seed=seed):
            return reaction
    return None


def _stances(
    exchange: Exchange, probe: Probe | None, *, repeats: int, is_last: bool, left_out: bool
) -> Iterator[Stance]:
    """Give what may be said, what fits best first."""
    if probe is None and is_last:
        yield "last"
    if repeats:
        yield "said_before" if repeats == 1 else "said_again"
    if probe is None:
        yield "moves_on"
        return
    if left_out:
        return
    if exchange.outcomes:
        closed = exchange.outcomes[-1].closed
        if closed == "closed" and not _is_a_plan(exchange):
            yield "answered"
        elif closed == "open" and exchange.outcomes[-1].probe.gap is not None:
            yield "not_answered"
    elif probe.gap in DOUBTED:
        yield "doubts"
    yield "takes_up"
    yield "neutral"


def _is_a_plan(exchange: Exchange) -> bool:
    """Whether the latest reply tells what one would do, to a question about the past."""
    if exchange.question.kind not in OF_THE_PAST or not exchange.replies:
        return False
    return how_told(exchange.replies[-1]) == "would"


def _worded(
    panelist: Panelist,
    stance: Stance,
    latest: Report | None,
    probe: Probe | None,
    said: Collection[str],
    *,
    seed: str,
) -> Reaction | None:
    noun = ""
    if stance == "takes_up":
        noun = taken_up(latest) if latest is not None else ""
        if not noun or (probe is not None and probe.quote):
            return None  # the quote takes up enough
    wording = next(unsaid(REACTIONS[panelist.register][stance], said, seed=seed), None)
    if wording is None:
        return None
    text = wording.format(noun=noun)
    return Reaction(text=text[0].upper() + text[1:], wording=wording)


def taken_up(report: Report) -> str:
    """Return a thing that the candidate named, where it was surely heard; empty for none.

    What they chose comes first.
    """
    if is_unsure(report):
        return ""
    reading = read_again(report)
    clear = [item for item in report.signals if is_clear(item) and item.signal in TAKEN_FROM]
    clear.sort(key=lambda item: TAKEN_FROM.index(item.signal))
    for item in clear:
        sentence = reading.sentences[item.sentence]
        sources = sentence.line.sources
        marks = [
            not reading.words[source].text[-1:].isalnum() or source + 1 in reading.filler_places
            for source in sources
        ]
        for thing in things_in(sentence.line.text.split(), marks):
            heard = [reading.words[source] for source in sources[thing.first : thing.end]]
            after = sources[thing.first] >= item.first
            if after and all(word.confidence >= HEARD_FROM for word in heard):
                return thing.text
    return ""


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
