"""Everything that is about English: word lists, signal rules, and how feedback is worded."""

from voicecoach.analysis.english.alternatives import ALTERNATIVE_RULES
from voicecoach.analysis.english.choices import CHOICE_RULES
from voicecoach.analysis.english.frameworks import FRAMEWORK_RULES
from voicecoach.analysis.english.measures import METRIC_NAMED
from voicecoach.analysis.english.negotiation import NEGOTIATION_RULES
from voicecoach.analysis.english.proof import PROOF_RULES

RULES = (*CHOICE_RULES, *ALTERNATIVE_RULES, *PROOF_RULES, *FRAMEWORK_RULES, METRIC_NAMED)
"""The signal rules for any answer. A new one goes beside its kin and needs nothing else."""

RULES_OF_KIND = {"negotiation": NEGOTIATION_RULES}
"""What is looked for besides, by kind of question."""
