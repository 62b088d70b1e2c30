"""The transcript as it is shown: sentences of words, each with what it shows and how sure it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from voicecoach.analysis.assessment import JudgedSentence, Report
from voicecoach.analysis.classifier import Phase
from voicecoach.analysis.evidence import HEARD_FROM
from voicecoach.review.evidence import ShownEvidence, shown_evidence
from voicecoach.transcript import Word

PARAGRAPH_S = 1.0
"""A silence before a sentence that begins a paragraph: "long" in Campione & Véronis 2002."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownWord:
    """A word as recognized, or as its speaker corrected it."""

    text: str
    start_s: float
    end_s: float
    unsure: bool
    """The recognizer may have misheard it."""

    corrected: bool
    evidence: tuple[int, ...]
    """Indexes into the evidence of the answer; none for most words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRun:
    """Words in a row, of one sentence, that carry the same evidence."""

    first: int
    """Index of the first among the words of the answer."""

    words: tuple[ShownWord, ...]
    """Never empty."""

    evidence: tuple[int, ...]
    """Indexes into the evidence of the answer; none where they carry none."""

    @property
    def last(self) -> int:
        """Index of the last among the words of the answer."""
        return self.first + len(self.words) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSentence:
    """A sentence; every word of the answer is in exactly one."""

    first: int
    """Index of its first word in the answer."""

    words: tuple[ShownWord, ...]
    """Never empty."""

    phase: Phase
    confidence: float
    """0 to 1, in the phase."""

    paragraph: bool
    """A silence stands before it that a reader should see; the first begins one, too."""

    @property
    def start_s(self) -> float:
        """Where its first word begins."""
        return self.words[0].start_s

    @property
    def end_s(self) -> float:
        """Where its last word ends."""
        return max(self.start_s, self.words[-1].end_s)

    @property
    def runs(self) -> tuple[ShownRun, ...]:
        """Its words, put together where they carry the same evidence."""
        runs: list[ShownRun] = []
        first = self.first
        for carried, group in groupby(self.words, key=lambda word: word.evidence):
            runs.append(ShownRun(first=first, words=tuple(group), evidence=carried))
            first = runs[-1].last + 1
        return tuple(runs)

    @property
    def text(self) -> str:
        """Its words with single spaces between them."""
        return " ".join(word.text for word in self.words)


def transcript_view(report: Report) -> tuple[ShownSentence, ...]:
    """Return what was heard, sentence by sentence; nothing where there were no words."""
    return shown_sentences(report, shown_evidence(report))


def paragraphs_of(sentences: Sequence[ShownSentence]) -> tuple[tuple[ShownSentence, ...], ...]:
    """Put the sentences of an answer into paragraphs: one for each stretch of speech."""
    paragraphs: list[list[ShownSentence]] = []
    for sentence in sentences:
        if sentence.paragraph or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(sentence)
    return tuple(map(tuple, paragraphs))


def shown_sentences(report: Report, evidence: Sequence[ShownEvidence]) -> tuple[ShownSentence, ...]:
    """Return the sentences of a report, whose words point into ``evidence``."""
    words = report.transcript.words
    carried: list[list[int]] = [[] for _word in words]
    for index, item in enumerate(evidence):
        for place in range(max(0, item.first), item.last + 1):
            carried[place].append(index)
    shown = tuple(
        ShownWord(
            text=word.text,
            start_s=word.start_s,
            end_s=word.end_s,
            unsure=word.confidence < HEARD_FROM,
            corrected=word.corrected,
            evidence=tuple(those),
        )
        for word, those in zip(words, carried, strict=True)
    )
    return tuple(
        ShownSentence(
            first=places.start,
            words=shown[places.start : places.stop],
            phase=sentence.phase if sentence else "other",
            confidence=sentence.confidence if sentence else 0.0,
            paragraph=places.start == 0
            or words[places.start].start_s - words[places.start - 1].end_s >= PARAGRAPH_S,
        )
        for places, sentence in _sentences(words, report.sentences)
    )


def _sentences(
    words: Sequence[Word], sentences: Sequence[JudgedSentence]
) -> Iterator[tuple[range, JudgedSentence | None]]:
    """Give the places of each sentence's words; all are one sentence where none were judged."""
    if not words:
        return
    firsts = [0]
    for sentence in sentences:
        firsts.append(firsts[-1] + _length(words[firsts[-1] :], sentence.text))
    if not sentences or firsts[-1] != len(words):
        # A report that somebody else wrote: the words still go by their times.
        firsts = [0, *(_at(words, each.start_s) for each in sentences[1:]), len(words)]
    judged: Sequence[JudgedSentence | None] = sentences or (None,)
    for (first, end), each in zip(pairwise(firsts), judged, strict=True):
        if first < end:
            yield range(first, end), each


def _length(words: Sequence[Word], text: str) -> int:
    """How many words make up the text of a sentence; 0 where they do not."""
    so_far = 0
    for count, word in enumerate(words, start=1):
        if not text.startswith(word.text, so_far):
            return 0
        so_far += len(word.text) + 1
        if so_far > len(text):
            return count
    return 0


def _at(words: Sequence[Word], start_s: float) -> int:
    return next((place for place, word in enumerate(words) if word.start_s >= start_s), len(words))
