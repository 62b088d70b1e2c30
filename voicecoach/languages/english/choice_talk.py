"""Choices that are said rather than told: "my call was …", "I told them we wouldn't …"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from voicecoach.languages.english.choice import Choice, ChoiceKind
from voicecoach.languages.english.choice_verbs import NOT_ANNOUNCED
from voicecoach.languages.english.grammar import small_words as words
from voicecoach.languages.english.grammar.clauses import Mood, group_of
from voicecoach.languages.english.grammar.would_groups import pass_auxiliaries

_NOUN = "(?:call|decision|choice|pick|recommendation|proposal|position|advice|verdict)"
_JUDGED = (
    "hard|easy|right|wrong|good|bad|difficult|not|never|also|made|about|whether|based|lets|questioned"
    "|overruled|accepted|ignored|confirmed|rejected|supported|respected|always|usually|so"
)

_NAMED = re.compile(
    r"(?:^| )(?:"
    rf"(?:was|is) (?:entirely |really |then |only )?my (?:own |alone )?{_NOUN}(?! too| as well)"
    r"|(?:the|that) (?:call|decision|choice) (?:was|is) mine"
    rf"|my (?:own |final |main )?{_NOUN} (?:was|is|would be|'d be|stays|to)"
    rf"(?= )(?! (?:{_JUDGED})\b(?! to))"
    r"|my answer (?:was|is)(?: a)? (?:clear )?(?:no|yes)"
    r"|(?:decision|choice|call) (?:that )?i (?:have |had )?(?:made|took) (?:\S+ ){0,5}?(?:was|is)"
    r" (?:to|not|that)"
    rf"|that (?:would|'d) be my {_NOUN}"
    r"|where i (?:came|come) down"
    r")(?= |$)"
)
"""A choice named by a noun, with its owner."""

_OWNED = re.compile(r"(?:^| )(?:that|this|it) (?:one )?(?:was|is) (?:all )?(?:on me|mine)(?= |$)")
"""An owner named for what was told as "we" or as nobody's."""

_LEAN = r"(?:lean|leaning|leaned|leant|tended|inclined)"
_LEANING = re.compile(
    rf"(?:^| )i (?:\S+ ){{0,4}}?{_LEAN}(?: \S+)? towards?(?= |$)"
    rf"|(?:^| )i (?:\S+ ){{0,4}}?{_LEAN} to (?!be )(?=\S)"
    r"|(?:^| )if i (?:had|have) to (?:say|choose|pick|decide)(?: \S+)?(?= i | it )"
    r"|(?:^| )more towards \S+ i would say"
)
"""A choice that stops halfway."""

_NOT_NAMED = re.compile(r"\b(?:not|never|whether|if it (?:was|is|were)|like it was)\b")


def named_choices(tokens: Sequence[str]) -> list[Choice]:
    """Find choices that are named by a noun: "my call was", "that was my decision"."""
    return spans_of(tokens, _NAMED, "named")


def owned_choices(tokens: Sequence[str]) -> list[Choice]:
    """Find the owner of a choice that was told as "we" or as nobody's: "that was on me"."""
    return spans_of(tokens, _OWNED, "owned")


def leanings(tokens: Sequence[str]) -> list[Choice]:
    """Find choices that stop halfway: "I'd lean towards the small one"."""
    return [replace(each, kind=ChoiceKind.HEDGED) for each in spans_of(tokens, _LEANING, "leaning")]


def announced_refusals(tokens: Sequence[str]) -> list[Choice]:
    """Find what the speaker told others that they would not do: "I said we wouldn't print it"."""
    found = []
    for place in (place for place, word in enumerate(tokens) if word in {"i", "we"}):
        verb, passed = pass_auxiliaries(tokens, place + 1)
        will = bool(words.WOULD & {*passed}) or "going" in passed
        if verb < len(tokens) and will and "not" in passed and tokens[verb] not in NOT_ANNOUNCED:
            group = group_of(tokens, place, verb, Mood.WOULD)
            if group.announced and group.mood is Mood.WOULD:
                found.append(
                    Choice(kind=ChoiceKind.OWN, verb_class="refused_deed", first=place, last=verb)
                )
    return found


def spans_of(tokens: Sequence[str], pattern: re.Pattern[str], name: str) -> list[Choice]:
    """Find spans of tokens that match, but not where "not" or "whether" stands before."""
    line = " ".join(tokens)
    found = []
    for match in pattern.finditer(line):
        if not _NOT_NAMED.search(line[max(0, match.start() - 20) : match.end()]):
            first = line.count(" ", 0, match.start() + match.group().startswith(" "))
            last = first + match.group().strip().count(" ")
            found.append(
                Choice(
                    kind=ChoiceKind.OWN,
                    verb_class=name,
                    first=first,
                    last=last,
                    proven=name == "named",
                )
            )
    return found
