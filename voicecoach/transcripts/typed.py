"""An answer that was typed."""

from voicecoach.transcript import Transcript
from voicecoach.transcripts.languages import Likely, only_english
from voicecoach.transcripts.text import parse_text

NOTHING_TYPED = "nothing was typed"


def read_typed(text: str, likely: Likely) -> Transcript:
    """Time what was typed at a speaking pace; without a word in it nothing was said."""
    if not any(map(str.isalnum, text)):
        return Transcript(words=(), speech=(), duration_s=0.0, times_from="assumed")
    return only_english(parse_text(text), likely)
