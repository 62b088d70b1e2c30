"""From a transcript to everything an interviewer would have noticed, in one pass."""

from voicecoach.analysis.alignment import align
from voicecoach.analysis.assessment import Report
from voicecoach.analysis.delivery import find_fillers, find_hedges, measure_delivery
from voicecoach.analysis.english import RULES
from voicecoach.analysis.feedback import put_into_words
from voicecoach.analysis.findings import observe
from voicecoach.analysis.phrasing import Phrasing
from voicecoach.analysis.sentences import split_sentences
from voicecoach.analysis.signals.detect import detect
from voicecoach.analysis.timing import TARGET_S, measure_timing
from voicecoach.transcript import Transcript


def make_report(
    transcript: Transcript, *, source: str, engine: str, budget_s: float = TARGET_S
) -> Report:
    """Judge one answer; the same transcript always gives the same report.

    ``source`` says where the answer came from, and ``engine`` names the recognizer: Whisper is
    known to leave fillers out, which the delivery figures then say. ``budget_s`` is how long the
    answer should take. Any transcript is accepted, an empty one included; nothing is raised. The
    transcript in the report is the aligned one, so that its times fit the evidence.
    """
    aligned, disagree = align(transcript)
    sentences = split_sentences(aligned.words)
    fillers = find_fillers(aligned.words)
    hedges = find_hedges(sentences)
    found = [item for sentence in sentences for item in detect(sentence, RULES)]
    signals = tuple(sorted([*found, *fillers, *hedges], key=lambda item: item.start_s))
    timing = measure_timing(aligned, signals, words_disagree=disagree)
    delivery = measure_delivery(signals, timing, words=len(aligned.words), engine=engine)
    observations = observe(aligned, timing, delivery, signals, budget_s=budget_s)
    findings, feedback = put_into_words(observations, Phrasing(aligned, timing, budget_s=budget_s))
    return Report(
        source=source,
        engine=engine,
        budget_s=budget_s,
        transcript=aligned,
        timing=timing,
        delivery=delivery,
        signals=signals,
        findings=findings,
        feedback=feedback,
    )
