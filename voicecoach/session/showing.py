"""What a screen is shown of an answer once it was heard."""

from voicecoach.session.events import Judged, Said, Screen
from voicecoach.session.room import CANDIDATE, Asked, Manner


def show_answer(screen: Screen, asked: Asked, manner: Manner, *, ready_s: float) -> None:
    """Show a command in the place of an answer, or the verdict.

    ``ready_s`` is how long the report took from the end of the answer on, in seconds.
    """
    if asked.record is None:
        if said := asked.request.said if asked.request else asked.command:
            screen.show(Said(who=CANDIDATE, text=said))
        return
    if asked.record.report is not None and manner.feedback:
        screen.show(Judged(report=asked.record.report, ready_s=ready_s))
