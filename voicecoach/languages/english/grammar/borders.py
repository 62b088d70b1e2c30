"""Where clauses begin in spoken words, punctuation or not: for pauses by place, not for parsing.

Commas are no border by themselves: recognizers put them where somebody paused, which is what is to
be measured.
"""

from collections.abc import Sequence

from voicecoach.languages.english.grammar import small_words as words
from voicecoach.languages.english.grammar.clauses import is_adverb
from voicecoach.languages.english.grammar.verb_forms import IRREGULAR_PASTS

_SUBJECTS = frozenset({"i", "we", "he", "she", "they"})
"""Always subjects; "you" and "it" are objects as often."""

_MAYBE_SUBJECTS = frozenset({"it", "you", "this", "that", "there", "nobody", "somebody"})

_OPENERS = frozenset({
    "because", "although", "though", "unless", "whether", "if", "when", "while", "which", "who",
    "where", "whereas", "why", "how", "what", "whenever", "until", "since",
})  # fmt: skip
"""Begin a clause wherever they stand, but for "because of" and their like."""

_ASKING = frozenset({"how", "what", "which", "whose"})
"""May take one more word along before the subject: "how often they checked"."""

_LINKS = frozenset({"and", "but", "or", "so", "then", "that", "as", "before", "after", "once"})
"""Begin one only before a subject or a verb."""

_DETERMINERS = frozenset({
    "the", "a", "an", "my", "our", "his", "her", "their", "this", "that", "these", "those", "some",
    "all", "each", "every", "no", "most", "many",
})  # fmt: skip

_NOUN_WORDS = 4
"""A noun that is the subject ends within so many words: "and the head of design wanted"."""


def begins_clause(tokens: Sequence[str], place: int) -> bool:
    """Whether a clause begins with the token at ``place``, given those of a sentence.

    Tokens are lower case, without fillers. The first of a sentence always begins one.
    """
    if place == 0:
        return True
    token, before = tokens[place], tokens[place - 1]
    if before == token or _leads(tokens, place - 1):
        return False  # said twice, "I, I stopped it", or led to by a word that began the clause
    if token in _OPENERS:
        return tokens[place + 1 : place + 2] not in (["of"], ["to"])
    if token in _LINKS:
        follows = place + 1
        return (
            bool(_OPENERS & {*tokens[follows : follows + 1]})
            or _subject_at(tokens, follows)
            or _verb_at(tokens, follows)
        )
    if token in words.PREPOSITIONS:
        return tokens[place + 1 : place + 2] in (["which"], ["whom"])
    return _own_subject_at(tokens, place + 1 if is_adverb(token) else place)


def _leads(tokens: Sequence[str], place: int) -> bool:
    """Whether a word before a subject belongs to its clause, and so began it or was led to it."""
    token = tokens[place]
    if token in _OPENERS | _LINKS or (
        token in words.PREPOSITIONS and tokens[place + 1] in ("which", "whom", "that")
    ):
        return True
    if place and tokens[place - 1] in _ASKING:
        return True
    return is_adverb(token) and (place == 0 or begins_clause(tokens, place))


def _subject_at(tokens: Sequence[str], place: int) -> bool:
    """Whether a subject with its verb stands here, adverbs passed over."""
    while place < len(tokens) and is_adverb(tokens[place]):
        place += 1
    if _own_subject_at(tokens, place):
        return True
    noun_words = _NOUN_WORDS if tokens[place : place + 1] and tokens[place] in _DETERMINERS else 1
    for token in tokens[place + 1 : place + 1 + noun_words]:
        if token in _SUBJECTS | _OPENERS | _LINKS:
            return False  # another clause
        if _acts(token):
            return True
    return False


def _own_subject_at(tokens: Sequence[str], place: int) -> bool:
    """Whether a subject that needs no noun stands here."""
    if place >= len(tokens):
        return False
    token = tokens[place]
    bare = token.split("'")[0]
    if bare in _SUBJECTS:
        return True
    if bare not in _MAYBE_SUBJECTS:
        return False
    before = tokens[place - 1] if place else ""
    if before in words.AUXILIARIES | words.PREPOSITIONS:
        return False  # "did it work", "to you"
    follows = tokens[place + 1 : place + 2]
    return "'" in token or bool(follows and _acts(follows[0]))


def _verb_at(tokens: Sequence[str], place: int) -> bool:
    while place < len(tokens) and (is_adverb(tokens[place]) or tokens[place] in words.NOT):
        place += 1
    return place < len(tokens) and _acts(tokens[place])


def _acts(token: str) -> bool:
    """Whether a word is a verb by its form."""
    bare = token.removesuffix("n't")
    return (
        token in words.AUXILIARIES
        or bare in words.AUXILIARIES
        or token in IRREGULAR_PASTS
        or (token.endswith("ed") and len(token) > 4)
    )
