"""Pure: a transcript in, a report out (``pipeline``). No I/O, no clock, no samples, no logging."""
