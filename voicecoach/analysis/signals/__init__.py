"""Signals: what a rule is, and how rules are applied to a sentence."""
