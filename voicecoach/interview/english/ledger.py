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
        "complaints": "complaints tickets reports",
        "satisfaction": "nps csat satisfaction rating",
        "time spent": "minutes",
        "growth": "growth",
        "adoption": "adoption",
        "cost": "cost costs",
        "margin": "margin",
        "share": "share",
        "salary": "base salary pay",
        "bonus": "bonus",
        "equity": "equity",
    }.items()
    for word in words.split()
}
"""The words of a measure, and its name. One word must be enough to tell it."""

APPROXIMATE = frozenset({"about", "around", "roughly", "nearly", "almost", "some", "maybe", "over"})

NO_CLAIM = frozenset(
    {"if", "would", "should", "could", "expect", "expected", "target", "goal", "aim", "bet", "hope"}
    | {"below", "under", "above", "unless", "threshold", "i'd", "we'd", "plan", "planned", "will"}
)
"""A sentence with one of these tells a forecast, a condition or a bar, not a fact."""

STOP_WORDS = frozenset(
    {"that", "this", "with", "from", "rose", "fell", "went", "were", "have", "been", "just", "only"}
    | {"after", "before", "over", "then", "than", "they", "them", "their", "about", "percent"}
    | {"increased", "dropped", "grew", "reached", "quarter", "month", "months", "week", "weeks"}
    | {"year", "years", "which", "because", "where", "when", "into", "also", "part", "again"}
)
