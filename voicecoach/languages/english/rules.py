"""All signal rules of English, in the order in which they are tried."""

from voicecoach.languages.english.agency import AGENCY_RULES, OTHER_CAUSE
from voicecoach.languages.english.alternatives import ALTERNATIVE_RULES
from voicecoach.languages.english.choice_finders import CHOICE_FINDERS
from voicecoach.languages.english.frameworks import FRAMEWORK_RULES
from voicecoach.languages.english.measures import METRIC_MOVED, METRIC_NAMED
from voicecoach.languages.english.pay_rules import NEGOTIATION_RULES
from voicecoach.languages.english.proof import PROOF_RULES
from voicecoach.languages.english.telling import TELLING_RULES

RULES = (
    *ALTERNATIVE_RULES,
    *PROOF_RULES,
    *FRAMEWORK_RULES,
    METRIC_NAMED,
    *NEGOTIATION_RULES,
    *TELLING_RULES,
    *AGENCY_RULES,
    METRIC_MOVED,
    OTHER_CAUSE,
)
"""A new rule goes beside its kin and into its tuple, and needs nothing else here."""

FINDERS = CHOICE_FINDERS
"""What takes more than a pattern over one sentence."""
