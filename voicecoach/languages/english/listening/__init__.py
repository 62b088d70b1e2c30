"""What an interviewer listens for in English: in replies, stories, and what can be taken up."""
