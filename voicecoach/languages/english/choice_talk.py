"""Choices that are said rather than told: "my call was …", and in a case "I'd build …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from voicecoach.languages.english.choice import Choice, ChoiceKind
from voicecoach.languages.english.choice_verbs import NOT_ANNOUNCED, SETTLES_NOTHING_PHRASES
from voicecoach.languages.english.grammar import small_words as words
from voicecoach.languages.english.grammar.clauses import Mood, group_of, is_adverb
from voicecoach.languages.english.grammar.phrases import compile_phrases
from voicecoach.languages.english.grammar.verb_forms import IRREGULAR_PASTS

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

_LEAN = r"(?:lean|leaning|leaned|leant|tend|tended|inclined)"
_LEANING = re.compile(
    rf"(?:^| )i (?:\S+ ){{0,4}}?{_LEAN}(?: \S+)? towards?(?= |$)"
    rf"|(?:^| )i (?:\S+ ){{0,4}}?{_LEAN} to (?!be )(?=\S)"
    r"|(?:^| )if i (?:had|have) to (?:say|choose|pick|decide)(?: \S+)?(?= i | it )"
    r"|(?:^| )more towards \S+ i would say"
)
"""A choice that stops halfway."""

_NOT_NAMED = re.compile(r"\b(?:not|never|whether|if it (?:was|is|were)|like it was)\b")

_METRIC = re.compile(
    r"(?:^| )my (?:(?:main|one|key|primary|north star|success|single|first) )?"
    r"(?:metric|measure|north star|cut off) (?:would be|is|will be|'d be)(?= |$)"
    r"|(?<!if the)(?<!suppose the) north star (?:metric )?(?:for me )?(?:would be|is|will be)"
    r"(?= |$)"
    r"|^north star (?:metric )?(?:would be|is)(?= |$)"
)

_COMMITTING = frozenset({
    "abolish", "abandon", "advise", "allow", "anchor", "axe", "back", "ban", "bet", "bin", "block",
    "build", "bundle", "bury", "buy", "cancel", "cap", "change", "charge", "choose", "close", "cut",
    "delay", "delete", "deprioritise", "deprioritize", "disable", "discontinue", "drop", "exclude",
    "expand", "fire", "fix", "focus", "freeze", "fund", "gate", "give", "go", "halt", "halve",
    "hide", "hold", "invest", "keep", "kill", "label", "launch", "leave", "let", "license", "lift",
    "limit", "lock", "loosen", "lower", "make", "merge", "move", "mute", "offer", "open", "opt",
    "outsource", "partner", "pass", "pause", "pick", "postpone", "price", "pull", "push", "put",
    "raise", "recommend", "refuse", "reject", "release", "remove", "reopen", "replace", "restrict",
    "retire", "return", "reverse", "revert", "roll", "say", "scrap", "sell", "send", "separate",
    "settle", "shelve", "ship", "shorten", "shut", "side", "skip", "slow", "solve", "stick", "stop",
    "sunset", "swap", "switch", "take", "target", "touch", "trade", "turn", "unmute", "veto",
    "waive", "withdraw",
})  # fmt: skip
"""What commits to something in a case; other verbs find out, think, talk or plan the work."""

_PLANNING = re.compile(
    r"(?:first|then|next|second|secondly|third|finally|lastly|firstly|and then|so then|after that"
    r"|from there|once that|to start|also)(?: of all| i think)? i(?: |$)"
)
"""Openings of the steps of a plan."""

_MILD = compile_phrases((
    *SETTLES_NOTHING_PHRASES,
    "take a|my|another ~ look|minute|moment|assumption",
    "take about|roughly|around|nine|ten|two|three|four|five|six|eight|twenty|fifty|\\d\\S*|first",
    "put at|my|money|forty|seventy|\\d\\S*|together|around", "take the population|distance|number",
    "go through|back|into|deeper|along|step|about|over|on", "go further|and|down|one|round|around",
    "put all|both|real|everything|each|numbers|it|that",
    "put the number|figure|numbers|dashboard|three|options", "put a dashboard|number|list",
    "do a|some|my|that|interviews|research|discovery|both|all|is", "do the a|user|same|math|maths",
    "make a ~ list|plan|structure|table|slide", "make a|sure|assumptions|an",
    "give you|it|him|her|me", "show you|them|him|her", "let you|me", "set a|up|the|clear",
    "keep an|in|that", "leave it there|open|to you", "hold a|one|that", "say !no|yes",
    "take that|it|this|them !off|out|away|back|down|with|for|over|and", "do it|that",
    "leave the call|decision", "leave the final", "hold back", "hold ~ percent", "pay them",
    "give it|them|that|this !up|back", "go to the|them|him|her", "make my",
    "ask if|them|for|the|about|what|how",
    "ask why|who|you|him|her|whether|a|each|users|customers|my|our|ten|twenty|myself",
    "write down|up|it|a|the|an|one", "pull the|up|a last|data|numbers|logs", "send the|a|out|him",
    "hand it|the|that|over", "cut it|that|the by|data|numbers|into", "rule out",
    "raise it|this|that", "bet", "stay", "speak", "be", "fill with|missing|the", "count",
    "accept that", "defend", "eat",
))  # fmt: skip

_TRIAL = re.compile(
    r"\b(?:(?:tenth|half|percent|fifty|ten|five thousand) of (?:the |our |new )*(?:\w+ )?"
    r"(?:users|traffic|people|accounts|customers|schools|classes|shoppers)"
    r"|hold ?out|for \w+ weeks|a b test|two similar|and watch|pilot|blind|waiting list"
    r"|(?:weeks|months|days) .*(?:half|compar\w+|and (?:see|read|count|look|watch))"
    r"|(?:half|compar\w+|every second) .*(?:weeks|months|days))\b"
)
"""Signs of a test: it finds out."""

_MEASURED_BY = frozenset({
    "rule", "test", "principle", "reason", "question", "number", "downside", "cost", "risk",
    "caution",
})  # fmt: skip
"""Nouns in "the rule I'd hold it to": the clause only tells which."""

_DOES = re.compile(r"do (?:the|this one|these|mine|\d)(?! (?:a |user|same|math|analysis|research))")
_LEFT_UNDONE = frozenset({"do", "add", "export", "guarantee", "sign", "promise", "start", "wait"})


def named_choices(tokens: Sequence[str]) -> list[Choice]:
    """Find choices that are named by a noun: "my call was", "that was my decision"."""
    return _matches(tokens, _NAMED, "named")


def owned_choices(tokens: Sequence[str]) -> list[Choice]:
    """Find the owner of a choice that was told as "we" or as nobody's: "that was on me"."""
    return _matches(tokens, _OWNED, "owned")


def recommended_choices(tokens: Sequence[str]) -> list[Choice]:
    """Find what the speaker would do in a case, and the measure they would go by."""
    found = _matches(tokens, _METRIC, "metric")
    if _REDONE.search(" ".join(tokens)):
        return found
    for group in _would_groups(tokens):
        kind = ChoiceKind.OWN if _commits(tokens, group) else ChoiceKind.FINDING_OUT
        if group.hedged and kind is ChoiceKind.OWN:
            kind = ChoiceKind.HEDGED
        found.append(
            Choice(kind=kind, verb_class="recommended", first=group.first, last=group.verb)
        )
    return found


def leanings(tokens: Sequence[str]) -> list[Choice]:
    """Find choices that stop halfway: "I'd lean towards the small one"."""
    return [replace(each, kind=ChoiceKind.HEDGED) for each in _matches(tokens, _LEANING, "leaning")]


def announced_refusals(tokens: Sequence[str]) -> list[Choice]:
    """Find what the speaker told others that they would not do: "I said we wouldn't print it"."""
    found = []
    for place in (place for place, word in enumerate(tokens) if word in {"i", "we"}):
        verb, passed = _pass_auxiliaries(tokens, place + 1)
        will = bool(words.WOULD & {*passed}) or "going" in passed
        if verb < len(tokens) and will and "not" in passed and tokens[verb] not in NOT_ANNOUNCED:
            group = group_of(tokens, place, verb, Mood.WOULD)
            if group.announced and group.mood is Mood.WOULD:
                found.append(
                    Choice(kind=ChoiceKind.OWN, verb_class="refused_deed", first=place, last=verb)
                )
    return found


def conditional_plans(tokens: Sequence[str]) -> list[Choice]:
    """Find what the speaker only would do if it came to it, where something done was asked for."""
    if not _CONDITIONS & {*tokens} or _REGRET & {*tokens}:
        return []
    return [
        Choice(
            kind=ChoiceKind.HYPOTHETICAL,
            verb_class="recommended",
            first=group.first,
            last=group.verb,
        )
        for group in _would_groups(tokens)
        if tokens[group.verb] in _COMMITTING - {"say"}
        and not group_of(tokens, group.first, group.verb, Mood.WOULD).announced
    ]


_CONDITIONS = frozenset({"if", "should", "whenever", "suppose", "case"})

_REDONE = re.compile(
    r"\b(?:same again|again i would|(?:had|do|did|doing) (?:it|that|this) (?:all )?over)\b"
)
"""Looking back at what was recommended, not recommending."""

_REGRET = frozenset({"again", "next", "differently", "now", "today", "hindsight", "back"})
"""Signs that "I'd …" looks back at what was done, or goes on from it."""


def _matches(tokens: Sequence[str], pattern: re.Pattern[str], name: str) -> list[Choice]:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _WouldGroup:
    """What the speaker would or will do."""

    first: int
    verb: int
    negated: bool
    hedged: bool


def _would_groups(tokens: Sequence[str]) -> Iterator[_WouldGroup]:
    """Read "I'd …", "I will …", "I'm going to …" up to their verb."""
    for place in (place for place, word in enumerate(tokens) if word == "i"):
        verb, passed = _pass_auxiliaries(tokens, place + 1)
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
        yield _WouldGroup(
            first=place,
            verb=verb,
            negated="not" in passed or "never" in passed,
            hedged=guessed or bool(near & words.HEDGES) or bool({"kind", "sort"} & set(passed)),
        )


def _pass_auxiliaries(tokens: Sequence[str], after: int) -> tuple[int, list[str]]:
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


def _commits(tokens: Sequence[str], group: _WouldGroup) -> bool:
    """Whether in a case the group recommends something, and doesn't only find out or plan."""
    verb = tokens[group.verb]
    if group.negated:
        just = "just" in tokens[group.first : group.verb]
        return verb in _COMMITTING | _LEFT_UNDONE and not just
    only_tells_which = group.first > 0 and tokens[group.first - 1] in _MEASURED_BY
    if only_tells_which or _TRIAL.search(" ".join(tokens)):
        return False
    if "if" in tokens[:3] and group.first > 3 and verb in _COMMITTING | _LEFT_UNDONE:
        return True
    deed = " ".join(tokens[group.verb : group.verb + 10])
    mild = verb in _MILD and _MILD[verb].match(deed)
    planning = _PLANNING.match(" ".join(tokens[: group.first + 1]))
    return bool(verb in _COMMITTING or _DOES.match(deed)) and not (mild or planning)
