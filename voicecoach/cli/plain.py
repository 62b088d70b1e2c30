"""The screen where there is no terminal: plain lines, nothing that moves."""

from collections.abc import Callable

from voicecoach.cli.report import report_text
from voicecoach.cli.width import text_width, wrapped
from voicecoach.cli.wording import ENDINGS, MARKS
from voicecoach.session.events import (
    AnswerEnded,
    Asking,
    Event,
    Judged,
    Kept,
    Listening,
    Notice,
    Progress,
    Said,
    Waiting,
)


class PlainScreen:
    """Prints each event as lines that make sense in a log."""

    def __init__(self, out: Callable[[str], None], *, hint: str = "") -> None:
        """``hint`` says what the person can do while the answer runs, if there are keys."""
        self._out = out
        self._hint = hint
        self._marks_ahead = list(MARKS)

    def show(self, event: Event) -> None:
        """Print one event."""
        match event:
            case Asking(question=question, asker=asker, depth=depth) if depth:
                self._out(f"\n{asker or 'Coach'}, follow-up {depth}: {question.prompt}")
            case Asking(question=question, number=number, total=total, asker=asker):
                by = f", {asker}" if asker else ""
                self._out(f"\nQuestion {number} of {total}{by} [{question.id}]: {question.prompt}")
            case Said(who=who, text=text):
                self._out(f"\n{who}: {text}")
            case Listening():
                self._marks_ahead = list(MARKS)
                self._out("Listening; silence ends the answer.")
                if self._hint:
                    self._out(wrapped(self._hint))
            case Waiting():
                self._out("Listening for a few words.")
            case Progress(answer_s=answer_s):
                for mark_s in [mark_s for mark_s in self._marks_ahead if answer_s >= mark_s]:
                    self._out(f"  {mark_s:.0f} s: {MARKS[mark_s]}")
                    self._marks_ahead.remove(mark_s)
            case AnswerEnded(reason=reason):
                self._out(f"Answer {ENDINGS[reason]}.")
            case Judged(report=report):
                self._out(report_text(report, width=text_width(), color=False))
            case Kept(recording=recording):
                self._out(f"Kept: {recording}")
            case Notice(message=message):
                self._out(f"Note: {message}")
