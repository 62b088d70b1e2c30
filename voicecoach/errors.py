"""The ways a command can fail, each with one line that says what, where and what to do."""


class VoicecoachError(Exception):
    """A failure a person can act on.

    The message is one line: what went wrong, where, and the next step. The command line prints it
    after ``voicecoach:`` and exits with ``exit_code``; a traceback appears only with ``--debug``.
    """

    exit_code = 1


class UsageError(VoicecoachError):
    """What was asked for cannot be: an unknown question, a bad option, a bad pack."""

    exit_code = 2


class SessionBrokeOffError(VoicecoachError):
    """A session ended by a failure after it had begun; ``__cause__`` is that failure."""
