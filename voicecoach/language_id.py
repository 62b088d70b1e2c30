"""Which language a text is in, by py3langid; its model (4.6 MB) lies in its wheel."""

import functools
import tempfile
from typing import Any

from voicecoach.errors import VoicecoachError

_TAKEN_FOR_ENGLISH = frozenset({"en", "pcm", "zxx"})
"""Nigerian Pidgin is mostly English words, and what is no language (figures, names) says nothing
against English."""

_KNOWN = [
    "af", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et",
    "eu", "fa", "fi", "fr", "ga", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja",
    "ka", "kk", "km", "kn", "ko", "lo", "lt", "lv", "mk", "ml", "mn", "mr", "ms", "my", "ne", "nl",
    "no", "pa", "pcm", "pl", "ps", "pt", "ro", "ru", "si", "sk", "sl", "sq", "sr", "sv", "sw", "ta",
    "te", "th", "tl", "tr", "uk", "ur", "uz", "vi", "zh", "zxx",
]  # fmt: skip
"""Languages with a large number of speakers. Of the other half of the model's 139, each would take
some short English sentences for its own."""


def likely_languages(text: str) -> dict[str, float]:
    """Return the probabilities of the languages that a text may be in, as ISO 639-1 codes.

    The first time it loads the model, and raises VoicecoachError where that cannot be unpacked.
    """
    chances: dict[str, float] = {}
    for code, chance in _identifier().rank(text):
        known = "en" if code in _TAKEN_FOR_ENGLISH else str(code)
        chances[known] = chances.get(known, 0.0) + float(chance)
    return chances


@functools.cache
def _identifier() -> Any:
    """Load the model, which takes a second or two, once."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    try:
        identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    except OSError as error:  # it is unpacked into a temporary file
        raise VoicecoachError(
            f"cannot unpack what tells languages apart: {error.strerror}; free some space in "
            f"{tempfile.gettempdir()}"
        ) from error
    identifier.set_languages(_KNOWN)
    return identifier
