"""Recommendations: in a case what one would do is the choice, elsewhere it is only a plan."""

import re
from collections.abc import Sequence

from voicecoach.languages.english.choice import Choice, ChoiceKind
from voicecoach.languages.english.choice_talk import spans_of
from voicecoach.languages.english.choice_verbs import SETTLES_NOTHING_PHRASES
from voicecoach.languages.english.grammar.clauses import Mood, group_of
from voicecoach.languages.english.grammar.phrases import compile_phrases
from voicecoach.languages.english.grammar.would_groups import WouldGroup, would_groups

_METRIC = re.compile(
    r"(?:^| )my (?:(?:main|one|key|primary|north star|success|single|first) )?"
    r"(?:metric|measure|north star|cut off) (?:would be|is|will be|'d be)(?= |$)"
    r"|(?<!if the)(?<!suppose the) north star (?:metric )?(?:for me )?(?:would be|is|will be)"
    r"(?= |$)"
    r"|^north star (?:metric )?(?:would be|is)(?= |$)"
)
"""A measure that somebody would go by."""

_COMMITTING = frozenset({
    "abolish", "abandon", "advise", "allow", "anchor", "axe", "back", "ban", "bet", "bin", "block",
    "build", "bundle", "bury", "buy", "cancel", "cap", "change", "charge", "choose", "close", "cut",
    "delay", "delete", "deprioritise", "deprioritize", "disable", "discontinue", "drop", "exclude",
    "expand", "fire", "fix", "focus", "freeze", "fund", "gate", "give", "go", "halt", "halve",
    "hide", "hold", "invest", "keep", "kill", "label", "launch", "leave", "let", "license", "lift",
    "limit", "lock", "loosen", "lower", "make", "merge", "move", "mute", "offer", "open", "opt",
    "outsource", "partner", "pass", "pause", "pick", "postpone", "price", "prioritise",
    "prioritize", "pull", "push", "put",
    "raise", "recommend", "refuse", "reject", "release", "remove", "reopen", "replace", "restrict",
    "retire", "return", "reverse", "revert", "roll", "say", "scrap", "sell", "send", "separate",
    "settle", "shelve", "ship", "shorten", "shut", "side", "skip", "slow", "solve", "stick", "stop",
    "sunset", "swap", "switch", "take", "target", "touch", "trade", "turn", "unmute", "veto",
    "waive", "withdraw",
})  # fmt: skip
"""What commits to something in a case; other verbs find out, think, talk or plan the work."""

_ADVISED = re.compile(
    r"(?:(?:yes|no|so|hence|therefore|then|overall) )*(?:you|we|they) should (?:not )?(?P<deed>\S+)"
)
"""Advice to the company, at the head of a sentence."""

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
    "accept that", "defend", "eat", "launch|release|build|ship a|an ~ test|experiment|survey|pilot",
    "launch|release|build a|an|the test|experiment|survey|pilot|prototype|mvp|dashboard|roadmap",
    "keep track|monitoring|looking|everyone|everybody|stakeholders|asking|talking|testing",
    "keep the team|stakeholders|user|users", "let them|people|everyone|everybody|stakeholders know",
    "let the team|user|users know", "send surveys|everyone|them", "make it|this|that clear|sure",
    "put together|in|myself|more|down", "offer support|help|my", "raise the|my issue|concern",
    "take into|the time|lead|initiative|feedback|notes|responsibility|part|care",
    "give feedback|each|users|priority|everyone|credit", "change my", "move on|forward",
    "return to", "open the|a discussion|ticket|conversation", "close with|by", "close the loop",
    "back it|this|that up", "set expectations|goals|targets|priorities|kpis|milestones", "pick up",
    "prioritise|prioritize them|these|those|by|based|using|with|and|tasks|features|ideas",
    "prioritise|prioritize the|my|our|all list|ideas|features|tasks|backlog|solutions|problems",
    "take a minute|moment|second|few|couple|step|breath", "take thirty|sixty|some seconds|time",
    "turn to", "solve for|that|this|it", "push for alignment|clarity|feedback",
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


def recommended_choices(tokens: Sequence[str]) -> list[Choice]:
    """Find what the speaker would do in a case, and the measure they would go by."""
    found = spans_of(tokens, _METRIC, "metric")
    if _REDONE.search(" ".join(tokens)):
        return found
    if (advised := _ADVISED.match(" ".join(tokens))) and advised["deed"] in _COMMITTING:
        last = advised.group().count(" ")
        found.append(Choice(kind=ChoiceKind.OWN, verb_class="recommended", first=0, last=last))
    to_do = _what_is_to_do(tokens)
    found += to_do
    for group in would_groups(tokens):
        if any(each.first <= group.first <= each.last for each in to_do):
            continue
        kind = ChoiceKind.OWN if _commits(tokens, group) else ChoiceKind.FINDING_OUT
        if group.hedged and kind is ChoiceKind.OWN:
            kind = ChoiceKind.HEDGED
        found.append(
            Choice(kind=kind, verb_class="recommended", first=group.first, last=group.verb)
        )
    return found


def _what_is_to_do(tokens: Sequence[str]) -> list[Choice]:
    """Find "what I'd do is put it behind a switch"."""
    match = _TO_DO.search(" ".join(tokens))
    if not match or match["deed"] not in _COMMITTING:
        return []
    verb = match.string.count(" ", 0, match.start("deed"))
    deed = " ".join(tokens[verb : verb + 10])
    if (match["deed"] in _MILD and _MILD[match["deed"]].match(deed)) or _TRIAL.search(deed):
        return []
    first = match.string.count(" ", 0, match.start("what"))
    return [Choice(kind=ChoiceKind.OWN, verb_class="recommended", first=first, last=verb)]


_TO_DO = re.compile(
    r"(?:^| )(?P<what>what) i (?:would|'d) (?:\S+ )?do(?: \S+){0,3}? is (?:to )?(?P<deed>\S+)"
)


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
        for group in would_groups(tokens)
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


def _commits(tokens: Sequence[str], group: WouldGroup) -> bool:
    """Whether in a case the group recommends something, and doesn't only find out or plan."""
    place = group.verb
    if tokens[place : place + 2] == ["like", "to"] and place + 2 < len(tokens):
        place += 2
    verb = tokens[place]
    if group.negated:
        half = {"just", "necessarily", "always"} & {*tokens[group.first : group.verb]}
        return verb in _COMMITTING | _LEFT_UNDONE and not half
    only_tells_which = group.first > 0 and tokens[group.first - 1] in _MEASURED_BY
    if only_tells_which or _TRIAL.search(" ".join(tokens[group.first :])):
        return False
    if "if" in tokens[:3] and group.first > 3 and verb in _COMMITTING | _LEFT_UNDONE:
        return True
    deed = " ".join(tokens[place : place + 10])
    mild = verb in _MILD and _MILD[verb].match(deed)
    planning = _PLANNING.match(" ".join(tokens[: group.first + 1]))
    return bool(verb in _COMMITTING or _DOES.match(deed)) and not (mild or planning)
