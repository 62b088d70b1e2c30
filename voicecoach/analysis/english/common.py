"""The commonest words of English: an answer that has hardly any of them is in another language."""

COMMON = frozenset(
    {
        "the", "a", "an", "and", "or", "but", "of", "to", "in", "on", "at", "for", "with", "from",
        "by", "i", "i'd", "i'm", "you", "we", "they", "it", "he", "she", "my", "our", "their",
        "this", "that", "is", "was", "are", "were", "be", "been", "have", "had", "would", "not",
        "so", "what", "because", "if", "when", "which", "who", "no", "there", "one", "about",
    }
)  # fmt: skip
