"""A talk about an offer: its rules, where it stands, what is answered and what came of it."""
