"""The screen where there is no terminal: plain lines, nothing that moves."""

from collections.abc import Callable

from voicecoach.analysis.assessment import Report
from voicecoach.cli.answer_marks import ENDINGS, awaited, marks_of
from voicecoach.cli.report import report_text
from voicecoach.cli.spoken_words import heard_text
from voicecoach.cli.width import text_width, wrapped
from voicecoach.interview.questions import Kind
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
    Typing,
    Waiting,
)


class PlainScreen:
    """Prints each event as lines that make sense in a log."""

    def __init__(self, out: Callable[[str], None], *, hint: str = "") -> None:
        """``hint`` says what the person can do while the answer runs, if there are keys."""
        self._out = out
        self._hint = hint
        self._kind: Kind = "behavioral"
        self._answer_s = 0.0

    def show(self, event: Event) -> None:
        """Print one event."""
        match event:
            case Asking(question=question, text=asked):
                self._kind, self._answer_s = question.kind, 0.0
                self._out(f"\n{_opening(event)}: {asked}")
            case Said(who=who, text=text):
                self._out(f"\n{who}: {text}")
            case Listening(again=again):
                self._out(f"{'Go on' if again else 'Listening'}; silence ends the answer.")
                if self._hint and not again:
                    self._out(wrapped(self._hint))
            case Typing() | Waiting():
                self._out(awaited(event))
            case Progress(answer_s=answer_s, budget_s=budget_s):
                for mark_s, told in marks_of(self._kind, budget_s).items():
                    if self._answer_s < mark_s <= answer_s:
                        self._out(f"  {mark_s:.0f} s: {told}")
                self._answer_s = answer_s
            case AnswerEnded(reason=reason):
                self._out(f"Answer {ENDINGS[reason]}.")
            case Judged(report=report):
                self._show_report(report)
            case Kept(recording=recording):
                self._out(f"Kept: {recording}")
            case Notice(message=message):
                self._out(f"Note: {message}")

    def _show_report(self, report: Report) -> None:
        for draw in (heard_text, report_text):  # the verdict last, where it is seen
            if text := draw(report, width=text_width(), color=False):
                self._out(text)


def _opening(asking: Asking) -> str:
    """Say which question it is and whose."""
    if asking.depth:
        return f"{asking.asker or 'Coach'}, follow-up {asking.depth}"
    by = f", {asking.asker}" if asking.asker else ""
    return f"Question {asking.number} of {asking.total}{by} [{asking.question.id}]"
