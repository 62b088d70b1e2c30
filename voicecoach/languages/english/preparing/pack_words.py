"""What a pack of one's own is called, and what it says of itself."""

import re

TITLE = "Your own questions"
TITLE_FOR = "Your own questions: {what}"
AT = "{title} at {company}"

DESCRIPTION = "Made of your CV, which it asks about {claims} times."
DESCRIPTION_WITH_JOB = (
    "Made of your CV, which it asks about {claims} times, and of the job's text, from which it asks"
    " {wants} times."
)
LEFT_OUT = "Of the CV line {lines} is left out, since others would be asked about first."
LEFT_OUT_MORE = "Of the CV lines {lines} are left out, since others would be asked about first."
JOB_LEFT_OUT = "Of the job's text line {lines} is left out."
JOB_LEFT_OUT_MORE = "Of the job's text lines {lines} are left out."

CV_LINE = "CV, line {line}: “{text}”"
JOB_LINE = "Job, line {line}: “{text}”"
NOT_SHOWN = "Nothing in the CV shows it."
"""How a question names the line that it was made of; always to the letter."""

NAMED_LINE = re.compile(r"\bCV, line (\d{1,6}): “")
"""How such a line is found again."""

DOMAIN_WORDS = (
    ("regulatory-or-ethical-constraint",
     "privacy gdpr complian regulat legal consent ethic safety moderation audit licens security"),
    ("killing-a-project-near-launch",
     "killed sunset deprecat stopped cancelled canceled discontinued scrapped retired phased"),
    ("pivoting-on-user-feedback",
     "feedback interview research survey usability nps csat satisfaction complaint support user"
     " customer churn discovery persona"),
    ("resolving-cross-functional-conflict",
     "stakeholder cross-functional sales marketing engineering negotiat mediat align department"
     " vendor partner coordinat"),
    ("influencing-without-authority",
     "influenc persuad convinc mentor coach evangeli train present communicat leadership team"
     " hired collaborat"),
    ("long-term-over-short-term",
     "platform migrat refactor debt infrastructure strategy roadmap vision architect retention"
     " scalab subscription pricing"),
    ("launching-without-full-data",
     "launch ship roll release pilot mvp beta prototype experiment introduc market entry built"),
    ("overriding-data-with-principle",
     "data analy metric model dashboard quality brand principle fair"),
)  # fmt: skip
"""Beginnings of words by which a line invites a story of a domain, if it names none by itself."""
