"""What was measured: time, structure, delivery, and the levels of the rubric."""
