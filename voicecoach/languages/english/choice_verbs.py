"""Verbs of choice, by what sort of choice they tell.

A phrase begins with the plain form of its verb. In it ``…`` stands for an object of one to eight
words, ``~`` for one to three, ``a|b`` for either word, and ``!a|b`` forbids the next word.
"""

DECIDING = (
    "agree", "decide", "choose", "opt", "elect !as|to the", "make up my mind", "settle on",
    "make|take the|a|my|that|this decision|call|choice", "take it on|upon myself",
    "make|take the|a|my|that|this ~ decision|call|choice", "make it my call",
)  # fmt: skip
"""What was chosen stands behind these, and may be something that settles nothing."""

CHOICE_VERBS: dict[str, tuple[str, ...]] = {
    "refusal": (
        "refuse", "reject", "decline", "turn … down", "turn down", "tell ~ no", "tell ~ that no",
        "say no !one|idea|doubt|more|reason|matter|word|problem", "say to ~ no", "veto", "overrule",
        "override", "block the|it|that|this|his|her", "rule … out", "rule out", "argue against",
        "argue for ending|stopping", "vote against", "speak against", "speak up against",
        "object to", "stand up for|against", "advise against", "push back !the|it|on|into",
        "walk away from", "pass on it|that|this", "stay at no", "put my foot down",
        "throw … out|away", "draw the|a line", "go against", "decide against", "deciding against",
        "throw out|away", "leave it|that|them alone", "leave … aside", "bin", "waive",
        "stand up to|against",
        "withhold", "forgo",  "hand … back", "rule in favour|favor",
    ),
    "ending": (
        "kill", "cancel", "scrap", "axe", "shelve", "abolish", "discontinue",
        "retire the|our|it|that|this|my",
        "stop !by|at|in|for|to|working|sleeping|and|being|there|here|arguing|seeing|believing"
        "|thinking|feeling|trying|worrying|asking|doing|him|her|me|looking|talking|taking|reading",
        "halt", "pause the|our|it|that|this|all", "shut … down|off", "shut down|off",
        "drop !by|in|from|to|off|out|about|some|him|her|me|a|an|my|everything", "shut ~ of",
        "close … down",
        "close the|our|my|it|down|that|both|all !deal|gap|ticket|loop|laptop|door|window|book|eyes"
        "|tab|notebook|sheet|file|case",
        "end the|our|my|it|that|this contract|project|it|programme|program|pilot|partnership|test",
        "end it|that", "end his|her|their contract",
        "hold the|our|my ~ release|launch|story|shipment|delivery|deploy|rollout",
        "hold the|our|my release|launch|story|shipment|delivery|deploy|rollout|truck|train",
        "switch … off", "switch off", "turn … off", "turn off",
        "take it|that|them|the|our|my|this ~ off|down|offline", "take it|that|them|this off|down",
        "take it|that|them|the|this ~ out !for|of|to|with", "take it|that|them out !for",
        "take down the|our", "take away the|our", "take the|our ~ away", "bury it|the|our", "ditch",
        "nix", "dump the|our|it", "abandon the|our|it", "terminate", "decommission", "wind … down",
        "phase … out", "phase out",
        "take … out of the ranking|queue|backlog|list|quarter|update|formula|feed",
        "discard the|our|it", "take … out of our !way", "take … out of my own", "take … off my",
        "take … off sale",
        "take … out of the ~ release|budget|app|scope|sprint|plan|product|game|season|build",
        "take … out of the release|budget|app|scope|sprint|plan|product|game|version|build|roadmap",
        "take … out of the menu|show|contract|catalogue|catalog",
        "have it|that|them|the ~ removed|taken|switched|wiped|pulled|cancelled|stopped|refunded",
        "have it|that|them removed|taken|switched|wiped|pulled|cancelled|stopped|set|refunded",
        "have every|all ~ removed|taken|switched|wiped|pulled|cancelled|stopped|refunded",
        "pull … off the", "remove", "delete !my",
        "freeze", "pull the|it|our|my|that|them !data|numbers|logs|figures|tickets|report|invoices"
        "|files|records|query|reports|people|team|others|analytics|code|thread|strings|data|last"
        " !…table|tables|bookings|stats|statistics|sheet|spreadsheet|history|transcripts|usage",
        "pull … out of|from|back", "pull out", "pull back", "call … off", "call off", "suspend",
        "cut it|them|that|this !…down|up|into|in|by|from|to|off",
        "cut the|our|my|two|three|four|half|one !…time|cost|costs|bill|hours|rate|by|from|to|in",
        "quit !smoking", "resign", "fire !up", "let him|her|them|one go !on|through|home|first",
        "let ~ person|people|salesperson|man|woman|developer|engineer go", "let go of",
        "write … off", "write off", "strike … out", "strike out", "ban", "revoke", "disable",
        "withdraw", "tear … up", "put a|an stop|end to", "roll it|that|them|the|this ~ back",
        "roll it|that back", "roll back", "revert", "reverse", "step down", "sunset",
        "park it|that|the", "give up to be", "pull the plug",
    ),
    "timing": (
        "delay", "postpone", "defer", "push … back|by", "push back the|it", "hold … back",
        "hold back !tears", "hold off", "put … on hold", "put … on ice", "put the ~ off",
        "bring … forward",
    ),
    "preference": (
        "opt for", "double down on", "greenlight", "give the go ahead|for", "sign off on the",
        "go with !him|her|them|me|my|one|a|it|us|two", "go for !a|it", "go ahead !of",
        "settle for|on", "side with", "back !up|off|then|to|home|it|the|down|out|and",
        "stick with|to my|the date|no|decision|call|proposal|number|line|version",
        "stand by it|that|my", "hold on to the|my", "keep to my proposal|decision|date|line|no",
        "land on", "stay with my|our", "prioritize … over|above|before",
        "prioritise … over|above|before", "put … ahead of", "put … before", "choose … over",
        "choose",  "hold the|my|our|that line|ground", "stand firm",
        "stand my ground", "bet on", "insist", "come down on", "favor", "favour", "deprioritize",
        "deprioritise", "keep … instead",
    ),
    "proposal": (
        "propose", "recommend", "push for", "push hard for|to", "push to", "argue for", "advocate",
        "argue … for", "insist on|that", "make the|a case for", "fight for|to keep|save|get",
        "campaign for", "argue that we|they should|must", "urge ~ to", "champion the|a|an",
        "lobby for", "persuade", "talk … into|out of", "pitch for",
        "suggest that we !look|talk|meet|discuss|ask|try",
        "suggest to ~ that we !look|talk|meet|discuss|ask|try",
    ),
    "limit": (
        "set a|the|one rule|limit|cap|ceiling", "put a|one ~ limit|cap|ceiling", "put a limit|cap",
        "put a ~ stop",
        "cap it|them|that|the|our", "limit it|them|that ~ to", "limit it|them|that|the ~ to"),
    "ownership": (
        "volunteer !at|as|in|every|work|for", "own up", "raise my hand for|to",
        "put my hand up for",
    ),
    "escalation": ("escalate", "report myself", "blow the whistle"),
    "launch": (
        "launch|ship|release|sign|publish|hire|keep|put|go|print|sell … anyway|anyhow|nevertheless",
        "launch|ship|release|sign|publish|go anyway|anyhow|nevertheless",
        "launch|ship|release … without",
        "launch|ship|release|open … after|with|on only|just|barely|practically", "go all in on",
        "launch|ship|release without",
    ),
}  # fmt: skip
"""What somebody does when they choose."""

ROUTINE_VERBS = frozenset({
    "buy", "cap", "change", "hire", "keep", "launch", "leave", "limit", "lower", "move", "promote",
    "raise", "release", "replace", "ship", "sign", "swap", "switch", "use",
})  # fmt: skip
"""What one does all day, and what is a choice where the sentence shows another road."""

OTHER_ROAD = (
    "rather than", "anyway", "although", "even though", "against", "nevertheless", "nonetheless",
)  # fmt: skip

HABIT = (
    "usually", "normally", "always", "whenever", "every time", "each time", "i tend to",
    "as a rule", "generally", "typically", "most of the time",
)  # fmt: skip

NOBODY_ELSES = (
    "nobody wanted",
    "nobody else",
    "nobody asked",
    "no one wanted",
    "no one else",
    "although",
    "not my job",
    "outside my",
    "on top of my",
)
"""Taking something on is a choice where nobody else would."""

NOT_ANNOUNCED = frozenset({
    "be", "believe", "forget", "have", "know", "like", "mind", "need", "say", "think", "want",
})  # fmt: skip
"""What "I told them I wouldn't …" refuses nothing by."""

WHEN = frozenset({
    "around", "at", "after", "during", "early", "in", "late", "on", "one", "somewhere", "that",
    "this",
})  # fmt: skip
TIMES = frozenset({
    "afternoon", "autumn", "day", "evening", "fall", "moment", "month", "morning", "night", "phase",
    "point", "spring", "summer", "then", "time", "week", "weekend", "winter", "year",
})  # fmt: skip
"""A time may stand between "I decided" and what was decided: "I decided that summer to …"."""

WEIGHED = frozenset({"to", "not", "over", "instead", "rather", "against", "that"})
"""Words behind "I chose" without which it may be a choice of colour."""

REFUSED_DEEDS = frozenset({
    "accept", "allow", "approve", "budge", "build", "cave", "fold", "give", "hire", "launch", "let",
    "publish", "release", "renew", "settle", "ship", "sign", "take", "wait", "promote", "roll",
    "turn",
})  # fmt: skip
"""What it is a choice *not* to do."""

SETTLES_NOTHING = frozenset({
    "analyse", "analyze", "apologise", "apologize", "approach", "ask", "assess", "attend", "be",
    "become", "check", "clarify", "collaborate", "collect", "communicate", "compare", "complete",
    "confront", "consider", "consult", "contact", "count", "deep", "develop", "dig", "disagree",
    "discuss", "dive", "document", "educate", "engage", "evaluate", "examine", "explain", "explore",
    "face", "figure", "find", "follow", "gather", "get", "grow", "help", "identify", "improve",
    "inform", "inquire", "interview", "investigate", "invite", "join", "know", "learn", "listen",
    "look", "meditate", "meet", "measure", "monitor", "notice", "observe", "organise", "organize",
    "plan", "practice", "practise", "prepare", "present", "question", "read", "reflect", "remain",
    "reproduce", "research", "review", "schedule", "see", "seek", "share", "shadow", "sit", "speak",
    "spend", "study", "survey", "talk", "test", "think", "train", "try", "understand",
    "understanding", "validate", "verify", "visit", "watch", "work", "color", "colour",
})  # fmt: skip
"""Finding out, talking, improving oneself: the thing decided changes nothing for anybody."""

SETTLES_NOTHING_PHRASES = (
    "take a|an|the|my|some|another ~ course|class|notes|time|breath|exam|walk|training|break|week",
    "take a|the|an course|class|exam|breath|break|walk|look|step|moment|day|train|week",
    "take notes", "take some|more|my time|notes|courses", "take the time", "set up", "set aside",
    "set my", "have a|another|an ~ conversation|talk|meeting|coffee|chat|call|look|word",
    "have a chat|talk",
    "run a|an|some|the survey|analysis|workshop|poll|interviews|numbers|queries|retro",
    "make a list", "make sure", "make an effort|appointment", "send reports|a|an|out",
    "send ~ email|note|survey", "go deep|deeper|through|down|over", "go back to the",
    "go to his|her|their|my", "make the|a decision",
    "stay calm|positive|neutral|patient|focused|professional|late|quiet|and|up|behind",
    "keep calm|quiet|a|my|an|learning|asking|track", "do a|some|my|more research|survey|analysis",
    "do some|more|my", "start by|learning|reading", "call a|the|him|her|them meeting", "block my",
    "reach out", "give it my", "give my best", "put myself", "put together", "put in the",
    "write down", "write a|an|up", "use my|the time",
    "call a|the|him|her|them|my|up|each|everybody|everyone", "bring it up", "bring up", "bring in",
    "focus on my", "just read|go|talk|ask|listen|sit|learn",
    "hold a|an|the meeting|workshop|session|retro",
    "start learning|reading|taking|asking|looking|talking", "work nights", "get up", "take up",
    "stay in|at|for", "go vegan|running|jogging", "make a|my diploma|degree|certificate",
    "write my|meeting|minutes|notes|everything",
    "do|start|finish|book|pursue|make|earn|complete a|an|my|another|some|the ~ course|courses|class"
    "|certificate|certification|diploma|degree|bootcamp|mba|masters",
    "do|start|finish|book|pursue|make|earn|complete a|an|my|another|some|the course|courses|class"
    "|certificate|certification|diploma|degree|bootcamp|mba|masters",
    "use … for|on a|an|my ~ certificate|certification|diploma|degree|exam", "enrol", "enroll",
    "use … for|on a|an|my course|certificate|certification|diploma|degree|exam", "double click",
    "sign up", "drill down|into", "zoom in",
    "move my ~ desk|seat|chair|things", "move my desk|seat|chair|things",
    "bring|get|put|gather everyone|everybody|people|them|both|all ~ together|one|room|table",
    "bring|get|put|gather everyone|everybody|people|them together|in|into|around",
    "bring|get|put|gather the|my|our ~ together",
    "archive|tidy|clean|sort everything|up|my",
)  # fmt: skip

MEETINGS = frozenset({"call", "calls", "meeting", "meetings", "sync", "workshop", "wording"})
"""What is agreed on and settles nothing."""

OPEN_AFTER_DECIDING = frozenset({
    "if", "whether", "how", "what", "which", "when", "where", "by", "between", "who", "fast",
    "quickly", "later", "from",
})  # fmt: skip
"""What is decided stays open behind these: "I had to decide whether …"."""

NO_CALL = frozenset({
    "early", "few", "phone", "couple", "quick", "conference", "video", "sales", "client", "first",
    "weekly", "daily", "short",
})  # fmt: skip
"""Calls on the telephone: "I made a quick call"."""

WOULD_NOT = frozenset({
    "accept", "approve", "back", "budge", "have", "launch", "let", "open", "publish", "put",
    "release", "roll", "send", "settle", "ship", "sign", "touch", "turn", "write",
})  # fmt: skip
"""What was refused by "I wouldn't …", told of the past."""

PROVEN = frozenset({
    "decision", "ending", "escalation", "launch", "ownership", "preference", "proposal", "refusal",
    "timing",
})  # fmt: skip
"""Sorts of choice that, told plainly of the past, labellers called a decision in at least 95 of
100 sentences (`python -m lab.choice_grammar_figures` counts them)."""

DOUBTFUL = frozenset({"close", "cut", "delete", "drop", "freeze", "let", "pull", "stop", "take"})
"""Verbs of an ending that people use of work, too: "I pulled the figures"."""
