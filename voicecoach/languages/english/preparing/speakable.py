"""How signs in a CV's or a job's line are put into words, so that a voice can read the line out."""

import re

_NUMBER = r"[$€£¥]?\d[\d.,]*\s?(?:k|K|m|M|bn|B|b)?%?"

IN_WORDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        # What is read by nobody.
        (r"\(?(?:https?://|www\.)\S+", " "),
        (r"\S+@\S+\.\w+", " "),
        # Short forms.
        (r"(?i)\be\.\s?g\.,?", "for example"),
        (r"(?i)\bi\.\s?e\.,?", "that is"),
        (r"(?i)\betc\b\.?", "and so on"),
        (r"(?i)\bvs?\.(?=\s)|\bvs\b", "against"),
        (r"(?i)\bapprox\.", "about"),
        (r"(?i)\bincl\.", "including"),
        (r"(?i)\bw/o\b", "without"),
        (r"(?i)\bw/\s?", "with "),
        (r"(?i)\band\s?/\s?or\b", "or"),
        (r"24/7", "around the clock"),
        (r"(?i)\bc\+\+", "C plus plus"),
        (r"\bC#", "C sharp"),
        # From one value to another.
        (r"\s*(?:->|=>|→|⇒|⟶|➔|➝)\s*", " to "),
        (rf"(?<![\w.,-])({_NUMBER})\s?[\u2013-]\s?(?={_NUMBER}(?![\w-]))", r"\1 to "),
        # How a figure is bounded.
        (rf"({_NUMBER})\s?\+(?!\s?\d)", r"more than \1"),
        (r"(?<![\w.])\+\s?(?=[$€£¥]?\d)", "plus "),
        (r"(?<![\w.])[\u2212\u2013-](?=[$€£¥]?\d)", "minus "),
        (r"[~≈]\s?(?=[$€£¥]?\d)", "about "),
        (r"(?:>=|≥)\s?", "at least "),
        (r"(?:<=|≤)\s?", "at most "),
        (r">\s?(?=[$€£¥]?\d)", "more than "),
        (r"<\s?(?=[$€£¥]?\d)", "less than "),
        (r"(?<=\d)\s?\u00d7", "x"),
        (r"(?<=\d)\s?[kK]\b", " thousand"),
        (r"(?<=\d)\s?(?:M|mn)\b|(?<=[$€£¥]\d)m\b|(?<=[$€£¥]\d\d)m\b|(?<=\.\d)m\b", " million"),
        (r"(?<=\d)\s?(?:bn|B)\b", " billion"),
        (r"\s?%\s?-?\s?(?:points?|pts?)\b", " percentage points"),
        (r"(?<=\d)\s?(?:p\.\s?p\.|pp\b|ppts?\b)", " percentage points"),
        (r"(?<=\d)\s?bps\b", " basis points"),
        (r"\s?%", " percent"),
        # What stands between two words.
        (r"\b([A-Za-z])/([A-Za-z])\b", r"\1-\2"),
        (r"(?<=\d)\s?/\s?(?=\d{4}\b)", " "),
        (r"(?<=\d)\s?/\s?(?=\d)", " of "),
        (
            r"\s?/\s?(?=(?:second|minute|hour|day|week|month|quarter|year|yr|mo|user|person|seat"
            r"|head|order|sprint)\b)",
            " per ",
        ),
        (r"\s?/\s?", " and "),
        (r"\s?&\s?", " and "),
        (r"#\s?(?=\d)", "number "),
        (r"@", " at "),
        (r"(?<=\w)\s?=\s?(?=\w)", " is "),
        (r"\+", " plus "),
        (r"\s?\|\s?", ", "),
        (r"_", " "),
        (r"[*#<>{}\[\]|\\~^=@`\"“”„«»\u2039\u203a]", ""),
        (r"\.\.\.+|…", ""),
        # A dash between words is a pause.
        (r"\s+[\u2013\u2014-]+\s+|\s*\u2014\s*", "; "),
        (r"[?!]+", ""),
    )
)
"""Patterns and what stands for them, each in what those before it have left."""
