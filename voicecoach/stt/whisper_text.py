"""What a text of Whisper's is worth: whole words, and signs of a loop or of words left out."""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from voicecoach.audio.clip import Clip, level_dbfs
from voicecoach.transcript import Word

REPETITIVE = 2.4
"""A text that zlib packs this well is a loop (OpenAI's own threshold)."""

LATE_S, HARDLY_HEARD = 1.0, 0.2
"""After a prompt Whisper wants to begin with a whole sentence: of a clip that begins in the middle
of one (somebody paused there to think) it may leave out the rest: of 37 such clips 15 lost words,
4 once they were decoded again without the prompt. The first word gets all the time of what was left
out, and next to no probability: 10 s and 0.05."""

REST_S, REST_DB = 2.0, 10.0
"""Now and then the text ends before the speech does, mostly in a window without silence at its end.
So much sound, no further below what was understood, is decoded once more for itself."""


def whole_words(placed: Iterable[Mapping[str, Any]]) -> Iterator[Word]:
    """Join the pieces that the tokens cut: "2", ",500" and ",000" are one number, said at once.

    A piece without a space before it goes on with the word before.
    """
    whole: list[dict[str, Any]] = []
    for piece in placed:
        text = piece["word"]
        if whole and not text.startswith(" "):
            whole[-1]["text"] += text
            if any(map(str.isalnum, text)):  # a mark has no length of its own
                whole[-1]["end"] = piece["end"]
                whole[-1]["probabilities"].append(piece["probability"])
        elif text.strip():
            whole.append(dict(piece, text=text.strip(), probabilities=[piece["probability"]]))
    for word in whole:
        yield Word(
            text=word["text"],
            start_s=float(word["start"]),
            end_s=float(word["end"]),
            confidence=float(np.mean(word["probabilities"])),
        )


def is_repetitive(text: str) -> bool:
    """Whether a text says the same over and over."""
    packed = zlib.compress(text.encode())
    return len(text.encode()) > REPETITIVE * len(packed)


def begins_late(words: Sequence[Word]) -> bool:
    """Whether the text seems to begin after words that were left out."""
    return bool(words) and (
        words[0].end_s - words[0].start_s > LATE_S and words[0].confidence < HARDLY_HEARD
    )


def is_left_out(clip: Clip, from_s: float) -> bool:
    """Whether the clip goes on, as loud as before, where its text ends."""
    rest, spoken = clip.cut(from_s, clip.duration_s), clip.cut(0.0, from_s)
    return rest.duration_s >= REST_S and (
        level_dbfs(rest.samples) > level_dbfs(spoken.samples) - REST_DB
    )
