"""What transcripts note beside words: ``[music]``, ``(laughs)``, and lines of the program's own."""

import re
from collections import deque
from collections.abc import Sequence

from voicecoach.transcript import Word

_SOUNDS = (
    "applause|audio|background|beep|beeping|blank_audio|breath|breathes|breathing|breathy|"
    "cheering|chuckle|chuckles|chuckling|clapping|click|clicks|clicking|coughs|cough|coughing|"
    "cross|crosstalk|crying|door|exhales|foreign|gasps|gasp|giggles|giggling|groans|heavy|"
    "humming|inaudible|indistinct|inhales|laugh|laughs|laughing|laughter|long|music|noise|"
    "noises|pause|pauses|phone|ringing|rings|sighs|sigh|sighing|silence|silent|sniff|sniffs|"
    "sniffing|sniffles|sound|sounds|static|throat|clears|clearing|typing|unclear|"
    "unintelligible|keyboard|voice|voices|whispering|whispers"
)
_WITH_THEM = (
    "a|and|audience|both|by|continues|dramatic|ends|faint|for|gentle|in|into|language|loud|"
    "playing|plays|quiet|soft|softly|someone|speaking|speaks|the|to|upbeat|with"
)
# Each word in one way only, and no farther than to the next bracket: else a few dozen digits in
# brackets would take years, and a thousand brackets minutes.
_NOTED = re.compile(
    rf"[(\[<【（*]\s*+(?=[^()\[\]<>【】（）*]*\b(?:{_SOUNDS})\b)"  # noqa: RUF001 - Chinese brackets
    rf"(?:(?>\b(?:{_SOUNDS}|{_WITH_THEM})\b|\d[\d:.]*+)[\s,.…]*+)++[)\]>】）*]",  # noqa: RUF001
    re.IGNORECASE,
)
_SUNG = re.compile(r"♪[^♪\n]*♪|[♪♫]+")
_CLOCK = re.compile(r"[\[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]")

_PROGRAM = re.compile(
    r"^[ \t]*(?:transcribed by https?://\S+"
    r"|[^\n]{0,60}\b(?:started|stopped|paused) (?:the )?(?:transcription|recording)\.?"
    r"|transcription (?:started|ended|stopped)[^\n]{0,60}"
    r"|(?:this )?meeting ended after[^\n]{0,60}"
    r"|this editable transcript was computer[ -]generated[^\n]{0,160})[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)


_GONE = (_PROGRAM, _NOTED, _SUNG, _CLOCK)


def without_sounds(text: str) -> str:
    """Take out notes of sounds, clocks in brackets, song, and what the program says of itself."""
    for gone in _GONE:
        text = gone.sub("", text)
    return text


def spoken(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words that are not part of such a note."""
    text = " ".join(word.text for word in words)
    notes = deque(sorted(match.span() for gone in _GONE for match in gone.finditer(text)))
    kept: list[Word] = []
    at, noted_to = 0, 0
    for word in words:
        middle = at + len(word.text) / 2
        while notes and notes[0][0] <= middle:
            noted_to = max(noted_to, notes.popleft()[1])
        if middle >= noted_to:
            kept.append(word)
        at += len(word.text) + 1
    return tuple(kept)
