"""The list of words that listeners in a second language can be expected to know, as shipped."""

from functools import cache
from importlib.resources import files

from voicecoach.interview.plain_speech import Vocabulary, read_vocabulary
from voicecoach.languages import english


@cache
def familiar_words() -> Vocabulary:
    """Return the words of English; read once."""
    words = files(english) / "familiar_words.txt"
    return read_vocabulary(words.read_text(encoding="utf-8"))
