"""A claim of which nobody can tell what the candidate did."""

from voicecoach.languages.english.doubting import wording
from voicecoach.languages.english.doubting.deeds import OWN_PART, PASSIVE, SOMEONE
from voicecoach.preparation.claim_reading import ClaimReading
from voicecoach.preparation.doubting.suspicion import Suspicion, beginning

_OURS = ("team_credit", "shared_choice", "unresolved_agency")
"""How answers are heard to leave open whose a choice was."""


def without_owner(reading: ClaimReading) -> Suspicion | None:
    """Find a group, or nobody, in the place of the candidate."""
    if OWN_PART.search(_as_written(reading)):
        return None
    if reading.claim.owner == "team":
        quote = _words_of_group(reading) or beginning(reading)
        return Suspicion(reason="we", quote=quote, why=wording.SHARED.format(quote=quote))
    heard = next((item for signal in _OURS for item in reading.found[signal]), None)
    if heard is not None and (quote := reading.quote(heard.first, heard.last)):
        return Suspicion(reason="we", quote=quote, why=wording.SHARED.format(quote=quote))
    if reading.claim.owner == "unsaid" and PASSIVE.search(reading.plain):
        quote = beginning(reading)
        return Suspicion(reason="we", quote=quote, why=wording.NOBODY.format(quote=quote))
    return None


def _words_of_group(reading: ClaimReading) -> str:
    for sentence in reading.reading.sentences:
        line = sentence.line
        if match := SOMEONE.search(line.text):
            return reading.quote(line.word_at(match.start()), line.word_at(match.end() - 1))
    return ""


def _as_written(reading: ClaimReading) -> str:
    """Return the plain words of a claim without those that were put in."""
    spoken = zip(reading.reading.tokens, reading.places, strict=True)
    return " ".join(token for tokens, span in spoken if span[1] >= 0 for token in tokens)
