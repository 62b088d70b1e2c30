"""WebVTT subtitles (.vtt), for players in web pages."""

import html

from voicecoach.archive.records import KeptSession
from voicecoach.exports.cues import clock, cues


def render(session: KeptSession) -> bytes:
    """Return the subtitles of a session's only answer."""
    blocks = ["WEBVTT\n"]
    for cue in cues(session):
        text = html.escape("\n".join(cue.lines), quote=False)
        times = f"{clock(cue.start_s, decimal='.')} --> {clock(cue.end_s, decimal='.')}"
        blocks.append(f"{times}\n{text}\n")
    return "\n".join(blocks).encode()
