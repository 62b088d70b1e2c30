"""Requests that are made by stating something: "I didn't catch that", "Nothing comes to mind"."""

from voicecoach.languages.english.requests.parts import (
    AGAIN,
    ASKED,
    BEFORE,
    FITTING,
    MEANT,
    NONE,
    OBJECT,
    QUESTION,
    THINK,
    TIME,
    Wish,
)

STATEMENTS: tuple[tuple[Wish, str], ...] = (
    ("repeat", rf"(?:the )?(?:question )?{AGAIN}|repeat|(?:what|huh|pardon|excuse me|come again"
               rf"|say what|what was that|eh|pardon me|i beg your pardon|beg your pardon"
               rf"|beg pardon)"),
    ("repeat", r"what (?:exactly )?(?:was|is|were) (?:that|it|(?:the|your) (?:last "
               r"|first )?question)"
               r"(?: (?:about|again|please|once more))*"),
    ("repeat", r"i (?:only )?(?:heard|got|caught|understood) (?:only )?(?:half|part|some|a part"
               r"|the first"
               r"|the last|the beginning|the end)\b.{0,20}"),
    ("may ask", r"(?:there is|i have) (?:something|one thing|a thing) (?:that )?i (?:would like"
                r"|want|need"
                r"|have) to (?:ask|clarify|check|know|understand)(?: (?:you|first|about it"
                r"|before .*))*"),
    ("plainer", r"i (?:am not (?:really |quite |so )?sure|do not (?:really "
                r"|quite )?know) (?:what|how|which)"
                r" .{0,30}\b(?:question|asking|ask|mean|means|want|expect)\b.{0,15}"),
    ("repeat", r"how (?:was|is|did) (?:the|your) question(?: go)?(?: again)?"),
    ("repeat", r"what (?:were|was) (?:you|it you were) (?:asking|saying)(?: (?:me|again|about))*"),
    ("repeat", r"what (?:did|do|have|were|are) you (?:just )?(?:say|ask|said|asked|saying)"
               r"(?: (?:just now|me|again|there|last))*"),
    ("plainer", r"i (?:do|did|could) not (?:really |quite |fully )?get (?:the|your|this"
                r"|that) question"),
    ("repeat", rf"i (?:did|could|can|do|have) not (?:really |quite |fully |clearly |completely "
               rf"|entirely |actually )?(?:hear|catch|caught|get|heard|got|remember(?= )|listen to)"
               rf"(?: (?!it$)(?:all of )?{OBJECT}(?: (?:of|in) {QUESTION})?)?"
               rf"(?: (?:well|clearly|properly|very well|fully|correctly|completely|right"
               rf"|at all))*"),
    ("repeat", rf"i (?:have |think i )?(?:missed|forgot|forgotten|lost|misheard|did not listen to)"
               rf" {OBJECT}(?: (?:of|in) {QUESTION})?(?: (?:was|you asked))?"),
    ("repeat", r"i forgot what (?:the question was|you asked|it was|was the question)"),
    ("repeat", r"(?:i was not listening|i was not paying attention|i did not listen)(?: to you)?"),
    ("repeat", r"(?:you|your (?:voice|sound|audio)|the (?:sound|audio|line))(?: just)? (?:broke|cut"
               r"|were cut|was cut|dropped|froze|is cutting|are breaking|is breaking|was breaking)"
               r"(?: (?:up|off|out|for a (?:second|moment)))?"),
    ("repeat", r"i can not hear (?:you|it|anything|the question)(?: (?:very )?(?:well|clearly"
               r"|properly"
               r"|at all))?|(?:your voice|the sound|it) is not clear|louder"),
    ("repeat", rf"let me (?:read|see|hear) {QUESTION}(?: {AGAIN})?"),
    ("slower", r"(?:not so|less) (?:fast|quick|quickly)|(?:at )?a slower (?:pace|speed)"),
    ("slower", r"(?:you (?:are|were)(?: speaking| talking| going)?|you (?:speak|talk|spoke)"
               r"|(?:it|that) (?:is|was|goes|went)|speaking)(?: (?:a|bit|little|way|much|very))*"
               r" too (?:fast|quick|quickly|rapid)(?: for me)?|too (?:fast|quick)(?: for me)?"),
    ("plainer", rf"{MEANT}"),
    ("plainer", r"(?:like|such as|for example|meaning) what|(?:in )?(?:what|which) (?:sense|way)"
                r"|how (?:so|do you mean(?: (?:that|it|this))?)"),
    ("plainer", r"what (?:it )?means? (?P<x12>[a-z0-9]+(?: [a-z0-9]+){0,4})"),
    ("plainer", r"what is (?!(?:it|this|that|next|wrong|happening|new|there|the|our|my|your|his|her"
                r"|their|more|better|most|in|on|at|allowed|known|going|possible|left|up)\b)"
                r"(?P<x13>[a-z]+(?: [a-z]+)?)"),
    ("plainer", r"(?:the )?(?:definition|meaning) of (?P<x14>.{2,40})"),
    ("plainer", r"i (?:do )?no(?:t)? (?:understand|follow|get the question)"
                r"|(?:not|no) understand(?: (?:you|the question))?"
                r"|i do not get (?:it|the question|that question|your question)"),
    ("plainer", r"what (?:does|do|did|is) (?:the (?:word|term) )?(?P<x3>.+?) (?:mean|means"
                r"|stand for"
                r"|supposed to mean)(?: (?:here|exactly|in this (?:case|context|question)))*"),
    ("plainer", r"what (?:does|do) (?:it|that|this) means? (?P<x4>.+)"),
    ("plainer", r"what (?:is|are|do you call) (?:meant (?:by|with)|(?:the|a) meaning of"
                r"|the definition"
                r" of) (?P<x5>.+)"),
    ("plainer", r"what is (?:a|an) (?P<x6>[a-z0-9]+(?: [a-z0-9]+){0,2})"),
    ("plainer", r"how (?:do|would) you define (?P<x7>.+)"),
    ("plainer", r"i (?:do|did) not (?:really |quite )?(?:know|understand|get) (?:what (?P<x8>.+?)"
                r" (?:means|meant|stands for)|the (?:word|term|meaning of) (?P<x9>.+)"
                r"|(?:this|that) (?:word|term|expression)(?: (?P<x10>.+))?|what is (?:meant by )?"
                r"(?P<x11>.+))"),
    ("plainer", rf"(?:i (?:do|did|can|could) not (?:really |quite |fully |completely |entirely "
                rf"|yet )*(?:understand|understood|follow|know|see|get)|i am not (?:really |quite "
                rf"|so |entirely |completely )*(?:sure|certain|clear|following)(?: (?:(?:if"
                rf"|that) )?i"
                rf" (?:understand|understood|follow|get))?|i am not familiar with)"
                rf"(?: (?!it$|that$)(?:about )?(?:{MEANT}|{OBJECT}|how to (?:understand|interpret)"
                rf" {OBJECT}|the meaning))?(?: (?:well|fully|exactly|completely|here|correctly))*"
                rf"(?<!not know)(?<!not see)(?<!not get)(?<!not sure)(?<!not certain)"),
    ("plainer", r"i (?:do|did) not (?:really |quite |fully )?(?:understand|understood|follow)"
                r" (?:it|that)"),
    ("plainer", r"(?:the question|it|that|this|your question)(?: (?:is|was|sounds|seems))"
                r"(?: (?:a|bit|little|still|quite|very|really|too|so))*"
                r" (?:not (?:clear|so clear|very clear)|unclear|confusing|complicated|vague|hard to"
                r" understand|difficult to understand)(?: (?:for|to) me)?"),
    ("plainer", r"i am (?:a (?:bit|little) |really |still )?(?:confused|lost)"
                r"(?: (?:by|about|with) (?:the|this|your) question)?"),
    ("plainer", r"what (?:exactly |precisely )?are you (?:exactly |really )?(?:asking|looking for"
                r"|getting at|after|referring to|trying to ask|expecting)"
                r"(?: (?:me|for|exactly|about|here|from me))*"),
    ("plainer", r"what do you want (?:me )?to (?:know|hear|tell|say)(?: (?:from me|exactly))*"),
    ("plainer", r"(?:in )?(?:other|simple|simpler|plain|easier) words"),
    ("may ask", rf"i(?: do| still| just| also)? have (?:got )?(?=.*\b(?:questions?|to ask"
                rf"|clarif\w+)\b)"
                rf"{ASKED}{BEFORE}"),
    ("may ask", rf"(?:one|a|quick|just one|just a)(?: quick| short| small| clarifying)? question"
                rf"{BEFORE}|question|(?:some )?(?:clarifying )?questions? first"),
    ("may ask", r"(?:am i|are we|is it|are questions) allowed(?: to ask)?(?: (?:you|any|some|a"
                r"|questions?"
                r"|something|back|first))*"),
    ("moment", rf"(?:just |only )?{TIME}(?: {THINK})?"),
    ("moment", r"(?:i am )?not (?:quite |yet )?ready(?: yet)?"),
    ("moment", r"(?:wait|hold on|hang on|hold it|bear with me|not yet)"
               r"(?: (?:wait|hold on|hang on))*"),
    ("moment", r"i am (?:still |just )?thinking(?: about it)?|thinking"),
    ("moment", r"let me think (?:which|what|where|who|of) (?!if\b).{2,40}"),
    ("moment", rf"let (?:me|us) see|i (?:will )?(?:have to|need to|must) {THINK}"),
    ("skip", r"(?:not this (?:one|question)|something else|anything else)(?: (?:then|instead))?"),
    ("skip", r"(?:do you have|have you got|is there|are there) (?:an|any|some)?(?: ?other|nother"
             r"| different| easier)(?: questions?| one| ones)"),
    ("skip", r"i (?:do not|did not|would not) like (?:this|that) (?:question|one)"),
    ("skip", r"i (?:am not able to|am unable to|can not) (?:answer|do|respond to)"
             r"(?: (?:this|that))?(?: one| question| questions)?"),
    ("skip", r"i do not know (?:how to (?:answer|respond)(?: (?:this|that|it|to that|to this))?"
             r"(?: one| question)?|what to (?:say|answer|tell you|respond)(?: (?:here|to that))?)"),
    ("skip", r"(?:skip|pass|next|move on|next one|next question|skip question|another question"
             r"|another one|different question|no answer|no comment)(?: (?:on )?(?:it|this|that"
             r"|this one|that one|this question|that question))?"),
    ("skip", r"i (?:would|will) (?:skip|pass)(?: on)? (?:this|that)(?: one| question)|i pass"),
    ("skip", r"i (?:do not|would rather not|will not|can not|would prefer not to|prefer not to) "
             r"(?:want|wish|like|would like|feel like|really want|feel comfortable)?(?: to)? ?"
             r"(?:answer|answering|discuss|discussing|talk about|talking about|say anything about"
             r"|share|sharing|speak about|comment on|respond to)"
             r"(?: (?:this|that|it))(?: one| question| topic)?"),
    ("skip", r"i (?:do|can) not (?:want to )?answer|i would rather not(?: (?:say|answer))?"),
    ("skip", r"i (?:do not|did not) feel comfortable(?: (?:with|about) (?:this|that|it)"
             r"(?: one| question| topic)?)?"),
    ("skip", r"i (?:do not|can not) have (?:an?|any) (?:good )?answer"
             r"(?: (?:for|to|on) (?:this|that|it)(?: one| question)?)?"),
    ("skip", r"i have no answer(?: (?:for|to|on) (?:this|that|it)(?: one| question)?)?"),
    ("no example", r"(?:not|none|nothing)(?: one| any)? (?:that )?(?:i|i can|i could) (?:can "
                   r"|could )?"
                   r"(?:think of|remember|recall|know of|come up with|name)"
                   r"(?: (?:right now|now|at the moment|today))*"),
    ("no example", r"i have(?: got)? nothing(?: (?:for (?:this|that|it)(?: one| question)?"
                   r"|like (?:this"
                   r"|that)|to (?:tell|share|say)(?: (?:you|here|about (?:this|that|it)))*))?"),
    ("no example", r"(?:there is|there was|i have) (?:nothing|no example|no story|no situation)"
                   r" (?:that )?(?:comes|came|is coming|springs) to (?:my )?mind"
                   r"(?: (?:right now|at the moment))*"),
    ("no example", rf"i (?:(?:really |actually |honestly |just |simply |sadly )*(?:do|did|have"
                   rf"|can|could) not|do not think i"
                   rf"|do not"
                   rf" believe i)(?: (?:really|actually|currently|think i|ever|even|honestly))*"
                   rf" (?:have|had|got|remember|recall|know|find|name|think of|come up with"
                   rf"|give you"
                   rf"|give|provide|tell you|tell|share|see)(?: (?:you|me|of))?(?!.*\bit$)"
                   rf" {NONE}{FITTING}"),
    ("no example", r"i(?: really| actually| honestly)? (?:have|have got|had|got|know|see"
                   r"|can think|remember)"
                   r"(?: of)? (?:no|zero|none)(?: (?:such|good|real|personal|relevant|specific))*"
                   r" (?:examples?|story|stories|experiences?|situation|one|such thing)"
                   r"(?: (?:with|for|in|of|like|to|about|on) .{2,50})?"),
    ("no example", r"(?:no|without)(?: (?:such|good|real|personal))* (?:examples?|story|stories"
                   r"|experience)(?: (?:for|from|of|to|like|with) .{2,30})?"),
    ("no example", r"(?:nothing|none|no example|no story|no situation|not much)(?: really)?"
                   r" (?:comes|came|is coming|springs|pops|come) (?:to (?:my )?mind|up"
                   r"|into my (?:head"
                   r"|mind))(?: (?:right now|at the moment|for this|for that|here|immediately))*"),
    ("no example", r"(?:my mind|my head|i)(?: just)? (?:is|am|went|goes|has gone|have gone"
                   r"|am drawing"
                   r"|draw|drew)(?: a| completely| totally)? (?:blank|empty)(?: on (?:this"
                   r"|that)(?: one)?)?"),
    ("no example", r"i (?:have (?:never|not)|never|did not|have not|had never|never have"
                   r"|do not think i"
                   r" have|do not think i ever)(?: (?:really|actually|ever|yet|personally|have))*"
                   r" (?:done|did|do|had|have|been|experienced|experience|faced|face|met"
                   r"|encountered"
                   r"|seen|lived|gone|went|come across|came across|been through|dealt with|run into"
                   r"|was|were)(?: (?:in|into|to|through|with|across|at))?"
                   r"(?: (?:(?:this|that|it|such|any|one|a|an|kind|type|sort|of|situation"
                   r"|situations"
                   r"|thing|things|something|anything|like|position|case|problem|experience|exact"
                   r"|similar|before|yet|myself|so|far|in|my|career|life|job|work|the|to|at|same"
                   r"|conflict|time|company|moment) ?)+)(?<!not do it)(?<!did not do that)"),
    ("no example", r"(?:this|that|it|such (?:a )?(?:thing|situation)|something like (?:this|that)"
                   r"|nothing like (?:this|that)|nothing of the (?:kind|sort))"
                   r" (?:(?:has|have|had|did|never|not|ever|really|yet|quite) )*"
                   r"(?:happened|happen|occurred|come up|been the case)"
                   r"(?: (?:to me|in my (?:career|life|work|job|case)|with me|for me|yet|so far"
                   r"|before))+"),
    ("no example", r"(?:it |that |this )?(?:has |have )?never (?:happened(?: to me)?|come up"
                   r"|came up)"
                   r"(?: (?:to me|in my (?:career|life|work|job)|so far|before|yet|for me))+"
                   r"|not in my (?:career|life|job|work)"),
    ("stop", r"i am (?:done|finished)(?: (?:for (?:today|now)|with (?:this|the) (?:interview"
             r"|session"
             r"|practice)))+|call it quits"),
    ("stop", r"i (?:do not want to|can not|would rather not|do not wish to) (?:continue|go on"
             r"|carry on"
             r"|keep going|do this)(?: (?:any ?more|any longer|now|today|with this"
             r"|with the interview))*"),
    ("stop", r"(?:stop|quit|exit|bye|goodbye|bye bye|finish|enough|the end|i am leaving|i quit"
             r"|i am out|i give up)(?: (?:now|here|please|for (?:today|now)|today))*"),
    ("stop", r"(?:that|this|it) (?:is|was|will be) (?:it|all|enough)(?: (?:for (?:today|now|me)"
             r"|today))+|that is enough"),
    ("stop", r"i (?:have|had) enough(?: for (?:today|now))?|i am tired(?: now)?"),
)  # fmt: skip
"""Sentences that are requests as they stand."""
