"""Nobody is waited for without end: where no word comes, the answer is given up."""

from voicecoach.archive.records import EndReason
from voicecoach.session.endings.heard import Heard
from voicecoach.session.endings.waits import Waits

RECOGNITION_S = 30.0
"""Who begins to speak just before patience runs out is given this long to show a first word: the
longest piece of speech (20 s) and time to recognize it. Steady noise never shows one."""


def nothing_heard(heard: Heard, waits: Waits) -> EndReason | None:
    """Give up an answer in which no word was heard for long enough, or only one too short."""
    if heard.words:  # a short yes, say, and nothing after it
        forlorn = not heard.answering and heard.silence_s >= waits.nothing_heard_s
        return "silence" if forlorn else None
    patience_s = waits.nothing_heard_s + (RECOGNITION_S if heard.answering else 0.0)
    if waits.no_words_s is not None and not heard.answering:
        patience_s = waits.no_words_s + (RECOGNITION_S if heard.pending else 0.0)
    return "nothing_heard" if heard.heard_s >= patience_s else None
