"""Who a label may stand for: roles in an interview, names of people, or no speaker at all."""

import re

CANDIDATES = frozenset(
    {
        "candidate", "interviewee", "applicant", "respondent", "participant", "guest", "me",
        "myself", "you", "answer", "a", "候选人", "面试者", "我",
    }
)  # fmt: skip
"""What transcripts call the person who answers."""

ASKERS = frozenset(
    {
        "interviewer", "question", "q", "host", "moderator", "recruiter", "hiring manager",
        "manager", "coach", "examiner", "facilitator", "panel", "panelist", "panellist",
        "interviewers", "面试官",
    }
)  # fmt: skip
"""What they call the person who asks."""

_TITLE_ROLES = frozenset(
    {
        "candidate", "interviewee", "applicant", "interviewer", "recruiter", "moderator", "host",
        "examiner",
    }
)  # fmt: skip
"""Roles that may stand before a name."""

PAIRED = frozenset({"a", "q"})
"""Roles only where both stand there: "A:" alone may be an option."""

_NO_NAMES = frozenset(
    {
        "action", "actions", "after", "all", "also", "alternatives", "analysis", "another",
        "approach", "ask", "assumption", "assumptions", "background", "because", "before",
        "benefit", "benefits", "best", "bottom", "but", "caveat", "change", "claim", "conclusion",
        "conclusions", "con", "cons", "constraint", "constraints", "context", "cost", "costs",
        "criteria", "criterion", "data", "date", "day", "decision", "decisions", "details",
        "downside", "edit", "end", "evidence", "example", "examples", "fact", "facts", "final",
        "finally", "first", "five", "followup", "for", "four", "framework", "generally", "goal",
        "goals", "here", "how", "however", "hypothesis", "i", "idea", "if", "impact", "important",
        "in", "insight", "issue", "issues", "it", "key", "last", "later", "learning", "learnings",
        "lesson", "lessons", "location", "mechanism", "meaning", "method", "metric", "metrics",
        "mission", "month", "moral", "my", "next", "no", "note", "notes", "now", "objective", "ok",
        "okay", "one", "option", "options", "or", "other", "our", "outcome", "outcomes", "part",
        "phase", "plan", "point", "points", "position", "price", "principle", "pro", "problem",
        "problems", "process", "product", "pros", "proof", "ps", "purpose", "quarter", "quote",
        "reason", "reasons", "recommendation", "reflection", "result", "results", "retention",
        "revenue", "risk", "risks", "role", "rule", "second", "sidenote", "signal", "situation",
        "so", "solution", "solutions", "source", "stage", "stakes", "step", "steps", "still",
        "strategy", "subject", "summary", "takeaway", "takeaways", "target", "task", "tasks",
        "team", "test", "the", "then", "third", "three", "tip", "title", "tldr", "today", "topic",
        "trade", "tradeoff", "tradeoffs", "two", "update", "upside", "users", "value", "version",
        "vision", "warning", "week", "what", "when", "where", "which", "who", "why", "year", "yes",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
        "february", "march", "july", "september", "october", "november", "december", "customer",
        "customers", "business", "company", "market", "engineering", "design", "legal", "sales",
        "marketing", "finance", "support",
    }
)  # fmt: skip
"""Words that begin labels of an answer's own parts."""

_PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "der", "di", "du", "el", "la", "le", "van", "von", "y", "zu"}
)
_TITLES = re.compile(r"\b(?:dr|mr|mrs|ms|jr|sr|prof|st)\.", re.IGNORECASE)
_ASIDE = re.compile(r"(?<!\s)\s*+\([^()]*+\)\s*+\Z")
_NUMBER = re.compile(r"(?<![\s#])[\s#]++\d++\Z|(?<![\s#\d])\d++\Z")
_NUMBERED = re.compile(
    r"(?:unknown )?(?:speaker|person|participant|voice|guest)[\s_]*(?:\d+|[a-z])?", re.IGNORECASE
)


def role(label: str) -> str:
    """Return a label as the roles are written: small letters, no number, nothing in brackets."""
    return _NUMBER.sub("", _ASIDE.sub("", label).strip().lower())


def is_candidate(label: str) -> bool:
    """Whether a label is a role of those who answer: "Candidate", "Applicant Tom", "Me"."""
    return role(label) in CANDIDATES or _first_word(label) in _TITLE_ROLES & CANDIDATES


def is_asker(label: str) -> bool:
    """Whether a label is a role of those who ask."""
    return role(label) in ASKERS or _first_word(label) in _TITLE_ROLES & ASKERS


def _first_word(label: str) -> str:
    return re.split(r"[\s\-–—]+", label.strip().lower())[0]  # noqa: RUF001 - dashes as people set them


def same_name(label: str, wanted: str) -> bool:
    """Whether a label is what somebody means: all of it, or any whole word of it."""
    name, meant = (_ASIDE.sub("", text).strip().casefold() for text in (label, wanted))
    return name == meant or meant in re.split(r"[\s_]+", name)


def is_full_name(label: str) -> bool:
    """Whether a label is more than one word, or a number that a program gave: surely a speaker."""
    bare = _ASIDE.sub("", label).strip()
    return bool(_NUMBERED.fullmatch(bare)) or len(re.split(r"[\s_]+", bare)) > 1


def could_be_name(label: str) -> bool:
    """Whether a label has the shape of a name or a role: "Jane van Dyke (PM)", "SPEAKER_00"."""
    bare = _ASIDE.sub("", label).strip()
    if is_candidate(bare) or is_asker(bare) or _NUMBERED.fullmatch(bare):
        return True
    if len(bare) == 1 and bare.isascii():
        return False  # parts of an answer, such as S, T, A and R
    parts = re.split(r"[\s_]+", _TITLES.sub("", bare))
    if not parts or len(parts) > 5 or any(map(str.isdigit, bare)) or re.search(r"[.?!,;]\s", bare):
        return False
    if parts[0].strip(".'’").lower() in _NO_NAMES:  # noqa: RUF001 - either apostrophe
        return False
    return all(part in _PARTICLES or not part[:1].islower() for part in parts) and any(
        map(str.isalpha, bare)
    )
