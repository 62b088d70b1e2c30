"""What the interviewer says and hears for: probes, debriefs, the drill, ratings, silence."""
