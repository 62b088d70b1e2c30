"""How an answer is told, by which an interviewer asks on: of what happened, or of a plan."""

from collections.abc import Sequence
from typing import Literal

from voicecoach.analysis.assessment import Evidence, Report
from voicecoach.analysis.evidence import is_clear
from voicecoach.interview.reread import read_again
from voicecoach.languages.english.listening.told import DEED_OF_MINE, HAPPENED, UNREAL, WOULD

Told = Literal["past", "would", "unclear"]

FEWEST_WORDS = 6
"""In fewer, nothing tells how an answer is told."""

OF_THE_PAST = frozenset({"behavioral", "introduction", "motivation", "self-assessment"})
"""Kinds of question that are answered with what was; the others are worked out."""

BY_GRAMMAR = "choice."
"""What the names of its findings begin with."""

PLANS = frozenset({"hypothetical_choice", "habit"})


def how_told(report: Report) -> Told:
    """Say whether an answer tells what happened or what one would do; ``unclear`` for neither.

    Who tells of one deed of their own tells the past, whatever they would do besides: a real story
    is never taken for a plan.
    """
    if len(report.transcript.words) < FEWEST_WORDS:
        return "unclear"
    sentences = read_again(report).sentences
    lines = [UNREAL.sub(" ", sentence.line.text) for sentence in sentences]
    deeds = sum(bool(DEED_OF_MINE.search(line)) for line in lines)
    plans = sum(bool(WOULD.search(line)) for line in lines)
    if report.kind not in OF_THE_PAST:
        return _of_a_case(lines, deeds=deeds, plans=plans)
    clear = {item.signal for item in report.signals if is_clear(item)}
    chosen = [item for item in report.signals if item.signal == "decision" and is_clear(item)]
    if any(_is_of_the_past(item, lines) for item in chosen):
        return "past"
    if clear & PLANS and not deeds:
        return "would"
    if plans and not deeds and plans >= _happened(lines):
        return "would"
    return "past" if deeds or _happened(lines) else "unclear"


def tells_a_deed(report: Report) -> bool:
    """Whether an answer tells at least one thing that the speaker once did."""
    lines = (UNREAL.sub(" ", sentence.line.text) for sentence in read_again(report).sentences)
    return any(DEED_OF_MINE.search(line) for line in lines) and how_told(report) == "past"


def _is_of_the_past(choice: Evidence, lines: Sequence[str]) -> bool:
    """Whether a choice was made: what one would choose is none, whatever a classifier hears in it.

    The grammar of choices knows "I wouldn't sign it" from "I wouldn't do that"; and some tell the
    past in the present.
    """
    if choice.rule.startswith(BY_GRAMMAR) or not 0 <= choice.sentence < len(lines):
        return True
    line = lines[choice.sentence]
    return bool(DEED_OF_MINE.search(line)) or not WOULD.search(line)


def _of_a_case(lines: Sequence[str], *, deeds: int, plans: int) -> Told:
    """Say how a case is answered: only who tells nothing but deeds tells a story in its place."""
    return "past" if deeds and not plans and _happened(lines) * 2 > len(lines) else "would"


def _happened(lines: Sequence[str]) -> int:
    return sum(bool(HAPPENED.search(line)) for line in lines)
