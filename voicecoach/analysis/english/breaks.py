"""Where English sentences begin and end when nobody marks it: words, not silences."""

FIRST_WORDS = frozenset({
    "but", "i", "i'd", "i'll", "i'm", "i've", "if", "my", "our", "so", "then", "there", "we",
    "we'd", "we'll", "we're", "we've", "what",
})  # fmt: skip
"""Words that begin a sentence about every fourth time that they are said."""

LIKELY_FIRST_WORDS = frozenset({
    "after", "and", "anyway", "because", "every", "everybody", "everyone", "he", "he'd", "it",
    "it's", "let", "maybe", "next", "nobody", "now", "okay", "one", "she", "she'd", "since",
    "some", "somebody", "sorry", "the", "their", "there's", "they", "they'd", "under", "well",
    "when", "yeah", "yes", "you", "your",
})  # fmt: skip
"""Words that begin one about every tenth time."""

INNER_WORDS = frozenset({
    "about", "already", "are", "back", "be", "been", "can", "can't", "could", "down", "had",
    "has", "have", "into", "is", "isn't", "just", "like", "me", "not", "of", "off", "or",
    "out", "per", "percent", "really", "than", "them", "to", "too", "up", "us", "very", "was",
    "were", "which", "who", "will", "would",
})  # fmt: skip
"""Words that begin hardly any."""

NEVER_LAST_WORDS = frozenset({
    "a", "about", "an", "and", "are", "as", "at", "be", "because", "but", "by", "can",
    "could", "for", "from", "had", "have", "he", "his", "i", "i'd", "i'll", "i'm", "i've",
    "if", "in", "into", "is", "it's", "just", "like", "maybe", "my", "not", "of", "on", "or",
    "our", "over", "put", "she", "should", "so", "than", "that's", "the", "their", "then",
    "there's", "they", "to", "uh", "um", "very", "was", "we", "we'd", "we'll", "were", "what",
    "when", "where", "which", "who", "with", "would", "your",
})  # fmt: skip
"""Words that want another one after them."""
