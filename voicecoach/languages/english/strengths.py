"""Rules for what is praised where it is said: how others were won, and what went before."""

from voicecoach.analysis.rule import Rule, any_of

_THEM = any_of(
    "him", "her", "them", "everyone", "everybody", "people", "the \\w+(?: \\w+)?",
    "my \\w+(?: \\w+)?", "our \\w+(?: \\w+)?", "their \\w+(?: \\w+)?", "sales", "legal",
    "finance", "marketing", "leadership", "engineering", "both \\w+", "two \\w+", "all \\w+",
    "management",
)  # fmt: skip

STRENGTH_RULES = (
    Rule(
        signal="persuasion",
        name="persuasion.won_over",
        pattern=any_of(
            rf"i (?:\w+ )?(?:convinced|persuaded|talked|won) {_THEM}(?: \w+)?(?: (?:over|into|to"
            r"|that|round|around|of|\w+))?",
            rf"i (?:\w+ )?(?:got|brought) {_THEM} (?:on board|behind|to (?:agree|sign|back"
            "|support|try|accept|change|see|commit|join|give)|round|around)",
            rf"(?:he|she|they|{_THEM}) (?:\w+ )?(?:came (?:round|around|on board)|changed (?:his"
            "|her|their) minds?|gave in|were convinced|was convinced)",
            "(?:so|and|then|in the end|finally|after that) (?:he|she|they"
            rf"|{_THEM}) (?:\w+ )?(?:agreed|said yes|signed it|backed (?:it|me))",
            r"i made (?:the|my) case (?:to|with|for)",
        ),
        unless=(
            "(?:couldn't|could not|failed|never|didn't|tried to|not (?:convinced|convince)"
            "|wasn't|weren't|to convince|need to|would|i'd)"
        ),
        reliability=0.75,
        hits=(
            "I convinced the sales team to wait a month.",
            "I got legal on board with one page.",
            "In the end they came around.",
            "I persuaded my director that the pilot was enough.",
        ),
        misses=(
            "I tried to convince him.",
            "I was convinced that it was wrong.",
            "I got the report.",
        ),
    ),
    Rule(
        signal="initiative",
        name="initiative.outside_remit",
        pattern=any_of(
            "(?:it|that|this)(?: really)? (?:wasn't|was not|isn't) (?:really |actually |even "
            "|strictly )?(?:my (?:job|team|area|role|responsibility|project|task|problem)"
            "|in my (?:job|role|remit))",
            "(?:nobody|no one) (?:had )?(?:asked|told) me(?: to)?",
            "without (?:being asked|anybody asking|anyone asking)",
            "on my own (?:initiative|time)|in my (?:own |free |spare )(?:free |spare )?time"
            "|off my own bat|using my initiative",
            "(?:outside|beyond|not part) (?:of )?my (?:job|role|remit|team|area"
            "|responsibilities|duties)",
            "i (?:\\w+ )?volunteered (?:to|for)",
            "i took (?:it|that) (?:upon|on) myself|i took the initiative|i took it on myself",
            "i (?:\\w+ )?(?:took (?:over|on)|picked up) (?:\\w+ ){1,6}(?:nobody|no one"
            "|that nobody|which nobody)",
        ),
        unless=r"(?:nobody asked me anything|not my job to decide so)",
        reliability=0.8,
        hits=(
            "It wasn't my job, but I wrote the tool anyway.",
            "Nobody had asked me, so I switched it off.",
            "I took over the migration that nobody wanted.",
            "I volunteered to run the rota.",
        ),
        misses=("It was my job.", "He asked me to do it.", "Nobody came."),
    ),
    Rule(
        signal="phased_compromise",
        name="phased_compromise.step_first",
        pattern=any_of(
            "(?:limited|smaller|small|closed|soft|phased|staged|gradual|partial|trial"
            r"|pilot) (?:\w+ )?(?:beta|launch|release|rollout|roll out|pilot|sunset|test"
            "|version|trial|start) (?:first|for|in|with|to|then|before)",
            r"(?:first|start(?:ed|ing)?) (?:\w+ ){0,4}?(?:for|with|in"
            r"|on) (?:\w+ ){0,4}?(?:and )?then (?:\w+ ){0,4}(?:the rest|everyone|everybody|all"
            "|others|in)",
            "(?:in|over|into) (?:two|three|four|several|2|3|4) (?:steps|phases|stages|waves|parts)",
            "one (?:market|region|team|city|country|shop|school"
            "|store) at a time|phase (?:one|two|1|2)",
            r"for (?:the )?(?:three|two|five|ten|\d+) (?:biggest|largest|\w+) (?:\w+ )?(?:first"
            "|before)",
            r"(?:we|they|i) (?:\w+ )?met (?:them |him |her )?(?:halfway|in the middle)"
            "|as a (?:first step|compromise)|the compromise was",
        ),
        unless=r"(?:explain|explained|came around step|no compromise|any compromise|instructions)",
        reliability=0.65,
        hits=(
            "I proposed a limited beta for two schools first.",
            "We rolled it out in three waves.",
            "The compromise was a pilot in one city.",
        ),
        misses=("We launched everywhere.", "I explained it step by step."),
    ),
    Rule(
        signal="evidence_first",
        name="evidence_first.before_choice",
        pattern=any_of(
            "before (?:i (?:decided|said|chose|did|proposed|pushed|argued|went|spoke|told"
            r"|made)|deciding|that|the meeting)(?: \S+){0,6}? i (?:\w+ )?(?:called|asked|read"
            "|looked|checked|pulled|went through|spoke|talked|interviewed|measured|tested"
            "|counted|ran|collected|watched|visited)",
            r"(?:so|first|then) i (?:\w+ )?(?:called|interviewed|read|pulled|went through"
            "|analy[sz]ed|visited|counted|measured|collected|watched|listened to|tested|dug"
            "|checked|looked at)"
            r"(?: \S+){0,6}? (?:\d[\d.,]*|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred"
            "|all|every|logs?|tickets|data|calls|interviews|customers|users|numbers|recordings"
            "|invoices|sellers|patients|complaints|reviews)",
            r"i (?:\w+ )?(?:called|interviewed|spoke (?:to|with)|talked (?:to|with)|visited"
            r"|read|listened to|went through|watched) (?:\w+ ){0,3}?(?:\d+|five|six|seven|eight"
            "|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
            r"|a hundred) (?:\w+ ){0,2}?(?:customers?|users?|calls|tickets|sellers|hosts"
            "|patients|people|interviews|complaints|recordings|shops|teachers|nurses|drivers"
            "|reviews|merchants|mails|emails|sessions|players)",
            r"i (?:\w+ )?(?:showed|brought|gave) (?:him|her|them|the \w+(?: \w+)?"
            r"|my \w+) (?:\w+ ){0,4}?(?:numbers|data|recordings?|tickets|figures|logs|evidence"
            "|results|list of|table)",
        ),
        unless=r"(?:i'd|would|will|usually|i'll|if)",
        reliability=0.65,
        hits=(
            "Before I decided, I called eleven sellers.",
            "So I went through two hundred tickets by hand.",
            "I interviewed twelve teachers.",
            "I showed the board the numbers.",
        ),
        misses=("I would first look at the data.", "I called my mother.", "I read a book."),
    ),
)
