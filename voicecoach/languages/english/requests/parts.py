"""Parts of requests, as patterns: what is asked for, how often, how slowly, for how long."""

from typing import Literal

Wish = Literal[
    "repeat", "slower", "plainer", "may ask", "moment", "skip", "no example", "stop", "tell"
]
"""What a sentence asks for; ``tell`` is a question in the form of a request."""

QUESTION = (
    r"(?:(?:the|your|this|that|my|whole|last|first|entire|main|previous|same|current|full) ?)*"
    r"(?:question|questions|words?|part|bit|sentence|prompt|task|thing|end|beginning|one|ones"
    r"|last|that|it"
    r"|this|all|everything|request|topic|point)"
)
OF_IT = rf"(?: (?:of|about|in) {QUESTION})?"
SAID = r"what (?:you|you have) (?:just )?(?:said|asked|say|ask|are asking|were saying|asked me)"
OBJECT = rf"(?:{SAID}|(?:me |us )?{QUESTION}{OF_IT}|me|you)"
AGAIN = (
    r"(?:again|once more|once again|one more time|another time|one time more|a second time|over"
    r"|one more|two times|second time)"
)
SLOWLY = (
    r"(?:(?:a |little |bit |more |much |very |so |too |and |quite |some )*"
    r"(?:slow|slower|slowly|slowlier|louder|loud|clearly|clearer)(?: down)?"
    r"(?: (?:a (?:little )?(?:bit|little)|more|speed|pace))?)"
)
TIME = (
    r"(?:(?:a|an|one|two|three|five|ten|fifteen|twenty|thirty|sixty|half|some|few|couple|of|more"
    r"|short|quick|little|bit|just|another|the|my|\d+|minute|extra) )*"
    r"(?:second|seconds|sec|secs|minute|minutes|min|moment|moments|time|while|break|thinking time)"
)
THINK = (
    r"(?:(?:to|and|for|so|i can|just|first|while i|i) )*(?:think|thinking|reflect|consider"
    r"|prepare|remember|collect|write|note|jot|draw|sketch|read|recollect|gather|organi[sz]e"
    r"|structure|order|find|recall|focus|come up with)"
    rf"(?: (?:of|about|on|over|through|my|an?|some|for|it|this|that|thoughts?|ideas?|example|mind"
    rf"|answer|head|one|question|down|notes?|something|list|properly|carefully|how to answer"
    rf"|what to say|good|{TIME}))*"
)
AWHILE = rf"(?:(?:for )?(?:{TIME}|a (?:little )?bit|a little(?: longer)?|a while|longer))"
NEXT = (
    r"(?:(?:the|to|a|an|on|with|me|us|another|next|different|new|other|question|questions|one|topic"
    r"|something|else|instead|over|ahead|go|forward|for|now|here) ?)+"
)
THIS = (
    r"(?:(?:this|that|the|question|questions|one|it|on|over|out|for|now|of|me|to|and|go|with|here"
    r"|particular|first|later|maybe|move|next|continue|skip|talk|about|please|aside|open|blank) ?)*"
)
SIMPLE = (
    r"(?:simple|simpler|simply|easier|easy|easily|plain|plainer|basic|different|differently|other"
    r"|another|clearer|clear|more clearly|short|shorter|better|less)"
)
EXPLAIN = (
    r"(?:explain|rephrase|reword|clarify|simplify|elaborate|reformulate|paraphrase|specify|detail"
    r"|expand|define|interpret|translate|describe|be more specific|be more concrete|be clearer"
    r"|be more precise)(?:ing)?"
)
FILL = (
    r"(?:(?:me|it|that|this|the|your|question|a|an|bit|little|more|further|in|with|to|on|for|other"
    r"|detail|details|words?|way|ways|term|terms|english|language|please|again|so|i|can|understand"
    r"|better|once|part|last|first|whole|of|context|example|background|here|slightly"
    rf"|use|using|say|put|ask|task|meaning|{SIMPLE}) ?)*"
)
MEANT = (
    r"(?:what (?:exactly |precisely )?(?:do |does )?(?:you|it|this|that"
    r"|the question) (?:exactly |really |actually )?"
    r"(?:mean|means|meant|understand(?= by )|want|wants|are looking for|are asking|is asking"
    r"|is about|expect|asked)"
    r"(?: exactly| here| for| about| (?:me )?to (?:know|hear|say|tell|do|answer))*"
    r"(?: (?:by|with|when you say|when you said) (?P<x0>[a-z0-9]+(?: [a-z0-9]+){0,7}))?)"
)
BEFORE = r"(?: (?:first|before (?:i|we) .{2,20}|before (?:answering|starting|beginning)))?"
ASKED = (
    r"(?:(?:you|about|a|an|one|some|few|couple|of|two|three|more|any|several|quick|short|small"
    r"|clarify|clarifying|clarification|clarifications|clear|follow up|question|questions|something"
    r"|thing|things|it|this|that|the|case|context|problem|situation|task|details?|to|and|understand"
    r"|better|make|sure|i|understood|for|just|here|in|order|numbers?|business|product|company|back"
    r"|get|clarity|on|information|background) ?)*"
)
NONE = (
    r"(?:(?:really|actually|currently|yet|even|ever|personally|quite|any|an|a|such|one|single|good"
    r"|this|that|the|kind|type|sort|of|real|right|great|suitable|relevant|specific|concrete|similar"
    r"|particular|exact|proper|personal|clear|much|own) )*"
    r"(?:examples?|story|stories|experiences?|situations?|anything|something|one|ones|moment|time"
    r"|occasion|instance|case|any|it|that|this|idea of one)"
)
FITTING = (
    r"(?: (?:(?:for|to|like|of|with|in|about|at|on|from|right|such|the|a|this|that|it|these|my"
    r"|me|mind"
    r"|career|life|job|work|past|share|tell|give|you|question|one|situation|kind|sort|type|topic"
    r"|moment|now|yet|here|today|handy|ready|before|so far|area|thing|things|case|myself|where"
    r"|when|happened|which|happens|fits|fit|matches|comes|prepared|has|have|i|did|done|had|been"
    r"|off|top|head|any|anything|something|company|experience|offer|under|any of my|all) ?)+"
    r"|(?: (?:of|for|where|when|in which|about|that) (?!.*\b(?:so|but|because|instead|therefore)\b)"
    r".{2,60}))?"
)
