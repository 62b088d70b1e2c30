"""What is said to the coach and not to the interviewer: spoken commands and the ends of answers."""
