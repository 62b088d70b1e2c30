"""What an item of a list begins with: bullets of every kind, and numbers."""

import re

from voicecoach.documents.page import DOT, UNKNOWN

_ALWAYS = "•‣⁃⋄⋆∗◈⊳▵△●○◦▪▫■□◆◇◊►▶▸▹❯➢➤➔➜→⇒»✓✔✗✘✦★☆∙⋅⁍⁌❖❑❒❍➣⦁⦿◉⬤⚫⚪🔹🔸▻➧➨◾◽⮚¶" + UNKNOWN + DOT
"""Signs that begin an item wherever a line begins with one."""

_SET_APART = "-–—−*·+o¬~>"
"""Signs that are more than bullets, and one only where a space follows. The letter is how Word
writes the circle of a nested list."""

_NUMBER = r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s+\S)"

_BULLET = re.compile(
    rf"\s*(?:(?:[{re.escape(_ALWAYS)}\ue000-\uf8ff]\ufe0e?\ufe0f?\s*)+"
    rf"|[{re.escape(_SET_APART)}](?=\s+\S)\s*|{_NUMBER}\s*)"
)
_ALONE = re.compile(
    rf"\s*(?:[{re.escape(_ALWAYS + _SET_APART)}\ue000-\uf8ff]|\(?(?:\d{{1,2}}|[a-z])[.)])\s*"
)
_DECORATED = re.compile(r"[-–—=~*•·|_]+\s+(\S.*?\S)\s+[-–—=~*•·|_]+")
_DASH = re.compile(r"\s*[-–—−]\s")
_DATE = re.compile(
    r"[-–—−\s]*(?:\w+\.?\s+)?(?:(?:19|20)\d\d|present|now|current|today|ongoing)\b", re.I
)


def bullet_of(text: str) -> str:
    """Return what a line begins with that makes it an item, with the space after; else nothing.

    "– now" and "– Mar 2021" end a range of dates that began on the row above.
    """
    if _DASH.match(text) and _DATE.match(text) and len(text.split()) <= 4:
        return ""
    match = _BULLET.match(text)
    return match[0] if match and match.end() < len(text) else ""


def undecorated(text: str) -> str:
    """Return a heading without the signs that it stands between: "— WORK —"."""
    match = _DECORATED.fullmatch(text)
    return match[1] if match else text


def is_bullet(text: str) -> bool:
    """Whether a text is a bullet and nothing else."""
    return _ALONE.fullmatch(text) is not None
