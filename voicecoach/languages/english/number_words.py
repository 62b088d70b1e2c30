"""English words of number and measure, and which numbers measure nothing."""

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip

TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip

SCALES = {
    "hundred": 1e2, "thousand": 1e3, "grand": 1e3, "k": 1e3, "wan": 1e4, "million": 1e6,
    "millions": 1e6, "mil": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9,
}  # fmt: skip

SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY"}

CURRENCIES = {
    "dollar": "USD", "dollars": "USD", "bucks": "USD", "usd": "USD", "euro": "EUR", "euros": "EUR",
    "eur": "EUR", "pound": "GBP", "pounds": "GBP", "gbp": "GBP", "yuan": "CNY", "rmb": "CNY",
    "cny": "CNY", "renminbi": "CNY", "kuai": "CNY",
}  # fmt: skip

UNITS: dict[tuple[str, ...], str] = {
    ("percentage", "points"): "points",
    ("percentage", "point"): "points",
    ("percent", "points"): "points",
    ("basis", "points"): "basis points",
    ("per", "cent"): "%",
    ("percent",): "%",
    ("points",): "points",
    ("point",): "points",
    ("pp",): "points",
    ("bps",): "basis points",
    ("x",): "x",
    ("times",): "x",
    ("fold",): "x",
    **{(word,): code for word, code in CURRENCIES.items()},
    **{
        (word,): unit
        for unit in (
            "millisecond", "second", "minute", "hour", "day", "week", "sprint", "month", "year",
        )
        for word in (unit, f"{unit}s")
    },
    ("ms",): "millisecond",
    ("quarters",): "quarter",
}  # fmt: skip
"""What may follow a number and says what it measures; longer ones first."""

MULTIPLES = {
    "doubled": 2.0, "doubling": 2.0, "tripled": 3.0, "tripling": 3.0, "quadrupled": 4.0,
    "halved": 0.5, "halving": 0.5, "twice": 2.0, "thrice": 3.0,
}  # fmt: skip

FRACTIONS = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "tenth": 10, "tenths": 10,
}  # fmt: skip

EVERY_NTH = {
    "other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "tenth": 10, "twentieth": 20,
}  # fmt: skip
"""Behind "every" these tell a share."""

AFTER_FRACTION = frozenset(
    {
        "of", "a", "an", "the", "our", "that", "more", "less", "fewer", "lower", "higher", "faster",
        "slower", "as", "and", "in", "within", "after", "but", "which", "by", "million",
    }
)  # fmt: skip
"""A fraction is one before these or at the end: "a third of", not "a third option"."""

NOT_HALVES = frozenset({"first", "second", "other", "last", "next", "better"})

MONTHS = frozenset(
    {
        "january", "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december", "jan", "feb", "apr", "aug", "sept", "oct", "nov", "dec",
    }
)  # fmt: skip
"""A whole number up to 31 beside one of these is a date. May is left out: it is also a verb."""

LABELS = frozenset(
    {
        "version", "round", "phase", "step", "number", "level", "band", "grade", "option", "plan",
        "page", "chapter", "part", "room", "slide", "tier", "quarter", "item", "question", "rule",
        "act", "day", "week", "sprint", "month", "year", "since", "wave", "stage", "top", "q",
        "gen",
    }
)  # fmt: skip
"""After these a number is a name: "version two", "level 7", "week three"."""

CLOCK_AFTER = frozenset({"o'clock", "am", "pm", "sharp"})
