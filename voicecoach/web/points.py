"""A row of the index as a point of the trends, for the page and for ``history trends``."""

from voicecoach.archive.index.rows import AnswerRow
from voicecoach.review.trends import TrendPoint


def point_of(row: AnswerRow) -> TrendPoint | None:
    """Return what trends need of an answer; None where it has no date or was not judged."""
    if row.started_at is None or row.headline is None:
        return None
    gap = None
    if row.self_rating is not None and row.heard_rating is not None:
        gap = row.self_rating - row.heard_rating
    return TrendPoint(
        day=row.started_at.astimezone().toordinal(),
        pack=row.pack or "",
        domain=row.domain or "",
        verdict=row.verdict or "",
        chosen=None if row.known in (None, "not asked") else row.known == "yes",
        decision_s=row.decision_s,
        duration_s=row.duration_s,
        over_budget=(row.duration_s or 0.0) > (row.budget_s or float("inf")),
        pace_wpm=row.pace_wpm or None,
        # Who writes puts no "um" down: that there is none says nothing.
        fillers_per_min=row.fillers_per_min if row.spoken or row.fillers else None,
        fillers_lower_bound=row.fillers_lower_bound,
        rating_gap=gap,
        shown=row.shown,
        missing=row.missing,
        judged_by=row.judged_by,
        spoken=row.spoken,
    )
