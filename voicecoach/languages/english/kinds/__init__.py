"""The kinds of question, one value each: what is listened for, and how it is told."""

from voicecoach.languages.english.kinds.behavioral import BEHAVIORAL
from voicecoach.languages.english.kinds.candidate_questions import CANDIDATE_QUESTIONS
from voicecoach.languages.english.kinds.case import CASE
from voicecoach.languages.english.kinds.diagnosis import DIAGNOSIS
from voicecoach.languages.english.kinds.estimate import ESTIMATE
from voicecoach.languages.english.kinds.introduction import INTRODUCTION
from voicecoach.languages.english.kinds.motivation import MOTIVATION
from voicecoach.languages.english.kinds.negotiation import NEGOTIATION
from voicecoach.languages.english.kinds.self_assessment import SELF_ASSESSMENT

_ALL = (
    BEHAVIORAL,
    CASE,
    NEGOTIATION,
    INTRODUCTION,
    MOTIVATION,
    SELF_ASSESSMENT,
    ESTIMATE,
    DIAGNOSIS,
    CANDIDATE_QUESTIONS,
)

KINDS = {kind.name: kind for kind in _ALL}
