"""What an interviewer would doubt in a CV, one module a reason."""
