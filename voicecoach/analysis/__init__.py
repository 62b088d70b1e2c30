"""Pure: a transcript in, an assessment out. No I/O, no clock, no samples, no logging."""
