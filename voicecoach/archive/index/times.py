"""When something was, as records and names of sessions say it."""

from datetime import UTC, datetime


def moment(text: str) -> datetime | None:
    """Read a date and time as records have it; None for what is none."""
    try:
        read = datetime.fromisoformat(text)
        return read if read.tzinfo else read.astimezone()
    except (OSError, OverflowError, ValueError):
        return None


def time_of(session_id: str) -> float:
    """Return when a session began by its id, in seconds since 1970; 0 where that is no time."""
    try:
        return datetime.strptime(session_id[:16], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).timestamp()
    except ValueError:
        return 0.0
