"""SubRip subtitles (.srt), which nearly every player reads."""

from voicecoach.archive.records import KeptSession
from voicecoach.exports.cues import clock, cues


def render(session: KeptSession) -> bytes:
    """Return the subtitles of a session's only answer."""
    blocks = (
        f"{number}\n{clock(cue.start_s, decimal=',')} --> {clock(cue.end_s, decimal=',')}\n"
        + "\n".join(cue.lines)
        for number, cue in enumerate(cues(session), start=1)
    )
    return "".join(f"{block}\n\n" for block in blocks).encode()
