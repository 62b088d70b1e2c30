"""Everything of the interviewer that is about English: how probes and debriefs are worded."""
