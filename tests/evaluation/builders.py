"""A small corpus of labelled answers, and reports that judge it as a test wants."""

from dataclasses import replace

from tests.builders import make_report
from voicecoach.analysis.assessment import Evidence, JudgedSentence, Report
from voicecoach.evaluation.corpus import Answer, GoldSentence
from voicecoach.evaluation.timeline import Spoken, speak
from voicecoach.transcript import Span


def sentence(text, phase="context", *signals):
    return GoldSentence(text=text, phase=phase, signals=signals)


def an_answer(*sentences, name="t-1", kind="behavioral"):
    first = next((i for i, s in enumerate(sentences) if "decision" in s.signals), None)
    return Answer(id=name, kind=kind, sentences=sentences, judgment_sentence=first)


CHOSEN = an_answer(
    sentence("So, um, we had a launch in two cities.", "context"),
    sentence("I pulled it nine days before the date.", "judgment", "decision"),
    sentence(
        "Below forty percent we stop, and the team was furious.",
        "judgment",
        "criterion",
        "dissent",
    ),
    sentence("Repeat use rose from 31 to 44 percent.", "impact", "impact_number"),
)
"""The speaker chooses in the second sentence."""

NEVER_CHOSEN = an_answer(
    sentence("Thanks for the question.", "other"),
    sentence("We all worked on it, and it went really well.", "impact", "vague_impact"),
    name="t-2",
    kind="case",
)


def evidence(signal, span, *, rule="a rule", quote="some words"):
    return Evidence(
        signal=signal,
        start_s=span.start_s,
        end_s=span.end_s,
        quote=quote,
        confidence=1.0,
        heard=1.0,
        rule=rule,
    )


def a_report(spoken: Spoken, signals=(), phases=()) -> Report:
    """Return a report with these pieces of evidence, and these phases on the labelled sentences."""
    report = make_report(spoken.transcript(spoken.words), source="a test", engine="text")
    sentences = tuple(
        JudgedSentence(start_s=span.start_s, end_s=span.end_s, text="", phase=phase, confidence=1.0)
        for phase, span in zip(phases, spoken.sentences, strict=False)
    )
    return replace(report, signals=tuple(signals), sentences=sentences)


def perfect(answer: Answer) -> Report:
    """Return the report of one who knows the labels."""
    spoken = speak(answer)
    return a_report(
        spoken,
        signals=[
            evidence(signal, span)
            for gold, span in zip(answer.sentences, spoken.sentences, strict=True)
            for signal in gold.signals
        ],
        phases=[gold.phase for gold in answer.sentences],
    )


def between(before: Span, after: Span, share: float) -> Span:
    """Return a moment in the silence between two sentences, at this share of it."""
    moment_s = before.end_s + share * (after.start_s - before.end_s)
    return Span(start_s=moment_s, end_s=moment_s)
