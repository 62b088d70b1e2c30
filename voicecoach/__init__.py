"""voicecoach: a spoken mock interviewer that runs wholly on the candidate's own machine."""

__version__ = "0.1.0"
