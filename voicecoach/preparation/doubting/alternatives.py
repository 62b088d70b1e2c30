"""A build or a choice without what was turned down for it."""

from voicecoach.analysis.rule import whole_words
from voicecoach.languages.english.doubting import wording
from voicecoach.languages.english.doubting.deeds import DECIDED, REJECTED
from voicecoach.preparation.claim_reading import ClaimReading
from voicecoach.preparation.doubting.baseline import tells_base
from voicecoach.preparation.doubting.causes import admits
from voicecoach.preparation.doubting.counting import DEED_WITHIN, builds
from voicecoach.preparation.doubting.suspicion import Suspicion, beginning

_DECIDED = whole_words(DECIDED)
_BACKED = ("rejected_alternative", "accepted_cost", "criterion")
"""What an answer backs a choice with; the same words count in a CV."""

_CHOICES = frozenset({"choice.decision", "choice.preference"})
"""The sorts of choice that an answer is heard to make, of those that no deed is taken for: in a CV
"cut" and "launched" tell a result or a build."""


def without_alternative(reading: ClaimReading) -> Suspicion | None:
    """Find a build or a choice that names no other option and no price.

    Nothing that comes near one is called missing, and a line that is measured and tested says
    enough: it is asked about where others are.
    """
    chose, built = _chooses(reading), builds(reading)
    if not (chose or built) or reading.claim.owner != "self" or _comes_near(reading):
        return None
    if built and not chose and tells_base(reading) and admits(reading):
        return None
    why = wording.CHOICE_ALONE if chose else wording.BUILD_ALONE
    return Suspicion(reason="no-alternative", quote=beginning(reading), why=why)


def _chooses(reading: ClaimReading) -> bool:
    if any(item.rule in _CHOICES for item in reading.found["decision"]):
        return True
    line = next((sentence.line.text for sentence in reading.reading.sentences), "")
    match = _DECIDED.search(line)
    return match is not None and len(line[: match.start()].split()) <= DEED_WITHIN


def _comes_near(reading: ClaimReading) -> bool:
    if any(signal in reading.found for signal in _BACKED) or REJECTED.search(reading.plain):
        return True
    look = reading.reading.language.looks["rejected_alternative"]
    return next(iter(look(reading.reading)), None) is not None
