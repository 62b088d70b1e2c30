"""English words that belong to speaking rather than to the answer."""

ABBREVIATIONS = frozenset({"mr.", "mrs.", "ms.", "dr.", "vs.", "e.g.", "i.e.", "approx."})
"""Words whose full stop ends no sentence."""

FILLED_PAUSES = frozenset(
    {"um", "umm", "uhm", "uh", "uhh", "er", "erm", "hmm", "hm", "mm", "mmm", "ah", "eh"}
)
"""Always fillers, wherever they stand."""

ISOLATED_FILLERS = (
    ("you", "know"),
    ("i", "mean"),
    ("like",),
    ("basically",),
    ("actually",),
    ("literally",),
    ("right",),
)
"""Fillers only when set off from the words around them: "it was, like, huge", not "people like"."""

HEDGES = (
    ("i", "think"),
    ("i", "guess"),
    ("i", "suppose"),
    ("i", "feel", "like"),
    ("i", "would", "say"),
    ("i'm", "not", "sure"),
    ("not", "really", "sure"),
    ("kind", "of"),
    ("kinda",),
    ("sort", "of"),
    ("maybe",),
    ("perhaps",),
    ("probably",),
    ("possibly",),
    ("might",),
    ("hopefully",),
    ("somewhat",),
)
"""Words that take back what is being said."""

MEANT_TWICE = frozenset(
    {
        "very", "really", "no", "yes", "so", "much", "many", "had", "that", "long", "never", "more",
        "far", "bye", "again", "over", "ha", "oh", "well", "okay", "step", "by", "out", "in", "on",
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "twenty",
    }
)  # fmt: skip
"""Words that are often said twice on purpose: "very, very", "had had", "twenty twenty"."""

RESTARTED_FROM = frozenset(
    {"i", "we", "it", "they", "he", "she", "the", "my", "our", "this", "there", "i'd", "i'm"}
)
"""Words that people start over from: "I wanted, I needed"."""
