"""How long a round of an interview is, in minutes."""

ROUND_MINUTES = 45.0
"""Of a real round (domain notes)."""

SHORTEST_MINUTES, LONGEST_MINUTES = 2.0, 90.0
