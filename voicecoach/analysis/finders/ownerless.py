"""Choices that nobody owns: "it was decided", "we ended up shipping".

Interviewers like "we" (Naim et al. 2015), so "we" is noted only with a verb of choosing, and only
where no choice of the speaker's own was heard in the sentence or the one before.
"""

from collections.abc import Iterator

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import Found
from voicecoach.analysis.finders.by_rules import matches
from voicecoach.analysis.reading import Reading


def find_unresolved_agency(reading: Reading, found: Found) -> Iterator[Evidence]:
    """Find choices without an owner. What follows a sentence does not change what it gives."""
    for sentence in reading.sentences:
        here = found.in_sentence(sentence.index, "decision")
        if not here and not found.in_sentence(sentence.index - 1, "decision"):
            yield from matches("unresolved_agency", reading, sentence)
