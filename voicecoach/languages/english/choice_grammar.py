"""Find choices in what somebody says: who chose, what, and whether it is claimed as done.

"I decided to / chose / went with / recommended / refused / pulled …" is grammar, and two people
hardly ever disagree on it. So it is parsed: the subject, the verb of choice, what is chosen, and
all that takes the choice back again, which is negation, condition, question, report and passive.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from voicecoach.languages.english import choice_talk as talk
from voicecoach.languages.english import choice_verbs as verbs
from voicecoach.languages.english.case_talk import conditional_plans, recommended_choices
from voicecoach.languages.english.choice import AskedFor, Choice, ChoiceKind
from voicecoach.languages.english.choice_content import (
    AGREED_ON,
    CUT_BEHIND,
    deed_settles,
    is_open,
    settles,
)
from voicecoach.languages.english.choice_kinds import (
    OWNERLESS,
    chooses,
    is_habit,
    kind_of,
    ordered,
    refuses,
)
from voicecoach.languages.english.disagreement import disagreed_and_committed
from voicecoach.languages.english.grammar import small_words as words
from voicecoach.languages.english.grammar.clauses import Mood, Subject, VerbGroup
from voicecoach.languages.english.grammar.phrases import compile_phrases
from voicecoach.languages.english.grammar.verb_forms import Form, index_forms
from voicecoach.languages.english.grammar.verb_groups import read_group, split_contractions
from voicecoach.languages.english.pay_talk import pay_choices

_DECIDING = compile_phrases(verbs.DECIDING)
_CLASSES = {name: compile_phrases(phrases) for name, phrases in verbs.CHOICE_VERBS.items()}
_FORMS = index_forms({
    *_DECIDING,
    *(verb for patterns in _CLASSES.values() for verb in patterns),
    *verbs.WOULD_NOT,
    *verbs.ROUTINE_VERBS,
})  # fmt: skip

_REST = 16
"""How many words behind a verb are looked at."""


def choices(
    line: Sequence[str],
    *,
    question: AskedFor = AskedFor.PAST,
    before: Sequence[str] = (),
    earlier: Sequence[str] = (),
) -> tuple[Choice, ...]:
    """Find the choices in the plain words of one sentence, in order.

    ``before`` are the words of the sentence before: recognized speech is cut where the speaker
    pauses, and "we decided" may get its owner in the next sentence. ``earlier`` are those of the
    sentences before that one: who disagreed there may commit here.
    """
    tokens, sources = split_contractions(line)
    tokens_before, _ = split_contractions(before)
    tokens_earlier, _ = split_contractions(earlier)
    found = [
        *_told(tokens, question, ordered([*tokens_before, *tokens])),
        *_asked_for(tokens, question),
        *talk.named_choices(tokens),
        *talk.leanings(tokens),
        *_continued(tokens, tokens_before),
    ]
    if any(each.kind in OWNERLESS for each in (*found, *_told(tokens_before, question))):
        found += talk.owned_choices(tokens)
    if committed := disagreed_and_committed(tokens, [*tokens_earlier, *tokens_before]):
        found = [*committed, *(each for each in found if each.verb_class != "preference")]
    return tuple(
        replace(each, first=sources[each.first], last=sources[min(each.last, len(sources) - 1)])
        for each in _one_each(found)
    )


def _asked_for(tokens: Sequence[str], question: AskedFor) -> list[Choice]:
    """Read what is a choice only where the question asks for it."""
    if question is AskedFor.CASE:
        return recommended_choices(tokens)
    if question is AskedFor.PAY:
        return pay_choices(tokens)
    return [*talk.announced_refusals(tokens), *conditional_plans(tokens)]


def _one_each(found: Iterable[Choice]) -> list[Choice]:
    """Sort choices, and keep one where two ways of reading find the same."""
    kept = {(each.first, each.kind): each for each in reversed([*found])}
    return sorted(kept.values(), key=lambda each: (each.first, each.last))


def _told(
    tokens: Sequence[str], question: AskedFor, orders: frozenset[str] = frozenset()
) -> Iterator[Choice]:
    """Read every verb that may be one of choice; doing what one was told to is another's."""
    line = f" {' '.join(tokens)} "
    habit = any(f" {phrase} " in line for phrase in verbs.HABIT)
    for place, token in enumerate(tokens):
        if token in _FORMS:
            lemma, form = _FORMS[token]
            group = read_group(tokens, place, form)
            choice = group and _choice(tokens, group, lemma, question)
            obeyed = group and lemma in orders and not group.negated
            if choice and choice.kind is ChoiceKind.OWN and obeyed:
                yield replace(choice, kind=ChoiceKind.OTHERS, proven=False)
            elif choice and not (habit and choice.verb_class != "decision"):
                yield choice


def _choice(
    tokens: Sequence[str], group: VerbGroup, lemma: str, question: AskedFor
) -> Choice | None:
    kind = kind_of(group, question)
    if kind is None:
        return None
    rest = " ".join((lemma, *tokens[group.verb + 1 : group.verb + _REST]))
    deciding = _DECIDING[lemma].match(rest) if lemma in _DECIDING else None
    if deciding and not _is_phone_call(deciding.group()):
        return _decision(tokens, group, kind, deciding.group().count(" ") + 1)
    if group.negated:
        refused = refuses(tokens, group, lemma, question)
        return _made(ChoiceKind.OWN, "refused_deed", group, 1) if refused else None
    return _deed(tokens, group, kind, rest, question) or _routine_choice(
        tokens, group, kind, lemma, question
    )


def _decision(
    tokens: Sequence[str], group: VerbGroup, kind: ChoiceKind, length: int
) -> Choice | None:
    """Read "I decided …" by what was decided."""
    content = tokens[group.verb + length : group.verb + _REST]
    own = group.subject is Subject.SPEAKER
    if tokens[group.verb] in _AGREED and (
        kind is not ChoiceKind.SHARED or not AGREED_ON & {*content[:1]}
    ):
        return None  # one alone agrees to what others chose
    if is_open(content) or not (own or settles(content)):
        return None
    if kind is ChoiceKind.OTHERS and tokens[group.first] in words.THINGS:
        return None
    if not settles(content):
        return _made(ChoiceKind.FINDING_OUT, "decision", group, length)
    choice = _made(kind, "decision", group, length)
    picked = tokens[group.verb] in {"chose", "decided"} and not verbs.WEIGHED & {*content}
    return replace(choice, proven=choice.proven and not picked)


_AGREED = frozenset({"agree", "agreed", "agreeing"})


def _deed(
    tokens: Sequence[str], group: VerbGroup, kind: ChoiceKind, rest: str, question: AskedFor
) -> Choice | None:
    """Read "I refused …", "I shut it down", "I went with …"."""
    lemma = rest.partition(" ")[0]
    somebody = tokens[group.first] in words.ROLES | words.PERSONS
    if kind is ChoiceKind.OTHERS and not somebody:
        return None
    for name, patterns in _CLASSES.items():
        match = patterns[lemma].match(rest) if lemma in patterns else None
        if match and chooses(kind, name) and not is_habit(group, lemma, question):
            choice = _made(kind, name, group, match.group().count(" ") + 1)
            if name == "proposal" and _is_soft(tokens[group.verb : group.verb + 6]):
                return replace(choice, kind=ChoiceKind.HEDGED, proven=False)
            doubtful = name == "ending" and lemma in verbs.DOUBTFUL
            return replace(choice, proven=choice.proven and not doubtful)
    return None


def _routine_choice(
    tokens: Sequence[str], group: VerbGroup, kind: ChoiceKind, lemma: str, question: AskedFor
) -> Choice | None:
    """Read what is a choice only with its condition, or with another road beside it."""
    if kind is not ChoiceKind.OWN:
        return None
    tied = {"if", "unless"} & {*tokens[:3]} and group.first > 3
    if question is AskedFor.CASE and group.mood is Mood.NOW and tied:
        return _made(kind, "conditional", group, 1)
    line = f" {' '.join(tokens)} "
    taken_on = lemma == "take" and {"on", "over"} & {*tokens[group.verb + 1 : group.verb + 2]}
    if taken_on and any(f" {phrase} " in line for phrase in verbs.NOBODY_ELSES):
        return _made(kind, "ownership", group, 2)
    other_road = any(f" {phrase} " in line for phrase in verbs.OTHER_ROAD)
    if lemma in verbs.ROUTINE_VERBS and other_road and group.mood is Mood.DONE:
        return _made(kind, "other_road", group, 1)
    return None


def _is_soft(proposal: Sequence[str]) -> bool:
    """Whether a proposal is hedged away: "I suggested that we could maybe"."""
    return bool((words.HEDGES | {"could", "might"}) & {*proposal})


def _is_phone_call(head: str) -> bool:
    parts = head.split()
    return parts[-1] == "call" and any(word in verbs.NO_CALL for word in parts)


def _made(kind: ChoiceKind, name: str, group: VerbGroup, length: int) -> Choice:
    plain = group.mood is Mood.DONE and group.first != group.verb
    aside = group.subordinate or group.perfect or group.progressive
    return Choice(
        kind=kind,
        verb_class=name,
        first=group.first,
        last=group.verb + length - 1,
        proven=kind is ChoiceKind.OWN and plain and not aside and name in verbs.PROVEN,
    )


def _continued(tokens: Sequence[str], before: Sequence[str]) -> list[Choice]:
    """Read what a cut piece decides: after "so I decided" comes "to stop the line"."""
    for place in range(max(0, len(before) - 5), len(before)):
        lemma, form = _FORMS.get(before[place], ("", Form.BASE))
        match = lemma in _DECIDING and _DECIDING[lemma].match(
            " ".join((lemma, *before[place + 1 :]))
        )
        if not match:
            continue
        content = before[place + match.group().count(" ") + 1 :]
        group = read_group(before, place, form)
        own = group and kind_of(group, AskedFor.PAST) is ChoiceKind.OWN
        if own and is_open(content) and (not content or content[-1] in CUT_BEHIND):
            return _continuation(tokens, to=content[-1:] == ["to"])
    return []


def _continuation(tokens: Sequence[str], *, to: bool) -> list[Choice]:
    infinitive = tokens[:1] == ["to"] or (to and bool(tokens))
    cut = {*tokens[-1:]} & (words.NO_SUBJECTS | {"this", "that"})
    thing = 1 < len(tokens) <= _SHORT and not words.PRONOUNS & {*tokens}
    if cut:
        return []
    if (infinitive and deed_settles(tokens[tokens[0] == "to" :])) or (thing and not infinitive):
        last = min(2, len(tokens) - 1)
        return [Choice(kind=ChoiceKind.OWN, verb_class="decision", first=0, last=last)]
    return []


_SHORT = 8
"""As many words as name a thing chosen: "the nine euro one"."""
