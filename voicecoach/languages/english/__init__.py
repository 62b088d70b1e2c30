"""Everything that is about English: word lists, signal rules, and how feedback is worded."""
