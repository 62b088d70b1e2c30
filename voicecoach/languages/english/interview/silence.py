"""What is asked when nothing is heard for a while, and how the replies are understood."""

STILL_THINKING = "Are you still thinking?"
TAKE_IT = "Shall I take that as your answer?"
LEAVE_IT = "Shall we leave this one?"
"""In place of ``TAKE_IT`` where nothing was said yet."""

STILL_THERE = "Are you still there? Say resume to go on, or stop."

YES = frozenset(
    {"yes", "yeah", "yep", "yup", "sure", "okay", "ok", "please", "correct", "right", "do", "so"}
    | {"that", "that's", "thats", "is", "was", "it", "all", "my", "answer", "go", "ahead", "on"}
    | {"i'm", "im", "done", "finished", "take", "you", "can", "may", "leave", "let's", "lets"}
)
"""A reply of nothing but these, one of ``YES_ITSELF`` among them, is a yes."""

YES_ITSELF = frozenset(
    {"yes", "yeah", "yep", "yup", "sure", "okay", "ok", "correct", "right", "done", "finished"}
    | {"all", "ahead", "please"}
)

NO = frozenset(
    {"no", "nope", "not", "yet", "wait", "still", "thinking", "yes", "yeah", "i", "i'm", "im", "am"}
    | {"give", "me", "a", "moment", "minute", "second", "just", "one", "more", "hold", "on", "um"}
    | {"uh", "please", "let", "think", "sorry", "need"}
)
"""A reply of nothing but these, one of ``NO_ITSELF`` among them, asks for more time."""

NO_ITSELF = frozenset({"no", "nope", "not", "wait", "still", "thinking", "moment", "hold", "think"})
