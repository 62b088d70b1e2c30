"""Rules for the price of a choice, knowingly paid, and for who was against it."""

from voicecoach.analysis.rule import Rule, any_of
from voicecoach.languages.english.figures import ABOUT, MONEY, NUMBER, SHARE, SPELL

_WOULD = (
    "(?:i'd|i would|i might|we'd|we would|we could|it would|it'd|this would|they'd|he would"
    "|she would"
    "|would|could|might|was going to|were going to|is going to|will)"
)
_GIVE = any_of(
    "lose", "losing", "cost", "costing", "burn", "burning", "miss", "missing", "hurt", "drop",
    "eat", "give", "pay", "paying", "risk", "annoy", "upset", "delay", "slow", "leave",
    "mark us down", "not forgive",
    "be (?:late|slower|worse|angry|unhappy|furious|blamed|the one)", "fall", "suffer",
)  # fmt: skip
_SUM = rf"{ABOUT}{any_of(SHARE, MONEY, rf'{NUMBER} {SPELL}', NUMBER)}"
_COST_NOUN = "(?:price|cost|downside|trade off|tradeoff|sacrifice|drawback)"
_SOMEBODY = (
    "(?:(?:my|our|the|his|her|their|one of (?:my|our|the)|some of (?:my|our|the)|two of (?:my"
    "|our|the)"
    r"|both|some|a few|a lot of|most|several|one|two|three) (?:\w+ ){0,3}?\w+|they|he|she"
    "|everybody|everyone"
    r"|people|somebody|someone"
    "|(?!(?:i|we|to|and|or|who|not|never|don't|didn't|it|was|were|you|even|had|have|spoke"
    "|speak|i'm|a"
    r"|when|that|this|which|but|so|the|of|in|one|customers?|users?|weeks?|[a-z]+ly)(?: |$))[a-z]+)"
)
_ANGRY = any_of(
    "furious", "livid", "angry", "upset", "unhappy", "annoyed", "mad", "cross", "disappointed",
    "shocked at", "not (?:\\w+ )?(?:happy|pleased|thrilled|amused)", "frustrated", "offended",
    "hurt(?! by)", "bitter",
)  # fmt: skip

PRICE_RULES = (
    Rule(
        signal="accepted_cost",
        name="accepted_cost.price",
        pattern=any_of(
            f"the (?:main |real |only )?{_COST_NOUN}(?: of (?:that|this|it"
            "|course))?(?: there)? (?:was|is)(?! (?:right|good|fair|low|high|clear|ok))",
            "the (?:price|cost|risk|hit) (?:that )?(?:i|we) (?:took|accepted|pay|paid|had to pay)",
            "the (?:price|cost) for (?:that|this|it) (?:was|is)",
            r"(?:it|that|this|which|going back|the \w+) (?:cost|costs|'ll cost|will cost"
            rf"|would cost) (?:us|me|the \w+) {ABOUT}\w+",
            "(?:that|this)(?:'s| is| was) the price",
            r"what (?:it|that|this|the \w+) (?:has |had )?cost(?: (?:us|me|the \w+))?(?: is| was)",
            r"what (?:i|we)(?:'ve| have| had)? paid(?: for (?:it|that|this))?(?: is| was)",
            "at (?:the|our own|my own) (?:cost|price|expense)(?: of)?",
            "there(?:'s| is| was| would be) a (?:price|cost|downside|trade off|risk)",
        ),
        unless=(
            "(?:a price (?:cut|increase)|risk matrix|other story|me nothing|take one"
            "|the search had|lot of (?:time|planning)|it (?:costs|cost) nothing|lesson one"
            "|as well|listener money|to build|per year|each one|also high|exactly|how much"
            "|price (?:stayed|was (?:too|a bit)))"
        ),
        reliability=0.8,
        hits=(
            "The price was a quarter of revenue.",
            "It cost us the spring campaign.",
            "The downside is hosts get nothing from us until October.",
            "So that's the price, I lost a really good designer.",
            "What it cost is clear: one driver in twelve got lost.",
            "What I paid for it was a year without any support from him.",
        ),
        misses=("The price stayed at nine euros.", "It costs nothing."),
    ),
    Rule(
        signal="accepted_cost",
        name="accepted_cost.knowingly",
        pattern=any_of(
            "i (?:knew|know|was aware|understood|expected"
            rf"|figured)(?: \S+){{1,8}}? (?:{_WOULD} )?(?:\S+ )?{_GIVE}"
            rf"(?<!give in)",
            "i knew i was (?:burning|losing|risking|giving)",
            "(?:i|we)(?:'d| would| will)? (?:gave up|give up|gave away|sacrificed?|burned"
            r"|forfeited|ate|wrote off)(?! on) \w+",
            "i (?:was|am) (?:giving up|risking|burning|knowingly)",
            "(?:i'd be|i'll be|i'm|we'd be|i was) (?:giving up|leaving|losing|trading|risking)",
            r"(?:i|we) (?:accept|accepted|took|take|carry|take on) (?:\w+ )?(?:the|that|this|a"
            r"|losing|being) (?:\w+ ){0,3}?"
            "(?:risk|hit|loss|cost|delay|price)",
            r"(?:i|we|and) (?:accept|accepted) (?:that|losing|being|this$)(?! at)",
            "(?:i'd|i would|i'll|i can) (?:take|accept|swallow|eat|live with) (?:the|that|this"
            r"|some|losing)(?: \w+){0,3}?(?: (?:hit|loss|losses|cost|risk|delay))",
            "(?:i'd|i would|i'll|i can|i'd have to|could) (?:take that|live with (?:that|it"
            r"|this|losing))(?= \w+ \w+ (?:because|for)|$)",
            "(?:this|that|which|it) i (?:can )?(?:accept|could live with)",
            r"(?:leav\w+|left|leave)(?: \S+){1,6} on the table|out of my own (?:pocket|budget)",
            r"(?:i'm|i was|i am) fine with (?:losing|that|it)",
            r"(?:volunteered|offered) (?:\w+ )?to (?:work|stay|pay|take|give"
            r"|do)(?: \S+){1,6} (?:weekends?|nights?|evenings?|nobody|no one)",
        ),
        unless=(
            r"(?:knew (?:the|my) \w+ well|gave up (?:on|too|to)|couldn't leave|if i could do it"
            "|leaving,|if the two|if we didn't|if i wanted|offer on the table|bonus is"
            "|it or leave it)"
        ),
        reliability=0.75,
        hits=(
            "I knew I was burning the spring campaign with it.",
            "I gave away a third of our daily actives.",
            "What I'd be giving up is speed, I'd be giving up reach.",
            "We accepted the risk for two weeks.",
            "I'd take the revenue hit this year.",
            "I knew that the reviewers would mark us down for it.",
        ),
        misses=(
            "I knew the team well.",
            "We lost the customer because the server broke.",
            "He gave up on the project.",
            "I knew that if I wanted to succeed I had to be early.",
            "I feel really bad about that week because I was ill.",
        ),
    ),
)

LOSS_RULES = (
    Rule(
        signal="accepted_cost",
        name="accepted_cost.loss",
        pattern=any_of(
            "(?:we|i|it|that|which|this) (?:lost|lose|would lose|will lose|paid|pay|missed"
            f"|meant|means|means losing|threw away|gave up) {_SUM}",
            "(?:meant|means|costs?|took) (?:us |me |about |that )?(?:losing|giving up|missing"
            "|delaying|a delay|an extra|"
            rf"{_SUM} (?:more|less|fewer|later|late|longer|without))",
            "(?:it|that|this|which)(?:'ll|'d| will| would)? (?:reduce|hurt|delay|slow|put)(?:s"
            "|ed)? (?:our|us|the|some|about|families|my) ",
        ),
        unless=r"(?:had lost|because (?:of )?(?:the|a)|when we lost|without (?:it|that))",
        reliability=0.55,
        hits=(
            "We lost nine million a month for half a year.",
            "That meant about 80 fewer trial sign-ups a month.",
            "It meant losing a subsidy of 600,000.",
        ),
        misses=("We lost the customer.", "It meant a lot to me."),
    ),
)
"""A loss is a price only once something was chosen."""

DISSENT_RULES = (
    Rule(
        signal="dissent",
        name="dissent.opposed",
        pattern=any_of(
            rf"{_SOMEBODY} (?:\w+ )?(?:disagreed|objected|protested|pushed back|fought (?:it|me"
            "|that|hard)|opposed|hated (?:it|me|the idea)"
            "|called (?:it|me) (?:naive|crazy|names|stupid|mad)|resisted"
            "|went mad(?! for))(?! (?:with (?:each|one)))",
            f"{_SOMEBODY} (?:was|were|is|are|weren't|wasn't|got|will be|would be"
            rf"|became) (?:\w+ ){{0,2}}?{_ANGRY}",
            f"{_SOMEBODY} (?:was|were|is|are|had been|voted|spoke out"
            r"|came out) (?:\w+ )?(?:against(?! (?:\d|one|two|three|four|five|six|seven|eight"
            "|nine|ten|harm))|opposed to)",
            f"{_SOMEBODY} (?:didn't|did not|wasn't|was not|weren't|were not|won't|doesn't"
            r"|wouldn't) (?:\w+ )?(?:agree|like (?:it|that|this|the)"
            "|happy|pleased|convinced|speak (?:to|with) me|talk (?:to|with) me|thrilled"
            "|love (?:it|me)|amused)(?! to anything)",
            r"(?:was|were) (?:\w+ )?(?:furious|livid)|(?:stopped|not) (?:speaking"
            "|talking) (?:to|with) me|hardly spoke to me",
            r"(?:told|said to|called) me (?:that )?(?:i|i'd|i was|it was) (?:\w+ )?(?:a fool"
            "|crazy|nuts|throwing|wrong|mad|overreacting)",
            "thought i was (?:nuts|crazy|mad|wrong|overreacting|too|way)|thought i(?:'d"
            "| had) lost it",
            "in spite of (?:him|her|them|the (?:team|board|objections?))"
            "|against (?:the (?:advice|wish|wishes|will|vote)|my (?:own )?(?:boss|director"
            "|manager|team))",
            "i was outvoted|i lost (?:the vote|\\w+ to \\w+)|(?:his|her|their) objection",
        ),
        unless=(
            "(?:if|sensors|people will|guest|nobody|no one|none of|without|a customer"
            "|a resident|a daughter|the general manager|guest|raised his voice|first,? is"
            "|for years|users? (?:wanted|disagreed)|customers? complained|at first with each"
            r"|i (?:was|were) (?:\w+ )?(?:angry|upset|annoyed)"
            "|i (?:disagreed|objected|argued|refused|quit|resigned|complained|pushed back)"
            "|refused to (?:start|load))"
        ),
        reliability=0.75,
        hits=(
            "The designer was furious with me.",
            "The head of firmware didn't speak to me for a month.",
            "Sales objected.",
            "The finance director did not agree with it.",
            "Two of my engineers were disappointed.",
            "My team thought I was nuts.",
        ),
        misses=(
            "Everyone was aligned.",
            "Users wanted to keep their playlists.",
            "Nobody objected.",
            "My manager agreed.",
            "Everyone was on board.",
        ),
    ),
)
"""Opposition counts only where the answer has a choice that it can be to."""
