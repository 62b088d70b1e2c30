"""``python -m voicecoach``."""

from voicecoach.cli.main import entry_point

entry_point()
