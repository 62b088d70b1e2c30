"""Whose choice a verb tells, and how firmly."""

from collections.abc import Sequence

from voicecoach.languages.english import choice_verbs as verbs
from voicecoach.languages.english.choice import AskedFor, ChoiceKind
from voicecoach.languages.english.grammar import small_words as words
from voicecoach.languages.english.grammar.clauses import Mood, Subject, VerbGroup

OWNERLESS = frozenset({ChoiceKind.SHARED, ChoiceKind.PASSIVE})


def kind_of(group: VerbGroup, question: AskedFor) -> ChoiceKind | None:
    """Say whose choice the group tells and how firmly; None where it tells none."""
    would = group.mood is Mood.WOULD
    if group.mood is Mood.UNREAL or group.reported or (would and question is not AskedFor.PAST):
        return None  # in a case and in pay talk "I'd …" is read as a recommendation or an ask
    if would and group.announced and (group.subject is Subject.SPEAKER or group.negated):
        return ChoiceKind.OWN
    if would or group.subject is Subject.NOBODY:
        told = {Subject.SPEAKER: ChoiceKind.HYPOTHETICAL, Subject.NOBODY: ChoiceKind.PASSIVE}
        return told.get(group.subject)
    if group.negated:
        return ChoiceKind.NEGATED
    if group.subject is Subject.SPEAKER:
        return ChoiceKind.HEDGED if group.hedged else ChoiceKind.OWN
    kind = ChoiceKind.SHARED if group.subject is Subject.SHARED else ChoiceKind.OTHERS
    return kind if group.mood is Mood.DONE else None


def chooses(kind: ChoiceKind, verb_class: str) -> bool:
    """Whether such a verb is a choice when others, or a group, do it, and not only an act."""
    if kind is ChoiceKind.SHARED and verb_class == "preference":
        return True
    if kind in OWNERLESS or kind is ChoiceKind.OTHERS:
        return verb_class in {"refusal", "ending", "timing", "launch"}
    return True


def is_habit(group: VerbGroup, lemma: str, question: AskedFor) -> bool:
    """Whether the verb tells what somebody does again and again."""
    return (
        (question is AskedFor.PAST or group.subordinate)
        and group.mood is Mood.NOW
        and not group.progressive
        and lemma not in {"choose", "decide"}
    )


def ordered(tokens: Sequence[str]) -> frozenset[str]:
    """Return the plain verbs of what others told the speaker to do."""
    return frozenset(
        tokens[place + 1]
        for place in range(2, len(tokens) - 1)
        if tokens[place] == "to"
        and (
            (tokens[place - 1] == "me" and tokens[place - 2] in words.ORDERING)
            or (tokens[place - 1] in words.ORDERING and tokens[place - 2] in words.BE)
        )
    )


def refuses(tokens: Sequence[str], group: VerbGroup, lemma: str, question: AskedFor) -> bool:
    """Whether the speaker says that they didn't do, or wouldn't do, what others wanted."""
    told = group.subject is Subject.SPEAKER or group.announced
    before, after = {*tokens[group.first : group.verb]}, {*tokens[group.verb + 1 : group.verb + 2]}
    if not told or group.perfect or group.hedged or group.progressive or "not" not in before:
        return False
    if group.mood is Mood.WOULD and not group.announced:
        open_end = {"if", "again", "never", "today"} & {*tokens} or "will" in before
        return question is AskedFor.PAST and lemma in verbs.WOULD_NOT and not open_end
    stock = after & {"part", "long", "name"}  # "take part", "give names"
    return lemma in verbs.REFUSED_DEEDS and not stock and not is_habit(group, lemma, question)
