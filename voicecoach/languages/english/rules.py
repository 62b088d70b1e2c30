"""All signal rules and finders of English, in the order in which they are tried."""

from voicecoach.analysis.language import Finder
from voicecoach.languages.english.agency import AGENCY_RULES, OTHER_CAUSE
from voicecoach.languages.english.asking_rules import ASKING_RULES
from voicecoach.languages.english.backing import BACKED_BY, find_likely, find_proven
from voicecoach.languages.english.cautions import FAULTS
from voicecoach.languages.english.choice_finders import CHOICE_FINDERS
from voicecoach.languages.english.diagnosis_rules import DIAGNOSIS_RULES
from voicecoach.languages.english.measures import METRIC_MOVED, METRIC_NAMED
from voicecoach.languages.english.pay_rules import PAY_RULES
from voicecoach.languages.english.self_assessment_rules import SELF_ASSESSMENT_RULES
from voicecoach.languages.english.strengths import STRENGTH_RULES
from voicecoach.languages.english.telling import TELLING_RULES
from voicecoach.languages.english.would_do import PLANS_AND_HABITS

RULES = (
    METRIC_NAMED,
    *PAY_RULES,
    *STRENGTH_RULES,
    *TELLING_RULES,
    *SELF_ASSESSMENT_RULES,
    *DIAGNOSIS_RULES,
    *ASKING_RULES,
    *AGENCY_RULES,
    METRIC_MOVED,
    OTHER_CAUSE,
)
"""A new rule goes beside its kin and into its tuple, and needs nothing else here."""

FINDERS = (
    *CHOICE_FINDERS,
    Finder(signals=BACKED_BY, find=find_proven, proven=True),
    Finder(signals=BACKED_BY, find=find_likely),
    *(fault.finder for fault in FAULTS),
    PLANS_AND_HABITS,
)
"""What takes more than a pattern over one sentence; each knows what was found before it."""
