"""What stands in the place of a placeholder: seconds, lengths and figures as English says them."""

from collections.abc import Mapping

from voicecoach.analysis.language import Facts
from voicecoach.languages.english.in_words import budget_in_words, in_words, length_in_words
from voicecoach.languages.english.languages import language_name
from voicecoach.languages.english.package import heard_parts, other_parts

ONLY_FILLERS = "nothing but fillers"
"""In the place of "15 words"."""


def written(facts: Facts) -> Mapping[str, str]:
    """Return the text of each placeholder for the eye."""
    return {
        "quote": facts.quote,
        "at": moment(facts.at, approximate=facts.approximate),
        "length": clock(facts.length_s),
        "budget": budget_in_words(facts.budget_s),
        "limit": budget_in_words(facts.limit_s),
        "story": budget_in_words(facts.story_s),
        "figure": f"{facts.figure:.0f}",
        "words": _counted(round(facts.figure)),
        "parts": heard_parts(facts.parts),
        "others": other_parts(facts.parts),
        "language": language_name(facts.parts),
        "choice": facts.choice or "point",
    }


def spoken(facts: Facts) -> Mapping[str, str]:
    """Return the text of each placeholder for the ear."""
    return {
        "quote": facts.quote,
        "at": _moment(facts.at, in_words(facts.at), approximate=facts.approximate),
        "length": length_in_words(facts.length_s),
        "budget": budget_in_words(facts.budget_s),
        "parts": heard_parts(facts.parts),
        "others": other_parts(facts.parts),
        "language": language_name(facts.parts),
        "choice": facts.choice or "point",
    }


def moment(second: int, *, approximate: bool) -> str:
    """Write where in an answer something was said."""
    return _moment(second, str(second), approximate=approximate)


def clock(seconds: float) -> str:
    """Write a length as people read it: "48 s", "2 min 05 s"."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"


def _moment(second: int, spelled: str, *, approximate: bool) -> str:
    if second == 0:
        return "the very start"
    return f"{'about ' if approximate else ''}second {spelled}"


def _counted(words: int) -> str:
    if words == 0:
        return ONLY_FILLERS
    return "one word" if words == 1 else f"{words} words"
