"""From a transcript to everything an interviewer would have noticed, in one pass."""

from voicecoach.analysis.assessment import JudgedSentence, Report
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.clocks import USUAL_BUDGET_S
from voicecoach.analysis.evidence import Found
from voicecoach.analysis.finders import FINDERS
from voicecoach.analysis.finders.learned import Opinion, ask, find_labelled
from voicecoach.analysis.finders.straight_line import find_straight_lines
from voicecoach.analysis.language import Language
from voicecoach.analysis.measure.choosing import judge_choosing
from voicecoach.analysis.measure.delivery import measure_delivery
from voicecoach.analysis.measure.phases import guessed_phases, judged_sentence, likeliest_phases
from voicecoach.analysis.measure.rubric import apply_rubric
from voicecoach.analysis.measure.structure import measure_structure
from voicecoach.analysis.measure.timing import measure_timing
from voicecoach.analysis.reading import Reading, read
from voicecoach.analysis.verdict.feedback import put_into_words
from voicecoach.analysis.verdict.observations import observe
from voicecoach.analysis.verdict.phrasing import Phrasing
from voicecoach.transcript import Transcript

RULES_ONLY = "rules"
"""Named as the classifier where there is none."""


def make_report(
    transcript: Transcript,
    *,
    language: Language,
    source: str,
    engine: str,
    kind: str = "behavioral",
    budget_s: float = USUAL_BUDGET_S,
    classifier: SentenceClassifier | None = None,
) -> Report:
    """Judge one answer; the same transcript always gives the same report.

    ``language`` is the one that is judged in, ``source`` says where the answer came from, and
    ``engine`` names the recognizer. ``kind`` is the question's and
    ``budget_s`` how long the answer should take. Without a classifier, rules alone find signals.
    Any transcript is accepted, an empty one included; nothing is raised. Speech in another language
    is left out, and said so; where it is nearly all, nothing is judged. The transcript in the
    report is the aligned one, so that its times fit the evidence.
    """
    reading = read(transcript, language=language, kind=kind, budget_s=budget_s)
    opinion = ask(classifier, reading) if classifier else None
    found = Found.of(find_labelled(reading, opinion))
    sentences = _phased(reading, found, opinion)
    for find in FINDERS:
        found = found.plus(find(reading, found))
    unheard = frozenset() if classifier else language.learned_only
    timing = measure_timing(reading, found)
    delivery = measure_delivery(reading, found, timing)
    choosing = judge_choosing(reading, found)
    structure = measure_structure(reading, found, timing, sentences, choosing)
    observations = observe(
        reading,
        found.plus(find_straight_lines(reading, found)),
        timing,
        delivery,
        structure,
        choosing,
        unheard=unheard,
    )
    findings, feedback = put_into_words(observations, Phrasing(reading, timing))
    return Report(
        source=source,
        engine=engine,
        kind=kind,
        budget_s=budget_s,
        classifier=classifier.name if classifier else RULES_ONLY,
        transcript=reading.transcript,
        timing=timing,
        delivery=delivery,
        sentences=sentences,
        signals=found.all,
        findings=findings,
        feedback=feedback,
        structure=structure,
        rubric=apply_rubric(reading, found, unheard=unheard),
    )


def _phased(reading: Reading, found: Found, opinion: Opinion | None) -> tuple[JudgedSentence, ...]:
    """Say what each sentence is for."""
    if opinion is None:
        phases = guessed_phases(reading, found)
    else:
        phases = likeliest_phases([scores.phases for scores in opinion.scores])
    return tuple(
        judged_sentence(sentence, phase, confidence)
        for sentence, (phase, confidence) in zip(reading.sentences, phases, strict=True)
    )
