"""How English asks, how its words are built from others, and what is plain to the trade."""

import re

_LEAD = r"(?:(?:all right|and|but|first|good|now|okay|please|so|then|well)[ ,]+)*"

ASKING = re.compile(
    rf"{_LEAD}(?:add|advise|argue|calculate|compare|convince|count|decide|defend|describe|design|"
    r"do (?:it|that|the)|draw|estimate|explain|find|give|guess|help|introduce|judge|let me hear|"
    r"list|make|name|pitch|plan|propose|put|rank|rate|read|recommend|redesign|sell|share|show|split|"
    r"sum up|talk|tell|walk|work out|say(?! (?:he|i|it|she|that|they|we|you) ))\b"
    rf"|{_LEAD}(?:i would|i'd|i want|we would|we'd) (?:like )?to (?:hear|know)\b",
    re.IGNORECASE,
)
"""How a sentence begins that asks without a question mark."""

SCENE = re.compile(
    rf"{_LEAD}(?:choose|imagine|look back|pick|picture|pretend|remember|say|suppose|take|think)\b",
    re.IGNORECASE,
)
"""How one begins that asks to bear something in mind. It is all of the asking only where nothing
else asks."""

_CLAUSE = (
    r"(?:in |on |for |to |with |from |at |by |of |under )?"
    r"(?:how|what|when|where|which|who\w*|why)"
)

FURTHER_ASK = re.compile(
    rf"(?:(?<=.)\b(?:and|but)|;) (?:also |then )?{_CLAUSE}\b"
    r"|\band (?:are|can|could|did|do|does|had|has|have|is|should|was|were|will|would)"
    r" (?:he|it|she|that|there|they|this|we|you)\b"
    r"|\band (?:also |then )?(?:describe|explain|name|say|tell)\b",
    re.IGNORECASE,
)
"""What asks once more within a sentence that asks."""

BEGINS_WITH_QUESTION = re.compile(
    r"(?:and |but |so |then )?(?:how|what|which|who\w*|why)\b", re.IGNORECASE
)
IN_A_ROW = re.compile(r", (?:how|what|why)\b", re.IGNORECASE)
"""What asks once more in a sentence that began with a question: "What broke, what held?", and not
"If it broke, what held?"."""

AND_WHY = re.compile(
    r",? and (?:say |tell me )?why(?: (?:not|that|this|those|these|them|him|her)(?: one)?)?\W*$"
    r"|(?<=[.?!]) Why(?: not)?\?$",
    re.IGNORECASE,
)
""""Which one, and why?" is one thing asked: nobody who answers the first half leaves out the
second."""

ENDINGS = tuple(
    (ending, base)
    for ending, bases in {
        "s": ("",), "es": ("",), "ies": ("y",), "ed": ("", "e"), "ied": ("y",),
        "ing": ("", "e", "ie"), "er": ("", "e"), "ier": ("y",), "est": ("", "e"), "iest": ("y",),
        "ly": ("", "le"), "ily": ("y",), "ness": ("",), "iness": ("y",), "less": ("",),
        "able": ("", "e"),
    }.items()
    for base in bases
)  # fmt: skip
"""What a learner sees through who knows the word without it: inflections, and the most frequent and
regular affixes (levels 2 and 3 of Bauer and Nation, Word families, 1993)."""

PREFIXES = ("un", "non")
"""Of the same levels."""

TRADE_WORDS = frozenset(
    {
        "accuracy", "analytics", "app", "assistant", "benchmark", "chatbot", "churn", "dashboard",
        "duet", "engagement", "feature", "gifting", "karaoke", "latency", "livestream", "metric",
        "milestone", "onboarding", "outage", "paywall", "playlist", "prototype", "résumé",
        "retention", "roadmap", "rollout", "singer", "sprint", "stakeholder", "streamer", "yuan",
        "hunyuan", "kugou", "kuwo", "tencent", "wechat", "wesing", "yuanbao",
    }
)  # fmt: skip
"""Words that product managers use in English every day, whatever their level, and the names of
products that they are asked about."""
