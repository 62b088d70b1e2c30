"""Rules that matter only in pay talk: parts of the package, reasons, fallbacks, other offers."""

from voicecoach.analysis.rule import Rule, any_of

_PARTS: dict[str, tuple[tuple[str, ...], str, str]] = {
    "base": (
        ("base(?: (?:pay|salary))?", "salary", "fixed pay", "basic(?: pay| salary)"),
        "I'm asking for 120 base.",
        "That is based on a survey.",
    ),
    "bonus": (
        ("bonus(?:es)?", "variable(?: pay)?", "commission", "profit sharing"),
        "The bonus stays where it is.",
        "It is a variable rate of speech.",
    ),
    "equity": (
        ("equity", "stocks?", "options", "rsus?", "shares", "vesting", "grant"),
        "I'd take more equity.",
        "We looked at the market.",
    ),
    "signing": (
        ("sign on", "signing(?: (?:bonus|payment))?", "joining bonus", "sign on (?:bonus|payment)"),
        "A sign-on of sixty would settle it.",
        "I sign on Thursday what we agreed.",
    ),
    "housing": (
        ("housing", "relocation", "allowance", "moving costs", "health (?:plan|cover|insurance)",
         "pension", "training (?:budget|days)", "conference budget", "child ?care", "a? ?car",
         "parental leave"),
        "The relocation package I can let go.",
        "I live nearby.",
    ),
    "title": (
        ("title", "level", "band", "grade", "scope"),
        "I want the senior title with it.",
        "I like the team.",
    ),
    "time": (
        ("vacation", "holidays?", "remote", "home office", "start date", "office days", "review",
         "days of leave", "days off", "notice period", "four days", "four day week", "paid leave",
         "flexible hours", "working hours", "fridays (?:at home|off)", "leave"),
        "I'm flexible on the start date.",
        "We can talk on Monday.",
    ),
}  # fmt: skip

_STUCK = any_of(
    r"(?:can't|cannot|can not|won't|will not|doesn't|does not|isn't|is not|couldn't|aren't|don't)"
    r"(?: \S+){0,6}?",
    r"(?:is|are|was|would be|stays?|looks?)(?: \w+)? (?:fixed|difficult|hard|impossible"
    "|too (?:much|high|complicated)"
    "|stuck|tight|the (?:end|limit|ceiling|top)|out of reach|not (?:possible|an option"
    "|flexible|negotiable)|capped)",
    r"breaks (?:your|the)",
    r"no room",
    "not possible",
    "neither of those",
)
_MY = any_of(
    "i'd", "i would", "i'll", "i can", "i could", "i'm happy to", "then i", "we could", "we can",
    "could we", "can we", "would you", "could you", "maybe we",
)  # fmt: skip
_TAKE = any_of(
    "take", "accept", "settle", "sign", "live", "say yes", "agree", "go", "trade", "look", "need",
    "want", "ask", "explore", "talk", "discuss", "speak", "consider", "do", "be", "come", "add",
    "move", "start", "have", "think", "split", "start", "also",
)  # fmt: skip

PAY_RULES = (
    *(
        Rule(
            signal="package_part",
            name=f"package_part.{part}",
            kinds=("negotiation",),
            pattern=any_of(*words),
            unless=(
                "(?:on thursday|variable rate|leave (?:it|that|my|the|this|them|for)|options on)"
            ),
            reliability=0.8,
            hits=(hit,),
            misses=(miss,),
        )
        for part, (words, hit, miss) in _PARTS.items()
    ),
    Rule(
        signal="justification",
        name="justification.reason",
        kinds=("negotiation", "motivation", "candidate-questions"),
        pattern=any_of(
            "because",
            "since (?:i|my|the|your|that|it)",
            "the reason",
            "based on",
            "given (?:that|my|the)",
            "considering (?:that|my|the)",
            "so that i can",
            "what i bring",
            "market (?:data|rate|value)",
            "surveys?",
            "(?:pay|pays) (?:in|for) (?:this|the) (?:region|city|role)",
            "i (?:got|come|came|get) to that (?:number|figure)",
            "reflects (?:my|the)",
            "(?:the|that) (?:base|number|figure) is what",
            "in my (?:current|last|present|previous) (?:job|role|position|lab|company)",
            "competitors pay|the median",
        ),
        reliability=0.6,
        hits=("That is my number because I ran pricing before.", "It is based on two surveys."),
        misses=("I need 120.", "We talked about it since March."),
    ),
    Rule(
        signal="fallback",
        name="fallback.conditional",
        kinds=("negotiation",),
        pattern=any_of(
            rf"if (?:\S+ ){{1,14}}?{_MY} (?:\w+ ){{0,2}}?{_TAKE}",
            rf"if (?:the|that|it|this|your|you|they|we|ten|eleven|\S+)(?: \S+){{0,4}}? {_STUCK}"
            r"(?: \S+){1,14}? (?:would|could|then|i'd|i'll|instead|could we|help|works?|days"
            "|bonus|equity|vacation|grant|review|title|shares|leave)",
            rf"{_MY} "
            r"(?:take|accept|settle|live|sign|trade|do)(?: \S+){1,14}? (?:if|instead|provided)",
            "(?:my|the) (?:floor|walk away|minimum|lowest|second best|fallback)",
            r"(?:below|under|less than) (?:that|it|this|\S*\d\S*)(?: \S+){0,4}? i",
            "(?:could|can|might) we (?:at least |also |perhaps |instead )?(?:explore|look at"
            "|talk about|discuss|split|agree on)"
            r"(?: \S+){0,6}? (?:bonus|equity|grant|vacation|days|review|title|remote|instead"
            "|budget|shares|signing|sign on)",
            r"otherwise (?:i'd|i would|i'll|i could) (?:take|accept|settle|need|ask)",
            r"if not(?: \S+){0,3} (?:then|i'd|we could|could we|i would take)",
        ),
        unless=r"(?:if you like|if i can ask|if that is all right)",
        reliability=0.75,
        hits=(
            "If base is fixed, then I'd take the difference as a signing payment.",
            "I'd settle for 140 if the equity is front-loaded.",
            "My floor is 110.",
            "If the base can't move, four more days of vacation would help me say yes.",
            "If 180k is difficult, could we explore a higher equity grant?",
        ),
        misses=("If you like, we can speak tomorrow.", "I'd like 140."),
    ),
    Rule(
        signal="other_offer",
        name="other_offer.named",
        kinds=("negotiation",),
        pattern=any_of(
            "(?:another|a competing|a second|an|one|a written|a better"
            r"|a higher) (?:\w+ )?offers?(?! you)",
            "the other (?:offer|company|two offers|place|firm)",
            "other offers",
            r"offers? (?:from|at) (?!you)\S+",
            "(?:has|have) offered me",
            "counter offer",
            "(?:two|three) offers",
            "(?:i'm|i am) (?:also )?(?:talking|in talks|interviewing) (?:to|with|at)",
        ),
        unless=(
            "(?:your offer|no other offers?|don't have|make (?:me )?an offer|a fair offer"
            "|you (?:have )?offered me)"
        ),
        reliability=0.7,
        hits=("There's another offer at 149,000.", "I have a competing offer from a bank."),
        misses=("Thank you for the offer.", "I have no other offers."),
    ),
)
