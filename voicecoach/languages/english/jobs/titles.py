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

_NAME = r"[A-Z][\w&.'+-]*(?:\s+(?:[A-Z][\w&.'+-]*|&|of)){0,3}"
STANDS_FIRST = re.compile(
    rf"^(?:At\s+)?(?P<name>{_NAME})(?:$|\s*[-\N{{EN DASH}}\N{{EM DASH}}·|,(/]"
    rf"|,?\s+(?:is|was|are|has|helps?"
    rf"|[a-z]{{3,}}s)\b)"
)
"""A name that may be the company's: it stands first in a line, alone, before a place, or does
something there. Sure only where it comes again, or where its legal form is with it."""

LEGAL_FORM = re.compile(
    r"(?:GmbH(?: & Co\. KG)?|Inc\.?|Ltd\.?|LLC|AG|SE|S\.?A\.?|ApS|A/S|AB|ASA|Oy|B\.?V\.?|N\.?V\.?"
    r"|plc|Limited|S\.?r\.?l\.?|Pty|KK|Corporation|Corp\.?|Group|Holdings?)(?!\w)"
)
"""How a company's name ends by law."""

WHO_HIRES = re.compile(
    rf"^(?P<name>{_NAME})\s+(?:is|are)\s+(?:now\s+)?(?:hiring|looking|seeking|searching|growing)\b"
)
"""Who "is hiring" is the company."""

HIRING = re.compile(
    r"(?:hiring|looking for|seeking|vacancy|opening|wanted|role|position)\s*(?:an?\s"
    r"|:\s*(?:an?\s)?)"
    r"(?P<title>.+)$",
    re.IGNORECASE,
)
"""What stands after "Acme is hiring:" is the title."""

NO_NAME = frozenset({
    "us", "you", "the", "our", "this", "we", "a", "an", "your", "it", "role", "team", "job",
    "company", "position", "opportunity", "work", "here", "there", "they", "that", "he", "she",
    "who", "what", "these", "product", "benefits", "about", "and", "candidates", "reporting",
    "as", "in", "yourself", "location", "salary", "type", "remote", "hybrid", "full", "permanent",
    "key", "responsibilities", "requirements", "must", "nice", "own", "bachelor", "at",
    "experience", "strong", "please", "apply", "every", "if", "no", "on", "for", "with", "some",
    "department", "division", "group", "senior", "lead", "to",
})  # fmt: skip
"""Words with which no company's name begins, as they stand after "about" and the like."""
