"""Everything that is about English: word lists, signal rules, and how feedback is worded."""

from voicecoach.analysis.english.alternatives import ALTERNATIVE_RULES
from voicecoach.analysis.english.choices import CHOICE_RULES
from voicecoach.analysis.english.proof import PROOF_RULES

RULES = (*CHOICE_RULES, *ALTERNATIVE_RULES, *PROOF_RULES)
"""All signal rules. A new one goes beside its kin and needs nothing else."""
