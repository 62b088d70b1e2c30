"""The debrief as a page to read, in Markdown; what is said of it is in ``debrief``."""

from collections.abc import Mapping

NO_WORD = "no word came after the interruption."
RECOVERED = "spoke again after {after_s:.1f} s, {met}, and {thread}."
THREADS: Mapping[str, str] = {
    "yes": "took the thread up again",
    "no": "lost the thread",
    "unsure": "could not be followed afterwards",
}
OBJECTIONS: Mapping[str, str] = {
    "closed": "met the objection",
    "open": "left the objection open",
    "unsure": "answered too unclearly to judge",
}

TITLE = "# Debrief: {title}"
SEAT = "## {round}: {name}, {role}"
LENS = (
    "Looks for {lens}. Votes **{ballot}**: a choice of your own in {owned} of {judged}, weighed in "
    "{weighed}."
)
FOR, AGAINST, OPEN = "For", "Against", "Open"
QUOTED = "{what}: “{words}”{doubt} ({question}, second {at_s:.0f})"
UNSURE = " (unsure)"
NOT_GIVEN = ", asked for and not given"
DISAGREEING = "## Figures that do not agree"
INTERRUPTIONS = "## Interruptions"
BETWEEN = (
    "“{first}” ({first_question}, second {first_s:.0f}) and “{second}” ({second_question}, second "
    "{second_s:.0f}): {why}"
)
