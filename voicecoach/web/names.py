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

TONES = {
    **dict.fromkeys(("decision_early", "told_whole", "reply_given"), "praise"),
    **dict.fromkeys(("no_decision", "decision_too_late", "told_nothing", "very_short"), "problem"),
    **dict.fromkeys(("told_in_part", "told_unclear", "reply_open"), "caution"),
    **dict.fromkeys(("decision_late", "decision_hedged"), "caution"),
    **dict.fromkeys(("decision_shared", "decision_committed", "decision_implied"), "caution"),
    **dict.fromkeys(("reply_unsure", "reply_heard"), "note"),
}
"""How a verdict sounds, by its code; the others are about the recording and not the answer."""


def tone_of(row: AnswerRow) -> str:
    """Return how the verdict on an answer in a list sounds."""
    return TONES.get(row.verdict or "", "note")
