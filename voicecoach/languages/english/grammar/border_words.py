"""The words that tell where clauses begin."""

from voicecoach.languages.english.grammar import small_words as words

SUBJECTS = frozenset({"i", "we", "he", "she", "they"})
"""Always subjects; "you" and "it" are objects as often."""

MAYBE_SUBJECTS = frozenset({"it", "you", "this", "that", "there", "nobody", "somebody"})

OPENERS = frozenset({
    "because", "although", "though", "unless", "whether", "if", "when", "while", "which", "who",
    "where", "whereas", "why", "how", "what", "whenever", "wherever", "whatever", "whoever",
    "whichever", "until", "since",
})  # fmt: skip
"""Begin a clause wherever they stand, but for "because of" and their like."""

ASKING = frozenset({"how", "what", "which", "whose"})
"""May take one more word along before the subject: "how often they checked"."""

LINKS = frozenset({"and", "but", "or", "so", "then", "that", "as", "before", "after", "once"})
"""Begin one only before a subject or a verb."""

BEFORE_OPENERS = frozenset({"even", "just", "only", "especially", "not", "like", "except"})
"""Belong to the clause of an opener after them: "even though", "only when"."""

ADVERBIAL = OPENERS - ASKING - {"who", "why"}

MEASURED = frozenset({"long", "soon", "far", "much"})
"""In "as long as we", which leads a clause as a whole."""

CALLS = frozenset({
    "well", "yeah", "yes", "no", "okay", "ok", "oh", "right", "anyway", "now", "first", "second",
    "third", "finally", "like",
})  # fmt: skip
"""Stand before a clause and are none."""

FRONTED = words.PREPOSITIONS | {
    "as",
    "after",
    "before",
    "during",
    "without",
    "within",
    "despite",
    "over",
    "under",
    "through",
}
"""Begin a phrase that may stand before the subject: "In the end it was out"."""

FRONTED_WORDS = 7
"""So long it is at most."""

TELLING = words.SAYING | {
    "accept",
    "accepted",
    "see",
    "saw",
    "told",
    "show",
    "showed",
    "realize",
    "realized",
    "notice",
    "noticed",
    "agree",
    "agreed",
    "sure",
    "clear",
    "afraid",
    "glad",
    "mean",
    "meant",
    "feel",
    "felt",
}
"""What is told, thought or seen stands after them as a clause with "that"."""

CAUSING = frozenset({"want", "wanted", "get", "got", "keep", "kept", "make", "made", "need"})
"""Have an object with what becomes of it: "wanted it pooled"."""

PASTS = frozenset({
    "knew", "shrank", "grew", "fell", "rose", "brought", "bought", "sold", "sent", "held", "heard",
    "paid", "ran", "sat", "slept", "spoke", "stood", "taught", "understood", "won", "became",
    "drew", "drove", "flew", "forgot", "broke", "began", "led", "came", "gave", "took", "got",
})  # fmt: skip
"""Pasts that the grammar of choices has no use for; none that is a noun as often."""

COMMENTS = (("i", "mean"), ("i", "don't", "know"), ("you", "know"))
"""Clauses of their own wherever they stand, such as after "because"."""

DETERMINERS = frozenset({
    "the", "a", "an", "my", "our", "your", "his", "her", "its", "their", "this", "that", "these",
    "those", "some", "all", "each", "every", "no", "most", "many",
})  # fmt: skip

NOUN_WORDS = 4
"""A noun that is the subject ends within so many words: "and the head of design wanted"."""
