"""Rules for what makes a choice believable: its price, its rule, who objected, what it moved."""

from voicecoach.analysis.signals.rule import Rule, any_of

_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
_NUMBER_WORD = any_of(
    *_UNITS.split(), "hundred", "thousand", "million", "half", "third", "quarter", "fifth", "zero"
)
_NUMBER = rf"(?:[$€£¥]?\d[\d.,:]*%?|{_NUMBER_WORD})"
_CHANGED = any_of(
    "rose", "fell", "went", "grew", "climbed", "dropped", "came", "got", "cut", "doubled",
    "tripled", "halved", "increased", "decreased", "improved", "reduced", "lifted", "raised",
    "took", "brought", "moved", "jumped", "settled", "peaked", "landed", "held", "is", "was",
    "were", "gained", "lost", "added", "saved", "shrank", "picked up",
)  # fmt: skip
_FORECAST = (
    r"(?:would|will|i'd|i'll|expect|expected|expecting|should|could|might|if|bet|target|goal"
    r"|forecast|hope|hoping|maybe|predict|promised|won't|budget)"
)
_MEASURE = r"(?:percent|%|points?|per cent|basis points)"

PROOF_RULES = (
    Rule(
        signal="accepted_cost",
        name="accepted_cost.price",
        pattern=r"(?:the (?:price|cost|downside|risk|trade off|tradeoff|sacrifice)"
        r" (?:was|is|i (?:took|accepted)|we (?:took|accepted|pay|paid)|for (?:that|this|it) (?:was|is)|there (?:was|is))"
        r"|(?:it|that|this|which) (?:cost|costs) (?:us|me|the (?:team|company))"
        r"|(?:that|this)(?:'s| is| was) the price|at the (?:cost|price|expense) of)",
        reliability=0.8,
        hits=(
            "The price was a quarter of revenue.",
            "It cost us the spring campaign.",
            "The downside is hosts get nothing from us until October.",
            "So that's the price, I lost a really good designer.",
        ),
        misses=("The price is 9 euros a month.".replace("is", "stayed"), "It costs nothing."),
    ),
    Rule(
        signal="accepted_cost",
        name="accepted_cost.knowingly",
        pattern=r"(?:i (?:knew|know) (?:that |full well |perfectly well )*(?:i was|i'd|i would|i might|we'd|we would"
        r"|we could|we were|it would|it'd|this would|they'd|the \w+(?: \w+)? would|\w+ would)"
        r"(?: \w+){0,3} (?:lose|losing|cost|burn|burning|miss|hurt|drop|take|taking|eat|give|giving|pay|risk|have to)"
        r"|(?:i|we) (?:gave up|gave away|sacrificed|burned|forfeited|ate|risked|wrote off)(?! on)"
        r"|i (?:was|am) (?:giving up|risking|burning|knowingly|putting)"
        r"|(?:i'd be|i'll be|i'm) (?:giving up|leaving|losing|trading|risking)"
        r"|(?:i|we) (?:accept|accepted|took|take|carry) (?:the|that|this|a) (?:\w+ )?(?:risk|hit|loss|cost)"
        r"|i(?:'d| would) (?:take|accept|swallow|eat) the (?:\w+ )?(?:hit|loss|cost|risk))",
        reliability=0.8,
        hits=(
            "I knew I was burning the spring campaign with it.",
            "I gave away a third of our daily actives.",
            "What I'd be giving up is speed, I'd be giving up reach.",
            "We accepted the risk for two weeks.",
            "I'd take the revenue hit this year.",
        ),
        misses=(
            "I knew the team well.",
            "We lost the customer because the server broke.",
            "He gave up on the project.",
        ),
    ),
    Rule(
        signal="impact_number",
        name="impact_number.change",
        pattern=rf"{_CHANGED}(?: \S+){{0,8}}? (?:from {_NUMBER}(?: \S+){{0,5}}? to (?:\w+ )?{_NUMBER}"
        rf"|(?:by|up|down|to|at|about|roughly) (?:\w+ ){{0,2}}?{_NUMBER}(?: \S+){{0,3}}? {_MEASURE}"
        r"|(?:by|to|up|down|at) \d[\d.,]*%)",
        unless=_FORECAST,
        reliability=0.75,
        hits=(
            "Repeat use rose from 31 to 44 percent.",
            "Single-day overdrafts went down by thirty-eight percent.",
            "Churn fell by 12%.",
            "Unfilled shifts fell from nine a week to three.",
        ),
        misses=(
            "I'd expect churn to fall by 12%.",
            "We had forty engineers.",
            "Our target was to go from 10 to 20 percent.",
        ),
    ),
    Rule(
        signal="impact_number",
        name="impact_number.multiple",
        pattern=r"(?:doubled|tripled|quadrupled|halved|(?:two|three|four|five|ten|\d+) ?(?:x|times) (?:as|more|the|higher|fewer|faster)"
        r"|(?:saved|brought in|generated|earned|added|gained)(?: \w+){0,3} [$€£¥]?\d[\d.,]*)",
        unless=_FORECAST,
        reliability=0.7,
        hits=("Sign-ups doubled in a month.", "That saved us 400,000 euros a year."),
        misses=("I would have doubled the team.", "I saved the file."),
    ),
    Rule(
        signal="counterfactual",
        name="counterfactual.otherwise",
        pattern=r"(?:had (?:we|i|they|it) (?:\w+ )?(?:gone|shipped|launched|kept|waited|stayed|done|chosen|left|not|said|stopped)"
        r"|if (?:i|we) had(?:n't| not)|if (?:i'd|we'd) (?:gone|shipped|kept|waited|done|left|launched)"
        r"|without (?:it|that|this) (?:we|i) (?:would|'d)|otherwise (?:we|i|it|they)(?:'d| would))",
        unless=r"(?:had it over|again|next time)",
        reliability=0.75,
        hits=(
            "Had we gone in spring, we'd have had a very public retreat.",
            "If we hadn't stopped, the regulator would have.",
        ),
        misses=("We had gone to the office.", "If I had it over I'd start earlier."),
    ),
    Rule(
        signal="counterfactual",
        name="counterfactual.limit",
        pattern=r"(?:(?:i )?(?:can't|cannot|couldn't|can not) (?:\w+ )?(?:prove|say (?:that|how much|whether|it)|tell you (?:how|whether|that|if|the)|claim|separate)"
        r"|(?:part|some|a slice|half|most) of (?:that|it|this|the (?:lift|rise|drop|gain|difference)) (?:was|is|came|may|might|could)"
        r"|to be fair|it only (?:held|worked) (?:for|in)|might(?:'ve| have) (?:come|happened) anyway"
        r"|would have happened anyway|it could (?:also )?(?:just )?be (?:seasonal|the season|luck))",
        reliability=0.7,
        hits=(
            "Part of that was the holiday.",
            "I can't prove the note did that.",
            "It only held for paid users.",
        ),
        misses=("Part of the team was in Lisbon.", "I can't say no to him."),
    ),
    Rule(
        signal="dissent",
        name="dissent.opposed",
        pattern=r"(?:(?:was|were|is|got) (?:\w+ )?(?:furious|livid|angry|upset|unhappy|annoyed|mad) (?:with|at|about) (?:me|it|that|this)"
        r"|(?:was|were) (?:\w+ )?(?:furious|livid)"
        r"|(?:didn't|did not|wouldn't|stopped) (?:speak|speaking|talk|talking) (?:to|with) me"
        r"|(?:hated|fought|opposed|disagreed with|pushed back on|overruled by) (?:me|it|that|the (?:idea|decision|call))"
        r"|(?:disagreed|objected|pushed back|protested)"
        r"|(?:wanted|was pushing|were pushing|pushed|argued) (?:\w+ ){0,3}(?:to (?:ship|wait|launch|keep|go|hold|build)|hard|for (?:a|the))"
        r"|against (?:the (?:advice|wish|will)|my (?:own )?(?:boss|director|manager|team)))",
        unless=r"(?:users?|customers?|i|listeners?|players?) (?:wanted|disagreed)|nobody|no one",
        reliability=0.65,
        hits=(
            "The designer was furious with me.",
            "Our risk team wanted to wait until spring.",
            "The head of firmware didn't speak to me for a month.",
            "Sales objected.",
        ),
        misses=(
            "Everyone was aligned.",
            "Users wanted to keep their playlists.",
            "Nobody objected.",
        ),
    ),
    Rule(
        signal="criterion",
        name="criterion.rule",
        pattern=r"(?:(?:my|our|the) (?:bar|threshold|line|rule|principle|test|tripwire|criterion|floor|ceiling|cut off|limit)"
        r" (?:was|is|for|i|we|that|under|being)|the rule (?:i|we) (?:put|set|wrote)"
        r"|(?:i|we) (?:also )?(?:set|had set|put) (?:myself |ourselves )?(?:a|the|one) (?:bar|threshold|floor|rule|limit|line)"
        r"|that was the bar|it came down to (?:a|one) (?:rule|question|principle)|on principle)",
        unless=r"(?:bottom line|time line|front line|product line)",
        reliability=0.75,
        hits=(
            "Our bar was seventy percent repeat use.",
            "The rule I put on paper was no rewards.",
            "I set myself a floor before this call.",
        ),
        misses=("The bottom line was fine.", "The product line is old.", "We met at the bar."),
    ),
    Rule(
        signal="criterion",
        name="criterion.threshold",
        pattern=rf"(?:(?:if|once|when|should)(?: \S+){{1,10}}? (?:below|under|above|over|less than|more than|at least|by|past|twice)"
        rf" (?:\w+ ){{0,2}}?{_NUMBER}(?: \S+){{0,8}}? (?:i|we|i'd|we'd|i'll|we'll)"
        rf"|(?:below|under|above|over|less than|anything under|anything less than) {_NUMBER}(?: \S+){{0,6}}?"
        r" (?:we|i|i'd|we'd) (?:stop|don't|do not|pull|kill|roll|close|switch|shut|go|walk))",
        reliability=0.75,
        hits=(
            "If applications don't move by at least 5%, I put the slots back.",
            "Below forty percent we stop.",
        ),
        misses=("We had over forty engineers.", "If it works I'd be happy."),
    ),
)
