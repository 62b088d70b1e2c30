"""What is told: what was noticed, what backs it, and how it is put into words."""
