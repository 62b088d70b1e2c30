"""Choices that nobody owns: "it was decided", "we ended up shipping".

Interviewers like "we" (Naim et al. 2015), so "we" is noted only with a verb of choosing, and only
where no choice of the speaker's own was heard in the sentence or the one before.
"""

from collections.abc import Iterable, Sequence

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.sentences import Sentence
from voicecoach.analysis.signals.detect import detect
from voicecoach.languages.english.agency import AGENCY_RULES


def find_unresolved_agency(
    sentences: Sequence[Sentence], signals: Iterable[Evidence]
) -> tuple[Evidence, ...]:
    """Find choices without an owner. What follows a sentence does not change what it gives."""
    decisions = [item.start_s for item in signals if item.signal == "decision"]
    found: list[Evidence] = []
    owned_before = False
    for sentence in sentences:
        begins_s = sentence.words[0].start_s
        ends_s = max(begins_s, sentence.words[-1].end_s)
        owned = any(begins_s <= at_s <= ends_s for at_s in decisions)
        if not owned and not owned_before:
            found += detect(sentence, AGENCY_RULES)
        owned_before = owned
    return tuple(found)
