"""What is done with an answer that is not, or not all, in the language that it is judged in."""

from dataclasses import replace

from voicecoach.transcript import ForeignSpeech, Transcript

UNKNOWN = "und"
"""What ISO 639 has for a language that nobody could name."""

JUDGED_FROM = 1 / 3
"""Share of an answer that must be in its language for that part to be judged. Below, what was taken
for it is more likely a piece of the other language than an answer. House rule."""


def judged_part(transcript: Transcript) -> Transcript:
    """Return the transcript with nothing in it but what may be judged.

    Where next to nothing is in its language, that is nothing: the few words are shown only.
    """
    if not transcript.foreign or _own_share(transcript) >= JUDGED_FROM:
        return transcript
    if not transcript.words:
        return transcript
    stray = ForeignSpeech(
        start_s=transcript.words[0].start_s,
        end_s=max(word.end_s for word in transcript.words),
        language=transcript.language,
        text=transcript.text,
    )
    foreign = sorted((*transcript.foreign, stray), key=lambda passage: passage.start_s)
    return replace(transcript, words=(), foreign=tuple(foreign))


def is_foreign(transcript: Transcript) -> bool:
    """Whether an answer, as ``judged_part`` leaves it, is in another language and not judged."""
    return not transcript.words and bool(transcript.foreign)


def foreign_s(transcript: Transcript) -> float:
    """How long another language was spoken."""
    return sum(passage.end_s - passage.start_s for passage in transcript.foreign)


def foreign_languages(transcript: Transcript) -> tuple[str, ...]:
    """Which other languages were spoken, by code."""
    codes = (passage.language for passage in transcript.foreign)
    return tuple(dict.fromkeys(code for code in codes if code != transcript.language))


def _own_share(transcript: Transcript) -> float:
    own_s = sum(word.end_s - word.start_s for word in transcript.words)
    return own_s / max(own_s + foreign_s(transcript), 1e-9)
