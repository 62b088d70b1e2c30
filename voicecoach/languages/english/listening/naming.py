"""How people begin to name a choice."""

from voicecoach.analysis.rule import Rule, any_of

_CHOOSE = any_of(
    "decided", "decide", "chose", "choose", "picked", "opted", "went with", "settled on", "pulled",
    "stopped", "killed", "cut", "held", "refused", "rejected", "recommended", "recommend", "told",
    "said", "insisted", "pushed", "overruled", "escalated", "turned down", "turn down", "made",
)  # fmt: skip

NAMING = Rule(
    signal="naming",
    name="naming.a_choice",
    pattern=any_of(
        rf"i (?:\w+ ){{0,2}}{_CHOOSE}(?: \S+){{0,4}}$",
        r"(?:my|the|our|that|one) (?:\w+ )?(?:decision|choice|call|recommendation|answer)"
        r"(?: \S+){0,5}$",
        r"what i (?:\w+ )?(?:did|do|chose|decided|wanted|said)(?: \S+){0,3}$",
        r"(?:in the end|finally|eventually|ultimately|that is when|that's when|at that point)"
        r"(?: \S+){0,3}$",
        r"(?:so|and|but|then) (?:i|i'd|i'll|i would|i will)$",
    ),
    reliability=0.5,
    hits=(
        "So after all of that I decided to",
        "and what I did was",
        "In the end I",
        "My call on that was to",
        "The decision that I made was",
        "and I told them that we would",
        "So I",
        "then I finally pulled the",
    ),
    misses=(
        "I decided to look into the data, and the data was long and there was a lot of it.",
        "There were many meetings about the roadmap and the budget.",
        "My decision came late, and then we talked about all of the other things again.",
        "We talked to the team about what they would like",
    ),
)
"""The end of what was said so far, where it begins to name a choice that is not out yet."""
