"""The one-line answer to whether an interviewer would know within 90 s that you chose."""

from voicecoach.analysis.assessment import Known


def known_line(known: Known, at_s: float | None, *, approximate: bool) -> str:
    """Say it as a sentence."""
    if known == "yes" and at_s is not None:
        about = "about " if approximate and round(at_s) else ""
        at = f"{about}second {at_s:.0f}" if round(at_s) else "the very start"
        return f"Yes: an interviewer knows from {at} that you chose."
    if known == "not clearly":
        return "Not clearly: an interviewer may not be sure within 90 s that you chose."
    return "No: within 90 s an interviewer would not know that you chose."
