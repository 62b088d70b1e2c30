"""All signal rules of English, in the order that they are tried."""

from voicecoach.languages.english.alternatives import ALTERNATIVE_RULES
from voicecoach.languages.english.choices import CHOICE_RULES
from voicecoach.languages.english.frameworks import FRAMEWORK_RULES
from voicecoach.languages.english.measures import METRIC_NAMED
from voicecoach.languages.english.negotiation import NEGOTIATION_RULES
from voicecoach.languages.english.proof import PROOF_RULES

RULES = (*CHOICE_RULES, *ALTERNATIVE_RULES, *PROOF_RULES, *FRAMEWORK_RULES, METRIC_NAMED)
"""The signal rules for any answer. A new one goes beside its kin and needs nothing else."""

RULES_OF_KIND = {"negotiation": NEGOTIATION_RULES}
"""What is looked for besides, by kind of question."""
