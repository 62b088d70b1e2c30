"""What is said about the things that an answer should bring in."""

ALL = "You brought in all {all} of your points: {heard}."
SOME = "You brought in {heard_count} of your {all}: {heard}."
NONE = "You brought in none of your {all}, as far as I heard."
ONE_HEARD = "You brought in your point: {heard}."
ONE_MISSED = "I did not hear your point: {missed}."
MISSED = "I did not hear: {missed}."
PERHAPS = "Perhaps also, I could not be sure: {perhaps}."
PERHAPS_ONLY = "Perhaps you brought in, I could not be sure: {perhaps}."
WITHOUT_FIGURE = "Its figure was missing: {lines}."
UNSURE = "I did not hear you well enough to say which of your points you brought in."
BETWEEN = "; "
"""Lines of a CV have commas of their own."""

COUNTED = "You brought in {heard_count} of your {all}."
"""All that is said aloud where the rest would take too long."""

TITLE = "What you came to say"
LEVELS = {"heard": "heard", "perhaps": "perhaps", "missing": "not heard"}
NO_FIGURE = "without its figure"

CUT_BEFORE = frozenset({
    "by", "through", "with", "which", "that", "from", "via", "using", "resulting", "reducing",
    "increasing", "leading", "after", "while", "and", "for", "in", "at",
})  # fmt: skip
"""The rest of a line of a CV begins with one of these, once three words stand before it."""
