from typing import Any

from voicecoach.session.endings.heard import Heard


def heard(heard_s: float = 20.0, **known: Any) -> Heard:
    """An answer with words in it, 5 s of speech and nothing special about it, but for ``known``."""
    usual = {
        "speech_s": 5.0,
        "answer_s": heard_s,
        "silence_s": 0.0,
        "words": True,
        "pending": False,
        "budget_s": 90.0,
    }
    return Heard(heard_s=heard_s, **usual | known)
