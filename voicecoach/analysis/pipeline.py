"""From a transcript to everything an interviewer would have noticed, in one pass."""

from voicecoach.analysis.alignment import align
from voicecoach.analysis.assessment import Assessment, Report
from voicecoach.analysis.delivery import find_fillers, find_hedges, measure_delivery
from voicecoach.analysis.english import RULES
from voicecoach.analysis.feedback import put_into_words
from voicecoach.analysis.findings import observe
from voicecoach.analysis.phrasing import Phrasing
from voicecoach.analysis.sentences import split_sentences
from voicecoach.analysis.signals.detect import detect
from voicecoach.analysis.timing import measure_timing
from voicecoach.transcript import Transcript

TEXT_ENGINE = "text"
"""Engine name of a transcript that was handed in rather than recognized."""


def assess(transcript: Transcript, *, engine: str = TEXT_ENGINE) -> Assessment:
    """Judge one answer; the same transcript always gives the same assessment.

    ``engine`` names the recognizer: Whisper is known to leave fillers out, which the delivery
    figures then say. Any transcript is accepted, an empty one included; nothing is raised.
    """
    aligned, disagree = align(transcript)
    return _assess_aligned(aligned, engine=engine, disagree=disagree)


def make_report(transcript: Transcript, *, source: str, engine: str) -> Report:
    """Judge one answer and put the verdict beside what it was judged on.

    The transcript in the report is the aligned one, so that its times fit the evidence.
    """
    aligned, disagree = align(transcript)
    assessment = _assess_aligned(aligned, engine=engine, disagree=disagree)
    return Report(
        source=source,
        engine=engine,
        transcript=aligned,
        timing=assessment.timing,
        delivery=assessment.delivery,
        signals=assessment.signals,
        findings=assessment.findings,
        feedback=assessment.feedback,
    )


def _assess_aligned(transcript: Transcript, *, engine: str, disagree: bool) -> Assessment:
    sentences = split_sentences(transcript.words)
    fillers = find_fillers(transcript.words)
    hedges = find_hedges(sentences)
    found = [item for sentence in sentences for item in detect(sentence, RULES)]
    signals = tuple(sorted([*found, *fillers, *hedges], key=lambda item: item.start_s))
    timing = measure_timing(transcript, signals, words_disagree=disagree)
    delivery = measure_delivery(signals, timing, words=len(transcript.words), engine=engine)
    observations = observe(transcript, timing, delivery, signals)
    findings, feedback = put_into_words(observations, Phrasing(transcript, timing))
    return Assessment(
        timing=timing, delivery=delivery, signals=signals, findings=findings, feedback=feedback
    )
