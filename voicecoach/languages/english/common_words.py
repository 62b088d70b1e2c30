"""The commonest words and sounds of English; an answer with hardly any is in another language."""

COMMON = frozenset(
    {
        "the", "a", "an", "and", "or", "but", "of", "to", "in", "on", "at", "for", "with", "from",
        "by", "i", "i'd", "i'm", "you", "we", "they", "it", "he", "she", "my", "our", "their",
        "this", "that", "is", "was", "are", "were", "be", "been", "have", "had", "would", "not",
        "so", "what", "because", "if", "when", "which", "who", "no", "there", "one", "about",
        "um", "uh", "er", "erm", "ah", "hmm", "mm",
    }
)  # fmt: skip
