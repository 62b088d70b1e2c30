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
    "several", "than", "that", "the", "their", "this", "through", "to", "toward", "towards", "two",
    "three", "under", "up", "various", "which", "with", "within", "without", "charge", "alongside",
    "different", "other", "such", "including", "between", "across", "minus", "plus",
})  # fmt: skip
"""Words that wait for another one: no quote ends with them."""

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

OWN_WORDS = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours"})
"""Who is spoken to as "you" is not quoted with these in the same breath."""
