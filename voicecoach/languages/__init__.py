"""Pure: the languages that answers are judged in, a folder each: what to hear and what to say."""
