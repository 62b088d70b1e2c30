"""What a CV and a job's text ask a candidate to be ready for: pure, the same each time."""
