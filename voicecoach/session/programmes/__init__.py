"""What is done in a room. A programme knows a ``Room`` and nothing else of the session."""
