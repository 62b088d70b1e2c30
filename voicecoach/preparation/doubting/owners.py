"""A claim of which nobody can tell what the candidate did."""

from voicecoach.analysis.rule import whole_words
from voicecoach.languages.english.doubting import wording
from voicecoach.languages.english.doubting.deeds import OWN_DEED, OWN_PART, PASSIVE, SOMEONE
from voicecoach.preparation.claim_reading import ClaimReading
from voicecoach.preparation.doubting.suspicion import Suspicion, beginning
from voicecoach.preparation.reading.plain_text import plain_text

FIRST = 5
"""A group is named among so many first words where the deed was the group's."""

_ASIDE = whole_words("after|when|once|since|before|while|which|that|because|as")
"""What was done "after the sheet was released" is not the deed of the line."""

_OURS = ("team_credit", "shared_choice", "unresolved_agency")
"""How answers are heard to leave open whose a choice was."""


def without_owner(reading: ClaimReading) -> Suspicion | None:
    """Find a group, or nobody, in the place of the candidate."""
    if OWN_PART.search(_as_written(reading)):
        return None
    if _begins_alone(reading):
        return None
    if reading.claim.owner == "team":
        quote = _words_of_group(reading) or beginning(reading)
        return Suspicion(reason="we", quote=quote, why=wording.SHARED.format(quote=quote))
    heard = next((item for signal in _OURS for item in reading.found[signal]), None)
    if heard is not None and (quote := reading.quote(heard.first, heard.last)):
        return Suspicion(reason="we", quote=quote, why=wording.SHARED.format(quote=quote))
    passive = PASSIVE.search(reading.plain)
    is_aside = passive and _ASIDE.search(reading.plain[: passive.start()])
    if reading.claim.owner == "unsaid" and passive and not is_aside:
        quote = beginning(reading)
        return Suspicion(reason="we", quote=quote, why=wording.NOBODY.format(quote=quote))
    return None


def _begins_alone(reading: ClaimReading) -> bool:
    """Whether a claim begins with a deed of one's own, whatever "we" did later in it."""
    first = " ".join(plain_text(reading.claim.text).text.split()[:FIRST])
    return OWN_DEED.match(first) is not None and SOMEONE.search(first) is None


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
