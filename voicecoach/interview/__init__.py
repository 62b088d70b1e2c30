"""Pure: questions and packs, and what the interviewer does with them."""
