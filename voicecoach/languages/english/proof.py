"""Rules for what makes a choice believable: its price, its rule, who objected, what it moved."""

from voicecoach.analysis.rule import Rule, any_of

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
_WOULD = "(?:i'd|i would|i might|we'd|we would|we could|it would|it'd|this would|they'd|would)"
_GIVE = any_of("lose", "cost", "burn", "miss", "hurt", "drop", "eat", "give", "pay", "risk")
_DONE = "(?:gone|shipped|launched|kept|waited|stayed|done|chosen|left|not|said|stopped)"
_ANGRY = "(?:furious|livid|angry|upset|unhappy|annoyed|mad)"
_BAR = any_of(
    "bar", "threshold", "line", "rule", "principle", "tripwire", "criterion", "floor", "ceiling",
)  # fmt: skip
_THAN = "(?:below|under|above|over|less than|more than|at least|by|past|twice)"
_STOP = "(?:stop|don't|do not|pull|kill|roll|close|switch|shut|go|walk)"
_MEASURE = r"(?:percent|%|points?|per cent|basis points)"

PROOF_RULES = (
    Rule(
        signal="accepted_cost",
        name="accepted_cost.price",
        pattern=any_of(
            "the (?:price|cost|downside|risk|trade off|tradeoff|sacrifice) (?:there )?(?:was|is)",
            "the (?:price|cost|risk|hit) (?:i|we) (?:took|accepted|pay|paid)",
            "the (?:price|cost) for (?:that|this|it) (?:was|is)",
            "(?:it|that|this|which) (?:cost|costs) (?:us|me|the (?:team|company))",
            "(?:that|this)(?:'s| is| was) the price",
            "at the (?:cost|price|expense) of",
        ),
        reliability=0.8,
        hits=(
            "The price was a quarter of revenue.",
            "It cost us the spring campaign.",
            "The downside is hosts get nothing from us until October.",
            "So that's the price, I lost a really good designer.",
        ),
        misses=("The price stayed at nine euros.", "It costs nothing."),
    ),
    Rule(
        signal="accepted_cost",
        name="accepted_cost.knowingly",
        pattern=any_of(
            rf"i (?:knew|know) (?:\w+ ){{0,4}}?{_WOULD}(?: \w+){{0,3}}? {_GIVE}",
            "i knew i was (?:burning|losing|risking|giving)",
            "(?:i|we) (?:gave up|gave away|sacrificed|burned|forfeited|ate|wrote off)(?! on)",
            "i (?:was|am) (?:giving up|risking|burning|knowingly)",
            "(?:i'd be|i'll be|i'm) (?:giving up|leaving|losing|trading|risking)",
            r"(?:i|we) (?:accept|accepted|took|take|carry) (?:the|that|this|a) (?:\w+ )?"
            "(?:risk|hit|loss|cost)",
            r"(?:i'd|i would) (?:take|accept|swallow|eat) the (?:\w+ )?(?:hit|loss|cost|risk)",
        ),
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
        pattern=rf"{_CHANGED}(?: (?!{_CHANGED} )\S+){{0,8}}? "
        + any_of(
            rf"from {_NUMBER}(?: \S+){{0,5}}? to (?:\w+ )?{_NUMBER}",
            rf"(?:by|up|down|to|at|about|roughly) (?:\w+ ){{0,2}}?{_NUMBER}"
            rf"(?: \S+){{0,3}}? {_MEASURE}",
            r"(?:by|to|up|down|at) \d[\d.,]*%",
        ),
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
        pattern=any_of(
            "doubled|tripled|quadrupled|halved",
            r"(?:two|three|four|five|ten|\d+) ?(?:x|times) (?:as|more|the|higher|fewer|faster)",
            r"(?:saved|brought in|generated|earned|added|gained)(?: \w+){0,3} [$€£¥]?\d[\d.,]*",
        ),
        unless=_FORECAST,
        reliability=0.7,
        hits=("Sign-ups doubled in a month.", "That saved us 400,000 euros a year."),
        misses=("I would have doubled the team.", "I saved the file."),
    ),
    Rule(
        signal="counterfactual",
        name="counterfactual.otherwise",
        pattern=any_of(
            rf"had (?:we|i|they|it) (?:\w+ )?{_DONE}",
            rf"if (?:i'd|we'd) {_DONE}",
            "if (?:i|we) had(?:n't| not)",
            "without (?:it|that|this) (?:(?:we|i) would|we'd|i'd)",
            "otherwise (?:(?:we|i|it|they) would|we'd|i'd|it'd|they'd)",
        ),
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
        pattern=any_of(
            "(?:can't|cannot|couldn't|can not) prove",
            "(?:can't|cannot|couldn't) say (?:that|how much|whether)",
            "(?:can't|cannot|couldn't) tell you (?:how|whether|that|if|the)",
            "(?:part|some|a slice|half|most) of (?:that|it|this|the (?:lift|rise|drop|gain))"
            " (?:was|is|came|may|might|could)",
            "to be fair",
            "it only (?:held|worked) (?:for|in)",
            "(?:might've|might have|would have|would've) (?:come|happened) anyway",
            "could (?:also )?(?:just )?be (?:seasonal|the season|luck)",
        ),
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
        pattern=any_of(
            rf"(?:was|were|is|got) (?:\w+ )?{_ANGRY} (?:with|at|about) (?:me|it|that|this)",
            r"(?:was|were) (?:\w+ )?(?:furious|livid)",
            "(?:didn't|did not|wouldn't|stopped) (?:speak|speaking|talk|talking) (?:to|with) me",
            "(?:hated|fought|opposed) (?:me|it|that|the (?:idea|decision|call))",
            "(?:disagreed|objected|pushed back|protested)",
            r"(?:wanted|argued|(?:was|were) pushing) (?:\w+ ){0,3}"
            "(?:to (?:ship|wait|launch|keep|go|hold|build)|hard|for an?)",
            "against (?:the (?:advice|wish|will)|my (?:own )?(?:boss|director|manager|team))",
        ),
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
        pattern=any_of(
            rf"(?:my|our|the) {_BAR} (?:was|is|for|i|we|that|under|being)",
            "the rule (?:i|we) (?:put|set|wrote)",
            rf"(?:i|we) (?:also )?(?:had )?(?:set|put) (?:myself |ourselves )?(?:a|the) {_BAR}",
            "that was the bar",
            "it came down to (?:a|one) (?:rule|question|principle)",
            "on principle",
        ),
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
        pattern=any_of(
            rf"(?:if|once|when|should)(?: \S+){{1,10}}? {_THAN} (?:\w+ ){{0,2}}?{_NUMBER}"
            r"(?: \S+){0,8}? (?:i|we|i'd|we'd|i'll|we'll)",
            rf"(?:anything )?{_THAN} {_NUMBER}(?: \S+){{0,6}}? (?:we|i|i'd|we'd) {_STOP}",
        ),
        reliability=0.75,
        hits=(
            "If applications don't move by at least 5%, I put the slots back.",
            "Below forty percent we stop.",
        ),
        misses=("We had over forty engineers.", "If it works I'd be happy."),
    ),
)
