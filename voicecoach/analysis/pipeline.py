"""From a transcript to everything an interviewer would have noticed, in one pass."""

from voicecoach.analysis.agency import find_unresolved_agency
from voicecoach.analysis.alignment import align
from voicecoach.analysis.assessment import Evidence, JudgedSentence, Report
from voicecoach.analysis.claims import find_metric_opening, find_straight_lines
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.delivery import find_fillers, find_hedges, measure_delivery
from voicecoach.analysis.feedback import put_into_words
from voicecoach.analysis.findings import is_unsure, observe
from voicecoach.analysis.fluency import find_stumbles
from voicecoach.analysis.language import judged_part
from voicecoach.analysis.phases import guessed_phases, judged, likeliest_phases
from voicecoach.analysis.phrasing import Phrasing
from voicecoach.analysis.rubric import apply_rubric
from voicecoach.analysis.sentences import Sentence, split_sentences
from voicecoach.analysis.signals.detect import detect
from voicecoach.analysis.signals.learned import contexts, learned_evidence
from voicecoach.analysis.structure import measure_structure
from voicecoach.analysis.timing import TARGET_S, measure_timing
from voicecoach.languages.english.rules import RULES, RULES_OF_KIND
from voicecoach.transcript import Transcript, Word

RULES_ONLY = "rules"
"""Named as the classifier where there is none."""


def make_report(
    transcript: Transcript,
    *,
    source: str,
    engine: str,
    kind: str = "behavioral",
    budget_s: float = TARGET_S,
    classifier: SentenceClassifier | None = None,
) -> Report:
    """Judge one answer; the same transcript always gives the same report.

    ``source`` says where the answer came from, and ``engine`` names the recognizer.
    ``kind`` is the question's and
    ``budget_s`` how long the answer should take. Without a classifier, rules alone find signals.
    Any transcript is accepted, an empty one included; nothing is raised. Speech in another language
    is left out, and said so; where it is nearly all, nothing is judged. The transcript in the
    report is the aligned one, so that its times fit the evidence.
    """
    aligned, disagree = align(judged_part(transcript))
    sentences = split_sentences(aligned.words)
    found, phased = _judge(sentences, kind=kind, classifier=classifier)
    signals = _in_order([*found, *_from_words_alone(aligned.words, sentences, found, kind=kind)])
    claims = find_straight_lines(sentences, signals)
    timing = measure_timing(aligned, signals, words_disagree=disagree)
    delivery = measure_delivery(signals, timing, aligned)
    structure = measure_structure(aligned, timing, phased, signals, budget_s=budget_s)
    observations = observe(
        aligned,
        timing,
        delivery,
        _in_order([*signals, *claims]),
        budget_s=budget_s,
        kind=kind,
        structure=structure,
    )
    findings, feedback = put_into_words(
        observations, Phrasing(aligned, timing, budget_s=budget_s, kind=kind)
    )
    return Report(
        source=source,
        engine=engine,
        kind=kind,
        budget_s=budget_s,
        classifier=classifier.name if classifier else RULES_ONLY,
        transcript=aligned,
        timing=timing,
        delivery=delivery,
        sentences=phased,
        signals=signals,
        findings=findings,
        feedback=feedback,
        structure=structure,
        rubric=apply_rubric(aligned, signals, kind=kind, unsure=is_unsure(aligned.words)),
    )


def prepare(words: tuple[Word, ...], *, kind: str, classifier: SentenceClassifier) -> None:
    """Let a classifier that remembers see the answer so far, while it is still being spoken."""
    classifier.score(contexts(split_sentences(words), kind=kind))


def _judge(
    sentences: tuple[Sentence, ...], *, kind: str, classifier: SentenceClassifier | None
) -> tuple[list[Evidence], tuple[JudgedSentence, ...]]:
    """Find the signals and the phase of every sentence."""
    rules = (*RULES, *RULES_OF_KIND.get(kind, ()))
    by_rule = [detect(sentence, rules) for sentence in sentences]
    if classifier is None:
        found = by_rule
        phases = guessed_phases([{item.signal for item in items} for items in by_rule])
    else:
        seen = contexts(sentences, kind=kind)
        scores = classifier.score(seen)
        found = [
            learned_evidence(sentence, context, score, classifier=classifier, by_rule=items)
            for sentence, context, score, items in zip(
                sentences, seen, scores, by_rule, strict=True
            )
        ]
        phases = likeliest_phases([score.phases for score in scores])
    phased = tuple(
        judged(sentence, phase, confidence)
        for sentence, (phase, confidence) in zip(sentences, phases, strict=True)
    )
    return [item for items in found for item in items], phased


def _from_words_alone(
    words: tuple[Word, ...],
    sentences: tuple[Sentence, ...],
    found: list[Evidence],
    *,
    kind: str,
) -> list[Evidence]:
    """Find what needs no labels: how it was said, and claims in the wrong place."""
    stumbles = [item for sentence in sentences for item in find_stumbles(sentence)]
    return [
        *find_fillers(words),
        *find_hedges(sentences),
        *stumbles,
        *find_unresolved_agency(sentences, found),
        *find_metric_opening(sentences, found, kind=kind),
    ]


def _in_order(evidence: list[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(evidence, key=lambda item: item.start_s))
