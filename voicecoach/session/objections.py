"""What an interviewer who may cut in has to say to an answer so far."""

from dataclasses import dataclass

from voicecoach.analysis.alignment import speech_of
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.language import Language
from voicecoach.analysis.pipeline import make_report
from voicecoach.interview.interruption import CLAIMS
from voicecoach.interview.probes import Probe, next_probe
from voicecoach.interview.questions import Question
from voicecoach.transcript import Transcript, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Objections:
    """Objects to what was just claimed, not to what may still come."""

    question: Question
    asked: tuple[Probe, ...]
    """Follow-ups of the interview so far: nobody objects in the same words twice."""

    language: Language
    classifier: SentenceClassifier | None

    def __call__(self, words: tuple[Word, ...]) -> Probe | None:
        """Return the objection to all words so far, or None."""
        if not words:
            return None
        report = make_report(
            Transcript(words=words, speech=speech_of(words), duration_s=words[-1].end_s),
            language=self.language,
            source="the answer so far",
            engine="",
            kind=self.question.kind,
            classifier=self.classifier,
        )
        return next_probe(self.question, [report], self.asked, only=CLAIMS)
