"""What makes words a clause that can stand alone between quotation marks."""

import re
from collections.abc import Sequence

from voicecoach.languages.english.grammar import small_words as words
from voicecoach.languages.english.grammar.clauses import is_adverb
from voicecoach.languages.english.past import PAST_VERB
from voicecoach.languages.english.quoting import DANGLING, LEADING

CUT_BEFORE = frozenset({
    "and", "but", "so", "because", "although", "though", "while", "when", "which", "since",
    "until", "whereas", "then", "before", "after", "or", "even",
})  # fmt: skip
"""A quote may end before one of these, where it begins a clause; never before "that" or "who",
without which a clause is often none."""

LEFT_OUT_BEFORE = LEADING | {"look", "listen", "honestly", "actually", "basically", "yes", "no"}
"""A quote begins behind these."""

WAITING = (
    DANGLING
    - {"it", "this", "these", "those", "not", "no", "there", "did", "do", "own", "after", "before"}
    - {"them", "him", "you", "he", "she"}
    | words.SAYING - {"quote"}
    | {
        "decided",
        "chose",
        "choose",
        "between",
        "wants",
        "means",
        "because",
        "only",
        "even",
        "still",
    }
)
"""A quote that ends with one of these waits for more."""

_PRONOUNS = frozenset({
    "i", "we", "he", "she", "they", "it", "you", "nobody", "somebody", "everybody", "everyone",
    "there", "that", "this", "those", "these", "one",
})  # fmt: skip
_DETERMINERS = frozenset({
    "the", "a", "an", "my", "our", "his", "her", "their", "your", "its", "some", "all", "each",
    "every", "no", "most", "many", "half", "both", "another", "two", "three", "four", "five",
})  # fmt: skip
_SUBJECTS = frozenset({"i", "we", "he", "she", "they"})
_LEANING = frozenset({
    "if", "because", "when", "while", "although", "though", "unless", "until", "since", "which",
    "who", "where", "whether", "what", "how", "why", "as", "than", "that's", "before", "after",
    "once", "whereas", "whose", "whom",
})  # fmt: skip
_FINITE = re.compile(
    rf"(?:{PAST_VERB}|cut|put|set|let|shut|hit|cost|is|are|was|were|am|has|have|had|does|do|did"
    r"|will|would|can|could|should|might|must|won't|\w+n't|\w+'(?:s|re|d|ll|ve|m))"
)


def begins_whole(tokens: Sequence[str], *, name: bool) -> bool:
    """Whether a clause begins with what can be its subject; ``name`` says that it is capital."""
    bare = tokens[0].split("'")[0]
    if tokens[0] in _LEANING:
        return tokens[0] == "that's"
    if bare in _PRONOUNS:
        return True
    if any(token.split("'")[0] in _SUBJECTS for token in tokens[1:]):
        return False  # "Thursday lunch I wrote": somebody else than what stands first acts
    if bare in _DETERMINERS or any(map(str.isdigit, bare)):
        return True
    return name and not is_adverb(tokens[0]) and tokens[0] not in words.PREPOSITIONS


def has_verb(tokens: Sequence[str]) -> bool:
    """Whether there is a verb that says something of the subject."""
    bare = tokens[0].split("'")[0]
    if bare != tokens[0] and bare in _PRONOUNS:
        return True
    if tokens[0] in {"i", "we", "they", "you"}:
        return True
    return any(_FINITE.fullmatch(token) for token in tokens[1:])
