"""How a line of a CV says that something changed, and what tells from what or against what.

Patterns over plain lines (``analysis/line.py``), beside what answers are listened to with.
"""

from voicecoach.analysis.rule import any_of, whole_words
from voicecoach.languages.english.change_words import FELL, ROSE

CHANGED = any_of(
    ROSE, FELL, r"dr(?:ove|iving|ive)", r"sav(?:ed|ing|es?)", r"improv(?:ed?|es|ing)",
    r"accelerat(?:ed?|ing)", r"enhanc(?:ed|ing)", r"optimi[sz](?:ed|ing)", r"scal(?:ed|ing)",
    r"minimi[sz](?:ed|ing)", r"maximi[sz](?:ed|ing)", r"strengthen(?:ed|ing)",
    r"uplift(?:ed|ing)", r"shav(?:ed|ing)", r"sp(?:ed|eeding) up", r"expand(?:ed|ing)",
    r"multipl(?:ied|ying)", r"brought (?:down|up)", r"push(?:ed|ing) (?:up|down)",
    r"(?:went|go(?:es)?|gone|going|came|come|is|are|was|were|moved|got) (?:\S+ )?(?:up|down)",
    r"went (?:from|to)", r"gr[eo]wn?", r"s[aiu]nk",
    r"decreas\w+", r"slow(?:ed|ing)", r"outgr[eo]w", r"compress(?:ed|ing)", r"nearly doubled",
)  # fmt: skip
"""Verbs of change; figures beside one say how large it was."""

CHANGE = any_of(
    "increases?", "decreases?", "growth", "uplifts?", "lift", "rise", "drop", "reductions?",
    "improvements?", "gains?", "boost", "jump", "decline", "savings?", "cut", "more", "fewer",
    "less", "higher", "lower", "faster", "slower", "better", "shorter", "cheaper", "longer",
    "yoy", "mom", "qoq", "wow", "y o y", "m o m", "year over year", "year on year",
    "month over month", "month on month", "quarter over quarter", "cagr", "increment",
    "acceleration", "upswing", "surge", "annually", "up", "down", "bigger", "smaller", "annual",
)  # fmt: skip
"""Nouns and comparisons that make a figure one of change: "an 18% increase", "30% fewer"."""

REACHES = any_of("to", "reach(?:ed|ing)", "hit(?:ting)?", "at", "past", "beyond")
"""Before a figure these say where a change ended."""

ABOUT = frozenset({
    "about", "around", "roughly", "nearly", "almost", "over", "under", "more", "than", "some",
    "approximately", "up", "a", "an", "the", "at", "least", "plus", "minus", "circa", "ca", "only",
    "just", "another", "further", "additional", "average", "total", "of",
})  # fmt: skip
"""What people write between such a word and its figure."""

TOLD_BASE = whole_words(any_of(
    r"a b tests?|split tests?|experiments?|test group|vs|versus|compared (?:with|to)"
    r"|against (?:a|an|the|our"
    r"|last|control)\b.*|baselines?"
    r"|control(?: group)?|holdout|hold out|previously|formerly|used to|instead of|relative to"
    r"|like for like|benchmark(?:ed)?|than (?:the )?(?:control|old|previous|before|last|prior|"
    r"existing|industry|category|market|average)|prior to|(?:up|down) from|before (?:it|that|"
    r"the|launch)|from (?:scratch|zero|nothing|none|0)|was \d\S*|were \d\S*|had been",
))  # fmt: skip
"""Words that tell what a change is measured against."""

GOOD = whole_words(any_of(
    r"satisfaction|revenues?|orders|retention|sales|conversions?|ratings?|bookings|engagement"
    r"|subscribers|subscriptions|listening|watch time|usage|nps|csat|sign ?ups?|users|adoption"
    r"|margins?|profit|traffic|visits|installs|downloads|quality",
))  # fmt: skip
BAD = whole_words(any_of(
    r"churn\w*|complain\w*|cancell?ations?|refunds?|returns?|returned|tickets?|abandon\w*|costs?"
    r"|fees?"
    r"|errors?|failures?|failed|fraud|losses|chargebacks?|defects?|incidents?|bugs?|contacts|calls"
    r"|disputes?|false|harmful|toxic|invalid|duplicates?|double|unfilled|missed|late|lost|empty"
    r"|drop ?outs?|bounce|unsubscri\w+|waiting|latency|time",
))  # fmt: skip
"""Measures of which less is worse, and of which less is better: a loss that a line admits is no
result that anybody would doubt."""

OF_A_PLAN = whole_words(any_of(
    r"targets?|quota|plan(?!s)|budget|goals?|schedule|forecast|okrs?|expectations?|sla|deadline"
    r"|planned|estimate[sd]?|capacity",
))  # fmt: skip
"""A figure beside one of these is measured against a plan, which is told."""

OF_A_DEED = whole_words(any_of(
    r"prices?|fees?|discounts?|commissions?|salar(?:y|ies)|rebates?|surcharge|interest|tariff"
    r"|headcount|equity|stake|budgets?|confidence|probability|significance|sample|traffic|p",
))  # fmt: skip
"""A figure of one of these is what was done or how it was tested, and no result."""

JOINED = frozenset(
    {
        "to",
        "or",
        "i",
        "e",
        "equals",
        "worth",
        "plus",
        "minus",
        "yr",
        "a",
        "an",
        "about",
        "by",
        "approx",
        "over",
    }
)
"""Between a share and an amount these make both figures of one change: "18% to $13M"."""
