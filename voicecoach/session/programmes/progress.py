"""What programmes know of earlier answers."""

from typing import Protocol

from voicecoach.analysis.assessment import Report
from voicecoach.archive.records import AnswerRecord
from voicecoach.interview.self_rating import RatingGap


class Progress(Protocol):
    """What is known of earlier answers."""

    def latest_report(self, question: str, *, pack: str) -> Report | None:
        """Return the report of the latest answer to a question."""

    def take_in(self, record: AnswerRecord, *, session: str, number: int) -> None:
        """Count an answer that was just kept. Raises VoicecoachError."""

    @property
    def own_ratings(self) -> tuple[RatingGap, ...]:
        """The candidate's ratings of themself so far, oldest first."""
