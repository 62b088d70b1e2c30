"""What stands before a clause and changes what it claims: condition, question, report, "and I"."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from voicecoach.languages.english.grammar import small_words as words


class Subject(Enum):
    """Who acts."""

    SPEAKER = auto()
    SHARED = auto()
    """The speaker with others: "we", "Anna and I"."""

    OTHER = auto()
    NOBODY = auto()
    """A passive."""


class Mood(Enum):
    """How the deed is put."""

    DONE = auto()
    """Past or perfect: "I stopped", "I had to stop"."""

    NOW = auto()
    """Present or progressive: "I stop", "I'm stopping"."""

    WOULD = auto()
    """What one would or will do."""

    UNREAL = auto()
    """Neither done nor announced: could, should, tried to, if, a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbGroup:
    """A verb with its subject."""

    subject: Subject
    mood: Mood
    first: int
    """The first token of the group: its subject, or the verb where that stands alone."""

    verb: int
    negated: bool = False
    hedged: bool = False
    reported: bool = False
    """Somebody else says or thinks so."""

    announced: bool = False
    """The speaker tells what they said they would do: "I told them I wouldn't"."""

    subordinate: bool = False
    perfect: bool = False
    """Had or has been done: often told as what went before."""

    progressive: bool = False


def group_of(tokens: Sequence[str], subject: int, verb: int, mood: Mood) -> VerbGroup:
    """Make the group of the pronoun at ``subject`` and a verb, as what stands before allows."""
    who = {"i": Subject.SPEAKER, "we": Subject.SHARED}.get(tokens[subject], Subject.OTHER)
    if who is Subject.SPEAKER and _is_second_subject(tokens, subject):
        who = Subject.SHARED
    left = subject - 1
    while left >= 0 and tokens[left] in _PASSED_OVER:
        left -= 1
    before = tokens[left] if left >= 0 else ""
    reported, announced, hedged = False, False, before in words.HEDGES
    asked = before in words.INVERTING and left == subject - 1
    in_case = before == "case" and tokens[left - 1 : left] == ["in"]
    if (
        before in words.UNREAL_BEFORE
        or in_case
        or (asked and not _denies(tokens[max(0, left - 3) : left]))
    ):
        mood = Mood.UNREAL
    elif not hedged:
        reported, announced, hedged = _report(tokens, subject)
    return VerbGroup(
        subject=who,
        mood=mood,
        first=subject,
        verb=verb,
        hedged=hedged,
        reported=reported,
        announced=announced,
        subordinate=before in words.SUBORDINATING,
    )


_PASSED_OVER = frozenset({"then", "so", "just", "well", "okay", "i", "now"})


def _denies(before: Sequence[str]) -> bool:
    """Whether an inversion is no question: "nor did I", "only then did I"."""
    return bool({"nor", "only", "never", "neither", "not", "rarely"} & set(before))


def _is_second_subject(tokens: Sequence[str], pronoun: int) -> bool:
    """Whether "and I" goes on from another subject: "Anna and I", "my manager and I"."""
    if pronoun < 2 or tokens[pronoun - 1] != "and":
        return False
    if "who" in tokens[1:3] and pronoun < 10:
        return True  # "Miriam, who runs the kennels, and I"
    noun = pronoun - 2
    first = noun
    while first > 0 and pronoun - first < 6 and tokens[first] not in _DETERMINERS:
        first -= 1
    if tokens[first] in _DETERMINERS:
        before = tokens[first - 1] if first else ""
        governed = before in words.PREPOSITIONS | words.SAYING or before.endswith(("ed", "ing"))
        return tokens[noun] in words.ROLES and not governed
    opens = pronoun == 2 or tokens[pronoun - 3] in {"so", "but", "then", "because", "when", "where"}
    from_where = pronoun == 4 and tokens[1] in {"from", "in", "of"}
    return (opens and _may_be_name(tokens[noun])) or (from_where and _may_be_name(tokens[0]))


_DETERMINERS = frozenset({"my", "our", "the", "a", "another", "this"})

_NO_NAMES = frozenset({
    "yes", "yeah", "no", "oh", "okay", "right", "fine", "one", "day", "week", "me", "well",
})  # fmt: skip


def _may_be_name(word: str) -> bool:
    return not (
        word in _NO_NAMES | words.PRONOUNS | words.OBJECTS
        or word.endswith(("ed", "ing"))
        or is_adverb(word)
    )


def is_adverb(token: str) -> bool:
    """Whether a word may stand between subject and verb."""
    return (
        token in words.ADVERBS
        or token in words.HEDGES
        or (token.endswith("ly") and len(token) > 4 and token not in words.NO_ADVERBS)
    )


def _report(tokens: Sequence[str], clause: int) -> tuple[bool, bool, bool]:
    """Say whether a clause is reported, announced by the speaker, or only a guess of theirs."""
    left = clause - 1
    while (
        left >= 0
        and clause - left <= _ANNOUNCED_WITHIN
        and tokens[left] not in words.SAYING | _REPORT_ENDS
    ):
        left -= 1
    if left < 0 or tokens[left] not in words.SAYING:
        return False, False, False
    saying = tokens[left]
    speaker = left - 1
    while speaker >= 0 and (
        is_adverb(tokens[speaker]) or tokens[speaker] in words.AUXILIARIES | words.NOT
    ):
        speaker -= 1
    passed = {*tokens[speaker + 1 : left]}
    others = speaker < 0 or tokens[speaker] not in {"i", "and", "but"}
    if others or words.NOT & passed or saying == "quote":
        # "she said I decided", "I wouldn't say I talked them out of it"
        return not others or clause - left <= _REPORTED_WITHIN, False, False
    if saying in {"think", "guess", "suppose", "believe"}:
        return False, False, left == clause - 1
    return False, saying in _TELLING and not (words.AUXILIARIES & passed), False


_ANNOUNCED_WITHIN = 8
"""How many words before a clause "I told our largest customer that" is looked for."""

_REPORTED_WITHIN = 4
"""The same for other people's words, where a mistake would take a choice away."""

_TELLING = frozenset({"said", "told", "wrote", "answered", "replied", "tell", "say", "rang"})

_REPORT_ENDS = words.CONJUNCTIONS | {
    "so", "because", "when", "if", "which", "while", "although", "since", "i", "we",
}  # fmt: skip
