"""What is made of a CV and a job's text in English: questions, and what to tell."""
