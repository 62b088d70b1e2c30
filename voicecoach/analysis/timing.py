"""All timing figures of the contract."""

from collections.abc import Iterable
from itertools import pairwise

from voicecoach.analysis.alignment import PAUSE_FLOOR_S
from voicecoach.analysis.assessment import Evidence, Pause, Timing
from voicecoach.analysis.language import foreign_s
from voicecoach.transcript import Transcript

JUDGMENT_BY_S = 10.0
"""House rule: the choice is heard in the first ten seconds of speech."""

TARGET_S = 90.0
"""House rule: an answer is done by then, unless its question sets another budget; an interviewer
who has heard no choice has left."""

LIMIT_S = 120.0
"""House rule, and the usual practitioner's advice of "no more than two minutes"."""

SHORTEST_RATE_S = 1.0
"""Over less than this a rate means nothing and is given as zero."""


def longest_s(budget_s: float) -> float:
    """Seconds past which an answer is too long: two minutes, or its budget where that is more."""
    return max(LIMIT_S, budget_s)


def measure_timing(
    transcript: Transcript, signals: Iterable[Evidence], *, words_disagree: bool = False
) -> Timing:
    """Measure an aligned transcript.

    Thinking begins once the question has been asked. Without speech all the rest of the recording
    was thinking and everything else is zero. Pauses are the silences of at least 250 ms between
    stretches of speech (``PAUSE_FLOOR_S``).
    """
    speech = transcript.speech
    begins_s = speech[0].start_s if speech else transcript.duration_s
    duration_s = speech[-1].end_s - begins_s if speech else 0.0
    speech_s = sum(span.duration_s for span in speech)
    spoken_words = sum(any(map(str.isalnum, word.text)) for word in transcript.words)
    elsewhere_s = foreign_s(transcript)
    decisions = [item.start_s - begins_s for item in signals if item.signal == "decision"]
    first_decision_s = max(0.0, min(decisions)) if decisions else None
    return Timing(
        duration_s=duration_s,
        think_time_s=max(0.0, begins_s - transcript.asked_s),
        speech_s=speech_s,
        first_decision_s=first_decision_s,
        decision_within_10s=first_decision_s is not None and first_decision_s <= JUDGMENT_BY_S,
        over_90s=duration_s > TARGET_S,
        over_120s=duration_s > LIMIT_S,
        pauses=tuple(
            Pause(start_s=before.end_s, end_s=after.start_s)
            for before, after in pairwise(speech)
            if after.start_s - before.end_s >= PAUSE_FLOOR_S
        ),
        pace_wpm=_per_minute(spoken_words, duration_s - elsewhere_s),
        articulation_wpm=_per_minute(spoken_words, speech_s - elsewhere_s),
        approximate=words_disagree or transcript.times_from != "audio",
    )


def _per_minute(count: int, length_s: float) -> float:
    """Rate over ``length_s``; 0 where there is too little time for a rate to mean anything."""
    return count / length_s * 60.0 if length_s >= SHORTEST_RATE_S else 0.0
