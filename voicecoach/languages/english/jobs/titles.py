"""How a job's title looks, and where the company's name stands."""

import re

from voicecoach.analysis.rule import any_of

_NOUN = any_of(
    "manager", "owner", "lead", "head", "director", "vp", "vice president", "chief", "officer",
    "pm", "cpo", "associate", "analyst", "designer", "engineer", "strategist", "specialist",
    "expert", "partner", "intern", "apm", "consultant", "researcher", "planner", "operator",
    "coordinator", "founder", "principal", "executive", "producer",
)  # fmt: skip
TITLE = re.compile(rf"(?<![\w']){_NOUN}(?![\w'])", re.IGNORECASE)
"""A short line with one of these words may be the title."""

MOST_TITLE_WORDS = 14

HIRED_BY = re.compile(
    r"(?:\bat|@|\bjoin|\bwith)\s+(?P<name>[A-Z][\w&.'+-]*(?:\s+(?:[A-Z][\w&.'+-]*|&|of|and))*)"
)
"""The name of a company after the title: "Product Manager at Acme Music"."""

ABOUT = re.compile(
    r"(?:about|why|life at|working at|join|why join)\s+(?P<name>[A-Z][\w&.'+-]*"
    r"(?:\s+(?:[A-Z][\w&.'+-]*|&))*)\??",
    re.IGNORECASE,
)
"""The name in a heading: "About Acme Music"."""

TELLS = re.compile(
    r"^(?:At\s+)?(?P<name>[A-Z][\w&.'+-]*(?:\s+[A-Z][\w&.'+-]*){0,3})"
    r"(?:,?\s+(?:is|was|are)\s+(?:a|an|the|one|hiring|looking|building|on|seeking|searching)\b"
    r"|,\s+we\b|\s+(?:helps|builds|makes|powers|connects|operates|runs|serves)\b)"
)
"""A sentence by which a company tells who it is: "Acme Music is a …", "At Acme, we …"."""

NO_NAME = frozenset({
    "us", "you", "the", "our", "this", "we", "a", "an", "your", "it", "role", "team", "job",
    "company", "position", "opportunity", "work", "here", "there", "they", "that", "he", "she",
    "who", "what", "these", "product", "benefits", "about", "and", "candidates", "reporting",
    "as", "in", "yourself", "department", "division", "group", "senior", "lead", "location", "to",
})  # fmt: skip
"""Words with which no company's name begins, as they stand after "about" and the like."""
