"""The ladder of lengths, as the coach says it."""

ASK_FIRST = "{prompt} Tell it in {length}."
ASK_NEXT = "The same story, in {length}."
ASK_AGAIN = "Once more, in {length}."

FITS = "It fitted."
TOO_LONG = "Too long by {over}."
TOO_SHORT = "It left {left} unused."
ALL_THERE = "Everything that has to be there was there."
MISSING = "Missing at this length: {parts}."
UNSURE = "I did not hear you well enough to say what was in it."
NEVER = "I heard nothing at all."

DONE = "That was the ladder. {fitted} of {rungs} lengths stood."
HELD = "What you never dropped: {parts}."
LOST_FIRST = "What you drop first when time is short: {parts}."
