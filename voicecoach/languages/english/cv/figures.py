"""Words beside the figures of a CV."""

from voicecoach.languages.english.number_words import ONES, TENS

NUMBER_WORDS = (
    *sorted((ONES.keys() | TENS.keys()) - {"zero", "one"}, key=len, reverse=True),
    "hundred", "thousand", "dozen", "half a dozen",
)  # fmt: skip

SCALE_WORDS = (
    "thousand", "million", "billion", "millions", "mio", "mln", "lakh", "crore", "percent",
    "per cent", "percentage points?", "points?", "basis points?", "times", "fold",
)  # fmt: skip

UNIT_WORDS = (
    "milliseconds?", "ms", "seconds?", "secs?", "minutes?", "mins?", "hours?", "hrs?", "days?",
    "weeks?", "months?", "quarters?", "years?", "sprints?", "people", "users?", "dollars?",
    "euros?", "pounds?", "percent", "per cent", "points?", "stars?", "NPS", "FTEs?", "kg", "km",
    "GB", "MB", "TB", "MW", "kWh", "pp",
)  # fmt: skip

LABELS = frozenset({
    "ios", "android", "windows", "iso", "level", "phase", "version", "tier", "series", "python",
    "article", "ep", "gb", "patent", "us", "web", "gpt", "llama", "chapter", "page", "no", "number",
    "nr", "room", "part", "stage", "industry", "office", "day", "week", "sprint", "step", "q", "h",
    "v", "grade", "top", "fortune", "ftse", "dax", "sdg", "euro", "type", "class", "gen",
    "generation", "horizon", "angular", "java", "http", "drupal", "unity", "unreal", "d&d",
    "agenda", "section", "option",
})  # fmt: skip
"""Words after which a bare number is part of a name."""

SMALL_WORDS = frozenset({"in", "by", "to", "with", "from", "of", "and", "for", "at", "on", "as"})
"""Small words after a figure: what it counts is not told right behind it."""

PLURALS = frozenset({"people", "staff", "arr", "mrr", "gmv", "children", "women", "men"})
"""What is counted and shows no "s"."""
