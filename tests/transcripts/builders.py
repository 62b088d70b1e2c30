"""Reading as the program does it, with a stand-in for the model of languages."""

import json
from collections.abc import Mapping
from typing import Any

from voicecoach.transcript import Transcript
from voicecoach.transcripts.cut import WHOLE, Part
from voicecoach.transcripts.read import read_transcript
from voicecoach.transcripts.script import HandedIn


def all_english(_text: str) -> Mapping[str, float]:
    return {"en": 1.0}


def read(content: str, *, speaker: str = "", part: Part = WHOLE) -> HandedIn:
    return read_transcript(content, likely=all_english, speaker=speaker, part=part)


def read_value(value: Any, *, speaker: str = "", part: Part = WHOLE) -> HandedIn:
    return read(json.dumps(value), speaker=speaker, part=part)


def timed(transcript: Transcript) -> list[tuple[str, float, float]]:
    """Each word with its times, rounded to hundredths."""
    return [(word.text, round(word.start_s, 2), round(word.end_s, 2)) for word in transcript.words]
