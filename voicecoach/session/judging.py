"""Answers are judged the same, however they came in."""

from dataclasses import dataclass, replace

from voicecoach import __version__, fingerprint
from voicecoach.analysis.assessment import Report
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.foreign import is_foreign
from voicecoach.analysis.language import Language
from voicecoach.analysis.pipeline import make_report
from voicecoach.analysis.turn import Turn, TurnModel, turn_so_far
from voicecoach.archive.records import AnswerRecord
from voicecoach.interview.coverage_told import with_coverage
from voicecoach.interview.questions import Question
from voicecoach.interview.replies import as_reply
from voicecoach.transcript import Transcript, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """Judges answers by one language."""

    language: Language
    classifier: SentenceClassifier | None
    """Best one that remembers: it sees each sentence while the next one is spoken."""

    turns: TurnModel | None = None
    """Tells whether an answer is over; without one silence alone does."""

    def report(
        self, transcript: Transcript, question: Question, *, source: str, engine: str
    ) -> Report:
        """Judge the answer to a question, or the reply to a follow-up as what it is."""
        report = make_report(
            transcript,
            language=self.language,
            source=source,
            engine=engine,
            kind=question.kind,
            budget_s=question.budget_s,
            classifier=self.classifier,
        )
        if question.is_follow_up:
            report = as_reply(report, question)
        report = with_coverage(report, question)
        return replace(report, judged_by=self.version)

    @property
    def version(self) -> str:
        """What its reports say that they are judged by."""
        return judged_by(self.classifier)

    def prepare(self, words: tuple[Word, ...], question: Question) -> None:
        """Judge the words so far and forget the verdict, so that little is left to do at the end.

        A classifier remembers the sentences, and what a first report alone needs is there.
        """
        so_far = Transcript(words=words, speech=(), duration_s=words[-1].end_s if words else 0.0)
        self.report(so_far, question, source="", engine="")

    def turn(self, words: tuple[Word, ...], question: Question, *, familiar: bool) -> Turn | None:
        """Say where an answer stands after its words so far; None where that is not known.

        ``familiar`` says that all of it was in the language. Replies and retellings are not what a
        model has learned from.
        """
        if self.turns is None:
            return None
        return turn_so_far(
            words,
            self.turns,
            language=self.language,
            kind=question.kind,
            budget_s=question.budget_s,
            familiar=familiar and not question.derived_from,
        )


def judged_by(classifier: SentenceClassifier | None) -> str:
    """Name the voicecoach, its rules and the classifier: where that is the same, so are reports."""
    rules = fingerprint.of_rules()
    parts = (__version__, rules and f"rules {rules}", classifier.version if classifier else "")
    return " ".join(filter(None, parts))


def judged(record: AnswerRecord, report: Report, *, heard: bool) -> AnswerRecord:
    """Return an answer's record with its report; ``heard`` says that there was something to judge.

    What is in another language is not judged.
    """
    if is_foreign(report.transcript):
        return replace(record, status="unassessed", report=report, note=report.feedback.headline)
    return replace(record, status="assessed" if heard else "no_speech", report=report, note="")
