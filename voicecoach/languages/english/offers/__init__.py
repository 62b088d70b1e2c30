"""How people speak of an offer in English: what they ask for, how much of it, and why."""
