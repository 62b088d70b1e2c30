"""When is an answer over? One ending in each module, as a pure function of what was heard."""
