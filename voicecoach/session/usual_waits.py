"""What is waited for where no option, setting or question asks for another patience.

A module of its own, so that an option's help can name them at once.
"""

BY_SILENCE_S = 3.0
"""Silence that ends an answer where nothing looks at its words."""

BY_WORDS_S = 4.0
"""The same where something does, and is not sure. So much longer because most answers that are over
are known to be: those end sooner."""

NOTHING_HEARD_S = 60.0
"""No answer has begun after this long."""

HOLD_OFF_S = 0.4
"""Wait between the last spoken sample and t = 0, so that the microphone does not hear the question.
Published hold-offs are 0.25 to 0.5 s where nothing cancels echo. A speaker's 0.3 s of silence come
before it, so that an echo may be 0.7 s late."""
