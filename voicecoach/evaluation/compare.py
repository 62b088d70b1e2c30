"""Hold a report against the labels of its answer, sentence by labelled sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from voicecoach.analysis.assessment import Evidence, JudgedSentence, Known, Report
from voicecoach.analysis.classifier import LABELS, Label, Phase
from voicecoach.evaluation.corpus import Answer, GoldSentence, Verdict
from voicecoach.evaluation.timeline import Spoken
from voicecoach.transcript import Span

_VERDICTS: dict[Known, Verdict] = {"yes": "yes", "not clearly": "not_clearly", "no": "no"}

MistakeKind = Literal["missed", "false", "phase"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One answer: what is labelled and what was found, for each labelled sentence in order."""

    gold: tuple[frozenset[Label], ...]
    found: tuple[frozenset[Label], ...]
    gold_phases: tuple[Phase, ...]
    found_phases: tuple[Phase | None, ...]
    """None where the report has no sentence at all."""

    gold_decision: int | None
    """Index of the sentence with the first decision."""

    found_decision: int | None
    onset_error_s: float | None
    """Between the start of the first decision found and of the sentence labelled so, whichever
    comes first; None unless there are both."""

    gold_verdict: Verdict | None = None
    """None where it is not labelled."""

    found_verdict: Verdict | None = None
    """None where the report has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One thing on which report and label differ."""

    answer: str
    sentence: int
    """Index of the labelled sentence."""

    kind: MistakeKind
    label: str
    """The signal; of a phase, what is labelled and what was found instead."""

    words: str
    """The sentence as recognized; of a false hit, the words that were quoted."""

    rule: str
    """What found it; empty where nothing did."""


def compare(answer: Answer, spoken: Spoken, report: Report) -> Compared:
    """Place everything that was found in the labelled sentence that holds the middle of it."""
    found: list[set[Label]] = [set() for _ in answer.sentences]
    for index, item in placed(spoken, report):
        found[index].add(cast("Label", item.signal))
    decisions = [each for each in placed(spoken, report) if each[1].signal == "decision"]
    first = min(decisions, key=lambda each: each[1].start_s, default=None)
    onset_error_s = None
    if first and answer.judgment_sentence is not None:
        begins_s = spoken.sentences[answer.judgment_sentence].start_s
        onset_error_s = abs(first[1].start_s - begins_s)
    return Compared(
        gold=tuple(frozenset(sentence.signals) for sentence in answer.sentences),
        found=tuple(map(frozenset, found)),
        gold_phases=tuple(sentence.phase for sentence in answer.sentences),
        found_phases=tuple(_phase_at(report.sentences, span) for span in spoken.sentences),
        gold_decision=answer.judgment_sentence,
        found_decision=first[0] if first else None,
        onset_error_s=onset_error_s,
        gold_verdict=answer.verdict,
        found_verdict=_VERDICTS[report.structure.known] if report.structure else None,
    )


def mistakes(answer: Answer, spoken: Spoken, report: Report) -> Iterator[Mistake]:
    """Yield every miss, false hit and wrong phase of an answer, in its order."""
    evidence = list(placed(spoken, report))
    said = report.transcript.words
    places = [spoken.sentence_at(word.start_s, word.end_s) for word in said]
    for index, sentence in enumerate(answer.sentences):
        here = [item for place, item in evidence if place == index]
        heard = " ".join(
            word.text for place, word in zip(places, said, strict=True) if place == index
        )
        phase = _phase_at(report.sentences, spoken.sentences[index])
        for kind, label, words, rule in _differences(sentence, here, heard, phase):
            yield Mistake(
                answer=answer.id, sentence=index, kind=kind, label=label, words=words, rule=rule
            )


def _differences(
    sentence: GoldSentence, found: Sequence[Evidence], heard: str, phase: Phase | None
) -> Iterator[tuple[MistakeKind, str, str, str]]:
    """Yield kind, label, words and rule of each difference in one sentence."""
    for signal in dict.fromkeys(sentence.signals):
        if signal not in {item.signal for item in found}:
            yield "missed", signal, heard, ""
    for item in found:
        if item.signal not in sentence.signals:
            yield "false", item.signal, item.quote, item.rule
    if phase != sentence.phase:
        yield "phase", f"{sentence.phase} taken for {phase or 'nothing'}", heard, ""


def placed(spoken: Spoken, report: Report) -> Iterator[tuple[int, Evidence]]:
    """Yield the evidence of labelled kinds, with the index of its labelled sentence."""
    for item in report.signals:
        if item.signal in LABELS:
            yield spoken.sentence_at(item.start_s, item.end_s), item


def _phase_at(sentences: tuple[JudgedSentence, ...], span: Span) -> Phase | None:
    """Return the phase of the sentence that covers the middle of a span, or is nearest to it."""
    middle_s = (span.start_s + span.end_s) / 2
    nearest = min(
        sentences,
        key=lambda sentence: max(sentence.start_s - middle_s, middle_s - sentence.end_s, 0.0),
        default=None,
    )
    return nearest.phase if nearest else None
