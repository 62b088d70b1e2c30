"""Words of a talk about an offer: a yes, a no, a doubt, a threat, a question, a wish."""

import re

from voicecoach.languages.english.offers.words import any_word

ACCEPTS = any_word(
    "i (?:\\w+ )?accept(?! that)",
    "(?:it is a |we have a |that is a )?deal(?! with| break)",
    "i (?:will |would )?take (?:it|this|the offer|your offer|that)(?! (?:to|back|with|into))",
    "i (?:\\w+ )?agree(?: (?:with|to|on) (?:this|that|it|the|your))?(?! (?:but|that))",
    "agreed",
    "let us (?:do it|do that|go|sign|shake hands)",
    "i (?:will |would |can )?sign(?: (?:it|this|today"
    "|now|tomorrow|the))?(?! (?:there|with|on|bonus|at|elsewhere|somewhere))",
    "i (?:will |would |can )?say yes",
    "i am in",
    "i am (?:\\w+ )?(?:happy|glad|ready|willing) to (?:sign|accept|join)",
    "it is a yes",
    "where (?:do|can|shall) i sign",
)
"""A yes, whatever was said before."""

CONTENT = any_word(
    "(?:that|this|it)(?: \\w+)? works(?: for me)?",
    "works for me",
    "(?:that|this|it) (?:sounds|is|looks|seems) (?:\\w+ ){0,2}?(?:good|great|fine|fair|perfect"
    "|okay|ok|acceptable|wonderful|reasonable|alright|generous|nice|kind|excellent|amazing|attractive)",
    "sounds (?:\\w+ )?(?:good|great|fine|fair|perfect)",
    "i am (?:\\w+ )?(?:happy|fine|okay|ok|good|satisfied|glad) (?:with|to accept|to sign|to join"
    "|about)",
    "i can live with (?:that|this|it)",
    "(?:good|fine|ok|okay|alright) (?:for|by|with) me",
    "no objections?",
    "(?:that|this) is (?:all|it|everything)",
    "nothing (?:else|more)",
)
"""Contentment: a yes to what was just proposed, else a courtesy."""

HOLDS_BACK = any_word(
    "but",
    "however",
    "although",
    "though",
    "if",
    "except",
    "unless",
    "provided",
    "as long as",
    "still",
    "before",
    "first",
)
"""What takes a yes back, or puts a condition to it."""

REFUSES = any_word(
    "not (?:think|believe|see) (?:\\w+ ){0,3}?(?:accept|agree|take|sign|join)",
    "not have a deal",
    "(?:can|could|will|would|do) (?:not|never) (?:\\w+ )?(?:accept|agree|take|sign|join|say yes)",
    "(?:not|un) ?acceptable",
    "decline",
    "turn (?:it|this|your offer|the offer|you) down",
    "refuse",
    "say no",
    "not interested",
    "no thank you",
    "no thanks",
    "no deal",
    "not for me",
    "not join",
    "(?:is|'s) a no",
    "does not work for me",
    "not good enough for me",
)
NOT_ENOUGH = any_word(
    "not (?:quite )?what i",
    "disappoint\\w*",
    "insult\\w*",
    "ridiculous",
    "a joke",
    "wast(?:e|ing) (?:of )?(?:my |your |our )?time",
    "a shame",
    "not (?:\\w+ )?enough",
    "too low",
    "(?:bit|little|very|quite|so) low",
    "(?:less|lower) than i",
    "(?:lower|less|below|under|worse) (?:than )?(?:what )?(?:i|my)",
)
NEEDS_TIME = any_word(
    "think (?:about|over|on)(?: (?:it|this|that|the))?",
    "think it over",
    "let me think (?:about|over|on|through)",
    "(?:need|want|have|take|give me|like|get) (?:\\w+ ){0,3}?(?:time|days?|weekend|week|night)"
    "(?! (?:a week|per week|at home|from home|remote|off))",
    "(?:get|come|be|go) back to you",
    "sleep (?:on|over)(?: it)?",
    "consider it",
    "to consider",
    "(?:discuss|talk|speak|check|consult) (?:\\w+ )?(?:about (?:it|this) )?(?:with|to) (?:my|the)"
    " (?:\\w+ )?(?:family|wife|husband|partner|parents|girlfriend|boyfriend|lawyer)",
    "until (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next|the end)",
    "by (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
    "to decide",
    "big decision",
    "(?:tell|answer|call|let) you (?:\\w+ )?(?:tomorrow|on \\w+day|next week|later)",
)
THREATENS = any_word(
    "i (?:will|am going to) (?:go|sign|move|switch) (?:to|with|at)"
    "(?! you| your| shenzhen| the team)",
    "up to you",
    "we can stop (?:here|now)",
    "stop (?:here|wasting)",
    "i am gone",
    "either you",
    "now or never",
    "i (?:will |would )?(?:walk|quit)",
    "or nothing",
    "walk away",
    "take it or leave it",
    "otherwise i",
    "or else",
    "or i (?:will |'ll )?(?:go|leave|sign|walk|join|take)",
    "or i am out",
    "(?:final|last) (?:chance|word|call)",
    "ultimatum",
    "i (?:will|would|'ll|have to|am going to) (?:\\w+ )?(?:go|sign|join|leave|work|walk|say yes)"
    " (?:\\w+ )?(?:there|with (?:the other|them|another)|elsewhere|somewhere|to (?:the other|them"
    "|another)|for (?:them|another)|away)",
    "you (?:will|'ll) (?:lose|regret)",
    "no deal otherwise",
    "i (?:will|'ll) (?:take|choose|accept|pick) (?:the other|their|them|another)",
    "i am out",
)
STATUS = any_word(
    "(?:accept|take|keep|agree to|live with|okay with|fine with|happy with) (?:the|this|that|your)",
    "you (?:\\w+ )?(?:offer|offered|said|say|gave|mentioned|proposed|told)",
    "your offer",
    "the offer (?:is|was|of)",
    "if (?:\\S+ ){1,6}?(?:fixed|not|stuck|no|impossible|cannot|can't|difficult|hard|final)",
    "i (?:understand|know|see|heard) (?:that )?(?:the|your|you)",
)
"""Tells what stands and asks for nothing."""

ASKS = any_word(
    "help (?:me |us )?with",
    "help me",
    "instead",
    "tie (?:it|this|that|a part)",
    "(?:i|we) (?:\\w+ )?(?:want|need|hope|expect|ask|request|propose|suggest|prefer|wish|insist"
    "|deserve|would|like|think|believe|look)",
    "i (?:am|was) (?:\\w+ )?(?:asking|looking|hoping|thinking|expecting|aiming|wondering)",
    "i'd",
    "(?:could|can|would|will|may) (?:you|we|i|it|the|my|there)",
    "is (?:there|it) (?:\\w+ )?(?:possible|room|any|a chance|some|flexib\\w+)",
    "(?:how|what) about",
    "please",
    "increase",
    "give me",
    "negotiat\\w+",
    "flexib\\w+",
    "how much (?:more )?(?:can|could|room)",
    "do you (?:\\w+ )?(?:offer|pay|give|have)",
    "let us (?:talk|discuss)",
    "let's (?:talk|discuss)",
    "higher",
    "better",
    "make it",
    "(?:could|can|should|might) be",
    "i wonder",
    "would (?:be (?:\\w+ )?(?:good|nice|great|fine|better|perfect|helpful|important|fair|enough)"
    "|help|do it)",
)
MORE = any_word(
    "match (?:it|that|them)",
    "sweeten",
    "anything (?:else )?you can do",
    "(?:something|anything) about",
    "more",
    "higher",
    "better",
    "improve\\w*",
    "increase\\w*",
    "bigger",
    "raise",
    "go up",
    "move up",
    "room",
    "flexib\\w+",
    "negotiab\\w+",
    "negotiate",
    "expected more",
)
WANTS_IT = any_word(
    "(?:like|want|need|have|put|get|see) (?:it|that|this)",
    "in (?:the letter|writing)",
    "(?:write|written|writing)(?: (?:it|this|that))?(?: down)?",
)
"""Wishes for what was just talked about."""

SAME = any_word(
    "(?:get|go|come) there",
    "match(?: (?:it|that|this))?",
    "(?:the )?same",
    "as my",
    "reach (?:it|that)",
    "equal",
    "like (?:that|this)",
    "(?:this|that) (?:level|number|figure|amount|sum)",
    "(?:cover|compensate|make up for|replace|pay)(?: me)?(?: for)? (?:it|this|that|them|these)",
    "compensate",
    "make up for",
)
"""Takes up a figure that was named as somebody else's."""

WISHES = re.compile(
    r"(?:(?:so|and|but|well|then) )*(?:can|could|would|will) (?:you|we|it) (?:\w+ ){0,3}?(?:able"
    r"|willing|open|ready|possible|okay|consider|move|raise|go|do|give|add|increase|improve|offer|pay"
    r"|match|make|put|lift|bring|get|meet|reach|agree)\b.*"
    r"|(?:is (?:there|it)|would (?:it|you)) (?:\w+ ){0,5}?(?:possible|room|any|a chance|some"
    r"|flexib|more).*"
    r"|how (?:much (?:more )?(?:can|could|room)|flexible).*"
    r"|(?:is|are) (?:the|my) .*\b(?:open|negotiable|flexible|up for|to be discussed)\b.*"
    r"|do you (?:pay|offer|give|have|do) (?:an?|any|some)\b.*"
)
"""Questions by their form, and wishes by what they mean."""

QUESTION_BEGINS = re.compile(
    r"(?:and |so |but |ok(?:ay)? |well |also |sorry |please )*(?:(?:can|could|may) (?:i|you)"
    r" (?:ask|tell|explain|say)\b.*|(?:what|when|who|whom|which|why|where|how)\b(?! about).*"
    r"|(?:is|are|does|do|did|will|would|has|have) (?:the|it|that|this|there|my|they|i|you|we|any"
    r"|every\w+|any\w+|each|people|all)\b.*)"
)
BEST = any_word("is (?:that|this|it) (?:really )?(?:the best|all|your (?:best|final|last))")
"""Asks for more in the form of a question."""

YES = re.compile(
    r"(?:yes|yeah|yep|yup|right|correct|exactly|sure|that is right|true|ok(?:ay)?|alright|fine"
    r"|good)\b"
)
NO = re.compile(r"(?:no|nope|not|sorry|wrong|i said|i mean)\b")
