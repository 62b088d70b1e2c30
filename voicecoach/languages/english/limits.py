"""Rules for the limits of a claim: another cause, what is not known, what would have happened."""

from voicecoach.analysis.rule import Rule, any_of

_CLAIM = any_of(
    "that",
    "it",
    "this",
    "which",
    "the (?:lift|rise|drop|gain|growth|increase|result|difference"
    "|improvement|credit|change|success)",
    "(?:any|the) difference",
)
_NOT = any_of(
    "can't", "cannot", "can not", "couldn't", "could not", "don't", "do not", "wouldn't",
    "would not", "won't", "will not", "never", "didn't",
)  # fmt: skip
_DONE = any_of(
    "gone", "shipped", "launched", "kept", "waited", "stayed", "done", "chosen", "left", "not",
    "said", "stopped", "opened", "signed", "delayed", "let", "taken", "pushed", "known", "had",
    "continued", "started", "built", "listened", "followed", "held", "released", "ignored", "put",
)  # fmt: skip
_WHO = "(?:we|i|they|it|she|he|somebody|anybody|anyone|you)"
_WOULD_HAVE = r"(?:would|might|could|may)(?:'ve| have| not have| never have|n't have)"

LIMIT_RULES = (
    Rule(
        signal="counterfactual",
        name="counterfactual.unknown_share",
        pattern=any_of(
            rf"{_NOT} (?:really |honestly |even |exactly )?(?:know|say|tell|tell you|claim|be sure"
            r"|separate|judge)(?: \S+){0,3}? (?:how much|what part|which part|what share)(?! you)",
            "how much of (?:it|that|this|those|the (?:rise|drop|lift|gain|change|effect|growth"
            "|result))",
            r"(?:is|was|are) (?:hard|difficult|impossible|not easy) to (?:say|tell|know|separate"
            r"|attribute)",
            r"(?:hard|difficult|impossible|not easy) to (?:say|tell|know) (?:how|whether|if|what)",
        ),
        unless=(
            "(?:how many (?:emails|evenings|times|hours)|is a success|loss|salary|looking for"
            "|find out how much|asked|ask|understand|you know how much)"
        ),
        reliability=0.8,
        hits=(
            "I do not know how much of that came from my decision.",
            "I don't know how much of that was me.",
            "How much of it belongs to the feature is difficult to say.",
        ),
        misses=("I don't know how much you pay.", "I asked how much it was."),
    ),
    Rule(
        signal="counterfactual",
        name="counterfactual.unproven",
        pattern=any_of(
            f"{_NOT} (?:really |honestly |even )?(?:prove|claim (?:that|it|all|to|too|more|i"
            "|the|any|full)|"
            r"exclude (?:that|it)|attribute|take (?:all |full |much )?(?:the )?credit|call it proof"
            r"|say (?:that|whether|if) (?:it|that|this|the|my|we))",
            rf"{_NOT} want to (?:claim|take) (?:too|all|the|that|full|more)",
            r"i(?:'d| would)(?: only)? claim (?:maybe |about |at most |only )?"
            r"(?:half|part|some|a third|a part)",
            "i'll never know (?:whether|if|what)",
            r"(?:we|i|there) (?:had|have|was|were|is) no (?:control|holdout|comparison|test)"
            r"(?: group)?",
            "no control group|without a control group|no holdout",
            "the (?:comparison|data|test|sample) (?:is|was) (?:not|n't|too|a little|a bit|small)",
            "(?:only|just) compared before and after",
            "pinch of salt|grain of salt",
            "so (?:it's|it is) not (?:pure|clean|proof|a proof)",
        ),
        unless=(
            "(?:my feeling was|contract was|no holdout because|maybe possible|the ledger"
            "|credit for that it was)"
        ),
        reliability=0.8,
        hits=(
            "I can't prove that my decision caused it.",
            "We had no control group, so I would not claim all of it.",
            "I don't want to claim too much.",
            "It was a mild year, so I would not call it proof.",
        ),
        misses=("I can't say no to him.", "I claim that we were right."),
    ),
    Rule(
        signal="counterfactual",
        name="counterfactual.other_cause",
        pattern=any_of(
            "(?:a )?(?:big |large |small |good |fair )?(?:part|some|a slice|half|most|a bit"
            "|a chunk|a lot)"
            rf" of (?:why )?{_CLAIM}(?: \S+)? (?:was(?! hard)|is|were|are|came|comes|may|might"
            "|could|would|probably|belongs|surely"
            r"|certainly)",
            r"(?:part|some) of it's",
            r"(?:some|part|a part|all|most) of (?:that|it|this) (?:\w+ )?(?:was|is|may|might"
            r"|came) (?:\w+ ){0,2}?(?:luck|season)",
            rf"not all of {_CLAIM} (?:is|was|comes|came)",
            "not everything (?:there )?(?:is|was) (?:me|us|mine|ours|because)",
            "(?:wasn't|was not|isn't|is not|not) (?:all|purely|entirely) (?:me|us|mine|"
            "because of (?:me|us)|my (?:doing|work|merit))",
            "(?:could|may|might) (?:also |just |well |simply )*(?:be|have been) (?:seasonal"
            "|the (?:season|weather"
            r"|holidays?|summer)|luck|chance|coincidence|a coincidence)",
            r"(?:we|i) (?:\w+ )?(?:got|just were|were just) (?:\w+ )?lucky",
            "(?:part|some|a bit|most) of it (?:was )?luck",
            "other (?:teams|things|changes|projects) (?:\\w+ )?(?:also )?(?:shipped|launched"
            "|changed|happened|helped)",
            r"deserves? (?:a )?(?:part|some|most|half|share)(?: of)?",
            r"so (?:who knows|the (?:bias|effect) was)",
        ),
        unless=(
            "(?:some of (?:that|it) is me|giving orders|guess|believe|assume|suspect"
            "|big part of that was|next time"
            r"|it could be the \w+ it)"
        ),
        reliability=0.75,
        hits=(
            "Part of that was the season.",
            "Some of it may have come from the new ads.",
            "Other teams also shipped that month, so not all of it is mine.",
            "It wasn't all me, they had opened the new bypass.",
        ),
        misses=("Part of the team was in Lisbon.", "Most of it ran on one machine."),
    ),
    Rule(
        signal="counterfactual",
        name="counterfactual.anyway",
        pattern=any_of(
            r"(?:would|might|may)(?:'ve| \w+ have| have| not have"
            r"|n't have) (?:\w+ ){1,6}?(?:anyway|in any case|either way|regardless)",
            rf"{_WOULD_HAVE} (?:\w+ )?(?:happened|done (?:it|that|the same)) (?:without|as well"
            "|by itself)",
            "(?:might|may|could) (?:also )?have happened (?:anyway|without|regardless)",
            "maybe (?:\\w+ ){0,4}would(?:'ve| have) (?:\\w+ ){0,4}(?:anyway|as well|too)",
        ),
        reliability=0.85,
        hits=("It might have happened anyway.", "Some of them would've paid anyway."),
        misses=("We did it anyway.", "I would have liked to."),
    ),
    Rule(
        signal="counterfactual",
        name="counterfactual.otherwise",
        pattern=any_of(
            rf"had {_WHO} (?:\w+ )?{_DONE}(?: \S+){{0,12}} {_WHO}(?:'d| would| might| could)",
            rf"had {_WHO} (?:not )?(?:\w+ ){{1,8}}(?:would|might|could|we'd|i'd|they'd|it'd)",
            r"if (?:i|we|they|she|he|it|\w+ \w+)(?:'d| had)(?:n't| not)? (?:\w+ )?(?:\w+ed"
            rf"|{_DONE})(?: \S+){{0,12}}?"
            rf" (?:would|might|could|wouldn't|we'd|i'd|they'd|it'd)",
            rf"{_WOULD_HAVE} (?:\w+ )?(?:been|cost|lost|run|needed|made|tied|paid|gone|led|taken"
            "|broken|meant|"
            "hurt|filled|bought|had|charged|worked|come)(?: \\S+){0,12}? if (?:i|we)",
            "without (?:it|that|this|me|us) (?:we|i|they|it) (?:would|might"
            "|could)(?: not)?(?: have|'ve)",
            "otherwise (?:the \\w+|we|i|it|they)(?: would| might|'d) have",
        ),
        unless=r"(?:had it over|do it again|next time|differently|if i had (?:known|to do))",
        reliability=0.7,
        hits=(
            "Had we kept it, we would have lost the summer.",
            "If we hadn't stopped, the regulator would have.",
            "If she'd picked another game, nobody would have heard of us.",
        ),
        misses=("We had gone to the office.", "If I had it over I'd start earlier."),
    ),
    Rule(
        signal="counterfactual",
        name="counterfactual.where_it_held",
        pattern=any_of(
            r"(?:it|that|this) only (?:held|worked|works|holds) (?:for|in|on|with)",
            r"(?:this|that|it) holds (?:only )?for (?:our|the)",
            r"(?:in|for) (?:the )?\w+(?: \S+){0,8} (?:i|we) saw no (?:difference|effect)",
            "(?:could|may|might) be (?:off|wrong) by",
            "the effect (?:\\w+ )?(?:faded|disappeared|was smaller|was weaker|did not last)",
        ),
        unless=r"(?:i was fair)",
        reliability=0.65,
        hits=("It only held for paid users.", "I could be off by a factor of two."),
        misses=("It only took a week.", "That holds the door."),
    ),
)

BESIDE_RESULT_RULES = (
    Rule(
        signal="counterfactual",
        name="counterfactual.beside",
        pattern=any_of(
            r"to be fair|in fairness",
            r"(?:of course|but|okay|well|although|though|and) (?:we|there|they|it|he|she|the \w+)"
            r"(?: \w+){0,2} (?:also|was a|were also|had also|changed|lowered|launched|shipped"
            "|joined)",
            r"(?:of course|but) (?:part|some|there)",
            r"(?:we|they|marketing|others?|the \w+) also (?:\w+ )?(?:lowered|changed|launched"
            "|shipped|ran"
            r"|started|opened|raised|released)",
            "(?:at the same time|in (?:the|that) same (?:month|week|year|quarter|spring|summer"
            "|period|season)|same month)",
            "(?:also|surely|certainly|probably|this|that) helped(?: a (?:lot|bit|little))?",
            r"(?:was|were|is) also (?:helpful|a (?:factor|reason|new|mild|good|warm))",
            "there (?:was|were) also",
            "(?:mild|warm|hot|dry|wet|cold|good|rainy) (?:winter|year|weather|summer|season"
            "|spring|autumn)",
            "(?:the )?(?:season|holidays?|christmas|weather|luck|lucky|campaign"
            "|seasonal) (?:\\w+ ){0,3}?(?:helped|too|played|did)",
        ),
        reliability=0.6,
        hits=(
            "To be fair, a price change helped too.",
            "It was a mild winter.",
            "Marketing also ran a campaign.",
        ),
        misses=("I'd had my lunch.", "We shipped it."),
    ),
    Rule(
        signal="counterfactual",
        name="counterfactual.although",
        pattern=(
            r"(?:al)?though (?:\S+ ){1,9}?(?:as well|too|also \w+|helped"
            r"|(?:in )?(?:the|that) same (?:month|week|year|quarter|spring|summer|autumn|winter"
            r"|season|time|term)|explains? (?:\w+ )?(?:part|some|half|most))"
        ),
        unless=r"too (?:\w+ )?(?:to|for|late|much|little|early)",
        reliability=0.8,
        hits=(
            "Weekly use rose from 22 to 41 percent, although a new school joined as well.",
            "Returns fell from twelve to eight percent, though new lifts came in the same spring.",
        ),
        misses=("Although it was late, we shipped it.", "We shipped it, though it was too late."),
    ),
)
"""What limits a claim only where it follows a result."""
