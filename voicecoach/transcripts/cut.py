"""Take the part of a transcript that is the answer, by times that a person gives."""

from dataclasses import dataclass, replace

from voicecoach.errors import VoicecoachError
from voicecoach.transcript import Span, Transcript
from voicecoach.transcripts.clock import LATEST_S, written


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """From when to when a recording is the answer, in its own seconds."""

    from_s: float = 0.0
    to_s: float = LATEST_S


WHOLE = Part()


def cut_out(transcript: Transcript, part: Part) -> Transcript:
    """Return what was said in that part; times stay as they are.

    Raises VoicecoachError where the transcript has no times, or no words in that part.
    """
    if part == WHOLE:
        return transcript
    if transcript.times_from == "assumed":
        raise VoicecoachError("has no times, so no part of it can be chosen by --from or --to")
    expect_within(part, transcript.duration_s)
    words = tuple(word for word in transcript.words if part.from_s <= word.start_s < part.to_s)
    if transcript.words and not words:
        raise VoicecoachError("has no words in the part that --from and --to choose")
    speech = tuple(
        Span(start_s=max(part.from_s, span.start_s), end_s=min(part.to_s, span.end_s))
        for span in transcript.speech
        if span.end_s > part.from_s and span.start_s < part.to_s
    )
    return replace(
        transcript,
        words=words,
        speech=speech,
        duration_s=min(part.to_s, transcript.duration_s),
        asked_s=max(part.from_s, transcript.asked_s),
        foreign=tuple(
            item for item in transcript.foreign if part.from_s <= item.start_s < part.to_s
        ),
        dropped=tuple(
            item for item in transcript.dropped if part.from_s <= item.start_s < part.to_s
        ),
    )


def expect_within(part: Part, duration_s: float) -> None:
    """Raise VoicecoachError where a part begins after the end."""
    if part.from_s >= duration_s:
        raise VoicecoachError(
            f"is over after {written(duration_s)}, before --from {written(part.from_s)}"
        )
