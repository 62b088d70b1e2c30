"""Where clauses begin in spoken words, punctuation or not: for pauses by place, not for parsing.

Commas are no border by themselves: recognizers put them where somebody paused, which is what is to
be measured.
"""

from collections.abc import Sequence

from voicecoach.languages.english.grammar import border_words as vocabulary
from voicecoach.languages.english.grammar import small_words as words
from voicecoach.languages.english.grammar.clauses import is_adverb
from voicecoach.languages.english.grammar.verb_forms import IRREGULAR_PASTS


def clause_starts(tokens: Sequence[str]) -> frozenset[int]:
    """Return the places of the tokens of a sentence with which a clause begins.

    Tokens are lower case, without fillers. The first of a sentence always begins one.
    """
    starts: list[int] = [0] if tokens else []
    for place in range(1, len(tokens)):
        if _begins(tokens, place, starts):
            starts.append(place)
    return frozenset(starts)


def _begins(tokens: Sequence[str], place: int, starts: Sequence[int]) -> bool:
    """Whether a clause begins here; ``starts`` are those before, in order."""
    if _comments(tokens, place):
        return True
    if tokens[place - 1] == tokens[place] or _leads(tokens, place - 1, starts):
        return False  # said twice, "I, I stopped it", or led to by a word that began the clause
    return _introduces(tokens, place, starts[-1])


def _introduces(tokens: Sequence[str], place: int, since: int) -> bool:
    """Whether a word that nothing leads to begins a clause; the one before began at ``since``."""
    token = tokens[place]
    follows = [*tokens[place + 1 : place + 2]]
    if token in vocabulary.BEFORE_OPENERS and vocabulary.ADVERBIAL & {*follows}:
        return True
    if token.split("'")[0] in vocabulary.OPENERS:
        return bool(follows) and follows not in (["of"], ["to"]) and not _asks_to(tokens, place)
    if token in vocabulary.LINKS:
        return _links(tokens, place, since)
    if token in words.PREPOSITIONS:
        return follows in (["which"], ["whom"])
    subject = place + 1 if is_adverb(token) else place
    return _own_subject_at(tokens, subject) and not _lacks_subject(tokens[since:place])


def _comments(tokens: Sequence[str], place: int) -> bool:
    """Whether a comment stands here, and not "you know the market"."""
    for comment in vocabulary.COMMENTS:
        end = place + len(comment)
        if tuple(tokens[place:end]) == comment:
            return not (
                vocabulary.DETERMINERS | words.OBJECTS - words.PRONOUNS | vocabulary.OPENERS
            ) & {*tokens[end : end + 1]}
    return False


def _leads(tokens: Sequence[str], place: int, starts: Sequence[int]) -> bool:
    """Whether a word before a subject belongs to its clause, and so began it or was led to it."""
    token = tokens[place]
    if token in vocabulary.OPENERS | vocabulary.LINKS or (
        token in words.PREPOSITIONS and tokens[place + 1] in ("which", "whom", "that")
    ):
        return True
    if place and tokens[place - 1] in vocabulary.ASKING:
        return True
    if token in vocabulary.BEFORE_OPENERS and place in starts:
        return True
    return is_adverb(token) and (
        place in starts or (place > 0 and _leads(tokens, place - 1, starts))
    )


def _links(tokens: Sequence[str], place: int, since: int) -> bool:
    """Whether a link begins a clause; the one before it began at ``since``."""
    link, follows, clause = tokens[place], place + 1, tokens[since:place]
    if link == "as" and vocabulary.MEASURED & {*tokens[follows : follows + 1]}:
        subject = follows + 2
        return tokens[follows + 1 : subject] == ["as"] and (
            _subject_at(tokens, subject) or tokens[subject : subject + 1] == ["it"]
        )
    if link == "as" and vocabulary.MEASURED & {tokens[place - 1]}:
        return False  # the second of "as long as"
    if _lacks_subject(clause):
        return False
    if link == "so" and tokens[follows : follows + 1] == ["that"]:
        return True
    if link == "that" and _told_before(tokens, place):
        return True
    return (
        bool(vocabulary.OPENERS & {*tokens[follows : follows + 1]})
        or _subject_at(tokens, follows)
        or _verb_at(tokens, follows)
        or (link in ("and", "but", "so") and _fronted_at(tokens, follows, clause))
        or (link == "and" and "to" not in clause and _plain_verb_at(tokens, follows))
    )


def _lacks_subject(clause: Sequence[str]) -> bool:
    """Whether nothing but what may stand before a subject was said of a clause."""
    begun = 0
    while begun < len(clause) and (
        clause[begun] in vocabulary.CALLS
        or clause[begun] in vocabulary.LINKS - {"as"} - vocabulary.FRONTED
    ):
        begun += 1
    rest = clause[begun:]
    if not rest:
        return True
    if [*rest[::2][:2]] == ["as", "as"]:  # "as long as it holds" is a clause
        return False
    if rest[0] not in vocabulary.FRONTED or len(rest) > vocabulary.FRONTED_WORDS:
        return False
    return not any(token.split("'")[0] in vocabulary.SUBJECTS or _acts(token) for token in rest)


def _fronted_at(tokens: Sequence[str], place: int, clause: Sequence[str]) -> bool:
    """Whether a phrase with a preposition stands here, and then a subject with its verb.

    Where ``clause``, before it, has the same preposition, the phrase goes with that one.
    """
    if place >= len(tokens) or tokens[place] not in words.PREPOSITIONS or tokens[place] in clause:
        return False
    for at in range(place + 2, min(len(tokens), place + vocabulary.FRONTED_WORDS)):
        if _acts(tokens[at]) or tokens[at] in vocabulary.OPENERS | vocabulary.LINKS:
            return False
        if _own_subject_at(tokens, at) or (
            tokens[at] in vocabulary.DETERMINERS and _subject_at(tokens, at)
        ):
            return True
    return False


def _asks_to(tokens: Sequence[str], place: int) -> bool:
    """Whether an infinitive follows what asks: "which bread to buy"."""
    asked = [*tokens[place + 1 : place + 4]]
    if tokens[place] not in vocabulary.ASKING or "to" not in asked:
        return False
    return not any(
        each.split("'")[0] in vocabulary.SUBJECTS | vocabulary.MAYBE_SUBJECTS or _acts(each)
        for each in asked[: asked.index("to")]
    )


def _told_before(tokens: Sequence[str], place: int) -> bool:
    """Whether "that" stands after what tells, and enough after it to be a clause."""
    if len(tokens) - place < 4 or tokens[place + 1] in words.PREPOSITIONS - {"about"}:
        return False
    teller = place - 2 if tokens[place - 1] in words.OBJECTS and place > 1 else place - 1
    return tokens[teller] in vocabulary.TELLING


def _subject_at(tokens: Sequence[str], place: int) -> bool:
    """Whether a subject with its verb stands here, adverbs passed over."""
    while place < len(tokens) and is_adverb(tokens[place]):
        place += 1
    if _own_subject_at(tokens, place):
        return True
    noun_words = (
        vocabulary.NOUN_WORDS
        if tokens[place : place + 1] and tokens[place] in vocabulary.DETERMINERS
        else 1
    )
    for at in range(place + 1, min(len(tokens), place + 1 + noun_words)):
        if tokens[at] in vocabulary.SUBJECTS | vocabulary.OPENERS | vocabulary.LINKS:
            return False  # another clause
        if _acts(tokens[at]) or _acts_now(tokens, at):
            return True
    return False


def _own_subject_at(tokens: Sequence[str], place: int) -> bool:
    """Whether a subject that needs no noun stands here."""
    if place >= len(tokens):
        return False
    token = tokens[place]
    bare = token.split("'")[0]
    if bare in vocabulary.SUBJECTS:
        return True
    if bare not in vocabulary.MAYBE_SUBJECTS:
        return False
    before = tokens[place - 1] if place else ""
    if before in words.AUXILIARIES | words.PREPOSITIONS:
        return False  # "did it work", "to you"
    verb = place + 1
    while verb < len(tokens) and is_adverb(tokens[verb]):
        verb += 1
    follows = tokens[verb] if verb < len(tokens) else ""
    if before in vocabulary.CAUSING and follows not in words.AUXILIARIES:
        return False  # "wanted it pooled"
    return "'" in token or _acts(follows)


def _verb_at(tokens: Sequence[str], place: int) -> bool:
    while place < len(tokens) and (is_adverb(tokens[place]) or tokens[place] in words.NOT):
        place += 1
    return place < len(tokens) and (_acts(tokens[place]) or _acts_now(tokens, place))


def _plain_verb_at(tokens: Sequence[str], place: int) -> bool:
    """Whether a verb in its plain form stands here, by the object after it: "and ask the team"."""
    if place + 1 >= len(tokens):
        return False
    token, follows = tokens[place], tokens[place + 1]
    is_small = token in vocabulary.DETERMINERS | words.PREPOSITIONS | words.PRONOUNS | words.OBJECTS
    if is_small or token.isdecimal() or token.endswith(("s", "ing")) or is_adverb(token):
        return False
    return follows in vocabulary.DETERMINERS | words.OBJECTS or follows.isdecimal()


def _acts(token: str) -> bool:
    """Whether a word is a verb by its form."""
    bare = token.removesuffix("n't")
    return (
        token in words.AUXILIARIES
        or bare in words.AUXILIARIES
        or token in IRREGULAR_PASTS | vocabulary.PASTS
        or (token.endswith("ed") and len(token) > 4)
    )


def _acts_now(tokens: Sequence[str], place: int) -> bool:
    """Whether a verb in "-s" stands here, by the object after it: "anybody writes a line"."""
    token = tokens[place]
    if len(token) < 4 or not token.endswith("s") or token.endswith(("ss", "us", "is", "'s")):
        return False
    follows = {*tokens[place + 1 : place + 2]}
    return bool(follows & (vocabulary.DETERMINERS | words.OBJECTS | vocabulary.OPENERS | {"that"}))
