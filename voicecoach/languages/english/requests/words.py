"""Small words of requests: what is said around them, and the frames that make a sentence one."""

import re

_ENDINGS = (
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"\bcan't\b|\bcannot\b|\bcant\b"), "can not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"\b(do|did|does|have|has|was|is|are|could|would)nt\b"), r"\1 not"),
    (re.compile(r"\b(let)'?s\b"), r"\1 us"),
    (re.compile(r"\b(what|that|it|who|where|how|there|here|when)'s\b"), r"\1 is"),
    (re.compile(r"\b(what|that|who)s\b"), r"\1 is"),
    (re.compile(r"'re\b"), " are"),
    (re.compile(r"\byoure\b"), "you are"),
    (re.compile(r"'ve\b"), " have"),
    (re.compile(r"\bive\b"), "i have"),
    (re.compile(r"'ll\b"), " will"),
    (re.compile(r"'d\b"), " would"),
    (re.compile(r"\bid\b"), "i would"),
    (re.compile(r"'m\b"), " am"),
    (re.compile(r"\bim\b"), "i am"),
    (re.compile(r"\bok\b"), "okay"),
    (re.compile(r"\b(wanna|gonna)\b"), "want to"),
    (re.compile(r"\bgotta\b"), "got to"),
    (re.compile(r"\bu\b"), "you"),
    (re.compile(r"\bgimme\b"), "give me"),
    (re.compile(r"\blemme\b"), "let me"),
    (re.compile(r"\bpls\b|\bplz\b"), "please"),
)
"""Contractions, with and without their apostrophe, told in full."""

_WORD = re.compile(r"[a-z0-9]+")


def spelled_out(sentence: str) -> tuple[str, ...]:
    """Return the words of a sentence in lower case, contractions told in full."""
    text = sentence.lower().replace("\u2019", "'").replace("`", "'").replace("-", " ")
    for pattern, full in _ENDINGS:
        text = pattern.sub(full, text)
    return tuple(_WORD.findall(text))


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """Read phrases, parted by bars, the longest first."""
    found = [tuple(phrase.split()) for phrase in text.split("|")]
    return tuple(sorted(found, key=len, reverse=True))


LEADS = _phrases(
    "sorry|huh|eh|better|rather|so sorry|i am sorry|i am so sorry|i am very sorry|okay|so|well"
    "|um|uh|er|ah|oh"
    "|hm|hmm|mm"
    "|mhm|yeah|yes|yep|no|right|alright|all right|please|excuse me|pardon|hi|hello|hey|actually"
    "|honestly|to be honest|unfortunately|i am afraid|i am afraid that|i think|i guess|i believe"
    "|i would say|maybe|perhaps|just|and|but|or|then|also|thanks|thank you|thank you very much"
    "|first|first of all|frankly|really|sure|great|good|fine|cool|apologies|my apologies|you know"
    "|like|basically|now|for now|wait|because|since|my bad|of course|again|by the way"
    "|in that case|in this case|before i answer|before i answer that|before i start|before i begin"
    "|before answering|before we start|before that|to start|just to clarify|to clarify"
    "|just to be clear|to be clear|just to be sure|to be sure|just to make sure|to make sure"
    "|just to confirm|to confirm|just to check|just checking|for clarification"
    "|for my understanding|to understand it better|a question|one question|quick question"
    "|a quick question|one quick question|one more question|another question is|my question is"
    "|my first question is|i have a question|i have one question|the question is for you"
    "|if i may|if i may ask|if you do not mind|if that is okay|if it is okay|if possible"
    "|if that is possible|let us see|to be frank|in fact|sir|madam|i want to ask"
    "|i would like to ask|i wanted to ask|let me ask|can i ask|could i ask|may i ask"
    "|i would like to know|i want to know|i wonder|i was wondering|i am wondering|let me clarify"
    "|i see|a bit|at the moment|for the moment|right now"
)
"""What may come before a request, each any number of times; none of it is one alone."""

TRAILS = _phrases(
    "please|thanks|thank you|thank you very much|thanks a lot|now|right now|sorry|for me|to me"
    "|if possible|if that is possible|if you can|if you could|if that is okay|if it is okay"
    "|if you do not mind|at the moment|for the moment|for now|today|okay|though|then|actually"
    "|exactly|here|first|again|unfortunately|honestly|really|i am sorry|so sorry|i am afraid"
    "|to be honest|is that okay|would that be okay|if i may|sir|madam|before i answer"
    "|before i start|before answering|before i begin|before we start|i think|i guess|maybe"
)
"""What may come after it."""

CHAT = re.compile(
    r"(?:that is |this is )?(?:(?:a|an) )?(?:very |really |quite |such )?(?:good|great|tough|hard"
    r"|difficult|interesting|tricky|nice|big|fair|deep)(?: (?:question|one))(?: (?:for me"
    r"|to answer))?"
    r"|(?:that|this|it|the question|this question|this one) (?:is|was) (?:a bit |a little |very "
    r"|too"
    r" |so |really |quite )?(?:difficult|hard|tough|tricky|personal|private|sensitive)(?: for me)?"
    r"|i (?:am|was) (?:a bit |a little )?lost"
    r"|english is not my (?:first|native|best|own|strongest|mother) (?:language|tongue)"
    r"|my english is (?:not (?:so |very |that |too )?(?:good|great|perfect|strong)|bad|weak|poor"
    r"|limited)|(?:i am )?not (?:a )?native(?: speaker)?|i am (?:a bit nervous|nervous"
    r"|new (?:to this|here)"
    r"|still learning"
    r" english)|sorry about that|no problem"
    r"|(?:my|the|your|there) (?:audio|sound|line|connection|internet|network|microphone|headset"
    r"|wifi"
    r"|speaker|signal|headphones)(?: (?:is|was|has been|are|were))(?: (?:a bit|very|really|so"
    r"|quite))?"
    r" (?:bad|slow|terrible|poor|unstable|noisy|weak|broken|lagging|off|low|not (?:good|stable"
    r"|clear))"
    r"(?: here| today| just now)?"
    r"|(?:it|there) (?:is|was) (?:some |a |a lot of |very |so |too |really |quite )*(?:noise"
    r"|noisy|loud)"
    r"(?: here| outside| around me| in my room)?"
    r"|i (?:was|got|am)(?: a bit| a little| just)? (?:distracted|interrupted|disconnected)"
    r"|(?:somebody|someone)(?: just)? (?:talked|spoke|came|walked|interrupted"
    r"|was talking)(?: to me| in"
    r"| me)?|i (?:have )?(?:lost|zoned)(?: the thread| you| track| focus| the connection"
    r"| concentration"
    r"| out| my focus)(?: for a (?:second|moment))?"
    r"|i (?:really |honestly )?(?:do not know|am not sure)|no idea|i have (?:absolutely "
    r"|really )?no idea"
    r"|i am (?:just |still )?(?:a |an |only |too )*(?:student|junior|intern|beginner|graduate"
    r"|young)"
    r"(?: pm| product manager| myself)?|i (?:have )?(?:just|only"
    r"|recently)(?: just)? (?:graduated|started)"
    r"(?: (?:my career|working|last year|as a pm))?"
)
"""Said beside a request, and none alone."""

_PLEASE = r"(?: (?:please|maybe|perhaps|just|kindly|possibly|also|at least|actually|simply))*"

YOU = re.compile(
    rf"(?:(?:(?:do|would) you )?mind(?! if)|do you think you (?:can|could)"
    rf"|i would appreciate (?:it )?if you"
    rf"(?: can| could)?|i (?:would like|want|need|would love) you to|is it possible(?: for you)? to"
    rf"|is it okay to|would it be (?:possible|okay)(?: for you)? to|is there (?:any|a) (?:chance"
    rf"|way)"
    rf" (?:that )?you (?:can|could)|i (?:was|am) wondering if you (?:can|could)"
    rf"|it would be (?:great"
    rf"|nice|helpful) if you (?:can|could)|any chance you (?:can|could)"
    rf"|(?:(?:can|could|would|will|may|might) (?:not )?you|you (?:can|could)){_PLEASE}"
    rf"(?: be able to| be so kind (?:as )?to| (?:try|help me) to)?"
    rf"|please|kindly|try to){_PLEASE} "
)
"""Whoever listens is asked to do something."""

US = re.compile(
    rf"(?:is it (?:okay|possible|alright|fine|all right) (?:if (?:i|we)(?: can| could)?|to"
    rf"|for me to)"
    rf"|would it be (?:okay|possible|alright|fine) (?:if (?:i|we)(?: can| could)?|to|for me to)"
    rf"|(?:do|would) you mind if (?:we|i)|i (?:was|am) wondering if (?:we|i) (?:can|could)"
    rf"|do you think (?:we|i) (?:can|could)|i think (?:i|we) (?:should|will|need to|have to|want to"
    rf"|would like to)|how about we|why do not we|i am (?:going|gonna) to|i (?:had )?better"
    rf"|i (?:would|will)(?: just| really| rather)? (?:like|prefer|love|need|want|have"
    rf"|appreciate)(?: to)?"
    rf"|i would (?:really |much )?(?:rather|prefer)(?: to)?|i (?:just |really )?(?:want|need"
    rf"|have|wish"
    rf"|prefer|must|have got|got)(?: to)?|i will|let us|let me|we (?:can|could|should)"
    rf"|(?:can|could|may|might|shall|should) (?:we|i)){_PLEASE} "
)
"""Somebody wants or may do something themselves, or with whoever listens."""
