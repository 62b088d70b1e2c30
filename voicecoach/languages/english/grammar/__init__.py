"""Enough grammar to tell who does what in a spoken sentence, with and without punctuation."""
