"""Words of what an interviewer would doubt in a line of a CV."""
