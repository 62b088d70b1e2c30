"""The screen where there is no terminal: plain lines, nothing that moves."""

from collections.abc import Callable

from voicecoach.cli.report import report_text
from voicecoach.session.events import (
    AnswerEnded,
    Asking,
    Event,
    Judged,
    Kept,
    Listening,
    Notice,
    Progress,
)

ENDINGS = {
    "key": "ended by key",
    "phrase": "ended by your words",
    "silence": "ended by silence",
    "nothing_heard": "gave up: no answer was heard. Is the right microphone on? "
    "voicecoach doctor shows its level",
    "limit": "ended: the longest time for one answer is over",
    "device_lost": "ended: the microphone is gone; what was heard before is kept",
    "interrupted": "interrupted",
}
"""What each reason for the end of an answer means to a person."""

MARKS_S = (10, 90, 120)
"""House rules: judgment by 10 s, 90 s the target, sceptical past 120 s (docs/scoring.md)."""


class PlainScreen:
    """Prints each event as lines that make sense in a log."""

    def __init__(self, out: Callable[[str], None]) -> None:
        self._out = out
        self._marks_passed = 0

    def show(self, event: Event) -> None:
        """Print one event."""
        match event:
            case Asking(question=question, number=number, total=total):
                self._out(f"\nQuestion {number} of {total} [{question.id}]: {question.prompt}")
            case Listening():
                self._marks_passed = 0
                self._out("Listening; silence ends the answer.")
            case Progress(answer_s=answer_s):
                while self._marks_passed < 3 and answer_s >= MARKS_S[self._marks_passed]:
                    self._out(f"  {MARKS_S[self._marks_passed]} s")
                    self._marks_passed += 1
            case AnswerEnded(reason=reason):
                self._out(f"Answer {ENDINGS[reason]}.")
            case Judged(report=report):
                self._out(report_text(report, width=80, color=False))
            case Kept(recording=recording):
                self._out(f"Kept: {recording}")
            case Notice(message=message):
                self._out(f"Note: {message}")
