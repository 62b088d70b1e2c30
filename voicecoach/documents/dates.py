"""Whether a stretch of text is a date, or a range of dates, and nothing else."""

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
    r"|spring|summer|autumn|fall|winter|q[1-4]|h[12]"
)
_OPEN = r"present|now|current(?:ly)?|today|ongoing|date"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?,?"
_YEAR = r"(?:19|20)\d\d|['’]\d\d"
_POINT = (
    rf"(?:(?:{_DAY}\s)?(?:(?:{_MONTH})[\s,’'/.-]*)?(?:{_DAY}\s)?(?:\d{{1,2}}\s?[/.-]\s?)?"
    rf"(?:{_YEAR})(?:\s?[/.-]\s?\d{{1,2}})?)"
)
_RANGE = re.compile(
    rf"[(\[]?\s*(?:(?:since|from|until|till?|as of|expected|exp\.)\s)?{_POINT}"
    rf"(?:\s*(?:[-–—−‒/~→\ufffd]|to|until|till)+\s*(?:{_POINT}|{_OPEN}|\d\d\b)?)?\s*[)\]]?"
    rf"(?:\s*[·•|,(]?\s*(?:\d+\s?(?:yrs?|years?|mos?|months?|y|m)\.?[,\s]*)+\)?)?",
    re.IGNORECASE,
)
_MONTHS_ONLY = re.compile(rf"(?:{_MONTH})\s*[-–—]\s*(?:{_MONTH})\s(?:{_YEAR})", re.IGNORECASE)
_FEW_WORDS = 6
_IN_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_END = re.compile(rf"[-–—−]?\s*(?:{_OPEN}|{_POINT})\s*[)\]]?", re.IGNORECASE)


def is_date(text: str) -> bool:
    """Whether it is a date or a range: "Mar 2021 – now", "2019", "(03/2018 – 12/2020)"."""
    return bool(_RANGE.fullmatch(text) or _MONTHS_ONLY.fullmatch(text))


def tells_when(text: str) -> bool:
    """Whether it says when, and little else: "Dublin, 2019", "2 years, until May 2020"."""
    return is_date(text) or (len(text.split()) <= _FEW_WORDS and bool(_IN_YEAR.search(text)))


def ends_range(text: str) -> bool:
    """Whether it may be the second half of a range that was broken: "– now", "Present"."""
    return _END.fullmatch(text) is not None


def is_open_range(text: str) -> bool:
    """Whether a range has begun whose end is missing: "Mar 2021 –"."""
    return text.rstrip().endswith(("-", "–", "—", "−", "\ufffd", " to"))
