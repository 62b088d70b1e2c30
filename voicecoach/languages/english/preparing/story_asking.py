"""How the story behind a line of a CV is asked for: what was weighed, which CVs leave out."""

BEHIND_LINE = (
    "Your CV says: “{line}”. Tell me the story behind that line: what did you choose, what did you "
    "turn down for it, and why?"
)

BEHIND_LINE_PLAIN = "Tell me how that line came about. What did you choose, and why?"
