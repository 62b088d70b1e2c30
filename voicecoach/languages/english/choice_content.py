"""What is chosen: whether it changes something for anybody, or only finds out, talks, improves."""

from collections.abc import Sequence

from voicecoach.languages.english import choice_verbs as verbs
from voicecoach.languages.english.grammar import small_words as words
from voicecoach.languages.english.grammar.clauses import is_adverb
from voicecoach.languages.english.grammar.phrases import compile_phrases

_MILD = compile_phrases(verbs.SETTLES_NOTHING_PHRASES)

CUT_BEHIND = frozenset({"to", "for", "on", "against", "that"})
"""Words behind "decided" that a pause may cut from what was decided."""


AGREED_ON = frozenset({"to", "on", "that"})
"""Words between "we agreed" and what was agreed; without one it is an opinion."""


def is_open(content: Sequence[str]) -> bool:
    """Whether what stands behind "decided" leaves open what was decided, or doesn't say it."""
    rest = _without_adverbs(content)
    cut = len(rest) == 1 and rest[0] in CUT_BEHIND
    return not rest or cut or rest[0] in verbs.OPEN_AFTER_DECIDING


def settles(content: Sequence[str]) -> bool:
    """Whether what stands behind "decided" changes something for others."""
    rest = _without_adverbs(content)
    if rest[:1] == ["to"]:
        return deed_settles(rest[1:])
    if rest[:1] == ["on"] and verbs.MEETINGS & {*rest[1:5]}:
        return False
    if rest[:1] == ["not"]:
        return True
    if rest and rest[0] in {"that", "i", "we"}:
        deed = [word for word in rest[:5] if word not in words.AUXILIARIES]
        while deed and deed[0] in {"that", "i", "we", "going", "to"}:
            deed = deed[1:]
        return deed_settles(deed)
    return True


def deed_settles(deed: Sequence[str]) -> bool:
    """Whether doing ``deed``, which begins with a plain verb, changes something for others."""
    rest = _without_adverbs(deed)
    if not rest or rest[0] in verbs.SETTLES_NOTHING:
        return False
    mild = _MILD.get(rest[0])
    return not (mild and mild.match(" ".join(rest)))


def _without_adverbs(content: Sequence[str]) -> list[str]:
    """Pass adverbs and a time: "I decided around then to …"."""
    place = 0
    while place < len(content) and is_adverb(content[place]):
        place += 1
    rest = list(content[place:])
    timed = {*rest[1:_TIME_WITHIN]} & verbs.TIMES if rest and rest[0] in verbs.WHEN else set()
    if timed and "to" in rest[:_TIME_WITHIN]:
        return rest[rest.index("to") :]
    return rest


_TIME_WITHIN = 6
