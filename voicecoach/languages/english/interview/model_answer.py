"""What is said around a model answer."""

ONE_WAY = "Here is one way to answer it."
INVENTED = "The people and the figures in it are invented. Yours must be your own."

THEN_YOU = "Now tell it with a story of your own."
"""Said after it."""

NONE_YET = "I have no model answer to this one."
ANSWER_FIRST = "Answer it first; then I tell you one way to do it."
