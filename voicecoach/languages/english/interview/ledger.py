"""Words that tell what a figure is of, and figures that claim nothing."""

MEASURES = {
    word: name
    for name, words in {
        "retention": "retention retained",
        "conversion": "conversion conversions converting",
        "churn": "churn churned",
        "revenue": "revenue revenues turnover income",
        "repeat use": "repeat",
        "sessions": "sessions session",
        "complaints": "complaints tickets",
        "satisfaction": "nps csat satisfaction rating",
        "engagement": "engagement",
        "growth": "growth",
        "adoption": "adoption",
        "activation": "activation",
        "monthly users": "mau",
        "weekly users": "wau",
        "daily users": "dau",
        "recurring revenue": "arr mrr",
        "sales volume": "gmv",
        "accuracy": "accuracy precision recall",
        "latency": "latency",
        "completion": "completion",
        "return rate": "returns",
        "cost": "cost costs",
        "margin": "margin",
        "base": "base salary",
        "bonus": "bonus",
        "equity": "equity",
    }.items()
    for word in words.split()
}
"""The words of a measure, and its name. One word must be enough to tell it."""

TIMED = frozenset({"latency", "sessions", "retention", "cost"})
"""Measures of which an amount of time can be a figure."""

UP = frozenset({
    "rose", "risen", "rise", "up", "grew", "grown", "increased", "increase", "gained", "climbed",
    "jumped", "higher", "more", "improved", "lifted", "lift", "uplift", "added", "plus", "raised",
    "extra", "gain", "boosted", "boosting", "increasing", "growing", "lifting", "raising",
    "gaining", "improving", "adding",
})  # fmt: skip

DOWN = frozenset({
    "fell", "fallen", "fall", "down", "dropped", "drop", "lost", "lose", "cut", "decreased",
    "declined", "minus", "lower", "less", "fewer", "reduced", "shrank", "saved", "lowered",
    "reducing", "cutting", "decreasing", "lowering", "dropping", "saving", "trimmed", "slashed",
})  # fmt: skip

APPROXIMATE = frozenset({
    "about", "around", "roughly", "nearly", "almost", "some", "maybe", "approximately", "close",
    "ish", "odd", "something", "like",
})  # fmt: skip

BOUNDS = frozenset({
    "over", "under", "above", "below", "least", "most", "than", "beyond", "past", "exceeded",
    "until", "within",
})  # fmt: skip
"""Right before a figure these make it the end of a range; "up to" does as well."""

NOT = frozenset({"not", "no", "never", "wasn't", "isn't", "weren't", "didn't", "nor"})

NO_CLAIM = frozenset({
    "if", "would", "should", "could", "may", "might", "can", "will", "won't", "unless", "until",
    "i'd", "we'd", "i'll", "we'll", "let's", "wouldn't", "couldn't", "they'd", "she'd", "he'd",
    "expect", "expected", "target", "targets", "targeted",
    "targeting", "goal", "goals", "aim", "aimed", "aiming", "bet", "hope", "hoped", "plan",
    "planned", "threshold", "bar", "forecast", "predicted", "prediction", "projected",
    "projection", "estimate", "estimated", "assumed", "feared", "promised", "believed", "guess",
    "guessed", "supposed", "suppose", "wanted", "wants", "said", "says", "claimed", "thought",
    "argued", "competitor", "competitors", "industry", "benchmark", "rumor", "offer", "offered",
    "asking", "ask", "asked", "counter", "proposed", "propose", "accept", "imagine", "sorry",
    "originally", "budget", "floor", "ceiling", "limit", "line", "rule",
})  # fmt: skip
"""A sentence with one of these tells a forecast, a condition, a bar, an offer or somebody else's
figure, not a fact."""

MOMENTS = frozenset({
    "first", "second", "third", "fourth", "last", "next", "earlier", "later", "initially",
    "eventually", "today", "now", "week", "weeks", "month", "months", "quarter", "quarters",
    "year", "years", "day", "days", "weekend", "weekends", "night", "nights", "spring", "summer",
    "autumn", "winter", "january", "february", "march", "april", "june", "july", "august",
    "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "launch", "pilot", "beta", "test", "trial", "before", "after",
    "daily", "weekly", "monthly", "yearly", "annual",
})  # fmt: skip
"""When a figure was so. Figures of different moments may differ."""

BEFORE_GROUP = frozenset({"in", "among", "for", "on", "of", "per", "from", "across", "with"})
"""After these, part of the users, a place or a product may be named."""

STOP_WORDS = frozenset({
    "that", "this", "these", "those", "with", "from", "went", "were", "have", "been", "just",
    "only", "then", "they", "them", "their", "percent", "reached", "which", "because", "where",
    "when", "into", "also", "part", "again", "every", "even", "thing", "same", "exactly", "there",
    "here", "what", "your", "ours", "each", "both", "such", "very", "quite", "back", "came",
    "come", "gone", "going", "made", "make", "took", "take", "gave", "give", "gets", "being",
    "stood", "ended", "actually", "really", "basically", "well", "okay", "yeah", "know", "mean",
    "remember", "whole", "total", "overall", "figure", "number", "numbers", "turned", "show",
    "showed", "landed", "finally", "point", "points", "half", "twice", "double", "doubled",
    "hundred", "thousand", "million", "billion", "people", "users", "user", "product", "team",
    "rate", "rates",
})  # fmt: skip
"""Words of four letters and more that do not tell one figure from another."""
