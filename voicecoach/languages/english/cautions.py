"""Answers that go astray, each way by a finder over the answer as a whole."""

from voicecoach.languages.english.blaming import BLAME
from voicecoach.languages.english.dodging import DODGE
from voicecoach.languages.english.off_topic import FAN, LECTURE, PRIVATE
from voicecoach.languages.english.pleading import NEED_PLEA

FAULTS = (DODGE, BLAME, NEED_PLEA, PRIVATE, LECTURE, FAN)
