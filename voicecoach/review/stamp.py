"""The verdict in a word or two."""

from dataclasses import dataclass
from typing import Literal

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.evidence import surely_heard
from voicecoach.languages.english import ENGLISH

Tone = Literal["praise", "caution", "problem", "note", "unknown"]
"""How a verdict sounds; ``unknown`` where a later version gave it."""

UNSURE = "(unsure)"
"""Stands beside words that the recognizer may have misheard."""

_UNHEARD = frozenset({"no_words", "no_speech"})
"""Codes of verdicts on the recording rather than on the answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What is stamped on an answer."""

    code: str
    """Of the finding that gave it; empty where none did."""

    text: str
    """In capitals, for example YOU CHOSE."""

    tone: Tone
    unsure: bool
    """It rests on words that may have been misheard."""


def stamp_of(report: Report) -> Stamp:
    """Return the verdict of the first finding that has one."""
    kind, at = ENGLISH.kind(report.kind), round(report.timing.first_decision_s or 0.0)
    for finding in report.findings:
        text = ENGLISH.stamp(finding.code, kind, at=at)
        if not text:
            continue
        if finding.code.startswith("decision_") and choice_unsure(report):
            return Stamp(code=finding.code, text=text, tone="note", unsure=True)
        tone: Tone = "note" if finding.code in _UNHEARD else finding.severity
        return Stamp(code=finding.code, text=text, tone=tone, unsure=False)
    return Stamp(code="", text="ANSWER", tone="unknown", unsure=False)


def verdict_name(code: str) -> str:
    """Return the stamp of a verdict, without its second."""
    for kind in ENGLISH.kinds.values():
        if stamp := ENGLISH.stamp(code, kind, at=0):
            return stamp.replace(" 0 S", " …").replace("0", "…").capitalize()
    return code.replace("_", " ")


def choice_unsure(report: Report) -> bool:
    """Whether the words of the first choice may have been misheard."""
    first = next((item for item in report.signals if item.signal == "decision"), None)
    return first is not None and not surely_heard(first)
