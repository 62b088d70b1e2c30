"""Rules for finding out why a measure moved: what it counts, where it moved, why, and what first.

The steps are usual practitioners' advice for such questions; we found no study behind them. That
causes are told apart by what else they would change is how any diagnosis is tested.
"""

from voicecoach.analysis.rule import Rule, any_of

_KIND = ("diagnosis",)

_ID = r"(?:i'd|i would|i'll|i will|i|we'd|we would|let me|let's|i want to|i need to|i have to)"
_SOFT = (
    r"(?:first |also |then |quickly |start by |begin by |next |always |just |want to |like to )*"
)
_LOOK = any_of(
    "check", "ask", "confirm", "make sure", "verify", "clarify", "find out", "know", "understand",
    "look at", "be sure", "see", "define", "agree on", "pin down", "settle",
)  # fmt: skip
_OF_MEASURE = any_of(
    r"(?:what|how) (?:exactly )?(?:(?:we|you|they|it|this|that|the \w+) )?(?:\w+ )?(?:counts?"
    r"|counted|measured?|means?|mean by|call|is defined|defined|define)",
    "definition", r"(?:which|what) (?:period|weeks?|days?|dates?|time|window|baseline|share)",
    "since when", "(?:over|in) what (?:time|period)",
    r"(?:the |a |our )?(?:logging|tracking|logs?|instrumentation|counter|pipeline|dashboard|events?"
    r"|query|counting|measurement|data (?:itself|quality|problem|error|bug))",
    r"(?:is|was|whether|if|that) (?:it|the (?:drop|fall|number|figure|data|dip|change)|this|that)"
    r" (?:\w+ )?(?:is |was )?(?:real|true|right|correct|sudden|slow|gradual|noise|normal|seasonal"
    "|a bug|new|one day)",
    r"(?:season\w*|holidays?|same week (?:last|of)|last year|week before|year ago)",
    r"(?:sudden|overnight|step|cliff)(?:ly)? or (?:slow|gradual|a slide|a slope|over)\w*",
)  # fmt: skip
_PARTS = any_of(
    "platforms?", "devices?", "countr(?:y|ies)", "regions?", "cit(?:y|ies)", "versions?",
    "channels?", "segments?", "cohorts?", "age(?: groups?)?", "new (?:and|versus|or|against|users)",
    "android", "ios", "iphone", "free (?:and|versus|or)", "paying", "steps?", "funnel", "source",
    "groups?", "entry points?", "phones?", "operators?", "days?", "hours?", "screens?", "genres?",
    "features?", "returning", "old (?:and|or|versus)", "markets?", "tabs?", "surfaces?", "types?",
)  # fmt: skip
_CAUSE = any_of(
    "guess", "hypothesis", "hypotheses", "suspect", "suspicion", "theory", "bet", "explanation",
    "cause", "reason", "candidate", "suspects", "idea",
)  # fmt: skip

DIAGNOSIS_RULES = (
    Rule(
        signal="measure_clarified",
        name="measure_clarified.asked",
        kinds=_KIND,
        pattern=any_of(
            rf"{_ID} {_SOFT}{_LOOK}(?: \S+){{0,8}}? {_OF_MEASURE}",
            r"(?:first|before (?:anything|that|i \w+)|the first (?:thing|question))(?: \S+){0,10}? "
            rf"{_OF_MEASURE}",
            rf"(?:do|does|did|is|are|was) (?:we|it|this|that|they|the)(?: \S+){{0,5}}?"
            rf" {_OF_MEASURE}",
            r"is (?:it|the (?:drop|fall|number|dip)|this|that) (?:\w+ )?(?:real|a bug|noise"
            r"|seasonal)",
            r"how (?:is|do (?:we|you)|does (?:it|the \w+)) (?:\w+ ){0,4}?(?:count|counted|measured"
            "|measure|define|defined)",
            r"(?:what|which) (?:does|do|is|are|counts as|do (?:we|you) (?:mean by|call))(?:"
            r" \S+){1,6}?"
            r" (?:means?|counts?|include|included|defined|one second|a whole|measured)",
            r"(?:what|which|how) (?:\S+ ){0,3}?(?:counts as|(?:we|you|they) (?:count|mean by"
            r"|call))",
            r"i(?:'d| would) (?:\w+ )?(?:clarify|define|pin down)",
            r"(?:understand|know|read) (?:the|this|that|our) (?:metric|measure|number|figure|kpi)",
            r"(?:is|are|was) (?:\S+ ){1,6}?(?:per (?:user|person|day|session|listener|head)|in"
            r" total"
            r"|an average|the median)",
            r"data quality",
            r"(?:counting|tracking|logging|measuring|definition) (?:\w+ )?(?:is|has|was|changed"
            r"|still)",
            r"compare(?: it| this| that)? with (?:earlier|other|last|previous|the same|all)",
            r"(?:the way|how) (?:it|this|that|we|the \w+) (?:counts?|is counted|measures?|logs?)",
            r"since when",
            r"compared (?:to|with) (?:what|when|which)",
            r"assum\w+(?: that)?(?: \S+){0,6}? (?:real|counts?|counted|measured|means)",
            r"rule out (?:\S+ ){0,5}?(?:bug|tracking|logging|season\w*|holidays?|counting|noise"
            "|measurement|error)",
        ),
        reliability=0.7,
        hits=(
            "First I'd check how we count an active listener.",
            "Is the drop real, or did the tracking change?",
            "I would ask over what period it fell and whether it is seasonal.",
            "What does a listener mean here, one second or a whole song?",
        ),
        misses=("The measure fell.", "I would ask the team for help.", "It is a real problem."),
    ),
    Rule(
        signal="breakdown",
        name="breakdown.done",
        kinds=_KIND,
        pattern=any_of(
            r"(?:split|splitting|break|breaking|cut|cutting|slice|slicing|segment|segmenting|divide"
            rf"|dividing|separate|group)(?: \S+){{0,7}}? (?:by|into|between|down|along|on)"
            rf"(?: \S+){{0,6}}? {_PARTS}",
            r"(?:split|break|cut|slice|segment)(?: \w+){0,2}? (?:it|the number|this|that|the drop"
            "|the figure) (?:down|by|into|up)",
            rf"(?:look|compare|see|check|go|plot|ask)(?: \S+){{0,6}}? (?:by|per|across|for each"
            rf"|one by one|separately)(?: \S+){{0,3}}? {_PARTS}",
            rf"(?:only|just|all) (?:on|in|for|among|with)(?: \S+){{0,4}}? {_PARTS}(?: \S+){{0,8}}?"
            r" or ",
            r"(?:everywhere|everyone|all (?:users|listeners|singers|places))(?: \w+){0,3}? or"
            r" (?:only|just)",
            r"(?:new|free|young\w*|paid|paying|heavy|android|old) (?:\w+ )?(?:and|versus|vs"
            r"|against|or|from)"
            r" (?:\w+ )?(?:returning|existing|old|older|paying|paid|free|ios|iphone|light|new"
            r"|loyal)",
            r"(?:which|what) (?:step|part|platform|group|users?|region|version|cit(?:y|ies)"
            r"|countr(?:y|ies)"
            r"|market|segment|device|phone|channel|listeners?|people)",
            r"(?:for|by) whom|who is (?:affected|it)",
            r"is it (?:all|only|just|every|everywhere|everyone|everybody|both)",
            r"where (?:exactly )?(?:it|the (?:drop|fall|loss)) (?:is|sits|happens|comes from|fell)",
        ),
        reliability=0.7,
        hits=(
            "Then I'd split it by platform, by version and by new and returning users.",
            "Does it fall everywhere, or only on older phones?",
            "I would look at it per city and for each age group.",
        ),
        misses=("We split the work.", "I'd look at the number.", "Break a leg."),
    ),
    Rule(
        signal="cause",
        name="cause.guessed",
        kinds=_KIND,
        pattern=any_of(
            rf"(?:my|one|another|a|the) (?:\w+ ){{0,2}}?{_CAUSE}(?: \w+){{0,2}}? (?:is|would be"
            rf"|could be)",
            r"i(?:'d| would)? (?:suspect|guess|think of)",
            r"(?:it|that|this) (?:could|may|might) (?:also )?be",
            r"(?:maybe|perhaps|possibly) (?:the|a|it|we|our|people|users)",
        ),
        reliability=0.6,
        hits=("My guess is the new start screen.", "It could be a rival's free month."),
        misses=("The cause was never found.", "I guessed wrong once."),
    ),
    Rule(
        signal="ranked_cause",
        name="ranked_cause.ordered",
        kinds=_KIND,
        pattern=any_of(
            rf"(?:my |the |a )?(?:first|top|main|leading|best|strongest|number one|second|next"
            rf"|third"
            rf"|last|most likely|likeliest) (?:\w+ )?{_CAUSE}",
            r"(?:most|more|less|least|un)\s?likely",
            "likeliest",
            r"(?:i'd|i would) (?:bet|put my money)",
            r"(?:top|bottom|first|high|low|last) (?:of|on) (?:my|the) list",
            r"number (?:one|two|1|2)",
            r"most (?:probable|plausible)",
            r"my (?:bet|money)",
            r"i (?:think of|suspect|believe in)(?: \S+){1,6}? (?:most|first)|then of",
            r"the (?:other|second|next) (?:reason|cause|option|idea)",
            r"in (?:that|this) order",
            r"(?:second|third)(?:ly)?(?: comes| is| would be|,)? (?:\w+ )?(?:a|an|the|our|some|is"
            r"|it)",
            r"(?:i'd|i would|i) (?:rank|order|put)(?: \w+){0,6}? (?:first|second|last|above"
            r"|before|on top"
            "|higher|lower)",
        ),
        reliability=0.7,
        hits=(
            "My first guess is the release of the ninth, my second a rival's campaign.",
            "Most likely the new start screen hides the search.",
            "The likeliest cause is the update, and the exams come last.",
        ),
        misses=("I'd like to know.", "The second week was better.", "At first I laughed."),
    ),
    Rule(
        signal="discriminating_data",
        name="discriminating_data.named",
        kinds=_KIND,
        pattern=any_of(
            r"if (?:it|that|this|the|we|only|both|my|a|an|they|people|new|old|android|users|so)"
            r"(?: \S+){1,16}? (?:(?:i|we|you)(?:'d| would|'ll| will| should)? (?:expect|see|find)"
            r"|(?:should|would|will|must|has to|ought to) (?:\w+ )?(?:fall|drop|show|be|look|rise"
            r"|see"
            r"|have|stay|move|recover|come|also|begin|start|hold|differ)"
            r"|(?:it|that|the \w+|this)(?:'s| is| points?| means| speaks?| was| must| can't|"
            r" cannot)"
            "|then (?:it|the|i|we))",
            "(?:tell|telling|told|keep) (?:them|the two|the three|these|those|which) apart",
            r"(?:would|will|should|can|could) (?:tell|show)(?: me| us)? (?:which|whether|if|that"
            r"|where)",
            r"to (?:tell|know|decide|see|find out) (?:which|whether|if)",
            r"(?:confirm|rule out|prove|disprove|support|exclude|kill|test) (?:that|this|it|the"
            r"|my|each"
            "|a|one|either|both)",
            r"(?:that|this|which) (?:would|will) (?:speak|point|count) (?:for|to|against)",
            r"if (?:it|that|this)(?:'s| is| was| were) (?:really |only )?(?:the|a|an|our|their"
            r"|about|just"
            r"|all|both|due|because|android|ios|new|old|seasonal|real)(?: \S+){4,}",
            r"(?:we|i|you)(?:'d| would| can| could|'ll| will| should)? (?:tell|see|know) (?:it "
            r"|that |this )?"
            r"(?:by|from|in|at|because|when|whether)",
            r"looks? (?:alike|the same|different)",
            r"(?:shows?|appears?|hits?|touches|falls?|drops?) (?:up )?(?:only |just )?(?:in|on"
            r"|for|among)"
            r" (?:one|all|both|every|the|a|only|new|old)",
            r"the (?:data|figure|number|chart|log|evidence) (?:that|which) (?:\w+ )?(?:tells"
            r"|separates"
            "|decides|shows|would)",
        ),
        unless=r"roll(?:ed)? (?:\w+ )?back|revert|undo|fix it|switch(?:ed)? (?:it )?off",
        reliability=0.65,
        hits=(
            "If it's the release, only version nine should fall.",
            "If it was the exams, last year has the same dip in June.",
            "To tell them apart I'd look at listeners who never updated.",
            "If the holiday is to blame, last year has the same dip, so we'd see it there.",
        ),
        misses=("If you like, I can go on.", "The data is in a table.", "I told the team."),
    ),
    Rule(
        signal="first_step",
        name="first_step.named",
        kinds=_KIND,
        pattern=any_of(
            r"(?:first|to begin with|to start|before anything(?: else)?|right away|today|tomorrow"
            r"|this morning|on day one|within (?:an|one|the first) hour)(?: of all)?(?:,|"
            r" \w+){0,3}?"
            r" (?:i'd|i would|i'll|i will|i want|i|we'd|let me)",
            r"(?:i'd|i would|i'll|i will|let me) (?:\w+ )?(?:start|begin|open) (?:with|by|from|at)",
            r"(?:i'd|i would|i'll|i will) (?:\S+ ){1,9}?first",
            r"(?:the|my) (?:very )?first (?:thing|step|move|hour|job|call|question|action)"
            r"(?: \S+){0,4}? (?:is|would|i|goes|be)",
            r"what i(?:'d| would) do first",
            r"step (?:one|1)",
            r"before (?:all|everything)(?: else)?(?: of that)?(?:,| \w+){0,2}? (?:i'd|i would|i"
            r" want|i)",
            r"i (?:always |usually )?(?:begin|start) (?:with|by)",
            r"(?:i'd|i would|i'll|i will) (?:\S+ ){1,9}?(?:at once|immediately|right away"
            r"|straight away"
            r"|today|this morning)",
        ),
        reliability=0.7,
        hits=(
            "The first thing I'd do is to ask what changed that day.",
            "I'd start with the release notes.",
            "First of all I would freeze the roll-out.",
        ),
        misses=("It was the first time.", "At first we were calm.", "We started in May."),
    ),
)
