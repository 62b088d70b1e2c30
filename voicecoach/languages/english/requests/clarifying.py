"""Questions that a candidate asks back: about the case, or about what is meant.

They are known by their form: a question word or an auxiliary with its subject behind it. A question
that somebody asks themself, and answers, has the same form and mostly speaks of "I" or of the past;
it is none of these.
"""

import re
from collections.abc import Mapping

MOST_WORDS = 30
"""A longer sentence is no question that somebody only asks back."""

_THING = (
    r"(?:it|this|that|these|those|there|the|they|we|you|he|she|our|my|your|their|its|a|an|any|some"
    r"|anybody|anyone|somebody|someone|everybody|everyone|each|every|all|both|most|many|one|people"
    r"|users?|customers?|listeners?|singers?|engineers?|streamers?|students?|children|kids|fans"
    r"|artists?|creators?|tenants?|patients?|doctors?|legal|money|time|cost|costs|quality|speed"
    r"|latency|accuracy|revenue|growth|retention|privacy|price|data|music|songs?|payments?|what"
    r"|more|only|[a-z]+s)"
)
_SHORT = (
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must|shall)"
)

_TO_WHO_ASKS = re.compile(
    r"(?:do|did|would|are|were|have|can|could) you (?:mean|asking|talking|referring|looking"
    r"|thinking"
    r"|speaking|interested|saying|want|expect|need|care|have|prefer|know|like|say|consider|include"
    r"|count|assume|see)\b.*"
    r"|(?:are|were) we (?:talking|speaking|looking|thinking|assuming|focusing|discussing)\b.*"
    r"|when you (?:say|said|talk|ask|mention|speak)\b.+"
    r" (?:is (?:it|that|this)|are (?:they|these|those|we|you)|do (?:you|we|they)|does (?:it"
    r"|that)|how"
    r"|what|which)\b.*"
    r"|by .{2,40} (?:do|did)? ?you mean\b.*"
    r"|i (?:would like|want|wanted) to ask (?:you )?(?:about|if|whether|how|what|which|who|when"
    r"|where)"
    r"\b.*"
)
_YOU_MEAN = re.compile(
    r"you (?:mean|are asking|are talking|want|are referring)\b.+"
    r"|we are (?:only |just )?(?:talking|speaking|looking|assuming|focusing|discussing)\b.+"
)
_YOU_MEAN_UNMARKED = re.compile(r"you mean(?: [a-z0-9]+){1,8}")
_MAY_I = re.compile(
    r"(?:may|can|could|should|shall|must|do|am|might) (?:i|we)"
    r"(?: (?:just|also|simply|already|still|really|only|please))*"
    r" (?:assume|suppose|take it|consider|use|choose|pick|talk|speak|focus|imagine|start|include"
    r"|know"
    r"|need|have|get|answer|decide|define|give|allowed|free|supposed|right|correct|the|a|in|working"
    r"|also|think|look|ignore|change|count|expect|rely|tell|describe|mention|refer|treat|say|work"
    r"|understand|build|own|control|on|limit|stay|show|combine|go|do|make|see|present|speaking"
    r"|talking|hire|spend|share|test|measure|lead|report)\b.*"
)
_MAY_WE = re.compile(r"(?:may|can|could|should|shall|must|do|am|might) (?:i|we) .+")
_I_ASSUME = re.compile(
    r"(?:i|we) (?:will |would |can )?(?:assume|suppose|guess|take it|imagine|understand)\b.+"
    r" (?:is|am|are|would|can|do) (?:that|this|it|i|you)(?: be)? ?(?:right|correct|okay|fine|true"
    r"|alright|agree|do that|possible|allowed)?"
)
_IS_IT_OKAY = re.compile(
    r"(?:is|would) it (?:be )?(?:okay|fine|alright|possible|allowed|better|enough|acceptable)\b.*"
)
_SUBJECT = r"(?:i|we|you|they|he|she|it|there|that|this|me|us|them|my|our|somebody|people)"
_IN = r"(?:(?:in|for|on|at|from|by|to|with|of|about|under|until|since) )?"
_WH = re.compile(
    rf"{_IN}(?:how|what|which|who|whose|whom|where|when|why)\b"
    rf"(?: (?!(?:{_SHORT}|{_SUBJECT})\b)[a-z0-9]+){{0,6}}? {_SHORT}\b.*"
)
_WH_UNMARKED = re.compile(
    rf"{_IN}(?:(?:how|what|who|where|when|why)(?: exactly)? (?!had\b){_SHORT}\b.*"
    rf"|how (?:many|much|big|large|long|often|old|fast|soon|far|accurate|good|strict)"
    rf"(?: (?!(?:{_SHORT}|{_SUBJECT})\b)[a-z0-9]+){{0,4}}? {_SHORT}\b.*"
    rf"|(?:what|which|whose)(?: (?!(?:{_SHORT}|{_SUBJECT})\b)[a-z0-9]+){{1,4}}? {_SHORT}"
    rf" (?:it|this|that|we|they|you|i|there)\b.*)"
)
"""Without punctuation it is often the beginning of a statement: "what it cost was …"."""

_WH_SHORT = re.compile(
    r"(?:how (?:many|much|big|large|long|often|old|fast|soon|far)|what (?:kind|sort|type) of"
    r"|what about|how about|which|whose|in which|for which|for whom|for who|since when|until when"
    r"|by when|what size|what platform|what country|what market|where exactly|when exactly)"
    r"(?: [a-z0-9]+){0,6}"
)
_PLAIN_YES_OR_NO = re.compile(
    r"(?:is|are|does) (?!not\b)\w+ .{3,}|"
    r"(?:is|are|do|does|did|has|have|can|could|will|would|should|must)"
    r" (?:it|this|that|there|they|we|you|the|our|my|users|customers|people|legal|anybody|anyone"
    r"|anything|somebody|someone|something|everybody"
    r"|everyone|everything|nobody|nothing|cost"
    r"|time|money"
    r"|quality|speed|revenue|growth|retention|privacy|price|data)\b.*"
    r"|(?:was|were) (?:it|this|they|we|there)\b.*"
)
_YES_OR_NO = re.compile(rf"(?!had\b|(?:have|do) (?:an?|any)\b){_SHORT}(?: not)? {_THING}\b.*")
_TAGGED = re.compile(
    r"(?:currently |only |now )*(?:we (?:are|have|can|want|do|look|only|just|talk)|you (?:mean"
    r"|want|said"
    r"|are|only|just)|this is|it is|there (?:is|are)|i (?:should|can|am)|the (?:question|product"
    r"|team|app"
    r"|goal|users?)|that means)\b.{4,}\b(?:right|correct|is that (?:right|correct|okay|so|true)"
    r"|am i (?:right|correct)"
    r"|is it|isn it|is not it|are not we|or not|yes|yeah|did i understand (?:that )?(?:right"
    r"|correctly))"
)
_TAGGED_FACT = re.compile(
    r"(?:the|a|these|those|our|they|users|everybody|nobody)(?: \w+){1,10} (?:right|correct)"
)
_HOW_MANY = re.compile(
    r"(?:how (?:many|much)|what (?:share|percentage|proportion|number|part|portion|age|size|kind"
    r"|type"
    r"|sort|level|range|country|market|platform|metric|stage|language|industry|company|product|team"
    r"|budget|goal|device|version|price|phase))\b(?: \w+){1,12}"
)
_WHO_DOES = re.compile(r"(?:who|which|whose|what)\b(?: \w+){1,14}")
_FRAGMENT = re.compile(
    r"(?!(?:yes|no|why|well|maybe|right|okay|me|him|her|not|you know|guess|fair|and you|really|i"
    r"|he|she"
    r"|they|it|perfect|done|sold|good|great|bad|so|too|much|more|less|enough|result|outcome)\b)"
    r"(?:(?:the|our|my|your|any|some|which|for|in|on|per|by|with)(?: \w+){1,4}|\w+ly \w+)"
)
_WHO_DOES_UNMARKED = re.compile(r"who (?!is\b|was\b|does\b|has\b)[a-z]+s(?: \w+){1,4}")
_TAGGED_WE = re.compile(
    r"(?:we are|i am (?:the|a)|you mean|you are|you want|it is (?:only|just|about|for))\b"
    r".{4,60} (?:right|correct)"
)
_TO_THEMSELF = re.compile(
    r"^(?:(?:so|and|but|then|or) )*(?:(?:what|which|how|why|who|where|when"
    r"|whose)\b(?: [a-z]+){0,3} )?"
    r"(?:did|was|had|would|were|might|will|shall) (?:i|me|my)\b"
    r"|^(?:have|had|would|did|was|will|may|can|should|could) i (?:just )?(?:be|be honest|begin"
    r"|start|just|have"
    r" (?:done|been|waited|known)|tell|say)\b"
    r"|^(?:should|could|would|might|must) (?:\w+ ){1,5}?(?:have|of) (?:been|done|gone|come|had"
    r"|gotten"
    r"|\w+(?:ed|en|ne|nt|ld|pt|ft|ght|ot|ut|st))\b"
    r"|^(?:does|did) (?:that|this|it) (?:help|answer|count|match|cover|make sense|sound|work for)\b"
    r"|^have you ever\b|^would that be (?:enough|okay for you)\b"
    r"|^(?:is|was|are) it\b.*\b(?:is|was|did|are) (?:it|somebody)\b"
    r"|^(?:why (?:not|would|should|(?:do|does|did|is|are) (?:i|we|he|she|you say))|what if"
    r"|who (?:cares|wants|said|knows)"
    r"|how (?:could|can|did|should) (?:i|we|they|he|she|you (?:say|tell))|how do i|what (?:did"
    r"|does|do|can"
    r"|could|should) (?:i|he|she|they|we) (?:do|say|think|want|choose|decide|give|cut|lose|get|win"
    r"|learn)|what (?:happened|happens|matters|works|changed|remains|counts|mattered"
    r"|came)(?! (?:if|when|to)\b)"
    r"|guess|you know what|do you know (?:what|how|who|why) (?:i|we|he|she|they|many|much"
    r"|happened))\b"
    r"|^(?:is|was|are|were) (?:it|this|that) (?:fair|worth|perfect|easy|hard|right|wrong|good|bad"
    r"|enough|true|ideal|risky|comfortable|painful|pretty|clean|elegant|nice|popular)\b"
)
_ANSWERS = re.compile(
    r"\bi (?:would(?! like to know| need to know)|will|did|was|had|decided|chose|picked|made|took"
    r"|went|thought|asked|told|said|saw|ran|built|stopped|cut|kept|wanted|think (?:we|it|the"
    r"|that is"
    r"|i)|believe|moved|let|put|killed|closed|shipped|launched|refused|gave|lost|won|found|learned"
    r"|called|wrote|left|felt|knew|looked|led)\b"
    r"|\bbecause\b|\bwe (?:decided|chose|shipped|launched|stopped|built|ran|went|did|were|was"
    r"|had)\b"
)
_STATES = re.compile(
    r"^(?:\w+ ){3,}(?:so(?! far)|okay|then|(?<!as )well)\b|^do (?:my|our|it|this|that)\b"
    r"|^do the (?!\w+s\b)"
    r"|(?<!are )(?<!have )(?<!were )(?<!has )(?<!had )(?<!did )\b(?:we|they"
    r"|i) (?!need\b)(?:\w+ed|took|found|had|saw|put|kept|went|made|got)\b"
    r"|\b(?:no|yes|nope|probably|possibly|honestly|i mean|i guess|i suppose|i (?:can|could|do"
    r"|am) not"
    r"|i feel|i am not)\b"
    r"|^(?:\w+ ){3,}(?<!that )(?<!if )(?<!when )(?<!because )(?<!sure )(?:it is|that is|they are"
    r"|we are|there is|there are|it was"
    r"|that was|he is|she is|you have got|i am)\b"
)
"""Goes on after a question, where nothing marks its end."""

_CLEFT = re.compile(
    r"^(?:what|who|where|when|why|how (?:i|we|they|it|he|she|you|the))\b.{3,}\b(?:is|was|are"
    r"|were) (?:that|if|when|because|not|how|in"
    r"|just|only|my)\b"
    r"|^(?:what|who|where|when|why)\b.{3,}\b(?:is|was|are|were) (?:an?|the|to)\b"
    r"|^(?:what|how|who|where|when|why)\b(?:(?!\b(?:or|and|if|that|which|who|when|but|so)\b).)*"
    r"\b(?:is|was|are|were)\b(?:(?!\b(?:or|and|if|that|which|who|when|but|so)\b).)+"
    r"\b(?:is|was|were)\b"
)


_ANYHOW = (_TO_WHO_ASKS, _MAY_I, _IS_IT_OKAY)
_FORMS: Mapping[bool | None, tuple[re.Pattern[str], ...]] = {
    True: (
        _WH,
        _WH_SHORT,
        _YES_OR_NO,
        _YOU_MEAN,
        _TAGGED,
        _TAGGED_FACT,
        _HOW_MANY,
        _WHO_DOES,
        _FRAGMENT,
        _MAY_WE,
    ),
    None: (
        _YOU_MEAN_UNMARKED,
        _TAGGED_WE,
        _WH_UNMARKED,
        _WH_SHORT,
        _PLAIN_YES_OR_NO,
        _HOW_MANY,
        _WHO_DOES_UNMARKED,
    ),
    False: (),
}
"""What is a question whatever its end, and by whether it ends with a question mark."""


def asks_back(text: str, *, marked: bool | None) -> bool:
    """Whether a sentence is a question to who asks.

    ``text`` is as for ``wishes``. ``marked`` says whether the sentence ends with a question mark,
    None where nothing ends with anything: speech written down without punctuation.
    """
    if not 1 < len(text.split()) <= MOST_WORDS or _TO_THEMSELF.search(text):
        return False
    if _I_ASSUME.fullmatch(text) and marked is not False:
        return True
    goes_on = marked is not True and (_CLEFT.search(text) or _STATES.search(text))
    if goes_on or _ANSWERS.search(text):
        return False
    return any(form.fullmatch(text) for form in (*_ANYHOW, *_FORMS[marked]))
