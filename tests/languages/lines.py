"""Sentences as the grammar of choices reads them, and as they are judged within an answer."""

import re

from tests.builders import make_report
from voicecoach.languages.english.choice import AskedFor, ChoiceKind
from voicecoach.languages.english.choice_grammar import choices
from voicecoach.transcripts.text import parse_text

FIRST = "We had two weeks left in the spring, and it rained a lot."
KINDS = {AskedFor.PAST: "behavioral", AskedFor.CASE: "case", AskedFor.PAY: "negotiation"}


def plain(text: str) -> list[str]:
    return re.findall(r"[$€£]?\d[\d.,]*%?|[a-z]+(?:'[a-z]+)*", text.lower())


def kinds(text: str, question: AskedFor = AskedFor.PAST, before: str = "") -> set[ChoiceKind]:
    found = choices(plain(text), question=question, before=plain(before))
    return {each.kind for each in found}


def is_own(text: str, question: AskedFor = AskedFor.PAST, before: str = "") -> bool:
    """Whether the grammar, and the report on an answer that says so, find a choice of one's own."""
    own = ChoiceKind.OWN in kinds(text, question, before)
    answer = parse_text(f"{FIRST} {before} {text}")
    report = make_report(answer, source="a test", engine="text", kind=KINDS[question])
    assert own is any(item.signal == "decision" for item in report.signals)
    return own
