"""Where a line of a CV may end when it is quoted in part, and which words begin what."""

HARD = (";", ":")
"""Behind a word with one of these the next part begins."""

AFTER_COMMA = frozenset({
    "ideally", "preferably", "especially", "mainly", "both", "all", "each", "then", "thereby",
    "thus", "plus", "such", "often", "now", "still", "most", "primarily", "particularly", "eg",
})  # fmt: skip
"""Behind a comma a part begins with one of these, a deed, or what would end a part anyway; before
anything else a comma counts up: "engineering, design and data"."""

TIMES = frozenset({
    "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years",
    "hour", "hours", "minutes", "sprint", "sprints",
})  # fmt: skip
"""After one of these a "before" or "after" says before or after what: the two stay together."""

SOFT = frozenset({
    "across", "after", "against", "alongside", "although", "amid", "among", "and", "as", "at",
    "because", "before", "between", "by", "despite", "during", "enabling", "ensuring", "following",
    "for", "from", "generating", "giving", "improving", "in", "including", "increasing", "leading",
    "leveraging", "on", "over", "reaching", "reducing", "resulting", "saving", "serving", "so",
    "supporting", "that", "through", "throughout", "to", "under", "until", "using", "via", "when",
    "where", "which", "while", "who", "with", "within", "without", "working",
})  # fmt: skip
"""Before one of these what was said so far is whole."""

HELD_TOGETHER = frozenset({"from", "between"})
"""After these a figure and the "to" or "and" behind it belong together."""

WAITING = frozenset({
    "a", "about", "after", "all", "an", "and", "any", "as", "at", "both", "by", "each", "first",
    "for", "from", "her", "his", "in", "into", "its", "key", "least", "less", "main", "more",
    "most", "multiple", "my", "new", "of", "on", "or", "our", "over", "per", "responsible",
    "accountable",
    "several", "than", "that", "the", "their", "this", "through", "to", "toward", "towards", "two",
    "three", "under", "up", "various", "which", "with", "within", "without", "charge", "alongside",
    "different", "other", "such", "including", "between", "across", "minus", "plus",
})  # fmt: skip
"""Words that wait for another one: no quote ends with them."""

UNFINISHED = WAITING | frozenset({
    "is", "are",
    "was", "were", "be", "been", "will", "would", "can", "could", "should", "must", "may", "might",
    "has", "have", "had", "do", "does", "did", "so", "able", "not", "also", "together", "day",
    "closely", "informed", "eye", "thanks", "aware", "involved", "comfortable", "who", "when",
    "where", "while", "because", "if", "against", "via", "using", "during", "before", "until",
})  # fmt: skip
"""These, and all others with which no quote ends: auxiliaries, adverbs, "able", "informed"."""

PAST_VERBS = frozenset({
    "became", "began", "bought", "brought", "built", "came", "chose", "cut", "dealt", "did", "drew",
    "drove", "fed", "fought", "found", "gave", "grew", "halved", "held", "hit", "kept", "knew",
    "laid", "led", "left", "let", "lost", "made", "met", "oversaw", "overtook", "paid", "put",
    "ran", "rebuilt", "redid", "rewrote", "rose", "sang", "saw", "sent", "set", "shut", "sold",
    "spent", "split", "spoke", "spun", "stood", "sunset", "swung", "took", "taught", "thought",
    "told", "understood", "undertook", "upheld", "went", "withdrew", "won", "wrote",
})  # fmt: skip
"""Of verbs whose past does not end in "ed"."""

NO_VERBS = frozenset({
    "advanced", "applied", "based", "combined", "dedicated", "detailed", "distributed", "embedded",
    "experienced", "extended", "integrated", "limited", "mixed", "need", "paid", "related", "seed",
    "skilled", "speed", "unified", "united", "feed", "embed", "breed", "indeed", "varied",
})  # fmt: skip
"""Words in "ed" that begin a line without telling what somebody did."""

JOINING = frozenset({"and", "or"})
"""Before one of these a line is whole only where another deed follows it: "and cut the rest"."""

LINKING = frozenset({"while", "and", "but", "or", "so", "whereas", "then", "thereby", "thus"})
"""A quote from within a line is read out without one of these before it."""

HANGING_ON = frozenset(
    {"which", "who", "whose", "that", "where", "when", "with", "for", "of", "as"}
)
"""What begins with one of these says nothing without what came before it."""

HELPING = frozenset({"have", "has", "had", "am", "is", "are", "was", "were", "been", "be"})
"""Verbs that tell no deed by themselves."""

NEEDING = {
    "with": frozenset({
        "work", "worked", "working", "works", "collaborate", "collaborated", "cooperate",
        "cooperated", "partner", "partnered", "liaise", "liaised", "deal", "dealt", "experience",
    }),
    "to": frozenset({
        "take", "taken", "took", "bring", "brought", "report", "reported", "reporting", "able",
        "ability", "contribute", "contributed", "helped", "help", "according", "moved",
    }),
    "in": frozenset({"experience", "degree", "participated", "involved", "fluent", "interest"}),
    "on": frozenset({"advised", "worked", "reported", "agreed", "based", "depends", "spoke"}),
    "as": frozenset({"worked", "served", "acted", "experience"}),
    "for": frozenset({"stood", "known", "accountable", "responsible", "experience"}),
}  # fmt: skip
"""Behind these words, soon after the beginning, the line has more to say: "Worked with", "brought
it to"."""

MODALS = frozenset({
    "will", "would", "can", "could", "should", "must", "may", "might", "to", "you'll", "you'd",
})  # fmt: skip
"""A verb behind one of these waits for what is done to: "You will look"."""

NEEDS_PLACE = frozenset({
    "take", "took", "bring", "brought", "turn", "turned", "keep", "kept", "put", "move", "moved",
    "shift", "shifted", "convert", "converted",
})  # fmt: skip
"""What begins with one of these is whole only with its "to", "into", "from" or "on"."""

NEEDS_COMPANY = frozenset({
    "work", "works", "worked", "working", "cooperate", "cooperated", "collaborate", "collaborated",
    "partner", "partnered", "participate", "participated", "contribute", "contributed", "served",
    "acted", "act",
})  # fmt: skip
"""What begins with one of these is whole only with its "with", "in", "to" or "as"."""

NEEDS_DEED = frozenset({
    "help", "helped", "assist", "assisted", "persuaded", "convinced", "taught", "enabled",
    "allowed", "asked", "got", "pushed", "trained", "coached",
})  # fmt: skip
"""What begins with one of these is whole only with what others were to do."""

FINITE = frozenset({
    "was", "were", "is", "are", "fell", "rose", "grew", "went", "became", "dropped", "stood",
    "reached", "has", "have", "had", "held",
})  # fmt: skip
"""Behind a comma something and one of these is a clause of its own."""

PLACES = frozenset({"from", "to", "into", "on", "in", "out", "off", "with", "as"})

OPENS_RELATIVE = frozenset({"that", "who", "which", "where", "whose"})
"""Behind "the team" one of these says which team."""

BEFORE_CLAUSE = frozenset({
    "for", "through", "when", "in", "after", "as", "by", "while", "with", "at", "via", "if",
    "during", "within", "since", "because", "although", "on", "from", "under", "once", "before",
})  # fmt: skip
"""What begins with one of these says when or for whom; what was done comes behind its comma."""

BASE_VERBS = frozenset({
    "agree", "answer", "bring", "collaborate", "collect", "decide", "define", "deliver", "draw",
    "ensure", "explain", "feed", "find", "give", "hold", "hire", "identify", "join", "keep", "know",
    "make", "manage", "negotiate", "organise", "organize", "own", "prepare", "promote", "say",
    "take", "translate", "turn", "understand", "write", "do", "choose", "build",
})  # fmt: skip
"""Verbs that are no nouns: behind an "and" the next task begins with one."""

OWN_WORDS = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours"})
"""Who is spoken to as "you" is not quoted with these in the same breath."""
