"""What the page calls things."""

from voicecoach.analysis.signal import SIGNALS
from voicecoach.archive.index.rows import AnswerRow
from voicecoach.languages.english import ENGLISH

SIGNAL_NAMES = {
    name: ENGLISH.signal_name(name, ENGLISH.kind("behavioral")).shown_as
    for name, signal in SIGNALS.items()
    if not signal.summed_up
}
"""What an answer can show, by its name; without what is only counted."""

TONES = {"yes": "praise", "not clearly": "caution", "no": "problem"}


def tone_of(row: AnswerRow) -> str:
    """Return how the verdict on an answer in a list sounds."""
    return TONES.get(row.known or "", "note")
