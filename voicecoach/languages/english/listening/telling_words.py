"""Words of four letters and more that tell no story from another."""

STOP_WORDS = frozenset({
    "about", "after", "again", "against", "also", "although", "always", "among", "another",
    "because", "been", "before", "being", "below", "between", "both", "came", "choice",
    "chose", "come", "could", "decided", "does", "doing", "done", "down", "during", "each",
    "even", "every", "everybody", "everything", "first", "from", "gave", "give", "given",
    "going", "gone", "have", "having", "here", "himself", "into", "itself", "just", "knew",
    "know", "last", "later", "less", "like", "little", "look", "made", "make", "many",
    "maybe", "mean", "might", "month", "months", "more", "most", "much", "must", "myself",
    "never", "nothing", "number", "numbers", "only", "option", "other", "others",
    "ourselves", "over", "part", "people", "percent", "product", "quarter", "question",
    "really", "said", "same", "should", "show", "side", "since", "some", "somebody",
    "something", "still", "such", "take", "team", "tell", "than", "that", "their", "them",
    "themselves", "then", "there", "these", "they", "thing", "things", "think", "this",
    "those", "three", "through", "time", "told", "took", "turned", "under", "until", "user",
    "users", "very", "want", "wanted", "week", "weeks", "well", "went", "were", "what",
    "when", "where", "which", "while", "whole", "will", "with", "within", "without", "work",
    "worked", "would", "year", "years", "your",
})  # fmt: skip
