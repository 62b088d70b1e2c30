"""What the speaker would or will do: "I'd …", "I will …", "I'm going to …"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voicecoach.languages.english.grammar import small_words as words
from voicecoach.languages.english.grammar.clauses import is_adverb
from voicecoach.languages.english.grammar.verb_forms import IRREGULAR_PASTS


@dataclass(frozen=True, slots=True, kw_only=True)
class WouldGroup:
    """What the speaker would or will do."""

    first: int
    verb: int
    negated: bool
    hedged: bool


def would_groups(tokens: Sequence[str]) -> Iterator[WouldGroup]:
    """Read "I'd …", "I will …", "I'm going to …" up to their verb."""
    for place in (place for place, word in enumerate(tokens) if word == "i"):
        verb, passed = pass_auxiliaries(tokens, place + 1)
        before = tokens[place - 1] if place else ""
        if (
            verb == len(tokens)
            or not (words.WOULD & set(passed) or "going" in passed)
            or words.HAVE & set(passed)
            or "been" in passed
            or before in words.UNREAL_BEFORE | words.INVERTING
        ):
            continue
        if "'d" in passed and (tokens[verb].endswith("ed") or tokens[verb] in IRREGULAR_PASTS):
            continue  # "I'd promised", "I'd gone"
        near = {*passed, *tokens[max(0, place - 2) : place]}
        guessed = tokens[max(0, place - 2) : place] in (["i", "guess"], ["i", "suppose"])
        yield WouldGroup(
            first=place,
            verb=verb,
            negated="not" in passed or "never" in passed,
            hedged=guessed or bool(near & words.HEDGES) or bool({"kind", "sort"} & set(passed)),
        )


def pass_auxiliaries(tokens: Sequence[str], after: int) -> tuple[int, list[str]]:
    """Pass auxiliaries, "not" and adverbs; return the place reached and all that was passed."""
    passed: list[str] = []
    while after < len(tokens):
        word = tokens[after]
        going = word == "going" and tokens[after + 1 : after + 2] == ["to"]
        kind_of = word in {"kind", "sort"} and tokens[after + 1 : after + 2] == ["of"]
        small = word in words.AUXILIARIES | words.NOT | words.ADVERBS | words.HEDGES
        if word in words.DO and words.WOULD & set(passed):
            break  # the verb itself: "I'd do the second one"
        if going or kind_of:
            passed.extend(tokens[after : after + 2])
            after += 2
        elif small or is_adverb(word):
            passed.append(word)
            after += 1
        else:
            break
    return after, passed
