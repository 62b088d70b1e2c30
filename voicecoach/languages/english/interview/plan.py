"""How a plan until the interview is told."""

from collections.abc import Mapping

WHY: Mapping[str, str] = {
    "opening": "opens every interview",
    "due": "due",
    "weak": "went worst",
    "new": "new",
    "again": "once more",
    "story": "no story yet",
    "round": "a round alone",
    "loop": "all rounds",
    "interview": "the day",
}
"""By ``preparation.plan.Why``."""

SORTS: Mapping[str, str] = {
    "practice": "",
    "loop": "the whole interview, while a day is left to mend what it shows",
    "light": "a light day: the opening and what went worst, nothing new",
    "interview": "the day of your interview",
}

STORY = "A story for {domain}"
ROUND = "Round: {title}"
LOOP = "Whole interview: {title}"
INTERVIEW = "Your interview. Good luck."

NO_DATE = "No date is set, so this plan rolls on for two weeks."
SET_DATE = "voicecoach settings set interview-on 2027-01-31"
TODAY = "Your interview is today."
TOMORROW = "Your interview is tomorrow."
AHEAD = "Your interview is in {days} days."
PASSED = "Your interview was {ago}. The plan rolls on until you set the next date."
YESTERDAY, DAYS_AGO = "yesterday", "{days} days ago"

NOTHING = "Nothing is due."
ALL_DONE = "All done for today."
ONCE = "{count} of the new questions come once: the days do not suffice for a second time."
NEVER = "{count} new questions find no room in these days; the likeliest asked come first."
BEYOND = "The days behind these are planned when they are nearer."


def days_left(days: int | None) -> str:
    """Say when the interview is."""
    if days is None:
        return NO_DATE
    if days < 0:
        return PASSED.format(ago=YESTERDAY if days == -1 else DAYS_AGO.format(days=-days))
    return (TODAY, TOMORROW)[days] if days < 2 else AHEAD.format(days=days)


def counted(count: int, noun: str, nouns: str = "") -> str:
    """Count things."""
    return f"{count} {noun if count == 1 else nouns or noun + 's'}"


def summed_up(questions: int, new: int, stories: int, rounds: int) -> str:
    """Say in a few words what a day holds."""
    parts = []
    if questions:
        fresh = f" ({new} new)" if new else ""
        parts.append(f"{counted(questions, 'question')}{fresh}")
    if stories:
        parts.append(counted(stories, "story", "stories"))
    if rounds:
        parts.append(counted(rounds, "round"))
    return ", ".join(parts) or NOTHING
