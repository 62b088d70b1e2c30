"""Words by which two lines of a CV are seen to tell of one thing, or of two."""

from voicecoach.analysis.rule import any_of, whole_words
from voicecoach.languages.english.grammar.small_words import BE

GROUP = frozenset({"among", "in", "for", "across", "on", "within", "at"})
"""After these the part of users, the place or the product is named."""

CAUSE = frozenset({"by", "through", "via", "with", "using", "after", "thanks", "launching"})
"""After these the work is named that brought a figure about."""

BEFORE_CAUSE = CAUSE | GROUP | {"while", "which", "where", "and", "from"}
"""What is counted or measured is named before these."""

AND, SUBJECTS = frozenset({"and", "but", "so", "then"}), frozenset({"i", "we"})
"""One of the first before one of the second begins a clause of its own."""

APART = whole_words(any_of(
    r"q[1-4]|h[12]|20\d\d|first|second|third|year one|year two|daily|weekly|monthly|yearly|annual"
    r"|per \w+|a (?:day|week|month|quarter|year)|within \w+ \w+|another|further|again|additional"
    r"|phase \w+|ios|android|web|desktop|mobile|later|then|initial\w*|pilot|beta|test",
))  # fmt: skip
"""When a figure was so, or of which part; figures that differ in this may differ."""

REGULARLY = frozenset(
    {"daily", "weekly", "monthly", "yearly", "annual", "then", "another", "later"}
)
"""Of those the ones that leave open when."""

ANYWHERE = frozenset({
    "product", "manag", "team", "user", "custom", "featur", "platform", "servic", "client",
    "market", "busi", "compan", "project", "data", "design", "engine", "engineer", "roadmap",
    "people",
})  # fmt: skip
"""Stems that two lines share by chance."""

LOOSE = frozenset({"about", "around", "roughly", "nearly", "almost", "over", "approximately", "up"})

NOT_TELLING = frozenset({
    "i", "we", "a", "an", "the", "of", "to", "by", "from", "in", "on", "at", "for", "with", "and",
    "or", "our", "their", "its", "my", "as", "than", "that", "which", "who", "over", "about",
    "around", "roughly", "nearly", "almost", "under", "up", "down", "more", "less", "fewer", "most",
    "least", "some", "another", "new", "total", "overall", "average", "approximately", "plus",
    "minus", "percent", "percentage", "points", "point", "k", "m", "x", "bn", "pp", "yoy", "year",
    "years", "month", "months", "week", "weeks", "day", "days", "quarter", "per", "drove", "led",
    "driving", "leading", "delivered", "delivering", "achieved", "achieving", "resulting",
    "resulted", "saw", "helped", "launched", "managed", "built", "saved", "saving", "generated",
    "increase", "decrease", "growth", "uplift", "lift", "rise", "drop", "reduction", "improvement",
    "gain", "boost", "through", "via", "within", "after", "across", "while", "into", "all", "both",
    "every", "each", "only", "also", "this", "these", "those", "scaled", "expanded", "improved",
    "annual", "annually", "yearly", "quarterly", "have", "has", "had", "owned", "own", "ran",
    "headed", "oversaw", "supervised", "shipped", "released", "introduced", "hired",
    "weekly", "monthly", "daily", "first", "second", "including", "using",
}) | frozenset(BE)  # fmt: skip
"""Words that name no measure."""
