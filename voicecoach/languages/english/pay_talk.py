"""Choices in pay talk: an ask with a figure or a named part, an acceptance, a refusal."""

import re
from collections.abc import Sequence

from voicecoach.languages.english.choice import Choice, ChoiceKind

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBER = re.compile(
    rf"[$€£¥]?\d.*|{_TENS}|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|hundred|thousand|million|lakhs?|percent|halfway|euros?|dollars?|pounds?|yuan|rmb"
    r"|francs|rupees|grand|\d+k"
)

_FIGURE = r"(?: (?!if|because|but|when|and i)\S+){0,9}? #"
_NO_ASK = (
    "if|because|but|when|and i|discuss|talk|know|understand|check|explain|thank|mention|hear|learn"
)
_PART = (
    rf"(?: (?!(?:{_NO_ASK})\b)\S+){{0,5}}? (?:base|bonus|title|level|grade|equity|shares|options"
    r"|sign on|signing|holidays?|(?<!to )leave|review|relocation|commission|rate|role|senior|staff"
    r"|lead|raise|contract|remote|days|fridays|start date|targets)"
)
_ADVERBS = r"(?: (?:just|then|now|also|really|still|rather|therefore|only|simply|so|honestly))*"
_WOULD = r"(?:would|'d|will|am going to)"
_I = rf"(?:^| )i{_ADVERBS}"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


_THING = rf"(?:{_FIGURE}|{_PART})"
_FEW = r"(?: \S+){0,3}?"

_ASKS = _any(
    rf"{_I} (?:am|was|have been) (?:asking|looking|going|expecting|thinking|aiming|proposing|hoping"
    rf"|seeking|targeting|requesting|wondering){_THING}",
    rf"{_I} (?:am|put myself|would be|'d be|stay|come in) (?:quite firm )?(?:at|with)(?: \S+)? #"
    r"(?!.* (?:now|today|currently)\b)",
    rf"{_I} (?:ask|asked|request|require|need|want|expect|propose|proposed|countered|said"
    rf"|requested|suggested){_THING}",
    rf"{_I} (?:wanted|needed|expected){_FIGURE}",
    rf"{_I} {_WOULD}{_ADVERBS} be (?:asking|looking|aiming|hoping|expecting|targeting|seeking)"
    rf"{_THING}",
    rf"{_I} (?:believe|think|feel)(?: \S+){{0,4}}? #(?: \S+){{0,6}}? (?:fair|right|reasonable"
    r"|appropriate|reflects?|fits?)",
    rf"{_I} (?:want|wanted|am going|would like|had) to ask(?: \S+)? (?:for|if|whether){_THING}",
    rf"{_I} (?:have to )?insist on{_THING}",
    rf"{_I} (?:put|raised)(?: \S+){{1,3}}? (?:to|by){_FEW} #",
    r"(?:^| )(?:the|my) (?:one |only )?condition (?:is|was|would be)(?= |$)",
    r"^(?:so |and )?the (?:rate|price|fee) stays(?= |$)",
    r"(?:^| )(?:but|or|then) we could (?:cut|split|start|skip|drop|spread|leave)(?= |$)",
    r"(?:^| )(?:i|and) (?:have )?countered(?: \S+)? (?:at|with|by)(?= |$)",
    rf"(?:^| )and asked (?:for|whether|if){_THING}",
    rf"(?:^| )i asked (?:whether|if){_FIGURE}",
    rf"{_I} {_WOULD}{_ADVERBS} (?:like|need|ask|request|say|want|expect|look|propose|hope){_THING}",
    rf"{_I} {_WOULD}{_ADVERBS} (?:see|love|start|come|price|quote|charge|suggest|counter){_THING}",
    rf"{_I} {_WOULD}{_ADVERBS} (?:be|feel) (?:more |very |most )?(?:comfortable|happy|delighted"
    rf"|glad|thrilled|good|better|ready|excited){_FIGURE}",
    r"(?:^| )what i (?:am (?:asking|looking) for|(?:would|'d) (?:need|like|ask for|propose|suggest)"
    r"|need|want)(?= |$)",
    r"(?:^| )my (?:\S+ )?(?:number|ask|figure|request|target|price|rate|offer|range|expectations?"
    rf"|goal)(?: \S+){{0,2}}? (?:is|are|was|stays|would be|'d be){_THING}",
    r"(?:^| )(?:that )?is my (?:number|ask|price|figure)(?= |$)",
    rf"(?:^| )the number (?:i need |for me )?is{_FEW} #",
    r"(?:^| )for me the number is",
    r"(?:^| )(?:could|can|would) (?:you|we|it)(?: \S+)? (?:do|go|make|get|come|match|split|meet"
    rf"|raise|be|move|look at|stretch|consider|agree|say|put|bring|increase|adjust|open){_FIGURE}",
    rf"(?:^| )is (?:there|it)(?: \S+){{0,3}}? (?:flexibility|room|possible|way|chance){_FIGURE}",
    rf"(?:^| )(?:what|how) about{_FEW} #",
    rf"(?:^| )make it{_FEW} #",
    rf"^(?:and )?if .* (?:then|otherwise|could we do){_FEW} #",
    rf"^otherwise{_FEW} #",
    r"(?:^| )get (?:me|us) (?:to|there)(?: \S+)? ?#?(?= |$)",
)

_NOT_TAKEN = (
    "(?:it|this|that|things) (?:professional|short|simple|light|brief|quiet|private|between|again"
    "|to you|differently|the same|all over)|the same|everything|anything|my best"
    "|a (?:good|better|quiet) (?:moment|time)"
)
"""Behind "I'd do", "I'd keep", "I'd pick": manners, not terms."""

_TAKES = _any(
    rf"{_I} (?:{_WOULD}{_ADVERBS} )?(?:sign|accept|come to you)(?= |$)"
    r"(?! (?:on (?!\w+day)|up|that i)\b)",
    rf"{_I} {_WOULD}{_ADVERBS} be (?:ready|happy|glad|delighted|thrilled|prepared) to"
    r" (?:sign|accept|take|start|join|commit)(?= |$)",
    rf"{_I} am (?:ready|happy|glad|prepared|willing) to (?:sign|accept|take|commit|start|go)"
    r"(?= |$)",
    rf"{_I} can (?:offer|give) you(?= |$)",
    r"(?:^| )what i (?:offered|can (?:do|offer)|could (?:do|offer)|took out|left out|proposed)"
    r"(?: \S+){0,2}? (?:is|was)(?= |$)",
    r"^(?:and |so |but )*(?:if you|put|give me|make it)(?: \S+){1,12}? (?:and |then )?i"
    r" (?:will|am|can|would|'d) (?:sign|in|accept|cancel|hand in|take|start|say yes|give you)"
    r"(?= |$)",
    r"(?:^| )i am (?:in|out)$",
    rf"{_I} {_WOULD}{_ADVERBS} (?:take|do|drop|swap|trade|turn|commit|choose|pick|walk|stay|keep"
    r"|say yes|go with|go down to|come down to|live with|let go of|hand back|give back|decline"
    r"|refuse|leave my|start on|start at)(?= |$)"
    rf"(?! (?:{_NOT_TAKEN})\b)",
    rf"{_I} (?:take|choose|keep|go with|turn down|decline|refuse) (?:the|it|this|that|your)",
    rf"{_I} stay (?:with|where|put)",
    rf"{_I} (?:can|could) (?:live with|go to|do|go down to|come down to){_FEW} #",
    rf"{_I} (?:took|turned down|turned|declined|accepted|chose) the"
    r" (?:job|offer|other|salary|one)",
    r"(?:^| )i (?:have )?said yes to(?= |$)",
    r"(?:^| )i offered to (?:come down|meet|take|start|give up|stay)(?= |$)",
    r"(?:^| )(?:and|then|will) sign (?:today|this|on|the same)",
    r"i have (?:chosen|decided|said yes|turned (?:them|it|the)|told them no)",
)

_REFUSES = _any(
    rf"{_I} (?:would|will) (?:not|never)"
    r" (?:take|trade|exchange|sign|accept|swap|go|touch|give)(?= |$)",
    rf"{_I} (?:am not going|do not go|can not go) (?:down|lower|(?:below|under){_FEW} #)(?= |$)",
    rf"{_I} can not do (?:it|this|that|them) for{_FEW} #",
    r"(?:^| )(?:for|at|under|below|with|less than)(?: \S+){0,4}? #(?: \S+){0,2}? i (?:can not"
    r"|would go|'d go|stay|walk|would stay|'d stay)(?= |$)",
    rf"{_I} am not (?:going to )?(?:sign|tak|accept|mov|trad|shop|ask)(?:e|ing)?(?= |$)"
    r"(?! for an?)",
    rf"{_I} do not (?:accept|take|trade|sign|want to (?:exchange|swap|trade|come in))",
    rf"{_I} {_WOULD} (?:have to )?say no(?= |$)",
    rf"{_I} can not (?:accept|take|sign|agree to|go (?:below|under|lower))(?= |$)",
    r"(?:^| )i (?:am )?(?:turning|turned|turn)(?: \S+){1,5}? down",
    r"(?:^| )# i (?:refuse|decline)",
    r"(?:^| )i give up(?= |$)(?! a)",
    r"(?:^| )(?:so|then|and) it is a no(?= |$)",
)

_SOFT = re.compile(
    r"\b(?:maybe|perhaps|hoped|a bit more|a little more|kind of|sort of|guess|would be okay"
    r"|not sure|whatever|depends|leave (?:it|that) (?:to|with) you)\b"
)
"""An ask that is taken back as it is made."""

_SOFT_ASK = _any(
    r"(?:^| )#(?: \S+){0,3}? (?:would|could|should)(?: \S+){0,3}?"
    r" (?:okay|ok|fine|possible|appropriate|enough|good|nice)(?= |$)",
    r"(?:^| )i (?:had |was )?(?:hoped|hoping|imagined|expected)(?: \S+){0,5}?"
    r" (?:#|more|higher)(?= |$)",
)
"""A wish that is no ask, with a figure or without."""

_FLOOR = re.compile(
    r"\b(?:presently|currently|right now|at the moment|below|under|less than|without the|learn more"
    r"|sworn|before i|told me)\b"
)
"""Before an ask: a bare floor, what one has now."""

_QUOTED = re.compile(r" (?:he|she|they|who) (?:says?|said)(?: \S+)?$")
"""Right before an ask: it is other people's."""


def pay_choices(tokens: Sequence[str]) -> list[Choice]:
    """Find each ask, acceptance and refusal."""
    line = " ".join("#" if _NUMBER.fullmatch(token) else token for token in tokens)
    firm = ChoiceKind.HEDGED if _SOFT.search(line) else ChoiceKind.OWN
    found = []
    for kind, name, pattern in (
        (firm, "ask", _ASKS),
        (firm, "accept", _TAKES),
        (firm, "refuse", _REFUSES),
        (ChoiceKind.HEDGED, "leaning", _SOFT_ASK),
    ):
        for match in pattern.finditer(line):
            quoted = _QUOTED.search(f" {line[: match.start()]}")
            until = match.start() if name == "refuse" else match.end()
            if not quoted and not _FLOOR.search(line[:until]):
                first = line.count(" ", 0, match.start() + match.group().startswith(" "))
                last = first + match.group().strip().count(" ")
                found.append(Choice(kind=kind, verb_class=name, first=first, last=last))
    return found
