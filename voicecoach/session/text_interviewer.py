"""The same interview in writing: answers are typed, timed at a speaking pace, judged and kept."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.language import Language
from voicecoach.analysis.pipeline import make_report
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.records import AnswerRecord, Engines
from voicecoach.interview.questions import Question
from voicecoach.session.events import Asking, Judged, Screen
from voicecoach.session.interviewer import Manner
from voicecoach.transcript import Transcript
from voicecoach.transcripts.languages import Likely, only_english
from voicecoach.transcripts.text import parse_text

SOURCE = "typed"
"""What reports and records name as the microphone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextInterviewer:
    """Asks in writing. An answer without words is no answer, and the end of the input ends all."""

    read: Callable[[], str | None]
    """Returns one typed answer; None where nobody types any more."""

    screen: Screen
    folder: SessionFolder
    language: Language
    """That answers are judged in."""

    classifier: SentenceClassifier | None
    likely: Likely
    """Tells the language of a text: only English is judged."""

    now: Callable[[], datetime]

    def ask(
        self,
        question: Question,
        *,
        pack: str,
        number: int,
        total: int,
        manner: Manner = Manner(),  # noqa: B008 - frozen
    ) -> AnswerRecord:
        """Put one question and return the kept answer."""
        self.screen.show(
            Asking(
                question=question,
                number=number,
                total=total,
                asker=manner.asker,
                depth=manner.depth,
            )
        )
        started = self.now()
        text = self.read()
        spoken = text is not None and any(map(str.isalnum, text))
        report = make_report(
            only_english(parse_text(text), self.likely)
            if text is not None and spoken
            else Transcript(words=(), speech=(), duration_s=0.0),
            language=self.language,
            source=SOURCE,
            engine="text",
            kind=question.kind,
            budget_s=question.budget_s,
            classifier=self.classifier,
        )
        record = AnswerRecord(
            question=question,
            pack=pack,
            started_at=started.isoformat(timespec="milliseconds"),
            status="assessed" if spoken else "no_speech",
            ended_by="nothing_heard" if text is None else "key",
            engines=Engines(stt="text", vad="none", voice="none"),
            overflows=0,
            audio=None,
            report=report if text is not None else None,
            note="" if spoken else "nothing was typed",
        )
        if text is not None:
            self.folder.keep(record)
            if manner.feedback:
                self.screen.show(Judged(report=report, ready_s=0.0))
        return record

    def say(self, text: str) -> None:
        """Say nothing: the screen has shown it."""
