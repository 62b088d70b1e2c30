"""All timing figures of the contract."""

from itertools import pairwise

from voicecoach.analysis.alignment import PAUSE_FLOOR_S
from voicecoach.analysis.assessment import Pause, Timing
from voicecoach.analysis.clocks import JUDGMENT_BY_S
from voicecoach.analysis.evidence import Found
from voicecoach.analysis.foreign import foreign_s
from voicecoach.analysis.reading import Reading

SHORTEST_RATE_S = 1.0
"""Over less than this a rate means nothing and is given as zero."""


MARKS_S = (90.0, 120.0)
"""What ``over_90s`` and ``over_120s`` of the contract are about."""


def measure_timing(reading: Reading, found: Found) -> Timing:
    """Measure an answer.

    Thinking begins once the question has been asked. Without speech all the rest of the recording
    was thinking and everything else is zero. Pauses are the silences of at least 250 ms between
    stretches of speech (``PAUSE_FLOOR_S``).
    """
    transcript = reading.transcript
    speech = transcript.speech
    silent_s = reading.begins_s if speech else transcript.duration_s
    duration_s = speech[-1].end_s - reading.begins_s if speech else 0.0
    speech_s = sum(span.duration_s for span in speech)
    spoken_words = sum(any(map(str.isalnum, word.text)) for word in reading.words)
    elsewhere_s = foreign_s(transcript)
    decisions = [item.start_s - reading.begins_s for item in found["decision"]]
    first_decision_s = max(0.0, min(decisions)) if decisions else None
    return Timing(
        duration_s=duration_s,
        think_time_s=max(0.0, silent_s - transcript.asked_s),
        speech_s=speech_s,
        first_decision_s=first_decision_s,
        decision_within_10s=first_decision_s is not None and first_decision_s <= JUDGMENT_BY_S,
        over_90s=duration_s > MARKS_S[0],
        over_120s=duration_s > MARKS_S[1],
        pauses=tuple(
            Pause(start_s=before.end_s, end_s=after.start_s)
            for before, after in pairwise(speech)
            if after.start_s - before.end_s >= PAUSE_FLOOR_S
        ),
        pace_wpm=_per_minute(spoken_words, duration_s - elsewhere_s),
        articulation_wpm=_per_minute(spoken_words, speech_s - elsewhere_s),
        approximate=reading.words_disagree or transcript.times_from != "audio",
    )


def _per_minute(count: int, length_s: float) -> float:
    """Rate over ``length_s``; 0 where there is too little time for a rate to mean anything."""
    return count / length_s * 60.0 if length_s >= SHORTEST_RATE_S else 0.0
