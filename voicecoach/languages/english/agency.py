"""Rules for choices and outcomes that nobody owns, and for causes other than the speaker.

"We" in plain narration is fine: interviewers even prefer it (Naim et al. 2015). What is noted is a
choice whose actor is nobody, or a group with nobody in it.
"""

from voicecoach.analysis.rule import Rule, any_of

_CHOSEN = any_of(
    "killed", "cancell?ed", "dropped", "scrapped", "shelved", "postponed", "delayed", "descoped",
    "deprioriti[sz]ed", "rolled back", "rejected", "approved", "paused", "stopped", "axed",
    "greenlit", "called off", "put on hold", "pushed back", "taken down", "switched off",
)  # fmt: skip
_GROUP = r"(?:we|the team|everyone|everybody|the group|leadership and us)"
_PADDING = r"(?: (?:all|then|just|finally|eventually|basically|kind|of|sort|also|had|sometimes))*"

AGENCY_RULES = (
    Rule(
        signal="unresolved_agency",
        name="unresolved_agency.passive",
        pattern=any_of(
            r"it (?:was|got) (?:\w+ ){0,2}(?:decided|agreed|concluded|determined)",
            r"(?:a|the) (?:final )?(?:decision|call|choice) (?:was|got) (?:\w+ )?"
            "(?:made|taken|reached)",
            rf"(?:was|were|got|been) (?:\w+ly )?{_CHOSEN}",
        ),
        unless=r"(?:i|i'd|me|my|mine|customers?|users?|drivers?)",
        reliability=0.7,
        hits=(
            "It was eventually decided to wait until spring.",
            "A decision was made to go with the vendor.",
            "In the end the feature was shelved.",
            "then the launch got pushed back by two weeks",
        ),
        misses=(
            "It was decided by me alone.",
            "The feature was killed because I said so.",
            "It was raining.",
            "The decision was hard.",
        ),
    ),
    Rule(
        signal="unresolved_agency",
        name="unresolved_agency.we",
        pattern=rf"{_GROUP}{_PADDING} "
        + any_of(
            r"ended up \w+ing",
            r"decided(?! to (?:meet|talk|sit|have|get together))",
            "chose",
            "opted",
            "concluded",
            r"agreed on (?:a|the)",
            r"(?:went|go) (?:with|ahead)",
            "settled on",
            "landed on",
            "came to the conclusion",
            "made the (?:decision|call)",
        ),
        unless=r"(?:i|i'd|me|my|mine)",
        reliability=0.6,
        hits=(
            "We ended up shipping the smaller version.",
            "So we basically decided to drop the feature.",
            "The team agreed on a way forward.",
            "we went with the second vendor",
        ),
        misses=(
            "We shipped it in March.",
            "We decided to meet weekly.",
            "I pushed for it and we went with it.",
            "We looked at the data.",
        ),
    ),
)

OTHER_CAUSE = Rule(
    signal="other_cause",
    name="other_cause.named",
    pattern=any_of(
        "seasonal(?:ity)?", "the season", "holidays?", "christmas", "chinese new year",
        "(?:a|ad|press|marketing) campaign",
        "coinciden(?:ce|ced|tally)", "luck", "lucky", "anyway", "control(?: group)?", "holdout",
        "a b(?: test)?", "ab test", "split test", "experiment", "randomi[sz]ed", "baseline",
        "net of", "after costs?", "partly", "to be fair", "otherwise", "without (?:it|that|us)",
        r"(?:part|some|half|most|not all) of (?:it|that|this|the (?:lift|rise|drop|gain|growth))",
        r"(?:can't|cannot|couldn't|can not) (?:prove|say|tell|claim|know|separate)",
        r"only (?:held|worked|for|in|among|on)", "came back", "rolled (?:it )?back", "confounded",
        "might (?:also )?(?:have|be)", "would have", "would've", "compared (?:with|to)",
        "also (?:because|due|helped|launched|changed)", "didn't (?:hold|move|change|help)",
        "side effect", "at the same time", "except", "but (?:not|only)", "the other half",
        "had (?:we|i) not", "if we hadn't", "if i hadn't", "correlat(?:ed|ion)", "sample",
    ),
    reliability=0.7,
    hits=(
        "Part of that was the holiday.",
        "We had a holdout of ten percent.",
        "It only held for paid users.",
        "Marketing ran a campaign at the same time.",
    ),
    misses=("Churn fell by twelve percent.", "Sign-ups doubled in a month."),
)  # fmt: skip
"""Words that admit that something else may have caused a result, or that test it."""
