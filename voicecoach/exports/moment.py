"""When an answer was given, for readers."""

from datetime import datetime


def moment(text: str) -> str:
    """Write a moment of a record as it was where the answer was given: 1 Mar 2026, 20:15.

    What is no date is returned as it is.
    """
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    return f"{at.day} {at:%b %Y, %H:%M}"
