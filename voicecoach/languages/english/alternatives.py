"""Rules for the path not taken."""

from voicecoach.analysis.rule import Rule, any_of

_OTHER = any_of(
    "other", "obvious", "easy", "easier", "safe", "safer", "usual", "softer", "careful", "cheaper",
    "alternative", "second", "full", "middle", "tempting",
)  # fmt: skip
_PATH = any_of(
    "path", "road", "option", "way", "choice", "plan", "version", "thing", "answer", "pick",
    "route", "move", "idea",
)  # fmt: skip

ALTERNATIVE_RULES = (
    Rule(
        signal="rejected_alternative",
        name="rejected_alternative.contrast",
        pattern=r"(?:instead of|rather than|in place of|as opposed to) \w+",
        reliability=0.6,
        hits=(
            "I cut the price instead of adding a discount.",
            "I opened it on the Monday rather than wait for the guidance.",
        ),
        misses=("We looked at many options.", "I would rather not say."),
    ),
    Rule(
        signal="rejected_alternative",
        name="rejected_alternative.turned_down",
        pattern=any_of(
            r"i (?:\w+ )?(?:turned (?:\w+ ){0,6}down|passed on|walked away from|rejected|vetoed)",
            r"i (?:\w+ )?(?:said(?: that)? no to|declined|overruled|dropped the idea)",
            r"i (?:left (?:\w+ ){1,4}(?:out|on the (?:table|shelf))|let (?:\w+ ){1,5}go)",
            r"(?:i'd|i would) (?:say no to|turn (?:\w+ ){1,5}down|pass on|skip)",
            r"(?:i'd|i would) leave (?:\w+ ){1,5}"
            "(?:alone|out|for (?:later|next|now)|on the shelf|where it is)",
        ),
        unless=r"(?:almost|nearly|never)",
        reliability=0.8,
        hits=(
            "I turned down the growth team's plan.",
            "Legal offered me a middle road and I turned that down.",
            "I'd say no to the open chat box.",
            "I'd leave the live tutors for next year.",
            "She proposed a compromise and I let that go.",
        ),
        misses=("They turned down our offer.", "I left the office at six.", "I turned it on."),
    ),
    Rule(
        signal="rejected_alternative",
        name="rejected_alternative.other_path",
        pattern=any_of(
            rf"(?:the|an?) {_OTHER} (?:\w+ ){{0,2}}{_PATH}"
            r"(?: \w+){0,4}? (?:was|is|would|would've)",
            "the alternative (?:was|is|would)",
            r"there was an? (?:\w+ ){0,2}(?:option|proposal|idea|compromise|plan)",
        ),
        reliability=0.7,
        hits=(
            "The other path was a full redesign.",
            "The obvious thing was to ship it quietly.",
            "There was a softer option, to count only the readings from the plan.",
        ),
        misses=("We took the other road home.", "We looked at many options."),
    ),
)
