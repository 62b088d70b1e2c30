"""Rules that matter only in pay talk: parts of the package, reasons, fallbacks, other offers."""

from voicecoach.analysis.rule import Rule, any_of

_PARTS: dict[str, tuple[tuple[str, ...], str, str]] = {
    "base": (
        ("base(?: (?:pay|salary))?", "salary", "fixed pay"),
        "I'm asking for 120 base.",
        "That is based on a survey.",
    ),
    "bonus": (
        ("bonus(?:es)?", "variable(?: pay)?", "commission"),
        "The bonus stays where it is.",
        "It is a variable rate of speech.",
    ),
    "equity": (
        ("equity", "stocks?", "options", "rsus?", "shares", "vesting", "grant"),
        "I'd take more equity.",
        "We looked at the market.",
    ),
    "signing": (
        ("sign on", "signing(?: (?:bonus|payment))?", "joining bonus"),
        "A sign-on of sixty would settle it.",
        "I sign on Thursday what we agreed.",
    ),
    "housing": (
        ("housing", "relocation", "allowance", "moving costs", "health (?:plan|cover|insurance)"),
        "The relocation package I can let go.",
        "I live nearby.",
    ),
    "title": (
        ("title", "level", "band", "grade", "scope"),
        "I want the senior title with it.",
        "I like the team.",
    ),
    "time": (
        ("vacation", "holidays?", "remote", "home office", "start date", "office days", "review"),
        "I'm flexible on the start date.",
        "We can talk on Monday.",
    ),
}

NEGOTIATION_RULES = (
    *(
        Rule(
            signal="package_part",
            name=f"package_part.{part}",
            pattern=any_of(*words),
            kinds=("negotiation",),
            unless="(?:on thursday|variable rate)",
            reliability=0.8,
            hits=(hit,),
            misses=(miss,),
        )
        for part, (words, hit, miss) in _PARTS.items()
    ),
    Rule(
        signal="justification",
        name="justification.reason",
        kinds=("negotiation", "motivation"),
        pattern=any_of(
            "because", "since (?:i|my|the|your|that|it)", "the reason", "based on",
            "given (?:that|my)",
            "what i bring", "market (?:data|rate)", "surveys?", "i (?:got|come) to that number",
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
            r"if (?:\S+ ){1,14}?(?:i'd|i would|i'll|i can|i could|then i) "
            "(?:take|accept|settle|sign|live|say yes|agree|go|trade|look|need|want|ask)",
            r"(?:i'd|i would|i'll|i can|i could) "
            r"(?:take|accept|settle|live|sign|trade)(?: \S+){1,14}? (?:if|instead|provided)",
            "(?:my|the) (?:floor|walk away|minimum|lowest)",
            "(?:below|under|less than) (?:that|it|this|\\S*\\d\\S*)(?: \\S+){0,4}? i",
        ),
        reliability=0.7,
        hits=(
            "If base is fixed, then I'd take the difference as a signing payment.",
            "I'd settle for 140 if the equity is front-loaded.",
            "My floor is 110.",
        ),
        misses=("If you like, we can talk tomorrow.", "I'd like 140."),
    ),
    Rule(
        signal="other_offer",
        name="other_offer.named",
        kinds=("negotiation",),
        pattern=any_of(
            r"(?:another|a competing|a second|an|one) (?:\w+ )?offer",
            "the other (?:offer|company|two offers)", "other offers", r"offers? (?:from|at) \S+",
        ),
        unless="(?:your offer|no other offers?|don't have)",
        reliability=0.7,
        hits=("There's another offer at 149,000.", "I have a competing offer from a bank."),
        misses=("Thank you for the offer.", "I have no other offers."),
    ),
)  # fmt: skip
