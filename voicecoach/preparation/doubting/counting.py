"""A result, or a thing done, of which no figure says what came of it."""

from voicecoach.analysis.quantity import MEASURED_IN
from voicecoach.analysis.rule import whole_words
from voicecoach.languages.english.doubting import wording
from voicecoach.languages.english.doubting.deeds import BUILT, BY_ITSELF, IMPROVED, NO_BUILD
from voicecoach.languages.english.doubting.sizes import PEOPLE
from voicecoach.preparation.claim_reading import ClaimReading
from voicecoach.preparation.doubting.baseline import around
from voicecoach.preparation.doubting.suspicion import Suspicion, beginning, clause

_SUBORDINATE = whole_words(r"(?:when|while|as|because|since|although|where|if)(?: \S+){0,6} ?$")
"""What grew "when" something was done is the occasion and not the result."""

DEED_WITHIN = 5
"""A claim is of what was built where the verb is among so many first words."""

_IMPROVED, _BUILT, _PEOPLE = whole_words(IMPROVED), whole_words(BUILT), whole_words(PEOPLE)


def without_number(reading: ClaimReading) -> Suspicion | None:
    """Find a result or a build in a claim in which nothing is counted."""
    if is_counted(reading):
        return None
    for sentence in reading.reading.sentences:
        line = sentence.line
        match = _IMPROVED.search(line.text)
        if match and not _SUBORDINATE.search(line.text[: match.start()]):
            quote = clause(reading, line.word_at(match.start()), line.word_at(match.end() - 1))
            why = wording.RESULT_UNCOUNTED.format(quote=quote)
            return Suspicion(reason="no-number", quote=quote, why=why)
    if vague := reading.found["vague_impact"]:
        quote = reading.quote(vague[0].first, vague[0].last) or beginning(reading)
        why = wording.RESULT_UNCOUNTED.format(quote=quote)
        return Suspicion(reason="no-number", quote=quote, why=why)
    if builds(reading) and not reading.quantities and not reading.claim.numbers:
        quote = beginning(reading)
        return Suspicion(reason="no-number", quote=quote, why=wording.DEED_UNCOUNTED)
    return None


def is_counted(reading: ClaimReading) -> bool:
    """Whether a claim tells a figure of more than how big the work was, or needs none."""
    if BY_ITSELF.search(reading.plain):
        return True
    if not reading.quantities:
        return bool(reading.claim.numbers) and not _IMPROVED.search(reading.plain)
    for quantity in reading.quantities:
        _before, after = around(reading, quantity)
        if quantity.unit in MEASURED_IN or quantity.to_value is not None:
            return True
        if not quantity.unit and not _PEOPLE.search(" ".join(after[:3])):
            return True
        if quantity.unit and _IMPROVED.search(" ".join(_before)):
            return True
    return False


def builds(reading: ClaimReading) -> bool:
    """Whether a claim is of something built that stood against something else."""
    for sentence in reading.reading.sentences[:1]:
        match = _BUILT.search(sentence.line.text)
        if match is None or len(sentence.line.text[: match.start()].split()) > DEED_WITHIN:
            return False
        return not NO_BUILD.match(sentence.line.text, match.end() + 1)
    return False
