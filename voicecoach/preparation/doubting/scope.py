"""A duty or a title of which nobody can tell how big it was."""

from collections.abc import Iterable

from voicecoach.analysis.rule import whole_words
from voicecoach.languages.english.doubting import wording
from voicecoach.languages.english.doubting.deeds import (
    BUILT,
    CARE_OF,
    IMPROVED,
    IN_CHARGE,
    LED_WHAT,
)
from voicecoach.languages.english.doubting.sizes import LEADING_TITLE, SIZE_WORDS
from voicecoach.preparation.claim_reading import ClaimReading
from voicecoach.preparation.cv import Role
from voicecoach.preparation.doubting.suspicion import Suspicion, beginning, clause
from voicecoach.preparation.reading.plain_text import plain_text

DUTY_WITHIN = 3
"""A duty is what a claim begins with; "I was" before it included."""

_IN_CHARGE, _BUILT, _IMPROVED = whole_words(IN_CHARGE), whole_words(BUILT), whole_words(IMPROVED)


def duty_without_size(reading: ClaimReading) -> Suspicion | None:
    """Find a duty of which a claim tells no size; a deed with an outcome is no duty."""
    if tells_size(reading) or not reading.reading.sentences:
        return None
    line = reading.reading.sentences[0].line
    match = _IN_CHARGE.search(line.text)
    if match is None or len(line.text[: match.start()].split()) > DUTY_WITHIN:
        return None
    is_care = CARE_OF.fullmatch(match.group()) is not None
    leads = LED_WHAT.match(line.text, match.end() + 1) is not None
    done = _IMPROVED.search(line.text, match.end()) or (_BUILT.search(line.text) and not is_care)
    if done or not (is_care or leads):
        return None
    quote = clause(reading, line.word_at(match.start()), line.word_at(match.end() - 1))
    why = wording.DUTY_WITHOUT_SIZE.format(quote=quote)
    return Suspicion(reason="no-scope", quote=quote or beginning(reading), why=why)


def title_without_size(role: Role, readings: Iterable[ClaimReading]) -> Suspicion | None:
    """Find a title that says something was big, where nothing under it says how big."""
    title = plain_text(role.title)
    if role.kind != "work" or not LEADING_TITLE.search(title.text):
        return None
    if role.sizes or SIZE_WORDS.search(title.text) or any(map(tells_size, readings)):
        return None
    why = wording.TITLE_WITHOUT_SIZE.format(quote=role.title)
    return Suspicion(reason="no-scope", quote=role.title, why=why)


def tells_size(reading: ClaimReading) -> bool:
    """Whether a claim tells any figure or size in words."""
    is_counted = bool(reading.quantities or reading.claim.numbers)
    return is_counted or bool(SIZE_WORDS.search(plain_text(reading.claim.text).text))
