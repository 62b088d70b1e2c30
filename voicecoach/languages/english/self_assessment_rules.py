"""Rules for what one says of oneself: a strength, its proof, a weakness, and what is done about it.

That a weakness which is a strength in disguise persuades nobody, and an honest one does better, is
measured: Sezer, Gino & Norton 2018, Journal of Personality and Social Psychology 114(1), where
most people asked in a job interview for their biggest weakness disguised one. The rest is usual
practitioners' advice.
"""

from voicecoach.analysis.rule import Rule, any_of

_KIND = ("self-assessment",)

_SOFT = r"(?:\w+ly |probably |quite |also |pretty |very |really |rather |still |just |always )*"
_OTHERS = any_of(
    "people", "colleagues", "they", "others", "everyone", "everybody", "engineers", "designers",
    "teams?", r"(?:my|our|the) (?:\w+ ){0,2}?(?:team|manager|boss|colleagues|engineers|designers"
    "|lead|peers|director|people)",
)  # fmt: skip
_DISGUISED = any_of(
    "perfectionist", "perfectionism", r"(?:work|working|worked) too (?:hard|much)",
    r"care(?: about \w+)? too much", "workaholic", "too dedicated", "too committed",
    "too (?:honest|passionate|ambitious|detail oriented|hard working|driven)",
    "too high standards", "standards are too high", "never give up", "can't stop working",
)  # fmt: skip
_WEAK = any_of(
    "weaknesse?s?", "weak (?:spot|side|point)s?", "shortcomings?", "blind spots?",
    r"(?:biggest|main|worst|real) (?:fault|flaw|gap|problem)", "growth area",
    "area (?:of|for) (?:growth|improvement|development)",
)  # fmt: skip
_DOING = any_of(
    "ask", "write", "send", "keep", "set", "put", "block", "book", "give", "share", "show", "plan",
    "say", "stop", "wait", "count", "let", "hand", "invite", "read", "check", "force", "make",
    "take", "have", "speak", "begin", "start", "end", "practi[cs]e", "leave", "bring", "call",
    "tell", "use", "limit", "decide", "sit", "try", "train", "schedule", "prepare", "record",
)  # fmt: skip

_TIMES = any_of(
    "years?", "springs?", "summers?", "autumns?", "fall", "winters?", "months?", "quarters?",
    "weeks?", "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", r"20\d\d",
)  # fmt: skip

SELF_ASSESSMENT_RULES = (
    Rule(
        signal="strength",
        name="strength.named",
        kinds=_KIND,
        pattern=any_of(
            rf"my (?:\w+ ){{0,2}}?strengths? {_SOFT}(?:is|are|lies|would be|must be)",
            r"my (?:\w+ ){0,2}?strength(?:,| \w+){0,4} is",
            rf"i(?:'m| am) {_SOFT}(?:good|strong|best|at my best|great|skilled) (?:at|in|with"
            rf"|when)",
            rf"i(?:'m| am) {_SOFT}(?:known for|the (?:one|person) who)",
            r"what i(?:'m| am)? (?:do|can do|bring|am good at|good at|offer) (?:\w+ )?(?:best"
            r"|well|is)",
            rf"what i(?:'m| am) {_SOFT}(?:good|best|strong) at",
            rf"{_OTHERS} (?:\w+ )?(?:come to me|call me|ask me|say (?:that )?i'm good|rely on me"
            r"|count on me|trust me|would say (?:that )?i)",
            rf"i {_SOFT}(?:bring|have) (?:a|an|the|two) (?:\w+ ){{0,3}}?strengths?",
            r"(?:one|a|the) (?:\w+ )?(?:strength|thing i do well)(?: \w+){0,3} is",
            r"(?:on the|my) (?:strong|plus) side",
            r"i do (?:\w+ ){0,2}?well",
            r"i (?:listen|write|explain|plan|present|negotiate|organi[sz]e|learn|read|work|speak"
            r"|ask"
            r"|teach|sell|simplify|decide|prepare|translate|handle)(?: \w+){0,4}? (?:well|fast"
            r"|quickly"
            "|clearly|early|calmly|patiently)",
            r"i (?:stay|keep|remain) (?:\w+ )?(?:calm|cool|patient)",
            r"(?:where|what) i(?:'m| am) (?:strong|good|strongest|best)",
            r"(?:makes?|made) me (?:good|strong)",
            r"(?:describe|know|see|call) me as (?:an? )?\w+",
            rf"i(?:'m| am) {_SOFT}(?:an? )?(?:\w+ )?(?:persistent|reliable|structured|curious"
            rf"|organi[sz]ed"
            r"|patient|stubborn|calm|creative|careful|analytical|disciplined|thorough|resilient"
            r"|direct"
            r"|listener|planner|empathetic|precise|fast learner|quick learner)",
            r"strengths?(?: \w+){1,3}$",
        ),
        unless=r"not (?:so |very |really |that )?(?:good|strong|great)|no good at",
        reliability=0.75,
        hits=(
            "My biggest strength is that I can make a messy problem small.",
            "I'm good at saying no early and kindly.",
            "Engineers come to me when a spec is unclear.",
            "What I do best is listening to angry users.",
            "I explain difficult things clearly.",
        ),
        misses=("I'm not so good at numbers.", "The team was strong.", "I'm good, thank you."),
    ),
    Rule(
        signal="example",
        name="example.told",
        kinds=_KIND,
        pattern=any_of(
            "for (?:example|instance)",
            r"(?:to give|here's|here is) (?:you )?(?:an|one) example",
            rf"(?:last|this|one|that|in|two|three|four|some|few) {_TIMES}",
            r"(?:once|one (?:day|evening|morning|time)|on one project)",
            r"(?:when|while) (?:\S+ ){1,12}?(?:i|we) (?!would|will|can|always|usually|often|try)"
            r"\w+(?:ed|t|d|w|ote|ook|ade|an|oke)",
            r"(?:two|three|four|a few|some) \w+ ago",
            r"(?:on|in|at|with) (?:my|our) (?:last|previous|first|former) (?:\w+ )?(?:job|company"
            r"|team"
            "|project|product|launch|role)",
        ),
        reliability=0.65,
        hits=(
            "Last year I took eleven open questions about billing down to two.",
            "For example, our search team had three plans and no date.",
            "When two teams argued about the feed, I wrote one page.",
        ),
        misses=("I like clear problems.", "Last but not least, I'm friendly."),
    ),
    Rule(
        signal="weakness",
        name="weakness.named",
        kinds=_KIND,
        pattern=any_of(
            rf"(?:my|the|one|a|an?other) (?:\w+ ){{0,3}}?{_WEAK}(?: \w+){{0,4}}? (?:is|are|was"
            rf"|would be)",
            rf"as (?:for|to) (?:my |a |the )?{_WEAK}",
            rf"i(?:'m| am) {_SOFT}(?:(?:not|less) (?:so |very |that |as |really |yet )*"
            r"(?:good|strong|great|confident|comfortable|patient)|bad|weak|poor|slow|clumsy"
            r"|uncomfortable|impatient|too (?:slow|quick|fast|quiet|direct|soft|impatient|shy|blunt"
            "|late|careful|optimistic))",
            rf"i {_SOFT}(?:struggle|find it (?:\w+ )?(?:hard|difficult)|have (?:\w+ )?(?:trouble"
            "|difficulty|a hard time))",
            rf"i {_SOFT}tend to",
            r"what i (?:find|don't do|do not do|can't do|struggle|still) (?:\w+ ){0,3}?(?:hard|well"
            "|difficult|with|have to|need to)",
            rf"i {_SOFT}(?:need to|have to|should|must) (?:get better|improve|learn|work on)",
            r"i(?:'m| am) (?:still )?(?:working on|learning to)",
            r"(?:where|something) i(?:'m| am) (?:still )?(?:weak|weaker|weakest|not (?:so )?good"
            r"|working"
            "|less (?:good|strong))",
            r"i (?:\w+ ){1,5}too (?:quickly|fast|late|long|often|early|much|soon|slowly|little"
            r"|many|easily"
            "|rarely|softly)",
            r"i(?:'m| am) (?:\w+ )?(?:weaker|worse|slower) (?:at|in|with|when|than)",
            r"(?:is|are|gets?) (?:\w+ )?(?:hard|harder|difficult) for me",
            rf"(?:my |the )?(?:\w+ ){{0,2}}?{_WEAK} (?!(?:is|are|of|and|or|in|for)(?!\S))\w+",
            r"i get (?:\w+ )?(?:impatient|nervous|lost|stuck|angry|bored|defensive|tired|loud"
            r"|quiet)",
            r"the (?:bad|dark|other|weak|down) side (?:of (?:that|it|this) )?(?:is|of)",
            r"i don't know (?:when|how) to",
            r"my (?:voice|hands|english|memory|patience|plans?|estimates?|handwriting|desk|emails?)"
            r" (?:\w+ ){0,2}?(?:shakes?|shake|fails?|suffers?|too|runs? out|poor|weak|messy|long)",
            r"i (?:often |still |sometimes |used to )+(?:wait|forget|avoid|say yes|take on|talk"
            r"|decide|rush|keep|hold|put off|answer|jump|try)(?: \w+){0,6}?"
            r"(?: too| instead| myself| late| alone)?",
            "i don't (?:delegate|speak up|ask|say no|listen)",
        ),
        unless=_DISGUISED,
        reliability=0.7,
        hits=(
            "My weakness is that I decide too late when people disagree.",
            "I'm not very good at speaking in front of many people.",
            "I struggle with handing work over.",
            "I tend to answer every question myself.",
            "Where I'm weaker is numbers.",
            "I say yes too quickly.",
        ),
        misses=(
            "My weakness is that I'm a perfectionist.",
            "The plan was weak.",
            "I'm good at listening.",
        ),
    ),
    Rule(
        signal="stock_weakness",
        name="stock_weakness.disguised",
        kinds=_KIND,
        pattern=rf"(?:i(?:'m| am)? (?:\w+ ){{0,2}}?)?{_DISGUISED}",
        reliability=0.7,
        hits=("I'm a perfectionist, I'm afraid.", "Honestly, I work too hard."),
        misses=("The hard work paid off.", "I tend to answer too fast."),
    ),
    Rule(
        signal="remedy",
        name="remedy.told",
        kinds=_KIND,
        pattern=any_of(
            r"(?:now|nowadays|these days|today|since then|ever since|from then on|since (?:last"
            r" )?\w+"
            r"|since that \w+)(?: \w+){0,3}? i(?:'ve| have| always| also| only| just| first)*"
            r" (?!was|were|had|know|think|see|am|feel|would|could|can|want|hope|believe|say"
            r"|still|like|work|live)\w+",
            r"i (?!was|were|had|am|did|have|think|know)\w+ (?:\S+ ){1,9}?(?:now|these days"
            r"|today)(?: and|$)",
            r"(?:it's|it is|that's|i'm|i am) getting better",
            r"(?:meanwhile|therefore|instead|in return|by now|against that)(?: \w+){0,2}? i"
            r" (?!was|were|had|am|think|know|feel|would|could|did)\w+",
            r"i(?:'m| am) not in (?:those|the|that|these) \w+ any\s?more",
            rf"(?:so|that's why|therefore|which is why|because of that) i (?:now |always |also "
            rf"|first"
            rf" |have |only |never )*{_DOING}",
            r"i(?:'ve| have)? (?:now |also |recently |since )?(?:started|begun|began) (?:to )?\w+",
            r"to (?:fix|change|improve|work on|get better|handle|manage|deal with|counter|correct"
            r"|avoid|learn) (?:that|this|it|at)",
            rf"i now {_DOING}",
            r"what (?:helps|helped|works|i do (?:about|now|against|instead))",
            r"i(?:'ve| have) (?:learned|taught myself|trained myself|made it a (?:rule|habit)"
            "|asked (?:my|a|the|two|one))",
            r"i(?:'m| am) (?:taking|doing|getting|training|practi[cs]ing|working with)",
            r"my (?:rule|habit|trick|fix) (?:now )?is",
            r"i (?:make|force|train|remind) myself",
            r"i (?:took|asked|joined|hired|found|set) (?:\w+ ){0,6}?(?:course|coach|mentor"
            r"|colleague"
            "|rule|deadline|timer|limit|reminder|date|day)",
        ),
        reliability=0.65,
        hits=(
            "So now I set a date for each decision and tell people.",
            "Since then I have asked a colleague to stop me after two minutes.",
            "What helps is a list that I share on Monday.",
            "I've started to hand over one meeting a week.",
            "These days I answer such requests the next morning.",
        ),
        misses=("Now you know me.", "So I was late.", "It started in May."),
    ),
)
