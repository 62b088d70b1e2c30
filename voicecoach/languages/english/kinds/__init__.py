"""The kinds of question, one value each: what is listened for, and how it is told."""

from voicecoach.languages.english.kinds.behavioral import BEHAVIORAL
from voicecoach.languages.english.kinds.case import CASE
from voicecoach.languages.english.kinds.estimate import ESTIMATE
from voicecoach.languages.english.kinds.introduction import INTRODUCTION
from voicecoach.languages.english.kinds.motivation import MOTIVATION
from voicecoach.languages.english.kinds.negotiation import NEGOTIATION

_ALL = (BEHAVIORAL, CASE, NEGOTIATION, INTRODUCTION, MOTIVATION, ESTIMATE)

KINDS = {kind.name: kind for kind in _ALL}
