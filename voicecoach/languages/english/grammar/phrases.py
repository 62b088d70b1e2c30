"""Verb phrases written plainly, as patterns over the words of a line.

The first word is the plain form of a verb. ``…`` stands for an object of one to eight words, ``~``
for one to three, ``a|b`` for either word; ``!a|b`` forbids the next word, ``!…a|b`` any of the
next six.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

_OBJECT = (
    r"(?: (?!(?:i|we|he|she|they|because|but|which|who|when|if|although|and|since|then)"
    r"(?: |$))\S+)"
)
_END = r"(?= |$)"


def compile_phrases(phrases: Iterable[str]) -> Mapping[str, re.Pattern[str]]:
    """Group phrases by their verb; each pattern matches from the verb on."""
    by_verb: dict[str, list[str]] = {}
    for phrase in phrases:
        verbs, *rest = phrase.split()
        for verb in verbs.split("|"):
            by_verb.setdefault(verb, []).append("".join(_part(part) for part in rest))
    return {
        verb: _compiled(rf"{verb}(?:{'|'.join(sorted(rests, key=len, reverse=True))}){_END}")
        for verb, rests in by_verb.items()
    }


def _part(part: str) -> str:
    if part == "…":
        return rf"{_OBJECT}{{1,8}}?"
    if part == "~":
        return rf"{_OBJECT}{{1,3}}?"
    if part.startswith("!…"):
        return rf"(?!(?: \S+){{0,5}} (?:{part[2:]}){_END})"
    if part.startswith("!"):
        return rf"(?! (?:{part[1:]}){_END})"
    return rf" (?:{part})"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
