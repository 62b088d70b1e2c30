"""The kinds of question, one value each: what is listened for, and how it is told."""

from voicecoach.languages.english.kinds.behavioral import BEHAVIORAL
from voicecoach.languages.english.kinds.case import CASE
from voicecoach.languages.english.kinds.negotiation import NEGOTIATION

KINDS = {kind.name: kind for kind in (BEHAVIORAL, CASE, NEGOTIATION)}
