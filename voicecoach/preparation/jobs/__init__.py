"""What a job's text asks for, read line by line."""
